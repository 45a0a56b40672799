import type { AccountId, ConnectionId } from '@deskbridge/model';
import { openBudget, keptForOthers } from '../packages/server/src/bridge/budget/budget.ts';
import { saveScopes } from '../packages/server/src/bridge/budget/store.ts';
import { openDatabase, urlsOf } from '../packages/server/src/platform/database/database.ts';
import { residentMb } from './support/children.ts';
import { startPostgres } from './support/postgres.ts';
import { numberOption, progress, rounded, type BenchOptions, type BenchResult } from './support/result.ts';
import { SimulatedClock } from './support/simulatedClock.ts';
import { withWorkspace } from './support/workspace.ts';

const limit = { scope: 'api', calls: 450, windowSeconds: 300 };
const workers = 4;
const callClass = 'backfill';
const account = 1 as AccountId;
const connection = 1 as ConnectionId;

/** How long four workers with one budget need for many calls, against the least that the limit allows; on a simulated clock. */
export function quota(options: BenchOptions): Promise<BenchResult> {
  return withWorkspace(async (workspace) => {
    const wanted = numberOption(options, 'calls', 5000, 1000);
    const postgres = await startPostgres(workspace);
    const database = openDatabase(urlsOf(await postgres.newDatabase()), 8);
    workspace.undo(() => database.close());
    await database.asSystem((q) => saveScopes(q, account, connection, [limit]));
    const clock = new SimulatedClock(Date.parse('2026-03-02T08:00:00Z'), workers);
    const referee = new Referee();
    const random = randomNumbers(1);
    let left = wanted;
    const work = async (): Promise<void> => {
      const budget = openBudget({ account, connection, system: database.system, clock, simulated: true });
      while (left > 0) {
        left--;
        for (let isDone = false; !isDone;) {
          await budget.acquire(callClass, [limit.scope]);
          // The way to the helpdesk, then the answer: a call takes a tenth to six tenths of a second.
          await clock.sleep(5 + random() * 45);
          isDone = referee.take(clock.monotonicMs());
          await clock.sleep(100 + random() * 500);
          if (!isDone) await budget.refused(limit.scope, 30_000);
        }
      }
      await budget.close();
      clock.leave();
    };
    await Promise.all(Array.from({ length: workers }, work));
    const seconds = referee.seconds;
    const least = (Math.ceil(wanted / limit.calls) - 1) * limit.windowSeconds;
    const reserve = 1 - referee.most / limit.calls;
    progress(
      `${wanted} calls took ${Math.round(seconds)} simulated seconds; ${referee.refused} were refused; at most ${referee.most} in a window.`,
    );
    return {
      name: 'quota',
      value: rounded(seconds, 0),
      unit: 'simulated s',
      limit: least,
      limitMethod: `(ceil(${wanted} / ${limit.calls}) - 1) x ${limit.windowSeconds} s; refusals counted by a strict rolling window`,
      ratio: rounded(seconds / least, 4),
      target: 'ratio <= 1.1, no refusal (429), reserve <= 5 %',
      pass: seconds / least <= 1.1 && referee.refused === 0 && reserve <= 0.05,
      rssMb: rounded(await residentMb(process.pid), 0),
      calls: wanted,
      refused: referee.refused,
      reservePercent: rounded(reserve * 100, 1),
      keptForOthersPercent: keptForOthers[callClass] * 100,
      mostInAWindow: referee.most,
      workers,
      callClass,
    };
  });
}

/** What a helpdesk does: counts the calls of any window, refuses what is above. */
class Referee {
  readonly #times: number[] = [];
  #oldest = 0;
  refused = 0;
  most = 0;

  take(nowMs: number): boolean {
    while ((this.#times[this.#oldest] ?? Infinity) <= nowMs - limit.windowSeconds * 1000) this.#oldest++;
    const used = this.#times.length - this.#oldest;
    if (used >= limit.calls) {
      this.refused++;
      return false;
    }
    this.#times.push(nowMs);
    this.most = Math.max(this.most, used + 1);
    return true;
  }

  /** From the first call to the last. */
  get seconds(): number {
    return ((this.#times.at(-1) ?? 0) - (this.#times[0] ?? 0)) / 1000;
  }
}

/** The same numbers in every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
