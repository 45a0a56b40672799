import { guid } from '../../kit/random.ts';
import { sqlRound } from '../dates.ts';
import { FLAG } from '../store/ticketColumns.ts';
import type { TicketColumn } from '../store/ticketColumns.ts';
import type { Action } from '../store/actions.ts';
import type { Tenant } from '../tenant.ts';
import { GUID_KIND } from '../world/actions.ts';
import { tell } from './author.ts';
import type { Author } from './author.ts';

/** An action about to be added. */
export interface NewAction {
  ticketId: number;
  outcomeId: number;
  /** Its own name for the outcome, where it is not the button's. */
  outcome?: string;
  note?: string;
  noteHtml?: string;
  isHidden?: boolean;
  hours?: number;
  startMs?: number;
  endMs?: number;
  atMs?: number;
  newStatus?: number;
  who?: string;
  members?: Action['members'];
}

/** Adds an action without telling anyone; bumps nothing but the ticket's action number. */
export function recordAction(tenant: Tenant, author: Author, input: NewAction): Action {
  const core = tenant.tickets.core(input.ticketId);
  const outcome = tenant.outcomeOf(input.outcomeId);
  const nowMs = sqlRound(author.nowMs);
  const hours = input.hours ?? 0;
  const endMs = input.endMs ?? (input.startMs === undefined ? nowMs : input.startMs + hours * 3_600_000);
  const note = input.note ?? (input.noteHtml === undefined ? '' : plainText(input.noteHtml));
  return tenant.actions.add({
    ticketId: input.ticketId,
    guid: guid(tenant.seed, GUID_KIND.action, input.ticketId * 64 + core.actions + 1),
    outcomeId: input.outcomeId,
    outcome: input.outcome ?? outcome?.outcome ?? '',
    agentId: author.userId > 0 ? 0 : author.agentId,
    userId: author.userId,
    who: input.who ?? '',
    application: author.application,
    atMs: input.atMs ?? nowMs,
    createdMs: nowMs,
    startMs: input.startMs ?? endMs - hours * 3_600_000,
    endMs,
    hours,
    note,
    noteHtml: input.noteHtml ?? `<p>${escapeHtml(note)}</p>`,
    isHidden: input.isHidden ?? outcome?.hide ?? false,
    oldStatus: core.status,
    newStatus: input.newStatus ?? core.status,
    mergedFrom: 0,
    members: input.members,
  });
}

/**
 * Adds an action as a person or an application does: it may change the ticket's status, it bumps `last_update` and
 * `lastactiondate` [HaloPSA reference §13.5], and it fires the events of an update.
 */
export function addAction(tenant: Tenant, author: Author, input: NewAction): Action {
  const buttonStatus = tenant.outcomeOf(input.outcomeId)?.newstatus ?? 0;
  const before = tenant.tickets.core(input.ticketId);
  const newStatus = input.newStatus ?? (buttonStatus > 0 ? buttonStatus : before.status);
  const action = recordAction(tenant, author, { ...input, newStatus });
  tenant.tickets.change(input.ticketId, author.nowMs, {
    acted: sqlRound(author.nowMs),
    ...statusColumns(tenant, input.ticketId, newStatus, author.nowMs),
  });
  const told = { kind: 'ticket', id: input.ticketId, actionId: action.id } as const;
  tell(tenant, author, { event: author.userId > 0 ? 'Ticket Updated by User' : 'Ticket Updated by Agent', ...told });
  if (newStatus !== before.status) tell(tenant, author, { event: 'Ticket Status Changed', ...told });
  if (tenant.isClosed(newStatus) && !tenant.isClosed(before.status)) tell(tenant, author, { event: 'Ticket Closed', ...told });
  tell(tenant, author, { event: 'Ticket Updated', ...told });
  tell(tenant, author, { event: 'Ticket Changed', ...told });
  return action;
}

/** The columns that follow from a status. */
export function statusColumns(tenant: Tenant, ticketId: number, status: number, nowMs: number): Partial<Record<TicketColumn, number>> {
  const { columns } = tenant.tickets;
  if (columns.value('status', ticketId) === status) return {};
  const isClosed = tenant.isClosed(status);
  const flags = columns.value('flags', ticketId);
  return { status, closed: isClosed ? sqlRound(nowMs) : 0, flags: isClosed ? flags | FLAG.hasBeenClosed : flags };
}

/** Tags taken out, breaks kept. */
export function plainText(html: string): string {
  return html
    .replace(/<br\s*\/?>|<\/p>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .trim();
}

/** Text that is safe inside HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r?\n/g, '<br/>');
}
