import { failure, type Failure, type StreamName } from '@deskbridge/model';
import { newId } from '../../platform/ids.ts';
import type { Bridge } from '../bridge.ts';
import { retestConnection } from '../connections/connections.ts';
import { isStopping, reportFailure, reportSuccess } from '../connections/health.ts';
import type { OpenConnection } from '../connections/sessions.ts';
import { checkCallbacks } from '../inbox/check.ts';
import { callbacksHealthy } from '../inbox/health.ts';
import { keepLease } from '../lease.ts';
import { startLoop, type Loop } from '../loop.ts';
import { mapAfterSync } from '../people/afterSync.ts';
import { refreshPicklists } from '../picklists/refresh.ts';
import { wantImportedChildren } from '../reads/store.ts';
import { wantDeleted } from './deleted.ts';
import { planAfterImport, pollSeconds, walksActions } from './plan.ts';
import { beginRun, markInterrupted, noCounts, saveRun, type Run, type RunCounts, type RunState, type RunTrigger } from '../runs/store.ts';
import { claimStream, releaseStream, renewStream, saveCursor, type ClaimedStream, type StreamWork } from './store.ts';
import { sweepStream } from '../sweep/sweep.ts';
import { walkStream, type WalkEnd } from './walk.ts';

const leaseSeconds = 120;
const idleMs = 1000;
/** How soon a stream that is off for a missing right is looked at again. */
const recheckSeconds = 3600;
const retrySeconds = [5, 15, 60, 300, 900];

/** Work that is over soon, and work that may wait long for budget: the second must not hold a place that the first needs. */
export const quickWork: readonly StreamWork[] = ['refresh', 'check', 'poll'];
export const longWork: readonly StreamWork[] = ['import', 'backfill', 'sweep'];

/** Does the streams' due work of some kinds, a few at a time. */
export function startSync(bridge: Bridge, among: readonly StreamWork[], concurrency: number): Loop {
  const busy = new Set<Promise<void>>();
  const stopping = new AbortController();
  return startLoop({
    ...bridge,
    name: `sync ${among.join(' ')}`,
    topics: ['streams'],
    idleMs,
    round: async () => {
      if (busy.size >= concurrency) {
        await Promise.race(busy);
        return true;
      }
      const claim = await claimStream(bridge.database.system, newId(), leaseSeconds, among);
      if (!claim) return false;
      const task = performWork(bridge, claim, stopping.signal).catch((error: unknown) =>
        bridge.log.error({ err: error, stream: claim.stream, work: claim.work }, 'a run failed; its lease will end'),
      );
      busy.add(task);
      void task.finally(() => {
        busy.delete(task);
        bridge.waker.wake('streams');
      });
      return true;
    },
    onStopping: () => stopping.abort(),
    onStop: async () => {
      await Promise.all(busy);
    },
  });
}

/** The name of a right that the stream needs and the latest check found missing; null where there is none. */
function missingRight(open: OpenConnection, stream: StreamName): string | null {
  const missing = new Set(open.row.rights.filter((right) => right.state === 'missing').map((right) => right.rightId));
  return open.connector.rights.find((right) => missing.has(right.id) && right.streams.includes(stream))?.name ?? null;
}

interface WorkEnd {
  state: Extract<RunState, 'done' | 'failed' | 'stopped'>;
  failure: Failure | null;
  nextStep: string | null;
  dueInSeconds: number | null;
  total?: number | null;
}

