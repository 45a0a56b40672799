import { hashPassword } from 'better-auth/crypto';
import { findPersonByEmail, insertMember, insertPerson, makeLog, makePasswordToken, makeSignIn, type Role, type TestHub } from './hub.ts';

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

/** The address at which somebody sets a new password, as the command line makes it. */
export async function makePasswordLink(test: TestHub, email: string): Promise<string> {
  const nothing = (): Promise<void> => Promise.resolve();
  const { database } = test.db;
  const signIn = makeSignIn({
    database,
    secret: 'not needed to make a link',
    log: makeLog('silent'),
    sendPasswordLink: nothing,
    onPasswordReset: nothing,
  });
  const person = await findPersonByEmail(database.system, email);
  const token = await makePasswordToken(signIn.at('http://localhost'), person?.id ?? '', new Date());
  return `/new-password/${token}`;
}
