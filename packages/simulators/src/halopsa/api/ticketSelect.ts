import type { OrderedIds } from '../../kit/orderedIds.ts';
import type { Tenant } from '../tenant.ts';
import type { Call } from './call.ts';
import { filterKey, readTicketFilter } from './ticketFilter.ts';
import type { Test, TicketFilter } from './ticketFilter.ts';
import { readOrder, sortIds } from './ticketOrder.ts';
import type { OrderKey } from './ticketOrder.ts';

/** A found set of tickets in order: how many, and the ids of any ranks. */
export interface Selection {
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
  const key = keys[0] as OrderKey;
  const tests = filter.tests;
  const fits: Test = (id) => tests.every((test) => test(id));
  if (filter.only)
    return sortIds(
      filter.only.filter((id) => tickets.has(id) && tickets.isDeleted(id) === filter.deleted && inWindow(tenant, filter, id) && fits(id)),
      keys,
    );
  if (filter.deleted)
    return sortIds(
      [...tickets.deleted].filter((id) => inWindow(tenant, filter, id) && fits(id)),
      keys,
    );
  const index = tickets.indexes[filter.window?.index ?? key.index ?? 'id'];
  const [low, high] = ranksOf(index, filter);
  const found = index.slice(low, high).filter(fits);
  const isOrdered = keys.length === 1 && index === (key.index && tickets.indexes[key.index]);
  if (!isOrdered) return sortIds(found, keys);
  return key.descending ? found.toReversed() : found;
}

function inWindow(tenant: Tenant, filter: TicketFilter, id: number): boolean {
  if (!filter.window || filter.window.index === 'id') return true;
  const key = tenant.tickets.columns.value(filter.window.index, id);
  return key >= filter.window.from && key <= filter.window.to;
}
