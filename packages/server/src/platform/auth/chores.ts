import { dropMonths } from '../audit/store.ts';
import type { Database } from '../database/database.ts';
import type { Chore } from '../housekeeping.ts';
import { deleteEnded } from './attemptStore.ts';

/** The housekeeping of sign-in and the audit log: what has ended is forgotten, months past their time leave an anchor. */
export function accessChores(database: Database, auditMonths: number): Chore[] {
  return [
    { name: 'ended-sessions', cron: '23 * * * *', run: () => database.asSystem(deleteEnded) },
    { name: 'audit-retention', cron: '47 3 * * *', run: () => dropOldAudit(database, auditMonths) },
  ];
}

async function dropOldAudit(database: Database, months: number): Promise<void> {
  if (months === 0) return;
  const before = new Date();
  before.setUTCMonth(before.getUTCMonth() - months);
  const owner = await database.direct();
  try {
    await dropMonths(owner, before);
  } finally {
    await owner.end();
  }
}
