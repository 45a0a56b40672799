import { useMemo } from 'react';
import type { components } from '../../api/generated/schema.js';
import { useGet } from '../../api/useGet.ts';

/** A ticket in a list. */
export type TicketRow = components['schemas']['TicketRow'];
/** What lists and forms of tickets are made of, in the helpdesk's words. */
export type TicketFields = components['schemas']['TicketFields'];
/** One of the values that a field can have. */
export type Choice = TicketFields['lists'][string][number];
/** A saved view. */
export type View = components['schemas']['TicketView'];
/** An edit of many tickets. */
export type BulkEdit = components['schemas']['BulkEdit'];

/** What tickets of this account look like. */
export const useTicketFields = (): TicketFields | undefined => useGet('/api/v1/tickets/fields', {}, 'picklists').data;

/** Labels by id, for every list of values. */
export function useLabels(fields: TicketFields | undefined): LabelOf {
  return useMemo(() => labelsOf(fields), [fields]);
}

type LabelOf = (list: string | null, id: unknown) => Choice | undefined;
const made = new WeakMap<TicketFields, LabelOf>();

/** Many parts of a page ask for the same labels: they are sorted out once for each answer of the API. */
function labelsOf(fields: TicketFields | undefined): LabelOf {
  const known = fields && made.get(fields);
  if (known) return known;
  const maps = new Map(
    Object.entries(fields?.lists ?? {}).map(([list, choices]) => [list, new Map(choices.map((choice) => [choice.id, choice]))]),
  );
  const labelOf: LabelOf = (list, id) => (list === null || typeof id !== 'string' ? undefined : maps.get(list)?.get(id));
  if (fields) made.set(fields, labelOf);
  return labelOf;
}
