import { ControlError } from '../../kit/control.ts';
import type { ControlCall, ControlRoute } from '../../kit/control.ts';
import { jsonReply } from '../../kit/http.ts';
import type { Reply } from '../../kit/http.ts';
import { putNotification, putWebhook } from '../api/webhooks.ts';
import type { EventName } from '../hooks/events.ts';
import type { Webhook } from '../store/webhooks.ts';
import type { Tenant } from '../tenant.ts';
import { textIn } from '../writes/ticketFields.ts';
import type { ControlParts } from './parts.ts';

/** Webhooks as an administrator sees and sets them on screen. */
export function webhookRoutes({ tenant, deliverer }: ControlParts): ControlRoute[] {
  return [
    { method: 'POST', pattern: 'webhooks/byHand', handle: (call) => setUpByHand(tenant, call) },
    {
      method: 'POST',
      pattern: 'webhooks/:id/disable',
      handle: (call) => jsonReply(Object.assign(webhookOf(tenant, call), { active: false })),
    },
    {
      method: 'POST',
      pattern: 'webhooks/:id/enable',
      handle: (call) => jsonReply(Object.assign(webhookOf(tenant, call), { active: true, $failures: 0 })),
    },
    { method: 'PATCH', pattern: 'webhooks/:id', handle: (call) => change(tenant, call) },
    { method: 'DELETE', pattern: 'webhooks/:id', handle: (call) => jsonReply(tenant.webhooks.remove(webhookOf(tenant, call).id)) },
    {
      method: 'GET',
      pattern: 'deliveries',
      handle: ({ query }) => jsonReply(tenant.webhooks.deliveries().slice(-Number(query.get('limit') ?? 1000))),
    },
    {
      method: 'POST',
      pattern: 'deliveries/:id/resend',
      handle: ({ parameters }) => {
        const delivery = deliverer.resend(parameters.id ?? '');
        if (!delivery) throw new ControlError('no such delivery', 404);
        return jsonReply(delivery);
      },
    },
  ];
}

function webhookOf(tenant: Tenant, call: ControlCall): Webhook {
  const webhook = tenant.webhooks.get(call.parameters.id ?? '');
  if (!webhook) throw new ControlError('no such webhook', 404);
  return webhook;
}

/** `{name, url, events: [names], …webhook members}`: the screen knows every event by name, and its number by that. */
function setUpByHand(tenant: Tenant, { body }: ControlCall): Reply {
  const names = Array.isArray(body.events) ? body.events.map(String) : [];
  const events = names.map((name) => eventNamed(tenant, name));
  const webhook = putWebhook(tenant, { ...body, id: undefined, events: undefined }, tenant.clock.now());
  const notifications = events.map(([name, eventno]) =>
    putNotification(tenant, { webhook_id: webhook.id, eventno, name, ...conditionsFor(name) }),
  );
  return jsonReply({ webhook, notifications }, 201);
}

/** On screen, "Ticket Updated" is saved without conditions and fires all the same [seed 003]. */
function conditionsFor(name: EventName): { conditions?: { fieldname: string; type: number; value_string: string }[] } {
  return name === 'Ticket Updated' ? { conditions: [{ fieldname: 'symptom', type: 1, value_string: '""' }] } : {};
}

function eventNamed(tenant: Tenant, name: string): [EventName, number] {
  for (const [known, number] of tenant.webhooks.numbers) if (known.toLowerCase() === name.toLowerCase()) return [known, number];
  throw new ControlError(`no event ${name}; there are ${[...tenant.webhooks.numbers.keys()].join(', ')}`);
}

function change(tenant: Tenant, call: ControlCall): Reply {
  const webhook = webhookOf(tenant, call);
  const payload = textIn(call.body, 'payload');
  if (payload === 'full' || payload === 'small' || payload === 'eventOnly') webhook.$payload = payload;
  putWebhook(tenant, { ...call.body, id: webhook.id, payload: undefined }, tenant.clock.now());
  const after = tenant.webhooks.get(webhook.id);
  if (after && webhook.$payload) after.$payload = webhook.$payload;
  return jsonReply(after);
}
