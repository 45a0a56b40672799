import type { AccountId, ConnectionId } from '@deskbridge/model';
import { selfTestEvent } from '@deskbridge/connectors/contract';
import { isContentError } from '../sync/arrive.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { addHealth, type HealthGain, type Received } from './store.ts';

const flushEveryMs = 250;

/**
 * Collects what callbacks add to the health of their event types and writes it four times a second: in the statement that commits
 * callbacks every batch would wait for the one before it, since all of them touch the same row.
 */
export interface HealthGains {
  add(batch: readonly Received[]): void;
  /** Writes what is left. */
  close(): Promise<void>;
}

/** Starts collecting. What cannot be written (the database is away) is kept for the next time. */
export function collectHealth(q: Queryable): HealthGains {
  let gains = new Map<string, HealthGain>();
  let timer: NodeJS.Timeout | undefined;

  const gainOf = (account: AccountId, connection: ConnectionId, eventKey: string): HealthGain => {
    const key = `${account} ${connection} ${eventKey}`;
    const empty = { received: 0, firstReceivedAt: null, lastReceivedAt: null, refused: 0, lastRefusedAt: null, lastRefusal: null };
    const gain = gains.get(key) ?? { account, connection, eventKey, ...empty };
    gains.set(key, gain);
    return gain;
  };
  const flush = async (): Promise<void> => {
    timer = undefined;
    const batch = gains;
    if (batch.size === 0) return;
    gains = new Map();
    await addHealth(q, [...batch.values()]).catch((error: unknown) => {
      // What the database refuses for its content would be refused for ever.
      if (isContentError(error)) return;
      for (const [key, gain] of batch) gains.set(key, merge(gain, gains.get(key)));
      schedule();
    });
  };
  const schedule = (): void => {
    timer ??= setTimeout(() => void flush(), flushEveryMs).unref();
  };
  return {
    add: (batch) => {
      for (const callback of batch) {
        const at = callback.receivedAt.toISOString();
        if (callback.state === 'refused') {
          const gain = gainOf(callback.account, callback.connection, '');
          gain.refused++;
          gain.lastRefusedAt = at;
          gain.lastRefusal = callback.code;
          continue;
        }
        for (const hint of callback.hints) {
          // Our own test says nothing about the PSA.
          if (hint.eventKey === selfTestEvent) continue;
          // A delivery that is repeated is a sign of life as well.
          for (const key of hint.eventKey ? [hint.eventKey, ''] : ['']) {
            const gain = gainOf(callback.account, callback.connection, key);
            gain.received++;
            gain.firstReceivedAt ??= at;
            if (gain.lastReceivedAt === null || at > gain.lastReceivedAt) gain.lastReceivedAt = at;
          }
        }
      }
      if (gains.size > 0) schedule();
    },
    close: async () => {
      clearTimeout(timer);
      await flush();
      clearTimeout(timer);
    },
  };
}

function merge(older: HealthGain, newer: HealthGain | undefined): HealthGain {
  if (!newer) return older;
  return {
    ...newer,
    received: older.received + newer.received,
    refused: older.refused + newer.refused,
    firstReceivedAt: older.firstReceivedAt ?? newer.firstReceivedAt,
    lastReceivedAt: newer.lastReceivedAt ?? older.lastReceivedAt,
    lastRefusedAt: newer.lastRefusedAt ?? older.lastRefusedAt,
    lastRefusal: newer.lastRefusal ?? older.lastRefusal,
  };
}
