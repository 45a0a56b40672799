import type { AccountId } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';
import { wantReads } from '../reads/store.ts';
import { eventsOfCallback } from './store.ts';

/** Asks again for the records that a callback was about. The number of records, or null where there is no such callback. */
export async function replayCallback(q: Queryable, account: AccountId, callbackId: string): Promise<number | null> {
  const events = await eventsOfCallback(q, account, callbackId);
  if (!events) return null;
  for (const event of events) {
    await wantReads(q, account, event.connection, [{ stream: event.stream, externalId: event.externalId }], { urgency: 'callback', cause: 'live', trigger: 'replay' });
  }
  return events.length;
}
