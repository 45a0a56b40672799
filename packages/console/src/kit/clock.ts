import { useSyncExternalStore } from 'react';

const everyMs = 1000;
const listeners = new Set<() => void>();
let now = new Date();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    timer = setInterval(() => {
      now = new Date();
      for (const each of listeners) each();
    }, everyMs);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

/** One clock for the whole page; what is computed from it renders again only when its text differs. */
export function useTextOfNow(text: (now: Date) => string): string {
  return useSyncExternalStore(subscribe, () => text(listeners.size === 0 ? new Date(Math.floor(Date.now() / everyMs) * everyMs) : now));
}
