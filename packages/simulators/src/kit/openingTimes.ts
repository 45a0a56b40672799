import { unit } from './random.ts';

const HOUR_MS = 3_600_000;

/** When `count` tickets were opened: over so many days up to now. */
export interface OpeningWindow {
  seed: number;
  count: number;
  nowMs: number;
  spreadDays: number;
}

/** Rising opening times in milliseconds: each hour of the window weighs by the time of day and week. */
export function openingTimes(window: OpeningWindow): Float64Array {
  const hours = Math.max(1, Math.round(window.spreadDays * 24));
  const start = window.nowMs - hours * HOUR_MS;
  const weights = Float64Array.from({ length: hours }, (_, hour) => hourWeight(new Date(start + hour * HOUR_MS)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const out = new Float64Array(window.count);
  let hour = 0;
  let before = 0;
  for (let i = 0; i < window.count; i++) {
    const target = ((i + unit(window.seed, i, 71)) / window.count) * total;
    while (hour < hours - 1 && before + (weights[hour] as number) <= target) before += weights[hour++] as number;
    const share = Math.min(0.999, (target - before) / (weights[hour] as number));
    out[i] = Math.min(window.nowMs - 90_000, start + (hour + share) * HOUR_MS);
  }
  return out;
}

function hourWeight(date: Date): number {
  const day = date.getUTCDay();
  const hour = date.getUTCHours();
  const isWorkingHour = hour >= 8 && hour < 18;
  if (day === 0 || day === 6) return isWorkingHour ? 0.3 : 0.08;
  return isWorkingHour ? 3 : 0.25;
}
