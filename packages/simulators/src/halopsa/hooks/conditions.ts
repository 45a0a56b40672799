import { asText } from '../../kit/json.ts';
import type { JsonObject } from '../../kit/json.ts';
import { summaryOf } from '../rows/ticket.ts';
import type { Notification } from '../store/webhooks.ts';
import type { Tenant } from '../tenant.ts';

/**
 * Whether a notification's conditions hold for a ticket [HaloPSA reference §8.1]. Type 1 is "differs from" (that is how
 * `symptom` against an empty text makes an event fire on every change), anything else "is".
 */
export function conditionsHold(tenant: Tenant, notification: Notification, ticketId: number): boolean {
  return notification.conditions.every((condition) => holds(tenant, condition, ticketId));
}

function holds(tenant: Tenant, condition: JsonObject, ticketId: number): boolean {
  const actual = valueOf(tenant, asText(condition.fieldname).toLowerCase(), ticketId);
  if (actual === undefined) return true;
  const text = typeof condition.value_string === 'string' ? condition.value_string.replace(/^"(.*)"$/, '$1') : '';
  const wanted = text === '' && typeof condition.value_int === 'number' && typeof actual === 'number' ? String(condition.value_int) : text;
  return Number(condition.type) === 1 ? String(actual) !== wanted : String(actual) === wanted;
}

function valueOf(tenant: Tenant, field: string, ticketId: number): string | number | undefined {
  const core = tenant.tickets.core(ticketId);
  const values: Record<string, string | number> = {
    symptom: summaryOf(tenant, core, tenant.tickets.extras(ticketId)),
    status: core.status,
    requesttype: core.type,
    sectio_: core.team,
    assignedtoint: core.agent,
    areaint: core.client,
    seriousness: core.priority,
  };
  return values[field];
}
