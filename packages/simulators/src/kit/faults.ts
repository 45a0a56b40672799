import type { JsonObject } from './json.ts';

/** What a fault may look at when it decides whether it bites. */
export interface FaultTarget {
  method: string;
  path: string;
}

/** What to break. `match` narrows it; `times` and `seconds` end it. Everything else is the kind's own parameters. */
export interface FaultSpec extends JsonObject {
  kind: string;
}

/** A fault in force. `counted` is how often it actually bit. */
export interface Fault {
  id: number;
  kind: string;
  match: { method?: string; path?: string };
  times: number | null;
  untilMs: number | null;
  parameters: JsonObject;
  counted: number;
}

/** A kind of fault. */
interface FaultKind {
  /** Which requests it may bite where its `match` says nothing. */
  bites(target: FaultTarget): boolean;
  /** True where `seconds` is the kind's own parameter (a skew, a lag); its duration is then given as `forSeconds`. */
  ownsSeconds?: boolean;
}

/** Every kind a simulator knows. */
export type FaultKinds = Readonly<Record<string, FaultKind>>;

/** Holds the faults and decides which bites what. Spent faults stay listed with their count until deleted. */
export class FaultEngine {
  readonly #kinds: FaultKinds;
  readonly #now: () => number;
  #faults: Fault[] = [];
  #nextId = 1;
  #patterns = new Map<number, RegExp>();

  constructor(kinds: FaultKinds, now: () => number) {
    this.#kinds = kinds;
    this.#now = now;
  }

  /** Puts a fault in force. Throws where the kind is unknown or the pattern is no regular expression. */
  add(spec: FaultSpec): Fault {
    if (!(spec.kind in this.#kinds)) throw new Error(`unknown fault kind ${spec.kind}; known: ${Object.keys(this.#kinds).join(', ')}`);
    const { kind, match, times, seconds, forSeconds, ...parameters } = spec;
    const ownsSeconds = this.#kinds[kind]?.ownsSeconds === true;
    const duration = forSeconds ?? (ownsSeconds ? undefined : seconds);
    const fault: Fault = {
      id: this.#nextId++,
      kind,
      match: (match ?? {}) as { method?: string; path?: string },
      times: typeof times === 'number' ? times : null,
      untilMs: typeof duration === 'number' ? this.#now() + duration * 1000 : null,
      parameters: ownsSeconds ? { ...parameters, seconds } : parameters,
      counted: 0,
    };
    if (fault.match.path !== undefined) this.#patterns.set(fault.id, new RegExp(fault.match.path, 'i'));
    this.#faults.push(fault);
    return fault;
  }

  /** Every fault, spent ones too. */
  list(): readonly Fault[] {
    return this.#faults;
  }

  /** Removes one fault or all; tells how many went. */
  remove(id?: number): number {
    const before = this.#faults.length;
    this.#faults = id === undefined ? [] : this.#faults.filter((fault) => fault.id !== id);
    return before - this.#faults.length;
  }

  /** The first fault of a kind in force for this request. Nothing is counted. */
  find(kind: string, target: FaultTarget): Fault | undefined {
    if (this.#faults.length === 0) return undefined;
    return this.#faults.find((fault) => fault.kind === kind && this.#live(fault) && this.#matches(fault, target));
  }

  /** As `find`, and counts the bite. */
  bite(kind: string, target: FaultTarget): Fault | undefined {
    const fault = this.find(kind, target);
    if (fault) fault.counted++;
    return fault;
  }

  /** The first fault of a kind in force, whatever the request. */
  active(kind: string): Fault | undefined {
    if (this.#faults.length === 0) return undefined;
    return this.#faults.find((fault) => fault.kind === kind && this.#live(fault));
  }

  #live(fault: Fault): boolean {
    return (fault.times === null || fault.counted < fault.times) && (fault.untilMs === null || this.#now() < fault.untilMs);
  }

  #matches(fault: Fault, target: FaultTarget): boolean {
    const { method, path } = fault.match;
    if (method !== undefined && method.toUpperCase() !== target.method) return false;
    if (path !== undefined) return this.#patterns.get(fault.id)?.test(target.path) ?? false;
    return this.#kinds[fault.kind]?.bites(target) ?? false;
  }
}

/** A numeric parameter of a fault, or its default. */
export function numberOf(fault: Fault, name: string, fallback: number): number {
  const value = fault.parameters[name];
  return typeof value === 'number' ? value : fallback;
}

/** A text parameter of a fault, or its default. */
export function textOf(fault: Fault, name: string, fallback: string): string {
  const value = fault.parameters[name];
  return typeof value === 'string' ? value : fallback;
}
