import { SimulatedClock } from '../kit/clock.ts';
import { DEFAULT_QUIRKS, defaultSettings } from './options.ts';
import type { AutotaskQuirks, AutotaskSettings } from './options.ts';
import { ENTITIES, knownEntity } from './schema/registry.ts';
import type { EntityDef } from './schema/entity.ts';
import { FAMILIES } from './schema/webhooks.ts';
import type { WebhookFamily } from './schema/webhooks.ts';
import { Applications } from './store/applications.ts';
import type { Collection } from './store/collection.ts';
import { Generated } from './store/generated.ts';
import type { Row } from './store/row.ts';
import { Table } from './store/table.ts';
import { makeBusiness } from './world/business.ts';
import { makeInsides } from './world/children.ts';
import { makeOrganisations } from './world/companies.ts';
import { FIRST } from './world/ids.ts';
import { makeOffices } from './world/locations.ts';
import { Picklists } from './world/picklistValues.ts';
import { makeStaff } from './world/resources.ts';
import { makeTicketColumns } from './world/ticketColumns.ts';
import { BaseTickets } from './world/tickets.ts';

/** Something that happened to a record. */
export interface Happening {
  def: EntityDef;
  action: 'Create' | 'Update' | 'Delete';
  before: Row | null;
  after: Row | null;
  /** Who did it. */
  resourceId: number;
}

/** What a tenant starts with. */
export interface TenantStart {
  seed: number;
  tickets: number;
  spreadDays: number;
  openShare: number;
  start?: Date;
  quirks?: Partial<AutotaskQuirks>;
  settings?: Partial<AutotaskSettings>;
}

/** One Autotask database: its records, its people and how it is set up. */
export class Tenant {
  readonly seed: number;
  readonly clock: SimulatedClock;
  readonly quirks: AutotaskQuirks;
  readonly settings: AutotaskSettings;
  readonly applications: Applications;
  readonly picklists: Picklists;
  readonly #collections = new Map<string, Collection>();
  readonly #listeners: ((happening: Happening) => void)[] = [];
  /** Zones are numbered; a move takes the tenant to the next. */
  zone = 14;

  constructor(start: TenantStart) {
    this.seed = start.seed;
    this.clock = new SimulatedClock(start.start);
    this.quirks = { ...DEFAULT_QUIRKS, ...start.quirks };
    this.settings = { ...defaultSettings(), ...start.settings };
    this.applications = new Applications(start.seed);
    this.picklists = new Picklists();
    this.#fill(start, this.clock.trueNow());
  }

  #fill({ seed, tickets, spreadDays, openShare }: TenantStart, nowMs: number): void {
    const startMs = nowMs - spreadDays * 86_400_000;
    const world = makeOrganisations(seed, tickets, startMs);
    const staff = makeStaff(seed, tickets, startMs);
    const offices = makeOffices(nowMs);
    const base = new BaseTickets(seed, makeTicketColumns({ seed, count: tickets, nowMs, spreadDays, openShare, world, staff }));
    const held = new Generated(knownEntity('Tickets'), base);
    const openTickets: Row[] = [];
    held.scan(base.firstId + Math.floor(tickets * 0.7), (id) => {
      const row = held.get(id);
      if (row && row['completedDate'] === null && row['assignedResourceID'] !== null) openTickets.push(row);
      return openTickets.length < 12;
    });
    const business = makeBusiness({ seed, nowMs, world, staff, openTickets });
    const named = [...Object.values(world), ...Object.values(staff), ...Object.values(offices), ...Object.values(business)] as Table[];
    for (const collection of [held, ...named]) this.#collections.set(collection.def.name, collection);
    for (const [def, inside] of makeInsides(seed, base)) this.#collections.set(def.name, new Generated(def, inside));
    this.#addEmpty();
  }

  #addEmpty(): void {
    let webhook = FIRST.webhook - 1;
    const allot = (): number => ++webhook;
    const families = new Set<string>(FAMILIES.map((family) => `${family}Webhooks`));
    for (const def of ENTITIES) {
      if (this.#collections.has(def.name)) continue;
      this.#collections.set(def.name, new Table(def, families.has(def.name) ? { allot } : {}));
    }
  }

  /** Milliseconds since 1970 as the tenant believes. */
  now(): number {
    return Math.floor(this.clock.now());
  }

  /** All records of an entity. */
  collection(name: string): Collection {
    const found = this.#collections.get(knownEntity(name).name);
    if (!found) throw new Error(`no records of ${name}`);
    return found;
  }

  /** Records that are held as they are. */
  table(name: string): Table {
    const found = this.collection(name);
    if (!(found instanceof Table)) throw new Error(`${name} is no table`);
    return found;
  }

  /** Webhooks of a family. */
  webhooks(family: WebhookFamily): Table {
    return this.table(`${family}Webhooks`);
  }

  /** Calls `listener` with all that happens from now on. */
  on(listener: (happening: Happening) => void): void {
    this.#listeners.push(listener);
  }

  /** Tells all listeners. */
  tell(happening: Happening): void {
    for (const listener of this.#listeners) listener(happening);
  }

  /** Records of an entity that have this value in a field, by rising id; indexed where the store knows how. */
  under(name: string, field: string, value: number): Row[] {
    const collection = this.collection(name);
    const ids = collection.under(field, value) ?? scanned(collection, field, value);
    return ids.map((id) => collection.get(id)).filter((row) => row !== undefined);
  }
}

function scanned(collection: Collection, field: string, value: number): number[] {
  const read = collection.reader(field);
  const out: number[] = [];
  collection.scan(-1, (id) => {
    if (read(id) === value) out.push(id);
    return true;
  });
  return out;
}
