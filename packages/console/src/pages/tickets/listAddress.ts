import type { GetParams } from '../../api/types.ts';
import { oneOf, type Filters } from '../../kit/useFilters.ts';
import type { View } from './queries.ts';
import { textOf } from './textOf.ts';

type ListQuery = NonNullable<GetParams<'/api/v1/tickets'>['query']>;
type FilterQuery = Omit<ListQuery, 'sort' | 'direction' | 'limit' | 'cursor'>;

/** Parameters of the list that filter it, besides custom fields. */
const plain = [
  'status',
  'company',
  'agent',
  'team',
  'priority',
  'type',
  'tag',
  'search',
  'modifiedSince',
  'createdSince',
  'overdue',
  'open',
  'includeGone',
] as const;
const customField = /^field\[(.+)\]$/;
const orders = ['updated', 'created', 'priority', 'due', 'number'] as const;
type Order = (typeof orders)[number];

/** Whether a name of the address filters the list. */
export const isFilter = (name: string): boolean => (plain as readonly string[]).includes(name) || customField.test(name);

/** Words of a title that can be searched: of at least two letters or digits. */
const canSearch = (text: string): boolean => /[\p{L}\p{N}]{2,}/u.test(text);

/** The filter that the address holds, as the API takes it. */
export function filterOf(address: Filters): FilterQuery {
  const filter: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(address)) {
    const field = customField.exec(name)?.[1];
    if (value === undefined || (name === 'search' && !canSearch(oneOf(address, name) ?? ''))) continue;
    // The client writes names as they are; only the name of a custom field can hold anything odd.
    if (field !== undefined) filter[`field[${encodeURIComponent(field)}]`] = oneOf(address, name);
    else if (isFilter(name)) filter[name] = name === 'tag' ? value : oneOf(address, name);
  }
  return filter;
}

/** The order that the address holds. */
export function orderOf(address: Filters): { sort: Order; direction: 'asc' | 'desc' } {
  const sort = orders.find((order) => order === oneOf(address, 'sort')) ?? 'updated';
  return { sort, direction: oneOf(address, 'direction') === 'asc' ? 'asc' : 'desc' };
}

const flags = new Set(['overdue', 'open', 'includeGone']);

/** The filter as views and bulk edits hold it: as JSON. */
export function savedFilterOf(address: Filters): View['definition']['filter'] {
  const filter: Record<string, unknown> = {};
  const field: Record<string, string> = {};
  for (const [name, value] of Object.entries(filterOf(address))) {
    const custom = customField.exec(name)?.[1];
    if (custom !== undefined) field[decodeURIComponent(custom)] = textOf(value);
    else filter[name] = flags.has(name) ? textOf(value) === 'true' : value;
  }
  return { ...filter, ...(Object.keys(field).length > 0 ? { field } : {}) };
}

/** A view as the address holds it. */
export function addressOfView(view: View): Record<string, string | readonly string[] | undefined> {
  const { filter, sort, direction } = view.definition;
  const address: Record<string, string | readonly string[] | undefined> = { view: view.id, sort, direction };
  for (const [name, value] of Object.entries(filter)) {
    if (name === 'field') for (const [own, wanted] of Object.entries(value as Record<string, string>)) address[`field[${own}]`] = wanted;
    else if (value !== undefined) address[name] = Array.isArray(value) ? value : textOf(value);
  }
  return address;
}

/** The words by which the same filter and order are recognised. */
export function signatureOf(address: Filters): string {
  const parts = Object.entries({ ...savedFilterOf(address), ...orderOf(address) });
  return JSON.stringify(parts.toSorted(([a], [b]) => a.localeCompare(b)));
}
