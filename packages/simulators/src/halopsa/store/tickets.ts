import { OrderedIds } from '../../kit/orderedIds.ts';
import type { JsonValue } from '../../kit/json.ts';
import { sqlRound } from '../dates.ts';
import { CATEGORIES } from '../world/picklists.ts';
import { FIRST_TICKET_ID, fillBaseTickets } from '../world/tickets.ts';
import type { TicketSource } from '../world/tickets.ts';
import { FLAG, TicketColumns } from './ticketColumns.ts';
import type { TicketColumn, TicketCore } from './ticketColumns.ts';

/** What a ticket holds beyond its columns, once somebody wrote it. */
export interface TicketExtras {
  summary?: string;
  details?: string;
  detailsHtml?: string;
  tags?: string[];
  /** By id of the custom field. */
  customFields?: Map<number, JsonValue>;
  /** Any other member, as written. */
  members?: Record<string, JsonValue>;
  /** Time entries added since the base state, in hours. */
  addedHours?: number;
}

/** A ticket as it was before its last change, kept while reads are to lag. */
interface Before {
  atMs: number;
  core: TicketCore | null;
  extras: TicketExtras | undefined;
}

/** Which ordering of the live tickets to walk. */
export type TicketIndex = 'id' | 'updated' | 'created';

/** All tickets of a tenant: columns, what was written on top, and three orderings of those not deleted. */
export class TicketStore {
  readonly columns: TicketColumns;
  readonly indexes: Readonly<Record<TicketIndex, OrderedIds>>;
  readonly deleted = new Set<number>();
  /** The texts that category columns point at. */
  readonly categoryTexts: string[] = [''];
  readonly children = new Map<number, number[]>();
  /** Base tickets end before this id. */
  readonly firstNewId: number;
  readonly seed: number;
  /** Rises with every change; lists cached for an older one are stale. */
  version = 0;
  #extras = new Map<number, TicketExtras>();
  #categoryIds = new Map<string, number>([['', 0]]);
  #nextId: number;
  #before = new Map<number, Before>();
  #base = new Map<number, TicketCore>();
  /** By how much reads lag at present; above 0, the state before each change is kept for them. */
  lagMs: () => number = () => 0;

  constructor(source: TicketSource) {
    this.seed = source.seed;
    this.firstNewId = FIRST_TICKET_ID + source.count;
    this.#nextId = this.firstNewId;
    this.columns = new TicketColumns(this.firstNewId + Math.max(1024, Math.ceil(source.count * 0.05)));
    for (const path of CATEGORIES.flat()) this.categoryId(path);
    fillBaseTickets(this.columns, source);
    this.indexes = {
      id: new OrderedIds((id) => id),
      updated: new OrderedIds((id) => this.columns.value('updated', id)),
      created: new OrderedIds((id) => this.columns.value('created', id)),
    };
    for (const index of Object.values(this.indexes)) index.load(Uint32Array.from({ length: source.count }, (_, i) => FIRST_TICKET_ID + i));
    for (let id = FIRST_TICKET_ID; id < this.firstNewId; id++) this.#adopt(id, this.columns.value('parent', id));
  }

  /** How many tickets are live. */
  get size(): number {
    return this.indexes.id.size;
  }

  /** True for a ticket that exists, deleted or not. */
  has(id: number): boolean {
    return id >= FIRST_TICKET_ID && id < this.#nextId && (this.columns.value('flags', id) & FLAG.purged) === 0;
  }

  /** True for a ticket that was soft-deleted. */
  isDeleted(id: number): boolean {
    return this.deleted.has(id);
  }

  /** The core of a ticket that exists. */
  core(id: number): TicketCore {
    return this.columns.read(id);
  }

  /** The core that a base ticket was made with; its base actions follow from it. */
  baseCore(id: number): TicketCore {
    return this.#base.get(id) ?? this.core(id);
  }

  /** What was written on top of a ticket. */
  extras(id: number): TicketExtras | undefined {
    return this.#extras.get(id);
  }

