import type { AccountId, PicklistReference, PicklistReferences } from '@deskbridge/model';
import type { Database } from '../../platform/database/database.ts';
import { listAllViews } from './store.ts';

/** Which picklist the values of a filter are of. */
const kinds: Record<string, string> = { status: 'status', priority: 'priority', team: 'team', type: 'ticketType' };

/** The picklist values that saved views are filtered by. */
export const viewReferences = (database: Database): PicklistReferences => ({
  list: async (account: AccountId) => {
    const views = await database.asAccount(account, (q) => listAllViews(q, account));
    return views.flatMap(({ id, name, definition }) =>
      Object.entries((definition['filter'] ?? {}) as Record<string, unknown>).flatMap(([parameter, value]): PicklistReference[] => {
        const kind = kinds[parameter];
        const ids = [value].flat().filter((each) => typeof each === 'string');
        return kind === undefined ? [] : ids.map((valueId) => ({ kind, valueId, source: 'Saved view', name, place: `tickets?view=${id}` }));
      }),
    );
  },
});
