import { failed, failure, ok, type AccountId, type ExternalId, type Result } from '@deskbridge/model';
import type { Bridge } from '../bridge.ts';
import { findActiveConnection } from '../connections/store.ts';
import { wantReads } from '../reads/store.ts';
import { latestRecordRun, type RunRow } from '../runs/store.ts';

const patienceMs = 10_000;
const lookEveryMs = 100;

/**
 * Reads a ticket from the PSA now, as urgently as a callback, and waits up to 10 s for the run that does it. Null where it has not
 * ended by then: it goes on.
 */
export async function fetchTicket(bridge: Bridge, account: AccountId, id: ExternalId): Promise<Result<RunRow | null>> {
  const { database, clock, waker } = bridge;
  const asked = await database.asAccount(account, async (q) => {
    const connection = await findActiveConnection(q, account);
    if (!connection) return null;
    const before = await latestRecordRun(q, account, 'tickets', id);
    await wantReads(q, account, connection.id, [{ stream: 'tickets', externalId: id }], {
      urgency: 'callback',
      cause: 'live',
      trigger: 'person',
    });
    return { before: before?.id };
  });
  if (!asked) return failed(failure('connection.none'));
  waker.wake('reads');
  const deadline = clock.monotonicMs() + patienceMs;
  while (clock.monotonicMs() < deadline) {
    await clock.sleep(lookEveryMs);
    const run = await database.asAccount(account, (q) => latestRecordRun(q, account, 'tickets', id));
    if (run && run.id !== asked.before) return ok(run);
  }
  return ok(null);
}
