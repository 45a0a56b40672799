import { failed, failure, ok, type AccountId, type ExternalId, type Result, type StreamName } from '@deskbridge/model';
import type { Bridge } from '../bridge.ts';
import { findConnection } from '../connections/store.ts';
import { wantReads } from '../reads/store.ts';
import { listFailures, type RunRow } from './store.ts';

const most = 1000;

/**
 * Asks again for the records that a run could not store: all, or those that are named. A run of one record reads that one again, since
 * what failed may be inside it. Resolves to how many are asked for.
 */
export async function fetchFailed(bridge: Bridge, account: AccountId, run: RunRow, named?: readonly string[]): Promise<Result<number>> {
  const asked = await bridge.database.asAccount(account, async (q) => {
    const connection = await findConnection(q, account, run.connection);
    if (!connection || connection.state === 'disconnected') return null;
    const failures = await listFailures(q, account, run.id, null, most);
    const ids = failures.map((row) => row.externalId).filter((id) => id !== null && (!named || named.includes(id)));
    const wanted = run.externalId !== null ? [run.externalId] : [...new Set(ids as ExternalId[])];
    await wantReads(
      q,
      account,
      run.connection,
      wanted.map((externalId) => ({ stream: run.stream as StreamName, externalId })),
      { urgency: 'poll', cause: 'live', trigger: 'person' },
    );
    return wanted.length;
  });
  if (asked === null) return failed(failure('connection.none'));
  bridge.waker.wake('reads');
  return ok(asked);
}
