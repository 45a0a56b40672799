import { mix } from '../../kit/random.ts';
import { asText } from '../../kit/json.ts';
import type { JsonObject, JsonValue } from '../../kit/json.ts';

/** A custom field of tickets. `type` as in HaloPSA reference §9.8. */
export interface CustomField {
  id: number;
  name: string;
  label: string;
  type: number;
  inputtype: number;
  /** Which record it stands on: 1 ticket, 2 client, 3 site, 4 user. */
  usage: number;
  values: readonly { id: number; name: string }[];
}

/** The custom fields of a fresh tenant: one of each kind on tickets, a few elsewhere. */
export const CUSTOM_FIELDS: readonly CustomField[] = [
  field(165, 'CFContactMethod', 'Contact method', 2, ['Phone', 'Email', 'Portal', 'Walk-up']),
  field(166, 'CFAffectedServices', 'Affected services', 3, ['Email', 'Files', 'Telephony', 'Internet', 'Line of business']),
  field(167, 'CFSerialNumber', 'Serial number', 0),
  field(168, 'CFWorkaround', 'Workaround', 1),
  field(174, 'CFPlannedStart', 'Planned start', 4, [], 1),
  field(175, 'CFWarrantyEnds', 'Warranty ends', 4),
  field(180, 'CFApprovedByClient', 'Approved by client', 6),
  field(184, 'CFPreferredTime', 'Preferred time', 5),
  field(190, 'CFRootCause', 'Root cause', 10),
  { ...field(206, 'CFAccountTier', 'Account tier', 2, ['Gold', 'Silver', 'Bronze']), usage: 2 },
];

function field(id: number, name: string, label: string, type: number, options: readonly string[] = [], inputtype = 0): CustomField {
  return { id, name, label, type, inputtype, usage: 1, values: options.map((option, i) => ({ id: i + 1, name: option })) };
}

/** The value that a ticket was created with; undefined for most. */
export function baseFieldValue(seed: number, ticketId: number, custom: CustomField): JsonValue {
  const draw = mix(seed, ticketId, custom.id);
  if (draw % 10 > 3) return undefined;
  const option = 1 + ((draw >>> 8) % Math.max(1, custom.values.length));
  if (custom.type === 2) return option;
  if (custom.type === 3) return [{ id: option, name: custom.values[option - 1]?.name }];
  if (custom.type === 6) return draw % 2 === 0;
  if (custom.type === 0) return `SN-${(draw >>> 4).toString(36).toUpperCase()}`;
  return undefined;
}

/** A custom field on a record, with the 27 recorded members [HaloPSA reference A.3]. */
export function customFieldElement(custom: CustomField, value: JsonValue, displayOnly = false): JsonObject {
  const display = displayOf(custom, value);
  return {
    id: custom.id,
    name: custom.name,
    label: custom.label,
    summary: '',
    type: custom.type,
    value: displayOnly ? display : (value ?? emptyOf(custom)),
    display,
    characterlimit: 0,
    characterlimittype: 0,
    inputtype: custom.inputtype,
    copytochild: false,
    searchable: false,
    ordervalues: false,
    ordervaluesby: 0,
    database_lookup_auto: false,
    extratype: custom.type === 2 ? 1 : 0,
    copytochildonupdate: false,
    usage: custom.usage,
    showondetailsscreen: false,
    custom_extra_table_id: 0,
    copytorelated: false,
    calculation: '',
    regex: '',
    is_horizontal: false,
    isencrypted: false,
    selection_field_id: 0,
    showintable: true,
  };
}

function emptyOf(custom: CustomField): JsonValue {
  if (custom.type === 2) return 0;
  if (custom.type === 3) return [];
  if (custom.type === 6) return false;
  return custom.type === 4 ? undefined : '';
}

function displayOf(custom: CustomField, value: JsonValue): string {
  if (value === undefined || value === null) return '';
  if (custom.type === 2) return custom.values.find((option) => option.id === Number(value))?.name ?? '';
  if (custom.type === 3 && Array.isArray(value)) return value.map((item) => optionName(custom, item as JsonValue)).join(', ');
  if (custom.type === 6) return value === true ? 'Yes' : 'No';
  if (custom.type === 4 && typeof value === 'string') return value.slice(0, 10).split('-').toReversed().join('/');
  return asText(value);
}

function optionName(custom: CustomField, item: JsonValue): string {
  const id = typeof item === 'object' && item !== null && 'id' in item ? Number(item.id) : Number(item);
  return custom.values.find((option) => option.id === id)?.name ?? '';
}
