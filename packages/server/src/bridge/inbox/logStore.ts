import type { AccountId, ConnectionId } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';

/** Callbacks of one minute or hour. */
export interface Bar {
  at: string;
  accepted: number;
  refused: number;
}

/** An id is made a moment before its callback counts as received. */
const slack = `interval '1 minute'`;

/**
 * Counts the minutes between the last count and a moment, from the log. Done where the counts are looked at and from time to time, so
 * that receiving callbacks costs nothing more. Nothing may come any more into the minutes before that moment: see `settledBefore`.
 */
export async function countMinutes(q: Queryable, account: AccountId, connection: ConnectionId, before: Date): Promise<void> {
  await q.query(
    `insert into callback_minutes (account_id, connection_id, minute, accepted, refused)
     select c.account_id, c.connection_id, date_trunc('minute', c.received_at), count(*) filter (where c.state = 'accepted'),
       count(*) filter (where c.state = 'refused')
     from callbacks c, (
       select greatest(coalesce(max(minute) + interval '1 minute', '-infinity'), date_trunc('minute', now()) - interval '8 days') as since
       from callback_minutes where account_id = $1 and connection_id = $2
     ) counted
     where c.account_id = $1 and c.connection_id = $2 and c.id >= uuid_floor(counted.since - ${slack}) and c.received_at >= counted.since
       and c.received_at < date_trunc('minute', $3::timestamptz)
     group by 1, 2, 3 on conflict do nothing`,
    [account, connection, before],
  );
}

/** No callback that was received before this is still on its way into the log. */
export const settledBefore = (now: Date): Date => new Date(now.getTime() - 120_000);

/** Callbacks by minute or hour from a moment on; what has not been counted yet comes from the log. Minutes without any are left out. */
export async function readBars(
  q: Queryable,
  account: AccountId,
  connection: ConnectionId,
  unit: 'minute' | 'hour',
  since: Date,
): Promise<Bar[]> {
  const { rows } = await q.query<Bar>(
    `with fresh as (
       select coalesce(max(minute) + interval '1 minute', $4::timestamptz) as since from callback_minutes where account_id = $1 and connection_id = $2
     )
     select date_trunc($3, minute) as at, sum(accepted)::int as accepted, sum(refused)::int as refused from (
       select minute, accepted, refused from callback_minutes where account_id = $1 and connection_id = $2 and minute >= $4
       union all
       select date_trunc('minute', c.received_at), (c.state = 'accepted')::int, (c.state = 'refused')::int from callbacks c, fresh
       where c.account_id = $1 and c.connection_id = $2 and c.id >= uuid_floor(greatest(fresh.since, $4) - ${slack}) and c.received_at >= greatest(fresh.since, $4)
     ) counted group by 1 order by 1`,
    [account, connection, unit, since],
  );
  return rows;
}

/** Drops counts that are too old to be shown. */
export async function forgetMinutes(q: Queryable, account: AccountId): Promise<void> {
  await q.query(`delete from callback_minutes where account_id = $1 and minute < now() - interval '9 days'`, [account]);
}
