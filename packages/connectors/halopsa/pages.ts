/** Lists of Halo as pages of a walk: envelopes and bare arrays, rows with their id and last change. */
import { failed, failure, ok } from '@deskbridge/model';
import type { Result } from '@deskbridge/model';
import type { CallClass, HttpResponse, Walk } from '../contract.ts';
import { integerOf, isRow, ownIdOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { sliceArray } from '../kit/json.ts';
import type { SliceFailure } from '../kit/json.ts';
import type { WantedKeys } from '../kit/scan.ts';
import type { FetchedPage, PageRequest, WalkRow, WalkWindow } from '../kit/paging.ts';
import type { HaloClient, Query } from './client.ts';

/** 100 is the most that Halo gives, and more is cut silently (HaloPSA reference §3). */
export const pageSize = 100;

/** The failure of an answer that holds no list. */
export function listFailure(sliced: SliceFailure): { ok: false; failure: ReturnType<typeof failure> } {
  return failed(failure('psa.malformed', { detail: sliced.detail }));
}

/** How the rows of a list are found and told apart. */
export interface ListShape {
  path: string;
  /** Keys of the array in the envelope, in order of preference. */
  keys: readonly string[];
  /** The row's own id, or null for a row that cannot be kept. */
  id: (row: Row, raw: string) => string | null;
  /** The row's last change. */
  at: (row: Row) => string | null;
  /** The members that mapping reads, where rows are so many that the others should not be parsed. */
  only?: WantedKeys;
}

/** The id of most rows. */
export const plainId = (row: Row, raw: string): string | null => ownIdOf(row, raw);

/** Cuts an answer into rows. */
export function rowsOfAnswer(response: HttpResponse, shape: ListShape): Result<FetchedPage> {
  const page = sliceArray(response.text, shape.keys, shape.only);
  if (!page.ok) return listFailure(page);
  const rows = page.elements.map((element): WalkRow => {
    const row = isRow(element.value) ? element.value : {};
    return { ...element, id: shape.id(row, element.raw), at: shape.at(row) };
  });
  const { envelope } = page;
  return ok({
    rows,
    recordCount: integerOf(envelope['record_count']),
    pageSize: integerOf(envelope['page_size']),
    sequence: response.sequence,
    startedAt: response.startedAt,
  });
}

/** Paging parameters; `pageinate` is spelt like that (HaloPSA reference §3). */
export const paging = (request: PageRequest): Query => ({ pageinate: true, page_size: request.pageSize, page_no: request.pageNo });

/** Reads one page of a list. */
export async function fetchRows(client: HaloClient, shape: ListShape, callClass: CallClass, query: Query): Promise<Result<FetchedPage>> {
  const answer = await client.get(shape.path, callClass, query);
  return answer.ok ? rowsOfAnswer(answer.value, shape) : answer;
}

/** The walk's window in the walker's terms. */
export function windowOf(walk: Walk): WalkWindow {
  return {
    from: walk.from?.toISOString() ?? null,
    to: walk.to?.toISOString() ?? null,
    descending: walk.order === 'newestFirst',
    pageSize,
    ...(walk.anchor === undefined ? {} : { anchor: walk.anchor }),
    ...(walk.signal === undefined ? {} : { signal: walk.signal }),
  };
}
