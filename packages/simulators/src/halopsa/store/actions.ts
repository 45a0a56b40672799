import type { JsonValue } from '../../kit/json.ts';
import { baseActions } from '../world/actions.ts';
import type { TicketStore } from './tickets.ts';

/** An action: a note, an e-mail, a time entry or a step of the ticket's history [HaloPSA reference §7]. */
export interface Action {
  ticketId: number;
  /** Counts 1, 2, 3 … inside the ticket. */
  id: number;
  guid: string;
  outcomeId: number;
  outcome: string;
  /** 0 where no agent did it. */
  agentId: number;
  /** 0 where no user did it. */
  userId: number;
  /** A display name of its own; empty: that of the agent or user. */
  who: string;
  /** The name of the API application that wrote it, or empty. */
  application: string;
  atMs: number;
  createdMs: number;
  startMs: number;
  endMs: number;
  hours: number;
  note: string;
  noteHtml: string;
  isHidden: boolean;
  oldStatus: number;
  newStatus: number;
  mergedFrom: number;
  /** Any other member, as written. */
  members?: Record<string, JsonValue>;
}

/** All actions: those that base tickets were made with, and those written since. */
export class ActionStore {
  readonly #tickets: TicketStore;
  #own = new Map<number, Action[]>();
  #added = 0;

  constructor(tickets: TicketStore) {
    this.#tickets = tickets;
  }

  /** How many actions were written since the base state. */
  get added(): number {
    return this.#added;
  }

  /** A ticket's actions, oldest first. The list must not be changed. */
  list(ticketId: number): readonly Action[] {
    return this.#own.get(ticketId) ?? this.#base(ticketId);
  }

  /** One action, or undefined. */
  get(ticketId: number, id: number): Action | undefined {
    return this.list(ticketId).find((action) => action.id === id);
  }

  /** Adds an action under the ticket's next number. */
  add(action: Omit<Action, 'id'>): Action {
    const id = this.#tickets.columns.value('actions', action.ticketId) + 1;
    const numbered = { ...action, id };
    this.#writable(action.ticketId).push(numbered);
    this.#tickets.columns.write(action.ticketId, { actions: id });
    this.#added++;
    return numbered;
  }

  /** Changes an action in place. */
  update(ticketId: number, id: number, change: Partial<Action>): Action | undefined {
    const action = this.#writable(ticketId).find((candidate) => candidate.id === id);
    return action && Object.assign(action, change);
  }

  /** Removes an action; its number is not used again. */
  remove(ticketId: number, id: number): Action | undefined {
    const own = this.#writable(ticketId);
    const at = own.findIndex((action) => action.id === id);
    return at < 0 ? undefined : own.splice(at, 1)[0];
  }

  /** Moves all actions of a ticket into another, numbered on there [HaloPSA reference §6, merged]. */
  move(from: number, to: number): void {
    for (const action of this.#writable(from).splice(0)) this.add({ ...action, ticketId: to, mergedFrom: from });
  }

  #writable(ticketId: number): Action[] {
    let own = this.#own.get(ticketId);
    if (!own) {
      own = [...this.#base(ticketId)];
      this.#own.set(ticketId, own);
    }
    return own;
  }

  #base(ticketId: number): Action[] {
    if (ticketId >= this.#tickets.firstNewId) return [];
    return baseActions(this.#tickets.seed, this.#tickets.baseCore(ticketId));
  }
}
