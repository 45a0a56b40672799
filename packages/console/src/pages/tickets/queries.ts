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
export function useLabels(fields: TicketFields | undefined): (list: string | null, id: unknown) => Choice | undefined {
  const maps = useMemo(
    () =>
      new Map(Object.entries(fields?.lists ?? {}).map(([list, choices]) => [list, new Map(choices.map((choice) => [choice.id, choice]))])),
    [fields],
  );
  return (list, id) => (list === null || typeof id !== 'string' ? undefined : maps.get(list)?.get(id));
}
