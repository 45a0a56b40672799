import { hash } from 'node:crypto';
import pg from 'pg';
import type { AccountId } from '@deskbridge/model';

/** What runs a statement: a pool's connection inside a transaction, or a pool. */
export interface Queryable {
  query<Row extends pg.QueryResultRow = pg.QueryResultRow>(text: string, values?: unknown[]): Promise<pg.QueryResult<Row>>;
  query<Row extends pg.QueryResultRow = pg.QueryResultRow>(config: pg.QueryConfig): Promise<pg.QueryResult<Row>>;
}

/** Where to find the database; roles by URL, or by switching where one URL serves all. */
export interface DatabaseUrls {
  /** The owner's: migrations, housekeeping and LISTEN; must not go through a transaction pooler. */
  direct: string;
  /** Signs in as deskbridge_app, or as one who may switch to it. */
  app: string;
  /** Signs in as deskbridge_system, or as one who may switch to it. */
  system: string;
}

/** The database as the rooms see it. Every statement runs under one of two roles, never as owner or superuser. */
export interface Database {
  /** Runs a transaction in which exactly one account is visible. */
  asAccount<T>(account: AccountId, work: (q: Queryable) => Promise<T>): Promise<T>;
  /**
   * The same for work that is done again if a crash of the database server takes it back: the commit does not wait for the disk. What
   * a person or a PSA was told must not depend on it alone.
   */
  asAccountRepeatable<T>(account: AccountId, work: (q: Queryable) => Promise<T>): Promise<T>;
  /** Runs a transaction of the inbox writer, a claim or the scheduler. */
  asSystem<T>(work: (q: Queryable) => Promise<T>): Promise<T>;
  /** Single statements of the system role, without a transaction around them. */
  system: Queryable;
  /** The system role's pool, for a library that brings its own statements (sign-in). */
  systemPool: pg.Pool;
  /**
   * Single statements of the system role whose loss in a crash of the database server does no harm, so that they do not wait for the
   * disk: claims, which end by themselves, and what is worked out again from what is still there. A later commit that does wait
   * makes them lasting as well.
   */
  claims: Queryable;
  /** Several such statements on one connection, in the order in which they are sent. */
  claiming<T>(work: (q: Queryable) => Promise<T>): Promise<T>;
  /** A session of its own as owner: LISTEN, housekeeping. The caller ends it. */
  direct(): Promise<pg.Client>;
  urls: DatabaseUrls;
  close(): Promise<void>;
}

const names = new Map<string, string>();

/**
 * A statement that is prepared once on each connection: for hot paths, where parsing and planning would cost more than the work.
 * Not for texts that are put together, since each new one stays prepared, nor where the plan depends on the values.
 */
export function prepared(text: string, values: unknown[]): pg.QueryConfig {
  const name = names.get(text) ?? hash('sha256', text, 'hex').slice(0, 24);
  names.set(text, name);
  return { name, text, values };
}

// Instants travel as ISO text with milliseconds, so that they compare as the connectors write them; bigint as number
// (none of ours exceeds 2^53); dates as YYYY-MM-DD.
const instantTypes = [1184, 1114];
const types: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') => {
    if (instantTypes.includes(id)) return (value: string) => isoInstant(value);
    if (id === 20) return Number;
    if (id === 1082) return (value: string) => value;
    return pg.types.getTypeParser(id, format);
  }) as pg.CustomTypesConfig['getTypeParser'],
};

/** `2026-11-20 23:15:36.12+00` → `2026-11-20T23:15:36.120Z`; sessions run in UTC. */
export function isoInstant(value: string): string {
  const plain = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3})\d*)?\+00$/.exec(value);
  if (!plain) return new Date(value).toISOString();
  return `${plain[1]}T${plain[2]}.${(plain[3] ?? '').padEnd(3, '0')}Z`;
}

const claimConnections = 4;
const choose = (account: AccountId): string => `select set_config('app.account', '${Number(account)}', true)`;

/** Opens the pools. Nothing is connected until first use. */
export function openDatabase(urls: DatabaseUrls, poolSize: number): Database {
  const make = (url: string, role: string, settings = '', max = poolSize): pg.Pool => {
    const pool = new pg.Pool({
      ...connection(url, role, settings),
      max,
      types,
      // Statements that do not wait for each other's results go out together (see later()).
      pipeline: true,
      idleTimeoutMillis: 30_000,
      connectionTimeoutMillis: 10_000,
      allowExitOnIdle: false,
      keepAlive: true,
    });
    // A connection that breaks while idle is replaced at next use; the work that needs it meets the error itself.
    pool.on('error', () => undefined);
    return pool;
  };
  const app = make(urls.app, 'deskbridge_app');
  const system = make(urls.system, 'deskbridge_system');
  const claims = make(urls.system, 'deskbridge_system', '-c synchronous_commit=off', claimConnections);
  return {
    urls,
    system,
    systemPool: system,
    claims,
    claiming: (work) => withClient(claims, work),
    asAccount: (account, work) => transaction(app, `begin; ${choose(account)}`, work),
    asAccountRepeatable: (account, work) => transaction(app, `begin; set local synchronous_commit = off; ${choose(account)}`, work),
    asSystem: (work) =>
      transaction(system, 'begin', async (q) => {
        // No row-level security would stop what runs by itself because the begin was refused.
        await settled(q);
        return work(q);
      }),
    direct: async () => {
      const client = new pg.Client({ ...connection(urls.direct), types });
      client.on('error', () => undefined);
      await client.connect();
      return client;
    },
    close: async () => {
      await Promise.all([app.end(), system.end(), claims.end()]);
    },
  };
}

