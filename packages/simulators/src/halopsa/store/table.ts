import type { JsonObject } from '../../kit/json.ts';

/** A record as it goes on the wire. Members with `$` are the simulator's own. */
export interface Entity extends JsonObject {
  id: number;
  /** When it last changed, in simulated time. */
  $updated: number;
}

/** A small table of records, in order of id. */
export class Table<T extends Entity> {
  readonly #rows = new Map<number, T>();
  #nextId = 1;

  constructor(rows: readonly T[] = []) {
    for (const row of rows) this.put(row);
  }

  /** How many records there are. */
  get size(): number {
    return this.#rows.size;
  }

  /** The number the next new record will get. */
  get nextId(): number {
    return this.#nextId;
  }

  /** One record, or undefined. */
  get(id: number): T | undefined {
    return this.#rows.get(id);
  }

  /** All records in order of insertion (which is that of their ids). */
  all(): T[] {
    return [...this.#rows.values()];
  }

  /** Adds or replaces a record. */
  put(row: T): T {
    this.#rows.set(row.id, row);
    if (row.id >= this.#nextId) this.#nextId = row.id + 1;
    return row;
  }

  /** Removes a record; tells whether it was there. */
  remove(id: number): boolean {
    return this.#rows.delete(id);
  }

  /** The first record that fits, or undefined. */
  find(fits: (row: T) => boolean): T | undefined {
    for (const row of this.#rows.values()) if (fits(row)) return row;
    return undefined;
  }
}
