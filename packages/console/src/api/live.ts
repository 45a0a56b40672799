import type { QueryClient } from '@tanstack/react-query';
import { addressWithAccount } from './account.ts';
import { tell } from './events.ts';
import { readMe } from './me.ts';
import type { Topic } from './topics.ts';

/** What the hub tells: what changed since it was last heard. */
interface Changed {
  topics: Topic[];
}

const firstWaitMs = 500;
const longestWaitMs = 15_000;
/** The hub sends a sign of life every 15 s; a stream that is silent for longer is dead, whatever the browser thinks. */
const silenceMs = 40_000;

const listeners = new Set<(topics: ReadonlySet<string>) => void>();

/** Calls back with the topics of each live update; returns how to stop. Queries need not ask: they are made again by themselves. */
export function onChanged(callback: (topics: ReadonlySet<string>) => void): () => void {
  listeners.add(callback);
  return () => listeners.delete(callback);
}

/** Lists keep their own pages fresh (kit/useList); everything else is read again. */
const isList = (key: readonly unknown[]): boolean => key[3] === 'list';

function changed(queries: QueryClient, topics: ReadonlySet<string>): void {
  void queries.invalidateQueries({ predicate: ({ queryKey }) => topics.has(String(queryKey[0])) && !isList(queryKey) });
  for (const listener of listeners) listener(topics);
}

/** Reads everything again that may have changed while the hub told nothing. */
function everythingChanged(queries: QueryClient): void {
  void queries.invalidateQueries({
    predicate: ({ queryKey, state }) => queryKey[0] !== 'static' && !isList(queryKey) && state.dataUpdatedAt > 0,
  });
  for (const listener of listeners) listener(new Set(['*']));
}

/**
 * Follows the account's event stream until the returned function is called. A stream that breaks is opened again, ever more slowly up
 * to 15 s; whenever it begins everything on the page is read again, since what happened before was not told.
 */
export function followLive(queries: QueryClient): () => void {
  let source: EventSource | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let waitMs = firstWaitMs;
  let stopped = false;

  const heard = (): void => {
    clearTimeout(silence);
    silence = setTimeout(() => broken(), silenceMs);
  };
  const broken = (): void => {
    source?.close();
    clearTimeout(silence);
    clearTimeout(retry);
    if (stopped) return;
    retry = setTimeout(() => void again(), waitMs * (0.75 + Math.random() / 2));
    waitMs = Math.min(waitMs * 2, longestWaitMs);
  };
  /** The browser does not say why a stream ended: an ordinary request finds out whether the hub is away or the session has ended. */
  const again = async (): Promise<void> => {
    try {
      if ((await readMe()) === null) tell('expired', undefined);
      open();
    } catch {
      tell('away', true);
      broken();
    }
  };
  const open = (): void => {
    if (stopped) return;
    source = new EventSource(addressWithAccount('/api/v1/live'));
    let isFirst = true;
    source.addEventListener('open', heard);
    source.addEventListener('alive', () => {
      heard();
      if (!isFirst) return;
      isFirst = false;
      waitMs = firstWaitMs;
      tell('away', false);
      everythingChanged(queries);
    });
    source.addEventListener('changed', (event) => {
      heard();
      changed(queries, new Set((JSON.parse(event.data as string) as Changed).topics));
    });
    source.addEventListener('error', broken);
  };
  open();
  return () => {
    stopped = true;
    clearTimeout(retry);
    clearTimeout(silence);
    source?.close();
  };
}
