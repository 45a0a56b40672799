import type { OrderedIds } from '../../kit/orderedIds.ts';
import type { Tenant } from '../tenant.ts';
import type { Call } from './call.ts';
import { filterKey, readTicketFilter } from './ticketFilter.ts';
import type { Test, TicketFilter } from './ticketFilter.ts';
import { readOrder, sortIds } from './ticketOrder.ts';
import type { OrderKey } from './ticketOrder.ts';

/** A found set of tickets in order: how many, and the ids of any ranks. */
interface Selection {
  total: number;
  slice(from: number, to: number): number[];
}

interface Cached {
  version: number;
  ids: number[];
}

const KEPT = 12;
const cache = new WeakMap<Tenant, Map<string, Cached>>();

/**
 * Finds the tickets of a list. A window in its own order is answered from the index, whatever its size and however deep the
 * page; anything else is gathered once and kept until a ticket changes.
 */
export function selectTickets(call: Call): Selection {
  const filter = readTicketFilter(call);
  const keys = readOrder(call);
  return fromIndex(call.tenant, filter, keys) ?? gathered(call, filter, keys);
}

function fromIndex(tenant: Tenant, filter: TicketFilter, keys: readonly OrderKey[]): Selection | undefined {
  const key = keys[0];
  if (filter.only || filter.deleted || filter.tests.length > 0 || !key?.index) return undefined;
  if (filter.window && filter.window.index !== key.index) return undefined;
  const index = tenant.tickets.indexes[key.index];
  const [low, high] = ranksOf(index, filter);
  const total = high - low;
  return {
    total,
    slice: (from, to) =>
      key.descending
        ? index.slice(high - Math.min(to, total), high - from).toReversed()
        : index.slice(low + from, Math.min(high, low + to)),
  };
}

function ranksOf(index: OrderedIds, filter: TicketFilter): [number, number] {
  if (!filter.window) return [0, index.size];
  const low = index.rankOf(filter.window.from);
  const high = filter.window.to === Infinity ? index.size : index.rankOf(filter.window.to + 0.5);
  return [low, Math.max(low, high)];
}

function gathered(call: Call, filter: TicketFilter, keys: readonly OrderKey[]): Selection {
  const { tickets } = call.tenant;
  const kept = cache.get(call.tenant) ?? new Map<string, Cached>();
  cache.set(call.tenant, kept);
  const name = filterKey(call);
  let entry = kept.get(name);
  if (!entry || entry.version !== tickets.version) {
    entry = { version: tickets.version, ids: gather(call.tenant, filter, keys) };
    kept.delete(name);
    kept.set(name, entry);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
  }
  const { ids } = entry;
  return { total: ids.length, slice: (from, to) => ids.slice(from, to) };
}

function gather(tenant: Tenant, filter: TicketFilter, keys: readonly OrderKey[]): number[] {
  const { tickets } = tenant;
  const fits = allOf(filter.tests);
  if (filter.only) {
    const wanted = (id: number): boolean =>
      tickets.has(id) && tickets.isDeleted(id) === filter.deleted && inWindow(tenant, filter, id) && fits(id);
    return sortIds(filter.only.filter(wanted), keys);
  }
  if (filter.deleted)
    return sortIds(
      [...tickets.deleted].filter((id) => inWindow(tenant, filter, id) && fits(id)),
      keys,
    );
  return gatherLive(tenant, filter, keys, fits);
}

/** Walks the order that is asked for where the window is wide, else the window's own, which is then sorted. */
function gatherLive(tenant: Tenant, filter: TicketFilter, keys: readonly OrderKey[], fits: Test): number[] {
  const { indexes } = tenant.tickets;
  const [key] = keys as [OrderKey, ...OrderKey[]];
  const order = key.index && keys.length === 1 ? indexes[key.index] : undefined;
  const window = indexes[filter.window?.index ?? key.index ?? 'id'];
  const [low, high] = ranksOf(window, filter);
  if (order && (order === window || (high - low) * 8 > order.size)) {
    const inside = order === window ? fits : windowed(tenant, filter, fits);
    const found = order.collect(order === window ? low : 0, order === window ? high : order.size, inside);
    return key.descending ? found.toReversed() : found;
  }
  return sortIds(window.collect(low, high, fits), keys);
}

/** The window as a test on its column. */
function windowed(tenant: Tenant, filter: TicketFilter, fits: Test): Test {
  const { window } = filter;
  if (!window || window.index === 'id') return fits;
  const column = tenant.tickets.columns.column(window.index);
  const { from, to } = window;
  return (id) => (column[id] as number) >= from && (column[id] as number) <= to && fits(id);
}

function allOf(tests: readonly Test[]): Test {
  const [first, ...others] = tests;
  if (!first) return () => true;
  return others.length === 0 ? first : (id) => tests.every((test) => test(id));
}

function inWindow(tenant: Tenant, filter: TicketFilter, id: number): boolean {
  if (!filter.window || filter.window.index === 'id') return true;
  const key = tenant.tickets.columns.value(filter.window.index, id);
  return key >= filter.window.from && key <= filter.window.to;
}