/** Does one claimed piece of work, from its run's first row to the next due time. */
export async function performWork(bridge: Bridge, claim: ClaimedStream, signal: AbortSignal): Promise<void> {
  const open = await bridge.sessions.open(claim.account, claim.connection);
  if (!open) {
    await bridge.database.asAccount(claim.account, (q) =>
      releaseStream(q, claim, { dueInSeconds: null, failures: 0, failure: null, done: false }),
    );
    return;
  }
  const run = await bridge.database.asAccount(claim.account, async (q) => {
    const begun = await beginRun(q, {
      account: claim.account,
      connection: claim.connection,
      stream: claim.stream,
      work: claim.work === 'check' ? 'refresh' : claim.work,
      trigger: triggerOf(claim),
      windowFrom: claim.windowFrom ? new Date(claim.windowFrom) : null,
      windowTo: claim.windowTo ? new Date(claim.windowTo) : null,
      startedAt: bridge.clock.now(),
    });
    await markInterrupted(q, claim.account, claim.connection, claim.stream, begun.work, begun.id);
    return begun;
  });
  const counts = noCounts();
  const lost = new AbortController();
  const renew = (): Promise<boolean> => bridge.database.asAccount(claim.account, (q) => renewStream(q, claim, leaseSeconds));
  const stopRenewing = keepLease((leaseSeconds * 1000) / 3, renew, () => lost.abort(), bridge.log);
  // Somebody was told to stop: whether it is this work shows by its fence.
  const stopListening = bridge.waker.onWake('stops', () => {
    renew().then(
      (kept) => kept || lost.abort(),
      () => undefined,
    );
  });
  const end = await attempt(bridge, open, claim, run, counts, AbortSignal.any([signal, lost.signal])).finally(() => {
    stopListening();
    stopRenewing();
  });
  await conclude(bridge, claim, run, counts, end);
}

function triggerOf(claim: ClaimedStream): RunTrigger {
  if (claim.isAsked) return 'person';
  return claim.work === 'import' ? 'import' : 'schedule';
}

async function attempt(
  bridge: Bridge,
  open: OpenConnection,
  claim: ClaimedStream,
  run: Run,
  counts: RunCounts,
  signal: AbortSignal,
): Promise<WorkEnd> {
  try {
    return await work(bridge, open, claim, run, counts, signal);
  } catch (error) {
    bridge.log.error({ err: error, run: run.id }, 'a run threw');
    return retryLater(claim, failure('internal', { detail: error instanceof Error ? error.message : String(error) }));
  }
}

async function work(
  bridge: Bridge,
  open: OpenConnection,
  claim: ClaimedStream,
  run: Run,
  counts: RunCounts,
  signal: AbortSignal,
): Promise<WorkEnd> {
  const { settings } = open.row;
  if (claim.stream === 'picklists') {
    const refused = await refreshPicklists(bridge, open, run, counts);
    return refused ? retryLater(claim, refused) : done(settings.picklistRefreshMinutes * 60);
  }
  if (claim.stream === 'callbacks') {
    if (open.row.state === 'authBroken') {
      const tested = await retestConnection(bridge, claim.account, claim.connection);
      if (!tested.ok) return { ...retryLater(claim, tested.failure), dueInSeconds: 600 };
    }
    const refused = await checkCallbacks(bridge, open, counts);
    return refused ? { ...retryLater(claim, refused), dueInSeconds: 600 } : done(600);
  }
  const stream = open.session.stream(claim.stream);
  if (!stream || !settings.streams.includes(claim.stream)) return done(null);
  const off = missingRight(open, claim.stream);
  if (off) return { ...done(recheckSeconds), nextStep: `Off: the API user lacks the right ${off}. Grant it and check the rights again.` };
  if (claim.work === 'sweep') {
    const swept = await sweepStream(bridge, open, stream, claim, run, counts, signal);
    if (swept.failure?.code === 'sweep.brake') return { ...swept, dueInSeconds: settings.sweepHours * 3600 };
    return swept.state === 'done' ? { ...done(settings.sweepHours * 3600), nextStep: swept.nextStep } : afterTrouble(claim, swept);
  }
  const walked = await walkStream(bridge, open, stream, claim, run, counts, signal);
  if (walked.state !== 'done') return afterTrouble(claim, walked);
  const untold = claim.work === 'poll' && stream.deletedSince ? await wantDeleted(bridge, stream, claim, counts, signal) : null;
  if (untold) return retryLater(claim, untold);
  return concludeWalk(bridge, open, claim, stream.declaration.name, walked);
}

