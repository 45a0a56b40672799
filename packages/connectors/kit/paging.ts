/** What the ways of walking share: what is asked, what comes back, where a walk can be resumed. */
import type { Result } from '@deskbridge/model';
import type { JsonElement } from './json.ts';

/** A row as a walk sees it: its id, its last change, and the record itself. */
export interface WalkRow extends JsonElement {
  id: string | null;
  /** Last change as an instant; null where the row does not tell. */
  at: string | null;
}

/** One call of a walk. */
export interface PageRequest {
  from: string | null;
  to: string | null;
  pageNo: number;
  pageSize: number;
  /** Order by last change, newest first; otherwise oldest first. */
  descending: boolean;
}

/** The answer to one call of a walk. */
export interface FetchedPage {
  rows: WalkRow[];
  /** What the PSA claims: never the only stop rule. */
  recordCount: number | null;
  /** The page size that the answer names. */
  pageSize: number | null;
  /** True where the list is known to ignore paging: this is all there is. */
  isWhole?: boolean;
  sequence: number;
  startedAt: Date;
}

/** How a walk reads. */
export type FetchPage = (request: PageRequest) => Promise<Result<FetchedPage>>;

/** New rows of a walk. */
export interface WalkPage {
  rows: WalkRow[];
  anchor: string | null;
  total: number | null;
  sequence: number;
  startedAt: Date;
}

/** The window and the direction of a walk. */
export interface WalkWindow {
  from: string | null;
  to: string | null;
  descending: boolean;
  anchor?: string;
  signal?: AbortSignal;
  pageSize: number;
}

/** What a session learns about a tenant while walking, so that no walk has to find out again. */
export interface WalkMemory {
  /** The tenant does not order or narrow as asked: pages by number it is. */
  keyless: boolean;
  /** How far a bound must be widened to be inclusive, in milliseconds. */
  slackMs: number;
}

/** A fresh memory. */
export const walkMemory = (): WalkMemory => ({ keyless: false, slackMs: 0 });

/** Page sizes that PSAs fall back to when they ignore the one asked for (HaloPSA reference §3: stuck at 50). */
const usualPageSizes = new Set([10, 20, 25, 50]);

/**
 * Whether a page is surely the last. A short page is, unless the tenant may have ignored the page size: it looks like a
 * usual one, or the answer itself claims more records or names a smaller page.
 */
export function isLastPage(page: FetchedPage, asked: number): boolean {
  const count = page.rows.length;
  if (count === 0 || page.isWhole) return true;
  if (count >= asked || usualPageSizes.has(count) || page.pageSize === count) return false;
  return page.recordCount === null || page.recordCount <= count;
}

/** The number of records in a walk, where the first page's claim can be believed. */
export function believedTotal(page: FetchedPage, asked: number): number | null {
  const { recordCount, rows } = page;
  if (recordCount === null || recordCount < rows.length) return null;
  // `count` overrides it with the number of rows returned, and one tenant's is stuck at 50 (HaloPSA reference §3).
  if (recordCount === rows.length && rows.length >= Math.min(asked, 50)) return isLastPage(page, asked) ? recordCount : null;
  return recordCount;
}

/** Where a walk by key goes on: the last row's instant and id. */
export interface KeyAnchor {
  kind: 'key';
  at: string;
  id: string;
  total: number | null;
}

/** Where a walk by page number goes on: the last row's id is the key, the number only says where to look first. */
export interface NumberAnchor {
  kind: 'number';
  pageNo: number;
  id: string;
  total: number | null;
}

/** Writes an anchor. */
export function writeAnchor(anchor: KeyAnchor | NumberAnchor): string {
  const total = anchor.total === null ? '' : String(anchor.total);
  return anchor.kind === 'key' ? `k|${anchor.at}|${total}|${anchor.id}` : `n|${anchor.pageNo}|${total}|${anchor.id}`;
}

/** Reads an anchor; null for one that is not ours. */
export function readAnchor(anchor: string | undefined): KeyAnchor | NumberAnchor | null {
  if (anchor === undefined) return null;
  const [kind, place, totalText, ...rest] = anchor.split('|');
  const id = rest.join('|');
  const total = totalText ? Number(totalText) : null;
  if (kind === 'k' && place && Number.isFinite(Date.parse(place))) return { kind: 'key', at: place, id, total };
  if (kind === 'n' && Number.isInteger(Number(place))) return { kind: 'number', pageNo: Math.max(1, Number(place)), id, total };
  return null;
}
