import { addressWithAccount } from './account.ts';
import { tell, whenever } from './events.ts';
import { readMe } from './me.ts';

const firstWaitMs = 500;
const longestWaitMs = 15_000;
/** The hub sends a sign of life every 15 s; a stream that is silent for longer is dead, whatever the browser thinks. */
const silenceMs = 40_000;
/** A browser opens six connections to a hub, for all of its tabs together: those that nobody looks at let go of theirs. */
const letGoMs = 20_000;

/** What is told. */
export interface LiveStreamEvents {
  /** The hub tells from now on; what happened before is not known. */
  onBegin: () => void;
  onChanged: (topics: readonly string[]) => void;
}

/**
 * Follows the account's event stream until the returned function is called. A stream that breaks is opened again, ever more slowly up
 * to 15 s; at once when somebody signs in again or comes back to the page.
 */
export function followStream({ onBegin, onChanged }: LiveStreamEvents): () => void {
  let source: EventSource | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let waitMs = firstWaitMs;
  let isOver = false;

  const close = (): void => {
    source?.close();
    source = null;
    clearTimeout(retry);
    clearTimeout(silence);
  };
  const broken = (): void => {
    close();
    retry = setTimeout(() => void lookAgain(), waitMs * (0.75 + Math.random() / 2));
    waitMs = Math.min(waitMs * 2, longestWaitMs);
  };
  /** The browser does not say why a stream ended: an ordinary request finds out whether the hub is away or the session has ended. */
  const lookAgain = async (): Promise<void> => {
    try {
      const me = await readMe();
      if (isOver) return;
      if (me) return open();
      tell('expired', undefined);
    } catch {
      tell('away', true);
    }
    if (!isOver) broken();
  };
  const heard = (): void => {
    clearTimeout(silence);
    silence = setTimeout(broken, silenceMs);
    tell('away', false);
  };
  const open = (): void => {
    close();
    const stream = new EventSource(addressWithAccount('/api/v1/live'));
    source = stream;
    let hasBegun = false;
    stream.addEventListener('alive', () => {
      heard();
      if (hasBegun) return;
      hasBegun = true;
      waitMs = firstWaitMs;
      onBegin();
    });
    stream.addEventListener('changed', (event) => {
      heard();
      onChanged((JSON.parse(event.data as string) as { topics: string[] }).topics);
    });
    stream.addEventListener('error', broken);
  };
  const look = (): void => {
    clearTimeout(leaving);
    if (document.hidden) leaving = setTimeout(close, letGoMs);
    else if (source === null) open();
  };

  open();
  document.addEventListener('visibilitychange', look);
  const stopRenewed = whenever('renewed', open);
  return () => {
    isOver = true;
    close();
    clearTimeout(leaving);
    document.removeEventListener('visibilitychange', look);
    stopRenewed();
  };
}
