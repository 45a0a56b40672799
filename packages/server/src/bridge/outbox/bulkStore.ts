import { columnName, entity, type AccountId, type CommandAuthor, type ConnectionId, type ExternalId } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';

/** The same write to many tickets. */
export interface ManyWrites {
  account: AccountId;
  connection: ConnectionId;
  author: CommandAuthor;
  source: string;
  /** Waits before they leave, so that they can be undone. */
  delayMs: number;
  tickets: readonly ExternalId[];
}

/** A written command, and the ticket that it is about. */
export interface WrittenCommand {
  id: string;
  ticket: ExternalId;
}

/** The value of a field as the API shows it: what its author saw. */
function seenValue(field: string): string {
  const column = `t.${columnName(field)}`;
  const isInstant = entity('ticket').fields[field] === 'instant';
  return isInstant ? `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : column;
}

/**
 * Sets the same fields of many tickets: one command each, in the order given, with the values that the mirror shows as what was seen. Tickets
 * that are not mirrored or gone are left out.
 */
export async function insertUpdates(
  q: Queryable,
  many: ManyWrites,
  fields: Readonly<Record<string, unknown>>,
  closureNote: string | null,
): Promise<WrittenCommand[]> {
  const names = Object.keys(fields).filter((field) => field in entity('ticket').fields);
  const seen = names.map((field) => `'${field}', ${seenValue(field)}`).join(', ');
  return insertMany(
    q,
    many,
    'ticket.update',
    `jsonb_build_object('fields', $9::jsonb, 'seen', jsonb_build_object(${seen})) || $10::jsonb`,
    names.toSorted(),
    [JSON.stringify(fields), JSON.stringify(closureNote === null ? {} : { closureNote })],
  );
}

/** Adds the same note to many tickets. */
export const insertNotes = (q: Queryable, many: ManyWrites, note: { text: string; isPrivate: boolean }): Promise<WrittenCommand[]> =>
  insertMany(q, many, 'note.add', '$9::jsonb', [], [JSON.stringify(note)]);

async function insertMany(
  q: Queryable,
  many: ManyWrites,
  kind: 'ticket.update' | 'note.add',
  body: string,
  fields: readonly string[],
  more: readonly unknown[],
): Promise<WrittenCommand[]> {
  const { rows } = await q.query<WrittenCommand>(
    `insert into commands (account_id, id, connection_id, kind, body, author, stream, external_id, fields, source, due_at)
     select $1, r.id, $2, '${kind}', jsonb_build_object('kind', '${kind}', 'ticket', jsonb_build_object('ticketId', t.external_id)) || ${body}, $3, 'tickets',
       t.external_id, $4, $5, now() + make_interval(secs => $6)
     from unnest($7::uuid[], $8::text[]) with ordinality as r(id, ticket, place)
     join tickets t on t.account_id = $1 and t.external_id = r.ticket and t.gone_at is null
     order by r.place returning id, external_id as ticket`,
    [
      many.account,
      many.connection,
      many.author,
      fields,
      many.source,
      many.delayMs / 1000,
      many.tickets.map(() => newId()),
      many.tickets,
      ...more,
    ],
  );
  return rows;
}
