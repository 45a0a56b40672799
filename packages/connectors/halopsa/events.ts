/**
 * Halo's webhook events as data (HaloPSA reference §8.2). Numbers only where the reference knows them; the others are
 * learned from the tenant's own notifications or set up by hand, never invented (correctness 14).
 */
import type { EventType } from '../contract.ts';

/** An event with Halo's number, and the wordings by which callbacks name it. */
export interface HaloEvent extends EventType {
  /** `eventno` of a notification; null where it is not publicly known. */
  number: number | null;
  /** Lower-case wordings in a callback's `event`, besides the name itself. */
  words: readonly string[];
  /** Asked for when registering: the others add nothing to those. */
  isWanted: boolean;
}

type EventRow = [key: string, name: string, stream: EventType['stream'], number: number | null, words: string[], isWanted: boolean];

const rows: EventRow[] = [
  ['ticket.created', 'New Ticket Logged', 'tickets', 3, ['ticket logged', 'new ticket'], true],
  ['ticket.updatedByUser', 'Ticket Updated by User', 'tickets', 19, ['ticket updated by end-user', 'ticket updated by end user'], true],
  ['ticket.closed', 'Ticket Closed', 'tickets', 39, ['closed'], true],
  ['ticket.slaFirstWarning', '1st SLA Warning', 'tickets', 42, ['first sla warning'], false],
  ['ticket.slaSecondWarning', '2nd SLA Warning', 'tickets', 46, ['second sla warning'], false],
  ['ticket.updated', 'Ticket Updated', 'tickets', 61, ['ticket updated or changed'], true],
  ['ticket.deadline', 'Ticket Deadline', 'tickets', 70, ['deadline'], false],
  ['ticket.statusChanged', 'Ticket Status Changed', 'tickets', 76, ['status changed'], true],
  ['ticket.deleted', 'Ticket Deleted', 'tickets', 1072, [], true],
  ['ticket.changed', 'Ticket Changed', 'tickets', null, [], true],
  ['ticket.updatedByAgent', 'Ticket Updated by Agent', 'tickets', null, [], true],
  ['ticket.reassigned', 'Ticket Reassigned', 'tickets', null, ['ticket re-assigned'], true],
  ['site.created', 'Site Created', 'sites', null, ['new site'], true],
  ['site.updated', 'Site Updated', 'sites', null, [], true],
  ['site.deleted', 'Site Deleted', 'sites', null, [], true],
  ['user.created', 'User Created', 'contacts', null, ['new user'], true],
  ['user.updated', 'User Updated', 'contacts', null, [], true],
  ['user.deleted', 'User Deleted', 'contacts', null, [], true],
  ['invoice.created', 'Invoice Created', 'invoices', null, ['new invoice'], true],
  ['invoice.updated', 'Invoice Updated', 'invoices', null, [], true],
  ['invoice.deleted', 'Invoice Deleted', 'invoices', null, [], true],
];

const expected = new Set(['ticket.created', 'ticket.updated', 'ticket.statusChanged', 'ticket.changed', 'ticket.updatedByAgent']);

/** Every event that Deskbridge understands. */
export const haloEvents: readonly HaloEvent[] = rows.map(([key, name, stream, number, words, isWanted]) => ({
  key,
  name,
  stream,
  number,
  words,
  isWanted,
  frequency: expected.has(key) ? 'expected' : 'rare',
  registrable: number !== null,
}));

/** An event's wording without what differs between versions. */
export const normalised = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .trim();

const byWords = new Map(haloEvents.flatMap((event) => [event.name, ...event.words].map((words) => [normalised(words), event] as const)));
const byNumber = new Map(haloEvents.filter((event) => event.number !== null).map((event) => [event.number, event] as const));

/** The event that a callback or a notification names. */
export const eventByWords = (words: string): HaloEvent | undefined => byWords.get(normalised(words));

/** The event of a notification's number. */
export const eventByNumber = (number: number | null): HaloEvent | undefined => byNumber.get(number);
