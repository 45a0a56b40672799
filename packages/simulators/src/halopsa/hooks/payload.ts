import { RawJson, serialise } from '../../kit/json.ts';
import type { JsonObject } from '../../kit/json.ts';
import { computed } from '../dates.ts';
import type { PayloadMode } from '../options.ts';
import { actionRow, WHOLE_ACTION } from '../rows/action.ts';
import { INVOICE_FLOATS } from '../world/invoices.ts';
import { SITE_FLOATS } from '../rows/site.ts';
import { summaryOf } from '../rows/ticket.ts';
import { ticketDetail } from '../rows/ticketDetail.ts';
import { USER_FLOATS } from '../rows/user.ts';
import type { Tenant } from '../tenant.ts';
import type { Happening } from './events.ts';

const MESSAGES: Partial<Record<Happening['event'], string>> = {
  'Ticket Status Changed': 'The status has been changed for Ticket ID: ',
  'New Ticket Logged': 'A new Ticket has been logged. Ticket ID: ',
  'Ticket Closed': 'The Ticket has been closed. Ticket ID: ',
  'Ticket Deleted': 'The Ticket has been deleted. Ticket ID: ',
  'Ticket Reassigned': 'The Ticket has been re-assigned. Ticket ID: ',
};

/**
 * The body of a delivery as a live tenant sends it [HaloPSA reference §8.3]: the top `id` is the delivery's, the event is in
 * lower-case words, and the ticket is in full unless the webhook asks for less.
 */
export function payloadOf(
  tenant: Tenant,
  happening: Happening,
  from: { deliveryId: string; webhookId: string; notificationId: number; mode: PayloadMode },
): string {
  const number = String(happening.id).padStart(7, '0');
  const linked = from.mode === 'eventOnly' ? {} : linkedObjects(tenant, happening, from.mode);
  return serialise({
    id: from.deliveryId,
    webhook_id: from.webhookId,
    notification_id: from.notificationId,
    escmsg_id: tenant.webhooks.newGuid(),
    event: happening.event.toLowerCase(),
    message: `${MESSAGES[happening.event] ?? `${happening.event} for ID: `}${number}.`,
    object_id: happening.id,
    agent_id: happening.agentId,
    timestamp: computed(happening.atMs),
    ...linked,
  });
}

function linkedObjects(tenant: Tenant, happening: Happening, mode: PayloadMode): JsonObject {
  if (happening.record !== undefined) return { [happening.kind]: new RawJson(happening.record) };
  if (happening.kind !== 'ticket') return { [happening.kind]: personOf(tenant, happening) };
  if (!tenant.tickets.has(happening.id)) return {};
  const action = happening.actionId === undefined || mode === 'small' ? undefined : tenant.actions.get(happening.id, happening.actionId);
  const actionText = action && actionRow(tenant, action, WHOLE_ACTION);
  const ticket = mode === 'small' ? smallTicket(tenant, happening.id) : fullTicket(tenant, happening);
  if (!actionText) return { ticket: new RawJson(ticket) };
  if (tenant.quirks.actionInPayload === 'insideTicket') return { ticket: new RawJson(`${ticket.slice(0, -1)},"action":${actionText}}`) };
  return { ticket: new RawJson(ticket), action: new RawJson(actionText) };
}

function fullTicket(tenant: Tenant, happening: Happening): string {
  const { tickets } = tenant;
  return ticketDetail(tenant, tickets.core(happening.id), tickets.extras(happening.id), happening.atMs, { nested: true });
}

function smallTicket(tenant: Tenant, id: number): string {
  const core = tenant.tickets.core(id);
  return serialise({
    id,
    summary: summaryOf(tenant, core, tenant.tickets.extras(id)),
    status_id: core.status,
    tickettype_id: core.type,
    client_id: core.client,
    site_id: core.site,
    user_id: core.user,
    team_id: core.team,
    agent_id: core.agent,
  });
}

function personOf(tenant: Tenant, happening: Happening): RawJson | JsonObject {
  const { kind, id } = happening;
  const row = kind === 'site' ? tenant.sites.get(id) : kind === 'user' ? tenant.users.get(id) : tenant.invoices.get(id);
  if (!row) return { id };
  return new RawJson(serialise(row, kind === 'site' ? SITE_FLOATS : kind === 'user' ? USER_FLOATS : INVOICE_FLOATS));
}