/** One URL that serves every role: the pools switch roles when they connect. */
export function urlsOf(owner: string, overrides: Partial<DatabaseUrls> = {}): DatabaseUrls {
  return { direct: owner, app: owner, system: owner, ...definedOnly(overrides) };
}

const definedOnly = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as Partial<T>;

function connection(url: string, role?: string, settings = ''): pg.ClientConfig {
  const user = decodeURIComponent(/^postgres(?:ql)?:\/\/([^:@/]+)/.exec(url)?.[1] ?? '');
  const switchRole = role && user !== role ? `-c role=${role}` : '';
  // Every question of ours is answered by an index: gathering parallel workers would cost more than it saves.
  return {
    connectionString: url,
    options: `${switchRole} -c timezone=UTC -c max_parallel_workers_per_gather=0 ${settings}`.trim(),
    application_name: role ?? 'deskbridge',
  };
}

/**
 * A connection that breaks while it is in use says so to the statement that runs; without a listener it would end the process as well.
 * pg-pool listens to those that are idle only.
 */
async function checkOut(pool: pg.Pool): Promise<{ client: pg.PoolClient; release: (broken?: Error) => void }> {
  const client = await pool.connect();
  client.on('error', ignore);
  return {
    client,
    release: (broken) => {
      client.off('error', ignore);
      client.release(broken);
    },
  };
}

const ignore = (): void => undefined;

async function withClient<T>(pool: pg.Pool, work: (q: Queryable) => Promise<T>): Promise<T> {
  const { client, release } = await checkOut(pool);
  try {
    return await work(client);
  } finally {
    release();
  }
}

async function transaction<T>(pool: pg.Pool, begin: string, work: (q: Queryable) => Promise<T>): Promise<T> {
  const { client, release } = await checkOut(pool);
  const sent: Promise<unknown>[] = [];
  unawaited.set(client, sent);
  let broken: Error | undefined;
  try {
    // On one connection statements run in the order in which they are sent: neither the begin nor what came `later` is waited for. Where
    // one of them fails, all behind it are refused, the commit becomes a rollback, and its error is the one that is thrown.
    await later(client, begin);
    const value = await work(client);
    const [committed] = await Promise.all([client.query('commit'), ...sent]);
    if (committed.command !== 'COMMIT') throw new Error('The transaction was rolled back: an error inside it was swallowed.');
    return value;
  } catch (error) {
    const cause = await firstRefusal(sent);
    await client.query('rollback').catch((failure: Error) => (broken = failure));
    throw cause ?? error;
  } finally {
    unawaited.delete(client);
    release(broken);
  }
}

/** The transaction was aborted by a statement before this one. */
const abortedBefore = '25P02';

/** What the first refused of these statements was refused for: those behind it only say that the transaction is over. */
async function firstRefusal(sent: readonly Promise<unknown>[]): Promise<unknown> {
  const refused = (await Promise.allSettled(sent)).filter((each) => each.status === 'rejected');
  return refused.map((each): unknown => each.reason).find((reason) => (reason as { code?: string }).code !== abortedBefore);
}

const unawaited = new WeakMap<Queryable, Promise<unknown>[]>();

/**
 * Sends a statement whose result nobody needs. Inside a transaction it is not waited for, and the commit fails with it; elsewhere it is
 * like `query`. What reads its effect may follow at once, since a connection keeps the order.
 */
export async function later(q: Queryable, statement: pg.QueryConfig | string): Promise<void> {
  const done = typeof statement === 'string' ? q.query(statement) : q.query(statement);
  const sent = unawaited.get(q);
  if (!sent) {
    await done;
    return;
  }
  done.catch(() => undefined);
  sent.push(done);
}

/** Waits for what was sent `later` in this transaction; throws what failed. For use before a savepoint is released. */
export async function settled(q: Queryable): Promise<void> {
  await Promise.all(unawaited.get(q)?.splice(0) ?? []);
}

/** True where an error means that the database is away, not that a statement was wrong. */
export function isDatabaseAway(error: unknown): boolean {
  const code = (error as { code?: string })?.code ?? '';
  const message = error instanceof Error ? error.message : '';
  return (
    /^(08|57P0|53|ECONN|ENOENT|EPIPE|ETIMEDOUT)/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect|not queryable/.test(message)
  );
}
