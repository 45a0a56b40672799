import { asText, isObject } from '../../kit/json.ts';
import type { JsonObject, JsonValue } from '../../kit/json.ts';
import { parseDate, sqlRound, stored } from '../dates.ts';
import { textError } from '../api/errors.ts';
import { WRITABLE_EXTRAS } from '../rows/ticketFields.ts';
import { FLAG } from '../store/ticketColumns.ts';
import type { TicketColumn } from '../store/ticketColumns.ts';
import type { TicketExtras } from '../store/tickets.ts';
import type { Tenant } from '../tenant.ts';

/** A number that may come as text, as the product's own screen sends ids [HaloPSA reference §7]. */
export function numberIn(item: JsonObject, ...names: string[]): number | undefined {
  for (const name of names) {
    const value = item[name];
    if (typeof value === 'number') return value;
    if (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))) return Number(value);
  }
  return undefined;
}

/** A text member. */
export function textIn(item: JsonObject, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = item[name];
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
  }
  return undefined;
}

/** A flag, as a boolean or as text. */
export function flagIn(item: JsonObject, name: string): boolean | undefined {
  const value = item[name];
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.toLowerCase() === 'true';
  return undefined;
}

/** A date as milliseconds, on the database's grid. */
export function timeIn(item: JsonObject, ...names: string[]): number | undefined {
  const text = textIn(item, ...names);
  const ms = text === undefined || text === '' ? Number.NaN : parseDate(text);
  return Number.isNaN(ms) ? undefined : sqlRound(ms);
}

const NUMBERS: readonly (readonly [column: TicketColumn, ...names: string[]])[] = [
  ['impact', 'impact'],
  ['urgency', 'urgency'],
  ['source', 'source'],
  ['priority', 'priority_id'],
  ['sla', 'sla_id'],
  ['parent', 'parent_id'],
  ['mergedInto', 'merged_into_id'],
];

const FLAGS: readonly (readonly [bit: number, name: string])[] = [
  [FLAG.flagged, 'flagged'],
  [FLAG.read, 'read'],
  [FLAG.onHold, 'onhold'],
];

/** The columns that a written ticket sets, status and caller apart. Unknown statuses, teams and agents are refused. */
export function columnsIn(tenant: Tenant, item: JsonObject, flags: number): Partial<Record<TicketColumn, number>> {
  const out: Partial<Record<TicketColumn, number>> = {};
  for (const [column, ...names] of NUMBERS) {
    const value = numberIn(item, ...names);
    if (value !== undefined && value >= 0) out[column] = value;
  }
  const created = timeIn(item, 'dateoccurred', 'dateoccured');
  if (created !== undefined) out.created = created;
  const type = numberIn(item, 'tickettype_id');
  if (type !== undefined)
    out.type = known(
      type,
      tenant.types.some((row) => row.id === type),
      'Ticket Type',
    );
  const agent = numberIn(item, 'agent_id');
  if (agent !== undefined) out.agent = known(agent <= 0 ? 1 : agent, agent <= 0 || tenant.agents.get(agent) !== undefined, 'Agent');
  const team = teamIn(tenant, item);
  if (team !== undefined) out.team = team;
  for (const n of [1, 2, 3, 4] as const) {
    const category = textIn(item, `category_${n}`);
    if (category !== undefined) out[`category${n}`] = tenant.tickets.categoryId(category);
  }
  for (const [bit, name] of FLAGS) {
    const isSet = flagIn(item, name);
    if (isSet !== undefined) out.flags = isSet ? (out.flags ?? flags) | bit : (out.flags ?? flags) & ~bit;
  }
  return out;
}

function known(id: number, isKnown: boolean, what: string): number {
  if (!isKnown) throw textError(`${what} ${id} does not exist`);
  return id;
}

/** `team` is a name; a number in `team_id` will do as well [HaloPSA reference §13.7]. An unknown name changes nothing. */
function teamIn(tenant: Tenant, item: JsonObject): number | undefined {
  const name = textIn(item, 'team');
  if (name !== undefined && name !== '') return tenant.teamByName(name)?.id;
  const id = numberIn(item, 'team_id');
  return id !== undefined && tenant.teams.some((team) => team.id === id) ? id : undefined;
}

/** Writes everything that is no column onto a ticket. Members that no ticket has are ignored. */
export function writeExtras(tenant: Tenant, item: JsonObject, extras: TicketExtras): void {
  const summary = textIn(item, 'summary');
  if (summary !== undefined) extras.summary = summary;
  const details = textIn(item, 'details');
  const html = textIn(item, 'details_html');
  if (details !== undefined) extras.details = details;
  else if (html !== undefined) extras.details = html.replace(/<[^>]*>/g, '').trim();
  if (html !== undefined || details !== undefined) extras.detailsHtml = html ?? details;
  if (Array.isArray(item.tags)) extras.tags = item.tags.map(tagText).filter((text) => text !== '');
  if (Array.isArray(item.customfields)) writeCustomFields(tenant, item.customfields as JsonValue[], extras);
  for (const name in item) {
    if (!WRITABLE_EXTRAS.has(name)) continue;
    extras.members = { ...extras.members, [name]: storedValue(name, item[name]) };
  }
}

function tagText(tag: JsonValue): string {
  return isObject(tag) ? (textIn(tag, 'text') ?? '') : asText(tag);
}

function writeCustomFields(tenant: Tenant, fields: readonly JsonValue[], extras: TicketExtras): void {
  const values = new Map(extras.customFields);
  for (const field of fields) {
    if (!isObject(field)) continue;
    const id = numberIn(field, 'id');
    const name = textIn(field, 'name')?.toLowerCase();
    const custom = tenant.customFields.find((candidate) => candidate.id === id || candidate.name.toLowerCase() === name);
    if (custom) values.set(custom.id, field.value);
  }
  extras.customFields = values;
}

/** Dates go in and come back naive [HaloPSA reference §5]. */
function storedValue(name: string, value: JsonValue): JsonValue {
  if (typeof value !== 'string' || !name.includes('date')) return value;
  const ms = parseDate(value);
  return Number.isNaN(ms) ? value : stored(ms);
}
