import type { AccountId } from '@deskbridge/model';
import type { Queryable } from '../database/database.ts';
import type { Role } from './permissions.ts';

/** A person's place in an account. */
export interface Membership {
  id: AccountId;
  name: string;
  timeZone: string;
  role: Role;
}

/** A member of an account with their name. */
export interface Member {
  personId: string;
  name: string;
  email: string;
  image: string | null;
  role: Role;
  joinedAt: string;
  lastSeenAt: string | null;
  twoFactorEnabled: boolean;
  hasPasskey: boolean;
}

const columns = `person_id as "personId", name, email, image, role, joined_at as "joinedAt", last_seen_at as "lastSeenAt",
  two_factor_enabled as "twoFactorEnabled", has_passkey as "hasPasskey"`;

/** The accounts that a person belongs to, as system. */
export async function listMemberships(q: Queryable, personId: string): Promise<Membership[]> {
  const { rows } = await q.query<Membership>({
    name: 'memberships',
    text: `select a.id, a.name, a.time_zone as "timeZone", m.role from members m join accounts a on a.id = m.account_id
      where m.person_id = $1 order by a.name, a.id`,
    values: [personId],
  });
  return rows;
}

/** The people of an account, by name; to be asked in that account's transaction. */
export async function listMembers(q: Queryable, account: AccountId): Promise<Member[]> {
  const { rows } = await q.query<Member>(`select ${columns} from member_people where account_id = $1 order by lower(name), person_id`, [
    account,
  ]);
  return rows;
}

/** One of them; null where the account has no such member. */
export async function findMember(q: Queryable, account: AccountId, personId: string): Promise<Member | null> {
  const { rows } = await q.query<Member>(`select ${columns} from member_people where account_id = $1 and person_id = $2`, [
    account,
    personId,
  ]);
  return rows[0] ?? null;
}

/** The member with this e-mail; null where the account has none. */
export async function findMemberByEmail(q: Queryable, account: AccountId, email: string): Promise<Member | null> {
  const { rows } = await q.query<Member>(`select ${columns} from member_people where account_id = $1 and email = $2`, [account, email]);
  return rows[0] ?? null;
}

/** Locks the account's owners until the end of the transaction, so that two owners cannot unmake each other. Resolves to their ids. */
export async function lockOwners(q: Queryable, account: AccountId): Promise<string[]> {
  const { rows } = await q.query<{ id: string }>(
    `select person_id as id from members where account_id = $1 and role = 'owner' order by person_id for update`,
    [account],
  );
  return rows.map((row) => row.id);
}

/** Sets what a member is. */
export async function updateRole(q: Queryable, account: AccountId, personId: string, role: Role): Promise<void> {
  await q.query('update members set role = $3 where account_id = $1 and person_id = $2', [account, personId, role]);
}

/** Takes a member out of the account. */
export async function deleteMember(q: Queryable, account: AccountId, personId: string): Promise<void> {
  await q.query('delete from members where account_id = $1 and person_id = $2', [account, personId]);
}
