import { audit, type AuditEntry, type By, type PlainType } from '../audit/audit.ts';
import type { Database } from '../database/database.ts';
import { listMemberships } from './memberStore.ts';

type Values = Record<string, unknown>;

/** Writes an event about a person into each of their accounts, in the order of these, so that two such writers never wait for each other. */
export async function writeForPerson(
  database: Database,
  person: { id: string; name: string },
  by: By,
  event: { type: PlainType; details?: Values } | { type: 'person.changed'; before: Values; after: Values },
): Promise<void> {
  await database.asSystem(async (q) => {
    const memberships = (await listMemberships(q, person.id)).toSorted((a, b) => a.id - b.id);
    const object = { id: person.id, name: person.name };
    for (const { id: account } of memberships) await audit(q, { ...by, account, ...event, object } as AuditEntry);
  });
}
