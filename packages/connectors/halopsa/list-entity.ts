/** What a list entity says about itself: where it is, how it is asked for, how a row is read. */
import type { EntityName, SyncSettings } from '@deskbridge/model';
import type { StreamDeclaration, Walk } from '../contract.ts';
import { pick } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import type { PageRequest, WalkRow } from '../kit/paging.ts';
import type { Query } from './client.ts';
import { haloInstant } from './dates.ts';
import type { Mapped } from '../kit/records.ts';
import type { ListShape } from './pages.ts';
import { paging } from './pages.ts';

/** What a list's parameters may depend on. */
export interface ListMoment {
  walk: Walk;
  now: Date;
  settings: SyncSettings;
}

/** A list entity. */
export interface ListEntity<E extends EntityName = EntityName> {
  entity: E;
  declaration: StreamDeclaration;
  shape: ListShape;
  query: (request: PageRequest, moment: ListMoment) => Query;
  detailQuery?: Query;
  /** The member to order by for the newest changes first, where there is no filter by last change. */
  changeOrder?: string;
  /** True for lists that ignore paging and always come whole (HaloPSA reference §3). */
  isWhole?: boolean;
  mapRow: (row: Row) => Mapped<E>;
  mapDetail: (row: Row) => Mapped<E>;
  /** False for rows that are none of ours, such as the agent *Unassigned*. */
  isKept: (row: WalkRow) => boolean;
}

/** Keeps every row. */
export const keepAll = (): boolean => true;

/** The last change of a record, where its rows tell (HaloPSA reference §2.10). */
export const rowUpdatedAt = (row: Row): string | null =>
  haloInstant(pick(row, 'last_modified', 'last_update', 'lastupdate', 'flastupdate', 'last_updated'));

/** Pages in the order of creation, so that a page keeps its place when rows are edited. */
export const pagedById = (request: PageRequest): Query => ({ ...paging(request), order: 'id', orderdesc: request.descending });

/** How far a list that is asked for by date reaches around now. */
export interface Reach {
  /** Days back and ahead that a poll looks at: what is being planned and worked on. */
  pollBack: number;
  pollAhead: number;
  /** Days ahead that an import looks at. */
  ahead: number;
}

/**
 * The window of lists that are asked for by date. A walk's window is about last change, which these lists cannot filter
 * by: an import or a sweep reads from its start (or the ingest window) to well ahead, a poll the weeks around now.
 */
export function dateWindow({ walk, now, settings }: ListMoment, reach: Reach): { start: string; end: string } {
  const at = (days: number): number => now.getTime() + days * 86_400_000;
  const isPoll = walk.callClass === 'poll' && walk.order === 'oldestFirst';
  const start = isPoll ? at(-reach.pollBack) : Math.min(at(-settings.ingestWindowDays), walk.from?.getTime() ?? Infinity);
  const end = isPoll ? at(reach.pollAhead) : at(reach.ahead);
  return { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
}
