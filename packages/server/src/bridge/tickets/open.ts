import { failed, failure, ok, type AccountId, type ExternalId, type Result } from '@deskbridge/model';
import type { Bridge } from '../bridge.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { wantReads } from '../reads/store.ts';
import { listStreams } from '../sync/store.ts';
import { latestRecordRun } from '../runs/store.ts';
import { whyMissing } from './missing.ts';
import { findTicket, hasChildren, type WholeTicket } from './store.ts';

/**
 * Whether what is mirrored of a ticket's inside is all there is. Where notes and time are walked by themselves, that is so for tickets
 * opened since the walk began; else what is there was read from the ticket as a whole.
 */
async function hasAllChildren(q: Queryable, account: AccountId, ticket: WholeTicket): Promise<boolean> {
  const { windowFrom, lastFinishedAt } = (await listStreams(q, account, ticket.connection)).find(
    ({ stream, work }) => stream === 'ticketActions' && work === 'import',
  ) ?? { windowFrom: null, lastFinishedAt: null };
  if (!windowFrom) return hasChildren(q, account, ticket.id);
  return lastFinishedAt !== null && ticket.createdAt !== null && ticket.createdAt >= windowFrom;
}

/** A ticket that somebody opened. */
export interface OpenedTicket {
  ticket: WholeTicket;
  /** Its address in the PSA; null where the connection is gone. */
  deepLink: string | null;
}

/**
 * Opens a ticket. Notes and time of old tickets are not imported: they are asked for when the ticket is opened for the first time
 * (correctness 4). A ticket that is not mirrored fails with what is known about why.
 */
export async function openTicket(bridge: Bridge, account: AccountId, id: ExternalId): Promise<Result<OpenedTicket>> {
  const { database, sessions } = bridge;
  const seen = await database.asAccount(account, async (q) => {
    const ticket = await findTicket(q, account, id);
    if (!ticket) return { why: await whyMissing(q, account, id) };
    const isRead = (await latestRecordRun(q, account, 'ticketActions', id))?.state === 'done';
    return { ticket, read: isRead || (await hasAllChildren(q, account, ticket)) };
  });
  if (!seen.ticket) return failed(failure('record.missing', { detail: seen.why }));
  const { ticket } = seen;
  const open = await sessions.open(account, ticket.connection);
  if (!seen.read && open && ticket.goneAt === null && open.row.settings.streams.includes('ticketActions')) {
    // The ticket as well: a list row may hold neither custom fields nor all of the PSA's own record.
    const reads = (['tickets', 'ticketActions'] as const).map((stream) => ({ stream, externalId: id }));
    await database.asAccount(account, (q) =>
      wantReads(q, account, ticket.connection, reads, { urgency: 'poll', cause: 'backfill', trigger: 'person' }),
    );
    bridge.waker.wake('reads');
  }
  return ok({ ticket, deepLink: open?.session.deepLink('ticket', id) ?? null });
}
