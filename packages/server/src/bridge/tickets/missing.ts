import type { AccountId, ExternalId } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';
import { findActiveConnection } from '../connections/store.ts';
import { latestEventOfRecord } from '../inbox/store.ts';
import { latestRecordRun } from '../runs/store.ts';
import { listStreams, type StreamRow } from '../sync/store.ts';

/** Why a ticket is not in the mirror, as far as the logs tell: the runbook's steps, answered. */
export async function whyMissing(q: Queryable, account: AccountId, id: ExternalId): Promise<string> {
  const connection = await findActiveConnection(q, account);
  if (!connection) return 'No helpdesk is connected, so nothing is brought to the mirror.';
  const streams = (await listStreams(q, account, connection.id)).filter((stream) => stream.stream === 'tickets');
  const event = await latestEventOfRecord(q, account, id);
  const run = await latestRecordRun(q, account, 'tickets', id);
  return [
    connection.state === 'live' ? null : `The connection is ${connection.state}.`,
    event ? `The last callback for ${id} came at ${event.receivedAt} (${event.eventName}).` : `No callback has come for ${id}.`,
    run
      ? `It was last asked for at ${run.startedAt}: ${run.failure ? `the read failed with ${run.failure.code}` : 'the helpdesk had no such ticket, or did not show it'}.`
      : null,
    windowSentence(streams),
    `Ask for it now with POST /api/v1/tickets/${encodeURIComponent(id)}/fetch.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function windowSentence(streams: readonly StreamRow[]): string {
  const walked = streams.filter((stream) => (stream.work === 'import' || stream.work === 'backfill') && stream.windowFrom !== null);
  const ended = walked.filter((stream) => stream.lastFinishedAt !== null);
  if (walked.some((stream) => stream.work === 'import') && ended.length === 0)
    return 'The first import has not ended yet, so it may still come.';
  const oldest = ended.map((stream) => stream.windowFrom ?? '').toSorted()[0];
  return oldest
    ? `Tickets that were last changed before ${oldest} were not imported; a backfill brings them.`
    : 'Nothing has been imported.';
}
