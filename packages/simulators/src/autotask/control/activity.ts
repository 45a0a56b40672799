import { asText } from '../../kit/json.ts';
import { Dice } from '../../kit/random.ts';
import type { JsonObject } from '../../kit/json.ts';
import { knownEntity } from '../schema/registry.ts';
import { num, rowOf } from '../store/row.ts';
import type { Row } from '../store/row.ts';
import type { Tenant } from '../tenant.ts';
import type { Writer } from '../writes/context.ts';
import { change, create, remove } from '../writes/write.ts';
import { API_RESOURCE, FIRST } from '../world/ids.ts';
import { QUEUES, STATUS } from '../world/picklists.ts';
import { descriptionOf, noteText, titleOf } from '../world/words.ts';

/** Everything that somebody can do. */
export const deedKinds = [
  'newTicket',
  'note',
  'userReply',
  'timeEntry',
  'statusChange',
  'assign',
  'priority',
  'close',
  'reopen',
  'newContact',
  'editContact',
  'editCompany',
  'editLocation',
  'invoice',
  'serviceCall',
  'deleteTicket',
] as const;

/** What can be done. `deleteTicket` only happens when asked for. */
export type DeedKind = (typeof deedKinds)[number];

/** One thing that somebody did. */
interface Deed {
  n: number;
  at: string;
  what: DeedKind;
  ticketId?: number;
  /** A line for people. */
  text: string;
  detail: Record<string, string | number>;
}

/** How often each is done on an ordinary day. */
const WEIGHTS: Readonly<Partial<Record<DeedKind, number>>> = {
  newTicket: 3,
  note: 4,
  userReply: 2,
  timeEntry: 2,
  statusChange: 3,
  assign: 2,
  priority: 1,
  close: 2,
  reopen: 1,
  editContact: 1,
  serviceCall: 1,
};
const EVERYDAY = deedKinds.flatMap((kind) => Array.from({ length: WEIGHTS[kind] ?? 0 }, () => kind));
const OPEN = [STATUS.inProgress, STATUS.waitingCustomer, STATUS.waitingVendor, STATUS.dispatched, STATUS.escalated];
const KEPT = 5000;
const HOUR_MS = 3_600_000;

type Outcome = Omit<Deed, 'n' | 'at' | 'what'>;

