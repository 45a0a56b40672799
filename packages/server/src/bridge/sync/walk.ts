import { failure, type ExternalId, type Failure, type StreamName } from '@deskbridge/model';
import type { Page, Stream, Walk } from '@deskbridge/connectors/contract';
import type { Queryable } from '../../platform/database/database.ts';
import type { Bridge } from '../bridge.ts';
import { counted, newTally, type Tally } from '../connections/http.ts';
import type { OpenConnection } from '../connections/sessions.ts';
import type { Arrival } from '../mirror/store.ts';
import { wantReads } from '../reads/store.ts';
import { arrive, type Arrived } from './arrive.ts';
import { causeOf, walksActions } from './plan.ts';
import { rangeOf, saveFailures, savePage, saveRun, type Run, type RunCounts } from '../runs/store.ts';
import { advanceStream, type ClaimedStream } from './store.ts';

/** How a walk ended. */
export interface WalkEnd {
  state: 'done' | 'failed' | 'stopped';
  failure: Failure | null;
  /** Newest last change that was stored. */
  newest: string | null;
  total: number | null;
}

const leaseSeconds = 120;

/** Pages that are stored at the same time: one PostgreSQL process works at one of them, and there are two cores at least. */
const storesAtOnce = 2;

/** What a walk is about. */
interface WalkContext {
  bridge: Bridge;
  open: OpenConnection;
  stream: Stream;
  claim: ClaimedStream;
  run: Run;
  counts: RunCounts;
  tally: Tally;
}

/**
 * Walks a stream's pages into the mirror. Two pages are stored at a time while the next is fetched; the anchor to resume at moves in
 * the order of the pages, and only past what has been committed.
 */
export async function walkStream(
  bridge: Bridge,
  open: OpenConnection,
  stream: Stream,
  claim: ClaimedStream,
  run: Run,
  counts: RunCounts,
  signal: AbortSignal,
): Promise<WalkEnd> {
  const context: WalkContext = { bridge, open, stream, claim, run, counts, tally: newTally() };
  const end: WalkEnd = { state: 'done', failure: null, newest: null, total: null };
  const pages = openWalk(stream, claim, signal);
  const storing: Promise<boolean>[] = [];
  let lastInOrder: Promise<boolean> = Promise.resolve(true);
  const lost = failure('internal', { detail: 'Another process has taken this stream over.' });
  /** Waits until at most so many pages are being stored. False where the stream was lost. */
  const drainTo = async (most: number): Promise<boolean> => {
    while (storing.length > most) if (!(await storing.shift())) return false;
    return true;
  };
  try {
    for (let number = 1; !signal.aborted; number++) {
      const { value, done } = await counted(context.tally, () => pages.next());
      if (done) return (await drainTo(0)) ? end : { ...end, state: 'stopped', failure: lost };
      if (!value.ok) {
        await drainTo(0);
        return { ...end, state: signal.aborted ? 'stopped' : 'failed', failure: value.failure };
      }
      const page = value.value;
      if (!(await drainTo(storesAtOnce - 1))) return { ...end, state: 'stopped', failure: lost };
      lastInOrder = storePage(context, page, number, lastInOrder);
      lastInOrder.catch(() => undefined);
      storing.push(lastInOrder);
      end.total = page.total ?? end.total;
      end.newest = newestOf(page, end.newest);
    }
    await drainTo(0);
    return { ...end, state: 'stopped' };
  } finally {
    await Promise.allSettled(storing);
  }
}

