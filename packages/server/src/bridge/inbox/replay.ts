import type { AccountId, ConnectionId, StreamName } from '@deskbridge/model';
import { audit, type By } from '../../platform/audit/audit.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { wantReads } from '../reads/store.ts';
import { insertReplay } from './replayStore.ts';
import { eventsOfCallback, recordsOfCallbacks, type ReplayFilter } from './store.ts';

/** Asks again for the records that a callback was about. The number of records, or null where there is no such callback. */
export async function replayCallback(q: Queryable, account: AccountId, callbackId: string, by: By): Promise<number | null> {
  const events = await eventsOfCallback(q, account, callbackId);
  if (!events) return null;
  for (const event of events) {
    await wantReads(q, account, event.connection, [{ stream: event.stream, externalId: event.externalId }], {
      urgency: 'callback',
      cause: 'live',
      trigger: 'replay',
    });
  }
  const object = { id: callbackId, name: '1 callback' };
  await audit(q, { ...by, account, type: 'callback.replayed', object, details: { records: events.length } });
  return events.length;
}

/** What replaying many callbacks comes to. */
export interface ReplayOfMany {
  records: number;
  callbacks: number;
  /** More match than are replayed at once. */
  capped: boolean;
  /** Calls that it takes at least and at most: what happened inside a ticket is read where the ticket shows something new. */
  calls: { least: number; most: number };
  /** The first records. */
  sample: { stream: StreamName; externalId: string; callbacks: number }[];
  /** Names the replay, to follow it; null for a preview, or where there is nothing to read. */
  replayId: string | null;
}

const mostRecords = 10_000;
const sampled = 50;

/** Asks again for the records of all callbacks that match; a preview only counts them. */
export async function replayCallbacks(
  q: Queryable,
  account: AccountId,
  filter: ReplayFilter,
  preview: boolean,
  by: By,
): Promise<ReplayOfMany> {
  const records = await recordsOfCallbacks(q, account, filter, mostRecords + 1);
  const wanted = records.slice(0, mostRecords);
  const callbacks = wanted.reduce((sum, record) => sum + record.callbacks, 0);
  const tickets = wanted.filter((record) => record.stream === 'tickets').length;
  const outcome = {
    records: wanted.length,
    callbacks,
    capped: records.length > mostRecords,
    calls: { least: wanted.length, most: wanted.length + tickets },
    sample: wanted.slice(0, sampled).map(({ stream, externalId, callbacks: told }) => ({ stream, externalId, callbacks: told })),
  };
  const connection = wanted[0]?.connection;
  if (preview || connection === undefined) return { ...outcome, replayId: null };
  return { ...outcome, replayId: await ask(q, account, connection, wanted, { callbacks, filter, by }) };
}

/** There is one connection an account that is not disconnected, and only its callbacks are replayed. */
async function ask(
  q: Queryable,
  account: AccountId,
  connection: ConnectionId,
  wanted: Awaited<ReturnType<typeof recordsOfCallbacks>>,
  { callbacks, filter, by }: { callbacks: number; filter: ReplayFilter; by: By },
): Promise<string> {
  await wantReads(q, account, connection, wanted, { urgency: 'poll', cause: 'live', trigger: 'replay' });
  const records = wanted.map(({ stream, externalId }) => ({ stream, externalId }));
  const id = await insertReplay(q, account, { connection, askedBy: by.actor, callbacks, records });
  const object = { id, name: `${callbacks} callbacks` };
  await audit(q, { ...by, account, type: 'callback.replayed', object, details: { records: wanted.length, filter: { ...filter } } });
  return id;
}
