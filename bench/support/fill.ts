import type { AccountId } from '@deskbridge/model';
import { importInto } from './importing.ts';
import { makeTickets } from './manyTickets.ts';
import { ask } from './postgres.ts';
import { progress } from './result.ts';
import { startSimulator } from './simulator.ts';
import type { Workspace } from './workspace.ts';

/** Imports a few hundred tickets, so that everything a connection needs is there, and makes the rest of them. Returns the account. */
export async function fillMirror(workspace: Workspace, url: string, tickets: number): Promise<AccountId> {
  const simulator = await startSimulator(workspace, { tickets: 500, spreadDays: 28 });
  const { hub, connected } = await importInto(workspace, url, simulator);
  await hub.stop();
  await simulator.child.stop();
  await makeTickets(url, tickets);
  const size = await ask<{ n: number; size: string }>(
    url,
    `select count(*)::int as n, pg_size_pretty(pg_total_relation_size('tickets')) as size from tickets`,
  );
  progress(`${size?.n} tickets, ${size?.size} with indexes.`);
  return connected.account as AccountId;
}
