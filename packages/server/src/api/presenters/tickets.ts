import type { z } from 'zod';
import type { TicketRow, WholeTicket } from '../../bridge/tickets/store.ts';
import type { recordState, ticketRow, wholeTicket } from '../schemas/tickets.ts';
import { safeText } from './html.ts';
import { without } from './without.ts';

/** Whether a record is there. */
export const stateOf = (record: { goneAt: string | null; hiddenAt: string | null }): z.infer<typeof recordState> =>
  record.goneAt !== null ? 'gone' : record.hiddenAt !== null ? 'hidden' : 'present';

/** A ticket in a list. */
export function presentTicketRow(row: TicketRow): z.infer<typeof ticketRow> {
  return { ...without(row, 'goneAt', 'hiddenAt'), state: stateOf(row) };
}

/** A ticket by itself. */
export function presentTicket(row: WholeTicket, deepLink: string | null): z.infer<typeof wholeTicket> {
  return { ...without(row, 'connection'), state: stateOf(row), deepLink, descriptionHtml: safeText(row.description ?? '', false).html };
}
