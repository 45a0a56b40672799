import type { Queryable } from '../../platform/database/database.ts';
import type { Bridge } from '../bridge.ts';
import { isContentError } from '../sync/arrive.ts';
import { markUnreadable, takeArrivals, workOutArrivals, workOutEvents } from './arrivalStore.ts';

/** Arrivals worked out by one statement: enough that a burst costs few, few enough that a claim does not wait for it. */
const arrivalsAtOnce = 32;

/** `refused`: the content of one of them is refused, and they have to be taken one by one. */
export type WorkedOut = 'all' | 'more' | 'refused';

/**
 * Works out what committed callbacks told: catches duplicates by their key, lists the events and asks for one read of each record. It
 * runs where reads are claimed and not where callbacks are answered, so that a burst is answered at the speed of the log and
 * worked out in few large statements.
 */
export async function workOut(q: Queryable): Promise<WorkedOut> {
  try {
    return (await workOutArrivals(q, arrivalsAtOnce)) >= arrivalsAtOnce ? 'more' : 'all';
  } catch (error) {
    if (!isContentError(error)) throw error;
    return 'refused';
  }
}

/**
 * What the database refuses must not stop the rest: arrivals one by one, each in a transaction of its own, and the events of the one
 * that is refused one by one as well. The culprit's callback says so.
 */
export async function workOutOneByOne({ database, log }: Pick<Bridge, 'database' | 'log'>): Promise<void> {
  for (let taken = 0; taken < arrivalsAtOnce; taken++) {
    const isThere = await database.asSystem(async (q) => {
      const [arrival] = await takeArrivals(q, 1);
      if (!arrival) return false;
      if (await attempt(q, () => workOutEvents(q, arrival, arrival.events))) return true;
      for (const event of arrival.events) {
        if (await attempt(q, () => workOutEvents(q, arrival, [event]))) continue;
        await markUnreadable(q, arrival.account, event.i);
        log.error({ callback: event.i }, 'what a callback told cannot be stored; polling brings the record');
      }
      return true;
    });
    if (!isThere) return;
  }
}

/** False where the content was refused; the transaction goes on. */
async function attempt(q: Queryable, work: () => Promise<void>): Promise<boolean> {
  await q.query('savepoint attempt');
  try {
    await work();
    await q.query('release savepoint attempt');
    return true;
  } catch (error) {
    if (!isContentError(error)) throw error;
    await q.query('rollback to savepoint attempt');
    return false;
  }
}
