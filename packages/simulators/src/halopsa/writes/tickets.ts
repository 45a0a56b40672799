import type { JsonObject } from '../../kit/json.ts';
import { isObject } from '../../kit/json.ts';
import { textError } from '../api/errors.ts';
import { sqlRound } from '../dates.ts';
import { FLAG } from '../store/ticketColumns.ts';
import type { TicketColumn, TicketCore } from '../store/ticketColumns.ts';
import type { Action } from '../store/actions.ts';
import type { TicketExtras } from '../store/tickets.ts';
import type { Tenant } from '../tenant.ts';
import { recordAction, statusColumns } from './actions.ts';
import { tell } from './author.ts';
import type { Author } from './author.ts';
import { columnsIn, flagIn, numberIn, textIn, writeExtras } from './ticketFields.ts';

const CLOSE = 9;

/** Makes a ticket; answers its id and the actions that rules added [HaloPSA reference §6, `extra_actions`]. */
export function createTicket(tenant: Tenant, author: Author, item: JsonObject): { id: number; extraActions: Action[] } {
  const typeId = numberIn(item, 'tickettype_id') ?? tenant.types[0]?.id ?? 1;
  const type = tenant.types.find((row) => row.id === typeId);
  if (!type) throw textError(`Ticket Type ${typeId} does not exist`);
  if (type.itil === 2 && tenant.settings.cabApproval) throw textError('CODE:APP03/2 Please select the CAB members to approve');
  refuseMissing(tenant, item);
  const caller = callerIn(tenant, item);
  const nowMs = sqlRound(author.nowMs);
  const values = columnsIn(tenant, item, 0);
  const status = statusIn(tenant, item) ?? 1;
  const isClosed = tenant.isClosed(status);
  const core: Omit<TicketCore, 'id'> = {
    updated: nowMs,
    acted: nowMs,
    client: caller.client,
    site: caller.site,
    user: caller.user,
    parent: 0,
    mergedInto: 0,
    type: type.id,
    team: type.team,
    category1: 0,
    category2: 0,
    category3: 0,
    category4: 0,
    actions: 0,
    priority: 4,
    impact: 0,
    urgency: 0,
    source: author.application === '' ? 0 : 3,
    ...values,
    sla: values.sla ?? tenant.sites.get(caller.site)?.sla_id ?? 1,
    created: values.created ?? nowMs,
    agent: values.agent ?? defaultAgent(tenant, author),
    status,
    closed: isClosed ? nowMs : 0,
    flags: (values.flags ?? 0) | (isClosed ? FLAG.hasBeenClosed : 0),
  };
  const extras: TicketExtras = {};
  writeExtras(tenant, { ...item, ...caller.members }, extras);
  extras.details ??= '';
  const id = tenant.tickets.create(core, extras);
  linkAttachments(tenant, item, id);
  const extraActions = firstActions(tenant, author, id, item);
  tell(tenant, author, { event: 'New Ticket Logged', kind: 'ticket', id });
  return { id, extraActions };
}

function defaultAgent(tenant: Tenant, author: Author): number {
  return tenant.quirks.newTicketAgent === 'application' && author.application !== '' && author.agentId > 0 ? author.agentId : 1;
}

/** Fields that this tenant insists on [HaloPSA reference §6, seed 003]. */
function refuseMissing(tenant: Tenant, item: JsonObject): void {
  if (flagIn(item, '_novalidate') === true) return;
  if ((textIn(item, 'summary') ?? '') === '') throw textError('Please enter a Summary for this Ticket');
  const { mandatory } = tenant.settings;
  if (mandatory.category && (textIn(item, 'category_1') ?? '') === '')
    throw textError('Please complete the following mandatory field: Category');
  if (mandatory.impact && !numberIn(item, 'impact')) throw textError('Please complete the following mandatory field: Impact');
  if (mandatory.urgency && !numberIn(item, 'urgency')) throw textError('Please complete the following mandatory field: Urgency');
}

interface Caller {
  client: number;
  site: number;
  user: number;
  members: JsonObject;
}

/**
 * Who the ticket is for. A user without a site is refused; an unknown caller is the site's General User under a name of their
 * own [HaloPSA reference §6]; nobody at all is the default client's.
 */
