import type { Clock } from '@deskbridge/model';
import { isDatabaseAway } from '../platform/database/database.ts';
import type { Logger } from '../platform/log.ts';
import type { Topic, Waker } from './wake.ts';

/** Something that runs again and again until it is told to stop. */
export interface Loop {
  /** Starts no new round; resolves when the present one has ended. */
  stop(): Promise<void>;
}

export interface LoopOptions {
  name: string;
  /** Does a round of work; true says that there may be more at once. */
  round(signal: AbortSignal): Promise<boolean>;
  /** Wakes it early. */
  topics: readonly Topic[];
  idleMs: number;
  /** Tells what rounds have started to come to an end. */
  onStopping?(): void;
  /** Waits for what rounds have started and not awaited. */
  onStop?(): Promise<void>;
  waker: Waker;
  clock: Clock;
  log: Logger;
}

/** Runs rounds: at once while there is work, else when woken or after `idleMs`. A round that throws is logged and tried again. */
export function startLoop(options: LoopOptions): Loop {
  const { waker, clock, log } = options;
  const stopping = new AbortController();
  let rung = false;
  let ring: (() => void) | null = null;
  const wakeUp = (): void => {
    rung = true;
    ring?.();
  };
  const stops = options.topics.map((topic) => waker.onWake(topic, wakeUp));

  const sleep = async (ms: number): Promise<void> => {
    if (rung || stopping.signal.aborted) return;
    const nap = new AbortController();
    ring = () => nap.abort();
    await clock.sleep(ms, nap.signal);
    ring = null;
  };
  const run = async (): Promise<void> => {
    let failures = 0;
    while (!stopping.signal.aborted) {
      rung = false;
      try {
        const more = await options.round(stopping.signal);
        failures = 0;
        if (!more) await sleep(options.idleMs);
      } catch (error) {
        failures++;
        const level = isDatabaseAway(error) ? 'warn' : 'error';
        log[level](
          { loop: options.name, err: error, failures },
          isDatabaseAway(error) ? 'the database is away; trying again' : 'a round failed; trying again',
        );
        await sleep(Math.min(10_000, 200 * 2 ** Math.min(failures, 6)));
      }
    }
  };
  const ended = run();
  return {
    stop: async () => {
      stopping.abort();
      options.onStopping?.();
      wakeUp();
      for (const stop of stops) stop();
      await ended;
      await options.onStop?.();
    },
  };
}
