import type { ByteWriter } from '../../kit/byteWriter.ts';
import { serialise } from '../../kit/json.ts';
import type { JsonObject, JsonValue } from '../../kit/json.ts';
import { float } from '../../kit/json.ts';
import { guid, mix } from '../../kit/random.ts';
import { computed, derived, stored, UNSET } from '../dates.ts';
import { FLAG } from '../store/ticketColumns.ts';
import type { TicketCore } from '../store/ticketColumns.ts';
import type { TicketExtras } from '../store/tickets.ts';
import type { Tenant } from '../tenant.ts';
import { GUID_KIND } from '../world/actions.ts';
import { TAGS } from '../world/picklists.ts';
import { bodyOf, titleOf } from '../world/titles.ts';
import { TICKET_CONSTANTS, TICKET_FLOATS } from './ticketFields.ts';

const HOUR_MS = 3_600_000;
const CONSTANT_TEXT = serialise({ ...TICKET_CONSTANTS }, TICKET_FLOATS).slice(1, -1);
const bool = (value: boolean): string => (value ? 'true' : 'false');

/** Whether a row answers a write of this moment, and which one; dates computed in it are written differently [§5]. */
export type Freshness = 'created' | 'updated' | null;

/** What a ticket is called. */
export function summaryOf(tenant: Tenant, core: TicketCore, extras: TicketExtras | undefined): string {
  return extras?.summary ?? titleOf(tenant.seed, core.id, core.type);
}

/** What its caller wrote. */
export function detailsOf(tenant: Tenant, core: TicketCore, extras: TicketExtras | undefined): string {
  return extras?.details ?? bodyOf(tenant.seed, core.id, core.type);
}

/** Its tags; about a fifth of the base tickets have one. */
export function tagsOf(tenant: Tenant, core: TicketCore, extras: TicketExtras | undefined): readonly string[] {
  if (extras?.tags) return extras.tags;
  const draw = mix(tenant.seed, core.id, 61);
  return core.id < tenant.tickets.firstNewId && draw % 5 === 0 ? [TAGS[(draw >>> 8) % TAGS.length] as string] : [];
}

/** When an answer and a fix are due, from the priority of the ticket's SLA. */
export function dueTimes(tenant: Tenant, core: TicketCore): { respondBy: number; fixBy: number } {
  const priority = tenant.priorityOf(core.sla, core.priority);
  return {
    respondBy: core.created + (priority?.responsetime ?? 8) * HOUR_MS,
    fixBy: core.created + (priority?.fixtime ?? 72) * HOUR_MS,
  };
}

/**
 * A list row as JSON, of the recorded shape without its nested objects (HaloPSA reference A.1, §6). Put together from text
 * because a page of a hundred such rows must cost about a millisecond; only tickets with members of their own go the long way.
 */
export function ticketRow(
  tenant: Tenant,
  core: TicketCore,
  extras: TicketExtras | undefined,
  nowMs: number,
  fresh: Freshness = null,
): string {
  const body = `${varyingMembers(tenant, core, extras, nowMs, fresh)},${CONSTANT_TEXT}`;
  if (!extras?.members) return `{${body}}`;
  return serialise({ ...(JSON.parse(`{${body}}`) as JsonObject), ...extras.members }, TICKET_FLOATS);
}

/** The constant end of every row, ready to be copied. */
const CONSTANT_BYTES = Buffer.from(`,${CONSTANT_TEXT}}`);

/** Writes a list row; most of it is one block of constant bytes. */
export function writeTicketRow(bytes: ByteWriter, tenant: Tenant, core: TicketCore, extras: TicketExtras | undefined, nowMs: number): void {
  if (extras?.members) bytes.text(ticketRow(tenant, core, extras, nowMs));
  else {
    bytes.text(`{${varyingMembers(tenant, core, extras, nowMs, null)}`);
    bytes.block(CONSTANT_BYTES);
  }
}

function varyingMembers(tenant: Tenant, core: TicketCore, extras: TicketExtras | undefined, nowMs: number, fresh: Freshness): string {
  return `${computedMembers(tenant, core, extras, nowMs, fresh)},${callerMembers(tenant, core)}`;
}

