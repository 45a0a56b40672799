import { connectors } from '@deskbridge/connectors';
import type { Connector, ConnectorContext, Session } from '@deskbridge/connectors/contract';
import type { AccountId, Clock, ConnectionId, SyncSettings } from '@deskbridge/model';
import type { Database } from '../../platform/database/database.ts';
import type { Egress } from '../../platform/egress/egress.ts';
import type { Logger } from '../../platform/log.ts';
import type { Metrics } from '../../platform/metrics.ts';
import type { Vault } from '../../platform/vault.ts';
import { openBudget, type Budget } from '../budget/budget.ts';
import { noteUsage, saveScopes } from '../budget/store.ts';
import { makeHttpPort } from './http.ts';
import { findConnection, type ConnectionRow } from './store.ts';

/** What the bridge's parts are built from. */
export interface BridgeContext {
  database: Database;
  vault: Vault;
  egress: Egress;
  metrics: Metrics;
  clock: Clock;
  log: Logger;
}

/** An open connection: the connector, its session and the connection's row as it was when opened. */
export interface OpenConnection {
  row: ConnectionRow;
  connector: Connector;
  session: Session;
}

/** Keeps one session a connection, so that tokens and configuration are fetched once a process. */
export interface Sessions {
  /** Null where the connection does not exist, is disconnected, or its connector is unknown to this release. */
  open(account: AccountId, id: ConnectionId): Promise<OpenConnection | null>;
  /** What a connector works with before its credentials are saved: without a budget, and until it is closed. */
  unsavedContext(connector: Connector, settings: SyncSettings): { context: ConnectorContext; close: () => void };
  /** Takes a session out of use after its credentials or settings changed: what is under way with it goes on, new work gets a new one. */
  retire(id: ConnectionId): void;
  /** Forgets a session and ends what is under way with it, after a disconnect. */
  forget(id: ConnectionId): Promise<void>;
  /** Ends reads that are under way or wait for budget, so that the loops come to rest; writes that were sent are finished. */
  interrupt(): void;
  close(): Promise<void>;
}

/** The connector of this name, or null. */
export const connectorNamed = (id: string): Connector | null => (connectors as Record<string, Connector>)[id] ?? null;

/** What a sealed value of a connection is bound to. */
export const sealIdentity = (account: AccountId, id: ConnectionId, field: string): string => `connections/${account}/${id}/${field}`;

interface Kept {
  open: OpenConnection;
  budget: Budget;
  stop: AbortController;
  /** The row's sealed credentials and settings: a session made from others is stale. */
  version: string;
  checkedAtMs: number;
  /** When the PSA was last asked how much of its limits is spent. */
  usageAskedAtMs: number;
}

const recheckMs = 2000;
/** How often a PSA that tells is asked how much of its limits is spent; others may spend the rest. */
const usageEveryMs = 180_000;

