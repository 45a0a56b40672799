import type { History } from './queries.ts';
import { texts } from './texts.ts';

const { why: words } = texts;

/** What a run brought of the past: nobody did it just then. */
const isArrival = (entry: History): boolean => entry.kind === 'change' && entry.change.kind === 'created' && entry.change.cause !== 'live';
const runOf = (entry: History): string | null => (entry.kind === 'change' ? entry.runId : null);

/** One entry after the other; arrivals that one run brought stand together, since ten notes of last year tell no more than one line. */
export function together(entries: readonly History[]): [History, ...History[]][] {
  const groups: [History, ...History[]][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last && isArrival(entry) && isArrival(last[0]) && runOf(entry) === runOf(last[0])) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

/** `3 notes, 2 status changes came into the mirror during a backfill`. */
export function arrivalText(entries: readonly History[]): string {
  const counts = new Map<string, number>();
  let cause = '';
  for (const entry of entries) {
    if (entry.kind !== 'change') continue;
    counts.set(entry.change.entity, (counts.get(entry.change.entity) ?? 0) + 1);
    cause = entry.change.cause;
  }
  const parts = [...counts].map(([entity, count]) => words.some(count, words.entities[entity] ?? entity));
  return [parts.join(', '), words.changes['created'], words.causes[cause]].filter(Boolean).join(' ');
}
