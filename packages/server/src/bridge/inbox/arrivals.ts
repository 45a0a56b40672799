import type { Queryable } from '../../platform/database/database.ts';
import type { Bridge } from '../bridge.ts';
import { isContentError } from '../sync/arrive.ts';
import { markUnreadable, takeArrivals, workOutArrivals, workOutEvent } from './arrivalStore.ts';

/** Arrivals worked out by one statement: enough that a burst costs few, few enough that a claim does not wait for it. */
const arrivalsAtOnce = 32;

/**
 * Works out what committed callbacks told: catches duplicates by their key, lists the events and asks for one read of each record. It
 * runs where reads are claimed and not where callbacks are answered, so that a burst is answered at the speed of the log and
 * worked out in few large statements. True where there may be more.
 */
export async function workOut({ database, log }: Pick<Bridge, 'database' | 'log'>, q: Queryable = database.claims): Promise<boolean> {
  try {
    return (await workOutArrivals(q, arrivalsAtOnce)) === arrivalsAtOnce;
  } catch (error) {
    if (!isContentError(error)) throw error;
    log.warn({ err: error }, 'callbacks told something that the database refuses; their events are taken one by one');
    await oneByOne({ database, log });
    return true;
  }
}

/** What the database refuses must not stop the rest: each event by itself, and the culprit's callback says so. */
async function oneByOne({ database, log }: Pick<Bridge, 'database' | 'log'>): Promise<void> {
  await database.asSystem(async (q) => {
    for (const arrival of await takeArrivals(q, arrivalsAtOnce)) {
      for (const event of arrival.events) {
        await q.query('savepoint event');
        try {
          await workOutEvent(q, arrival, event);
        } catch (error) {
          if (!isContentError(error)) throw error;
          await q.query('rollback to savepoint event');
          await markUnreadable(q, arrival.account, event.i);
          log.error({ err: error, callback: event.i }, 'what a callback told cannot be stored; polling brings the record');
        }
      }
    }
  });
}
