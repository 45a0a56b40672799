import { asText, serialise } from '../../kit/json.ts';
import type { JsonObject, JsonValue } from '../../kit/json.ts';
import { isObject } from '../../kit/json.ts';
import { computed } from '../dates.ts';
import { emptyRecord } from '../rows/fields.ts';
import type { Delivery, Notification, Webhook } from '../store/webhooks.ts';
import type { Tenant } from '../tenant.ts';
import { flagIn, numberIn, textIn } from '../writes/ticketFields.ts';
import { json, numberOf, pathId } from './call.ts';
import type { Call, Resource } from './call.ts';
import { emptyError, textError } from './errors.ts';
import { found } from './people.ts';

/** HMAC signing [HaloPSA reference §8.1]. */
export const HMAC = 3;

const WEBHOOK_DEFAULTS: Readonly<JsonObject> = {
  ...emptyRecord({
    ints: `type method authentication_type algorithm digest certificate_id inbound_authentication_type payload_type batch_method
      batch_delay_seconds batch_limit log_retention_policy_days infinite_loop_threshold runbook_start_type major_version_number
      minor_version_number patch_version_number auto_disable_attempts`,
    bools: 'notify_on_failure',
    texts: `name url note authentication_header basic_username signature_prefix custom_payload systemuse version_number`,
  }),
  content_type: 'application/json',
  active: true,
  use: 'webhook',
};

const NOTIFICATION_DEFAULTS: Readonly<JsonObject> = {
  ...emptyRecord({
    ints: 'agent_id slack_id teams_id restriction_type interval priority_id team_id client_id user_id',
    bools: 'useworkinghours popupinnotificationpane sendpushnotification sendpushnotificationbrowser customisecolour',
    texts: 'name email_list colour',
  }),
  type: -2,
  delivery_method: 6,
  emailtemplate_id: 32,
  filter_type: 2,
};

/** Outbound webhooks [HaloPSA reference §8.1]. Ids are GUIDs, the secret is never shown again. */
export const webhookResource: Resource = {
  path: 'webhook',
  area: 'webhook',
  list: (call) => {
    const type = numberOf(call, 'type');
    const rows = call.tenant.webhooks.all().filter((row) => type === undefined || row.type === type);
    return json(serialise(rows.map(shown)));
  },
  get: (call, id) => json(serialise(shown(found(call.tenant.webhooks.get(id))))),
  write: (call, item) => serialise(shown(putWebhook(call.tenant, item, call.nowMs))),
  remove: (call, id) => json(serialise(shown(found(call.tenant.webhooks.remove(id))))),
};

function shown(webhook: Webhook): JsonObject {
  return { ...webhook, basic_password: undefined };
}

/** Creates or changes a webhook from what was posted. */
export function putWebhook(tenant: Tenant, item: JsonObject, nowMs: number): Webhook {
  const id = textIn(item, 'id') ?? '';
  const existing = id === '' || id === '0' ? undefined : tenant.webhooks.get(id);
  if (id !== '' && id !== '0' && !existing) throw emptyError(404);
  const row: Webhook = {
    ...(existing ?? { ...WEBHOOK_DEFAULTS, datecreated: computed(nowMs) }),
    id: existing?.id ?? tenant.webhooks.newGuid(),
    name: textIn(item, 'name') ?? existing?.name ?? '',
    url: textIn(item, 'url') ?? existing?.url ?? '',
    active: flagIn(item, 'active') ?? existing?.active ?? true,
    $failures: 0,
  };
  if (row.name === '' || row.url === '') throw textError('Please enter a Name and a Payload URL for this Webhook');
  for (const name in WEBHOOK_DEFAULTS) if (name in item) row[name] = sameType(WEBHOOK_DEFAULTS[name], item[name]);
  if ('basic_password' in item) row.basic_password = textIn(item, 'basic_password');
  if (row.authentication_type === HMAC && !tenant.settings.hmac) refuseHmac(tenant, row);
  return tenant.webhooks.put(row);
}

function refuseHmac(tenant: Tenant, row: Webhook): void {
  if (tenant.quirks.hmacRefusal === 'badRequest') throw textError('The selected authentication type is not available');
  row.authentication_type = 0;
}

function sameType(like: JsonValue, value: JsonValue): JsonValue {
  if (typeof like === 'number') return Number(value);
  if (typeof like === 'boolean') return value === true || value === 'true';
  return typeof like === 'string' ? asText(value) : value;
}

/** The events of webhooks [HaloPSA reference §8.1]; numbers may come as text. */
export const notificationResource: Resource = {
  path: 'notification',
  area: 'webhook',
  list: (call) => {
    const webhookId = call.query.get('webhook_id');
    const rows = webhookId ? call.tenant.webhooks.notificationsOf(webhookId) : call.tenant.webhooks.notifications();
    return json(serialise(rows));
  },
  get: (call, id) => json(serialise(found(call.tenant.webhooks.notification(pathId(id))))),
  write: (call, item) => serialise(putNotification(call.tenant, item)),
  remove: (call, id) => json(serialise(found(call.tenant.webhooks.removeNotification(pathId(id))))),
};

/** Creates or changes a notification. An event number that the tenant does not know is stored and never fires. */
export function putNotification(tenant: Tenant, item: JsonObject): Notification {
  const id = numberIn(item, 'id') ?? 0;
  const existing = tenant.webhooks.notification(id);
  if (id > 0 && !existing) throw emptyError(404);
  const webhookId = textIn(item, 'webhook_id') ?? existing?.webhook_id ?? '';
  const eventno = numberIn(item, 'eventno') ?? existing?.eventno;
  if (eventno === undefined) throw textError('Please select an Event for this Notification');
  if (webhookId !== '' && !tenant.webhooks.get(webhookId)) throw textError('Please select a valid Webhook for this Notification');
  const row: Notification = {
    ...(existing ?? NOTIFICATION_DEFAULTS),
    id,
    webhook_id: webhookId,
    eventno,
    name: textIn(item, 'name') ?? existing?.name ?? '',
    conditions: Array.isArray(item.conditions) ? item.conditions.filter(isObject) : (existing?.conditions ?? []),
  };
  for (const name in NOTIFICATION_DEFAULTS) if (name in item) row[name] = sameType(NOTIFICATION_DEFAULTS[name], item[name]);
  return tenant.webhooks.putNotification(row);
}

/** The delivery log [HaloPSA reference §8.1]. */
export const webhookEventResource: Resource = {
  path: 'webhookevent',
  area: 'webhook',
  list: (call) => {
    const webhookId = call.query.get('webhook_id')?.toLowerCase();
    const rows = call.tenant.webhooks.deliveries().filter((row) => !webhookId || row.webhook_id.toLowerCase() === webhookId);
    const count = numberOf(call, 'count') ?? rows.length;
    return json(serialise(rows.toReversed().slice(0, count).map(logged)));
  },
  get: (call, id) => json(serialise(logged(found(deliveryOf(call, id))))),
};

function deliveryOf(call: Call, id: string): Delivery | undefined {
  return call.tenant.webhooks.deliveries().find((row) => row.id === id.toLowerCase());
}

function logged(delivery: Delivery): JsonObject {
  const statuses = { pending: 0, delivered: 1, failed: 2, lost: 0 };
  return { ...delivery, status: statuses[delivery.status], attempt: undefined, url: undefined, method: undefined };
}
