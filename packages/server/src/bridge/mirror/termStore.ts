import type { AccountId, ExternalId } from '@deskbridge/model';
import { later, prepared, type Queryable } from '../../platform/database/database.ts';
import { arrayLiteral } from './arrays.ts';
import { termsOf, type TermFields } from './terms.ts';

/** A ticket as far as its terms go: from a record, or from the mirror's row. */
export interface TermSource {
  externalId: ExternalId;
  fields: TermFields;
}

/** Writes the terms by which tickets are found. */
export async function insertTerms(q: Queryable, account: AccountId, tickets: readonly TermSource[]): Promise<void> {
  const keys = termKeys(tickets);
  if (keys.terms.length === 0) return;
  await later(
    q,
    prepared(
      `insert into ticket_terms (account_id, term, updated_at, external_id)
     select $1, r.term, r.updated_at, r.external_id from unnest($2::text[], $3::timestamptz[], $4::text[]) as r(term, updated_at, external_id)
     on conflict do nothing`,
      [account, arrayLiteral('text', keys.terms), arrayLiteral('text', keys.updated), arrayLiteral('text', keys.ids)],
    ),
  );
}

/** By full key: the table has no index by ticket, since that would cost every import more than it saves here. */
export async function removeTerms(q: Queryable, account: AccountId, tickets: readonly TermSource[]): Promise<void> {
  const keys = termKeys(tickets);
  if (keys.terms.length === 0) return;
  await later(
    q,
    prepared(
      `delete from ticket_terms t using unnest($2::text[], $3::timestamptz[], $4::text[]) as r(term, updated_at, external_id)
     where t.account_id = $1 and t.term = r.term and t.updated_at = r.updated_at and t.external_id = r.external_id`,
      [account, arrayLiteral('text', keys.terms), arrayLiteral('text', keys.updated), arrayLiteral('text', keys.ids)],
    ),
  );
}

function termKeys(tickets: readonly TermSource[]): { terms: string[]; updated: string[]; ids: ExternalId[] } {
  const keys: ReturnType<typeof termKeys> = { terms: [], updated: [], ids: [] };
  for (const ticket of tickets) {
    for (const term of termsOf(ticket.fields)) {
      keys.terms.push(term);
      keys.updated.push(typeof ticket.fields.updatedAt === 'string' ? ticket.fields.updatedAt : '1970-01-01T00:00:00.000Z');
      keys.ids.push(ticket.externalId);
    }
  }
  return keys;
}
