import { columnName, entity, type AccountId, type ExternalId } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';

/** Some canonical fields of a ticket, or null where it is not mirrored. */
export async function readTicketFields(q: Queryable, account: AccountId, ticketId: ExternalId, fields: readonly string[]): Promise<Record<string, unknown> | null> {
  const known = fields.filter((field) => field in entity('ticket').fields);
  const list = known.map((field) => `${columnName(field)} as "${field}"`).join(', ');
  const { rows } = await q.query<Record<string, unknown>>(`select ${list || 'external_id'} from tickets where account_id = $1 and external_id = $2`, [account, ticketId]);
  return rows[0] ?? null;
}
