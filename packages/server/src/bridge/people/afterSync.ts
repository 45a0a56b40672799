import type { AccountId } from '@deskbridge/model';
import type { By } from '../../platform/audit/audit.ts';
import type { Bridge } from '../bridge.ts';
import { acceptSuggestions } from './decide.ts';
import { noteSightings, readAutoAccept } from './store.ts';

const automatic: By = { actor: { type: 'system', id: 'automatic', name: 'Automatic match' } };

/**
 * After the agents have been read: notes the new ones and, unless the account has switched it off, maps those whose e-mail address is
 * exactly a member's. Whatever is less sure, or a conflict, is left to a person.
 */
export async function mapAfterSync(bridge: Bridge, account: AccountId): Promise<void> {
  await bridge.database.asAccount(account, async (q) => {
    await noteSightings(q, account);
    if (!(await readAutoAccept(q, account))) return;
    await acceptSuggestions(q, account, automatic, { minimumConfidence: 100, how: 'email', membersOnly: true }, bridge.clock.now());
  });
}
