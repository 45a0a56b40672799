import type { JsonObject } from '../../kit/json.ts';
import type { TicketColumn } from '../store/ticketColumns.ts';
import type { TicketIndex } from '../store/tickets.ts';
import { dueTimes, summaryOf, ticketRow } from '../rows/ticket.ts';
import type { Tenant } from '../tenant.ts';
import type { Call } from './call.ts';
import { isOn } from './call.ts';

/** One key to order by. */
export interface OrderKey {
  /** Where an index keeps this order. */
  index?: TicketIndex;
  descending: boolean;
  value(id: number): number | string;
}

const COLUMNS: Readonly<Record<string, TicketColumn>> = {
  lastactiondate: 'acted',
  dateclosed: 'closed',
  datecleared: 'closed',
  status_id: 'status',
  status: 'status',
  priority_id: 'priority',
  priority: 'priority',
  client_id: 'client',
  site_id: 'site',
  user_id: 'user',
  agent_id: 'agent',
  agent: 'agent',
  team_id: 'team',
  sla_id: 'sla',
  tickettype_id: 'type',
  impact: 'impact',
  urgency: 'urgency',
  source: 'source',
  parent_id: 'parent',
};

const INDEXES: Readonly<Record<string, TicketIndex>> = {
  id: 'id',
  faultid: 'id',
  hdid: 'id',
  dateoccurred: 'created',
  dateoccured: 'created',
  datecreated: 'created',
  last_update: 'updated',
  lastupdate: 'updated',
  flastupdate: 'updated',
};

/** Reads `order` to `order5` with their `orderdesc` [HaloPSA reference §3]; names that are no member of a row are ignored. */
export function readOrder(call: Call): OrderKey[] {
  const keys: OrderKey[] = [];
  for (const n of ['', '2', '3', '4', '5']) {
    const name = call.query.get(`order${n}`)?.toLowerCase();
    const key = name === undefined || name === '' ? undefined : keyOf(call.tenant, name);
    if (key) keys.push({ ...key, descending: isOn(call, `orderdesc${n}`) });
  }
  if (keys.length > 0) return keys;
  const descending = call.tenant.quirks.defaultTicketOrder === 'idDescending';
  return [{ index: 'id', descending, value: (id) => id }];
}

function keyOf(tenant: Tenant, name: string): Omit<OrderKey, 'descending'> | undefined {
  const { tickets } = tenant;
  const index = INDEXES[name];
  if (index === 'id') return { index, value: (id) => id };
  if (index !== undefined) return { index, value: (id) => tickets.columns.value(index, id) };
  const column = COLUMNS[name];
  if (column) return { value: (id) => tickets.columns.value(column, id) };
  if (name === 'summary') return { value: (id) => summaryOf(tenant, tickets.core(id), tickets.extras(id)) };
  if (name === 'fixbydate') return { value: (id) => dueTimes(tenant, tickets.core(id)).fixBy };
  if (name === 'respondbydate') return { value: (id) => dueTimes(tenant, tickets.core(id)).respondBy };
  return rowKey(tenant, name);
}

/** Any other member of a row: dear, but right. */
function rowKey(tenant: Tenant, name: string): Omit<OrderKey, 'descending'> | undefined {
  const { tickets } = tenant;
  const nowMs = tenant.clock.now();
  const read = (id: number): number | string => {
    const row = JSON.parse(ticketRow(tenant, tickets.core(id), tickets.extras(id), nowMs)) as JsonObject;
    const value = row[name];
    return typeof value === 'number' || typeof value === 'string' ? value : value === true ? 1 : 0;
  };
  const sample = tickets.indexes.id.slice(0, 1)[0];
  if (sample === undefined) return undefined;
  const row = JSON.parse(ticketRow(tenant, tickets.core(sample), tickets.extras(sample), nowMs)) as JsonObject;
  return name in row ? { value: read } : undefined;
}

/** Sorts ids by the keys; ties in id order, turned round with the first key. */
export function sortIds(ids: readonly number[], keys: readonly OrderKey[]): number[] {
  if (keys.length === 1 && keys[0]?.index === 'id') {
    const sorted = [...Uint32Array.from(ids).toSorted()];
    return keys[0].descending ? sorted.toReversed() : sorted;
  }
  const tie = keys[0]?.descending === true ? -1 : 1;
  return ids.toSorted((a, b) => {
    for (const key of keys) {
      const x = key.value(a);
      const y = key.value(b);
      if (x !== y) return (x < y ? -1 : 1) * (key.descending ? -1 : 1);
    }
    return (a - b) * tie;
  });
}
