import type { AccountId } from '@deskbridge/model';
import type { Queryable } from '../database/database.ts';
import { newId } from '../ids.ts';
import type { Role } from './permissions.ts';

/** A person who can sign in. */
export interface PersonRow {
  id: string;
  name: string;
  email: string;
}

/** Whether anybody can sign in here. As system. */
export async function isAnybodyThere(q: Queryable): Promise<boolean> {
  const { rows } = await q.query<{ there: boolean }>('select exists (select from auth."user") as there');
  return rows[0]?.there === true;
}

/** The person with this e-mail, whatever its case. As system. */
export async function findPersonByEmail(q: Queryable, email: string): Promise<PersonRow | null> {
  const { rows } = await q.query<PersonRow>('select "id" as id, "name" as name, "email" as email from auth."user" where "email" = $1', [
    email.toLowerCase(),
  ]);
  return rows[0] ?? null;
}

/** The person with this id; null where there is none. As system. */
export async function findPersonById(q: Queryable, id: string): Promise<PersonRow | null> {
  const { rows } = await q.query<PersonRow>('select "id" as id, "name" as name, "email" as email from auth."user" where "id" = $1', [id]);
  return rows[0] ?? null;
}

/** Everybody who can sign in, with what they are in which account. As system. */
export async function listPeople(q: Queryable): Promise<(PersonRow & { accounts: { id: number; name: string; role: Role }[] })[]> {
  const { rows } = await q.query<PersonRow & { accounts: { id: number; name: string; role: Role }[] }>(
    `select u."id" as id, u."name" as name, u."email" as email, coalesce(
       (select json_agg(json_build_object('id', a.id, 'name', a.name, 'role', m.role) order by a.id)
        from members m join accounts a on a.id = m.account_id where m.person_id = u."id"), '[]') as accounts
     from auth."user" u order by u."email"`,
  );
  return rows;
}

/**
 * Writes a person; a password comes hashed, and without one they sign in otherwise. The e-mail counts as proven: whoever set this hub
 * up or invited them vouches for it, and nobody else makes people. As system.
 */
export async function insertPerson(q: Queryable, given: { name: string; email: string; passwordHash: string | null }): Promise<PersonRow> {
  const id = newId();
  const email = given.email.toLowerCase();
  await q.query('insert into auth."user" ("id", "name", "email", "emailVerified", "twoFactorEnabled") values ($1, $2, $3, true, false)', [
    id,
    given.name,
    email,
  ]);
  if (given.passwordHash !== null) {
    await q.query(
      `insert into auth."credential" ("id", "accountId", "providerId", "userId", "password", "updatedAt") values ($1, $2, 'credential', $2, $3, now())`,
      [newId(), id, given.passwordHash],
    );
  }
  return { id, name: given.name, email };
}

/** Makes a person a member, or leaves them what they are. False where they were one. As system. */
export async function insertMember(q: Queryable, account: AccountId, personId: string, role: Role): Promise<boolean> {
  const { rowCount } = await q.query('insert into members (account_id, person_id, role) values ($1, $2, $3) on conflict do nothing', [
    account,
    personId,
    role,
  ]);
  return rowCount === 1;
}

/** Sets a person's name. As system. */
export async function renamePerson(q: Queryable, personId: string, name: string): Promise<void> {
  await q.query('update auth."user" set "name" = $2, "updatedAt" = now() where "id" = $1', [personId, name]);
}

/** Whether a person has a password. As system. */
export async function hasPassword(q: Queryable, personId: string): Promise<boolean> {
  const { rows } = await q.query<{ has: boolean }>(
    'select exists (select from auth."credential" where "userId" = $1 and "password" is not null) as has',
    [personId],
  );
  return rows[0]?.has === true;
}

/** Takes a person's second factor away. False where there was none. As system. */
export async function removeTwoFactor(q: Queryable, personId: string): Promise<boolean> {
  const { rowCount } = await q.query('delete from auth."twoFactor" where "userId" = $1', [personId]);
  await q.query('update auth."user" set "twoFactorEnabled" = false, "updatedAt" = now() where "id" = $1', [personId]);
  return (rowCount ?? 0) > 0;
}

/** Forgets what a person could still come in by: links for a new password, second steps that are owed. As system. */
export async function deleteOutstanding(q: Queryable, personId: string): Promise<void> {
  await q.query('delete from auth."verification" where "value" = $1', [personId]);
}
