/**
 * Walks by id inside windows of time. Autotask sorts by id alone, so *newest first* can only mean: what changed lately first, then all
 * else. Two windows cost no more than one page more than a single one would.
 */
import { ok } from '@deskbridge/model';
import type { Result } from '@deskbridge/model';
import type { Anchor, Walk } from '../contract.ts';
import type { WalkPage } from '../kit/paging.ts';
import type { AutotaskClient } from './client.ts';
import { pageSize, queryPage } from './query.ts';
import type { Condition, QueryShape } from './query.ts';

const recentMs = 2 * 86_400_000;

/** What is walked. */
export interface Walked extends QueryShape {
  /** Fields that tell when a record changed; a record fits where any of them does. None: the whole list. */
  changedBy: readonly string[];
  filter?: readonly Condition[];
}

interface Window {
  from: string | null;
  /** Exclusive, so that two windows share nothing. */
  before: string | null;
  to: string | null;
}

/** Rows of the walk's window; ends after the first failure. */
export async function* walkById(client: AutotaskClient, walked: Walked, walk: Walk): AsyncGenerator<Result<WalkPage>> {
  const place = placeOf(walk.anchor);
  const windows = place?.windows ?? windowsOf(walked, walk, client.context.clock.now());
  let after = place?.after ?? -1;
  for (const [index, window] of windows.entries()) {
    const rest = windows.slice(index);
    for (let isDone = false; !isDone;) {
      if (walk.signal?.aborted) return;
      const filter = [...(walked.filter ?? []), ...conditionsOf(walked.changedBy, window)];
      const page = await queryPage(client, walked, filter, after, walk.callClass);
      if (!page.ok) {
        yield page;
        return;
      }
      const { rows, hasMore, sequence, startedAt } = page.value;
      isDone = !hasMore;
      const next = isDone ? rest.slice(1) : rest;
      after = isDone ? -1 : Number(rows.at(-1)?.id);
      const anchor = next.length === 0 ? null : anchorOf(next, after);
      yield ok({ rows, anchor, total: null, sequence, startedAt });
    }
  }
}

function windowsOf({ changedBy }: Walked, { from, to, order }: Walk, now: Date): Window[] {
  const whole: Window = { from: from?.toISOString() ?? null, before: null, to: to?.toISOString() ?? null };
  if (changedBy.length === 0 || order === 'oldestFirst') return [whole];
  const split = new Date((to ?? now).getTime() - recentMs);
  if (from && from >= split) return [whole];
  const at = split.toISOString();
  return [
    { ...whole, from: at },
    { ...whole, before: at, to: null },
  ];
}

function conditionsOf(fields: readonly string[], { from, before, to }: Window): Condition[] {
  const bounds = (field: string): Condition[] => [
    ...(from === null ? [] : [{ op: 'gte', field, value: from } as const]),
    ...(before === null ? [] : [{ op: 'lt', field, value: before } as const]),
    ...(to === null ? [] : [{ op: 'lte', field, value: to } as const]),
  ];
  const [first] = fields;
  if (first === undefined || (from === null && before === null && to === null)) return [];
  if (fields.length === 1) return bounds(first);
  if (before === null) return [{ op: 'or', items: fields.map((field) => ({ op: 'and', items: bounds(field) })) }];
  // Before a moment: none of them after it.
  const earlier = fields.map((field): Condition => ({
    op: 'or',
    items: [
      { op: 'notExist', field },
      { op: 'lt', field, value: before },
    ],
  }));
  return from === null ? earlier : [...earlier, { op: 'or', items: fields.map((field) => ({ op: 'gte', field, value: from })) }];
}

const anchorOf = (windows: readonly Window[], after: number): Anchor => JSON.stringify({ after, windows });

/** Where an anchor says to go on; null for one that is not ours. */
function placeOf(anchor: string | undefined): { after: number; windows: Window[] } | null {
  if (anchor === undefined) return null;
  try {
    const place = JSON.parse(anchor) as { after?: unknown; windows?: unknown };
    return typeof place.after === 'number' && Array.isArray(place.windows)
      ? { after: place.after, windows: place.windows as Window[] }
      : null;
  } catch {
    return null;
  }
}

/** All ids, as cheaply as can be. */
export const walkIds = (client: AutotaskClient, walked: Walked, walk: Walk): AsyncGenerator<Result<WalkPage>> =>
  walkById(
    client,
    { entity: walked.entity, changedBy: walked.changedBy, includeFields: ['id'], ...(walked.filter ? { filter: walked.filter } : {}) },
    walk,
  );

/** Calls that reading so many rows costs. */
export const callsFor = (records: number): number => Math.max(1, Math.ceil(records / pageSize));
