import {
  failed,
  failure,
  ok,
  streamNames,
  type AccountId,
  type ConnectionId,
  type Failure,
  type Result,
  type StreamName,
} from '@deskbridge/model';
import { audit, byHub, type By } from '../../platform/audit/audit.ts';
import type { Bridge } from '../bridge.ts';
import { liftBrake } from '../sweep/store.ts';
import { planBackfill, walkedStreams } from '../sync/plan.ts';
import { listStreams, makeDue, type StreamRow, type StreamWork } from '../sync/store.ts';
import { connectorNamed } from './sessions.ts';
import { findConnection, type ConnectionRow } from './store.ts';

/** What can be synced by hand: a stream, or the lists and the webhook beside them. */
export const syncable = [...streamNames, 'picklists', 'callbacks'] as const;
export type Syncable = (typeof syncable)[number];

async function activeRow(bridge: Bridge, account: AccountId, id: ConnectionId): Promise<Result<ConnectionRow>> {
  const row = await bridge.database.asAccount(account, (q) => findConnection(q, account, id));
  return row && row.state !== 'disconnected' ? ok(row) : failed(failure('connection.none'));
}

const notSynced = (stream: string): Failure =>
  failure('request.invalid', { fields: { stream: `${stream} is not synced by itself on this connection.` } });

/** What the audit log calls a stream. */
const streamOf = (stream: string): { id: string; name: string } => ({ id: stream, name: stream });

/** An unfinished import goes on before anything else; after it come polls, and refreshes of what is no stream. */
const order: readonly StreamWork[] = ['import', 'poll', 'refresh', 'check'];
const isOpen = (row: StreamRow): boolean => row.work !== 'import' || row.dueAt !== null || row.running || row.stoppedAt !== null;

/** Makes a stream's next work due now. Resolves to the kind of work. */
export async function syncNow(
  bridge: Bridge,
  account: AccountId,
  id: ConnectionId,
  stream: Syncable,
  by?: By,
): Promise<Result<StreamWork>> {
  const active = await activeRow(bridge, account, id);
  if (!active.ok) return active;
  const work = await bridge.database.asAccount(account, async (q) => {
    const rows = (await listStreams(q, account, id)).filter((row) => row.stream === stream && isOpen(row));
    const next = order.find((each) => rows.some((row) => row.work === each));
    if (next) await makeDue(q, account, id, stream, next, true);
    if (next && by) await audit(q, { ...by, account, type: 'stream.synced', object: streamOf(stream), details: { work: next } });
    return next;
  });
  if (!work) return failed(notSynced(stream));
  bridge.waker.wake('streams');
  return ok(work);
}

/** Reads a further window of a stream, from its beginning. */
export async function backfill(
  bridge: Bridge,
  account: AccountId,
  id: ConnectionId,
  wanted: { stream: StreamName; from: Date; to: Date },
  by: By = byHub,
): Promise<Result<void>> {
  const active = await activeRow(bridge, account, id);
  if (!active.ok) return active;
  const connector = connectorNamed(active.value.connector);
  const walked = connector ? walkedStreams(connector, active.value.settings) : [];
  if (!walked.some((stream) => stream.name === wanted.stream)) return failed(notSynced(wanted.stream));
  if (wanted.from >= wanted.to) return failed(failure('request.invalid', { fields: { to: 'The window must end after it begins.' } }));
  await bridge.database.asAccount(account, async (q) => {
    await planBackfill(q, account, id, wanted.stream, wanted.from, wanted.to);
    const details = { from: wanted.from.toISOString(), to: wanted.to.toISOString() };
    await audit(q, { ...by, account, type: 'stream.backfilled', object: streamOf(wanted.stream), details });
  });
  bridge.waker.wake('streams');
  return ok(undefined);
}

/** Sweeps a stream now; `confirm` lets this one sweep remove more than the brake allows. */
export async function sweepNow(
  bridge: Bridge,
  account: AccountId,
  id: ConnectionId,
  stream: StreamName,
  confirm: boolean,
  by: By = byHub,
): Promise<Result<void>> {
  const active = await activeRow(bridge, account, id);
  if (!active.ok) return active;
  const due = await bridge.database.asAccount(account, async (q) => {
    const isDue = confirm ? await liftBrake(q, account, id, stream) : await makeDue(q, account, id, stream, 'sweep', true);
    if (isDue) await audit(q, { ...by, account, type: 'stream.swept', object: streamOf(stream), details: { brakeLifted: confirm } });
    return isDue;
  });
  if (!due) return failed(notSynced(stream));
  bridge.waker.wake('streams');
  return ok(undefined);
}
