import type { AccountId } from '@deskbridge/model';
import type { Queryable } from '../database/database.ts';
import type { Role } from './permissions.ts';

/** A session as it is shown; what is in the cookie is not. */
export interface SessionRow {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
  address: string | null;
  userAgent: string | null;
}

/** A session with whose it is. */
export interface MemberSessionRow extends SessionRow {
  personId: string;
  name: string;
  email: string;
  role: Role;
}

const columns = `s."id" as id, s."createdAt" as "createdAt", s."updatedAt" as "lastSeenAt", s."expiresAt" as "expiresAt",
  nullif(s."ipAddress", '') as address, nullif(s."userAgent", '') as "userAgent"`;

/** A person's sessions that have not ended, latest used first. As system. */
export async function listSessions(q: Queryable, personId: string): Promise<SessionRow[]> {
  const { rows } = await q.query<SessionRow>(
    `select ${columns} from auth."session" s where s."userId" = $1 and s."expiresAt" > now() order by s."updatedAt" desc, s."id" desc`,
    [personId],
  );
  return rows;
}

/** The sessions of an account's members that have not ended, latest used first. As system. */
export async function listMemberSessions(q: Queryable, account: AccountId): Promise<MemberSessionRow[]> {
  const { rows } = await q.query<MemberSessionRow>(
    `select ${columns}, u."id" as "personId", u."name" as name, u."email" as email, m.role
     from members m join auth."user" u on u."id" = m.person_id join auth."session" s on s."userId" = m.person_id
     where m.account_id = $1 and s."expiresAt" > now() order by s."updatedAt" desc, s."id" desc limit 1000`,
    [account],
  );
  return rows;
}

/** Ends a person's sessions: one, or all but one. Resolves to how many ended. As system. */
export async function deleteSessions(q: Queryable, personId: string, which: { id: string } | { except: string | null }): Promise<number> {
  const { rowCount } = await q.query(
    `delete from auth."session" where "userId" = $1 and ${'id' in which ? '"id" = $2' : '"id" is distinct from $2'}`,
    [personId, 'id' in which ? which.id : which.except],
  );
  return rowCount ?? 0;
}
