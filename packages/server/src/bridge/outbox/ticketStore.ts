import type { AccountId, ExternalId } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';
import { commandColumns, type CommandRow } from './store.ts';

const mostWrites = 100;

/** What is being written to a ticket: what waits, what was refused, and what was delivered within ten minutes; newest first. */
export async function recentWrites(q: Queryable, account: AccountId, ticket: ExternalId): Promise<CommandRow[]> {
  const { rows } = await q.query<CommandRow>(
    `select ${commandColumns} from commands where account_id = $1 and external_id = $2 and stream = 'tickets'
       and (state in ('waiting', 'sending', 'unsure', 'dead') or (state = 'delivered' and delivered_at > now() - interval '10 minutes'))
     order by number desc limit $3`,
    [account, ticket, mostWrites],
  );
  return rows;
}
