import { SimulatedClock } from '../kit/clock.ts';
import type { JsonObject } from '../kit/json.ts';
import { DEFAULT_QUIRKS, defaultSettings } from './options.ts';
import type { HaloQuirks, HaloSettings } from './options.ts';
import { EventBus } from './hooks/events.ts';
import { ApplicationStore } from './store/applications.ts';
import { ActionStore } from './store/actions.ts';
import { AttachmentStore } from './store/attachments.ts';
import { Table } from './store/table.ts';
import { TicketStore } from './store/tickets.ts';
import { WebhookStore } from './store/webhooks.ts';
import type { Agent } from './rows/agent.ts';
import type { Client } from './rows/client.ts';
import type { Site } from './rows/site.ts';
import type { User } from './rows/user.ts';
import { makeAgents } from './world/agents.ts';
import { makeAppointments } from './world/appointments.ts';
import type { Appointment } from './world/appointments.ts';
import { makeAssets } from './world/assets.ts';
import type { Asset } from './world/assets.ts';
import { CUSTOM_FIELDS } from './world/customFields.ts';
import type { CustomField } from './world/customFields.ts';
import { makeInvoices } from './world/invoices.ts';
import type { Invoice } from './world/invoices.ts';
import { makeOrganisations } from './world/organisations.ts';
import { DEPARTMENTS, OUTCOMES, priorities, SLAS, statuses, TEAMS, TICKET_TYPES } from './world/picklists.ts';
import type { Priority, Status } from './world/picklists.ts';

/** How a tenant is made. */
interface TenantOptions {
  seed: number;
  tickets: number;
  spreadDays: number;
  openShare: number;
  start?: Date;
  quirks?: Partial<HaloQuirks>;
  settings?: Partial<HaloSettings>;
}

type TicketType = (typeof TICKET_TYPES)[number];
type Team = { id: number; name: string; department: number; share: number; isInactive?: boolean };

/** One simulated Halo tenant: all of its records, its settings and its clock. */
export class Tenant {
  readonly seed: number;
  readonly clock: SimulatedClock;
  readonly quirks: HaloQuirks;
  readonly settings: HaloSettings;
  readonly clients: Table<Client>;
  readonly sites: Table<Site>;
  readonly users: Table<User>;
  readonly agents: Table<Agent>;
  readonly assets: Table<Asset>;
  readonly appointments: Table<Appointment>;
  readonly invoices: Table<Invoice>;
  readonly statuses: Table<Status>;
  readonly priorities: Table<Priority>;
  readonly tickets: TicketStore;
  readonly actions: ActionStore;
  readonly attachments = new AttachmentStore();
  readonly applications: ApplicationStore;
  readonly webhooks: WebhookStore;
  readonly events = new EventBus();
  readonly teams: Team[] = TEAMS.map((team) => ({ ...team }));
  readonly types: TicketType[] = [...TICKET_TYPES];
  readonly customFields: CustomField[] = [...CUSTOM_FIELDS];
  /** Ticket members that follow from the caller, as JSON text by user. */
  readonly callerTexts = new Map<number, { client: number; site: number; text: string }>();
  #priorityIndex = new Map<number, Priority>();
  #slaTexts = new Map(SLAS.map((sla) => [sla.id, JSON.stringify(sla.name)] as const));
  #teamTexts = new Map<number, string>();
  #typeIndex = new Map<number, TicketType>();

  constructor(options: TenantOptions) {
    this.seed = options.seed;
    this.clock = new SimulatedClock(options.start);
    this.quirks = { ...DEFAULT_QUIRKS, ...options.quirks };
    this.settings = { ...defaultSettings(), ...options.settings };
    // The moment that was asked for, not the one a millisecond later: a seed and a moment make one world.
    const nowMs = options.start?.getTime() ?? this.clock.now();
    const startMs = nowMs - options.spreadDays * 86_400_000;
    const world = makeOrganisations(this.seed, options.tickets, startMs);
    this.clients = new Table(world.clients);
    this.sites = new Table(world.sites);
    this.users = new Table(world.users);
    const agents = makeAgents(this.seed, options.tickets, startMs);
    this.agents = new Table(agents);
    this.statuses = new Table(statuses(this.seed));
    this.priorities = new Table(priorities(this.seed));
    this.tickets = new TicketStore({
      seed: this.seed,
      count: options.tickets,
      nowMs,
      spreadDays: options.spreadDays,
      openShare: options.openShare,
      users: world.users,
      sites: world.sites,
      agents,
    });
    this.actions = new ActionStore(this.tickets);
    this.assets = new Table(makeAssets(this.seed, world, startMs));
    this.appointments = new Table(makeAppointments(this.seed, agents, this.tickets, nowMs));
    this.invoices = new Table(makeInvoices(this.seed, world.clients, nowMs));
    this.applications = new ApplicationStore(this.seed);
    this.webhooks = new WebhookStore(this.seed);
    this.indexPicklists();
  }

  /** Rebuilds what is looked up by number; call it after a picklist was edited. */
  indexPicklists(): void {
    this.#priorityIndex = new Map(this.priorities.all().map((row) => [row.slaid * 1000 + row.priorityid, row]));
    this.#typeIndex = new Map(this.types.map((type) => [type.id, type]));
    this.#teamTexts = new Map(this.teams.map((team) => [team.id, JSON.stringify(team.name)]));
  }

  /** The priority row of an SLA; undefined where the SLA has no such number. */
  priorityOf(slaId: number, priorityId: number): Priority | undefined {
    return this.#priorityIndex.get(slaId * 1000 + priorityId);
  }

  /** A ticket type; of an unknown number the first. */
  typeOf(id: number): TicketType {
    return this.#typeIndex.get(id) ?? (this.types[0] as TicketType);
  }

  /** An SLA's name as JSON text. */
  slaName(id: number): string {
    return this.#slaTexts.get(id) ?? '""';
  }

  /** A team's name as JSON text. */
  teamName(id: number): string {
    return this.#teamTexts.get(id) ?? '""';
  }

  /** A team by name, whatever its case [HaloPSA reference §13.7]. */
  teamByName(name: string): Team | undefined {
    return this.teams.find((team) => team.name.toLowerCase() === name.trim().toLowerCase());
  }

  /** The department of a team, 0 for none. */
  departmentOf(teamId: number): number {
    return this.teams.find((team) => team.id === teamId)?.department ?? 0;
  }

  /** A department's name. */
  departmentName(id: number): string {
    return DEPARTMENTS.find((department) => department.id === id)?.name ?? '';
  }

  /** An action button by number. */
  outcomeOf(id: number): (typeof OUTCOMES)[number] | undefined {
    return OUTCOMES.find((outcome) => outcome.id === id);
  }

  /** True for a status that means the ticket is closed. */
  isClosed(statusId: number): boolean {
    return this.statuses.get(statusId)?.$closed === true;
  }

  /** Hours booked on a ticket. */
  hoursOf(ticketId: number): number {
    return Math.round(this.actions.list(ticketId).reduce((sum, action) => sum + action.hours, 0) * 100) / 100;
  }

  /** How many attachments a ticket has. */
  attachmentCount(ticketId: number): number {
    return this.attachments.countOf(ticketId);
  }

  /** The attachments of an action, as records. */
  attachmentsOf(ticketId: number, actionId: number): JsonObject[] {
    return this.attachments.list(ticketId, actionId).map(({ $bytes: _bytes, ...record }) => record);
  }
}
