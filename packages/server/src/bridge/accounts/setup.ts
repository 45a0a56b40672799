import { failed, failure, ok, type Result } from '@deskbridge/model';
import { audit } from '../../platform/audit/audit.ts';
import { insertMember, insertPerson, isAnybodyThere, type PersonRow } from '../../platform/auth/personStore.ts';
import type { Database } from '../../platform/database/database.ts';
import { ensureFirstAccount, lockSetup, updateAccount, type AccountRow } from './store.ts';

/** What the first owner says about themselves and their MSP. */
export interface FirstOwner {
  name: string;
  email: string;
  passwordHash: string;
  accountName: string;
  timeZone: string;
}

/** Whether nobody can sign in yet. */
export const isSetupNeeded = async (database: Database): Promise<boolean> => !(await isAnybodyThere(database.system));

/** Makes the first person, owner of the first account. Of several at the same moment one succeeds, and the others learn that it is done. */
export async function setUp(
  database: Database,
  owner: FirstOwner,
  address?: string,
): Promise<Result<{ person: PersonRow; account: AccountRow }>> {
  return database.asSystem(async (q) => {
    await lockSetup(q);
    if (await isAnybodyThere(q)) return failed(failure('setup.done'));
    const { id } = await ensureFirstAccount(q);
    const account = await updateAccount(q, id, { name: owner.accountName, timeZone: owner.timeZone });
    if (!account) throw new Error('The first account is gone.');
    const person = await insertPerson(q, owner);
    await insertMember(q, account.id, person.id, 'owner');
    await audit(q, {
      account: account.id,
      actor: { type: 'person', id: person.id, name: person.name },
      address,
      type: 'account.setUp',
      object: { id: String(account.id), name: account.name },
      after: { name: account.name, timeZone: account.timeZone, owner: person.email },
    });
    return ok({ person, account });
  });
}
