import type { QueryClient } from '@tanstack/react-query';
import { followStream } from './liveStream.ts';

/** A busy helpdesk changes all the time; nobody reads faster. */
const readAgainEveryMs = 1000;

const listeners = new Set<(topics: ReadonlySet<string>) => void>();

/** Calls back with the topics of each live update, or `*` for all; returns how to stop. Queries need not ask: they are made again by themselves. */
export function onChanged(callback: (topics: ReadonlySet<string>) => void): () => void {
  listeners.add(callback);
  return () => listeners.delete(callback);
}

/** Lists keep their own pages fresh (useList.ts); everything else is read again. */
const isList = (key: readonly unknown[]): boolean => key[3] === 'list';

/** `ticket:*` is about any one ticket. */
const isAbout = (topics: ReadonlySet<string>, topic: string): boolean =>
  topics.has(topic) || (topics.has('ticket:*') && topic.startsWith('ticket:'));

/** Keeps the account's pages up to date until the returned function is called. */
export function followLive(queries: QueryClient): () => void {
  const changed = (topics: ReadonlySet<string>): void => {
    void queries.invalidateQueries({ predicate: ({ queryKey }) => isAbout(topics, String(queryKey[0])) && !isList(queryKey) });
    for (const listener of listeners) listener(topics);
  };
  /** What was read before the hub began to tell may be old; what is being read just now is not. */
  const everythingChanged = (): void => {
    void queries.invalidateQueries({
      predicate: ({ queryKey, state }) => queryKey[0] !== 'static' && !isList(queryKey) && state.dataUpdatedAt > 0,
    });
    for (const listener of listeners) listener(new Set(['*']));
  };
  const news = gather(changed);
  const stop = followStream({ onBegin: everythingChanged, onChanged: news.add });
  return () => {
    stop();
    news.stop();
  };
}

/** Gathers news so that the page reads again at once, but then at most once a second. */
function gather(act: (topics: ReadonlySet<string>) => void): { add: (topics: readonly string[]) => void; stop: () => void } {
  let waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    timer = undefined;
    if (waiting.size === 0) return;
    act(waiting);
    waiting = new Set();
    timer = setTimeout(flush, readAgainEveryMs);
  };
  return {
    add: (topics) => {
      for (const topic of topics) waiting.add(topic);
      if (timer === undefined) flush();
    },
    stop: () => clearTimeout(timer),
  };
}