function computedMembers(tenant: Tenant, core: TicketCore, extras: TicketExtras | undefined, nowMs: number, fresh: Freshness): string {
  const { id } = core;
  const seed = tenant.seed;
  const details = JSON.stringify(detailsOf(tenant, core, extras));
  const html = extras?.detailsHtml === undefined ? details : JSON.stringify(extras.detailsHtml);
  const { respondBy, fixBy } = dueTimes(tenant, core);
  const endMs = core.closed > 0 ? core.closed : nowMs;
  const elapsed = Math.max(0, endMs - core.created) / HOUR_MS;
  const fixHours = Math.max(0.01, (fixBy - core.created) / HOUR_MS);
  const touched = fresh ? computed : stored;
  const opened = fresh === 'created' ? computed : stored;
  const due = fresh === 'created' ? derived : stored;
  const lastUpdateName = fresh ? tenant.quirks.postLastUpdateName : 'last_update';
  const closing = core.closed > 0 ? `"dateclosed":"${touched(core.closed)}","responsedate":"${stored(respondTime(core))}",` : '';
  const categories = tenant.tickets.categoryTexts;
  const type = tenant.typeOf(core.type);
  const tags = tagsOf(tenant, core, extras);
  return (
    `"id":${id},"hdid":${id},"dateoccurred":"${opened(core.created)}","summary":${JSON.stringify(summaryOf(tenant, core, extras))},"details":${details},` +
    `"details_html":${html},"status_id":${core.status},"tickettype_id":${core.type},"itil_requesttype_id":${type.itil},"sla_id":${core.sla},` +
    `"sla_name":${tenant.slaName(core.sla)},"slaresponsestate":"${respondBy < endMs && core.closed === 0 ? 'O' : 'I'}","priority_id":${core.priority},` +
    `"team":${tenant.teamName(core.team)},"team_id":${core.team},"department_id":${tenant.departmentOf(core.team)},"agent_id":${core.agent},` +
    `"category_1":${JSON.stringify(categories[core.category1])},"category_2":${JSON.stringify(categories[core.category2])},` +
    `"category_3":${JSON.stringify(categories[core.category3])},"category_4":${JSON.stringify(categories[core.category4])},` +
    `"child_count":${tenant.tickets.children.get(id)?.length ?? 0},"attachment_count":${tenant.attachmentCount(id)},` +
    (core.parent > 0 ? `"parent_id":${core.parent},` : '') +
    `"flagged":${bool((core.flags & FLAG.flagged) > 0)},"read":${bool((core.flags & FLAG.read) > 0)},"onhold":${bool((core.flags & FLAG.onHold) > 0)},` +
    `"hasbeenclosed":${bool((core.flags & FLAG.hasBeenClosed) > 0)},"deleted":${bool((core.flags & FLAG.deleted) > 0)},"excludefromsla":false,` +
    `"impact":${core.impact},"urgency":${core.urgency},"source":${core.source},"merged_into_id":${core.mergedInto},` +
    `"respondbydate":"${due(respondBy)}","fixbydate":"${fresh === 'created' ? computed(fixBy) : stored(fixBy)}","slaactiondate":"${due(respondBy)}",` +
    `"slapercused":${float((100 * elapsed) / fixHours)},"slatimeleft":${float(fixHours - elapsed)},"currentelapsedhours":${float(elapsed)},` +
    `"datecreated":"${opened(core.created)}","lastactiondate":"${touched(core.acted)}","${lastUpdateName}":"${touched(core.updated)}",` +
    `"dateassigned":"${core.agent === 1 ? UNSET.ole : stored(core.created + 60_000)}","workflow_stepstarted":"${touched(core.updated)}",${closing}` +
    `"guid":"${guid(seed, GUID_KIND.ticket, id)}","key":"${guid(seed, GUID_KIND.ticketKey, id)}","reference":"${type.prefix}-${String(id).padStart(7, '0')}",` +
    `"changeseq":${core.actions + id * 8},"ticket_tags":${JSON.stringify(tags.join(','))}`
  );
}

function respondTime(core: TicketCore): number {
  return core.created + Math.min(core.closed - core.created, 25 * 60_000);
}

function callerMembers(tenant: Tenant, core: TicketCore): string {
  const cached = tenant.callerTexts.get(core.user);
  if (cached?.client === core.client && cached.site === core.site) return cached.text;
  const user = tenant.users.get(core.user);
  const client = tenant.clients.get(core.client);
  const site = tenant.sites.get(core.site);
  const members: Record<string, JsonValue> = {
    client_id: core.client,
    client_name: client?.name ?? '',
    site_id: core.site,
    site_name: site?.name ?? '',
    site_sla_id: site?.sla_id ?? 1,
    user_id: core.user,
    user_name: user?.name ?? '',
    users_name: user?.name ?? '',
    reportedby: user?.emailaddress ?? '',
    user_email: user?.emailaddress ?? '',
    emailtolist: user?.emailaddress ?? '',
    oppcontactname: user?.name ?? '',
    oppcompanyname: client?.name ?? '',
    oppemailaddress: user?.emailaddress ?? '',
  };
  const text = serialise(members).slice(1, -1);
  tenant.callerTexts.set(core.user, { client: core.client, site: core.site, text });
  return text;
}
