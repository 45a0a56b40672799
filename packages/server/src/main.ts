/** Puts the hub together: the only file that knows every part. */
import type { AddressInfo } from 'node:net';
import { systemClock, type Clock } from '@deskbridge/model';
import { buildApp } from './api/app.ts';
import { signInParts } from './api/signInParts.ts';
import { isSetupNeeded } from './bridge/accounts/setup.ts';
import { ensureFirstAccount } from './bridge/accounts/store.ts';
import type { Bridge } from './bridge/bridge.ts';
import { startConsumer, type ChangeHandler } from './bridge/changes/consumer.ts';
import { makeSessions, type BridgeContext } from './bridge/connections/sessions.ts';
import { openInbox, type Inbox } from './bridge/inbox/ingest.ts';
import type { Loop } from './bridge/loop.ts';
import { startBatches } from './bridge/outbox/batches.ts';
import { startOutbox } from './bridge/outbox/worker.ts';
import { startPurges } from './bridge/purge/purge.ts';
import { startReads } from './bridge/reads/worker.ts';
import { retentionChores } from './bridge/retention/retention.ts';
import { startSandboxInUse, type Sandbox } from './bridge/setup/sandbox.ts';
import { startSmokes } from './bridge/smoke/worker.ts';
import { releaseLeases } from './bridge/sync/store.ts';
import { longWork, quickWork, startSync } from './bridge/sync/worker.ts';
import { makeReferences } from './bridge/picklists/references.ts';
import { viewReferences } from './bridge/views/references.ts';
import { makeWaker } from './bridge/wake.ts';
import { accessChores } from './platform/auth/chores.ts';
import { setupCode } from './platform/auth/secrets.ts';
import { readMasterKey, type Config } from './platform/config.ts';
import { readyDatabase, type ReadyDatabase } from './platform/database/attach.ts';
import { openEgress } from './platform/egress/egress.ts';
import { startHousekeeping } from './platform/housekeeping.ts';
import { rememberInstallation } from './platform/installation.ts';
import { makeLog, type Logger } from './platform/log.ts';
import { makeMetrics } from './platform/metrics.ts';
import { StartError } from './platform/startError.ts';
import { makeVault } from './platform/vault.ts';

/** A running hub. */
export interface Hub {
  /** Where it listens; null without the role web. */
  url: string | null;
  /** The link that makes the first owner; null where there is one. */
  firstRunLink: string | null;
  bridge: Bridge;
  inbox: Inbox;
  database: ReadyDatabase;
  /** Drains and stops: nothing new begins, what is under way ends or is left to be taken up again. Resolves within 5 s. */
  stop(): Promise<void>;
}

/** What a caller may replace. */
export interface HubOptions {
  log?: Logger;
  clock?: Clock;
  /** Uses a database that is there already; the caller closes it. */
  database?: ReadyDatabase;
  /** Consumers of changes, by name: features register here. */
  consumers?: Record<string, ChangeHandler>;
  /** The address by which the PSA reaches us, where it is only known after listening. */
  publicUrlFromPort?: (port: number) => string;
  /** A simulated helpdesk beside this hub, to look around. */
  sandbox?: Sandbox;
}

const drainMs = 4000;
const syncConcurrency = 3;
const backgroundConcurrency = 3;

/** Starts a hub in this process. Throws a StartError in one sentence where it cannot. */
export async function startHub(config: Config, options: HubOptions = {}): Promise<Hub> {
  const log = options.log ?? makeLog(config.LOG_LEVEL);
  const masterKey = readMasterKey(config);
  const ready = options.database ?? (await readyDatabase(config, false));
  const undo: (() => unknown)[] = options.database ? [] : [() => ready.close()];
  let stopping: Promise<void> | null = null;
  try {
    const { bridge, context } = await makeBridge(config, options, log, masterKey, ready, undo);
    const inbox = openInbox(bridge);
    bridge.waker.onWake('connections', () => inbox.forget());
    undo.push(() => inbox.close());
    const app = config.ROLES.includes('web')
      ? await listen(config, bridge, inbox, context, masterKey, () => stopping !== null, options.sandbox)
      : null;
    if (app) undo.push(() => app.close());
    bridge.localUrl = `http://127.0.0.1:${app?.port ?? config.PORT}`;
    if (options.sandbox) {
      await startSandboxInUse(bridge, options.sandbox).catch((error: unknown) =>
        log.warn({ err: error }, 'the simulated helpdesk could not be started; its connection waits'),
      );
    }
    if (app && options.publicUrlFromPort) bridge.publicUrl = options.publicUrlFromPort(app.port);
    const loops = startLoops(config, bridge, options.consumers ?? {});
    undo.push(() => {
      const stopped = Promise.all(loops.map((loop) => loop.stop()));
      bridge.sessions.interrupt();
      return stopped;
    });
    if (config.ROLES.includes('scheduler')) {
      const chores = [...retentionChores(bridge), ...accessChores(ready.database, config.AUDIT_RETENTION_MONTHS)];
      const housekeeping = await startHousekeeping(ready.database.urls.direct, chores, log);
      undo.push(() => housekeeping.stop());
    }
    const stop = (): Promise<void> => (stopping ??= drain(undo, log));
    const needsOwner = app !== null && (await isSetupNeeded(ready.database));
    const firstRunLink = needsOwner ? `${bridge.publicUrl ?? app.url}/first-run?code=${setupCode(masterKey)}` : null;
    return { url: app?.url ?? null, firstRunLink, bridge, inbox, database: ready, stop };
  } catch (error) {
    await drain(undo, log);
    throw error;
  }
}

