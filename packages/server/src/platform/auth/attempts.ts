import { createHash } from 'node:crypto';
import type { Queryable } from '../database/database.ts';
import { networkOf } from './network.ts';
import { countAttempt, deleteAttempts, uncountAttempt } from './attemptStore.ts';

/** What is limited: how many in which time. */
export interface AttemptLimit {
  name: string;
  most: number;
  windowMs: number;
}

const minute = 60_000;

/**
 * Passwords and codes from one address for one e-mail. Another address is not held up, so nobody can lock an owner out from afar; the
 * window ends by itself.
 */
export const perEmail: AttemptLimit = { name: 'email', most: 10, windowMs: 15 * minute };
/** Failures from one address, whatever e-mail: an office behind one address is many people. */
export const perAddress: AttemptLimit = { name: 'address', most: 60, windowMs: 15 * minute };
/** Guesses at set-up codes and invitation links from one address. */
export const perGuesser: AttemptLimit = { name: 'guess', most: 30, windowMs: 15 * minute };
/** Mails to one e-mail that anybody can ask for, from wherever. */
export const perMailbox: AttemptLimit = { name: 'mailbox', most: 5, windowMs: 60 * minute };
/** A person's one-time code: longer than any clock may be off for it to be right. */
export const perCode: AttemptLimit = { name: 'code', most: 1, windowMs: 3 * minute };

const keyOf = (limit: AttemptLimit, who: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify([limit.name, ...who.map(networkOf)]))
    .digest('base64url');

/**
 * Counts an attempt before it is made, so that many at once are not more than one after the other. Resolves to the milliseconds until it
 * may be made; 0 is now. As system.
 */
export async function takeAttempt(q: Queryable, limit: AttemptLimit, who: readonly string[], now: Date): Promise<number> {
  const row = await countAttempt(q, keyOf(limit, who), now, new Date(now.getTime() + limit.windowMs));
  return row.count <= limit.most ? 0 : Math.max(1000, Date.parse(row.windowEndsAt) - now.getTime());
}

/** Forgets all attempts, after a success. As system. */
export const forgetAttempts = (q: Queryable, limit: AttemptLimit, who: readonly string[]): Promise<void> =>
  deleteAttempts(q, keyOf(limit, who));

/** Takes back an attempt that was none: it succeeded. As system. */
export const giveAttemptBack = (q: Queryable, limit: AttemptLimit, who: readonly string[]): Promise<void> =>
  uncountAttempt(q, keyOf(limit, who));
