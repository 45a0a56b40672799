import type { Failure } from '@deskbridge/model';
import type { Bridge } from '../bridge.ts';
import { counted, newTally } from '../connections/http.ts';
import { sealIdentity, type OpenConnection } from '../connections/sessions.ts';
import { updateConnection } from '../connections/store.ts';
import type { RunCounts } from '../runs/store.ts';
import { callbackUrl } from './health.ts';

/**
 * Looks at our webhook as it stands in the PSA, and registers or mends it where it is missing, changed or there twice. Keeps what
 * was found for the health page. Resolves to the failure, or null.
 */
export async function checkCallbacks(bridge: Bridge, open: OpenConnection, counts: RunCounts): Promise<Failure | null> {
  const { row, session } = open;
  const url = callbackUrl(bridge, row);
  if (!url) return null;
  const tally = newTally();
  const secret = bridge.vault.open(row.callbackSecret, sealIdentity(row.account, row.id, 'callbackSecret'));
  const registered = await counted(tally, () => session.callbacks.register(url, secret));
  const listed = await counted(tally, () => session.callbacks.list());
  counts.calls = tally.calls;
  counts.waitedMs = tally.waitedMs;
  const now = bridge.clock.now();
  const all = listed.ok ? listed.value : [];
  const ours = all.find((callback) => callback.isOurs && callback.url === url) ?? all.find((callback) => callback.isOurs) ?? null;
  const refused = registered.ok ? null : registered.failure;
  counts.seen = all.length;
  counts.updated = registered.ok ? registered.value.done.length : 0;
  await bridge.database.asAccount(row.account, (q) =>
    updateConnection(q, row.account, row.id, {
      callbackCheckedAt: now,
      callbackConfiguration: {
        ours,
        others: all.filter((callback) => !callback.isOurs).length,
        byHand: registered.ok ? [...registered.value.byHand] : [],
        failure: refused,
      },
      ...(registered.ok
        ? {
            callbackWebhookId: registered.value.id,
            callbackSigned: registered.value.isSigned,
            ...(registered.value.done.length > 0 ? { callbackRegisteredAt: now } : {}),
          }
        : {}),
    }),
  );
  if (registered.ok && registered.value.done.length > 0)
    bridge.log.info({ connection: row.id, done: registered.value.done }, 'the webhook was set right');
  // Where the right is missing, the webhook is set up by hand: nothing to retry.
  return refused && !refused.code.startsWith('rights.') && refused.code !== 'callback.registration' ? refused : null;
}
