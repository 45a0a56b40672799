import type { Logger } from '../platform/log.ts';

/**
 * Renews a lease while work goes on that may have to wait long for budget. When the lease is found lost, `lost` is called once and
 * nothing more is renewed. Returns how to stop. A renewal that fails (the database is away) is tried again the next time.
 */
export function keepLease(everyMs: number, renew: () => Promise<boolean>, lost: () => void, log: Logger): () => void {
  let running = true;
  const timer = setInterval(() => {
    renew().then(
      (held) => {
        if (held || !running) return;
        stop();
        lost();
      },
      (error: unknown) => log.warn({ err: error }, 'a lease could not be renewed; trying again'),
    );
  }, everyMs).unref();
  const stop = (): void => {
    running = false;
    clearInterval(timer);
  };
  return stop;
}
