/**
 * Walks records by last change. Always the first page is asked for; the next is reached by narrowing the window
 * inclusively to the last row's instant, so that two pages share a row and nothing that moves between two calls can
 * slip through (correctness 3). What can happen, and what is done:
 *
 * - the shared row is missing → the bound is stepped back: either the row was edited (then its neighbours are there), or
 *   the server cuts bounds to the second, the minute or the day (then the session remembers how far to widen)
 * - more rows share one instant than fit in a page → that instant is paged by number, again until nothing new comes
 * - rows come unsorted, without an instant, outside the bound, or a full page brings nothing new → by number
 */
import { ok } from '@deskbridge/model';
import type { Result } from '@deskbridge/model';
import { shifted } from './dates.ts';
import { believedTotal, isLastPage, readAnchor, writeAnchor } from './paging.ts';
import type { FetchPage, FetchedPage, KeyAnchor, PageRequest, WalkMemory, WalkPage, WalkRow, WalkWindow } from './paging.ts';
import { SeenRows, walkByNumber } from './walk-by-number.ts';

/** How far a bound is widened when the shared row is missing: a cut-off second, minute, and a day or a time zone. */
const widenings = [1_000, 61_000, 25 * 3_600_000];
const tailLength = 5;
const maxInstantPasses = 4;

type DatedRow = WalkRow & { at: string };
const lastDated = (page: FetchedPage): DatedRow | undefined => page.rows.findLast((row): row is DatedRow => row.at !== null);

/** The walk's place: the instant reached and the rows that the next page must show again. */
interface Place {
  at: string;
  tail: WalkRow[];
}

/** Walks the window in its order; ends after the first failure. */
export async function* walkByKey(fetch: FetchPage, window: WalkWindow, memory: WalkMemory): AsyncGenerator<Result<WalkPage>> {
  const anchor = readAnchor(window.anchor);
  if (anchor?.kind === 'number') yield* walkByNumber(fetch, window, new SeenRows(), anchor);
  else if (memory.keyless) yield* walkByNumber(fetch, window);
  else yield* new KeyWalk(fetch, window, memory, anchor).run();
}

class KeyWalk {
  readonly #fetch: FetchPage;
  readonly #window: WalkWindow;
  readonly #memory: WalkMemory;
  #place: Place | null;
  #known = new Map<string, string | null>();
  /** The bound that the last call asked for. */
  #bound: string | null = null;
  #total: number | null;

  constructor(fetch: FetchPage, window: WalkWindow, memory: WalkMemory, anchor: KeyAnchor | null) {
    this.#fetch = fetch;
    this.#window = window;
    this.#memory = memory;
    this.#total = anchor?.total ?? null;
    this.#place =
      anchor === null ? null : { at: anchor.at, tail: [{ id: anchor.id, at: anchor.at, raw: '', value: null, repaired: false }] };
    if (anchor !== null) this.#known.set(anchor.id, anchor.at);
  }

