/** Tickets: list rows, answers and details to the canonical ticket (HaloPSA reference §6). */
import type { Ticket } from '@deskbridge/model';
import type { StreamDeclaration } from '../contract.ts';
import { booleanOf, idOf, integerOf, isRow, numberOf, pick, rowsOf, textOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import type { TicketLookups } from './config.ts';
import { haloDate, haloInstant } from './dates.ts';
import type { Mapped } from '../kit/records.ts';

/** Agent 1 is Halo's *Unassigned* (HaloPSA reference §6). */
export const unassignedAgentId = '1';
/** The stock closed status: all that is known of a tenant that does not tell open from closed (HaloPSA reference §9.5). */
const stockClosedStatus = '9';

/** Fields that every row holds. */
const rowFields = [
  'number',
  'numberOrder',
  'title',
  'statusId',
  'isOpen',
  'onHold',
  'priorityId',
  'priorityRank',
  'typeId',
  'teamId',
  'agentId',
  'companyId',
  'companyName',
  'siteId',
  'siteName',
  'contactId',
  'contactName',
  'slaId',
  'slaState',
  'categories',
  'parentId',
  'mergedIntoId',
  'createdAt',
  'updatedAt',
  'closedAt',
  'lastActionAt',
  'respondBy',
  'dueAt',
  'deadlineAt',
  'targetOn',
] as const satisfies readonly (keyof Ticket)[];

interface Group {
  /** One of these must be there … */
  keys: readonly string[];
  /** … and this one. */
  also?: string;
  fields: readonly (keyof Ticket)[];
}

/** Fields that only some lists carry, by what shows that this one does. Which depends on version and parameters (§6). */
const groups = {
  text: { keys: ['details', 'details_html'], fields: ['description'] },
  custom: { keys: ['customfields'], fields: ['customFields'] },
  tags: { keys: ['tags', 'ticket_tags', 'tickettags'], fields: ['tags'] },
  mail: { keys: ['user_email', 'useremail'], fields: ['contactEmail'] },
  // Both are plain numbers, never left out for being empty: one alone is a version that has dropped the other.
  more: { keys: ['impact'], also: 'urgency', fields: ['impactId', 'urgencyId', 'sourceId', 'estimateHours'] },
} as const satisfies Record<string, Group>;

type GroupName = keyof typeof groups;
const groupNames = Object.keys(groups) as GroupName[];
const detailOnly = ['respondedAt', 'startOn', 'timeTakenHours'] as const satisfies readonly (keyof Ticket)[];

/** Lists carry everything but custom fields unless the version or the parameters say otherwise (HaloPSA reference §6). */
const usualGroups: ReadonlySet<GroupName> = new Set(['text', 'tags', 'mail', 'more']);

/** The answer to a write says nothing about the SLA's state (HaloPSA reference, appendix A.1). */
const bases = { list: rowFields, answer: rowFields.filter((name) => name !== 'slaState') } as const;

/** `list` for what lists usually carry, `list-text` for one without, `list+custom` for one with more. */
function projectionName(base: keyof typeof bases, held: ReadonlySet<GroupName>): string {
  const differing = groupNames.filter((name) => held.has(name) !== usualGroups.has(name));
  return [base, ...differing.map((name) => `${held.has(name) ? '+' : '-'}${name}`)].join('');
}

function projections(): Record<string, { ticket: readonly string[] }> {
  const all: Record<string, { ticket: readonly string[] }> = {};
  for (const base of ['list', 'answer'] as const) {
    for (let mask = 0; mask < 2 ** groupNames.length; mask++) {
      const held = new Set(groupNames.filter((_name, bit) => mask & (1 << bit)));
      all[projectionName(base, held)] = { ticket: [...bases[base], ...[...held].flatMap((name) => groups[name].fields)] };
    }
  }
  all['detail'] = { ticket: [...rowFields, ...groupNames.flatMap((name) => groups[name].fields), ...detailOnly] };
  return all;
}

/** The stream's declaration. */
export const ticketsDeclaration: StreamDeclaration = {
  name: 'tickets',
  projections: projections(),
  // They change with the clock, or with our own reading (HaloPSA reference §6, appendix A.1).
  volatile: ['slatimeleft', 'slapercused', 'currentelapsedhours', 'slaholdtime', 'read', 'isbeingclosed', 'locked', 'lastincomingemail'],
  canChangedSince: true,
  canList: false,
  canById: true,
  canIds: true,
};

function customFieldsOf(value: unknown): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const field of rowsOf(value)) {
    const name = textOf(field['name']);
    if (name === null) continue;
    const type = integerOf(field['type']);
    // Selections hold the option's id as value and its text as display (HaloPSA reference §9.8).
    const isSelection = type === 2 || type === 3;
    fields[name] = (isSelection ? pick(field, 'display', 'value') : pick(field, 'value', 'display')) ?? null;
    if (isSelection && fields[name] === '') fields[name] = null;
  }
  return fields;
}

