import { createHash } from 'node:crypto';
import type { AccountId } from '@deskbridge/model';
import type { Queryable } from '../database/database.ts';
import { bodyOf } from './audit.ts';
import { countEvents, readAnchor, readChain, readHead, type ChainEnd, type LinkedRow } from './store.ts';

/** What verifying found. */
export interface AuditReport {
  intact: boolean;
  /** Events that were checked. */
  events: number;
  /** Events in months that were dropped; what is left of them is their last hash. */
  dropped: number;
  /** The first place where the chain does not hold. */
  brokenAt: { sequence: number; eventId: string | null; why: 'changed' | 'missing' | 'cut' | 'added' } | null;
  /** The last link, to be written down elsewhere: whoever holds it can tell later whether anything before was changed. */
  last: { sequence: number; hash: string } | null;
}

const eventsAtOnce = 1000;

/** Walks the account's chain from its beginning, or from the last dropped month, to its end. In the account's transaction. */
export async function verifyChain(q: Queryable, account: AccountId, step = eventsAtOnce): Promise<AuditReport> {
  const anchor = await readAnchor(q, account);
  const head = await readHead(q, account);
  let end: ChainEnd = anchor ?? { sequence: 0, hash: Buffer.alloc(0) };
  const report = { events: 0, dropped: anchor?.count ?? 0, last: null };
  for (
    let rows = await readChain(q, account, end.sequence, step);
    rows.length > 0;
    rows = await readChain(q, account, end.sequence, step)
  ) {
    for (const row of rows) {
      const why = faultOf(account, row, end);
      if (why)
        return { ...report, intact: false, brokenAt: { sequence: end.sequence + 1, eventId: why === 'changed' ? row.id : null, why } };
      report.events += 1;
      end = { sequence: row.sequence, hash: row.hash };
    }
  }
  // Two events at one place, or one before the first, are passed by in walking, but counted.
  if ((await countEvents(q, account, end.sequence)) !== report.events)
    return { ...report, intact: false, brokenAt: { sequence: end.sequence, eventId: null, why: 'added' } };
  if (!head && end.sequence > 0) return { ...report, intact: false, brokenAt: { sequence: end.sequence + 1, eventId: null, why: 'cut' } };
  if (head && (head.sequence !== end.sequence || !head.hash.equals(end.hash)))
    return { ...report, intact: false, brokenAt: { sequence: end.sequence + 1, eventId: null, why: 'cut' } };
  return { ...report, intact: true, brokenAt: null, last: head ? { sequence: end.sequence, hash: end.hash.toString('hex') } : null };
}

function faultOf(account: AccountId, row: LinkedRow, end: ChainEnd): 'missing' | 'changed' | null {
  if (row.sequence !== end.sequence + 1) return 'missing';
  const link = createHash('sha256')
    .update(end.hash)
    .update(`${row.sequence} ${row.at} ${bodyOf({ ...row, account })}`)
    .digest();
  return row.previous.equals(end.hash) && row.hash.equals(link) ? null : 'changed';
}
