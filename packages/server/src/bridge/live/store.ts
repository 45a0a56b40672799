import type { AccountId, ExternalId } from '@deskbridge/model';
import { prepared, type Queryable } from '../../platform/database/database.ts';

/** What stands at the end of each thing that a page may show. A text that differs from the one before means that it has changed. */
export interface Heads {
  /** By connection: the position of its newest change. */
  positions: Record<string, number>;
  commands: string;
  runs: string;
  callbacks: string;
  connection: string;
  picklists: string;
  people: string;
  audit: string;
}

// A row's xmin differs after each update of it; the count tells of rows that are gone. Only for tables of some thousand rows an account.
const versionOf = (table: string): string =>
  `(select count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) from ${table} where account_id = $1)`;

const statement = `select
  (select coalesce(json_object_agg(connection_id, position), '{}') from change_positions where account_id = $1) as positions,
  (select concat_ws(' ', max(number)) from commands where account_id = $1 and state = 'delivered')
    || ' ' || (select coalesce(string_agg(concat_ws(' ', state, n, newest), ' ' order by state), '') from (
      select state, count(*) as n, max(number) as newest from commands
      where account_id = $1 and state in ('waiting', 'sending', 'unsure', 'dead') group by state) s) as commands,
  (select coalesce(max(id::text), '') from (select id from sync_runs where account_id = $1 order by id desc limit 1) r)
    || ' ' || (select count(*) || ' ' || coalesce(sum(seen + calls), 0) from sync_runs where account_id = $1 and state = 'running') as runs,
  (select coalesce(max(id::text), '') from (select id from callbacks where account_id = $1 order by id desc limit 1) c)
    || ' ' || (select count(*) from callback_arrivals where account_id = $1) || ' ' || ${versionOf('replays')} as callbacks,
  ${versionOf('connections')} || ' ' || ${versionOf('setup_marks')} || ' ' || ${versionOf('smoke_tests')} || ' ' || ${versionOf('purges')} || ' ' || (select concat_ws(' ', max(last_started_at), max(last_finished_at), sum(failures))
    from streams where account_id = $1) as connection,
  (select concat_ws(' ', max(last_finished_at)) from streams where account_id = $1 and stream = 'picklists') as picklists,
  ${versionOf('members')} || ' ' || ${versionOf('invitations')} || ' ' || ${versionOf('agent_mappings')} || ' ' || ${versionOf('persons')} as people,
  (select concat_ws(' ', max(sequence)) from audit_heads where account_id = $1) as audit`;

/** Where everything of an account stands; as system. */
export async function readHeads(q: Queryable, account: AccountId): Promise<Heads> {
  const { rows } = await q.query<Heads & Record<string, unknown>>(prepared(statement, [account]));
  const heads = rows[0];
  if (!heads) throw new Error('A statement without a table gave no row.');
  return heads;
}

/** At most `limit` of the tickets that changed, or inside of which something did, behind a position; as system. */
export async function ticketsBehind(
  q: Queryable,
  account: AccountId,
  connection: number,
  position: number,
  limit: number,
): Promise<ExternalId[]> {
  const { rows } = await q.query<{ id: ExternalId }>(
    prepared(
      `select id from (
         select distinct case c.entity
           when 'ticket' then c.external_id
           when 'note' then (select ticket_id from notes n where n.account_id = $1 and n.external_id = c.external_id)
           when 'timeEntry' then (select ticket_id from time_entries t where t.account_id = $1 and t.external_id = c.external_id)
           when 'statusChange' then (select ticket_id from status_changes s where s.account_id = $1 and s.external_id = c.external_id)
         end as id
         from changes c where c.account_id = $1 and c.connection_id = $2 and c.position > $3
           and c.entity in ('ticket', 'note', 'timeEntry', 'statusChange')) t
       where id is not null limit $4`,
      [account, connection, position, limit],
    ),
  );
  return rows.map(({ id }) => id);
}