function tagsOf(row: Row): string[] {
  const list = row['tags'];
  if (Array.isArray(list)) return list.map((tag) => textOf(isRow(tag) ? pick(tag, 'text', 'name') : tag)).filter((tag) => tag !== null);
  const joined = textOf(list) ?? textOf(pick(row, 'ticket_tags', 'tickettags'));
  return joined === null
    ? []
    : joined
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean);
}

const categoryKeys = [1, 2, 3, 4].map((place) => [`category_${place}`, `category${place}`] as const);

function categoriesOf(row: Row): string[] {
  const paths = categoryKeys.map(([one, other]) => textOf(row[one] ?? row[other]) ?? '');
  while (paths.at(-1) === '') paths.pop();
  return paths;
}

/** Whether the ticket is open: by its status, else by what the row itself says. */
function isOpen(row: Row, statusId: string | null, closedAt: string | null, lookups: TicketLookups): boolean {
  if (statusId !== null && lookups.closedStatuses !== null && lookups.knownStatuses.has(statusId))
    return !lookups.closedStatuses.has(statusId);
  return !(statusId === stockClosedStatus || closedAt !== null || booleanOf(row['hasbeenclosed']) === true);
}

function agentOf(value: unknown): string | null {
  const id = idOf(value);
  return id === unassignedAgentId ? null : id;
}

/** The last change, in any of its spellings (HaloPSA reference §2.10). */
export const ticketUpdatedAt = (row: Row): string | null => haloInstant(pick(row, 'last_update', 'lastupdate', 'flastupdate'));

function rowFieldsOf(row: Row, lookups: TicketLookups): Pick<Ticket, (typeof rowFields)[number]> {
  const statusId = idOf(row['status_id']);
  const teamName = textOf(row['team']);
  const mergedIntoId = idOf(row['merged_into_id']);
  const dateClosed = haloInstant(pick(row, 'dateclosed', 'datecleared'));
  const open = mergedIntoId === null && isOpen(row, statusId, dateClosed, lookups);
  const priorityId = idOf(row['priority_id']);
  return {
    number: idOf(row['id']),
    numberOrder: integerOf(row['id']),
    title: textOf(row['summary']),
    statusId,
    isOpen: open,
    onHold: booleanOf(row['onhold']),
    priorityId,
    priorityRank: priorityId === null ? null : integerOf(priorityId),
    typeId: idOf(row['tickettype_id']),
    teamId: idOf(pick(row, 'team_id', 'teamid')) ?? (teamName === null ? null : (lookups.teamIds.get(teamName) ?? null)),
    agentId: agentOf(row['agent_id']),
    companyId: idOf(row['client_id']),
    companyName: textOf(row['client_name']),
    siteId: idOf(row['site_id']),
    siteName: textOf(row['site_name']),
    contactId: idOf(row['user_id']),
    contactName: textOf(row['user_name']),
    slaId: idOf(row['sla_id']),
    slaState: textOf(row['slaresponsestate']),
    categories: categoriesOf(row),
    parentId: idOf(row['parent_id']),
    mergedIntoId,
    createdAt: haloInstant(pick(row, 'dateoccurred', 'dateoccured', 'datecreated')),
    updatedAt: ticketUpdatedAt(row),
    closedAt: open ? null : dateClosed,
    lastActionAt: haloInstant(row['lastactiondate']),
    respondBy: haloInstant(row['respondbydate']),
    dueAt: haloInstant(row['fixbydate']),
    deadlineAt: haloInstant(row['deadlinedate']),
    targetOn: haloDate(row['targetdate']),
  };
}

