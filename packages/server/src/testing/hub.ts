import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sentence, type AccountId, type CommandBody, type ConnectionId, type ExternalId, type SyncSettings } from '@deskbridge/model';
import { simulators, type RunningHaloPsa, type RunningSimulator, type SimulatorName, type SimulatorOptions } from '@deskbridge/simulators';
import type { PsaDriver } from '@deskbridge/connectors/conformance/driver';
import { ensureFirstAccount } from '../bridge/accounts/store.ts';
import type { ChangeHandler } from '../bridge/changes/consumer.ts';
import { createConnection } from '../bridge/connections/connections.ts';
import { findConnection } from '../bridge/connections/store.ts';
import { enqueueCommand } from '../bridge/outbox/command.ts';
import { findCommand, type CommandRow } from '../bridge/outbox/store.ts';
import { listStreams } from '../bridge/sync/store.ts';
import { makeSandbox } from '../cli/sandbox.ts';
import { startHub, type Hub } from '../main.ts';
import { readConfig } from '../platform/config.ts';
import { makeLog } from '../platform/log.ts';
import { testDatabase, type TestDatabase } from './database.ts';

/** A hub with a simulated helpdesk beside it, a HaloPSA where nothing else is said, over real HTTP and a real database. */
export interface TestHub<Helpdesk extends RunningSimulator = RunningHaloPsa> {
  hub: Hub;
  helpdesk: Helpdesk;
  db: TestDatabase;
  account: AccountId;
  connection: ConnectionId;
  /** Calls the simulator's control API. */
  control<T = unknown>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<T>;
  /** One row of a query over the account's data. */
  one<T = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<T | undefined>;
  all<T = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<T[]>;
  /** Puts a command into the outbox. */
  command(body: CommandBody, author?: CommandRow['author']): Promise<CommandRow>;
  /** Waits until a command has come to rest. */
  settled(id: string): Promise<CommandRow>;
  /** Waits until the imports of these streams have ended and the webhook stands. */
  imported(streams?: string[]): Promise<void>;
  /** Ends the hub and starts another on the same database; at the same address where a browser stays on it. */
  restart(options?: { sameAddress?: boolean; whileDown?: () => Promise<void> }): Promise<void>;
  close(): Promise<void>;
}

/** How a test hub is made. */
export interface TestHubOptions {
  simulator?: SimulatorOptions;
  settings?: Partial<SyncSettings>;
  consumers?: Record<string, ChangeHandler>;
  /** False leaves the connecting to the test. */
  connect?: boolean;
  /** Further variables of the configuration. */
  config?: Record<string, string>;
  /** False leaves PUBLIC_URL out: polling only. */
  callbacks?: boolean;
  /** True has a simulated helpdesk that a person may connect to look around. */
  sandbox?: boolean;
}

