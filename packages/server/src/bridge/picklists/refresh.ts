import type { Failure } from '@deskbridge/model';
import type { Bridge } from '../bridge.ts';
import { counted, newTally, type Tally } from '../connections/http.ts';
import type { OpenConnection } from '../connections/sessions.ts';
import { saveRun, type Run, type RunCounts } from '../runs/store.ts';
import { differenceOf, keyOf, sizeOf } from './difference.ts';
import { listValues, saveRefresh, saveValues } from './store.ts';

/** How often a run that goes on says how many calls it has made. */
const tellEveryMs = 500;

/** Refreshes every picklist of a connection and keeps the difference. The run tells meanwhile how many calls were made. */
export async function refreshPicklists(bridge: Bridge, open: OpenConnection, run: Run, counts: RunCounts): Promise<Failure | null> {
  const tally = newTally();
  const stopTelling = tellProgress(bridge, run, () => ({ ...counts, calls: tally.calls, waitedMs: tally.waitedMs }));
  const answer = await readLists(open, tally, stopTelling);
  counts.calls = tally.calls;
  counts.waitedMs = tally.waitedMs;
  if (!answer.ok) return answer.failure;
  const { values, missing } = answer.value;
  const { account, id } = open.row;
  const unique = [...new Map(values.map((value) => [keyOf(value), value])).values()];
  const unread = new Set(missing.map((line) => line.split(':')[0]));
  const kinds = open.connector.picklistKinds.map((kind) => kind.id).filter((kind) => !unread.has(kind));
  await bridge.database.asAccount(account, async (q) => {
    const difference = differenceOf(await listValues(q, account, id), unique, new Set(kinds));
    await saveValues(q, account, id, unique, kinds);
    await saveRefresh(q, account, id, difference, missing);
    counts.seen = unique.length;
    counts.created = difference.added.length;
    counts.updated = sizeOf(difference) - difference.added.length - difference.removed.length;
    counts.deleted = difference.removed.length;
    counts.unchanged = unique.length - counts.created - counts.updated;
  });
  return null;
}

async function readLists(
  open: OpenConnection,
  tally: Tally,
  stopTelling: () => Promise<void>,
): ReturnType<OpenConnection['session']['picklists']> {
  try {
    return await counted(tally, () => open.session.picklists('poll'));
  } finally {
    await stopTelling();
  }
}

/** Writes a run's counts every now and then until it is told to stop; then resolves when the last has been written. */
function tellProgress(bridge: Bridge, run: Run, counts: () => RunCounts): () => Promise<void> {
  let telling: Promise<unknown> = Promise.resolve();
  const tell = (): void => {
    telling = bridge.database
      .asAccount(run.account, (q) => saveRun(q, run, counts()))
      .catch((error: unknown) => bridge.log.warn({ err: error }, 'the progress of a refresh could not be written'));
  };
  const timer = setInterval(tell, tellEveryMs).unref();
  return async () => {
    clearInterval(timer);
    await telling;
  };
}