  async *run(): AsyncGenerator<Result<WalkPage>> {
    for (;;) {
      if (this.#window.signal?.aborted) return;
      const answer = await this.#next();
      if (!answer.ok) {
        yield answer;
        return;
      }
      const page = answer.value;
      if (!this.#isOrdered(page)) {
        yield* this.#byNumber(page);
        return;
      }
      if (this.#place === null) this.#total ??= believedTotal(page, this.#window.pageSize);
      const fresh = page.rows.filter((row) => row.id === null || this.#known.get(row.id) !== row.at);
      const isLast = isLastPage(page, this.#window.pageSize) || (fresh.length === 0 && page.rows.length < this.#window.pageSize);
      const last = lastDated(page);
      const oneInstant = last !== undefined && page.rows.every((row) => row.at === last.at);
      if (!isLast && !oneInstant && !this.#advances(last)) {
        yield* this.#byNumber(page);
        return;
      }
      this.#remember(page);
      if (fresh.length > 0 || isLast) yield ok(this.#page(fresh, isLast ? null : last, page));
      if (isLast || last === undefined) return;
      this.#place = { at: last.at, tail: page.rows.slice(-tailLength) };
      if (oneInstant && !(yield* this.#insideInstant(last.at))) return;
    }
  }

  /** The next page, with the bound stepped back where the row that it must share with the last one is missing. */
  async #next(): Promise<Result<FetchedPage>> {
    const place = this.#place;
    if (place === null) return this.#fetch(this.#request(null));
    const answer = await this.#fetch(this.#request(this.#widened(place.at, this.#memory.slackMs)));
    if (!answer.ok || this.#overlaps(answer.value, place.tail.slice(-1))) return answer;
    const earlier = place.tail[0]?.at ?? place.at;
    for (const widening of widenings) {
      const again = await this.#fetch(this.#request(this.#widened(earlier, widening)));
      if (!again.ok) return again;
      if (!this.#overlaps(again.value, place.tail)) continue;
      if (this.#overlaps(again.value, place.tail.slice(-1))) this.#memory.slackMs = Math.max(this.#memory.slackMs, widening);
      if (this.#reaches(again.value, answer.value)) return again;
      this.#bound = this.#widened(place.at, this.#memory.slackMs);
      return answer;
    }
    return answer;
  }

  /** A widened page that is full may end before the narrow one does; then the narrow one is the one that gets us on. */
  #reaches(widened: FetchedPage, narrow: FetchedPage): boolean {
    const last = lastDated(widened)?.at;
    const first = narrow.rows[0]?.at ?? undefined;
    if (first === undefined || last === undefined) return true;
    return this.#window.descending ? last <= first : last >= first;
  }

  #overlaps(page: FetchedPage, tail: readonly WalkRow[]): boolean {
    return tail.some((row) => page.rows.some((other) => other.id === row.id));
  }

  #widened(at: string, ms: number): string {
    return ms === 0 ? at : shifted(at, this.#window.descending ? ms : -ms);
  }

  #request(bound: string | null): PageRequest {
    const { from, to, descending, pageSize } = this.#window;
    this.#bound = bound;
    const window = bound === null ? { from, to } : descending ? { from, to: bound } : { from: bound, to };
    return { ...window, descending, pageSize, pageNo: 1 };
  }

  /** Sorted as asked and none beyond the bound that was asked for (a second is left for rounding). */
  #isOrdered(page: FetchedPage): boolean {
    const { descending } = this.#window;
    const limit = this.#bound === null ? null : this.#widened(this.#bound, 1_000);
    let previous: string | null = null;
    for (const { at } of page.rows) {
      if (at === null) continue;
      if (limit !== null && (descending ? at > limit : at < limit)) return false;
      if (previous !== null && (descending ? at > previous : at < previous)) return false;
      previous = at;
    }
    return previous !== null || page.rows.length === 0;
  }

  /** Whether the page ends beyond the place reached. */
  #advances(last: DatedRow | undefined): boolean {
    if (last === undefined) return false;
    if (this.#place === null) return true;
    return this.#window.descending ? last.at < this.#place.at : last.at > this.#place.at;
  }

  #remember(page: FetchedPage): void {
    // Only what the next pages can show again: memory must not grow with the walk.
    if (this.#known.size > 4 * this.#window.pageSize) this.#known = new Map();
    for (const row of page.rows) if (row.id !== null) this.#known.set(row.id, row.at);
  }

  #page(rows: WalkRow[], last: WalkRow | null | undefined, page: FetchedPage): WalkPage {
    const anchor = last?.at ? writeAnchor({ kind: 'key', at: last.at, id: last.id ?? '', total: this.#total }) : null;
    return { rows, anchor, total: this.#total, sequence: page.sequence, startedAt: page.startedAt };
  }

  /**
   * More rows than a page share an instant. The window from here on is paged by number until a row beyond the instant
   * shows; since rows may leave meanwhile and shift the others, the pass is repeated until it brings nothing new.
   * Answers whether the walk goes on by key.
   */
  async *#insideInstant(at: string): AsyncGenerator<Result<WalkPage>, boolean> {
    const seen = new SeenRows();
    for (const [id, when] of this.#known) seen.take({ id, at: when, raw: '', value: null, repaired: false });
    let passPages = 1;
    for (let pass = 1; pass <= maxInstantPasses; pass++) {
      let found = 0;
      const pages = passPages;
      for (let pageNo = pass === 1 ? 2 : 1; ; pageNo++) {
        if (this.#window.signal?.aborted) return false;
        const answer = await this.#fetch({ ...this.#request(at), pageNo });
        if (!answer.ok) {
          yield answer;
          return false;
        }
        const page = answer.value;
        const inside = page.rows.filter((row) => row.at === at);
        const fresh = inside.filter((row) => seen.take(row) !== 'known');
        found += fresh.length;
        const anchorRow: WalkRow = { id: page.rows[0]?.id ?? '', at, raw: '', value: null, repaired: false };
        if (fresh.length > 0) {
          passPages = Math.max(passPages, pageNo);
          yield ok(this.#page(fresh, anchorRow, page));
        }
        if (inside.length < page.rows.length || isLastPage(page, this.#window.pageSize)) break;
        if (fresh.length === 0 && pageNo > pages) break;
      }
      if (found === 0) break;
    }
    return yield* this.#leaveInstant(at);
  }

  /** Goes on just beyond an instant whose rows have all been handed on. */
  async *#leaveInstant(at: string): AsyncGenerator<Result<WalkPage>, boolean> {
    const { descending } = this.#window;
    // SQL Server's datetime rounds to 0, 3 or 7 ms: one millisecond less may round up to the instant again.
    for (const step of [1, 4, 1_000]) {
      const bound = this.#widened(shifted(at, descending ? -step : step), this.#memory.slackMs);
      const answer = await this.#fetch(this.#request(bound));
      if (!answer.ok) {
        yield answer;
        return false;
      }
      const page = answer.value;
      const isLast = isLastPage(page, this.#window.pageSize);
      const last = lastDated(page);
      if (!isLast && !this.#advances(last)) continue;
      this.#remember(page);
      const beyond = page.rows.filter((row) => row.at !== at);
      yield ok(this.#page(beyond, isLast ? null : last, page));
      if (isLast || last === undefined) return false;
      this.#place = { at: last.at, tail: page.rows.slice(-tailLength) };
      return true;
    }
    yield* this.#byNumber(null);
    return false;
  }

  /** The tenant does not do what was asked: hand on this page, remember it, and walk by number. */
  async *#byNumber(page: FetchedPage | null): AsyncGenerator<Result<WalkPage>> {
    this.#memory.keyless = true;
    const seen = new SeenRows();
    for (const [id, at] of this.#known) seen.take({ id, at, raw: '', value: null, repaired: false });
    if (page === null || this.#place !== null) {
      yield* walkByNumber(this.#fetch, this.#window, seen);
      return;
    }
    // The first page was already the first by number: do not read it twice.
    let first: FetchedPage | null = page;
    const replay: FetchPage = (request) => {
      const held = first;
      first = null;
      return held !== null && request.pageNo === 1 ? Promise.resolve(ok(held)) : this.#fetch(request);
    };
    yield* walkByNumber(replay, this.#window, seen);
  }
}
