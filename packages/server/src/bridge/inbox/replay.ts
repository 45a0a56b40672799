import type { AccountId } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';
import { wantReads } from '../reads/store.ts';
import { eventsOfCallback, recordsOfCallbacks, type CallbackFilter } from './store.ts';

/** Asks again for the records that a callback was about. The number of records, or null where there is no such callback. */
export async function replayCallback(q: Queryable, account: AccountId, callbackId: string): Promise<number | null> {
  const events = await eventsOfCallback(q, account, callbackId);
  if (!events) return null;
  for (const event of events) {
    await wantReads(q, account, event.connection, [{ stream: event.stream, externalId: event.externalId }], {
      urgency: 'callback',
      cause: 'live',
      trigger: 'replay',
    });
  }
  return events.length;
}

/** What replaying many callbacks comes to. */
export interface ReplayOfMany {
  records: number;
  callbacks: number;
  /** More match than are replayed at once. */
  capped: boolean;
}

const mostRecords = 10_000;

/** Asks again for the records of all callbacks that match; a preview only counts them. */
export async function replayCallbacks(
  q: Queryable,
  account: AccountId,
  filter: Pick<CallbackFilter, 'externalId' | 'event' | 'from' | 'to'>,
  preview: boolean,
): Promise<ReplayOfMany> {
  const records = await recordsOfCallbacks(q, account, filter, mostRecords + 1);
  const wanted = records.slice(0, mostRecords);
  if (!preview) {
    for (const [connection, reads] of Map.groupBy(wanted, (record) => record.connection)) {
      await wantReads(q, account, connection, reads, { urgency: 'poll', cause: 'live', trigger: 'replay' });
    }
  }
  return {
    records: wanted.length,
    callbacks: wanted.reduce((sum, record) => sum + record.callbacks, 0),
    capped: records.length > mostRecords,
  };
}
