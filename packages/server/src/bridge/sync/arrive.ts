import type { Change } from '@deskbridge/model';
import type { MirrorRecord, UnmappableRecord } from '@deskbridge/connectors/contract';
import type { Database, Queryable } from '../../platform/database/database.ts';
import { storeRecords, type Arrival, type Stored } from '../mirror/store.ts';

/** Stored records, those that PostgreSQL refused, and the changes made. */
export interface Arrived extends Stored {
  refused: UnmappableRecord[];
}

/** Classes of SQL errors that a record's own content causes: data exceptions and program limits. */
const contentErrors = /^(22|54)/;

/** Whether PostgreSQL refused what a record holds, rather than the statement. */
export const isContentError = (error: unknown): boolean => contentErrors.test((error as { code?: string }).code ?? '');

/**
 * Stores a page in one transaction with what belongs to it (`beside`: the run's page, the cursor). Where one record makes
 * PostgreSQL refuse the page, the page is halved until the culprit is alone; it is handed back, the others are stored.
 * `beside` runs last in the transaction of the last part.
 */
export async function arrive(
  database: Database,
  arrival: Arrival,
  records: readonly MirrorRecord[],
  beside: (q: Queryable, stored: Arrived) => Promise<void>,
): Promise<Arrived> {
  const whole = await tryStore(database, arrival, records, beside);
  if (whole) return whole;
  const total: Arrived = { seen: 0, created: 0, updated: 0, unchanged: 0, older: 0, written: [], changes: [], refused: [] };
  await bisect(database, arrival, records, total);
  await database.asAccount(arrival.account, (q) => beside(q, total));
  return total;
}

/** Null where the content was refused. */
async function tryStore(
  database: Database,
  arrival: Arrival,
  records: readonly MirrorRecord[],
  beside?: (q: Queryable, stored: Arrived) => Promise<void>,
): Promise<Arrived | null> {
  try {
    return await database.asAccount(arrival.account, async (q) => {
      // storeRecords takes the change position; its row stays locked until the commit, so that what is written beside cannot
      // put two commits out of order. It is short for the same reason.
      const stored: Arrived = { ...(await storeRecords(q, arrival, records)), refused: [] };
      await beside?.(q, stored);
      return stored;
    });
  } catch (error) {
    if (isContentError(error)) return null;
    throw error;
  }
}

async function bisect(database: Database, arrival: Arrival, records: readonly MirrorRecord[], total: Arrived): Promise<void> {
  const middle = Math.ceil(records.length / 2);
  for (const part of [records.slice(0, middle), records.slice(middle)]) {
    if (part.length === 0) continue;
    const stored = await tryStore(database, arrival, part);
    if (stored) add(total, stored);
    else if (part.length > 1) await bisect(database, arrival, part, total);
    else total.refused.push(...part.map(asUnmappable));
  }
}

function add(total: Arrived, part: Stored): void {
  total.seen += part.seen;
  total.created += part.created;
  total.updated += part.updated;
  total.unchanged += part.unchanged;
  total.older += part.older;
  total.written.push(...part.written);
  total.changes.push(...(part.changes satisfies Change[]));
}

const asUnmappable = (record: MirrorRecord): UnmappableRecord => ({
  entity: record.entity,
  externalId: record.externalId,
  raw: record.raw,
  reason: 'The database refused the content of this record.',
});
