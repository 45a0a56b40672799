/** Queries: POST with a filter, ids ascending, at most 500 rows; the id is the key by which one goes on (Autotask reference §2). */
import { failed, failure, ok } from '@deskbridge/model';
import type { Result } from '@deskbridge/model';
import type { CallClass } from '../contract.ts';
import { integerOf, isRow, ownIdOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { parseObject, sliceArray } from '../kit/json.ts';
import type { WalkRow } from '../kit/paging.ts';
import type { WantedKeys } from '../kit/scan.ts';
import type { AutotaskClient } from './client.ts';

/** The most rows of a page. */
export const pageSize = 500;

/** A condition; operators only of the documented list: an unknown one is dropped without a word, and everything comes back. */
export type Condition =
  | { op: 'eq' | 'noteq' | 'gt' | 'gte' | 'lt' | 'lte' | 'beginsWith'; field: string; value: string | number | boolean; udf?: true }
  | { op: 'in'; field: string; value: readonly (string | number)[] }
  | { op: 'exist' | 'notExist'; field: string }
  | { op: 'and' | 'or'; items: readonly Condition[] };

/** One page. */
export interface QueryPage {
  rows: WalkRow[];
  /** Whether Autotask says that there is more. */
  hasMore: boolean;
  sequence: number;
  startedAt: Date;
}

/** How rows of an entity are read. */
export interface QueryShape {
  entity: string;
  /** A row's last change. */
  at?: (row: Row) => string | null;
  /** The members that mapping reads, where rows are so many that the others should not be parsed. */
  only?: WantedKeys;
  /** The only members to be sent. */
  includeFields?: readonly string[];
}

/** The page of rows above an id. */
export async function queryPage(
  client: AutotaskClient,
  shape: QueryShape,
  filter: readonly Condition[],
  afterId: number,
  callClass: CallClass,
): Promise<Result<QueryPage>> {
  const body = {
    maxRecords: pageSize,
    filter: [...filter, { op: 'gt', field: 'id', value: afterId }],
    ...(shape.includeFields ? { includeFields: shape.includeFields } : {}),
  };
  const answer = await client.read('POST', `${shape.entity}/query`, callClass, body);
  if (!answer.ok) return answer;
  let page = sliceArray(answer.value.text, ['items'], shape.only);
  // Members in upper case first are not among those that were looked for: then all are read.
  if (page.ok && shape.only && page.elements.some(({ value }) => isRow(value) && value['id'] === undefined))
    page = sliceArray(answer.value.text, ['items']);
  if (!page.ok) return failed(failure('psa.malformed', { detail: page.detail }));
  const rows = page.elements.map((element): WalkRow => {
    const row = isRow(element.value) ? lowered(element.value) : {};
    return { ...element, value: row, id: rowId(row, element.raw), at: shape.at?.(row) ?? null };
  });
  const ids = rows.map((row) => Number(row.id));
  // A page that begins before where we are is an old one again: going on from it would never end, stopping would lose the rest.
  if (ids.some((id) => id <= afterId))
    return failed(failure('psa.malformed', { detail: `${shape.entity}: the page after ${afterId} came with earlier ids.` }));
  const { sequence, startedAt } = answer.value;
  return ok({
    rows,
    hasMore: rows.length > 0 && (rows.length >= pageSize || /"nextPageUrl"\s*:\s*"/.test(answer.value.text.slice(-2000))),
    sequence,
    startedAt,
  });
}

/** Rows of all pages; for lists that are short. */
export async function queryAll(
  client: AutotaskClient,
  shape: QueryShape,
  filter: readonly Condition[],
  callClass: CallClass,
): Promise<Result<WalkRow[]>> {
  const rows: WalkRow[] = [];
  for (let after = -1; ;) {
    const page = await queryPage(client, shape, filter, after, callClass);
    if (!page.ok) return page;
    rows.push(...page.value.rows);
    if (!page.value.hasMore) return ok(rows);
    after = Number(rows.at(-1)?.id);
  }
}

/** How many rows fit; null where it is not told. */
export async function countOf(
  client: AutotaskClient,
  entity: string,
  filter: readonly Condition[],
  callClass: CallClass,
): Promise<Result<number | null>> {
  const answer = await client.read('POST', `${entity}/query/count`, callClass, {
    filter: filter.length > 0 ? filter : [{ op: 'gte', field: 'id', value: 0 }],
  });
  return answer.ok ? ok(integerOf(parseObject(answer.value.text)?.value['queryCount'])) : answer;
}

/** Batches of ids for `in`: more than 500 alternatives are refused (Autotask reference §2). */
export function batches(ids: readonly string[]): string[][] {
  const out: string[][] = [];
  for (let at = 0; at < ids.length; at += 400) out.push(ids.slice(at, at + 400));
  return out;
}

/** A record's own id; zero is one: the MSP itself among the companies (Autotask reference §5.3). */
export const rowId = (row: Row, raw: string): string | null => (row['id'] === 0 || row['id'] === '0' ? '0' : ownIdOf(row, raw));

/** Older answers have members in upper case first (Autotask reference §4): the first letter decides nothing. */
export function lowered(row: Row): Row {
  for (const key in row) {
    const code = key.charCodeAt(0);
    if (code < 65 || code > 90) continue;
    return Object.fromEntries(Object.entries(row).map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value]));
  }
  return row;
}