function callerIn(tenant: Tenant, item: JsonObject): Caller {
  const userId = numberIn(item, 'user_id') ?? 0;
  const siteId = numberIn(item, 'site_id') ?? 0;
  const clientId = numberIn(item, 'client_id') ?? 0;
  if (userId > 0 && siteId <= 0) throw textError('Please select a Site for this User');
  const site = tenant.sites.get(siteId > 0 ? siteId : (tenant.clients.get(clientId)?.main_site_id ?? 1));
  if (!site || (clientId > 0 && !tenant.clients.get(clientId))) throw textError('Please select a valid Client and Site for this Ticket');
  if (userId > 0 && !tenant.users.get(userId)) throw textError('Please select a valid User for this Ticket');
  if (userId > 0) return { client: site.client_id, site: site.id, user: userId, members: {} };
  const general = tenant.users.find((user) => user.site_id === site.id && user.firstname === 'General');
  const lookup = isObject(item.userlookup) ? item.userlookup : {};
  const name = textIn(item, 'users_name') ?? textIn(lookup, 'lookupdisplay');
  const mail = textIn(item, 'user_email', 'useremail', 'reportedby');
  const members: JsonObject = {};
  if (name !== undefined) members.users_name = name;
  if (mail !== undefined) Object.assign(members, { reportedby: mail, user_email: mail, emailtolist: mail });
  return { client: site.client_id, site: site.id, user: general?.id ?? 1, members };
}

/** The user's first message, and what the system's rules did [HaloPSA reference §6, A.2]. */
function firstActions(tenant: Tenant, author: Author, id: number, item: JsonObject): Action[] {
  if (flagIn(item, 'dont_do_rules') === true) return [];
  const team = tenant.teams.find((row) => row.id === tenant.tickets.columns.value('team', id))?.name ?? 'default';
  const note = `Matched Rules Changed: Add ${team} group to new ticket`;
  const action = recordAction(tenant, author, {
    ticketId: id,
    outcomeId: 0,
    outcome: 'Rule Applied',
    note,
    noteHtml: note,
    isHidden: true,
    who: 'System',
    members: { dont_do_rules: true, dont_update_fault: true, actreviewed: true },
  });
  return [action];
}

function linkAttachments(tenant: Tenant, item: JsonObject, ticketId: number): void {
  if (!Array.isArray(item.attachments)) return;
  for (const reference of item.attachments) {
    const attachment = isObject(reference) ? tenant.attachments.table.get(numberIn(reference, 'id') ?? 0) : undefined;
    if (attachment) tenant.attachments.put({ ...attachment, ticket_id: ticketId });
  }
}

function statusIn(tenant: Tenant, item: JsonObject): number | undefined {
  const status = numberIn(item, 'status_id');
  if (status !== undefined && !tenant.statuses.get(status)) throw textError(`Status ${status} does not exist`);
  return status;
}

/** Changes a ticket. Steps of its history (status, assignment) become actions, so that they can be read back. */
export function changeTicket(tenant: Tenant, author: Author, id: number, item: JsonObject): void {
  const before = tenant.tickets.core(id);
  refuseChange(tenant, before, item);
  const status = statusIn(tenant, item) ?? before.status;
  const values = { ...columnsIn(tenant, item, before.flags), ...moveIn(tenant, item) };
  recordSteps(tenant, author, before, { status, agent: values.agent ?? before.agent, team: values.team ?? before.team });
  const steps: Partial<Record<TicketColumn, number>> = {};
  const closing = statusColumns(tenant, id, status, author.nowMs);
  if (closing.flags !== undefined) steps.flags = (values.flags ?? before.flags) | (closing.flags & FLAG.hasBeenClosed);
  tenant.tickets.change(id, author.nowMs, { ...values, ...closing, ...steps }, (extras) => writeExtras(tenant, item, extras));
  linkAttachments(tenant, item, id);
  tellChange(tenant, author, before, tenant.tickets.core(id));
}

