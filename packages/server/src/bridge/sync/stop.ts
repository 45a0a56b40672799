import { failed, failure, ok, type AccountId, type Failure, type Result } from '@deskbridge/model';
import { audit, type By } from '../../platform/audit/audit.ts';
import type { Bridge } from '../bridge.ts';
import { findConnection } from '../connections/store.ts';
import { findRuns, markStopped, type RunRow, type RunWork } from '../runs/store.ts';
import { listStreams, makeDue, stopWork, type StreamRow, type StreamWork } from './store.ts';

/** What takes long enough to be stopped; the rest is over in a moment. */
const stoppable: ReadonlySet<RunWork> = new Set(['import', 'backfill', 'sweep']);

const nameOf = (run: RunRow): { id: string; name: string } => ({ id: run.id, name: `${run.work} of ${run.stream}` });
const noSuchRun = (): Failure => failure('request.notFound', { detail: 'The account has no such run.' });
const notNow = (detail: string): Failure => failure('run.notPossible', { detail });

/** Whether a person may stop this run. */
export const canStop = (run: RunRow): boolean => run.state === 'running' && run.externalId === null && stoppable.has(run.work);

/** Whether this run may be gone on with: it was stopped, or has failed and waits for its next attempt. What has ended since is not begun again. */
export function canResume(run: RunRow, streams: readonly StreamRow[]): boolean {
  if ((run.state !== 'stopped' && run.state !== 'failed') || run.externalId !== null || !stoppable.has(run.work)) return false;
  const row = streams.find((each) => each.stream === run.stream && each.work === run.work);
  if (!row || row.running) return false;
  return row.work === 'sweep' || row.stoppedAt !== null || row.dueAt !== null;
}

/**
 * Stops a run. What it has read stays, and an import goes on from there when it is resumed; a sweep begins anew at its next time,
 * since half a comparison says nothing.
 */
export async function stopRun(bridge: Bridge, account: AccountId, id: string, by: By): Promise<Result<RunRow>> {
  const stopped = await bridge.database.asAccount(account, async (q) => {
    const [run] = await findRuns(q, account, [id]);
    if (!run) return failed(noSuchRun());
    if (!canStop(run)) return failed(notNow('Only imports, backfills and sweeps that are running can be stopped.'));
    const connection = await findConnection(q, account, run.connection);
    const dueInSeconds = run.work === 'sweep' ? (connection?.settings.sweepHours ?? 24) * 3600 : null;
    if (!(await stopWork(q, account, run.connection, { stream: run.stream, work: run.work as StreamWork, dueInSeconds })))
      return failed(notNow('It has just ended.'));
    await markStopped(q, account, id, run.work === 'sweep' ? sweepsAgain(dueInSeconds ?? 0) : waitsForResume);
    const [after] = await findRuns(q, account, [id]);
    await audit(q, { ...by, account, type: 'run.stopped', object: nameOf(run) });
    return ok(after ?? run);
  });
  if (stopped.ok) bridge.waker.wake('stops');
  return stopped;
}

const waitsForResume = 'A person stopped it. What was read stays; resume it, and it goes on where it stopped.';
const sweepsAgain = (seconds: number): string =>
  `A person stopped it; nothing was deleted. The next sweep begins in ${Math.round(seconds / 3600)} h, or when it is started.`;

/** Goes on with the work of a run that was stopped or has failed, now. */
export async function resumeRun(bridge: Bridge, account: AccountId, id: string, by: By): Promise<Result<RunRow>> {
  const resumed = await bridge.database.asAccount(account, async (q) => {
    const [run] = await findRuns(q, account, [id]);
    if (!run) return failed(noSuchRun());
    if (!canResume(run, await listStreams(q, account, run.connection)))
      return failed(
        notNow('Only imports, backfills and sweeps that were stopped or have failed, and have not ended since, can be resumed.'),
      );
    const connection = await findConnection(q, account, run.connection);
    if (connection?.state === 'disconnected') return failed(failure('connection.none'));
    await makeDue(q, account, run.connection, run.stream, run.work as StreamWork, true);
    await audit(q, { ...by, account, type: 'run.resumed', object: nameOf(run) });
    return ok(run);
  });
  if (resumed.ok) bridge.waker.wake('streams');
  return resumed;
}
