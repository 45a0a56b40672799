import { failed, failure, type AccountId, type Result } from '@deskbridge/model';
import type { By } from '../../platform/audit/audit.ts';
import type { Bridge } from '../bridge.ts';
import { changedRequest, createConnection, type Connected } from '../connections/connections.ts';
import { prepare } from '../connections/prepare.ts';
import { sealIdentity } from '../connections/sessions.ts';
import { listActiveConnections, listConnections, updateConnection } from '../connections/store.ts';
import { makeDue } from '../sync/store.ts';

/** A simulated helpdesk of this installation. The hub knows only this much of it; the command line makes it. */
export interface Sandbox {
  /** Starts it where it does not run; the same one every time. */
  start(): Promise<{ connector: string; credentials: Record<string, string>; origin: string }>;
}

/** Connects the simulated helpdesk as any other, marked as what it is. Nothing is imported before the window is confirmed. */
export async function connectSandbox(bridge: Bridge, sandbox: Sandbox, account: AccountId, by: By): Promise<Result<Connected>> {
  const rows = await bridge.database.asAccount(account, (q) => listConnections(q, account));
  if (rows.some((row) => row.state === 'disconnected' && !row.isSandbox)) return failed(failure('connection.kept'));
  const { connector, credentials, origin } = await sandbox.start();
  bridge.egress.permit(origin);
  return createConnection(
    bridge,
    account,
    { connector, credentials, profile: 'read-write', settings: {} },
    { waits: true, isSandbox: true, by },
  );
}

/**
 * Starts the simulated helpdesk where an account still uses it from before. It begins anew, maybe at another port: its address is
 * put right, and our webhook is registered in it again.
 */
export async function startSandboxInUse(bridge: Bridge, sandbox: Sandbox): Promise<void> {
  const rows = (await bridge.database.asSystem(listActiveConnections)).filter((row) => row.isSandbox);
  if (rows.length === 0) return;
  const { credentials } = await sandbox.start();
  for (const row of rows) {
    const prepared = prepare(changedRequest(bridge, row, { credentials }));
    if (!prepared.ok) continue;
    const sealed = bridge.vault.seal(JSON.stringify(prepared.value.credentials), sealIdentity(row.account, row.id, 'credentials'));
    await bridge.database.asAccount(row.account, async (q) => {
      await updateConnection(q, row.account, row.id, { credentials: sealed });
      await makeDue(q, row.account, row.id, 'callbacks', 'check');
    });
  }
}
