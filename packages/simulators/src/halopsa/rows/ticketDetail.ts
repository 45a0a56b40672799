import { RawJson, serialise } from '../../kit/json.ts';
import type { JsonObject } from '../../kit/json.ts';
import { dayOf } from '../dates.ts';
import type { TicketCore } from '../store/ticketColumns.ts';
import type { TicketExtras } from '../store/tickets.ts';
import type { Tenant } from '../tenant.ts';
import { baseFieldValue, customFieldElement } from '../world/customFields.ts';
import { CLIENT_DETAIL_ONLY, CLIENT_FLOATS } from './client.ts';
import { priorityWire, ticketTypeWire } from './picklists.ts';
import { addressRecord, SITE_FLOATS } from './site.ts';
import { tagsOf, ticketRow } from './ticket.ts';
import type { Freshness } from './ticket.ts';
import { DETAIL_CONSTANTS, TICKET_FLOATS } from './ticketFields.ts';
import { USER_FLOATS } from './user.ts';

const DETAIL_TEXT = serialise({ ...DETAIL_CONSTANTS }, TICKET_FLOATS).slice(1, -1);

/** The custom fields of a ticket, each with its 27 members [HaloPSA reference §9.8, A.3]. */
export function ticketCustomFields(
  tenant: Tenant,
  core: TicketCore,
  extras: TicketExtras | undefined,
  only?: ReadonlySet<number>,
  displayOnly = false,
): JsonObject[] {
  return tenant.customFields
    .filter((custom) => custom.usage === 1 && (!only || only.has(custom.id)))
    .map((custom) => {
      const isBase = core.id < tenant.tickets.firstNewId;
      const written = extras?.customFields;
      const value = written?.has(custom.id) ? written.get(custom.id) : isBase ? baseFieldValue(tenant.seed, core.id, custom) : undefined;
      return customFieldElement(custom, value, displayOnly);
    });
}

/**
 * One ticket in full: the row, and with `includeDetails` the nested user, priority and type [HaloPSA reference §6]. The nested
 * user carries its site and the site its client, as recorded.
 */
export function ticketDetail(
  tenant: Tenant,
  core: TicketCore,
  extras: TicketExtras | undefined,
  nowMs: number,
  options: { nested: boolean; fresh?: Freshness; extraActions?: readonly string[] },
): string {
  const row = ticketRow(tenant, core, extras, nowMs, options.fresh ?? null);
  const own = extras?.members ?? {};
  const detailText = Object.keys(own).length === 0 ? DETAIL_TEXT : serialise(without(DETAIL_CONSTANTS, own), TICKET_FLOATS).slice(1, -1);
  const members = serialise(detailMembers(tenant, core, extras, options.nested), TICKET_FLOATS).slice(1, -1);
  const actions = options.extraActions ? `,"extra_actions":[${options.extraActions.join(',')}]` : '';
  return `${row.slice(0, -1)},${members},${detailText}${actions}}`;
}

function without(record: Readonly<JsonObject>, own: Readonly<JsonObject>): JsonObject {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !(key in own)));
}

function detailMembers(tenant: Tenant, core: TicketCore, extras: TicketExtras | undefined, nested: boolean): JsonObject {
  const children = tenant.tickets.children.get(core.id) ?? [];
  return {
    customfields: ticketCustomFields(tenant, core, extras),
    tags: tagsOf(tenant, core, extras).map((text, i) => ({ id: i + 1, text })),
    timetaken: tenant.hoursOf(core.id),
    child_ticket_ids: children.length > 0 ? children : undefined,
    startdate: extras?.members?.startdate === undefined ? dayOf(core.created) : undefined,
    delivery_address: addressRecord(core.site, -2),
    billing_address: addressRecord(core.site, -1),
    contact_address: addressRecord(core.site, -2),
    priority: nested ? new RawJson(priorityWire(tenant.priorityOf(core.sla, core.priority))) : undefined,
    tickettype: nested ? new RawJson(ticketTypeWire(tenant.typeOf(core.type))) : undefined,
    user: nested ? nestedUser(tenant, core) : undefined,
  };
}

function nestedUser(tenant: Tenant, core: TicketCore): RawJson | undefined {
  const user = tenant.users.get(core.user);
  if (!user) return undefined;
  const site = tenant.sites.get(user.site_id);
  const client = tenant.clients.get(user.client_id);
  const clientText =
    client && new RawJson(serialise(without(client, Object.fromEntries([...CLIENT_DETAIL_ONLY].map((key) => [key, 1]))), CLIENT_FLOATS));
  const siteText = site && new RawJson(serialise({ ...site, client: clientText }, SITE_FLOATS));
  return new RawJson(serialise({ ...user, site: siteText }, USER_FLOATS));
}
