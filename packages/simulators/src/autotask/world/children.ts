import type { JsonValue } from '../../kit/json.ts';
import { unit } from '../../kit/random.ts';
import type { EntityDef } from '../schema/entity.ts';
import { knownEntity } from '../schema/registry.ts';
import type { Base } from '../store/generated.ts';
import { rowOf } from '../store/row.ts';
import type { Row } from '../store/row.ts';
import { midnight } from '../dates.ts';
import { API_RESOURCE, FIRST, SYSTEM_RESOURCE } from './ids.ts';
import { QUEUES } from './picklists.ts';
import type { TicketColumns } from './ticketColumns.ts';
import type { BaseTickets } from './tickets.ts';
import { noteText } from './words.ts';

const NOTE = knownEntity('TicketNotes');
const TIME = knownEntity('TimeEntries');
const HISTORY = knownEntity('TicketHistory');
const HOUR_MS = 3_600_000;

/** Where one record of a ticket stands: the ticket's index, the record's place among `of`. */
interface Place {
  id: number;
  /** Index of the ticket. */
  ticket: number;
  n: number;
  of: number;
}

/** Records inside base tickets: those of one ticket have consecutive ids. */
abstract class Inside implements Base {
  readonly firstId: number;
  readonly count: number;
  protected readonly seed: number;
  protected readonly columns: TicketColumns;
  readonly #sums: Uint32Array;
  readonly #ticketOf: Uint32Array;
  readonly #times: Float64Array;
  /** The field that tells when it last changed. */
  readonly #changedField: string;

  constructor(seed: number, tickets: BaseTickets, options: { firstId: number; sums: 'notes' | 'times' | 'steps'; changedField: string }) {
    this.seed = seed;
    this.columns = tickets.columns;
    this.firstId = options.firstId;
    this.#changedField = options.changedField;
    this.#sums = tickets.columns[options.sums];
    this.count = this.#sums.at(-1) ?? 0;
    this.#ticketOf = new Uint32Array(this.count);
    this.#times = new Float64Array(this.count);
    for (let ticket = 0; ticket < tickets.count; ticket++) {
      const from = this.#sums[ticket] as number;
      const to = this.#sums[ticket + 1] as number;
      for (let at = from; at < to; at++) {
        this.#ticketOf[at] = ticket;
        this.#times[at] = Math.floor(this.timeOf(ticket, at - from, to - from));
      }
    }
  }

  /** When the n-th of so many records of a ticket last changed. */
  protected abstract timeOf(ticket: number, n: number, of: number): number;

  protected abstract make(place: Place, at: number): Row;

