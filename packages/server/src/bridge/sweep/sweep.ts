import { entity, failure, streamEntities, type Failure, type StreamName } from '@deskbridge/model';
import type { Stream } from '@deskbridge/connectors/contract';
import type { Queryable } from '../../platform/database/database.ts';
import type { Bridge } from '../bridge.ts';
import { counted, newTally } from '../connections/http.ts';
import type { OpenConnection } from '../connections/sessions.ts';
import { wantReads } from '../reads/store.ts';
import { saveRun, type Run, type RunCounts } from '../runs/store.ts';
import { advanceStream, type ClaimedStream } from '../sync/store.ts';
import {
  currentSequence,
  forgetIds,
  missingHere,
  missingThere,
  oldestWindow,
  rememberIds,
  takeBrakeLift,
  type SweepScope,
} from './store.ts';

const leaseSeconds = 120;
/** Below this many, a sweep is never braked: five of forty records are no mass deletion. */
const brakeFloor = 20;

/** How a sweep ended and what it asks a person. */
export interface SweepEnd {
  state: 'done' | 'failed' | 'stopped';
  failure: Failure | null;
  nextStep: string | null;
}

const incomplete = 'The sweep did not end whole, so nothing was deleted; it is tried again.';

/**
 * Compares the PSA's ids with the mirror's. What is missing there is confirmed by id before anything is deleted; what is missing
 * here is fetched. A sweep that did not end whole does nothing (correctness 6).
 */
export async function sweepStream(
  bridge: Bridge,
  open: OpenConnection,
  stream: Stream,
  claim: ClaimedStream,
  run: Run,
  counts: RunCounts,
  signal: AbortSignal,
): Promise<SweepEnd> {
  const { database } = bridge;
  const { account, connection } = claim;
  const name = claim.stream as StreamName;
  const scope: SweepScope = {
    account,
    connection,
    stream: name,
    table: entity(streamEntities[name][0] ?? 'ticket').table,
    runId: run.id,
    from: await database.asAccount(account, (q) => oldestWindow(q, account, connection, name)),
    startSequence: await currentSequence(database.system),
  };
  const ids = stream.ids?.({ order: 'newestFirst', callClass: 'backfill', from: scope.from ?? undefined, signal });
  if (!ids) return { state: 'done', failure: null, nextStep: null };
  const tally = newTally();
  const pages = ids[Symbol.asyncIterator]();
  while (!signal.aborted) {
    const { value, done } = await counted(tally, () => pages.next());
    counts.calls = tally.calls;
    counts.waitedMs = tally.waitedMs;
    if (done) return database.asAccount(account, (q) => compare(q, open, claim, scope, counts));
    if (!value.ok) return { state: 'failed', failure: value.failure, nextStep: incomplete };
    counts.seen += value.value.ids.length;
    const kept = await database.asAccount(account, async (q) => {
      await rememberIds(q, account, run.id, value.value.ids);
      await saveRun(q, run, counts);
      return advanceStream(q, claim, leaseSeconds, { anchor: null, runId: run.id });
    });
    if (!kept) break;
  }
  return { state: 'stopped', failure: null, nextStep: incomplete };
}

async function compare(q: Queryable, open: OpenConnection, claim: ClaimedStream, scope: SweepScope, counts: RunCounts): Promise<SweepEnd> {
  const { missing, total } = await missingThere(q, scope);
  const unknown = await missingHere(q, scope);
  const lifted = await takeBrakeLift(q, scope);
  await forgetIds(q, scope.account, scope.runId);
  const want = (ids: typeof unknown): Promise<void> =>
    wantReads(
      q,
      claim.account,
      claim.connection,
      ids.map((externalId) => ({ stream: claim.stream as StreamName, externalId })),
      { urgency: 'backfill', cause: 'repair', trigger: 'schedule' },
    );
  await want(unknown);
  counts.unchanged = counts.seen - unknown.length;
  const share = (100 * missing.length) / Math.max(1, total);
  if (!lifted && missing.length > brakeFloor && share > open.row.settings.sweepBrakePercent) {
    const detail = `${missing.length} of ${total} records (${share.toFixed(1)} %) are missing from the PSA's list.`;
    return {
      state: 'failed',
      failure: failure('sweep.brake', { detail }),
      nextStep: 'Nothing was deleted. Check the rights of the API user, or confirm the sweep.',
    };
  }
  await want(missing);
  const quiet = missing.length + unknown.length === 0;
  return {
    state: 'done',
    failure: null,
    nextStep: quiet ? null : `${missing.length} missing records are confirmed one by one, ${unknown.length} unknown ones are fetched.`,
  };
}
