import type { JsonValue } from '../../kit/json.ts';
import type { EntityDef } from '../schema/entity.ts';
import type { Collection } from './collection.ts';
import { num } from './row.ts';
import type { Row } from './row.ts';

/** Records held as they are, for entities of which there are thousands at most. */
export class Table implements Collection {
  readonly def: EntityDef;
  readonly #rows = new Map<number, Row>();
  readonly #indexes = new Map<string, Map<number, number[]>>();
  readonly #allot: (() => number) | undefined;
  #nextId: number;

  /** `indexed` are reference fields that are asked for often; `allot`, where given, hands out the ids. */
  constructor(def: EntityDef, options: { firstId?: number; indexed?: readonly string[]; allot?: () => number } = {}) {
    this.def = def;
    this.#nextId = options.firstId ?? 1;
    this.#allot = options.allot;
    const fields = new Set([...(def.child ? [def.child.key] : []), ...(options.indexed ?? [])]);
    for (const field of fields) this.#indexes.set(field, new Map());
  }

  get size(): number {
    return this.#rows.size;
  }

  has(id: number): boolean {
    return this.#rows.has(id);
  }

  get(id: number): Row | undefined {
    return this.#rows.get(id);
  }

  /** All records by rising id. */
  all(): Row[] {
    return [...this.#rows.values()];
  }

  /** The first record that fits. */
  find(fits: (row: Row) => boolean): Row | undefined {
    for (const row of this.#rows.values()) if (fits(row)) return row;
    return undefined;
  }

  scan(after: number, visit: (id: number) => boolean): void {
    for (const id of this.#rows.keys()) if (id > after && !visit(id)) return;
  }

  reader(field: string): (id: number) => JsonValue {
    return (id) => this.#rows.get(id)?.[field];
  }

  under(field: string, value: number): readonly number[] | undefined {
    const index = this.#indexes.get(field);
    return index && (index.get(value) ?? []);
  }

  /** Records under a parent, by an indexed field. */
  rowsUnder(field: string, value: number): Row[] {
    return (this.under(field, value) ?? []).map((id) => this.#rows.get(id) as Row);
  }

  nextId(): number {
    return this.#allot ? this.#allot() : this.#nextId;
  }

  put(row: Row): void {
    const before = this.#rows.get(row.id);
    this.#rows.set(row.id, row);
    if (row.id >= this.#nextId) this.#nextId = row.id + 1;
    for (const [field, index] of this.#indexes) {
      if (before && before[field] === row[field]) continue;
      if (before) unlist(index, num(before[field]), row.id);
      enlist(index, num(row[field]), row.id);
    }
  }

  remove(id: number): Row | undefined {
    const row = this.#rows.get(id);
    if (!row) return undefined;
    this.#rows.delete(id);
    for (const [field, index] of this.#indexes) unlist(index, num(row[field]), id);
    return row;
  }
}

function enlist(index: Map<number, number[]>, value: number, id: number): void {
  const ids = index.get(value);
  if (!ids) index.set(value, [id]);
  else if ((ids.at(-1) ?? 0) < id) ids.push(id);
  else
    ids.splice(
      ids.findIndex((other) => other > id),
      0,
      id,
    );
}

function unlist(index: Map<number, number[]>, value: number, id: number): void {
  const ids = index.get(value);
  const at = ids?.indexOf(id) ?? -1;
  if (ids && at >= 0) ids.splice(at, 1);
}
