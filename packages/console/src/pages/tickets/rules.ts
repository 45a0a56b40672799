import type { Filters } from '../../kit/useFilters.ts';
import { isFilter } from './listAddress.ts';
import type { TicketFields } from './queries.ts';
import { texts } from './texts.ts';

/** A rule of the builder: which filter, and its value. Custom fields have `name=value`. */
export interface Rule {
  field: string;
  operator: string;
  value: string;
}

const customField = /^field\[(.+)\]$/;

/** The filters of the address as rules. */
export function rulesOf(address: Filters): Rule[] {
  return Object.entries(address).flatMap(([name, value]) => {
    if (value === undefined || !isFilter(name)) return [];
    const own = customField.exec(name)?.[1];
    const values = typeof value === 'string' ? [value] : value;
    return values.map((each) =>
      own === undefined ? { field: name, operator: '=', value: each } : { field: 'field', operator: '=', value: `${own}=${each}` },
    );
  });
}

/** The address with these rules in the place of its filters; rules without a value are left out, of two about one thing the last counts. */
export function addressOfRules(rules: readonly unknown[], address: Filters): Filters {
  const next: Record<string, string | string[] | undefined> = {};
  for (const name of Object.keys(address)) if (isFilter(name)) next[name] = undefined;
  for (const { field, value } of rules as Rule[]) {
    if (!value) continue;
    const at = value.indexOf('=');
    if (field === 'field') {
      if (at > 0 && at < value.length - 1) next[`field[${value.slice(0, at)}]`] = value.slice(at + 1);
    } else if (field === 'tag') next['tag'] = [...[next['tag'] ?? []].flat(), value];
    else next[field] = value;
  }
  return next;
}

/** Each filter compares in one way. */
export function operatorOf(fields: TicketFields, parameter: string): { name: string; value: string; label: string } {
  const input = fields.filters.find((filter) => filter.parameter === parameter)?.input;
  const label = parameter === 'search' ? texts.filters.has : input === 'moment' ? texts.filters.since : texts.filters.is;
  return { name: '=', value: '=', label };
}
