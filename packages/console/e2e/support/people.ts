import { hashPassword } from 'better-auth/crypto';
import { insertMember, insertPerson, type Role, type TestHub } from './hub.ts';

/** The password of everybody in tests. */
export const password = 'correct horse battery staple';

let hash: Promise<string> | undefined;

/** Someone with this role in the account of the test; their e-mail. */
export async function makePerson(test: TestHub, role: Role): Promise<string> {
  const email = `${role}.${Math.random().toString(36).slice(2, 8)}@example.com`;
  const passwordHash = await (hash ??= hashPassword(password));
  const name = `${role.slice(0, 1).toUpperCase()}${role.slice(1)} Example`;
  await test.db.database.asSystem(async (q) => {
    const person = await insertPerson(q, { name, email, passwordHash });
    await insertMember(q, test.account, person.id, role);
  });
  return email;
}
