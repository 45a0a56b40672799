import { entity, externalId, type AccountId, type ConnectionId, type EntityName, type Ticket } from '@deskbridge/model';
import type { MirrorRecord } from '@deskbridge/connectors/contract';
import { storeRecords, type Arrival, type Projections } from '../bridge/mirror/store.ts';
import type { Database } from '../platform/database/database.ts';

/** A record to mirror: its id, and those fields that are not empty. */
export type GivenRecord = { id: string } & Record<string, unknown>;
/** A ticket to mirror. */
export type GivenTicket = { id: string } & Partial<Ticket>;

let sequence = 1_000_000;

/** Brings records of one entity into the mirror as a connector would. */
export async function storeAll(
  database: Database,
  account: AccountId,
  connection: ConnectionId,
  name: EntityName,
  records: readonly GivenRecord[],
  arrival: Partial<Arrival> = {},
): Promise<void> {
  const fields = Object.keys(entity(name).fields);
  const projections: Projections = { list: { [name]: fields } };
  const given = records.map(({ id, ...own }): MirrorRecord => ({
    entity: name,
    externalId: externalId(id),
    projection: 'list',
    fields: Object.fromEntries(fields.map((field) => [field, own[field] ?? null])) as MirrorRecord['fields'],
    raw: JSON.stringify({ id, from: 'the helpdesk' }),
    repaired: false,
  }));
  await database.asAccount(account, (q) =>
    storeRecords(
      q,
      { account, connection, sequence: sequence++, cause: 'live', origin: { type: 'unknown' }, projections, ...arrival },
      given,
    ),
  );
}

/** Brings tickets into the mirror. */
export const storeTickets = (
  database: Database,
  account: AccountId,
  connection: ConnectionId,
  tickets: readonly GivenTicket[],
  arrival: Partial<Arrival> = {},
): Promise<void> => storeAll(database, account, connection, 'ticket', tickets, arrival);
