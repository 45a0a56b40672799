import { asText } from '../../kit/json.ts';
import type { JsonValue } from '../../kit/json.ts';
import { pascal, watchable } from '../api/metadata.ts';
import { bareDate } from '../dates.ts';
import { WEBHOOK_FAMILIES } from '../schema/webhooks.ts';
import type { WebhookFamily } from '../schema/webhooks.ts';
import { knownEntity } from '../schema/registry.ts';
import { num, udfValues } from '../store/row.ts';
import type { Row } from '../store/row.ts';
import type { Happening, Tenant } from '../tenant.ts';
import { udfsOf } from '../world/udfs.ts';

/** A field that a webhook watches or shows. */
export interface WatchedField {
  /** As in payloads: upper case first. */
  name: string;
  isSubscribed: boolean;
  isDisplayed: boolean;
  read(row: Row): JsonValue;
}

/** The fields of a webhook, user-defined ones too [Autotask reference §7]. */
export function watchedFields(tenant: Tenant, family: WebhookFamily, webhookId: number): WatchedField[] {
  const def = knownEntity(WEBHOOK_FAMILIES[family]);
  const names = new Map(watchable(family).map(({ value, label }) => [value, label]));
  const flags = (row: Row) => ({ isSubscribed: row['isSubscribedField'] === true, isDisplayed: row['isDisplayAlwaysField'] === true });
  const plain = tenant.under(`${family}WebhookFields`, 'webhookID', webhookId).flatMap((row) => {
    const name = names.get(num(row['fieldID']));
    const field = name === undefined ? undefined : def.byName.get(name.toLowerCase());
    return field ? [{ name: pascal(field.name), ...flags(row), read: (of: Row) => of[field.name] }] : [];
  });
  if (family === 'TicketNote') return plain;
  const udfs = tenant.under(`${family}WebhookUdfFields`, 'webhookID', webhookId).flatMap((row) => {
    const udf = udfsOf(def.name).find(({ id }) => id === row['udfFieldID']);
    return udf
      ? [{ name: udf.name, ...flags(row), read: (of: Row) => udfValues(of).find((each) => each.name === udf.name)?.value ?? null }]
      : [];
  });
  return [...plain, ...udfs];
}

/** Whether a subscribed field changed; creations and deletions need none [V §7]. */
export function isWanted(fields: readonly WatchedField[], { action, before, after }: Happening): boolean {
  if (action !== 'Update' || !before || !after) return true;
  return fields.some((field) => field.isSubscribed && field.read(before) !== field.read(after));
}

/** The body of a delivery, escaped as it is signed [I §7]. */
export function payloadOf(tenant: Tenant, family: WebhookFamily, webhook: Row, happening: Happening, sequence: number): string {
  const { quirks } = tenant;
  const { action, before, after, resourceId } = happening;
  const row = after ?? before;
  const shown = watchedFields(tenant, family, webhook.id).filter(
    (field) =>
      field.isDisplayed || (field.isSubscribed && (action === 'Create' || (before && after && field.read(before) !== field.read(after)))),
  );
  const fields = Object.fromEntries(
    shown.map((field) => [
      quirks.payloadFieldNames === 'pascal' ? field.name : field.name.charAt(0).toLowerCase() + field.name.slice(1),
      shownValue(tenant, family, field, row),
    ]),
  );
  const body = {
    Action: action,
    Guid: webhook['webhookGUID'],
    EntityType: happening.def.webhookType,
    Id: row?.id ?? 0,
    ...(action === 'Delete' ? (quirks.payloadDeleteFields === 'empty' ? { Fields: {} } : {}) : { Fields: fields }),
    EventTime: `${bareDate(Math.floor(tenant.now() / 1000) * 1000)}Z`,
    SequenceNumber: sequence,
    [quirks.payloadPersonKey]: resourceId,
  };
  return escaped(tenant, JSON.stringify(body));
}

/** Values are texts; picklists as numbers or labels [? §7]. */
function shownValue(tenant: Tenant, family: WebhookFamily, field: WatchedField, row: Row | null): string | null {
  const value = row && field.read(row);
  if (value === null || value === undefined) return null;
  const def = knownEntity(WEBHOOK_FAMILIES[family]);
  const known = def.byName.get(field.name.toLowerCase());
  if (known?.type === 'datetime') return `${bareDate(num(value))}Z`;
  if (known?.isPicklist && tenant.quirks.payloadPicklists === 'label')
    return tenant.picklists.find(def, known.name, num(value))?.label ?? asText(value);
  return asText(value);
}

/** Escapes as .NET does: whoever parses and writes the body again gets other bytes than were signed [I §7]. */
export function escaped(tenant: Pick<Tenant, 'quirks'>, body: string): string {
  if (tenant.quirks.bodyEscaping === 'none') return body;
  return body.replaceAll(/[&<>'`+\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
}