/** Waits until a condition holds; throws with the name of what was waited for. */
export async function until(what: string, condition: () => Promise<boolean>, seconds = 45): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Waited ${seconds} s in vain for ${what}.`);
    await delay(25);
  }
}

/** Starts a simulated HaloPSA and a hub and connects them. */
export const testHub = (options: TestHubOptions = {}): Promise<TestHub> => testHubOf(simulators.halopsa, options);

/** How the conformance suite speaks to a simulated helpdesk; every connector has such a file beside it. */
export async function driverOf(psa: SimulatorName): Promise<PsaDriver> {
  const { driver } = (await import(`@deskbridge/connectors/${psa}/${psa}.driver`)) as {
    driver: (start: () => Promise<never>) => PsaDriver;
  };
  return driver(() => Promise.reject(new Error('The test starts its helpdesk itself.')));
}

/** Starts any simulated helpdesk and a hub and connects them. */
export async function testHubOf<Helpdesk extends RunningSimulator<SimulatorName>>(
  startSimulator: (options: SimulatorOptions) => Promise<Helpdesk>,
  options: TestHubOptions = {},
): Promise<TestHub<Helpdesk>> {
  const db = await testDatabase(8);
  const helpdesk = await startSimulator({ tickets: 120, spreadDays: 20, rateLimit: null, ...options.simulator });
  const dataDir = await mkdtemp(join(tmpdir(), 'deskbridge-hub-'));
  const config = readConfig(options.config ?? {}, {
    DATA_DIR: dataDir,
    PORT: '0',
    HOST: '127.0.0.1',
    ROLES: 'web,worker',
    EGRESS_ALLOW: '127.0.0.0/8',
    LOG_LEVEL: 'silent',
  });
  const sandbox = options.sandbox ? makeSandbox(dataDir, { isAlive: false }) : undefined;
  const ready = {
    database: db.database,
    migration: { applied: [], version: '', serverVersion: 18 },
    kind: 'external' as const,
    lost: new Promise<void>(() => undefined),
    close: () => Promise.resolve(),
  };
  const start = (): Promise<Hub> =>
    startHub(config, {
      database: ready,
      log: makeLog(process.env.TEST_LOG ?? 'silent'),
      consumers: options.consumers,
      ...(sandbox ? { sandbox } : {}),
      ...(options.callbacks === false ? {} : { publicUrlFromPort: (port: number) => `http://127.0.0.1:${port}` }),
    });
  let hub = await start();
  const account = (await db.database.asSystem(ensureFirstAccount)).id;
  let connection = 0 as ConnectionId;
  if (options.connect !== false) {
    const made = await createConnection(hub.bridge, account, {
      connector: helpdesk.psa,
      credentials: (await driverOf(helpdesk.psa)).form(helpdesk),
      profile: 'read-write',
      settings: { childrenWindowDays: 0, childrenOfOpenTickets: false, apiCalls: 1_000_000, ...options.settings },
    });
    if (!made.ok) throw new Error(sentence(made.failure));
    connection = made.value.row.id;
  }
  const all = async <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    db.database.asAccount(account, async (q) => (await q.query(sql, values)).rows as T[]);
  return {
    get hub() {
      return hub;
    },
    helpdesk,
    db,
    account,
    connection,
    control: (method, path, body) => control(helpdesk, method, path, body),
    all,
    one: async <T>(sql: string, values: unknown[] = []) => (await all<T>(sql, values))[0],
    command: async (body, author = { type: 'api' }) => {
      const row = await db.database.asAccount(account, (q) => enqueueCommand(q, { account, connection, body, author, source: 'test' }));
      hub.bridge.waker.wake('commands');
      return row;
    },
    settled: async (id) => {
      let row: CommandRow | null = null;
      await until(`command ${id}`, async () => {
        row = await db.database.asAccount(account, (q) => findCommand(q, account, id));
        return row !== null && ['delivered', 'dead', 'discarded'].includes(row.state);
      });
      return row ?? Promise.reject(new Error('no command'));
    },
    imported: async (streams = ['tickets']) => {
      await until(`the import of ${streams.join(', ')}`, async () => {
        const rows = await db.database.asAccount(account, (q) => listStreams(q, account, connection));
        return streams.every((stream) => rows.some((row) => row.stream === stream && row.work === 'import' && row.lastFinishedAt !== null));
      });
      if (options.callbacks === false) return;
      await until('the webhook', async () => {
        const row = await db.database.asAccount(account, (q) => findConnection(q, account, connection));
        return row?.callbackCheckedAt !== null;
      });
    },
    restart: async ({ sameAddress = false, whileDown } = {}) => {
      if (sameAddress) config.PORT = Number(new URL(hub.url ?? '').port);
      await hub.stop();
      await whileDown?.();
      hub = await start();
    },
    close: async () => {
      await hub.stop();
      await helpdesk.stop();
      await sandbox?.stop();
      await db.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The credentials as a person would type them. */
export const credentialsOf = (helpdesk: RunningHaloPsa): Record<string, string> => ({
  ...helpdesk.credentials,
  resourceServer: helpdesk.baseUrl,
  authorisationServer: helpdesk.authUrl,
});

async function control<T>(helpdesk: RunningSimulator, method: string, path: string, body?: object): Promise<T> {
  const answer = await fetch(`${helpdesk.controlUrl}/${path}`, {
    method,
    headers: body ? { 'content-type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return (text ? JSON.parse(text) : null) as T;
}

/** The ids of a few open tickets in the mirror. */
export async function openTickets(test: Pick<TestHub, 'all'>, count: number): Promise<ExternalId[]> {
  const rows = await test.all<{ id: ExternalId }>(
    'select external_id as id from tickets where is_open and gone_at is null order by number_order desc limit $1',
    [count],
  );
  return rows.map((row) => row.id);
}
