import { failure, type Change, type ExternalId, type Failure, type Origin } from '@deskbridge/model';
import type { ReadOutcome, Stream } from '@deskbridge/connectors/contract';
import { newId } from '../../platform/ids.ts';
import type { Queryable } from '../../platform/database/database.ts';
import type { Bridge } from '../bridge.ts';
import { counted, newTally } from '../connections/http.ts';
import { isStopping, reportFailure, stateAfter } from '../connections/health.ts';
import type { OpenConnection } from '../connections/sessions.ts';
import { childIds, markMissing, type Arrival, type Stored } from '../mirror/store.ts';
import { arrive, type Arrived } from '../sync/arrive.ts';
import { walksActions } from '../sync/plan.ts';
import { makeDue } from '../sync/store.ts';
import { insertFinishedRun, noCounts, rangeOf, saveFailures, type Run, type RunTrigger } from '../runs/store.ts';
import { classOf, finishRead, postponeRead, wantReads, type ClaimedRead } from './store.ts';

/** Repeats of a read that showed nothing as new as the callback that asked for it (correctness 5). */
const repeatAfterMs = [2000, 15_000];
/** PSAs round the last change to the database's milliseconds. */
const toleranceMs = 1500;
const mostFailures = 8;
/** What happened inside a ticket is read a moment later: a write that the change calls for goes first, and a burst needs one read. */
const actionsDelayMs = 200;

/** What a single read came to. */
export interface ReadResult {
  outcome: 'stored' | 'unchanged' | 'repeated' | 'deleted' | 'hidden' | 'failed';
  changes: Change[];
  failure?: Failure;
}

/** Reads one claimed record from the PSA into the mirror and settles its row. The caller holds and releases the lane. */
export async function performRead(bridge: Bridge, read: ClaimedRead): Promise<ReadResult> {
  const open = await bridge.sessions.open(read.account, read.connection);
  const stream = open?.session.stream(read.stream);
  if (!open || !stream?.byId) {
    await bridge.database.asAccount(read.account, (q) => finishRead(q, read));
    return { outcome: 'failed', changes: [], failure: failure('connection.none') };
  }
  const tally = newTally();
  const startedAt = bridge.clock.now();
  const outcome = await counted(tally, () => readFrom(stream, read));
  const run: Run = {
    account: read.account,
    connection: read.connection,
    id: newId(),
    stream: read.stream,
    work: 'read',
    trigger: read.trigger as RunTrigger,
    externalId: read.externalId,
    startedAt,
  };
  const counts = { ...noCounts(), calls: tally.calls, waitedMs: tally.waitedMs };
  const context: ReadContext = { bridge, open, read, run, counts, arrival: arrivalOf(open, read, run) };
  const result = await settle(context, outcome);
  bridge.metrics.reads.inc({ result: result.outcome });
  if (result.changes.length > 0) bridge.waker.wake('changes');
  return result;
}

interface ReadContext {
  bridge: Bridge;
  open: OpenConnection;
  read: ClaimedRead;
  run: Run;
  counts: ReturnType<typeof noCounts>;
  arrival: Omit<Arrival, 'sequence'>;
}

async function readFrom(stream: Stream, read: ClaimedRead): Promise<ReadOutcome> {
  return stream.byId ? stream.byId(read.externalId, classOf(read.urgency)) : { kind: 'failed', failure: failure('connection.none') };
}

const unknownOrigin: Origin = { type: 'unknown' };

function arrivalOf(open: OpenConnection, read: ClaimedRead, run: Run): Omit<Arrival, 'sequence'> {
  const declaration = open.connector.streams.find((stream) => stream.name === read.stream);
  return {
    account: read.account,
    connection: read.connection,
    cause: read.cause,
    origin: read.actor ?? unknownOrigin,
    projections: declaration?.projections ?? {},
    runId: run.id,
    liveFrom: open.row.createdAt,
    withoutContent: open.row.profile === 'timeline-only',
  };
}

