import type { AccountId, ExternalId } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';
import { findActiveConnection } from '../connections/store.ts';
import { latestEventOfRecord } from '../inbox/store.ts';
import { latestRecordRun } from '../runs/store.ts';
import { listStreams, type StreamRow } from '../sync/store.ts';

/** One step of the runbook for a ticket that is not mirrored, with its answer. */
export interface MissingStep {
  step: 'connection' | 'callback' | 'read' | 'window';
  /** `found` speaks for a fault on the way, `clear` does not, `cause` explains it. */
  finding: 'clear' | 'found' | 'cause';
  sentence: string;
  /** The moment that it speaks of. */
  at: string | null;
  /** The run that it speaks of. */
  runId: string | null;
}

/** The runbook's steps for a ticket that is not in the mirror, answered from the logs. */
export async function missingSteps(q: Queryable, account: AccountId, id: ExternalId): Promise<MissingStep[]> {
  const connection = await findActiveConnection(q, account);
  if (!connection) return [step('connection', 'cause', 'No helpdesk is connected, so nothing is brought to the mirror.')];
  const streams = (await listStreams(q, account, connection.id)).filter((stream) => stream.stream === 'tickets');
  const event = await latestEventOfRecord(q, account, id);
  const run = await latestRecordRun(q, account, 'tickets', id);
  return [
    connection.state === 'live'
      ? step('connection', 'clear', 'The connection is live.')
      : step('connection', 'cause', `The connection is ${connection.state}.`),
    event
      ? step('callback', 'found', `The last callback for ${id} came at ${event.receivedAt} (${event.eventName}).`, event.receivedAt)
      : step('callback', 'clear', `No callback has come for ${id}.`),
    ...(run
      ? [
          step(
            'read',
            'cause',
            `It was last asked for at ${run.startedAt}: ${run.failure ? `the read failed with ${run.failure.code}` : 'the helpdesk had no such ticket, or did not show it'}.`,
            run.startedAt,
            run.id,
          ),
        ]
      : [step('read', 'clear', 'It has never been asked for by itself.')]),
    windowStep(streams),
  ];
}

/** The same as one text, for those who read the API's answer. */
export async function whyMissing(q: Queryable, account: AccountId, id: ExternalId): Promise<string> {
  const steps = await missingSteps(q, account, id);
  const told = steps.filter((each) => each.step === 'callback' || each.step === 'window' || each.finding !== 'clear');
  const sentences = told.map((each) => each.sentence);
  if (steps.length > 1) sentences.push(`Ask for it now with POST /api/v1/tickets/${encodeURIComponent(id)}/fetch.`);
  return sentences.join(' ');
}

const step = (
  name: MissingStep['step'],
  finding: MissingStep['finding'],
  sentence: string,
  at: string | null = null,
  runId: string | null = null,
): MissingStep => ({ step: name, finding, sentence, at, runId });

function windowStep(streams: readonly StreamRow[]): MissingStep {
  const walked = streams.filter((stream) => (stream.work === 'import' || stream.work === 'backfill') && stream.windowFrom !== null);
  const ended = walked.filter((stream) => stream.lastFinishedAt !== null);
  if (walked.some((stream) => stream.work === 'import') && ended.length === 0)
    return step('window', 'cause', 'The first import has not ended yet, so it may still come.');
  const oldest = ended.map((stream) => stream.windowFrom ?? '').toSorted()[0];
  return oldest
    ? step('window', 'found', `Tickets that were last changed before ${oldest} were not imported; a backfill brings them.`, oldest)
    : step('window', 'cause', 'Nothing has been imported.');
}
