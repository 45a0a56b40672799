/** Webhooks of five entities; each tells of creation, change and deletion (Autotask reference §7). */
import type { StreamName } from '@deskbridge/model';
import type { EventType } from '../contract.ts';

/** A kind of webhook. */
export interface Family {
  /** First part of the names of its entities: `TicketWebhooks`, `TicketWebhookFields`. */
  name: string;
  /** What deliveries call the entity; legacy names where they differ. */
  entityTypes: readonly string[];
  /** First part of our event keys. */
  key: string;
  word: string;
  stream: StreamName;
  /** Notes are told by their own number only, not by their ticket's: the list of changes is read at once instead. */
  isPolled?: true;
}

/** All of them, in the order in which they are set up. */
export const families: readonly Family[] = [
  { name: 'Ticket', entityTypes: ['Ticket'], key: 'ticket', word: 'Ticket', stream: 'tickets' },
  { name: 'TicketNote', entityTypes: ['TicketNote'], key: 'note', word: 'Ticket note', stream: 'ticketActions', isPolled: true },
  { name: 'Company', entityTypes: ['Account', 'Company'], key: 'company', word: 'Company', stream: 'companies' },
  { name: 'Contact', entityTypes: ['Contact'], key: 'contact', word: 'Contact', stream: 'contacts' },
  {
    name: 'ConfigurationItem',
    entityTypes: ['InstalledProduct', 'ConfigurationItem'],
    key: 'asset',
    word: 'Configuration item',
    stream: 'assets',
  },
];

/** What deliveries call a happening, and our word for it. */
export const actions = { Create: 'created', Update: 'updated', Delete: 'deleted' } as const;

/** A happening. */
export type Action = keyof typeof actions;

const expected: ReadonlySet<string> = new Set(['ticket.created', 'ticket.updated', 'note.created']);

/** The name of an event, as it is shown. */
export const eventName = (family: Family, action: Action): string => `${family.word} ${actions[action]}`;

/** Every event. */
export const events: readonly EventType[] = families.flatMap((family) =>
  (Object.keys(actions) as Action[]).map((action) => {
    const key = `${family.key}.${actions[action]}`;
    return {
      key,
      name: eventName(family, action),
      stream: family.stream,
      frequency: expected.has(key) ? ('expected' as const) : ('rare' as const),
      registrable: true,
    };
  }),
);