async function settle(context: ReadContext, outcome: ReadOutcome): Promise<ReadResult> {
  switch (outcome.kind) {
    case 'found':
      return storeFound(context, outcome);
    case 'gone':
      return (outcome.reason === 'notFound' ? await lookAgain(context) : null) ?? storeMissing(context, outcome.sequence, 'deleted');
    case 'hidden':
      return (await lookAgain(context)) ?? storeMissing(context, outcome.sequence, 'hidden');
    case 'failed':
      return settleFailure(context, outcome.failure);
  }
}

async function storeFound(context: ReadContext, outcome: Extract<ReadOutcome, { kind: 'found' }>): Promise<ReadResult> {
  const { bridge, read, run, counts } = context;
  const repeat = shouldRepeat(read, outcome);
  const arrival = { ...context.arrival, sequence: outcome.sequence };
  const stored = await arrive(bridge.database, arrival, outcome.records, async (q, arrived) => {
    addCounts(counts, arrived, outcome.unmappable.length);
    const vanished = await removeVanished(q, arrival, read.externalId, outcome);
    counts.deleted = vanished.length;
    await followUp(q, context, arrived);
    if (repeat === null) await finishRead(q, read, newestUpdate(outcome));
    else await postponeRead(q, read, repeat, { repeats: read.repeats + 1 });
    await insertFinishedRun(q, run, counts, {
      state: 'done',
      at: bridge.clock.now(),
      nextStep: repeat === null ? null : `The PSA did not show the change yet; read again in ${repeat / 1000} s.`,
      changes: rangeOf([...arrived.changes, ...vanished]),
    });
    await saveFailures(q, run, [...outcome.unmappable, ...arrived.refused]);
  });
  if (stored.created + stored.updated > 0) {
    bridge.metrics.records.inc({ entity: read.stream, result: stored.created > 0 ? 'created' : 'updated' });
  }
  if (repeat !== null) return { outcome: 'repeated', changes: stored.changes };
  return { outcome: stored.created + stored.updated + counts.deleted > 0 ? 'stored' : 'unchanged', changes: stored.changes };
}

function addCounts(counts: ReturnType<typeof noCounts>, stored: Arrived, unmappable: number): void {
  counts.seen = stored.seen + unmappable;
  counts.created = stored.created;
  counts.updated = stored.updated;
  counts.unchanged = stored.unchanged + stored.older;
  counts.failed = stored.refused.length + unmappable;
}

/** Milliseconds until the read is repeated, or null where it shows the change (or has been repeated enough). */
function shouldRepeat(read: ClaimedRead, outcome: Extract<ReadOutcome, { kind: 'found' }>): number | null {
  if (!read.asNewAs || read.stream === 'ticketActions') return null;
  const newest = Date.parse(newestUpdate(outcome) ?? '');
  if (Number.isNaN(newest) || newest + toleranceMs >= Date.parse(read.asNewAs)) return null;
  return repeatAfterMs[read.repeats] ?? null;
}

/** The last change that a read shows; null where its records have none. */
function newestUpdate(outcome: Extract<ReadOutcome, { kind: 'found' }>): string | null {
  const updates = outcome.records
    .map((record) => (record.fields as { updatedAt?: string | null }).updatedAt ?? null)
    .filter((at) => at !== null);
  return updates.toSorted().at(-1) ?? null;
}

/** Children that were under the parent and no longer are. */
async function removeVanished(
  q: Queryable,
  arrival: Arrival,
  parent: ExternalId,
  outcome: Extract<ReadOutcome, { kind: 'found' }>,
): Promise<Change[]> {
  const removed: Change[] = [];
  for (const name of outcome.complete ?? []) {
    const present = new Set(outcome.records.filter((record) => record.entity === name).map((record) => record.externalId));
    const unmappable = new Set(outcome.unmappable.map((record) => record.externalId));
    const gone = (await childIds(q, arrival.account, name, parent)).filter((id) => !present.has(id) && !unmappable.has(id));
    if (gone.length > 0) removed.push(...(await markMissing(q, arrival, name, gone, 'deleted')));
  }
  return removed;
}

