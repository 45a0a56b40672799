import { columnName, entity, type AccountId, type EntityName, type ExternalId } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';

/** What a conversation is made of. */
export type TalkKind = 'note' | 'time' | 'status';

/** A place in a conversation: behind this entry. */
export interface TalkPlace {
  at: string;
  kind: TalkKind;
  id: string;
}

const present = (of: string): string => `${of}.gone_at is null and ${of}.hidden_at is null`;
const inTicket = (of: string): string => `${of}.account_id = $1 and ${of}.ticket_id = $2 and ${present(of)}`;
/** Entries without a moment come last. */
const noMoment = `timestamptz 'epoch'`;

/**
 * The entries of a ticket, newest first. Time and changes of status that belong to a note are not entries of their own: they are shown with it.
 */
export async function listTalk(
  q: Queryable,
  account: AccountId,
  ticket: ExternalId,
  after: TalkPlace | null,
  limit: number,
): Promise<TalkPlace[]> {
  const { rows } = await q.query<TalkPlace>(
    `select kind, id, at from (
       select 'note' as kind, n.external_id as id, coalesce(n.created_at, ${noMoment}) as at from notes n where ${inTicket('n')}
       union all
       select 'time', t.external_id, coalesce(t.started_at, t.created_at, ${noMoment}) from time_entries t where ${inTicket('t')}
         and not exists (select from notes n where n.account_id = $1 and n.external_id = t.note_id and ${present('n')})
       union all
       select 'status', s.external_id, coalesce(s.changed_at, ${noMoment}) from status_changes s where ${inTicket('s')}
         and not exists (select from notes n where n.account_id = $1 and n.external_id = s.external_id and ${present('n')})
     ) entries where $3::timestamptz is null or (at, kind, id collate "C") < ($3, $4, $5)
     order by at desc, kind desc, id collate "C" desc limit $6`,
    [account, ticket, after?.at ?? null, after?.kind ?? null, after?.id ?? null, limit],
  );
  return rows;
}

/** A note as a conversation needs it. */
export interface TalkNote {
  id: string;
  kind: string | null;
  label: string | null;
  isPrivate: boolean | null;
  isImportant: boolean | null;
  subject: string | null;
  bodyText: string | null;
  bodyHtml: string | null;
  authorType: string | null;
  authorId: string | null;
  authorName: string | null;
  direction: string | null;
  attachmentCount: number | null;
  createdAt: string | null;
}

/** Time that was spent. */
export interface TalkTime {
  id: string;
  noteId: string | null;
  agentId: string | null;
  agentName: string | null;
  startedAt: string | null;
  endedAt: string | null;
  hours: number | null;
  isBillable: boolean | null;
  summary: string | null;
}

/** A change of status. */
export interface TalkStatus {
  id: string;
  fromStatusId: string | null;
  toStatusId: string | null;
  authorType: string | null;
  authorName: string | null;
}

async function readOf<Row extends { id: string }>(
  q: Queryable,
  account: AccountId,
  name: EntityName,
  fields: readonly (keyof Row & string)[],
  by: string,
  ids: readonly string[],
): Promise<Row[]> {
  if (ids.length === 0) return [];
  const columns = fields.map((field) => `${columnName(field)} as "${field}"`).join(', ');
  const { rows } = await q.query<Row & Record<string, unknown>>(
    `select external_id as id, ${columns} from ${entity(name).table} where account_id = $1 and ${by} = any($2) and ${present(entity(name).table)}`,
    [account, ids],
  );
  return rows;
}

/** Notes by their ids. */
export const readNotes = (q: Queryable, account: AccountId, ids: readonly string[]): Promise<TalkNote[]> =>
  readOf<TalkNote>(q, account, 'note', noteFields, 'external_id', ids);

/** Time entries by the notes that they belong to, or by their own ids. */
export const readTimes = (q: Queryable, account: AccountId, by: 'note_id' | 'external_id', ids: readonly string[]): Promise<TalkTime[]> =>
  readOf<TalkTime>(q, account, 'timeEntry', timeFields, by, ids);

/** Changes of status by their ids. */
export const readStatuses = (q: Queryable, account: AccountId, ids: readonly string[]): Promise<TalkStatus[]> =>
  readOf<TalkStatus>(q, account, 'statusChange', statusFields, 'external_id', ids);

const noteFields = [
  'kind',
  'label',
  'isPrivate',
  'isImportant',
  'subject',
  'bodyText',
  'bodyHtml',
  'authorType',
  'authorId',
  'authorName',
  'direction',
  'attachmentCount',
  'createdAt',
] as const;
const timeFields = ['noteId', 'agentId', 'agentName', 'startedAt', 'endedAt', 'hours', 'isBillable', 'summary'] as const;
const statusFields = ['fromStatusId', 'toStatusId', 'authorType', 'authorName'] as const;
