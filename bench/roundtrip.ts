import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { Agent, request } from 'undici';
import { residentMb } from './support/children.ts';
import { startHubProcess, ticketsOnly } from './support/hub.ts';
import { startPostgres } from './support/postgres.ts';
import { ticketIds, untilQuiet } from './support/quiet.ts';
import { monotonicMs, numberOption, percentile, progress, rounded, type BenchOptions, type BenchResult } from './support/result.ts';
import { startSimulator, type BenchSimulator } from './support/simulator.ts';
import { withWorkspace } from './support/workspace.ts';

const blocks = 10;

/** From a callback's commit to the arrival of the write that it leads to ÷ the same three calls made bare, in turns. */
export function roundtrip(options: BenchOptions): Promise<BenchResult> {
  return withWorkspace(async (workspace) => {
    const trips = numberOption(options, 'trips', 1000, 40);
    const perBlock = Math.ceil(trips / blocks);
    const postgres = await startPostgres(workspace);
    const url = await postgres.newDatabase();
    const simulator = await startSimulator(workspace, { tickets: 1200, spreadDays: 28, openShare: 1, tellsWrites: true });
    const hub = await startHubProcess(workspace, {
      databaseUrl: url,
      roles: 'web,worker,scheduler',
      answersChanges: true,
      tellsCommits: true,
    });
    const moments = newMoments();
    hub.on('committed', (data) => moments.committed((data as { atMs: number }).atMs));
    simulator.child.on('write', (data) => moments.written(data as number));

    const connected = await hub.call('connect', simulator.helpdesk, { ...ticketsOnly, streams: ['tickets', 'ticketActions'] });
    await hub.call('register', connected);
    await simulator.control('PATCH', 'settings', { delivery: { delayMs: 0 } });
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    workspace.undo(() => client.end());
    await untilImported(client);
    await untilQuiet(client);
    const ids = await ticketIds(client, 1000);
    const webhook = await ourWebhook(simulator);
    const bare = await openBare(simulator);
    workspace.undo(() => bare.close());

    const through: number[] = [];
    const alone: number[] = [];
    await oneTrip(simulator, moments, client, ids[0] ?? '', 'Warming up');
    await simulator.control('POST', `webhooks/${webhook}/disable`);
    const calls = await bare.learn(simulator);
    for (let i = 0; i < 20; i++) await bare.trip(calls, ids[0] ?? '', moments);
    for (let block = 0; block < blocks; block++) {
      await simulator.control('POST', `webhooks/${webhook}/enable`);
      for (let i = block * perBlock; i < (block + 1) * perBlock; i++) {
        through.push(await oneTrip(simulator, moments, client, ids[i % ids.length] ?? '', `Changed for the ${i}th time`));
      }
      await simulator.control('POST', `webhooks/${webhook}/disable`);
      for (let i = block * perBlock; i < (block + 1) * perBlock; i++) {
        alone.push(await bare.trip(calls, ids[i % ids.length] ?? '', moments));
      }
      progress(
        `${through.length} trips: p50 ${rounded(percentile(through, 0.5))} ms, p99 ${rounded(percentile(through, 0.99))} ms; bare p50 ${rounded(percentile(alone, 0.5))} ms`,
      );
    }
    const [p50, p99, limit] = [percentile(through, 0.5), percentile(through, 0.99), percentile(alone, 0.5)];
    return {
      name: 'roundtrip',
      value: rounded(p50),
      unit: 'ms',
      limit: rounded(limit),
      limitMethod:
        'the same three calls (read, read, write) of one ticket by undici, from the first byte out to the arrival of the write, in turns',
      ratio: rounded(p50 / limit, 3),
      target: 'p50 ratio <= 4 and p99 <= 50 ms',
      pass: p50 / limit <= 4 && p99 <= 50,
      rssMb: rounded(await residentMb(hub.pid), 0),
      p99Ms: rounded(p99),
      p95Ms: rounded(percentile(through, 0.95)),
      worstMs: rounded(percentile(through, 1)),
      bareP99Ms: rounded(percentile(alone, 0.99)),
      trips: through.length,
      begins: 'when the commit of the callback has returned',
      ends: 'when the write arrives at the helpdesk',
    };
  });
}

/** When callbacks were committed and writes arrived, on the clock that all processes share. */
interface Moments {
  committed(atMs: number): void;
  written(atMs: number): void;
  /** The first of each since the last call of this; resolves when both are there. */
  next(): Promise<{ committedMs: number; writtenMs: number }>;
  /** The next write. */
  nextWrite(): Promise<number>;
}

