import type { JsonValue } from '../../kit/json.ts';
import type { EntityDef } from '../schema/entity.ts';
import type { Row } from './row.ts';

/** All records of an entity, ordered by id, which is the only order that the API knows [Autotask reference §2]. */
export interface Collection {
  readonly def: EntityDef;
  readonly size: number;
  has(id: number): boolean;
  /** A record; not to be changed in place. */
  get(id: number): Row | undefined;
  /** Calls `visit` with the ids above `after`, ascending, until it answers false. */
  scan(after: number, visit: (id: number) => boolean): void;
  /** How to read one field quickly. */
  reader(field: string): (id: number) => JsonValue;
  /** Ids whose `field` is `value`, ascending; undefined where that is not indexed. */
  under(field: string, value: number): readonly number[] | undefined;
  /** The number that the next new record gets. */
  nextId(): number;
  /** Adds a record or replaces it. */
  put(row: Row): void;
  /** Removes a record and answers it. */
  remove(id: number): Row | undefined;
}
