import type { AnswerOf, QueryOf } from '../../api/types.ts';
import { oneOf, type Filters } from '../../kit/useFilters.ts';

/** A callback as the list shows it. */
export type Callback = AnswerOf<'/api/v1/callbacks'>['items'][number];
/** A callback with headers, body and what it led to. */
export type WholeCallback = AnswerOf<'/api/v1/callbacks/{id}'>;

type Query = Omit<NonNullable<QueryOf<'/api/v1/callbacks', 'get'>>, 'limit' | 'cursor'>;

/** The filters of the address as the API wants them. */
export function queryOf(filters: Filters): Query {
  const duplicates = oneOf(filters, 'duplicates');
  return {
    externalId: oneOf(filters, 'externalId'),
    event: oneOf(filters, 'event'),
    state: oneOf(filters, 'state') as Query['state'],
    signature: oneOf(filters, 'signature') as Query['signature'],
    duplicates: duplicates === undefined ? undefined : duplicates === 'true',
  };
}

/** What became of a callback. */
export type Outcome = 'accepted' | 'refused' | 'duplicate' | 'waiting';

/** What became of a callback, in one word. */
export function outcomeOf(callback: Pick<Callback, 'state' | 'waiting' | 'duplicate'>): Outcome {
  if (callback.state === 'refused') return 'refused';
  if (callback.waiting) return 'waiting';
  return callback.duplicate ? 'duplicate' : 'accepted';
}

/** The records that a callback was about, each once. */
export function recordsOf(callback: Pick<Callback, 'events'>): { stream: string; externalId: string }[] {
  const records = new Map<string, { stream: string; externalId: string }>();
  for (const { stream, externalId } of callback.events) {
    if (stream && externalId) records.set(`${stream} ${externalId}`, { stream, externalId });
  }
  return [...records.values()];
}
