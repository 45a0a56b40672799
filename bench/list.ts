import { Agent, request } from 'undici';
import type { AccountId } from '@deskbridge/model';
import { openDatabase, urlsOf } from '../packages/server/src/platform/database/database.ts';
import { explain } from './support/blocks.ts';
import { residentMb, type Child } from './support/children.ts';
import { startHubProcess, type HubMethods } from './support/hub.ts';
import { fillMirror } from './support/fill.ts';
import { addressOf, queriesFor, sampleTickets, type ListQuery, type Sample } from './support/listQueries.ts';
import { asOwner, startPostgres } from './support/postgres.ts';
import { numberOption, percentile, progress, rounded, type BenchOptions, type BenchResult } from './support/result.ts';
import { withWorkspace, type Workspace } from './support/workspace.ts';

const pageSize = 50;
/** A key is limited to 600 requests a minute. */
const keys = 40;
const readsOfOne = 4;

/** What one kind of question took. */
interface Row {
  name: string;
  p50Ms: number;
  p95Ms: number;
  ratio: number;
  blocks: number;
  sequentialScans: string[];
}

/** Pages of 50 of a million tickets by every filter and order over HTTP ÷ one ticket by id. */
export function list(options: BenchOptions): Promise<BenchResult> {
  return withWorkspace(async (workspace) => {
    const tickets = numberOption(options, 'tickets', 1_000_000, 20_000);
    const rounds = numberOption(options, 'rounds', 100, 10);
    const postgres = await startPostgres(workspace);
    const url = await postgres.newDatabase();
    const account = await fillMirror(workspace, url, tickets);
    const samples = await asOwner(url, async (client) => {
      await client.query(`select setseed(0.5)`);
      return sampleTickets(client, rounds);
    });
    const hub = await startHubProcess(workspace, { databaseUrl: url, roles: 'web' });
    const times = await timeAll(hub, samples, rounds);
    const one = percentile(times.get('one') ?? [], 0.95);
    const costs = await costAll(workspace, url, account, samples.slice(0, 8));
    const rows = [...costs].map(([name, cost]): Row => {
      const taken = times.get(name) ?? [];
      const p95Ms = percentile(taken, 0.95);
      return { name, p50Ms: rounded(percentile(taken, 0.5)), p95Ms: rounded(p95Ms), ratio: rounded(p95Ms / one), ...cost };
    });
    printTable(rows, one);
    const worst = rows.toSorted((a, b) => b.p95Ms - a.p95Ms)[0];
    const mostBlocks = rows.toSorted((a, b) => b.blocks - a.blocks)[0];
    const scanned = rows.filter((row) => row.sequentialScans.includes('tickets')).map((row) => row.name);
    const ratio = (worst?.p95Ms ?? Number.NaN) / one;
    return {
      name: 'list',
      value: worst?.p95Ms ?? Number.NaN,
      unit: 'ms (worst p95)',
      limit: rounded(one),
      limitMethod: 'p95 of one ticket by id over HTTP, in turns',
      ratio: rounded(ratio, 3),
      target: 'ratio <= 3, at most 500 shared blocks a query, no sequential scan of tickets',
      pass: ratio <= 3 && (mostBlocks?.blocks ?? Infinity) <= 500 && scanned.length === 0,
      rssMb: rounded(await residentMb(hub.pid), 0),
      tickets,
      rounds,
      worst: worst?.name,
      mostBlocks: mostBlocks?.blocks,
      mostBlocksIn: mostBlocks?.name,
      sequentialScansIn: scanned,
      queries: rows.map(({ name, p95Ms, ratio: times1, blocks }) => ({ name, p95Ms, ratio: times1, blocks })),
    };
  });
}

/** Asks every question in turns, with another ticket's values each time; the ticket itself is asked for in between. */
async function timeAll(hub: Child<HubMethods>, samples: readonly Sample[], rounds: number): Promise<Map<string, number[]>> {
  const origin = await hub.call('url');
  const authorisations: string[] = [];
  for (let i = 0; i < keys; i++) authorisations.push(`Bearer ${await hub.call('apiKey')}`);
  const dispatcher = new Agent({ connections: 1, pipelining: 1 });
  let asked = 0;
  const get = async (path: string): Promise<{ ms: number; body: { next?: string; items?: unknown[] } }> => {
    const headers = { authorization: authorisations[asked++ % keys] ?? '' };
    const startedMs = performance.now();
    const { statusCode, body } = await request(`${origin}${path}`, { dispatcher, headers });
    const text = await body.text();
    const ms = performance.now() - startedMs;
    if (statusCode !== 200) throw new Error(`${path} was answered ${statusCode}: ${text.slice(0, 300)}`);
    return { ms, body: JSON.parse(text) as { next?: string; items?: unknown[] } };
  };
  const times = new Map<string, number[]>();
  const note = (name: string, ms: number, isWarm: boolean): void => {
    if (isWarm) times.set(name, [...(times.get(name) ?? []), ms]);
  };
  const warmUp = Math.min(5, rounds);
  for (let round = -warmUp; round < rounds; round++) {
    const sample = samples[(round + warmUp) % samples.length] as Sample;
    const queries = queriesFor(sample, Date.now());
    for (const [index, query] of queries.entries()) {
      if (index % Math.ceil(queries.length / readsOfOne) === 0) {
        const other = samples[(round + warmUp + index) % samples.length] as Sample;
        note('one', (await get(`/api/v1/tickets/${other.id}`)).ms, round >= 0);
      }
      note(query.name, (await timeOne(query, get)).ms, round >= 0);
    }
    if (round % 20 === 0) progress(`Round ${round} of ${rounds}`);
  }
  await dispatcher.close();
  return times;
}

async function timeOne<T extends { ms: number; body: { next?: string } }>(query: ListQuery, get: (path: string) => Promise<T>): Promise<T> {
  let cursor: string | undefined;
  for (let page = 0; page < query.pagesBefore; page++) cursor = (await get(addressOf(query, pageSize, cursor))).body.next ?? cursor;
  return get(addressOf(query, pageSize, cursor));
}

/** The dearest of some samples, for each question. */
async function costAll(
  workspace: Workspace,
  url: string,
  account: AccountId,
  samples: readonly Sample[],
): Promise<Map<string, { blocks: number; sequentialScans: string[] }>> {
  const database = openDatabase(urlsOf(url), 4);
  workspace.undo(() => database.close());
  const costs = new Map<string, { blocks: number; sequentialScans: string[] }>();
  for (const sample of samples) {
    for (const query of queriesFor(sample, Date.now())) {
      const { blocks, sequentialScans } = await explain(database, account, query);
      const before = costs.get(query.name) ?? { blocks: 0, sequentialScans: [] };
      costs.set(query.name, {
        blocks: Math.max(before.blocks, blocks),
        sequentialScans: [...new Set([...before.sequentialScans, ...sequentialScans])],
      });
    }
  }
  return costs;
}

function printTable(rows: readonly Row[], one: number): void {
  progress(`\none ticket by id: p95 ${rounded(one)} ms`);
  progress(
    `${'query'.padEnd(28)}${'p50 ms'.padStart(9)}${'p95 ms'.padStart(9)}${'÷ one'.padStart(8)}${'blocks'.padStart(9)}  sequential scans`,
  );
  for (const row of rows) {
    const figures = [row.p50Ms, row.p95Ms].map((figure) => String(figure).padStart(9)).join('');
    progress(
      `${row.name.padEnd(28)}${figures}${String(row.ratio).padStart(8)}${String(row.blocks).padStart(9)}  ${row.sequentialScans.join(' ')}`,
    );
  }
}
