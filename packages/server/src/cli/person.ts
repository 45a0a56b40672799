import { parseArgs } from 'node:util';
import { accountId } from '@deskbridge/model';
import { createAccount, ensureFirstAccount, findAccount, listAccounts } from '../bridge/accounts/store.ts';
import { audit, commandLine } from '../platform/audit/audit.ts';
import { linkHours, makePasswordToken } from '../platform/auth/passwordLinks.ts';
import { writeForPerson } from '../platform/auth/personEvents.ts';
import { roles, type Role } from '../platform/auth/permissions.ts';
import {
  findPersonByEmail,
  insertMember,
  insertPerson,
  listPeople,
  removeTwoFactor,
  type PersonRow,
} from '../platform/auth/personStore.ts';
import { signInSecret } from '../platform/auth/secrets.ts';
import { makeSignIn } from '../platform/auth/signIn.ts';
import { readConfig, readMasterKey, type Config } from '../platform/config.ts';
import { readyDatabase } from '../platform/database/attach.ts';
import type { Database } from '../platform/database/database.ts';
import { makeLog } from '../platform/log.ts';
import { StartError } from '../platform/startError.ts';

const usage =
  'Usage: person list | person add EMAIL --name NAME [--role owner] [--account ID | --new-account NAME] | person reset EMAIL [--two-factor]';
const by = { actor: commandLine };

interface Options {
  name?: string;
  role: string;
  account?: string;
  'new-account'?: string;
  'two-factor': boolean;
}

/** Lets in who is locked out, and whoever comes first: beside a running hub or without one. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      role: { type: 'string', default: 'owner' },
      account: { type: 'string' },
      'new-account': { type: 'string' },
      'two-factor': { type: 'boolean', default: false },
    },
  });
  const [verb, email] = positionals;
  const config = readConfig(process.env);
  const ready = await readyDatabase(config, true);
  try {
    const { database } = ready;
    if (verb === 'list') {
      for (const { email: address, name, accounts } of await listPeople(database.system))
        console.log(
          [address, name, accounts.map((each) => `${each.name} (${each.id}): ${each.role}`).join(', ') || 'no account'].join('\t'),
        );
      return 0;
    }
    if (verb === 'add' && email) return await add(database, config, email, values);
    if (verb === 'reset' && email) return await reset(database, config, email, values['two-factor']);
    throw new StartError(usage);
  } finally {
    await ready.close();
  }
}

async function add(database: Database, config: Config, email: string, given: Options): Promise<number> {
  const role = roles.find((each) => each === given.role);
  if (!role) throw new StartError(`There is no role ${given.role}. There are: ${roles.join(', ')}.`);
  const present = await findPersonByEmail(database.system, email);
  if (!present && !given.name) throw new StartError('Say who it is: --name NAME.');
  const person = await database.asSystem(async (q) => {
    const account = await accountOf(q, given);
    const added = present ?? (await insertPerson(q, { name: given.name ?? email, email, passwordHash: null }));
    if (await insertMember(q, account, added.id, role satisfies Role))
      await audit(q, { ...by, account, type: 'member.added', object: { id: added.id, name: added.name }, after: { role } });
    return added;
  });
  if (present) console.log(`${person.email} is a member now and signs in as before.`);
  else await printLink(database, config, person);
  return 0;
}

async function accountOf(q: Parameters<Parameters<Database['asSystem']>[0]>[0], given: Options): Promise<ReturnType<typeof accountId>> {
  if (given['new-account']) return (await createAccount(q, given['new-account'])).id;
  if (given.account === undefined) return (await ensureFirstAccount(q)).id;
  const found = /^\d{1,9}$/.test(given.account) ? await findAccount(q, accountId(Number(given.account))) : null;
  if (found) return found.id;
  const known = (await listAccounts(q)).map(({ id, name }) => `${id} (${name})`);
  throw new StartError(`There is no account ${given.account}. There are: ${known.join(', ')}.`);
}

async function reset(database: Database, config: Config, email: string, twoFactorToo: boolean): Promise<number> {
  const person = await findPersonByEmail(database.system, email);
  if (!person) throw new StartError(`Nobody signs in with ${email}. \`person list\` shows who does.`);
  if (twoFactorToo && (await database.asSystem((q) => removeTwoFactor(q, person.id))))
    await writeForPerson(database, person, by, { type: 'twoFactor.disabled' });
  await printLink(database, config, person);
  return 0;
}

async function printLink(database: Database, config: Config, person: PersonRow): Promise<void> {
  const origin = config.PUBLIC_URL ?? `http://localhost:${config.PORT}`;
  const signIn = makeSignIn({
    database,
    secret: signInSecret(readMasterKey(config)),
    log: makeLog('warn'),
    sendPasswordLink: () => Promise.resolve(),
    onPasswordReset: () => Promise.resolve(),
  });
  const token = await makePasswordToken(signIn.at(origin), person.id, new Date());
  await writeForPerson(database, person, by, { type: 'password.linkMade' });
  console.log(`${origin}/new-password/${token}`);
  console.error(`This link sets the password of ${person.email}. It is shown once and valid for ${linkHours} hours.`);
}
