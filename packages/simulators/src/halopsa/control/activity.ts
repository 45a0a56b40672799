import { Dice } from '../../kit/random.ts';
import { noteOf, bodyOf, titleOf } from '../world/titles.ts';
import { invoiceRecord } from '../world/invoices.ts';
import { guid } from '../../kit/random.ts';
import { appointmentRecord } from '../world/appointments.ts';
import { API_AGENT_ID } from '../world/agents.ts';
import type { Tenant } from '../tenant.ts';
import { addAction } from '../writes/actions.ts';
import { tell } from '../writes/author.ts';
import type { Author } from '../writes/author.ts';
import { writeSite, writeUser } from '../writes/people.ts';
import { changeTicket, createTicket, deleteTicket, mergeTicket } from '../writes/tickets.ts';

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

/** What can be done. `deleteTicket` and `mergeTicket` only happen when asked for. */
export type DeedKind =
  | 'newTicket'
  | 'note'
  | 'userReply'
  | 'timeEntry'
  | 'statusChange'
  | 'assign'
  | 'priority'
  | 'close'
  | 'reopen'
  | 'newUser'
  | 'editUser'
  | 'editSite'
  | 'invoice'
  | 'appointment'
  | 'deleteTicket'
  | 'mergeTicket';

const EVERYDAY: readonly DeedKind[] = [
  'newTicket',
  'newTicket',
  'newTicket',
  'note',
  'note',
  'note',
  'note',
  'userReply',
  'userReply',
  'timeEntry',
  'timeEntry',
  'statusChange',
  'statusChange',
  'statusChange',
  'assign',
  'assign',
  'priority',
  'close',
  'close',
  'reopen',
  'editUser',
  'appointment',
];
const OPEN_STATUSES = [2, 3, 4, 5, 21, 22];
const KEPT = 5000;

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
    this.#dice = new Dice(tenant.seed * 31 + 7);
  }

  /** Does `count` things now. */
  perform(count: number, kinds: readonly DeedKind[] = EVERYDAY): Deed[] {
    return Array.from({ length: count }, () => this.#deed(this.#dice.of(kinds)));
  }

  /** Does things at a rate, for so many seconds or until stopped. */
  live(perSecond: number, seconds: number | undefined, kinds?: readonly DeedKind[]): void {
    this.stop();
    const everyMs = Math.max(20, 1000 / perSecond);
    const started = performance.now();
    let done = 0;
    this.#timer = setInterval(() => {
      const elapsed = (performance.now() - started) / 1000;
      const due = Math.floor(Math.min(elapsed, seconds ?? Infinity) * perSecond) - done;
      if (due > 0) this.perform(due, kinds);
      done += Math.max(0, due);
      if (seconds !== undefined && elapsed >= seconds) this.stop();
    }, everyMs);
  }

  /** True while living at a rate. */
  get isLiving(): boolean {
    return this.#timer !== undefined;
  }

  /** Stops living; what was done stays. */
  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Deeds with a number above `since`. */
  since(n: number): Deed[] {
    return this.#deeds.filter((deed) => deed.n > n);
  }

  /** An edit, a new ticket and a deletion, as may happen between two pages of a walk. */
  disturb(): void {
    this.perform(1, ['statusChange']);
    this.perform(1, ['newTicket']);
    this.perform(1, ['deleteTicket']);
  }

  #deed(what: DeedKind): Deed {
    const nowMs = this.#tenant.clock.now();
    const outcome = this.#does[what](nowMs);
    const deed: Deed = { n: ++this.#n, at: new Date(nowMs).toISOString(), what, ...outcome };
    this.#deeds.push(deed);
    if (this.#deeds.length > KEPT * 1.2) this.#deeds = this.#deeds.slice(-KEPT);
    return deed;
  }

  readonly #does: Readonly<Record<DeedKind, (nowMs: number) => Outcome>> = {
    newTicket: (nowMs) => this.#newTicket(nowMs),
    note: (nowMs) => this.#write(nowMs, this.#dice.of([2, 7, 7]), 'added a note to'),
    userReply: (nowMs) => this.#write(nowMs, 4, 'replied on'),
    timeEntry: (nowMs) => this.#write(nowMs, 10, 'booked time on'),
    statusChange: (nowMs) => this.#change(nowMs, this.#open(), { status_id: this.#dice.of(OPEN_STATUSES) }),
    assign: (nowMs) => this.#assign(nowMs),
    priority: (nowMs) => this.#change(nowMs, this.#open(), { priority_id: 1 + this.#dice.below(4) }),
    close: (nowMs) => this.#change(nowMs, this.#open(), { status_id: 9, closure_note: 'Done.' }),
    reopen: (nowMs) => this.#change(nowMs, this.#closed(), { status_id: 2 }),
    newUser: (nowMs) => this.#newUser(nowMs),
    editUser: (nowMs) => this.#editUser(nowMs),
    editSite: (nowMs) => this.#editSite(nowMs),
    invoice: (nowMs) => this.#invoice(nowMs),
    appointment: (nowMs) => this.#appointment(nowMs),
    deleteTicket: (nowMs) => this.#delete(nowMs),
    mergeTicket: (nowMs) => this.#merge(nowMs),
  };

  #agent(): number {
    const agents = this.#tenant.agents.all().filter((agent) => agent.id > API_AGENT_ID && !agent.isdisabled);
    return this.#dice.of(agents).id;
  }

  #author(nowMs: number, userId = 0): Author {
    return { agentId: userId > 0 ? 0 : this.#agent(), userId, application: '', nowMs };
  }

  /** A young ticket that fits, or the youngest. */
  #pick(fits: (id: number) => boolean): number {
    const { id } = this.#tenant.tickets.indexes;
    const window = Math.min(id.size, 3000);
    for (let attempt = 0; attempt < 60; attempt++) {
      const rank = id.size - 1 - Math.floor(this.#dice.next() ** 2 * window);
      const candidate = id.slice(rank, rank + 1)[0];
      if (candidate !== undefined && fits(candidate)) return candidate;
    }
    return id.slice(id.size - 1, id.size)[0] ?? 0;
  }

  #open(): number {
    return this.#pick((id) => !this.#tenant.isClosed(this.#tenant.tickets.columns.value('status', id)));
  }

  #closed(): number {
    return this.#pick((id) => this.#tenant.isClosed(this.#tenant.tickets.columns.value('status', id)));
  }

  #newTicket(nowMs: number): Outcome {
    const users = this.#tenant.users.all().filter((user) => user.emailaddress !== '' && !user.inactive);
    const user = this.#dice.of(users);
    const typeId = this.#dice.of([1, 1, 1, 3, 3, 27]);
    const salt = this.#dice.below(1_000_000) + 10_000_000;
    const { id } = createTicket(
      this.#tenant,
      { agentId: 0, userId: user.id, application: '', nowMs },
      {
        summary: titleOf(this.#tenant.seed, salt, typeId),
        details: bodyOf(this.#tenant.seed, salt, typeId),
        tickettype_id: typeId,
        client_id: user.client_id,
        site_id: user.site_id,
        user_id: user.id,
        priority_id: 1 + this.#dice.below(4),
        category_1: this.#dice.of(['Hardware>Laptop', 'Software>Office', 'Network>Wi-Fi', 'Accounts>Password', 'Email']),
        impact: 3,
        urgency: 3,
        source: 1,
      },
    );
    return { ticketId: id, text: `${user.name} opened ticket ${id}`, detail: { client_id: user.client_id } };
  }

  #write(nowMs: number, outcomeId: number, verb: string): Outcome {
    const ticketId = this.#open();
    const userId = outcomeId === 4 ? this.#tenant.tickets.columns.value('user', ticketId) : 0;
    const author = this.#author(nowMs, userId);
    const kind = outcomeId === 4 ? 'user' : outcomeId === 2 ? 'public' : 'private';
    const hours = outcomeId === 10 ? (1 + this.#dice.below(12)) / 4 : 0;
    const note = noteOf(this.#tenant.seed, ticketId, this.#dice.below(1000), kind);
    const action = addAction(this.#tenant, author, { ticketId, outcomeId, note, hours });
    const name = this.#tenant.users.get(userId)?.name ?? this.#tenant.agents.get(author.agentId)?.name ?? '';
    return { ticketId, text: `${name} ${verb} ticket ${ticketId}`, detail: { action_id: action.id } };
  }

  #change(nowMs: number, ticketId: number, item: Record<string, string | number>): Outcome {
    const author = this.#author(nowMs);
    changeTicket(this.#tenant, author, ticketId, item);
    const name = this.#tenant.agents.get(author.agentId)?.name ?? '';
    const what = Object.entries(item)
      .map(([key, value]) => `${key} ${value}`)
      .join(', ');
    return { ticketId, text: `${name} set ${what} on ticket ${ticketId}`, detail: item };
  }

  #assign(nowMs: number): Outcome {
    const agent = this.#tenant.agents.get(this.#agent());
    const team = this.#tenant.teams.find((row) => row.id === agent?.$teams[0]);
    return this.#change(nowMs, this.#open(), { agent_id: agent?.id ?? 1, team: team?.name ?? '' });
  }

  #newUser(nowMs: number): Outcome {
    const site = this.#dice.of(this.#tenant.sites.all());
    const n = this.#tenant.users.nextId;
    const user = writeUser(this.#tenant, this.#author(nowMs), {
      name: `Newcomer ${n}`,
      site_id: site.id,
      emailaddress: `newcomer.${n}@new.example`,
    });
    return { text: `${user.name} joined ${site.client_name}`, detail: { user_id: user.id } };
  }

  #editUser(nowMs: number): Outcome {
    const user = this.#dice.of(this.#tenant.users.all());
    const phone = `+44 20 7946 ${String(1000 + this.#dice.below(9000))}`;
    writeUser(this.#tenant, this.#author(nowMs), { id: user.id, phonenumber: phone });
    return { text: `${user.name} has a new number`, detail: { user_id: user.id } };
  }

  #editSite(nowMs: number): Outcome {
    const site = this.#dice.of(this.#tenant.sites.all());
    writeSite(this.#tenant, this.#author(nowMs), { id: site.id, notes: `Checked ${new Date(nowMs).toISOString()}` });
    return { text: `Site ${site.name} of ${site.client_name} was edited`, detail: { site_id: site.id } };
  }

  #invoice(nowMs: number): Outcome {
    const client = this.#dice.of(this.#tenant.clients.all());
    const { invoices, seed } = this.#tenant;
    const invoice = invoices.put(invoiceRecord(seed, invoices.nextId, client, Math.floor(nowMs / 86_400_000) * 86_400_000, nowMs, false));
    tell(this.#tenant, this.#author(nowMs), { event: 'Invoice Created', kind: 'invoice', id: invoice.id });
    return { text: `Invoice ${invoice.id} for ${client.name}`, detail: { invoice_id: invoice.id } };
  }

  #appointment(nowMs: number): Outcome {
    const ticketId = this.#open();
    const agentId = this.#agent();
    const core = this.#tenant.tickets.core(ticketId);
    const { appointments, seed } = this.#tenant;
    const start = Math.ceil(nowMs / 3_600_000) * 3_600_000 + this.#dice.below(48) * 3_600_000;
    const id = appointments.nextId;
    appointments.put(
      appointmentRecord({
        id,
        guid: guid(seed, 14, id),
        agentId,
        agentName: this.#tenant.agents.get(agentId)?.name ?? '',
        subject: `Visit for ticket ${ticketId}`,
        start,
        end: start + 3_600_000,
        ticketId,
        clientId: core.client,
        siteId: core.site,
        userId: core.user,
        updatedMs: nowMs,
      }),
    );
    return { ticketId, text: `Appointment ${id} for ticket ${ticketId}`, detail: { appointment_id: id, agent_id: agentId } };
  }

  #delete(nowMs: number): Outcome {
    const ticketId = this.#pick(() => true);
    deleteTicket(this.#tenant, this.#author(nowMs), ticketId);
    return { ticketId, text: `Ticket ${ticketId} was deleted`, detail: {} };
  }

  #merge(nowMs: number): Outcome {
    const ticketId = this.#open();
    const into = this.#pick((id) => id !== ticketId);
    mergeTicket(this.#tenant, this.#author(nowMs), ticketId, into);
    return { ticketId, text: `Ticket ${ticketId} was merged into ${into}`, detail: { into } };
  }
}