/** Makes the keeper of sessions. */
export function makeSessions(context: BridgeContext): Sessions {
  const { clock, database } = context;
  const kept = new Map<ConnectionId, Kept>();
  const opening = new Map<ConnectionId, Promise<OpenConnection | null>>();
  /** Sessions out of use whose last work may still be under way. */
  const retired = new Map<ConnectionId, AbortController[]>();

  const build = async (row: ConnectionRow, connector: Connector): Promise<Kept> => {
    const stop = new AbortController();
    const limits = connector.limits(row.settings);
    const windows = limits.filter((limit) => limit.kind === 'window');
    await saveScopes(database.system, row.account, row.id, windows);
    const concurrency = new Map(limits.filter((limit) => limit.kind === 'concurrency').map((limit) => [limit.scope, limit.calls]));
    const budget = openBudget({ account: row.account, connection: row.id, system: database.system, clock, concurrency });
    const http = makeHttpPort({
      ...context,
      account: row.account,
      connection: row.id,
      connector: connector.id,
      limits,
      budget,
      system: database.system,
      signal: stop.signal,
    });
    const credentials = JSON.parse(context.vault.open(row.credentials, sealIdentity(row.account, row.id, 'credentials'))) as object;
    // Its credentials are ours and nobody changes them.
    if (row.isSandbox) for (const host of connector.hosts(credentials)) context.egress.permit(`http://${host}`);
    const log = context.log.child({ connection: row.id });
    const session = connector.open({ http, clock, log, settings: row.settings }, credentials);
    return {
      open: { row, connector, session },
      budget,
      stop,
      version: versionOf(row),
      checkedAtMs: clock.monotonicMs(),
      usageAskedAtMs: -Infinity,
    };
  };

  /** Asked while work goes on, so that a connection at rest costs nothing. */
  const askUsage = (each: Kept): void => {
    const { row, session } = each.open;
    if (!session.usage || clock.monotonicMs() - each.usageAskedAtMs < usageEveryMs) return;
    each.usageAskedAtMs = clock.monotonicMs();
    session
      .usage()
      .then(async (told) => {
        if (!told.ok) return;
        for (const usage of told.value) await noteUsage(database.system, { account: row.account, connection: row.id }, usage);
      })
      .catch((error: unknown) => context.log.warn({ err: error, connection: row.id }, 'the use of the API limits could not be read'));
  };

  const drop = async (id: ConnectionId): Promise<void> => {
    const old = kept.get(id);
    kept.delete(id);
    old?.stop.abort();
    for (const stop of retired.get(id) ?? []) stop.abort();
    retired.delete(id);
    await old?.budget.close().catch(() => undefined);
  };

  // Calls that it took and does not spend go back by themselves.
  const retire = (id: ConnectionId): void => {
    const old = kept.get(id);
    kept.delete(id);
    if (old) retired.set(id, [...(retired.get(id) ?? []), old.stop]);
  };

  const openNow = async (account: AccountId, id: ConnectionId): Promise<OpenConnection | null> => {
    const present = kept.get(id);
    if (present) askUsage(present);
    if (present && clock.monotonicMs() - present.checkedAtMs < recheckMs) return present.open;
    const row = await database.asAccount(account, (q) => findConnection(q, account, id));
    const connector = row && row.state !== 'disconnected' ? connectorNamed(row.connector) : null;
    if (!row || !connector) {
      await drop(id);
      return null;
    }
    if (present && present.version === versionOf(row)) {
      present.checkedAtMs = clock.monotonicMs();
      present.open.row = row;
      return present.open;
    }
    if (present) retire(id);
    const made = await build(row, connector);
    kept.set(id, made);
    askUsage(made);
    return made.open;
  };

  return {
    open: (account, id) => {
      const present = opening.get(id) ?? openNow(account, id).finally(() => opening.delete(id));
      opening.set(id, present);
      return present;
    },
    unsavedContext: (connector, settings) => {
      const stop = new AbortController();
      const budget: Budget = {
        acquire: () => Promise.resolve({ ok: !stop.signal.aborted, waitedMs: 0, done: () => undefined }),
        refused: () => Promise.resolve(false),
        close: () => Promise.resolve(),
      };
      const limits = connector.limits(settings);
      const unsaved = { account: 0 as AccountId, connection: 0 as ConnectionId };
      const http = makeHttpPort({
        ...context,
        ...unsaved,
        connector: connector.id,
        limits,
        budget,
        system: database.system,
        signal: stop.signal,
      });
      return { context: { http, clock, log: context.log, settings }, close: () => stop.abort() };
    },
    retire,
    forget: drop,
    interrupt: () => {
      for (const each of kept.values()) each.stop.abort();
      for (const stop of [...retired.values()].flat()) stop.abort();
    },
    close: async () => {
      await Promise.all([...new Set([...kept.keys(), ...retired.keys()])].map(drop));
    },
  };
}

const versionOf = (row: ConnectionRow): string => `${row.credentials.toString('base64')} ${JSON.stringify(row.settings)}`;