/** What this tenant refuses [HaloPSA reference §6, §11, seed 003]. */
function refuseChange(tenant: Tenant, before: TicketCore, item: JsonObject): void {
  const { settings } = tenant;
  const client = numberIn(item, 'client_id') ?? before.client;
  if (settings.defaultClientMustBeMoved && before.client === 1 && client === 1) throw mustBeMoved();
  const status = numberIn(item, 'status_id') ?? before.status;
  const isClosing = tenant.isClosed(status) && !tenant.isClosed(before.status);
  if (!isClosing || flagIn(item, '_force') === true) return;
  if (settings.closureNoteRequired && (textIn(item, 'closure_note') ?? '') === '')
    throw textError('Please enter a Closure Note before closing this Ticket');
  if (settings.closingNeedsAgent && (numberIn(item, 'agent_id') ?? before.agent) === 1) {
    throw textError('Please assign this Ticket these before closing it.');
  }
}

/** The refusal of seed 003. */
export function mustBeMoved(): Error {
  return textError('Tickets with the default Client/Site must be moved before working on the Ticket');
}

function moveIn(tenant: Tenant, item: JsonObject): Partial<Record<TicketColumn, number>> {
  const out: Partial<Record<TicketColumn, number>> = {};
  const clientId = numberIn(item, 'client_id');
  const siteId = numberIn(item, 'site_id');
  const userId = numberIn(item, 'user_id');
  const user = userId === undefined ? undefined : tenant.users.get(userId);
  const site = tenant.sites.get(siteId ?? user?.site_id ?? tenant.clients.get(clientId ?? 0)?.main_site_id ?? 0);
  if (site) Object.assign(out, { site: site.id, client: site.client_id });
  if (user) out.user = user.id;
  return out;
}

function recordSteps(tenant: Tenant, author: Author, before: TicketCore, after: { status: number; agent: number; team: number }): void {
  const name = (agentId: number): string => tenant.agents.get(agentId)?.name ?? '';
  if (after.status !== before.status) {
    recordAction(tenant, author, { ticketId: before.id, outcomeId: tenant.isClosed(after.status) ? CLOSE : 5, newStatus: after.status });
  }
  if (after.agent === before.agent && after.team === before.team) return;
  recordAction(tenant, author, {
    ticketId: before.id,
    outcomeId: 6,
    newStatus: after.status,
    note: `Re-assigned from ${name(before.agent)} to ${name(after.agent)}`,
  });
}

function tellChange(tenant: Tenant, author: Author, before: TicketCore, after: TicketCore): void {
  const told = { kind: 'ticket', id: after.id, actionId: after.actions > before.actions ? after.actions : undefined } as const;
  tell(tenant, author, { event: author.userId > 0 ? 'Ticket Updated by User' : 'Ticket Updated by Agent', ...told });
  if (after.status !== before.status) tell(tenant, author, { event: 'Ticket Status Changed', ...told });
  if (tenant.isClosed(after.status) && !tenant.isClosed(before.status)) tell(tenant, author, { event: 'Ticket Closed', ...told });
  if (after.agent !== before.agent || after.team !== before.team) tell(tenant, author, { event: 'Ticket Reassigned', ...told });
  tell(tenant, author, { event: 'Ticket Updated', ...told });
  tell(tenant, author, { event: 'Ticket Changed', ...told });
}

/** Soft-deletes a ticket: hidden from lists unless `deleted=true`, event 1072 [HaloPSA reference §6]. */
export function deleteTicket(tenant: Tenant, author: Author, id: number): void {
  tenant.tickets.setDeleted(id, author.nowMs, true);
  tell(tenant, author, { event: 'Ticket Deleted', kind: 'ticket', id });
}

/** Merges a ticket into another: it closes, points there, and its actions move [HaloPSA reference §6, names V, behaviour I]. */
export function mergeTicket(tenant: Tenant, author: Author, id: number, into: number): void {
  const before = tenant.tickets.core(id);
  if (tenant.quirks.mergeMovesActions) tenant.actions.move(id, into);
  tenant.tickets.change(id, author.nowMs, { mergedInto: into, ...statusColumns(tenant, id, CLOSE, author.nowMs) });
  tenant.tickets.change(into, author.nowMs, { acted: sqlRound(author.nowMs) });
  tellChange(tenant, author, before, tenant.tickets.core(id));
  const target = tenant.tickets.core(into);
  tellChange(tenant, author, target, target);
}
