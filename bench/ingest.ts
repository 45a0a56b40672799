import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { workOut } from '../packages/server/src/bridge/inbox/arrivals.ts';
import { openDatabase, urlsOf } from '../packages/server/src/platform/database/database.ts';
import { processorSeconds, residentMb, startChild, type Child } from './support/children.ts';
import { startHubProcess, ticketsOnly } from './support/hub.ts';
import type { LoadMethods, LoadRun, LoadStart } from './support/load.ts';
import { ask, asOwner, findTool, runTool, startPostgres } from './support/postgres.ts';
import { median, numberOption, progress, rounded, type BenchOptions, type BenchResult } from './support/result.ts';
import { startSimulator } from './support/simulator.ts';
import { withWorkspace, type Workspace } from './support/workspace.ts';

const connections = 64;

/** Callbacks verified and committed before the answer ÷ single-row inserts of the same row by as many clients. */
export function ingest(options: BenchOptions): Promise<BenchResult> {
  return withWorkspace(async (workspace) => {
    const seconds = numberOption(options, 'seconds', 5, 1);
    const rounds = numberOption(options, 'rounds', 5, 1);
    const postgres = await startPostgres(workspace);
    const url = await postgres.newDatabase();
    const hub = await startHubProcess(workspace, { databaseUrl: url, roles: 'web' });
    // The helpdesk's small payload (key fields) is the row that is judged; `--full 1` takes the whole ticket with all it links to,
    // some 23 kB, which measures little but the compression that both sides leave to PostgreSQL.
    const payload = numberOption(options, 'full', 0, 0) > 0 ? 'full' : 'small';
    const { connected, body } = await realCallback(workspace, hub, url, payload);
    const load = await startChild<LoadMethods>('loadProcess.ts', { ...connected, body, connections } satisfies LoadStart);
    workspace.undo(() => load.stop());
    const limit = await prepareLimit(workspace, url);
    progress(`A callback has ${body.length} bytes; ${connections} connections; ${rounds} rounds of ${seconds} s for each side.`);

    await limit.run(1);
    await burst(load, 3, 60_000);
    const limits: number[] = [];
    const runs: LoadRun[] = [];
    const hubCpu: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      limits.push(await limit.run(seconds));
      await load.call('prepare', Math.ceil(seconds * 20_000));
      const before = await processorSeconds(hub.pid);
      runs.push(await load.call('run', seconds));
      hubCpu.push(((await processorSeconds(hub.pid)) - before) / (runs.at(-1)?.seconds ?? 1));
      progress(
        `Round ${round}: limit ${Math.round(limits.at(-1) ?? 0)}/s, hub ${describe(runs.at(-1))}, hub's cores ${rounded(hubCpu.at(-1) ?? 0)}`,
      );
    }
    const accepted = await ask<{ n: number; valid: number }>(
      url,
      `select count(*)::int as n, count(*) filter (where signature = 'valid' and state = 'accepted')::int as valid from callbacks`,
    );
    const workedOut = await workOutAll(url);
    const value = median(runs.map((run) => run.perSecond));
    const best = median(limits);
    const p99Ms = median(runs.map((run) => run.p99Ms));
    const ratio = median(runs.map((run, index) => run.perSecond / (limits[index] ?? Number.NaN)));
    const sound = runs.every((run) => Object.keys(run.statuses).join() === '200' && !run.ranOut) && accepted?.n === accepted?.valid;
    return {
      name: 'ingest',
      value: rounded(value, 0),
      unit: 'callbacks/s',
      limit: rounded(best, 0),
      limitMethod: limit.method,
      ratio: rounded(ratio, 3),
      target: 'ratio >= 0.9 and p99 <= 50 ms',
      pass: limit.isJudged ? sound && ratio >= 0.9 && p99Ms <= 50 : null,
      rssMb: rounded(await residentMb(hub.pid), 0),
      p99Ms: rounded(p99Ms),
      p50Ms: rounded(median(runs.map((run) => run.p50Ms))),
      payload,
      bodyBytes: body.length,
      connections,
      rounds: runs.map((run, index) => ({
        limit: Math.round(limits[index] ?? 0),
        hub: Math.round(run.perSecond),
        p99Ms: rounded(run.p99Ms),
      })),
      hubCores: rounded(median(hubCpu)),
      workedOutPerSecond: rounded(workedOut, 0),
      everyCallbackStored: sound,
    };
  });
}

/** Works out all that was committed, as the reads loop of a worker does; what it did in a second. */
async function workOutAll(url: string): Promise<number> {
  const waiting = await ask<{ n: number }>(url, 'select sum(cardinality(callback_ids))::int as n from callback_arrivals');
  progress(`Working out what ${waiting?.n ?? 0} callbacks told.`);
  const database = openDatabase(urlsOf(url), 2);
  const startedMs = performance.now();
  while ((await workOut(database.claims)) === 'more');
  const seconds = (performance.now() - startedMs) / 1000;
  await database.close();
  return (waiting?.n ?? 0) / seconds;
}

