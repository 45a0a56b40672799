import { asText } from '../../kit/json.ts';
import type { EntityDef } from '../schema/entity.ts';
import { PICKLISTS } from './picklists.ts';
import type { SeedValue } from './picklists.ts';

/** A value as it stands now. */
export interface PicklistRow {
  value: number;
  label: string;
  isDefaultValue: boolean;
  sortOrder: number;
  parentValue: string;
  isActive: boolean;
  isSystem: boolean;
}

/** The lists of a tenant, which its administrator may change. */
export class Picklists {
  readonly #lists = new Map<string, PicklistRow[]>();

  constructor() {
    for (const [name, values] of Object.entries(PICKLISTS)) this.#lists.set(name, values.map(rowOf));
  }

  /** The values of a field, by their order. */
  of(entity: string, field: string): readonly PicklistRow[] {
    return this.#lists.get(`${entity}.${field}`) ?? [];
  }

  /** One value. */
  find(def: EntityDef, field: string, value: number): PicklistRow | undefined {
    return this.of(def.name, field).find((row) => row.value === value);
  }

  /** Adds a value or changes one. */
  put(entity: string, field: string, change: Partial<PicklistRow>): PicklistRow {
    const key = `${entity}.${field}`;
    const list = this.#lists.get(key) ?? [];
    this.#lists.set(key, list);
    const present = list.find((row) => row.value === change.value);
    const value = change.value ?? Math.max(29_690_000, ...list.map((row) => row.value)) + 1;
    if (present) return Object.assign(present, change);
    const made = { ...rowOf({ value, label: `Value ${value}` }, list.length), ...change, value };
    list.push(made);
    return made;
  }

  /** Removes a value; tells whether it was there. */
  remove(entity: string, field: string, value: number): boolean {
    const list = this.#lists.get(`${entity}.${field}`) ?? [];
    const at = list.findIndex((row) => row.value === value);
    if (at >= 0) list.splice(at, 1);
    return at >= 0;
  }
}

function rowOf(seed: SeedValue, index: number): PicklistRow {
  return {
    value: seed.value,
    label: seed.label,
    isDefaultValue: seed.isDefault === true,
    sortOrder: index + 1,
    parentValue: seed.parent === undefined ? '' : asText(seed.parent),
    isActive: seed.isInactive !== true,
    isSystem: seed.isSystem === true,
  };
}
