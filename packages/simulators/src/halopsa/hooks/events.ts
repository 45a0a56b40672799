/** What can happen in a tenant that a notification may be set up for [HaloPSA reference §8.2]. */
export type EventName =
  | 'New Ticket Logged'
  | 'Ticket Updated by User'
  | 'Ticket Updated by Agent'
  | 'Ticket Closed'
  | 'Ticket Updated'
  | 'Ticket Changed'
  | 'Ticket Reassigned'
  | 'Ticket Status Changed'
  | 'Ticket Deleted'
  | 'Ticket Deadline'
  | '1st SLA Warning'
  | '2nd SLA Warning'
  | 'Site Created'
  | 'Site Updated'
  | 'Site Deleted'
  | 'User Created'
  | 'User Updated'
  | 'User Deleted'
  | 'Invoice Created'
  | 'Invoice Updated'
  | 'Invoice Deleted';

/** The numbers that are publicly known [HaloPSA reference §8.2]. */
const KNOWN_EVENTS: Readonly<Partial<Record<EventName, number>>> = {
  'New Ticket Logged': 3,
  'Ticket Updated by User': 19,
  'Ticket Closed': 39,
  '1st SLA Warning': 42,
  '2nd SLA Warning': 46,
  'Ticket Updated': 61,
  'Ticket Deadline': 70,
  'Ticket Status Changed': 76,
  'Ticket Deleted': 1072,
};

const UNKNOWN_EVENTS: readonly EventName[] = [
  'Ticket Changed',
  'Ticket Updated by Agent',
  'Ticket Reassigned',
  'Site Created',
  'Site Updated',
  'Site Deleted',
  'User Created',
  'User Updated',
  'User Deleted',
  'Invoice Created',
  'Invoice Updated',
  'Invoice Deleted',
];

/**
 * Every event's number in this tenant. Those whose numbers are not public get ones that follow from the seed: nobody can know
 * them beforehand; they show only on the notifications of a webhook that was set up by hand.
 */
export function eventNumbers(seed: number): ReadonlyMap<EventName, number> {
  const out = new Map(Object.entries(KNOWN_EVENTS) as [EventName, number][]);
  for (const [i, name] of UNKNOWN_EVENTS.entries()) out.set(name, 2000 + ((seed * 37 + i * 13) % 5000));
  return out;
}

/** Something that happened. */
export interface Happening {
  event: EventName;
  /** What it happened to. */
  kind: 'ticket' | 'site' | 'user' | 'invoice';
  id: number;
  /** The agent who caused it, 0 for none. */
  agentId: number;
  atMs: number;
  /** The action that came with it. */
  actionId?: number;
  /** The record as it was, where it is gone. */
  record?: string;
}

/** Tells whoever listens what happened. */
export class EventBus {
  #listeners: ((happening: Happening) => void)[] = [];

  /** Adds a listener. */
  on(listener: (happening: Happening) => void): void {
    this.#listeners.push(listener);
  }

  /** Tells all listeners. */
  emit(happening: Happening): void {
    for (const listener of this.#listeners) listener(happening);
  }
}