function openWalk(
  stream: Stream,
  claim: ClaimedStream,
  signal: AbortSignal,
): AsyncIterator<{ ok: true; value: Page } | { ok: false; failure: Failure }> {
  const callClass = claim.work === 'poll' || claim.work === 'refresh' ? 'poll' : 'backfill';
  const walk: Walk = {
    order: claim.work === 'poll' ? 'oldestFirst' : 'newestFirst',
    callClass,
    signal,
    from: date(claim.work === 'poll' ? claim.cursor : claim.windowFrom),
    to: claim.work === 'poll' ? undefined : date(claim.windowTo),
    anchor: claim.anchor ?? undefined,
  };
  // Without a start there is nothing to filter by: a list brings all, also what has no last change.
  const pages = (walk.from ? stream.changedSince?.(walk) : undefined) ?? stream.list?.(walk) ?? stream.changedSince?.(walk);
  if (!pages) throw new Error(`Stream ${claim.stream} cannot be walked.`);
  return pages[Symbol.asyncIterator]();
}

const date = (value: string | null): Date | undefined => (value ? new Date(value) : undefined);

/** Stores a page; when the pages before it are done, moves the anchor past it. False where another process has taken the stream over. */
async function storePage(context: WalkContext, page: Page, number: number, before: Promise<boolean>): Promise<boolean> {
  const { bridge, open, stream, claim, run } = context;
  const arrival: Arrival = {
    account: claim.account,
    connection: claim.connection,
    sequence: page.sequence,
    cause: causeOf[claim.work],
    origin: { type: 'unknown' },
    projections: stream.declaration.projections,
    runId: run.id,
    liveFrom: open.row.createdAt,
    withoutContent: open.row.profile === 'timeline-only',
  };
  const stored = await arrive(bridge.database, arrival, page.records, async (q, arrived) => {
    await wantChildren(q, open, claim, arrived);
    await saveFailures(q, run, [...page.unmappable, ...arrived.refused]);
  });
  for (const record of ['created', 'updated', 'unchanged'] as const) {
    if (stored[record] > 0) bridge.metrics.records.inc({ entity: claim.stream, result: record }, stored[record]);
  }
  if (stored.changes.length > 0) bridge.waker.wake('changes');
  return (await before) && passPage(context, page, number, stored);
}

async function passPage(context: WalkContext, page: Page, number: number, stored: Arrived): Promise<boolean> {
  const { bridge, claim, counts, run, tally } = context;
  const failed = page.unmappable.length + stored.refused.length;
  const seen = stored.seen + failed;
  counts.seen += seen;
  counts.created += stored.created;
  counts.updated += stored.updated;
  counts.unchanged += stored.unchanged + stored.older;
  counts.failed += failed;
  counts.calls = tally.calls;
  counts.waitedMs = tally.waitedMs;
  return bridge.database.asAccount(claim.account, async (q) => {
    // Whoever has taken the stream over reads this page again: it does not count here.
    if (!(await advanceStream(q, claim, leaseSeconds, { anchor: page.anchor, runId: run.id }))) return false;
    await savePage(q, run, {
      ...stored,
      number,
      sequence: page.sequence,
      startedAt: page.startedAt,
      seen,
      failed,
      anchor: page.anchor,
      changed: rangeOf(stored.changes),
    });
    await saveRun(q, run, counts, { state: 'running', at: bridge.clock.now(), total: page.total });
    return true;
  });
}

/** Notes and time of tickets that a poll found changed are read next, unless they are polled themselves; those of an import follow when it has ended. */
async function wantChildren(q: Queryable, open: OpenConnection, claim: ClaimedStream, arrived: Arrived): Promise<void> {
  if (claim.stream !== 'tickets' || claim.work !== 'poll' || arrived.written.length === 0) return;
  if (!open.row.settings.streams.includes('ticketActions') || walksActions(open.connector)) return;
  const reads = arrived.written.map((externalId: ExternalId) => ({ stream: 'ticketActions' as StreamName, externalId }));
  await wantReads(q, claim.account, claim.connection, reads, { urgency: 'poll', cause: 'live', trigger: 'schedule' });
}

function newestOf(page: Page, before: string | null): string | null {
  let newest = before;
  for (const record of page.records) {
    const at = (record.fields as { updatedAt?: string | null }).updatedAt ?? null;
    if (at !== null && (newest === null || at > newest)) newest = at;
  }
  return newest;
}
