import { actionsResource } from './actions.ts';
import { appointmentResource } from './appointments.ts';
import { assetResource } from './assets.ts';
import { attachmentResource } from './attachments.ts';
import type { Resource } from './call.ts';
import { furnitureResources } from './furniture.ts';
import { invoiceResource } from './invoices.ts';
import { agentResource, clientResource, siteResource, usersResource } from './people.ts';
import { picklistResources } from './picklists.ts';
import { getTicket, listTickets } from './ticketRead.ts';
import { timesheetEventResource, timesheetResource } from './timesheets.ts';
import { removeTicket, writeTicket } from './ticketWrite.ts';
import { notificationResource, webhookEventResource, webhookResource } from './webhooks.ts';

const ticketsResource: Resource = {
  path: 'tickets',
  area: 'tickets',
  integers: new Set([
    'id',
    'client_id',
    'site_id',
    'user_id',
    'agent_id',
    'status_id',
    'tickettype_id',
    'priority_id',
    'sla_id',
    'team_id',
    'parent_id',
    'impact',
    'urgency',
  ]),
  list: listTickets,
  get: getTicket,
  write: writeTicket,
  remove: removeTicket,
};

const RESOURCES: ReadonlyMap<string, Resource> = new Map(
  [
    ticketsResource,
    actionsResource,
    clientResource,
    siteResource,
    usersResource,
    agentResource,
    webhookResource,
    notificationResource,
    webhookEventResource,
    assetResource,
    appointmentResource,
    invoiceResource,
    timesheetResource,
    timesheetEventResource,
    attachmentResource,
    ...picklistResources,
    ...furnitureResources,
  ].map((resource) => [resource.path, resource]),
);

/** The resource at a path below `/api/`, whatever its case [HaloPSA reference §1, Path casing]. */
export function resourceAt(path: string): Resource | undefined {
  return RESOURCES.get(path.toLowerCase());
}
