import type { SeedValue } from './picklists.ts';

/** A user-defined field as `…/userDefinedFields` tells it [Autotask reference §4]. */
export interface UdfDef {
  id: number;
  name: string;
  label: string;
  type: 'string' | 'number' | 'date' | 'list';
  length: number;
  isRequired: boolean;
  values: readonly SeedValue[];
}

const udf = (id: number, name: string, type: UdfDef['type'], values: readonly SeedValue[] = []): UdfDef => ({
  id,
  name,
  label: name,
  type,
  length: type === 'string' ? 255 : 0,
  isRequired: false,
  values,
});

/** User-defined fields by entity. Their values are texts on the wire [Autotask reference §3]. */
export const UDFS: Readonly<Record<string, readonly UdfDef[]>> = {
  Tickets: [
    udf(29_682_901, 'Customer Impact', 'list', [
      { value: 1, label: 'One person' },
      { value: 2, label: 'Some people' },
      { value: 3, label: 'Everybody' },
    ]),
    udf(29_682_902, 'Supplier Reference', 'string'),
    udf(29_682_903, 'Follow-up Date', 'date'),
    udf(29_682_904, 'Effort Points', 'number'),
  ],
  Companies: [
    udf(29_682_911, 'CustomerRanking', 'list', [
      { value: 1, label: 'Golden' },
      { value: 2, label: 'Silver' },
      { value: 3, label: 'Bronze' },
    ]),
    udf(29_682_912, 'Onboarded', 'date'),
  ],
  Contacts: [udf(29_682_921, 'VIP', 'string')],
  ConfigurationItems: [udf(29_682_931, 'Rack Position', 'string'), udf(29_682_932, 'Lease End', 'date')],
  Projects: [udf(29_682_941, 'Budget Owner', 'string')],
  Tasks: [udf(29_682_951, 'Checklist', 'string')],
};

/** The user-defined fields of an entity. */
export function udfsOf(entity: string): readonly UdfDef[] {
  return UDFS[entity] ?? [];
}
