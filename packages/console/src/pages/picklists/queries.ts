import type { components } from '../../api/generated/schema.js';
import { formatNumber } from '../../kit/format.ts';
import { oneOf, type Filters } from '../../kit/useFilters.ts';
import { texts } from './texts.ts';

export type Overview = components['schemas']['PicklistOverview'];
export type Kind = components['schemas']['PicklistKind'];
export type Value = components['schemas']['UsedPicklistValue'];
export type Refresh = components['schemas']['PicklistRefresh'];
type ValueState = 'active' | 'inactive' | 'removed' | 'problem';

/** The filter that the address holds. */
export const filterOf = (address: Filters): { kind?: string; search?: string; state?: ValueState } => ({
  kind: oneOf(address, 'kind'),
  search: oneOf(address, 'search'),
  state: oneOf(address, 'state') as ValueState | undefined,
});

/** Where a value stands. */
export function stateOf(value: Value): ValueState {
  if (value.removedAt !== null) return value.isProblem ? 'problem' : 'removed';
  return value.isActive ? 'active' : 'inactive';
}

const parts = ['added', 'renamed', 'moved', 'switched', 'removed'] as const;

/** A difference in words: *3 new, 1 removed*; empty where there is none. */
export const differenceOf = (refresh: Refresh): string =>
  parts
    .filter((part) => refresh[part].length > 0)
    .map((part) => texts.parts[part](formatNumber(refresh[part].length)))
    .join(', ');

/** The filter of the ticket list that finds the tickets with a value; null where it cannot filter by this list. */
export function ticketSearchOf(kind: Kind | undefined, value: Value): Record<string, string> | null {
  const names: Record<string, string> = { statusId: 'status', priorityId: 'priority', teamId: 'team', typeId: 'type' };
  const name = kind?.ticketField ? names[kind.ticketField] : undefined;
  return name === undefined ? null : { [name]: value.id };
}
