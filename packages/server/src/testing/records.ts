import { entity, externalId, type AccountId, type ConnectionId, type EntityName } from '@deskbridge/model';
import type { MirrorRecord } from '@deskbridge/connectors/contract';
import type { Database } from '../platform/database/database.ts';
import type { Arrival, Projections } from '../bridge/mirror/store.ts';

/** Projections of a made-up connector: rows without, details with custom fields and description. */
export const testProjections: Projections = {
  row: { ticket: Object.keys(entity('ticket').fields).filter((field) => field !== 'customFields' && field !== 'description') },
  detail: { ticket: Object.keys(entity('ticket').fields), note: Object.keys(entity('note').fields) },
};

/** A record as a connector would hand it over. */
export function testRecord(name: EntityName, id: string | number, fields: object, projection = 'row'): MirrorRecord {
  return { entity: name, externalId: externalId(id), projection, fields, raw: JSON.stringify({ id, ...fields }), repaired: false };
}

/** An arrival of a connection's records. */
export function testArrival(account: AccountId, connection: ConnectionId, sequence: number, more: Partial<Arrival> = {}): Arrival {
  return { account, connection, sequence, cause: 'live', origin: { type: 'unknown' }, projections: testProjections, ...more };
}

/** A connection without a PSA behind it: enough for the mirror. */
export async function seedConnection(database: Database, account: AccountId): Promise<ConnectionId> {
  return database.asAccount(account, async (q) => {
    const { rows } = await q.query<{ id: ConnectionId }>(
      `insert into connections (account_id, connector, profile, state, credentials, settings, callback_token_hash, callback_token, callback_secret)
       values ($1, 'halopsa', 'read-write', 'live', '', '{}', decode(md5(random()::text), 'hex'), '', '') returning id`,
      [account],
    );
    const id = rows[0]?.id as ConnectionId;
    await q.query('insert into change_positions (account_id, connection_id) values ($1, $2)', [account, id]);
    return id;
  });
}
