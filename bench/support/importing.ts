import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import type { SyncSettings } from '@deskbridge/model';
import { processorSeconds, type Child } from './children.ts';
import { startHubProcess, ticketsOnly, type Connected, type HubMethods } from './hub.ts';
import { ask, asOwner } from './postgres.ts';
import { monotonicMs, rounded } from './result.ts';
import type { BenchSimulator } from './simulator.ts';
import type { Workspace } from './workspace.ts';

/** How a finished walk over tickets went. */
export interface Walked {
  seconds: number;
  tickets: number;
  /** Processor seconds of the hub and of the simulator; the rest of the machine's is PostgreSQL's. */
  hubCpuSeconds: number;
  simulatorCpuSeconds: number;
}

/** A hub that is connected to a simulated helpdesk. */
export interface ConnectedHub {
  hub: Child<HubMethods>;
  connected: Connected;
}

/** Starts a hub on an empty database, connects it and waits for the last commit of its import. */
export async function importInto(
  workspace: Workspace,
  url: string,
  simulator: BenchSimulator,
  options: { settings?: Partial<SyncSettings>; execArgv?: string[]; onProgress?: (seen: number) => void } = {},
): Promise<ConnectedHub & { walked: Walked }> {
  const hub = await startHubProcess(workspace, { databaseUrl: url, roles: 'web,worker,scheduler' }, options.execArgv);
  let connected: Connected | undefined;
  const start = async (): Promise<void> => {
    connected = await hub.call('connect', simulator.helpdesk, { ...ticketsOnly, ...options.settings });
  };
  const walked = await timeWalk(url, hub.pid, simulator, 'import', start, options.onProgress);
  if (!connected) throw new Error('The hub was not connected.');
  return { hub, connected, walked };
}

/** Walks the whole import window again and waits for its last commit. */
export async function walkAgain(url: string, { hub, connected }: ConnectedHub, simulator: BenchSimulator): Promise<Walked> {
  const window = await ask<{ from: Date; to: Date }>(
    url,
    `select window_from as "from", window_to as "to" from streams where stream = 'tickets' and work = 'import'`,
  );
  if (!window) throw new Error('There was no import.');
  return timeWalk(url, hub.pid, simulator, 'backfill', () => hub.call('backfill', connected, window.from.getTime(), window.to.getTime()));
}

interface RunState {
  state: string;
  seen: number;
  failed: number;
  failure: { code: string } | null;
}

async function timeWalk(
  url: string,
  hubPid: number,
  simulator: BenchSimulator,
  work: 'import' | 'backfill',
  start: () => Promise<void>,
  onProgress?: (seen: number) => void,
): Promise<Walked> {
  return asOwner(url, async (client) => {
    const before = await latest(client, work);
    // Connecting tests the rights with some calls; the walk begins when that has ended.
    await start();
    const startedMs = monotonicMs();
    const [hubCpu, simulatorCpu] = await Promise.all([processorSeconds(hubPid), processorSeconds(simulator.child.pid)]);
    for (;;) {
      const run = await latest(client, work);
      if (run && run.id !== before?.id) {
        if (run.state === 'failed') throw new Error(`The ${work} failed: ${run.failure?.code}.`);
        onProgress?.(run.seen);
        if (run.state === 'done') {
          if (run.failed > 0) throw new Error(`${run.failed} tickets could not be stored.`);
          return {
            seconds: (monotonicMs() - startedMs) / 1000,
            tickets: run.seen,
            hubCpuSeconds: rounded((await processorSeconds(hubPid)) - hubCpu),
            simulatorCpuSeconds: rounded((await processorSeconds(simulator.child.pid)) - simulatorCpu),
          };
        }
      }
      await delay(20);
    }
  });
}

async function latest(client: pg.Client, work: string): Promise<(RunState & { id: string }) | undefined> {
  const { rows } = await client.query<RunState & { id: string }>(
    `select id, state, seen, failed, failure from sync_runs where stream = 'tickets' and work = $1 order by id desc limit 1`,
    [work],
  );
  return rows[0];
}

/** A line about a walk. */
export const describeWalk = (walked: Walked): string =>
  `${walked.tickets} tickets in ${rounded(walked.seconds)} s (${Math.round(walked.tickets / walked.seconds)}/s; processor: hub ${walked.hubCpuSeconds} s, simulator ${walked.simulatorCpuSeconds} s)`;
