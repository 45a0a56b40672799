/**
 * Walks pages by number: for entities without an order by change, and for tenants that ignore order or bounds. Records
 * move while it walks, so every id is remembered, the row it stopped at is looked up again, and when the number of
 * records changed in between the pages are read once more until a pass brings nothing new.
 */
import { failed, ok } from '@deskbridge/model';
import type { Result } from '@deskbridge/model';
import { isLastPage, believedTotal, writeAnchor } from './paging.ts';
import type { FetchPage, FetchedPage, NumberAnchor, WalkPage, WalkRow, WalkWindow } from './paging.ts';

const maxPasses = 3;

/** What has been handed on already: id → last change. Rows without an id are told apart by their text. */
export class SeenRows {
  readonly #seen = new Map<string, string | null>();

  /** Whether the row is new or changed since it was handed on; remembers it. */
  take(row: WalkRow): 'new' | 'changed' | 'known' {
    const key = row.id ?? row.raw;
    const before = this.#seen.get(key);
    this.#seen.set(key, row.at);
    if (before === undefined) return 'new';
    return before === row.at ? 'known' : 'changed';
  }
}

/** Stop rules: an empty page, a short page that can be believed, or a page without a single new id (it repeats). */
export async function* walkByNumber(
  fetch: FetchPage,
  window: WalkWindow,
  seen: SeenRows = new SeenRows(),
  anchor: NumberAnchor | null = null,
): AsyncGenerator<Result<WalkPage>> {
  let start = 1;
  if (anchor !== null) {
    const found = await findStart(fetch, window, anchor);
    if (!found.ok) {
      yield found;
      return;
    }
    start = found.value;
  }
  for (let pass = 1; pass <= maxPasses; pass++) {
    const outcome = yield* onePass(fetch, window, seen, { pass, start, total: anchor?.total ?? null });
    if (!outcome.moved || outcome.stopped) return;
    start = 1;
  }
}

/** The page that holds the row we stopped at, looked for backwards; the first page where it is nowhere. */
async function findStart(fetch: FetchPage, window: WalkWindow, anchor: NumberAnchor): Promise<Result<number>> {
  for (let pageNo = anchor.pageNo; pageNo > 1; pageNo--) {
    if (window.signal?.aborted) return ok(pageNo);
    const page = await fetch({ ...window, pageNo });
    if (!page.ok) return failed(page.failure);
    if (page.value.rows.some((row) => row.id === anchor.id)) return ok(pageNo);
  }
  return ok(1);
}

interface Pass {
  pass: number;
  start: number;
  total: number | null;
}

interface PassOutcome {
  /** Rows moved while we walked: another pass may find more. */
  moved: boolean;
  stopped: boolean;
}

async function* onePass(fetch: FetchPage, window: WalkWindow, seen: SeenRows, state: Pass): AsyncGenerator<Result<WalkPage>, PassOutcome> {
  let total = state.total;
  let firstCount: number | null | undefined;
  let previous: FetchedPage | null = null;
  let changed = false;
  for (let pageNo = state.start; ; pageNo++) {
    if (window.signal?.aborted) return { moved: false, stopped: true };
    const answer = await fetch({ ...window, pageNo });
    if (!answer.ok) {
      yield answer;
      return { moved: false, stopped: true };
    }
    const page = answer.value;
    if (firstCount === undefined) {
      firstCount = page.recordCount;
      total ??= believedTotal(page, window.pageSize);
    }
    const kinds = page.rows.map((row) => seen.take(row));
    const fresh = page.rows.filter((_row, index) => kinds[index] !== 'known');
    changed ||= kinds.includes('changed') || (page.recordCount !== firstCount && page.recordCount !== page.rows.length);
    const repeats = previous !== null && sameRows(previous, page);
    // In a second pass known pages are what we expect; there only repetition tells the end.
    const ended = isLastPage(page, window.pageSize) || repeats || (state.pass === 1 && pageNo > state.start && !kinds.includes('new'));
    const last = page.rows.at(-1)?.id;
    const anchor = ended && !changed ? null : writeAnchor({ kind: 'number', pageNo, id: last ?? '', total });
    if (fresh.length > 0 || (ended && !changed)) {
      yield ok({ rows: fresh, anchor, total, sequence: page.sequence, startedAt: page.startedAt });
    }
    if (ended) return { moved: changed && (state.pass === 1 || fresh.length > 0), stopped: false };
    previous = page;
  }
}

const sameRows = (one: FetchedPage, other: FetchedPage): boolean =>
  one.rows.length === other.rows.length &&
  one.rows.every((row, index) => row.id === other.rows[index]?.id && row.raw === other.rows[index]?.raw);