function newMoments(): Moments {
  const first: { committedMs: number | null } = { committedMs: null };
  let waiting: ((atMs: number) => void) | null = null;
  const write = (): Promise<number> =>
    new Promise((done, fail) => {
      const impatience = setTimeout(() => fail(new Error('No write arrived within 30 s.')), 30_000);
      waiting = (atMs) => {
        clearTimeout(impatience);
        waiting = null;
        done(atMs);
      };
    });
  return {
    committed: (atMs) => (first.committedMs ??= atMs),
    written: (atMs) => waiting?.(atMs),
    nextWrite: write,
    next: async () => {
      first.committedMs = null;
      const writtenMs = await write();
      // The two processes tell by two channels: the commit may be heard after the write.
      while (first.committedMs === null) await delay(1);
      return { committedMs: first.committedMs, writtenMs };
    },
  };
}

/** Somebody retitles a ticket in the helpdesk; automation answers. Resolves to milliseconds, when the hub has come to rest. */
async function oneTrip(simulator: BenchSimulator, moments: Moments, client: pg.Client, id: string, title: string): Promise<number> {
  const happened = moments.next();
  await simulator.control('POST', 'edit/tickets', { id: Number(id), summary: title });
  const { committedMs, writtenMs } = await happened;
  await untilQuiet(client);
  // The write's own echo comes back as a callback.
  await delay(25);
  await untilQuiet(client);
  return writtenMs - committedMs;
}

async function untilImported(client: pg.Client): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const { rows } = await client.query<{ done: boolean }>(
      `select count(*) = 2 as done from sync_runs where state = 'done' and (stream, work) in (('tickets', 'import'), ('tickets', 'poll'))`,
    );
    if (rows[0]?.done) return;
    await delay(100);
  }
  throw new Error('The import did not end within a minute.');
}

async function ourWebhook(simulator: BenchSimulator): Promise<string> {
  const [webhook] = await simulator.control<{ id: string }[]>('GET', 'state/webhooks');
  if (!webhook) throw new Error('No webhook was registered.');
  return webhook.id;
}

/** The calls that the hub made for one trip, to be made again without it. */
interface BareCalls {
  read: string;
  readOf: number;
  write: (id: string) => string;
}

interface Bare {
  learn(simulator: BenchSimulator): Promise<BareCalls>;
  trip(calls: BareCalls, id: string, moments: Moments): Promise<number>;
  close(): Promise<void>;
}

interface Logged {
  method: string;
  path: string;
  query: string;
  body?: string;
}

/** A client that does nothing but call, with a token and one kept connection. */
async function openBare({ helpdesk }: BenchSimulator): Promise<Bare> {
  const dispatcher = new Agent({ connections: 1, pipelining: 1 });
  const { clientId = '', clientSecret = '' } = helpdesk.credentials as Record<string, string>;
  const answer = await request(`${helpdesk.authUrl}/token`, {
    dispatcher,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: 'all',
    }).toString(),
  });
  const { access_token: token } = (await answer.body.json()) as { access_token: string };
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json', 'content-type': 'application/json' };
  const origin = new URL(helpdesk.baseUrl).origin;
  const get = async (path: string): Promise<void> => {
    const { statusCode, body } = await request(`${origin}${path}`, { dispatcher, headers });
    JSON.parse(await body.text());
    if (statusCode !== 200) throw new Error(`${path} was answered ${statusCode}`);
  };
  return {
    learn: async (simulator) => {
      const log = await simulator.control<Logged[]>('GET', 'requests?limit=30000');
      const written = log.findLast((call) => call.method === 'POST' && /^\/api\/tickets$/i.test(call.path));
      const read = log.findLast((call) => call.method === 'GET' && /^\/api\/tickets\/\d+$/i.test(call.path));
      if (!written?.body || !read) throw new Error('The hub has not read and written a ticket.');
      const sent = (JSON.parse(written.body) as Record<string, unknown>[])[0];
      return {
        read: `${read.path}${read.query ? `?${read.query}` : ''}`,
        readOf: Number(/\d+$/.exec(read.path)?.[0]),
        write: (id) => JSON.stringify([{ ...sent, id: Number(id) }]),
      };
    },
    trip: async (calls, id, moments) => {
      const arrival = moments.nextWrite();
      const path = calls.read.replace(`/${calls.readOf}`, `/${id}`);
      const startedMs = monotonicMs();
      await get(path);
      await get(path);
      const { body } = await request(`${helpdesk.baseUrl}/Tickets`, { dispatcher, method: 'POST', headers, body: calls.write(id) });
      await body.text();
      return (await arrival) - startedMs;
    },
    close: () => dispatcher.close(),
  };
}
