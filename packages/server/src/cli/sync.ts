import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { externalId, sentence, streamNames, type StreamName } from '@deskbridge/model';
import type { ConnectionRow } from '../bridge/connections/store.ts';
import { wantReads } from '../bridge/reads/store.ts';
import { latestRecordRun, latestRun, type RunRow } from '../bridge/runs/store.ts';
import { planBackfill } from '../bridge/sync/plan.ts';
import { makeDue, type StreamWork } from '../bridge/sync/store.ts';
import type { Hub } from '../main.ts';
import { StartError } from '../platform/startError.ts';
import { withWorker } from './worker.ts';

/** Syncs a stream, a ticket or a further window now, and follows it to its end. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      connection: { type: 'string' },
      stream: { type: 'string', default: 'tickets' },
      ticket: { type: 'string' },
      days: { type: 'string' },
    },
  });
  const stream = values.stream as StreamName;
  if (!streamNames.includes(stream)) throw new StartError(`There is no stream ${values.stream}. There are: ${streamNames.join(', ')}.`);
  const days = values.days === undefined ? null : Number(values.days);
  if (days !== null && !(days > 0)) throw new StartError('--days must be a positive number.');
  return withWorker(values.connection, async (hub, row) => {
    const finished = values.ticket ? await syncTicket(hub, row, values.ticket) : await syncStream(hub, row, stream, days);
    console.log(report(finished));
    return finished.state === 'done' ? 0 : 1;
  });
}

async function syncTicket(hub: Hub, row: ConnectionRow, ticket: string): Promise<RunRow> {
  const id = externalId(ticket);
  const { database, waker } = hub.bridge;
  const before = await database.asAccount(row.account, async (q) => {
    const last = await latestRecordRun(q, row.account, 'tickets', id);
    await wantReads(q, row.account, row.id, [{ stream: 'tickets', externalId: id }], {
      urgency: 'callback',
      cause: 'live',
      trigger: 'person',
    });
    return last;
  });
  waker.wake('reads');
  return untilNew(() => database.asAccount(row.account, (q) => latestRecordRun(q, row.account, 'tickets', id)), before);
}

async function syncStream(hub: Hub, row: ConnectionRow, stream: StreamName, days: number | null): Promise<RunRow> {
  const { database, waker } = hub.bridge;
  const work: StreamWork = days === null ? 'poll' : 'backfill';
  const before = await database.asAccount(row.account, async (q) => {
    const last = await latestRun(q, row.account, row.id, stream, work);
    const now = new Date();
    if (days !== null) await planBackfill(q, row.account, row.id, stream, new Date(now.getTime() - days * 86_400_000), now);
    else if (!(await makeDue(q, row.account, row.id, stream, 'poll')))
      throw new StartError(`The first import of ${stream} has not ended yet; it goes on by itself.`);
    return last;
  });
  waker.wake('streams');
  return untilNew(() => database.asAccount(row.account, (q) => latestRun(q, row.account, row.id, stream, work)), before);
}

/** Follows a run that is newer than `before` until it has ended. */
async function untilNew(read: () => Promise<RunRow | null>, before: RunRow | null): Promise<RunRow> {
  let shown = 0;
  for (;;) {
    const run = await read();
    if (run && run.id !== before?.id && run.state !== 'running') return run;
    if (run && run.id !== before?.id && Date.now() - shown > 2000) {
      shown = Date.now();
      console.log(`${run.stream}: ${run.seen}${run.total ? ` of ${run.total}` : ''} read, ${run.calls} calls`);
    }
    await delay(100);
  }
}

function report(run: RunRow): string {
  const what = run.externalId ? `${run.stream} ${run.externalId}` : `${run.stream} (${run.work})`;
  const counts = `${run.seen} seen, ${run.created} created, ${run.updated} updated, ${run.unchanged} unchanged, ${run.deleted} deleted, ${run.failed} failed, ${run.calls} calls`;
  const trouble = run.failure ? ` ${sentence(run.failure)}` : '';
  return `${what} ${run.state}: ${counts}.${trouble}${run.nextStep ? ` ${run.nextStep}` : ''}`;
}
