import type { Bridge } from '../bridge.ts';
import { startLoop, type Loop } from '../loop.ts';
import { lookOnce } from './smoke.ts';
import { claimSmoke, saveSmoke } from './store.ts';

const leaseSeconds = 180;
const idleMs = 2000;
const lookEveryMs = 200;

/** Moves running smoke tests on, one look at a time, so that a restart loses nothing but a moment. */
export function startSmokes(bridge: Bridge): Loop {
  return startLoop({
    ...bridge,
    name: 'smoke tests',
    topics: ['setup'],
    idleMs,
    round: async (signal) => {
      const claimed = await claimSmoke(bridge.database.system, leaseSeconds);
      if (!claimed) return false;
      const { test, waits } = await lookOnce(bridge, claimed);
      await bridge.database.asAccount(test.account, (q) => saveSmoke(q, test, waits ? lookEveryMs : 0));
      if (waits) await bridge.clock.sleep(lookEveryMs, signal);
      return true;
    },
  });
}
