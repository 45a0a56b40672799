import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ApiError } from '../../api/errors.ts';
import type { components } from '../../api/generated/schema.js';
import type { BodyOf } from '../../api/types.ts';
import { useGet } from '../../api/useGet.ts';
import { write } from '../../api/useSend.ts';
import { showFailure } from '../../kit/toasts.tsx';

/** A ticket, whole. */
export type Ticket = components['schemas']['Ticket'];
/** A command about a ticket, with what it sets. */
export type TicketWrite = components['schemas']['TicketWrite'];
/** What was said or done. */
export type Talk = components['schemas']['TalkEntry'];
/** Something that touched the ticket. */
export type History = components['schemas']['HistoryEntry'];
/** A write as it is asked for. */
export type Command = NonNullable<BodyOf<'/api/v1/commands', 'post'>>;
/** Canonical fields and their new values. */
export type Wanted = Partial<Record<string, unknown>>;

const soonMs = 700;
const underWay = new Set(['waiting', 'sending', 'unsure']);
/** Delivered writes are shown until a few seconds after they were; the clock is the one of the last answer. */
const shownMs = 8000;

/** One ticket. */
export const useTicket = (id: string) => useGet('/api/v1/tickets/{id}', { path: { id } }, `ticket:${id}`);

const isFresh = (deliveredAt: string | null): boolean => deliveredAt !== null && Date.now() - Date.parse(deliveredAt) < shownMs;

/** What is being written to a ticket: what waits and what was refused, and for a few seconds what was delivered. */
export function useWrites(id: string): readonly TicketWrite[] {
  const queries = useQueryClient();
  const cached = queries.getQueryData<{ items: TicketWrite[] }>(['commands', '/api/v1/tickets/{id}/writes', { path: { id } }]);
  const isBusy = cached?.items.some(({ state, deliveredAt }) => underWay.has(state) || isFresh(deliveredAt)) ?? false;
  const { data, dataUpdatedAt } = useGet('/api/v1/tickets/{id}/writes', { path: { id } }, 'commands', {
    everyMs: isBusy ? soonMs : undefined,
  });
  return useMemo(
    () =>
      (data?.items ?? []).filter(
        ({ state, deliveredAt }) => state !== 'delivered' || dataUpdatedAt - Date.parse(deliveredAt ?? '') < shownMs,
      ),
    [data, dataUpdatedAt],
  );
}

const isWaiting = ({ state }: TicketWrite): boolean => underWay.has(state);
const fieldsOf = (one: TicketWrite): Wanted => (one.kind === 'ticket.update' ? (one.body['fields'] as Wanted) : {});

/** The ticket as it will be once what waits has been delivered. */
export function withWrites(ticket: Ticket, writes: readonly TicketWrite[]): Ticket {
  const oldestFirst = writes.filter(isWaiting).toReversed();
  return oldestFirst.reduce((shown, one) => {
    const { customFields, ...plain } = fieldsOf(one);
    const custom = customFields ? { customFields: { ...(shown.customFields as object | null), ...customFields } } : {};
    return { ...shown, ...plain, ...custom };
  }, ticket);
}

/** The write that is about a field, the newest first; null where none is open. */
export const writeOfField = (writes: readonly TicketWrite[], field: string, custom?: string): TicketWrite | null =>
  writes.find((one) => {
    const fields = fieldsOf(one);
    return custom === undefined ? field in fields : custom in ((fields['customFields'] as object | undefined) ?? {});
  }) ?? null;

/** Sends a write to the helpdesk; the same press never writes twice. */
export function useCommand(id: string, onDone?: () => void) {
  const queries = useQueryClient();
  return useMutation<unknown, ApiError, Command>({
    mutationFn: (body) => write('post', '/api/v1/commands', { header: { 'idempotency-key': crypto.randomUUID() }, body }),
    onSuccess: async () => {
      onDone?.();
      await queries.invalidateQueries({ queryKey: ['commands', '/api/v1/tickets/{id}/writes', { path: { id } }] });
    },
    onError: showFailure,
  });
}

/** Sets fields of a ticket; what the person saw goes along, so that nobody's change is overwritten unseen. */
export function useFieldWriter(ticket: Ticket): (fields: Wanted, closureNote?: string) => void {
  const command = useCommand(ticket.id);
  return (fields, closureNote) =>
    command.mutate({
      kind: 'ticket.update',
      ticket: { ticketId: ticket.id },
      fields,
      seen: seenOf(ticket, fields),
      ...(closureNote ? { closureNote } : {}),
    });
}

function seenOf(ticket: Ticket, fields: Wanted): Wanted {
  const held = (ticket.customFields ?? {}) as Wanted;
  const entries = Object.keys(fields).map((name) => {
    if (name !== 'customFields') return [name, ticket[name as keyof Ticket] ?? null];
    return [name, Object.fromEntries(Object.keys(fields[name] as object).map((own) => [own, held[own] ?? null]))];
  });
  return Object.fromEntries(entries) as Wanted;
}