const describe = (run: LoadRun | undefined): string =>
  run ? `${Math.round(run.perSecond)}/s p50 ${rounded(run.p50Ms)} ms p99 ${rounded(run.p99Ms)} ms ${JSON.stringify(run.statuses)}` : '';

async function burst(load: Child<LoadMethods>, seconds: number, count: number): Promise<void> {
  await load.call('prepare', count);
  await load.call('run', seconds);
}

/** Connects a simulated helpdesk and lets it deliver one callback, which all others are made like. */
async function realCallback(
  workspace: Workspace,
  hub: Awaited<ReturnType<typeof startHubProcess>>,
  url: string,
  payload: 'small' | 'full',
): Promise<{ connected: { url: string; secret: string }; body: string }> {
  const simulator = await startSimulator(workspace, { tickets: 500, spreadDays: 28 });
  const made = await hub.call('connect', simulator.helpdesk, ticketsOnly);
  await hub.call('register', made);
  await simulator.control('PATCH', 'settings', { payload });
  await simulator.control('POST', 'edit/tickets/1200/status', { status_id: 2 });
  for (let attempt = 0; attempt < 100; attempt++) {
    const row = await ask<{ body: Buffer }>(
      url,
      `select body from callbacks where state = 'accepted' and signature = 'valid' order by size desc limit 1`,
    );
    if (row) {
      await simulator.child.stop();
      return { connected: { url: made.callbackUrl, secret: made.callbackSecret }, body: row.body.toString() };
    }
    await delay(100);
  }
  throw new Error('The simulator delivered no callback.');
}

interface Limit {
  method: string;
  isJudged: boolean;
  /** Rows a second. */
  run(seconds: number): Promise<number>;
}

const columns = [
  'account_id',
  'connection_id',
  'received_at',
  'state',
  'signature',
  'remote_address',
  'content_type',
  'size',
  'headers',
  'body',
];

/** A table with the columns, storage and indexes of `callbacks`, and the way to insert its latest row over and over. */
async function prepareLimit(workspace: Workspace, url: string): Promise<Limit> {
  await asOwner(url, (client) => client.query('create table bench_callbacks (like callbacks including all)'));
  const row = await ask<Record<string, string>>(
    url,
    `select account_id::text, connection_id::text, received_at::text, state, signature, remote_address, content_type, size::text, headers::text,
       convert_from(body, 'UTF8') as body from callbacks where state = 'accepted' order by size desc limit 1`,
  );
  if (!row) throw new Error('There is no callback to copy.');
  const pgbench = findTool('pgbench');
  return pgbench ? pgbenchLimit(workspace, url, pgbench, row) : nodeLimit(url, row);
}

async function pgbenchLimit(workspace: Workspace, url: string, pgbench: string, row: Record<string, string>): Promise<Limit> {
  const script = join(workspace.folder, 'insert.sql');
  const values = columns.map((column) => `:${column}`).join(', ');
  await writeFile(script, `insert into bench_callbacks (id, ${columns.join(', ')}) values (uuidv7(), ${values});\n`);
  // A body travels as the text of a bytea, in which a backslash is written twice.
  const given = columns.flatMap((column) => [
    '-D',
    `${column}=${column === 'body' ? (row[column] ?? '').replaceAll('\\', '\\\\') : row[column]}`,
  ]);
  return {
    method: `pgbench -M prepared, ${connections} clients, the same row into a table with the columns, the storage and the indexes of callbacks`,
    isJudged: true,
    run: async (seconds) => {
      const output = await runTool(
        pgbench,
        ['-n', '-M', 'prepared', '-c', `${connections}`, '-j', '2', '-T', `${seconds}`, '-f', script, ...given],
        url,
      );
      return Number(/tps = ([\d.]+)/.exec(output)?.[1] ?? Number.NaN);
    },
  };
}

/** Where there is no pgbench. */
async function nodeLimit(url: string, row: Record<string, string>): Promise<Limit> {
  const values = columns.map((column) => (column === 'body' ? Buffer.from(row[column] ?? '') : row[column]));
  const text = `insert into bench_callbacks (id, ${columns.join(', ')}) values (uuidv7(), ${columns.map((_, index) => `$${index + 1}`).join(', ')})`;
  return {
    method: `a Node loop over ${connections} pg clients (this machine has no pgbench)`,
    isJudged: false,
    run: async (seconds) => {
      const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: url }));
      await Promise.all(clients.map((client) => client.connect()));
      const endMs = performance.now() + seconds * 1000;
      let inserted = 0;
      const insertOn = async (client: pg.Client): Promise<void> => {
        while (performance.now() < endMs) {
          await client.query({ name: 'insert', text, values });
          inserted++;
        }
        await client.end();
      };
      await Promise.all(clients.map(insertOn));
      return inserted / seconds;
    },
  };
}
