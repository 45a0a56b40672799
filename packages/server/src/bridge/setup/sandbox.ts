import { failed, failure, type AccountId, type Result } from '@deskbridge/model';
import type { By } from '../../platform/audit/audit.ts';
import type { Bridge } from '../bridge.ts';
import { createConnection, type Connected } from '../connections/connections.ts';
import { listActiveConnections, listConnections } from '../connections/store.ts';

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

/** Starts the simulated helpdesk where an account still uses it from before. */
export async function startSandboxInUse(bridge: Bridge, sandbox: Sandbox): Promise<void> {
  const rows = await bridge.database.asSystem(listActiveConnections);
  if (rows.some((row) => row.isSandbox)) await sandbox.start();
}
