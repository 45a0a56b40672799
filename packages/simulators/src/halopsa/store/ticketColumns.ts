const TYPES = {
  created: Float64Array,
  updated: Float64Array,
  acted: Float64Array,
  closed: Float64Array,
  client: Uint32Array,
  site: Uint32Array,
  user: Uint32Array,
  parent: Uint32Array,
  mergedInto: Uint32Array,
  status: Uint16Array,
  type: Uint16Array,
  agent: Uint16Array,
  team: Uint16Array,
  category1: Uint16Array,
  category2: Uint16Array,
  category3: Uint16Array,
  category4: Uint16Array,
  actions: Uint16Array,
  priority: Uint8Array,
  sla: Uint8Array,
  impact: Uint8Array,
  urgency: Uint8Array,
  source: Uint8Array,
  flags: Uint8Array,
} as const;

/** Bits of a ticket's `flags`. */
export const FLAG = { deleted: 1, onHold: 2, flagged: 4, read: 8, hasBeenClosed: 16, purged: 32 } as const;

/** The columns of a ticket. Times are milliseconds since 1970, 0 where unset; `actions` is the highest action number. */
export type TicketColumn = keyof typeof TYPES;

/** The core of a ticket as a plain object. */
export type TicketCore = { id: number } & Record<TicketColumn, number>;

const NAMES = Object.keys(TYPES) as TicketColumn[];

type Column = Float64Array | Uint32Array | Uint16Array | Uint8Array;

/** The cores of all tickets in typed arrays indexed by ticket id, so that a million of them fit and are scanned fast. */
export class TicketColumns {
  #columns: Record<TicketColumn, Column>;
  #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#columns = allocate(capacity);
  }

  /** One column, indexed by ticket id. Ask again after a ticket was created: growing replaces the arrays. */
  column(name: TicketColumn): Column {
    return this.#columns[name];
  }

  /** One value. */
  value(name: TicketColumn, id: number): number {
    return this.#columns[name][id] as number;
  }

  /** Makes room for an id. */
  reserve(id: number): void {
    if (id < this.#capacity) return;
    const capacity = Math.max(id + 1024, Math.ceil(this.#capacity * 1.25));
    const grown = allocate(capacity);
    for (const name of NAMES) grown[name].set(this.#columns[name]);
    this.#columns = grown;
    this.#capacity = capacity;
  }

  /** The core of a ticket. Spelled out, because every row of every page asks for it. */
  read(id: number): TicketCore {
    const at = this.#columns;
    return {
      id,
      created: at.created[id] as number,
      updated: at.updated[id] as number,
      acted: at.acted[id] as number,
      closed: at.closed[id] as number,
      client: at.client[id] as number,
      site: at.site[id] as number,
      user: at.user[id] as number,
      parent: at.parent[id] as number,
      mergedInto: at.mergedInto[id] as number,
      status: at.status[id] as number,
      type: at.type[id] as number,
      agent: at.agent[id] as number,
      team: at.team[id] as number,
      category1: at.category1[id] as number,
      category2: at.category2[id] as number,
      category3: at.category3[id] as number,
      category4: at.category4[id] as number,
      actions: at.actions[id] as number,
      priority: at.priority[id] as number,
      sla: at.sla[id] as number,
      impact: at.impact[id] as number,
      urgency: at.urgency[id] as number,
      source: at.source[id] as number,
      flags: at.flags[id] as number,
    };
  }

  /** Writes the given values. */
  write(id: number, values: Partial<Record<TicketColumn, number>>): void {
    for (const name in values) this.#columns[name as TicketColumn][id] = values[name as TicketColumn] as number;
  }
}

function allocate(capacity: number): Record<TicketColumn, Column> {
  const out = {} as Record<TicketColumn, Column>;
  for (const name of NAMES) out[name] = new TYPES[name](capacity);
  return out;
}
