import { failure, type ExternalId, type Failure, type StreamName } from '@deskbridge/model';
import type { Page, Stream, Walk } from '@deskbridge/connectors/contract';
import type { Queryable } from '../../platform/database/database.ts';
import type { Bridge } from '../bridge.ts';
import { counted, newTally, type Tally } from '../connections/http.ts';
import type { OpenConnection } from '../connections/sessions.ts';
import type { Arrival } from '../mirror/store.ts';
import { wantReads } from '../reads/store.ts';
import { arrive, type Arrived } from './arrive.ts';
import { causeOf } from './plan.ts';
import { saveFailures, savePage, saveRun, type Run, type RunCounts } from '../runs/store.ts';
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

/** Walks a stream's pages into the mirror; each page is committed with the anchor to resume at. The next page is fetched meanwhile. */
export async function walkStream(
  bridge: Bridge,
  open: OpenConnection,
  stream: Stream,
  claim: ClaimedStream,
  run: Run,
  counts: RunCounts,
  signal: AbortSignal,
): Promise<WalkEnd> {
  const tally = newTally();
  const end: WalkEnd = { state: 'done', failure: null, newest: null, total: null };
  const pages = openWalk(stream, claim, signal);
  let next = counted(tally, () => pages.next());
  let number = 0;
  while (!signal.aborted) {
    const { value, done } = await next;
    if (done) return end;
    if (!value.ok) return { ...end, state: signal.aborted ? 'stopped' : 'failed', failure: value.failure };
    // Fetched ahead; its rejection is met when it is awaited.
    next = counted(tally, () => pages.next());
    next.catch(() => undefined);
    const kept = await storePage(bridge, open, stream, claim, run, counts, tally, value.value, ++number);
    if (!kept) return { ...end, state: 'stopped', failure: failure('internal', { detail: 'Another process has taken this stream over.' }) };
    end.total = value.value.total ?? end.total;
    end.newest = newestOf(value.value, end.newest);
  }
  return { ...end, state: 'stopped' };
}

function openWalk(stream: Stream, claim: ClaimedStream, signal: AbortSignal): AsyncIterator<{ ok: true; value: Page } | { ok: false; failure: Failure }> {
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

async function storePage(
  bridge: Bridge,
  open: OpenConnection,
  stream: Stream,
  claim: ClaimedStream,
  run: Run,
  counts: RunCounts,
  tally: Tally,
  page: Page,
  number: number,
): Promise<boolean> {
  const arrival: Arrival = {
    account: claim.account,
    connection: claim.connection,
    sequence: page.sequence,
    cause: causeOf[claim.work],
    origin: { type: 'unknown' },
    projections: stream.declaration.projections,
    runId: run.id,
    liveFrom: open.row.createdAt,
  };
  let kept = true;
  const stored = await arrive(bridge.database, arrival, page.records, async (q, arrived) => {
    const failed = page.unmappable.length + arrived.refused.length;
    const seen = arrived.seen + arrived.refused.length + page.unmappable.length;
    counts.seen += seen;
    counts.created += arrived.created;
    counts.updated += arrived.updated;
    counts.unchanged += arrived.unchanged + arrived.older;
    counts.failed += failed;
    counts.calls = tally.calls;
    counts.waitedMs = tally.waitedMs;
    await wantChildren(q, open, claim, arrived);
    await savePage(q, run, { ...arrived, number, sequence: page.sequence, startedAt: page.startedAt, seen, failed, anchor: page.anchor });
    await saveFailures(q, run, [...page.unmappable, ...arrived.refused]);
    await saveRun(q, run, counts, { state: 'running', at: bridge.clock.now(), total: page.total });
    kept = await advanceStream(q, claim, leaseSeconds, { anchor: page.anchor, runId: run.id });
    if (!kept) throw new LostStream();
  }).catch((error: unknown) => {
    if (error instanceof LostStream) return null;
    throw error;
  });
  if (!stored) return false;
  for (const record of ['created', 'updated', 'unchanged'] as const) {
    if (stored[record] > 0) bridge.metrics.records.inc({ entity: claim.stream, result: record }, stored[record]);
  }
  if (stored.changes.length > 0) bridge.waker.wake('changes');
  return true;
}

class LostStream extends Error {}

/** Notes and time of tickets that a poll found changed are read next; those of an import follow when it has ended. */
async function wantChildren(q: Queryable, open: OpenConnection, claim: ClaimedStream, arrived: Arrived): Promise<void> {
  if (claim.stream !== 'tickets' || claim.work !== 'poll' || arrived.written.length === 0) return;
  if (!open.row.settings.streams.includes('ticketActions')) return;
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
