import type { Run } from '../../helpdesk/words.ts';

/** How far a run has come. */
export interface Progress {
  /** 0 to 100; null where the helpdesk does not say how many there are. */
  percent: number | null;
  /** Records a minute since it began, waits for the API limit included. */
  perMinute: number | null;
  leftMs: number | null;
}

const tooShortMs = 2000;

/** How much of a run is done, 0 to 100; null where the helpdesk does not say how many records there are. */
export const percentOf = (run: Pick<Run, 'seen' | 'total'>): number | null =>
  run.total && run.total > 0 ? Math.min(100, (100 * run.seen) / run.total) : null;

/** How far a running run has come, at what rate, and how long it will take. */
export function progressOf(run: Pick<Run, 'seen' | 'total' | 'startedAt'>, now: Date): Progress {
  const tookMs = now.getTime() - Date.parse(run.startedAt);
  const percent = percentOf(run);
  if (tookMs < tooShortMs || run.seen === 0) return { percent, perMinute: null, leftMs: null };
  const perMs = run.seen / tookMs;
  const left = run.total === null ? null : Math.max(0, run.total - run.seen);
  return { percent, perMinute: Math.round(perMs * 60_000), leftMs: left === null ? null : left / perMs };
}

/** How long a run took, or has been taking. */
export const tookMs = (run: Pick<Run, 'startedAt' | 'finishedAt'>, now: Date): number =>
  (run.finishedAt ? Date.parse(run.finishedAt) : now.getTime()) - Date.parse(run.startedAt);
