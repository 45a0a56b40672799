/** Canonical ticket fields as Halo wants them written, and back (HaloPSA reference §6, Create / update body). */
import { failed, failure, ok } from '@deskbridge/model';
import type { Result, Ticket, TicketFieldsToWrite } from '@deskbridge/model';
import type { Row } from '../kit/coerce.ts';
import type { HaloConfig } from './config.ts';
import { writtenId } from './sending.ts';
import { unassignedAgentId } from './ticket-mapping.ts';

type FieldName = keyof TicketFieldsToWrite;
type Written = (value: never) => Row;

/** A multiple selection is written as its options' ids; texts go as they are (HaloPSA reference §9.8). */
function customFieldValue(value: unknown): unknown {
  if (!Array.isArray(value)) return value ?? '';
  return value.map((item) => (/^\d+$/.test(String(item)) ? { id: Number(item) } : { display: String(item) }));
}

const category = (paths: readonly string[]): Row =>
  Object.fromEntries([1, 2, 3, 4].map((place) => [`category_${place}`, paths[place - 1] ?? '']));

/** `team` is written by name and needs the configuration: see `ticketBody`. */
const writers = {
  title: (value: string) => ({ summary: value }),
  description: (value: string) => (/<[a-z][^>]*>/i.test(value) ? { details_html: value } : { details: value }),
  statusId: (value: string) => ({ status_id: writtenId(value) }),
  priorityId: (value: string) => ({ priority_id: writtenId(value) }),
  typeId: (value: string) => ({ tickettype_id: writtenId(value) }),
  agentId: (value: string | null) => ({ agent_id: writtenId(value ?? unassignedAgentId) }),
  companyId: (value: string) => ({ client_id: writtenId(value) }),
  siteId: (value: string) => ({ site_id: writtenId(value) }),
  contactId: (value: string) => ({ user_id: writtenId(value) }),
  categories: category,
  impactId: (value: string) => ({ impact: writtenId(value) }),
  urgencyId: (value: string) => ({ urgency: writtenId(value) }),
  tags: (value: readonly string[]) => ({ tags: value.map((text) => ({ text })) }),
  customFields: (value: Record<string, unknown>) => ({
    customfields: Object.entries(value).map(([name, item]) => ({ name, value: customFieldValue(item) })),
  }),
  // Unset dates are 1899-12-30 (HaloPSA reference §5).
  dueAt: (value: string | null) => ({ fixbydate: value === null ? '1899-12-30T00:00:00' : new Date(value).toISOString().slice(0, 19) }),
} as const satisfies Record<Exclude<FieldName, 'teamId'>, Written>;

/** The members of Halo's body for the fields named; refuses a team that does not exist. */
export async function ticketBody(fields: TicketFieldsToWrite, config: HaloConfig): Promise<Result<Row>> {
  const body: Row = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || name === 'teamId') continue;
    const write = writers[name as keyof typeof writers] as ((value: unknown) => Row) | undefined;
    if (write) Object.assign(body, write(value));
  }
  if (fields.teamId === undefined) return ok(body);
  if (fields.teamId === null) return ok({ ...body, team: '' });
  const name = await config.teamName(fields.teamId, 'write');
  if (!name.ok) return name;
  if (name.value === null)
    return failed(failure('psa.refused', { detail: `There is no team with the id ${fields.teamId}.`, fields: { teamId: 'unknown' } }));
  return ok({ ...body, team: name.value, team_id: writtenId(fields.teamId) });
}

const plainText = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
const sameText = (one: unknown, other: unknown): boolean => plainText(one) === plainText(other);
const sameList = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? []) === JSON.stringify(other ?? []);
const sorted = (list: unknown): unknown[] => (Array.isArray(list) ? list.map(String).toSorted() : []);

/** Whether a ticket as read has all the values that were to be written. Null: a field cannot be compared. */
export function hasFields(ticket: Partial<Ticket>, fields: TicketFieldsToWrite): boolean | null {
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const actual = ticket[name as keyof Ticket];
    if (name === 'customFields') {
      if (!hasCustomFields(actual, value as Record<string, unknown>)) return null;
    } else if (name === 'tags') {
      if (!sameList(sorted(actual), sorted(value))) return false;
    } else if (name === 'categories') {
      if (!sameList(trimmedPaths(actual), trimmedPaths(value))) return false;
    } else if (name === 'dueAt') {
      if (!sameText(plainText(actual).slice(0, 19), plainText(value).slice(0, 19))) return false;
    } else if (!sameText(actual, value)) return false;
  }
  return true;
}

const trimmedPaths = (paths: unknown): unknown[] => {
  const list: unknown[] = Array.isArray(paths) ? [...paths] : [];
  while (list.at(-1) === '') list.pop();
  return list;
};

/** Selections are written by id and read by text, so a difference proves nothing. */
function hasCustomFields(actual: unknown, wanted: Record<string, unknown>): boolean {
  const held = (actual ?? {}) as Record<string, unknown>;
  return Object.entries(wanted).every(
    ([name, value]) => sameText(held[name], value) || (Array.isArray(value) && sameList(held[name], value)),
  );
}
