import { failed, failure, ok, type AccountId, type ConnectionId, type Failure, type Result } from '@deskbridge/model';
import { audit, type By } from '../../platform/audit/audit.ts';
import type { AuditType } from '../../platform/audit/events.ts';
import type { Bridge } from '../bridge.ts';
import { counted, newTally } from '../connections/http.ts';
import type { OpenConnection } from '../connections/sessions.ts';
import { updateConnection } from '../connections/store.ts';
import { beginRun, noCounts, saveRun, type RunCounts } from '../runs/store.ts';
import { hastenPolls } from '../sync/store.ts';
import { checkCallbacks } from './check.ts';
import { callbackUrl } from './health.ts';

/** Looks at the webhook in the PSA now and sets right what is wrong with it; makes it where there is none. */
export const repairCallbacks = (bridge: Bridge, account: AccountId, id: ConnectionId, by: By): Promise<Result<void>> =>
  asRun(bridge, account, id, by, 'webhook.repaired', (open, counts) => checkCallbacks(bridge, open, counts, 'register'));

/** Looks at the webhook in the PSA now and touches nothing. */
export const lookAtCallbacks = (bridge: Bridge, account: AccountId, id: ConnectionId): Promise<Result<void>> =>
  asRun(bridge, account, id, null, null, (open, counts) => checkCallbacks(bridge, open, counts, 'look'));

/** Removes our webhook from the PSA, all of it; it is not made again until a person asks. Polling goes tight at once. */
export const removeCallbacks = (bridge: Bridge, account: AccountId, id: ConnectionId, by: By): Promise<Result<void>> =>
  asRun(bridge, account, id, by, 'webhook.removed', (open, counts) => remove(bridge, open, counts));

async function remove(bridge: Bridge, { row, session }: OpenConnection, counts: RunCounts): Promise<Failure | null> {
  const url = callbackUrl(bridge, row);
  const tally = newTally();
  const listed = url ? await counted(tally, () => session.callbacks.list(url)) : ok([]);
  counts.calls = tally.calls;
  if (!listed.ok) return listed.failure;
  for (const { id } of listed.value.filter((each) => each.isOurs)) {
    const removed = await counted(tally, () => session.callbacks.remove(id));
    counts.calls = tally.calls;
    if (!removed.ok) return removed.failure;
    counts.deleted++;
  }
  await bridge.database.asAccount(row.account, async (q) => {
    await updateConnection(q, row.account, row.id, {
      callbackWebhookId: null,
      // One that is set up by hand later knows no secret.
      callbackSigned: false,
      callbackCheckedAt: bridge.clock.now(),
      callbackConfiguration: {
        ours: null,
        others: listed.value.filter((each) => !each.isOurs).length,
        byHand: [],
        failure: null,
        isOff: true,
      },
    });
    await hastenPolls(q, row.account, row.id, row.settings.streams, row.settings.pollTightSeconds);
  });
  return null;
}

/** Does something about the webhook as a run of its own, and writes down who asked. */
async function asRun(
  bridge: Bridge,
  account: AccountId,
  id: ConnectionId,
  by: By | null,
  type: Extract<AuditType, 'webhook.repaired' | 'webhook.removed'> | null,
  work: (open: OpenConnection, counts: RunCounts) => Promise<Failure | null>,
): Promise<Result<void>> {
  const open = await bridge.sessions.open(account, id);
  if (!open) return failed(failure('connection.none'));
  const { clock, database } = bridge;
  const run = await database.asAccount(account, (q) =>
    beginRun(q, { account, connection: id, stream: 'callbacks', work: 'refresh', trigger: 'person', startedAt: clock.now() }),
  );
  const counts = noCounts();
  const refused = await work(open, counts);
  await database.asAccount(account, async (q) => {
    await saveRun(q, run, counts, { state: refused ? 'failed' : 'done', at: clock.now(), failure: refused });
    if (by && type)
      await audit(q, { ...by, account, type, object: { id: String(id), name: open.connector.name }, details: { failure: refused?.code } });
  });
  return refused ? failed(refused) : ok(undefined);
}
