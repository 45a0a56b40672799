import type { AccountId, Cause, ConnectionId, StreamName, SyncSettings } from '@deskbridge/model';
import type { Connector, StreamDeclaration } from '@deskbridge/connectors/contract';
import type { Queryable } from '../../platform/database/database.ts';
import { planStream, restartStream, type StreamWork } from './store.ts';

const dayMs = 86_400_000;

/** Why records change in each kind of work. */
export const causeOf: Record<StreamWork, Cause> = {
  import: 'import',
  backfill: 'backfill',
  poll: 'live',
  sweep: 'repair',
  refresh: 'live',
  check: 'repair',
};

/** How often each stream is polled, in seconds, while callbacks are healthy or not. */
export function pollSeconds(stream: StreamName, settings: SyncSettings, callbacksHealthy: boolean): number {
  if (stream === 'agents') return settings.picklistRefreshMinutes * 60;
  if (stream !== 'tickets' && stream !== 'ticketActions' && stream !== 'appointments') return settings.referencePollSeconds;
  const isRelaxed = settings.pollMode === 'adaptive' ? callbacksHealthy : settings.pollMode === 'relaxed';
  return isRelaxed ? settings.pollRelaxedSeconds : settings.pollTightSeconds;
}

/**
 * Whether what happens inside a record is found by walking it, as other streams are. Where it is not, it is read parent by parent, as
 * each parent shows something new.
 */
export const isWalked = (stream: StreamDeclaration): boolean => stream.canChangedSince || (stream.canList && !stream.parent);

/** Whether notes and time have a walk of their own. */
export const walksActions = (connector: Pick<Connector, 'streams'>): boolean =>
  connector.streams.some((stream) => stream.name === 'ticketActions' && isWalked(stream));

/** The streams that a connection mirrors and that are walked by themselves. */
export function walkedStreams(connector: Connector, settings: SyncSettings): StreamDeclaration[] {
  return connector.streams.filter((stream) => settings.streams.includes(stream.name) && isWalked(stream));
}

/** Streams of things that happen and grow old; the others are reference data, of which all is imported. */
const windowed: ReadonlySet<StreamName> = new Set(['tickets', 'ticketActions', 'appointments', 'invoices', 'timesheets']);

/** The start of a stream's first import; null for reference data. */
export function importFrom(stream: StreamName, settings: SyncSettings, now: Date): Date | null {
  return windowed.has(stream) ? new Date(now.getTime() - settings.ingestWindowDays * dayMs) : null;
}

/** Plans what a connection needs before anything is imported: its picklists and its webhook. */
export async function planSetup(q: Queryable, account: AccountId, connection: ConnectionId, now: Date): Promise<void> {
  await planStream(q, account, connection, { stream: 'picklists', work: 'refresh', dueAt: now });
  await planStream(q, account, connection, { stream: 'callbacks', work: 'check', dueAt: now });
}

/** Plans the import of each stream over the ingest window. */
export async function planImport(
  q: Queryable,
  account: AccountId,
  connection: ConnectionId,
  connector: Connector,
  settings: SyncSettings,
  now: Date,
): Promise<void> {
  for (const stream of walkedStreams(connector, settings)) {
    const windowFrom = importFrom(stream.name, settings, now);
    await planStream(q, account, connection, { stream: stream.name, work: 'import', dueAt: now, windowFrom, windowTo: now });
  }
}

/** What follows a finished import: polling from the moment at which the import began, and sweeps. */
export async function planAfterImport(
  q: Queryable,
  account: AccountId,
  connection: ConnectionId,
  declaration: StreamDeclaration,
  settings: SyncSettings,
  importedTo: Date,
  now: Date,
): Promise<void> {
  await planStream(q, account, connection, { stream: declaration.name, work: 'poll', dueAt: now, cursor: importedTo });
  if (declaration.canIds && declaration.canById && !declaration.parent) {
    await planStream(q, account, connection, {
      stream: declaration.name,
      work: 'sweep',
      dueAt: new Date(now.getTime() + settings.sweepHours * 3_600_000),
    });
  }
}

/** Asks for a further window into the past. */
export async function planBackfill(
  q: Queryable,
  account: AccountId,
  connection: ConnectionId,
  stream: StreamName,
  from: Date,
  to: Date,
): Promise<void> {
  await restartStream(q, account, connection, { stream, work: 'backfill', windowFrom: from, windowTo: to });
}