  column(field: string): ((id: number) => JsonValue) | undefined {
    if (field === 'id') return (id) => id;
    if (field === 'ticketID') return (id) => FIRST.ticket + (this.#ticketOf[id - this.firstId] as number);
    if (field === this.#changedField) return (id) => this.#times[id - this.firstId];
    return undefined;
  }

  range(field: string, value: number): readonly [number, number] | undefined {
    if (field !== 'ticketID') return undefined;
    const ticket = value - FIRST.ticket;
    if (!Number.isInteger(ticket) || ticket < 0 || ticket >= this.#sums.length - 1) return [0, 0];
    return [this.firstId + (this.#sums[ticket] as number), this.firstId + (this.#sums[ticket + 1] as number)];
  }

  row(id: number): Row {
    const ticket = this.#ticketOf[id - this.firstId] as number;
    const from = this.#sums[ticket] as number;
    const place = { id, ticket, n: id - this.firstId - from, of: (this.#sums[ticket + 1] as number) - from };
    return this.make(place, this.#times[id - this.firstId] as number);
  }

  /** The resource that works on a ticket. */
  protected resourceOf(ticket: number): number {
    return (this.columns.resource[ticket] as number) || SYSTEM_RESOURCE;
  }
}

const stretch = (columns: TicketColumns, ticket: number, share: number): number => {
  const created = columns.created[ticket] as number;
  return created + ((columns.activity[ticket] as number) - created) * share;
};

/** Notes: the last one is the ticket's last activity. */
class BaseNotes extends Inside {
  protected timeOf(ticket: number, n: number, of: number): number {
    return stretch(this.columns, ticket, ((n + 1) / of) ** 1.6);
  }

  protected make({ id, ticket }: Place, at: number): Row {
    const draw = unit(this.seed, id, 61);
    const kind = draw < 0.25 ? 'contact' : draw < 0.6 ? 'private' : 'public';
    return rowOf(NOTE, {
      id,
      createDateTime: at,
      createdByContactID: kind === 'contact' ? (this.columns.contact[ticket] ?? null) : null,
      creatorResourceID: kind === 'contact' ? API_RESOURCE : this.resourceOf(ticket),
      description: noteText(this.seed, id, kind),
      lastActivityDate: at,
      noteType: kind === 'contact' ? 1 : 3,
      publish: kind === 'private' ? 2 : 1,
      ticketID: FIRST.ticket + ticket,
      title: kind === 'contact' ? 'Reply' : 'Note',
    });
  }
}

/** Time entries: a quarter of an hour and more, before the last activity. */
class BaseTimes extends Inside {
  protected timeOf(ticket: number, n: number, of: number): number {
    return stretch(this.columns, ticket, ((n + 1) / (of + 1)) ** 1.3);
  }

  protected make({ id, ticket }: Place, at: number): Row {
    const hours = (1 + Math.floor(unit(this.seed, id, 62) ** 3 * 8)) / 4;
    const resource = this.resourceOf(ticket);
    const minute = Math.floor(at / 60_000) * 60_000;
    return rowOf(TIME, {
      id,
      billingCodeID: TIME_BILLING_CODE,
      createDateTime: at,
      creatorUserID: resource,
      dateWorked: midnight(minute),
      startDateTime: minute - hours * HOUR_MS,
      endDateTime: minute,
      hoursToBill: hours,
      hoursWorked: hours,
      internalNotes: '',
      isInternalNotesVisibleToComanaged: false,
      isNonBillable: unit(this.seed, id, 63) < 0.1,
      lastModifiedDateTime: at,
      lastModifiedUserID: resource,
      offsetHours: 0,
      resourceID: resource,
      roleID: this.columns.role[ticket] || FIRST.role,
      showOnInvoice: true,
      summaryNotes: noteText(this.seed, id, 'work'),
      ticketID: FIRST.ticket + ticket,
      timeEntryType: 2,
    });
  }
}

/** The steps of a ticket's history: opened, then given to somebody, then worked on, then completed. */
class BaseHistory extends Inside {
  protected timeOf(ticket: number, n: number, of: number): number {
    return stretch(this.columns, ticket, of === 1 ? 0 : n / (of - 1));
  }

  protected make({ id, ticket, n }: Place, date: number): Row {
    const queue = QUEUES.find((row) => row.value === this.columns.queue[ticket])?.label ?? '';
    const steps: readonly (readonly [string, string])[] = [
      ['Created', `Queue: ${queue}`],
      ['Assigned', `Resource: ${this.resourceOf(ticket)}`],
      ['Status', 'From New to In Progress'],
      ['Status', 'From In Progress to Complete'],
    ];
    const [action, detail] = steps[Math.min(n, steps.length - 1)] as readonly [string, string];
    const resourceID = n === 0 ? SYSTEM_RESOURCE : this.resourceOf(ticket);
    return rowOf(HISTORY, { id, action, date, detail, resourceID, ticketID: FIRST.ticket + ticket });
  }
}

/** The work type of ordinary time. */
export const TIME_BILLING_CODE = 29_682_801;

/** What is inside base tickets, by entity. */
export function makeInsides(seed: number, tickets: BaseTickets): readonly (readonly [EntityDef, Base])[] {
  return [
    [NOTE, new BaseNotes(seed, tickets, { firstId: FIRST.ticketNote, sums: 'notes', changedField: 'lastActivityDate' })],
    [TIME, new BaseTimes(seed, tickets, { firstId: FIRST.timeEntry, sums: 'times', changedField: 'lastModifiedDateTime' })],
    [HISTORY, new BaseHistory(seed, tickets, { firstId: FIRST.ticketHistory, sums: 'steps', changedField: 'date' })],
  ];
}
