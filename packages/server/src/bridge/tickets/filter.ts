import { titleWords, wordTerm, tagTerm, fieldTerm } from '../mirror/terms.ts';

/** The orders in which tickets are listed. Tickets without a value come last in either direction. */
export const ticketOrders = ['updated', 'created', 'priority', 'due', 'number'] as const;
export type TicketOrderName = (typeof ticketOrders)[number];

/** An order and its direction. */
export interface TicketOrder {
  by: TicketOrderName;
  direction: 'asc' | 'desc';
}

/** Where a page begins: behind this ticket. */
export interface TicketPlace {
  value: string | number | null;
  id: string;
}

/** Which tickets are wanted; what is absent does not matter. */
export interface TicketFilter {
  statusId?: string;
  companyId?: string;
  /** Null: unassigned. */
  agentId?: string | null;
  teamId?: string;
  priorityId?: string;
  typeId?: string;
  /** Terms of the mirror that a ticket must all have: words of the title, tags, custom fields. */
  terms: string[];
  modifiedSince?: string;
  createdSince?: string;
  /** Open and due before this moment. */
  overdueAt?: string;
  isOpen?: boolean;
  includeGone: boolean;
}

/** What a person or program asks for, in the words of the API. */
export interface TicketQuestion {
  status?: string;
  company?: string;
  agent?: string;
  team?: string;
  priority?: string;
  type?: string;
  tag?: string | string[];
  field?: Record<string, string>;
  search?: string;
  /** An instant, or how long ago: `P7D`, `PT4H`. */
  modifiedSince?: string;
  createdSince?: string;
  overdue?: boolean;
  open?: boolean;
  includeGone?: boolean;
}

/** How long ago, in whole days or hours. */
export const agoForm = /^P(?:(\d{1,4})D|T(\d{1,4})H)$/;

/** The instant that a moment means: itself, or so long before now. */
function instantOf(moment: string | undefined, now: Date): string | undefined {
  const ago = agoForm.exec(moment ?? '');
  if (!ago) return moment;
  const hours = ago[1] === undefined ? Number(ago[2]) : Number(ago[1]) * 24;
  return new Date(now.getTime() - hours * 3_600_000).toISOString();
}

/** The filter that answers a question. A title is searched by whole words, all of which must be there. */
export function filterOf(question: TicketQuestion, now: Date): TicketFilter {
  const words = titleWords(question.search ?? '').map(wordTerm);
  const tags = [question.tag ?? []].flat().map(tagTerm);
  const fields = Object.entries(question.field ?? {}).map(([field, value]) => fieldTerm(field, value));
  return {
    statusId: question.status,
    companyId: question.company,
    agentId: question.agent === 'none' ? null : question.agent,
    teamId: question.team,
    priorityId: question.priority,
    typeId: question.type,
    terms: [...new Set([...words, ...tags, ...fields])],
    modifiedSince: instantOf(question.modifiedSince, now),
    createdSince: instantOf(question.createdSince, now),
    overdueAt: question.overdue ? now.toISOString() : undefined,
    isOpen: question.open,
    includeGone: question.includeGone ?? false,
  };
}
