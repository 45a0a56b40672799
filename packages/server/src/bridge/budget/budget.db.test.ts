import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomUUID } from 'node:crypto';
import { systemClock, type AccountId, type Clock, type ConnectionId } from '@deskbridge/model';
import { seedAccount, testDatabase, type TestDatabase } from '../../testing/database.ts';
import { seedConnection } from '../../testing/records.ts';
import { until } from '../../testing/hub.ts';
import { openBudget, type Budget } from './budget.ts';
import { noteUsage, readScopes, saveScopes, takeSlot } from './store.ts';

let db: TestDatabase;
let account: AccountId;
let connection: ConnectionId;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  account = await seedAccount(db.database);
  connection = await seedConnection(db.database, account);
});

/** A clock that jumps to the end of the shortest sleep once all parties sleep, so that nobody lives in another's past. */
function simulatedClock(parties = 1): Clock & { nowMs(): number; leave(): void } {
  let nowMs = Date.parse('2026-11-20T00:00:00.000Z');
  let awake = parties;
  const sleepers: { at: number; wake: () => void }[] = [];
  const jump = (): void => {
    if (awake > 0) return;
    sleepers.sort((one, other) => one.at - other.at);
    const next = sleepers.shift();
    if (!next) return;
    nowMs = Math.max(nowMs, next.at);
    awake++;
    next.wake();
  };
  return {
    nowMs: () => nowMs,
    now: () => new Date(nowMs),
    monotonicMs: () => nowMs,
    leave: () => {
      awake--;
      jump();
    },
    sleep: (ms) =>
      new Promise((wake) => {
        sleepers.push({ at: nowMs + ms, wake });
        awake--;
        jump();
      }),
  };
}

const limitTo = (calls: number, windowSeconds: number): Promise<void> =>
  saveScopes(db.database.system, account, connection, [{ scope: 'api', calls, windowSeconds }]);
const open = (clock: Clock): Budget => openBudget({ account, connection, system: db.database.system, clock, simulated: true });