  /** The number of a category text, which is remembered if new. */
  categoryId(path: string): number {
    let id = this.#categoryIds.get(path);
    if (id === undefined) {
      id = this.categoryTexts.push(path) - 1;
      this.#categoryIds.set(path, id);
    }
    return id;
  }

  /** Adds a ticket and answers its id. */
  create(core: Omit<TicketCore, 'id'>, extras: TicketExtras): number {
    const id = this.#nextId++;
    this.columns.reserve(id);
    this.columns.write(id, core);
    this.#extras.set(id, extras);
    for (const index of Object.values(this.indexes)) index.add(id);
    this.#adopt(id, core.parent);
    if (this.lagMs() > 0) this.#before.set(id, { atMs: core.created, core: null, extras: undefined });
    this.version++;
    return id;
  }

  /** Changes a ticket; its last update becomes `nowMs`. `extras` is called with what is written on top, to be changed in place. */
  change(id: number, nowMs: number, values: Partial<Record<TicketColumn, number>>, extras?: (extras: TicketExtras) => void): void {
    if (id < this.firstNewId && !this.#base.has(id)) this.#base.set(id, this.core(id));
    if (this.lagMs() > 0) this.#remember(id, nowMs);
    const isLive = !this.deleted.has(id);
    const updated = sqlRound(nowMs);
    if (isLive) this.indexes.updated.remove(id);
    if (isLive && values.created !== undefined) this.indexes.created.remove(id);
    this.columns.write(id, { ...values, updated });
    if (isLive) this.indexes.updated.add(id);
    if (isLive && values.created !== undefined) this.indexes.created.add(id);
    if (values.parent !== undefined) this.#adopt(id, values.parent);
    if (extras) {
      const own = this.#extras.get(id) ?? {};
      extras(own);
      this.#extras.set(id, own);
    }
    this.version++;
  }

  /** Soft-deletes or recovers a ticket [HaloPSA reference §6]. */
  setDeleted(id: number, nowMs: number, isDeleted: boolean): void {
    if (this.deleted.has(id) === isDeleted) return;
    const flags = this.columns.value('flags', id);
    if (isDeleted) {
      for (const index of Object.values(this.indexes)) index.remove(id);
      this.deleted.add(id);
    }
    this.change(id, nowMs, { flags: isDeleted ? flags | FLAG.deleted : flags & ~FLAG.deleted });
    if (!isDeleted) {
      this.deleted.delete(id);
      for (const index of Object.values(this.indexes)) index.add(id);
    }
  }

  /** Removes a ticket for good. */
  purge(id: number, nowMs: number): void {
    this.setDeleted(id, nowMs, true);
    this.deleted.delete(id);
    this.columns.write(id, { flags: this.columns.value('flags', id) | FLAG.purged });
    this.#extras.delete(id);
    this.version++;
  }

  /** The state of a ticket as a read that lags to `sinceMs` sees it; undefined: as it is now; null core: not there yet. */
  before(id: number, sinceMs: number): Before | undefined {
    const before = this.#before.get(id);
    return before && before.atMs > sinceMs ? before : undefined;
  }

  #remember(id: number, nowMs: number): void {
    const earlier = this.#before.get(id);
    if (earlier && earlier.atMs > nowMs - this.lagMs()) return;
    const extras = this.#extras.get(id);
    this.#before.set(id, { atMs: nowMs, core: this.core(id), extras: extras && copyOf(extras) });
  }

  #adopt(id: number, parent: number): void {
    if (parent === 0) return;
    const siblings = this.children.get(parent);
    if (!siblings) this.children.set(parent, [id]);
    else if (!siblings.includes(id)) siblings.push(id);
  }
}

function copyOf(extras: TicketExtras): TicketExtras {
  return {
    ...extras,
    tags: extras.tags?.slice(),
    members: extras.members && { ...extras.members },
    customFields: extras.customFields && new Map(extras.customFields),
  };
}