/** The cursor moves to the newest change that was stored, less the overlap; imports are followed by polling. */
async function concludeWalk(
  bridge: Bridge,
  open: OpenConnection,
  claim: ClaimedStream,
  stream: StreamName,
  walked: WalkEnd,
): Promise<WorkEnd> {
  const { settings } = open.row;
  const declaration = open.connector.streams.find((each) => each.name === stream);
  const now = bridge.clock.now();
  await bridge.database.asAccount(claim.account, async (q) => {
    if (claim.work === 'poll') {
      // A record dated into the future must not carry the cursor there.
      const skewMs = (open.row.identity?.clockSkewSeconds ?? 0) * 1000;
      const newestMs = walked.newest ? Math.min(Date.parse(walked.newest), now.getTime() + skewMs) : null;
      const overlapped = newestMs === null ? null : new Date(newestMs - settings.overlapSeconds * 1000);
      const cursor = overlapped && (!claim.cursor || overlapped > new Date(claim.cursor)) ? overlapped : null;
      await saveCursor(q, claim, cursor);
    } else if (claim.work === 'import' && declaration) {
      const to = new Date(claim.windowTo ?? now);
      // Cursors are moments of the PSA's clock, and the window's end was one of ours.
      const behindMs = Math.min(0, open.row.identity?.clockSkewSeconds ?? 0) * 1000;
      await planAfterImport(
        q,
        claim.account,
        claim.connection,
        declaration,
        settings,
        new Date(to.getTime() + behindMs - settings.overlapSeconds * 1000),
        now,
      );
      if (stream === 'tickets' && settings.streams.includes('ticketActions')) {
        await wantImportedChildren(q, claim.account, claim.connection, {
          openTickets: settings.childrenOfOpenTickets,
          changedSince: settings.childrenWindowDays > 0 ? new Date(now.getTime() - settings.childrenWindowDays * 86_400_000) : null,
          // Where they are walked by themselves, only what older tickets had before the window is missing.
          createdBefore: walksActions(open.connector) && claim.windowFrom ? new Date(claim.windowFrom) : null,
        });
      }
    }
  });
  if (stream === 'agents') await mapAfterSync(bridge, claim.account);
  if (claim.work === 'import' || claim.work === 'backfill') bridge.waker.wake('reads');
  const healthy = await callbacksHealthy(bridge, open.row);
  return { ...done(claim.work === 'poll' ? pollSeconds(stream, settings, healthy) : null), total: walked.total };
}

const done = (dueInSeconds: number | null): WorkEnd => ({ state: 'done', failure: null, nextStep: null, dueInSeconds });

function afterTrouble(claim: ClaimedStream, end: { state: 'done' | 'failed' | 'stopped'; failure: Failure | null }): WorkEnd {
  if (end.state === 'stopped')
    return { state: 'stopped', failure: end.failure, nextStep: 'Nothing: it goes on where it stopped.', dueInSeconds: 0 };
  return retryLater(claim, end.failure ?? failure('internal'));
}

function retryLater(claim: ClaimedStream, reason: Failure): WorkEnd {
  if (isStopping(reason)) return { state: 'stopped', failure: null, nextStep: 'Nothing: it goes on where it stopped.', dueInSeconds: 0 };
  const backoff = retrySeconds[Math.min(claim.failures, retrySeconds.length - 1)] ?? 900;
  const wait = reason.retryAfterMs === undefined ? backoff * (0.8 + Math.random() * 0.4) : reason.retryAfterMs / 1000;
  return { state: 'failed', failure: reason, nextStep: `Tried again in ${Math.ceil(wait)} s, from where it stopped.`, dueInSeconds: wait };
}

async function conclude(bridge: Bridge, claim: ClaimedStream, run: Run, counts: RunCounts, end: WorkEnd): Promise<void> {
  await bridge.database.asAccount(claim.account, async (q) => {
    await saveRun(q, run, counts, { ...end, at: bridge.clock.now() });
    const failures = end.state === 'failed' ? claim.failures + 1 : 0;
    await releaseStream(q, claim, { dueInSeconds: end.dueInSeconds, failures, failure: end.failure, done: end.state === 'done' });
  });
  bridge.metrics.runs.inc({ stream: claim.stream, work: claim.work, state: end.state });
  if (end.failure && end.state === 'failed') await reportFailure(bridge, claim.account, claim.connection, end.failure, run.startedAt);
  else if (counts.calls > 0 && end.state === 'done') await reportSuccess(bridge, claim.account, claim.connection);
}
