import { ControlError } from '../../kit/control.ts';
import type { ControlCall, ControlRoute } from '../../kit/control.ts';
import type { Reply } from '../../kit/http.ts';
import { jsonReply } from '../../kit/http.ts';
import type { JsonObject } from '../../kit/json.ts';
import { watchable } from '../api/metadata.ts';
import { FAMILIES } from '../schema/webhooks.ts';
import type { WebhookFamily } from '../schema/webhooks.ts';
import { knownEntity } from '../schema/registry.ts';
import type { Row } from '../store/row.ts';
import type { Tenant } from '../tenant.ts';
import { change, create, remove } from '../writes/write.ts';
import { ADMIN_RESOURCE } from '../world/ids.ts';
import { readyWebhook } from '../writes/settle.ts';
import type { ControlParts } from './parts.ts';
import { onScreen, personOf } from './screen.ts';

/** Webhooks as another integration or an administrator makes and changes them. Ids are unique over the families. */
export function webhookRoutes({ tenant, deliverer }: ControlParts): ControlRoute[] {
  const patch = (call: ControlCall, members: JsonObject): Reply => {
    const { family, row } = webhookOf(tenant, call);
    const { fields, ...rest } = members;
    const after = onScreen(() => change(personOf(tenant, call.body), knownEntity(`${family}Webhooks`), row.id, rest, 'PATCH'));
    if (Array.isArray(fields)) setFields(tenant, family, after, fields.map(String));
    return jsonReply(after);
  };
  return [
    { method: 'POST', pattern: 'webhooks/byHand', handle: (call) => onScreen(() => byHand(tenant, call.body)) },
    { method: 'POST', pattern: 'webhooks/:id/disable', handle: (call) => patch(call, { isActive: false }) },
    { method: 'POST', pattern: 'webhooks/:id/enable', handle: (call) => patch(call, { isActive: true }) },
    { method: 'PATCH', pattern: 'webhooks/:id', handle: (call) => patch(call, call.body) },
    {
      method: 'DELETE',
      pattern: 'webhooks/:id',
      handle: (call) => {
        const { family, row } = webhookOf(tenant, call);
        return jsonReply(remove(personOf(tenant, call.body), knownEntity(`${family}Webhooks`), row.id));
      },
    },
    {
      method: 'GET',
      pattern: 'deliveries',
      handle: ({ query }) => jsonReply(deliverer.deliveries().slice(-Number(query.get('limit') ?? 1000))),
    },
    {
      method: 'POST',
      pattern: 'deliveries/:id/resend',
      handle: ({ parameters }) => {
        const delivery = deliverer.resend(parameters['id'] ?? '');
        if (!delivery) throw new ControlError('no such delivery', 404);
        return jsonReply(delivery);
      },
    },
  ];
}

function webhookOf(tenant: Tenant, call: ControlCall): { family: WebhookFamily; row: Row } {
  for (const family of FAMILIES) {
    const row = tenant.webhooks(family).get(Number(call.parameters['id']));
    if (row) return { family, row };
  }
  throw new ControlError('no such webhook', 404);
}

function byHand(tenant: Tenant, body: JsonObject): Reply {
  const family = FAMILIES.find((each) => each === body['entity']);
  if (!family) throw new ControlError(`entity is one of ${FAMILIES.join(', ')}`);
  const events = Array.isArray(body['events']) ? body['events'].map(String) : ['create', 'update', 'delete'];
  const by = typeof body['by'] === 'number' ? body['by'] : ADMIN_RESOURCE;
  const members = {
    name: body['name'] ?? 'By hand',
    webhookUrl: body['url'],
    deactivationUrl: body['deactivationUrl'] ?? body['url'],
    secretKey: body['secretKey'] ?? 'somebody-elses-secret',
    isActive: true,
    isSubscribedToCreateEvents: events.includes('create'),
    isSubscribedToUpdateEvents: events.includes('update'),
    isSubscribedToDeleteEvents: events.includes('delete'),
    sendThresholdExceededNotification: false,
  };
  const row = create({ ...personOf(tenant, {}), actor: by, isSilent: true }, knownEntity(`${family}Webhooks`), members);
  row['ownerResourceID'] = by;
  setFields(tenant, family, row, Array.isArray(body['fields']) ? body['fields'].map(String) : watchable(family).map(({ label }) => label));
  return jsonReply({ webhook: row }, 201);
}

/** Makes exactly these fields watched. */
function setFields(tenant: Tenant, family: WebhookFamily, webhook: Row, names: readonly string[]): void {
  const fields = tenant.table(`${family}WebhookFields`);
  for (const row of fields.rowsUnder('webhookID', webhook.id)) fields.remove(row.id);
  for (const { value, label } of watchable(family))
    if (names.some((name) => name.toLowerCase() === label.toLowerCase()))
      fields.put({ id: fields.nextId(), fieldID: value, isDisplayAlwaysField: false, isSubscribedField: true, webhookID: webhook.id });
  readyWebhook({ tenant }, family, webhook);
}