const groupReaders: Record<GroupName, (row: Row) => Partial<Ticket>> = {
  text: (row) => ({ description: textOf(row['details']) ?? textOf(row['details_html']) }),
  custom: (row) => ({ customFields: customFieldsOf(row['customfields']) }),
  tags: (row) => ({ tags: tagsOf(row) }),
  mail: (row) => {
    const nested = row['user'];
    return { contactEmail: textOf(pick(row, 'user_email', 'useremail')) ?? (isRow(nested) ? textOf(nested['emailaddress']) : null) };
  },
  more: (row) => ({
    impactId: idOf(row['impact']),
    urgencyId: idOf(row['urgency']),
    sourceId: sourceOf(row['source']),
    estimateHours: numberOf(row['estimate']),
  }),
};

/** Source 0 is a value of its own (Manual). */
function sourceOf(value: unknown): string | null {
  const number = integerOf(value);
  return number === null || number < 0 ? null : String(number);
}

function heldGroups(row: Row): Set<GroupName> {
  return new Set(
    groupNames.filter((name) => {
      const group: Group = groups[name];
      return group.keys.some((key) => row[key] !== undefined) && (group.also === undefined || row[group.also] !== undefined);
    }),
  );
}

/** A ticket as a list shows it. */
export function mapTicketRow(row: Row, lookups: TicketLookups): Mapped<'ticket'> {
  const held = heldGroups(row);
  const fields: Partial<Ticket> = rowFieldsOf(row, lookups);
  for (const name of held) Object.assign(fields, groupReaders[name](row));
  return { projection: projectionName('list', held), fields };
}

/** A ticket as the answer to a write shows it. */
export function mapTicketAnswer(row: Row, lookups: TicketLookups): Mapped<'ticket'> {
  const { slaState: _unknown, ...fields } = mapTicketRow(row, lookups).fields;
  return { projection: projectionName('answer', heldGroups(row)), fields };
}

/** A ticket as reading it by id shows it. */
export function mapTicketDetail(row: Row, lookups: TicketLookups): Mapped<'ticket'> {
  const fields: Partial<Ticket> = {
    ...rowFieldsOf(row, lookups),
    respondedAt: haloInstant(row['responsedate']),
    startOn: haloDate(row['startdate']),
    timeTakenHours: numberOf(row['timetaken']),
  };
  for (const name of groupNames) Object.assign(fields, groupReaders[name](row));
  return { projection: 'detail', fields };
}

/** Every member that mapping a list row looks at; a test holds it complete. */
export const ticketRowKeys: readonly string[] = `
  id deleted summary status_id onhold hasbeenclosed priority_id tickettype_id merged_into_id parent_id team team_id teamid
  agent_id client_id client_name site_id site_name sla_id slaresponsestate user_id user_name user_email useremail user
  impact urgency source estimate customfields category_1 category_2 category_3 category_4 category1 category2 category3
  category4 details details_html tags ticket_tags tickettags dateoccurred dateoccured datecreated last_update lastupdate
  flastupdate lastactiondate dateclosed datecleared respondbydate fixbydate deadlinedate targetdate
`
  .trim()
  .split(/\s+/);
