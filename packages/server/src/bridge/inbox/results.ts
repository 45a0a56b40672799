import type { AccountId, ExternalId, StreamName } from '@deskbridge/model';
import { changesOfRun, type ChangeRow } from '../changes/store.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { readsAfter, stillWaiting } from '../runs/logStore.ts';
import type { RunRow } from '../runs/store.ts';
import type { CallbackRow } from './store.ts';

/** What became of a record that a callback was about. */
export interface ResultOfCallback {
  stream: StreamName;
  externalId: ExternalId;
  /** The first read of it that began after the callback came. */
  run: RunRow | null;
  changes: ChangeRow[];
  /** Where it waits to be read, when that is. */
  waitsUntil: string | null;
}

const mostChanges = 20;

/** Reads what a callback led to, record by record. One read answers a burst of callbacks, so several may show the same run. */
export async function callbackResults(q: Queryable, account: AccountId, callback: CallbackRow): Promise<ResultOfCallback[]> {
  const records = new Map<string, { stream: StreamName; externalId: ExternalId }>();
  for (const { stream, externalId } of callback.events) {
    if (stream && externalId) records.set(`${stream} ${externalId}`, { stream, externalId });
  }
  const wanted = [...records.values()];
  const runs = await readsAfter(q, account, wanted, callback.receivedAt);
  const waiting = await stillWaiting(q, account, callback.connection, wanted);
  const results: ResultOfCallback[] = [];
  for (const record of wanted) {
    const same = (other: { stream: string; externalId: string | null }): boolean =>
      other.stream === record.stream && other.externalId === record.externalId;
    const run = runs.find(same) ?? null;
    results.push({
      ...record,
      run,
      changes: run ? await changesOfRun(q, account, record.externalId, run.id, mostChanges) : [],
      waitsUntil: waiting.find(same)?.dueAt ?? null,
    });
  }
  return results;
}
