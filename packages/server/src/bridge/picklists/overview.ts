import { failed, failure, ok, type AccountId, type Result } from '@deskbridge/model';
import type { Bridge } from '../bridge.ts';
import { connectorNamed } from '../connections/sessions.ts';
import { findActiveConnection } from '../connections/store.ts';
import { lastRefresh, listValues, type MirroredValue, type PicklistDifference } from './store.ts';

/** The lists of a helpdesk as the mirror has them. */
export interface PicklistOverview {
  kinds: { id: string; label: string; parentKind: string | null; values: number; removed: number }[];
  values: MirroredValue[];
  lastRefresh: ({ refreshedAt: string; missing: string[] } & PicklistDifference) | null;
}

/** All kinds that the connector knows, the values of one kind or of all, and what the last refresh found. */
export async function picklistOverview(bridge: Bridge, account: AccountId, kind?: string): Promise<Result<PicklistOverview>> {
  return bridge.database.asAccount(account, async (q) => {
    const connection = await findActiveConnection(q, account);
    if (!connection) return failed(failure('connection.none'));
    const values = await listValues(q, account, connection.id);
    const refresh = await lastRefresh(q, account, connection.id);
    const kinds = connectorNamed(connection.connector)?.picklistKinds ?? [];
    return ok({
      kinds: kinds.map(({ id, label, parentKind }) => {
        const own = values.filter((value) => value.kind === id);
        const removed = own.filter((value) => value.removedAt !== null).length;
        return { id, label, parentKind: parentKind ?? null, values: own.length - removed, removed };
      }),
      values: kind === undefined ? values : values.filter((value) => value.kind === kind),
      lastRefresh: refresh && { refreshedAt: refresh.refreshedAt, missing: refresh.missing, ...refresh.difference },
    });
  });
}