describe('The budget', () => {
  test('four workers together never exceed the limit in any window', async () => {
    await limitTo(45, 30);
    const clock = simulatedClock(4);
    const made: number[] = [];
    const workers = Array.from({ length: 4 }, () => open(clock));
    await Promise.all(
      workers.map(async (budget) => {
        for (let n = 0; n < 60; n++) {
          await budget.acquire('poll', ['api']);
          made.push(clock.nowMs());
        }
        clock.leave();
      }),
    );
    made.sort((a, b) => a - b);
    expect(made).toHaveLength(240);
    for (let first = 0; first + 45 < made.length; first++)
      expect((made[first + 45] ?? 0) - (made[first] ?? 0)).toBeGreaterThanOrEqual(30_000);
  });

  test('leaves a reserve for what is more urgent', async () => {
    await limitTo(100, 300);
    const clock = simulatedClock();
    const budget = open(clock);
    const startedMs = clock.nowMs();
    const take = async (callClass: 'background' | 'backfill' | 'poll' | 'callback' | 'write'): Promise<number> => {
      let taken = 0;
      for (;;) {
        const stop = new AbortController();
        const turn = budget.acquire(callClass, ['api'], { signal: stop.signal });
        const outcome = await Promise.race([turn, new Promise<null>((done) => setTimeout(() => done(null), 40))]);
        if (!outcome || clock.nowMs() > startedMs) {
          stop.abort();
          return taken;
        }
        taken++;
      }
    };
    expect(await take('background')).toBe(65);
  });

  test('gives back what it did not spend', async () => {
    await limitTo(100, 300);
    const budget = openBudget({ account, connection, system: db.database.system, clock: simulatedClock() });
    await budget.acquire('backfill', ['api']);
    expect((await readScopes(db.database.system, account, connection))[0]?.used).toBe(12);
    await budget.close();
    expect((await readScopes(db.database.system, account, connection))[0]?.used).toBe(1);
  });

  test('knows that somebody else spends when it is refused below its own count', async () => {
    await limitTo(100, 300);
    const clock = simulatedClock();
    const budget = open(clock);
    for (let n = 0; n < 40; n++) await budget.acquire('poll', ['api']);
    expect(await budget.refused('api', 30_000)).toBe(true);
    const [scope] = await readScopes(db.database.system, account, connection);
    expect(scope).toMatchObject({ refusals: 1, foreignRefusals: 1 });
    // What the meter shows has recovered since: the simulated refusal lies in the past.
    const { rows } = await db.database.system.query<{ share: number }>('select share from budget_scopes where account_id = $1', [account]);
    expect(rows[0]?.share).toBeLessThan(0.5);
    expect(scope?.share).toBeLessThanOrEqual(1);
    const before = clock.nowMs();
    await budget.acquire('write', ['api']);
    await budget.acquire('write', ['api']);
    await budget.acquire('write', ['api']);
    await budget.acquire('poll', ['api']);
    expect(clock.nowMs() - before).toBeGreaterThanOrEqual(30_000);
  });

  test('a refusal at the limit is our own', async () => {
    await limitTo(40, 300);
    const budget = open(simulatedClock());
    for (let n = 0; n < 40; n++) await budget.acquire('write', ['api']);
    expect(await budget.refused('api', 1000)).toBe(false);
  });

  test('counts what a call costs, and waits until as much is free', async () => {
    await limitTo(100, 300);
    const clock = simulatedClock();
    const budget = open(clock);
    for (let n = 0; n < 14; n++) await budget.acquire('write', ['api'], { weight: 7 });
    expect(clock.nowMs()).toBe(Date.parse('2026-11-20T00:00:00.000Z'));
    await budget.acquire('write', ['api'], { weight: 7 });
    expect(clock.nowMs() - Date.parse('2026-11-20T00:00:00.000Z')).toBeGreaterThanOrEqual(300_000);
  });

  test('leaves alone what others have spent, as the PSA tells it', async () => {
    await limitTo(50, 3600);
    const key = { account, connection };
    const budget = openBudget({ ...key, system: db.database.system, clock: systemClock });
    await budget.acquire('write', ['api']);
    expect(await noteUsage(db.database.system, key, { scope: 'api', calls: 100, windowSeconds: 3600, used: 93 })).toBe(90);
    const [scope] = await readScopes(db.database.system, account, connection);
    expect(scope).toMatchObject({ calls: 100, used: 93, foreignUsed: 90 });
    // What the connector declares does not undo what the PSA told.
    await limitTo(50, 3600);
    expect((await readScopes(db.database.system, account, connection))[0]?.calls).toBe(100);
    const stop = new AbortController();
    let made = 1;
    for (; made < 20; made++) {
      const turn = budget.acquire('write', ['api'], { signal: stop.signal });
      if (!(await Promise.race([turn, new Promise<null>((done) => setTimeout(() => done(null), 100))]))) break;
    }
    stop.abort();
    expect(made).toBe(10);
  });

  test('lets only so many calls run at the same time, whichever process makes them', async () => {
    await limitTo(1000, 300);
    const concurrency = new Map([['threads:Tickets', 3]]);
    const workers = [1, 2, 3].map(() => openBudget({ account, connection, system: db.database.system, clock: systemClock, concurrency }));
    let running = 0;
    let most = 0;
    const calls = Array.from({ length: 30 }, async (_none, n) => {
      const turn = await workers[n % 3]?.acquire('poll', ['api', 'threads:Tickets']);
      most = Math.max(most, ++running);
      await new Promise((done) => setTimeout(done, 10));
      running--;
      turn?.done();
    });
    await Promise.all(calls);
    expect(most).toBe(3);
  });

  test('gives the place of a process that died to another when its lease has ended', async () => {
    const key = { account, connection, scope: 'threads:Tickets' };
    const taken = [randomUUID(), randomUUID()].map((owner) => takeSlot(db.database.system, key, 1, owner, 0.2, null));
    expect((await Promise.all(taken)).filter(Boolean)).toHaveLength(1);
    await until('the place', () => takeSlot(db.database.system, key, 1, randomUUID(), 60, null));
  });
});