async function makeBridge(
  config: Config,
  options: HubOptions,
  log: Logger,
  masterKey: Buffer,
  ready: ReadyDatabase,
  undo: (() => unknown)[],
): Promise<{ bridge: Bridge; context: BridgeContext }> {
  const { database } = ready;
  const vault = makeVault(masterKey);
  const owner = await database.direct();
  try {
    const known = await rememberInstallation<string>(owner, 'master_key_id', vault.keyId);
    if (known !== vault.keyId) {
      throw new StartError(
        'The master key is not the one with which this database was made. Set MASTER_KEY, or restore master.key in DATA_DIR.',
      );
    }
  } finally {
    await owner.end();
  }
  await database.asSystem(ensureFirstAccount);
  // An embedded server has no other hub: whatever is leased was left by a process that is gone.
  if (ready.kind === 'embedded') await database.asSystem(releaseLeases);
  const egress = openEgress(config.EGRESS_ALLOW);
  undo.push(() => egress.close());
  const context: BridgeContext = { database, vault, egress, metrics: makeMetrics(), clock: options.clock ?? systemClock, log };
  const waker = makeWaker(database);
  await waker.listen();
  undo.push(() => waker.close());
  const references = makeReferences();
  references.register(viewReferences(database));
  const sessions = makeSessions(context);
  undo.push(() => sessions.close());
  return { context, bridge: { ...context, sessions, waker, references, publicUrl: config.PUBLIC_URL ?? null } };
}

async function listen(
  config: Config,
  bridge: Bridge,
  inbox: Inbox,
  context: BridgeContext,
  masterKey: Buffer,
  isDraining: () => boolean,
  sandbox: Sandbox | undefined,
): Promise<{ url: string; port: number; close(): Promise<void> }> {
  const { metrics, log } = context;
  const app = await buildApp({ bridge, inbox, ...signInParts(bridge, config, masterKey), config, metrics, log, isDraining, sandbox });
  try {
    await app.listen({ port: config.PORT, host: config.HOST });
  } catch (error) {
    await app.close();
    if ((error as { code?: string }).code === 'EADDRINUSE')
      throw new StartError(`Port ${config.PORT} is taken. Stop what uses it, or set PORT.`);
    if ((error as { code?: string }).code === 'EACCES')
      throw new StartError(`Port ${config.PORT} may not be used by this user. Set PORT to 1024 or higher.`);
    throw error;
  }
  const { port } = app.server.address() as AddressInfo;
  const host = config.HOST === '0.0.0.0' || config.HOST === '::' ? 'localhost' : config.HOST;
  return { url: `http://${host}:${port}`, port, close: () => app.close() };
}

function startLoops(config: Config, bridge: Bridge, consumers: Record<string, ChangeHandler>): Loop[] {
  if (!config.ROLES.includes('worker')) return [];
  return [
    startReads(bridge, ['callback', 'poll'], config.WORKER_CONCURRENCY),
    startReads(bridge, ['backfill', 'background'], backgroundConcurrency),
    startOutbox(bridge, config.WORKER_CONCURRENCY),
    startBatches(bridge),
    startSmokes(bridge),
    startPurges(bridge),
    startSync(bridge, quickWork, syncConcurrency),
    startSync(bridge, longWork, syncConcurrency),
    ...Object.entries(consumers).map(([name, handle]) => startConsumer(name, handle, bridge)),
  ];
}

/** Undoes in reverse order. What does not end in time is left: its leases end, and the next start takes it up. */
async function drain(undo: (() => unknown)[], log: Logger): Promise<void> {
  const deadline = Date.now() + drainMs;
  for (const step of undo.toReversed()) {
    const left = Math.max(50, deadline - Date.now());
    const timeout = new Promise<'late'>((done) => setTimeout(() => done('late'), left).unref());
    const outcome = await Promise.race([Promise.resolve().then(step), timeout]).catch((error: unknown) => {
      log.warn({ err: error }, 'a part did not stop cleanly');
    });
    if (outcome === 'late') log.warn({}, 'a part did not stop in time; what it was doing is taken up at the next start');
  }
}
