import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { residentMb } from './support/children.ts';
import { startHubProcess, ticketsOnly } from './support/hub.ts';
import { startPostgres } from './support/postgres.ts';
import { ticketIds, untilQuiet } from './support/quiet.ts';
import { numberOption, progress, rounded, type BenchOptions, type BenchResult } from './support/result.ts';
import { startSimulator, type BenchSimulator } from './support/simulator.ts';
import { withWorkspace } from './support/workspace.ts';

const pageSize = 100;
const burstOf = 3;
const settings = { ...ticketsOnly, streams: ['tickets', 'ticketActions'] as ('tickets' | 'ticketActions')[] };

/** Calls of an import and of a thousand changes in bursts of three ÷ the least that could have brought the same. */
export function calls(options: BenchOptions): Promise<BenchResult> {
  return withWorkspace(async (workspace) => {
    const tickets = numberOption(options, 'tickets', 10_000, 1000);
    const changes = options.quick ? 60 : 1000;
    const bursts = Math.ceil(changes / burstOf);
    const postgres = await startPostgres(workspace);
    const url = await postgres.newDatabase();
    const simulator = await startSimulator(workspace, { tickets, spreadDays: 28 });

    // Connecting tests every right with a call: that happens once, when a person connects, and is told apart.
    const clerk = await startHubProcess(workspace, { databaseUrl: url, roles: 'web' });
    await clerk.call('connect', simulator.helpdesk, settings);
    await clerk.stop();
    const connecting = total(await simulator.calls());
    await simulator.control('DELETE', 'requests');

    const hub = await startHubProcess(workspace, { databaseUrl: url, roles: 'web,worker,scheduler' });
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    workspace.undo(() => client.end());
    await untilSettled(client);
    const imported = await simulator.control<Logged[]>('GET', 'requests?limit=30000');
    progress(`${tickets} tickets imported with ${imported.length} calls.`);
    const ids = await ticketIds(client, bursts);
    await makeBursts(simulator, ids, changes);
    await untilMirrored(client, ids, changes);
    await untilQuiet(client);
    const all = await simulator.control<Logged[]>('GET', 'requests?limit=30000');
    const made = groupsOf(all);
    const least = leastOf(all, tickets, ids.length);
    const value = total(made);
    const limit = total(least);
    return {
      name: 'calls',
      value,
      unit: 'calls',
      limit,
      limitMethod: `full pages of ${pageSize}, each configuration list once, one token, one read of each changed ticket and one of its actions`,
      ratio: rounded(value / limit, 4),
      target: 'ratio <= 1.02',
      pass: value / limit <= 1.02,
      rssMb: rounded(await residentMb(hub.pid), 0),
      tickets,
      changes,
      bursts: ids.length,
      made,
      least,
      callsOfTheImport: imported.length,
      callsToConnectNotCounted: connecting,
    };
  });
}

interface Logged {
  method: string;
  path: string;
  query: string;
  status: number;
}

const total = (counts: Record<string, number>): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** What a call was for. */
function groupOf({ method, path }: Logged): string {
  const route = path.toLowerCase();
  if (route.endsWith('/token')) return 'token';
  if (/^\/api\/tickets$/.test(route)) return 'ticketPages';
  if (/^\/api\/tickets\/\d+$/.test(route)) return 'ticketReads';
  if (/^\/api\/actions\b/.test(route)) return 'actionReads';
  if (/^\/api\/(webhook|notification)\b/.test(route)) return 'webhook';
  return method === 'GET' ? 'lists' : 'other';
}

function groupsOf(all: readonly Logged[]): Record<string, number> {
  const counts: Record<string, number> = { ticketPages: 0, lists: 0, token: 0, ticketReads: 0, actionReads: 0, webhook: 0, other: 0 };
  for (const call of all) counts[groupOf(call)] = (counts[groupOf(call)] ?? 0) + 1;
  return counts;
}

/** Each configuration list is needed once: as many as there are different addresses. */
function leastOf(all: readonly Logged[], tickets: number, changed: number): Record<string, number> {
  const lists = new Set(all.filter((call) => groupOf(call) === 'lists').map((call) => `${call.path}?${call.query}`.toLowerCase()));
  return { ticketPages: Math.ceil(tickets / pageSize), lists: lists.size, token: 1, ticketReads: changed, actionReads: changed };
}

/** Waits for the import, the poll after it, the lists and the webhook. */
async function untilSettled(client: pg.Client): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt++) {
    const { rows } = await client.query<{ n: number }>(
      `select count(distinct (stream, work))::int as n from sync_runs where state = 'done'
       and (stream, work) in (('tickets', 'import'), ('tickets', 'poll'), ('picklists', 'refresh'), ('callbacks', 'refresh'))`,
    );
    if (rows[0]?.n === 4) return untilQuiet(client);
    await delay(100);
  }
  throw new Error('The import did not come to rest within two minutes.');
}

const titleOf = (change: number): string => `Title number ${change}`;

/** Three edits of one ticket as quickly as they go, then three of the next. */
async function makeBursts(simulator: BenchSimulator, ids: readonly string[], changes: number): Promise<void> {
  for (let change = 0; change < changes; change++) {
    const id = ids[Math.floor(change / burstOf)];
    await simulator.control('POST', 'edit/tickets', { id: Number(id), summary: titleOf(change) });
    if (change % burstOf === burstOf - 1) await delay(30);
  }
}

async function untilMirrored(client: pg.Client, ids: readonly string[], changes: number): Promise<void> {
  const wanted = ids.map((_, index) => titleOf(Math.min(changes - 1, index * burstOf + burstOf - 1)));
  for (let attempt = 0; attempt < 600; attempt++) {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from tickets t join unnest($1::text[], $2::text[]) as w(id, title) on t.external_id = w.id and t.title = w.title`,
      [ids, wanted],
    );
    if (rows[0]?.n === ids.length) return;
    await delay(100);
  }
  throw new Error('The changes were not all in the mirror within a minute.');
}