/** People at work in the PSA's own screen: at once, or at a rate. Follows from the seed. */
export class Activity {
  readonly #tenant: Tenant;
  readonly #dice: Dice;
  #deeds: Deed[] = [];
  #n = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(tenant: Tenant) {
    this.#tenant = tenant;
    this.#dice = new Dice(tenant.seed * 31 + 11);
  }

  /** Does `count` things now. */
  perform(count: number, kinds: readonly DeedKind[] = EVERYDAY): Deed[] {
    return Array.from({ length: count }, () => this.#deed(this.#dice.of(kinds)));
  }

  /** Does things at a rate, for so many seconds or until stopped. */
  live(perSecond: number, seconds: number | undefined, kinds?: readonly DeedKind[]): void {
    this.stop();
    const started = performance.now();
    let done = 0;
    this.#timer = setInterval(
      () => {
        const elapsed = (performance.now() - started) / 1000;
        const due = Math.floor(Math.min(elapsed, seconds ?? Infinity) * perSecond) - done;
        if (due > 0) this.perform(due, kinds);
        done += Math.max(0, due);
        if (seconds !== undefined && elapsed >= seconds) this.stop();
      },
      Math.max(20, 1000 / perSecond),
    );
  }

  /** True while living at a rate. */
  get isLiving(): boolean {
    return this.#timer !== undefined;
  }

  /** Stops living; what was done stays. Tells whether it lived. */
  stop(): boolean {
    const wasLiving = this.isLiving;
    clearInterval(this.#timer);
    this.#timer = undefined;
    return wasLiving;
  }

  /** Deeds with a number above `since`. */
  since(n: number): Deed[] {
    return this.#deeds.filter((deed) => deed.n > n);
  }

  /** An edit, a new ticket and a deletion, as may happen between two pages of a walk. */
  disturb(): void {
    for (const kind of ['statusChange', 'newTicket', 'deleteTicket'] as const) this.perform(1, [kind]);
  }

  #deed(what: DeedKind): Deed {
    const deed: Deed = { n: ++this.#n, at: new Date(this.#tenant.now()).toISOString(), what, ...this.#does[what]() };
    this.#deeds.push(deed);
    if (this.#deeds.length > KEPT * 1.2) this.#deeds = this.#deeds.slice(-KEPT);
    return deed;
  }

  readonly #does: Readonly<Record<DeedKind, () => Outcome>> = {
    newTicket: () => this.#newTicket(),
    note: () => this.#note(this.#dice.of(['public', 'private', 'private'])),
    userReply: () => this.#note('contact'),
    timeEntry: () => this.#time(),
    statusChange: () => this.#set(this.#open(), { status: this.#dice.of(OPEN) }),
    assign: () => this.#assign(),
    priority: () => this.#set(this.#open(), { priority: 1 + this.#dice.below(4) }),
    close: () => this.#set(this.#open(), { status: STATUS.complete, resolution: 'Done.' }),
    reopen: () =>
      this.#set(
        this.#pick((row) => row['status'] === STATUS.complete),
        { status: STATUS.inProgress },
      ),
    newContact: () => this.#newContact(),
    editContact: () => this.#edit('Contacts', { phone: this.#phone() }),
    editCompany: () => this.#edit('Companies', { phone: this.#phone() }),
    editLocation: () => this.#edit('CompanyLocations', { phone: this.#phone() }),
    invoice: () => this.#invoice(),
    serviceCall: () => this.#serviceCall(),
    deleteTicket: () => {
      const ticketId = this.#pick(() => true);
      remove(this.#by(this.#worker().id), knownEntity('Tickets'), ticketId);
      return { ticketId, text: `Ticket ${ticketId} was deleted`, detail: {} };
    },
  };

  #by(actor: number, contactId?: number): Writer {
    const tenant = this.#tenant;
    return { tenant, actor, ...(contactId === undefined ? {} : { contactId }), impersonator: null, nowMs: tenant.now(), isOnScreen: true };
  }

  #phone(): string {
    return `(518) 555-${String(100 + this.#dice.below(900)).padStart(4, '0')}`;
  }

  /** Somebody with a role at the service desk. */
  #worker(): Row {
    const people = this.#tenant.table('Resources').all();
    const active = people.filter(
      (row) => row.id >= FIRST.resource && row['isActive'] === true && row['licenseType'] === 1 && this.#roleOf(row.id) > 0,
    );
    return this.#dice.of(active);
  }

  #roleOf(resource: number): number {
    return num(this.#tenant.under('ResourceServiceDeskRoles', 'resourceID', resource)[0]?.['roleID']);
  }

  /** A young ticket that fits, or the youngest. */
  #pick(fits: (row: Row) => boolean): number {
    const tickets = this.#tenant.collection('Tickets');
    const last = tickets.nextId() - 1;
    const window = Math.min(tickets.size, 3000);
    let youngest = 0;
    for (let attempt = 0; attempt < 200; attempt++) {
      const row = tickets.get(last - Math.floor(this.#dice.next() ** 2 * window));
      if (row && fits(row)) return row.id;
      youngest = Math.max(youngest, row?.id ?? 0);
    }
    return youngest;
  }

  #open(): number {
    return this.#pick((row) => row['status'] !== STATUS.complete);
  }

  #newTicket(): Outcome {
    const contacts = this.#tenant
      .table('Contacts')
      .all()
      .filter((row) => row['isActive'] === 1 && num(row['companyID']) > 0);
    const contact = this.#dice.of(contacts);
    const ticketType = this.#dice.of([1, 2, 2, 2, 5]);
    const salt = this.#dice.below(1_000_000) + 10_000_000;
    const queue = this.#dice.of(QUEUES.filter(({ share }) => share > 0));
    const { seed } = this.#tenant;
    const ticket = create(this.#by(API_RESOURCE, contact.id), knownEntity('Tickets'), {
      title: titleOf(seed, salt, ticketType),
      description: descriptionOf(seed, salt, ticketType),
      companyID: contact['companyID'],
      companyLocationID: contact['companyLocationID'],
      contactID: contact.id,
      queueID: queue.value,
      priority: 1 + this.#dice.below(4),
      status: STATUS.new,
      ticketType,
    });
    const who = `${asText(contact['firstName'])} ${asText(contact['lastName'])}`;
    return {
      ticketId: ticket.id,
      text: `${who} opened ticket ${asText(ticket['ticketNumber'])}`,
      detail: { companyID: num(contact['companyID']) },
    };
  }

  #note(kind: 'public' | 'private' | 'contact'): Outcome {
    const ticketId = this.#open();
    const contact = num(this.#tenant.collection('Tickets').get(ticketId)?.['contactID']);
    const isReply = kind === 'contact' && contact > 0;
    const person = isReply ? this.#by(API_RESOURCE, contact) : this.#by(this.#worker().id);
    const description = noteText(this.#tenant.seed, ticketId * 31 + this.#dice.below(1000), kind);
    const note = {
      ticketID: ticketId,
      title: isReply ? 'Reply' : 'Note',
      description,
      noteType: isReply ? 1 : 3,
      publish: kind === 'private' ? 2 : 1,
    };
    const { id } = create(person, knownEntity('TicketNotes'), note);
    return { ticketId, text: `A note was added to ticket ${ticketId}`, detail: { noteId: id } };
  }

  #time(): Outcome {
    const ticketID = this.#open();
    const worker = this.#worker();
    const person = this.#by(worker.id);
    const hours = (1 + this.#dice.below(8)) / 4;
    const end = Math.floor(person.nowMs / 60_000) * 60_000;
    const { id } = create(person, knownEntity('TimeEntries'), {
      ticketID,
      resourceID: worker.id,
      roleID: this.#roleOf(worker.id),
      startDateTime: new Date(end - hours * HOUR_MS).toISOString(),
      endDateTime: new Date(end).toISOString(),
      summaryNotes: noteText(this.#tenant.seed, ticketID * 31 + this.#dice.below(1000), 'work'),
    });
    return { ticketId: ticketID, text: `${hours} h were booked on ticket ${ticketID}`, detail: { timeEntryId: id, hours } };
  }

  #set(ticketId: number, members: Record<string, string | number>): Outcome {
    const worker = this.#worker();
    change(this.#by(worker.id), knownEntity('Tickets'), ticketId, members, 'PATCH');
    const what = Object.entries(members)
      .map(([key, value]) => `${key} ${value}`)
      .join(', ');
    return { ticketId, text: `${asText(worker['firstName'])} set ${what} on ticket ${ticketId}`, detail: members };
  }

  #assign(): Outcome {
    const worker = this.#worker();
    return this.#set(this.#open(), { assignedResourceID: worker.id, assignedResourceRoleID: this.#roleOf(worker.id) });
  }

  #newContact(): Outcome {
    const company = this.#dice.of(
      this.#tenant
        .table('Companies')
        .all()
        .filter((row) => row.id > 0),
    );
    const n = this.#tenant.table('Contacts').nextId();
    const members: JsonObject = {
      companyID: company.id,
      firstName: 'Newcomer',
      lastName: asText(n),
      emailAddress: `newcomer.${n}@new.example`,
      isActive: 1,
    };
    const { id } = create(this.#by(this.#worker().id), knownEntity('Contacts'), members);
    return { text: `Newcomer ${n} joined ${asText(company['companyName'])}`, detail: { contactId: id } };
  }

  #edit(entity: string, members: JsonObject): Outcome {
    const row = this.#dice.of(
      this.#tenant
        .table(entity)
        .all()
        .filter(({ id }) => id > 0),
    );
    change(this.#by(this.#worker().id), knownEntity(entity), row.id, members, 'PATCH');
    return { text: `${entity} ${row.id} was edited`, detail: { id: row.id } };
  }

  /** Invoices are made by billing, not through the API. */
  #invoice(): Outcome {
    const company = this.#dice.of(
      this.#tenant
        .table('Companies')
        .all()
        .filter((row) => row.id > 0),
    );
    const invoices = this.#tenant.table('Invoices');
    const now = this.#tenant.now();
    const id = invoices.nextId();
    const dates = { createDateTime: now, invoiceDateTime: now, dueDate: now + 30 * 24 * HOUR_MS };
    invoices.put(
      rowOf(invoices.def, {
        id,
        companyID: company.id,
        ...dates,
        invoiceNumber: `I${id}`,
        invoiceTotal: 100,
        isVoided: false,
        invoiceStatus: 1,
      }),
    );
    return { text: `Invoice ${id} for ${asText(company['companyName'])}`, detail: { invoiceId: id } };
  }

  #serviceCall(): Outcome {
    const ticketId = this.#open();
    const ticket = this.#tenant.collection('Tickets').get(ticketId);
    const person = this.#by(this.#worker().id);
    const start = Math.ceil(person.nowMs / HOUR_MS) * HOUR_MS + this.#dice.below(48) * HOUR_MS;
    const call = create(person, knownEntity('ServiceCalls'), {
      companyID: ticket?.['companyID'] ?? 0,
      startDateTime: new Date(start).toISOString(),
      endDateTime: new Date(start + HOUR_MS).toISOString(),
      description: `Visit for ticket ${ticketId}`,
    });
    const link = create(person, knownEntity('ServiceCallTickets'), { serviceCallID: call.id, ticketID: ticketId });
    create(person, knownEntity('ServiceCallTicketResources'), { serviceCallTicketID: link.id, resourceID: person.actor });
    return { ticketId, text: `A visit was planned for ticket ${ticketId}`, detail: { serviceCallId: call.id } };
  }
}
