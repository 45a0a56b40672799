/** Mixes integers into 32 well-spread bits: the root of everything a simulator makes up, so that a seed tells all. */
export function mix(seed: number, a: number, b = 0): number {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(a + 0x7f4a7c15, 0xc2b2ae35) ^ Math.imul(b + 0x165667b1, 0x27d4eb2f);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A number in [0, 1) for (seed, a, b). */
export function unit(seed: number, a: number, b = 0): number {
  return mix(seed, a, b) / 4294967296;
}

/** The element of a non-empty list that (seed, a, b) points at. */
export function pick<T>(list: readonly T[], seed: number, a: number, b = 0): T {
  return list[mix(seed, a, b) % list.length] as T;
}

/** The value whose share of the total weight `u` (in [0, 1)) falls into. */
export function weighted<T>(choices: readonly (readonly [T, number])[], u: number): T {
  let total = 0;
  for (const [, weight] of choices) total += weight;
  let rest = u * total;
  for (const [value, weight] of choices) {
    rest -= weight;
    if (rest < 0) return value;
  }
  return (choices.at(-1) as readonly [T, number])[0];
}

const hex4: readonly string[] = Array.from({ length: 65_536 }, (_, n) => n.toString(16).padStart(4, '0'));
const hex = (n: number): string => hex4[n & 0xffff] as string;

/** A UUID that is a pure function of its arguments. Pages hold hundreds, hence the table. */
export function guid(seed: number, kind: number, n: number): string {
  const a = mix(seed, kind * 7919, n);
  const b = mix(seed + 1, kind * 7919 + 1, n);
  const c = mix(seed + 2, kind * 7919 + 2, n);
  const d = mix(seed + 3, kind * 7919 + 3, n);
  const version = 0x4000 | (b & 0x0fff);
  const variant = 0x8000 | (c & 0x3fff);
  return `${hex(a >>> 16)}${hex(a)}-${hex(b >>> 16)}-${hex(version)}-${hex(variant)}-${hex(c >>> 16)}${hex(d >>> 16)}${hex(d)}`;
}

/** A sequence of draws, for what happens over time (activity) rather than what simply is. */
export class Dice {
  readonly #seed: number;
  #draws = 0;
  constructor(seed: number) {
    this.#seed = seed;
  }
  /** The next number in [0, 1). */
  next(): number {
    return unit(this.#seed, ++this.#draws, 0x51ed);
  }
  /** The next index below `length`. */
  below(length: number): number {
    return Math.floor(this.next() * length);
  }
  /** The next element of a non-empty list. */
  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}