/** A ticket whose row was written has something new inside it: a note moves nothing but the bookkeeping. */
async function followUp(q: Queryable, context: ReadContext, stored: Stored): Promise<void> {
  const { open, read } = context;
  if (read.stream !== 'tickets' || stored.written.length === 0 || !open.row.settings.streams.includes('ticketActions')) return;
  // One poll for all that a burst of callbacks was about.
  if (walksActions(open.connector)) {
    await makeDue(q, read.account, read.connection, 'ticketActions', 'poll');
    return;
  }
  await wantReads(q, read.account, read.connection, [{ stream: 'ticketActions', externalId: read.externalId }], {
    urgency: read.urgency === 1 ? 'callback' : 'poll',
    cause: read.cause,
    trigger: read.trigger,
    delayMs: actionsDelayMs,
  });
}

/** A callback tells of a record that the PSA does not show: its index may lag, so it is asked again before that is believed. */
async function lookAgain(context: ReadContext): Promise<ReadResult | null> {
  const { bridge, read, run, counts } = context;
  const waitMs = read.asNewAs ? repeatAfterMs[read.repeats] : undefined;
  if (waitMs === undefined) return null;
  await bridge.database.asAccount(read.account, async (q) => {
    await postponeRead(q, read, waitMs, { repeats: read.repeats + 1 });
    await insertFinishedRun(q, run, counts, {
      state: 'done',
      at: bridge.clock.now(),
      nextStep: `The PSA does not show the record yet; read again in ${waitMs / 1000} s.`,
    });
  });
  return { outcome: 'repeated', changes: [] };
}

async function storeMissing(context: ReadContext, sequence: number, kind: 'deleted' | 'hidden'): Promise<ReadResult> {
  const { bridge, read, run, counts } = context;
  const arrival = { ...context.arrival, sequence };
  const names =
    read.stream === 'ticketActions'
      ? []
      : (context.open.connector.streams.find((stream) => stream.name === read.stream)?.projections.detail ?? {});
  const changes = await bridge.database.asAccount(read.account, async (q) => {
    const all: Change[] = [];
    for (const name of Object.keys(names)) all.push(...(await markMissing(q, arrival, name as never, [read.externalId], kind)));
    counts.seen = 1;
    counts.deleted = kind === 'deleted' ? all.length : 0;
    await finishRead(q, read);
    await insertFinishedRun(q, run, counts, {
      state: 'done',
      at: bridge.clock.now(),
      nextStep: missingNextStep(kind, all.length),
      changes: rangeOf(all),
    });
    return all;
  });
  return { outcome: kind, changes };
}

function missingNextStep(kind: 'deleted' | 'hidden', marked: number): string | null {
  if (kind === 'hidden') return "The record may exist, but the API user does not see it: check the agent's teams and departments.";
  return marked === 0 ? 'The PSA has no such record, and the mirror had none.' : null;
}

async function settleFailure(context: ReadContext, reason: Failure): Promise<ReadResult> {
  const { bridge, read, run, counts } = context;
  if (isStopping(reason)) {
    await bridge.database.asAccount(read.account, (q) => postponeRead(q, read, 0, {}));
    return { outcome: 'failed', changes: [], failure: reason };
  }
  const failures = read.failures + 1;
  const waitMs = reason.retryAfterMs ?? Math.min(300_000, 1000 * 2 ** failures) * (0.75 + Math.random() / 2);
  // While the PSA is away nothing is given up: notes would be lost that no poll brings again.
  const isAway = reason.code === 'psa.rateLimited' || stateAfter(reason) !== null;
  const givesUp = failures >= mostFailures && !isAway;
  await reportFailure(bridge, read.account, read.connection, reason, run.startedAt);
  await bridge.database.asAccount(read.account, async (q) => {
    if (givesUp) await finishRead(q, read);
    else await postponeRead(q, read, waitMs, { failures, failure: reason });
    await insertFinishedRun(q, run, counts, {
      state: 'failed',
      at: bridge.clock.now(),
      failure: reason,
      nextStep: givesUp
        ? 'Given up after eight attempts; the next poll or sweep brings the record.'
        : `Tried again in ${Math.ceil(waitMs / 1000)} s.`,
    });
  });
  return { outcome: 'failed', changes: [], failure: reason };
}
