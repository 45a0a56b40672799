import { asText } from '../../kit/json.ts';
import type { Reply } from '../../kit/http.ts';
import { FAMILIES, WEBHOOK_FAMILIES } from '../schema/webhooks.ts';
import type { WebhookFamily } from '../schema/webhooks.ts';
import { entityNamed, ENTITIES, knownEntity } from '../schema/registry.ts';
import { verbsFor } from '../schema/entity.ts';
import type { EntityDef } from '../schema/entity.ts';
import type { Field } from '../schema/field.ts';
import type { Tenant } from '../tenant.ts';
import type { PicklistRow } from '../world/picklistValues.ts';
import { udfsOf } from '../world/udfs.ts';
import { mayDo } from './call.ts';
import type { Call, Deed } from './call.ts';

const json = (value: unknown): Reply => ({ status: 200, body: JSON.stringify(value) });

/** `{E}/entityInformation` and `EntityInformation` [Autotask reference §4]. */
export function infoReply(call: Call, def: EntityDef | null): Reply {
  return def ? json({ info: infoOf(call, def) }) : json({ entityDescriptions: ENTITIES.map((each) => ({ info: infoOf(call, each) })) });
}

function infoOf(call: Call, def: EntityDef): object {
  const verbs = verbsFor(def);
  const { none, restricted, all } = call.tenant.quirks.accessLevels;
  const level = (deed: Deed, can: boolean): number =>
    !can || !mayDo(call, def.object, deed) ? none : call.application.mine.includes(def.object) ? restricted : all;
  return {
    name: def.entity,
    canCreate: verbs.has('POST'),
    canDelete: verbs.has('DELETE'),
    canQuery: true,
    canUpdate: verbs.has('PATCH'),
    userAccessForCreate: level('add', verbs.has('POST')),
    userAccessForDelete: level('delete', verbs.has('DELETE')),
    userAccessForQuery: level('view', true),
    userAccessForUpdate: level('edit', verbs.has('PATCH')),
    hasUserDefinedFields: def.hasUdf,
    supportsWebhookCallouts: def.webhookType !== null,
  };
}

/** `{E}/entityInformation/fields`. */
export function fieldsReply(call: Call, def: EntityDef): Reply {
  const { tenant } = call;
  const named = (name: string): string => (tenant.quirks.fieldNames === 'pascal' ? pascal(name) : name);
  const fields = def.fields.map((field) => ({
    name: named(field.name),
    dataType: field.type === 'double' ? 'double' : field.type,
    length: field.length,
    isRequired: field.isRequired,
    isReadOnly: field.isReadOnly,
    isQueryable: true,
    isReference: field.reference !== null,
    referenceEntityType: field.reference === null ? '' : (entityNamed(field.reference)?.entity ?? ''),
    isPickList: field.isPicklist,
    picklistValues: field.isPicklist ? picklistOf(tenant, def, field).map(valueWire) : null,
    picklistParentValueField: field.picklistParent === null ? '' : named(field.picklistParent),
    isSupportedWebhookField: field.isWebhookField,
  }));
  return json({ fields });
}

/** Upper case first letter, as older captures have it [§4]. */
export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function valueWire(row: PicklistRow): object {
  return { ...row, value: asText(row.value) };
}

/** The values of a field; a webhook's `fieldID` is a list of the fields that it can watch [§7]. */
export function picklistOf(tenant: Tenant, def: EntityDef, field: Field): readonly PicklistRow[] {
  const family = FAMILIES.find((each) => def.name.startsWith(`${each}Webhook`));
  if (family && field.name === 'fieldID') return watchable(family);
  if (family && field.name === 'udfFieldID') return udfsOf(WEBHOOK_FAMILIES[family]).map((udf, i) => listed(udf.id, udf.name, i));
  if (def.name === 'ResourceRoleQueues' || (def.name === 'ResourceRoles' && field.name === 'queueID'))
    return tenant.picklists.of('Tickets', 'queueID');
  if (field.reference !== null && tenant.picklists.of(def.name, field.name).length === 0)
    return tenant
      .table(field.reference)
      .all()
      .map((row, i) => listed(row.id, asText(row['name'] ?? row['holidaySetName'] ?? row.id), i));
  return tenant.picklists.of(def.name, field.name);
}

/** The fields that webhooks of a family can watch, with their numbers. */
export function watchable(family: WebhookFamily): PicklistRow[] {
  return knownEntity(WEBHOOK_FAMILIES[family])
    .fields.flatMap((field, i) => (field.isWebhookField ? [{ id: i + 1, name: pascal(field.name) }] : []))
    .map(({ id, name }, i) => listed(id, name, i));
}

const listed = (value: number, label: string, i: number): PicklistRow => ({
  value,
  label,
  isDefaultValue: false,
  sortOrder: i + 1,
  parentValue: '',
  isActive: true,
  isSystem: true,
});

/** `{E}/entityInformation/userDefinedFields`. */
export function udfReply(def: EntityDef): Reply {
  const fields = udfsOf(def.name).map((udf) => ({
    name: udf.name,
    label: udf.label,
    type: udf.type,
    length: udf.length,
    description: '',
    isRequired: udf.isRequired,
    isReadOnly: false,
    isQueryable: true,
    isReference: false,
    referenceEntityType: '',
    isPickList: udf.type === 'list',
    picklistValues:
      udf.type === 'list'
        ? udf.values.map(({ value, label }, i) => ({ ...listed(value, label, i), value: asText(value), isSystem: false }))
        : null,
    picklistParentValueField: '',
    defaultValue: '',
    isSupportedWebhookField: true,
  }));
  return json({ fields });
}
