import type { JsonValue } from '../../kit/json.ts';
import type { EntityDef } from '../schema/entity.ts';
import type { Collection } from './collection.ts';
import { num } from './row.ts';
import type { Row } from './row.ts';

/** Records that follow from the seed: they are made when somebody asks. */
export interface Base {
  readonly firstId: number;
  readonly count: number;
  row(id: number): Row;
  /** A field that is kept in a typed array, so that queries need not make rows. */
  column(field: string): ((id: number) => JsonValue) | undefined;
  /** First and last+1 id under a parent, where records of one parent have consecutive ids. */
  range(field: string, value: number): readonly [from: number, to: number] | undefined;
}

/**
 * Hundreds of thousands of records that cost nothing until they are looked at: those of `base`, and on top of them what was
 * changed, added or removed since, held whole.
 */
export class Generated implements Collection {
  readonly def: EntityDef;
  readonly #base: Base;
  readonly #end: number;
  readonly #written = new Map<number, Row>();
  readonly #removed = new Set<number>();
  readonly #added: number[] = [];
  readonly #addedUnder = new Map<number, number[]>();
  #nextId: number;

  constructor(def: EntityDef, base: Base) {
    this.def = def;
    this.#base = base;
    this.#end = base.firstId + base.count;
    this.#nextId = this.#end;
  }

  get size(): number {
    return this.#base.count + this.#added.length - this.#removed.size;
  }

  has(id: number): boolean {
    if (!Number.isInteger(id) || this.#removed.has(id)) return false;
    return (id >= this.#base.firstId && id < this.#end) || this.#written.has(id);
  }

  get(id: number): Row | undefined {
    return this.has(id) ? (this.#written.get(id) ?? this.#base.row(id)) : undefined;
  }

  scan(after: number, visit: (id: number) => boolean): void {
    for (let id = Math.max(Math.floor(after) + 1, this.#base.firstId); id < this.#end; id++) {
      if (!this.#removed.has(id) && !visit(id)) return;
    }
    for (const id of this.#added) if (id > after && !this.#removed.has(id) && !visit(id)) return;
  }

  reader(field: string): (id: number) => JsonValue {
    const column = this.#base.column(field) ?? ((id: number) => this.#base.row(id)[field]);
    return (id) => {
      const written = this.#written.get(id);
      return written ? written[field] : column(id);
    };
  }

  under(field: string, value: number): readonly number[] | undefined {
    const range = this.#base.range(field, value);
    if (!range) return undefined;
    const out: number[] = [];
    for (let id = range[0]; id < range[1]; id++) if (!this.#removed.has(id)) out.push(id);
    for (const id of this.#addedUnder.get(value) ?? []) if (!this.#removed.has(id)) out.push(id);
    return out;
  }

  nextId(): number {
    return this.#nextId;
  }

  put(row: Row): void {
    if (row.id >= this.#end && !this.#written.has(row.id)) this.#add(row);
    this.#written.set(row.id, row);
    if (row.id >= this.#nextId) this.#nextId = row.id + 1;
  }

  remove(id: number): Row | undefined {
    const row = this.get(id);
    if (!row) return undefined;
    this.#removed.add(id);
    this.#written.delete(id);
    return row;
  }

  #add(row: Row): void {
    this.#added.push(row.id);
    const key = this.def.child?.key ?? 'ticketID';
    const parent = num(row[key]);
    const siblings = this.#addedUnder.get(parent);
    if (siblings) siblings.push(row.id);
    else this.#addedUnder.set(parent, [row.id]);
  }
}
