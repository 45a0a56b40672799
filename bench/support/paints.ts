import type { openBrowser } from '../../packages/console/e2e/support/chromium.ts';

/** A page of the browser. */
export type Page = Awaited<ReturnType<Awaited<ReturnType<typeof openBrowser>>['newPage']>>;

/** How long presses took to the next paint, by name. */
export interface Paints {
  /** Does something and notes how long its event took to the paint that follows; under no name it is only done. */
  measure(name: string | null, event: string, perform: () => Promise<unknown>): Promise<void>;
  of(name: string): number[];
}

/** What runs inside of the page: from an event's own time stamp to the first task after the frame that follows it. */
const install = `
  const bench = { waiting: null, taken: [] };
  globalThis.bench = bench;
  const channel = new MessageChannel();
  let painted = null;
  channel.port1.onmessage = () => painted?.();
  const begin = (event) => {
    if (bench.waiting !== event.type) return;
    bench.waiting = null;
    requestAnimationFrame(() => {
      painted = () => {
        painted = null;
        bench.taken.push(performance.now() - event.timeStamp);
      };
      channel.port2.postMessage(null);
    });
  };
  for (const type of ['keydown', 'click', 'wheel']) addEventListener(type, begin, { capture: true, passive: true });
`;

type Bench = { bench: { waiting: string | null; taken: number[] } };

/** Watches a page's paints. */
export async function watchPaints(page: Page): Promise<Paints> {
  await page.evaluate(install);
  const times = new Map<string, number[]>();
  return {
    of: (name) => times.get(name) ?? [],
    measure: async (name, event, perform) => {
      await page.evaluate((type) => {
        (globalThis as unknown as Bench).bench.waiting = type;
      }, event);
      await perform();
      await page.waitForFunction(() => (globalThis as unknown as Bench).bench.taken.length > 0, null, { polling: 20, timeout: 10_000 });
      const taken = await page.evaluate(() => (globalThis as unknown as Bench).bench.taken.splice(0));
      if (name !== null) times.set(name, [...(times.get(name) ?? []), ...taken]);
    },
  };
}
