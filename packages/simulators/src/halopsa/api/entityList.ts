import type { Reply } from '../../kit/http.ts';
import { asText, serialise } from '../../kit/json.ts';
import type { JsonObject, JsonValue } from '../../kit/json.ts';
import type { Entity } from '../store/table.ts';
import { dateOf, isOn, json } from './call.ts';
import type { Call } from './call.ts';
import { pageOf } from './paging.ts';

/** How a small kind of record is listed. */
interface ListShape<T extends Entity> {
  /** The envelope's member. */
  key: string;
  floats: ReadonlySet<string>;
  /** Members that `search` looks into. */
  search: readonly (keyof T & string)[];
  /** Left out of rows, present in details. */
  detailOnly?: ReadonlySet<string>;
  /** Narrows by parameters of its own. */
  test?(call: Call): ((row: T) => boolean) | undefined;
  wire?(row: T, call: Call): JsonObject;
}

/** An envelope of rows: search, active and inactive, last update, order, paging [HaloPSA reference §3, §4, §9]. */
export function listEnvelope<T extends Entity>(call: Call, rows: readonly T[], shape: ListShape<T>): Reply {
  const found = ordered(call, rows.filter(everyTest(call, shape)));
  const page = pageOf(call, found.length, { cap: null, unpaged: null });
  const texts = found.slice(page.from, page.to).map((row) => rowText(call, row, shape));
  return json(`{${page.head},"${shape.key}":[${texts.join(',')}]}`);
}

function rowText<T extends Entity>(call: Call, row: T, shape: ListShape<T>): string {
  const wire = shape.wire ? shape.wire(row, call) : row;
  if (!shape.detailOnly) return serialise(wire, shape.floats);
  const kept: JsonObject = {};
  for (const name in wire) if (!shape.detailOnly.has(name)) kept[name] = wire[name];
  return serialise(kept, shape.floats);
}

function everyTest<T extends Entity>(call: Call, shape: ListShape<T>): (row: T) => boolean {
  const tests: ((row: T) => boolean)[] = [];
  const search = call.query.get('search')?.trim().toLowerCase();
  if (search) tests.push((row) => shape.search.some((name) => asText(row[name]).toLowerCase().includes(search)));
  const activity = activityTest(call);
  if (activity) tests.push((row) => activity(row.inactive === true));
  const from = dateOf(call, 'lastupdatefromdate');
  const to = dateOf(call, 'lastupdatetodate');
  if (from !== undefined) tests.push((row) => row.$updated >= from);
  if (to !== undefined) tests.push((row) => row.$updated <= to);
  if (call.lagMs > 0) {
    const known = call.nowMs - call.lagMs;
    tests.push((row) => row.$updated <= known || call.faults.bite('staleReads', call.target) === undefined);
  }
  const own = shape.test?.(call);
  if (own) tests.push(own);
  return (row) => tests.every((test) => test(row));
}

/** Inactive records stay out unless asked for [HaloPSA reference §9.2]. */
function activityTest(call: Call): ((inactive: boolean) => boolean) | undefined {
  const showsInactive = isOn(call, 'includeinactive') || isOn(call, 'showall');
  const showsActive = call.query.get('includeactive')?.toLowerCase() !== 'false';
  if (showsInactive && showsActive) return undefined;
  return (inactive) => (inactive ? showsInactive : showsActive);
}

function ordered<T extends Entity>(call: Call, rows: T[]): T[] {
  const name = call.query.get('order');
  if (name === undefined || name === '') return rows;
  const sign = isOn(call, 'orderdesc') ? -1 : 1;
  const byDate = /^[a-z]?last_?update$/i.test(name);
  const value = (row: T): JsonValue => (byDate ? row.$updated : row[name.toLowerCase()]);
  return rows.toSorted((a, b) => compare(value(a), value(b)) * sign || a.id - b.id);
}

function compare(a: JsonValue, b: JsonValue): number {
  if (a === b) return 0;
  if (a === undefined || a === null) return -1;
  if (b === undefined || b === null) return 1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return asText(a).localeCompare(asText(b));
}
