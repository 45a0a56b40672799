import { afterEach, describe, expect, test } from 'vitest';
import { byHub } from '../../platform/audit/audit.ts';
import { testHub, until, type TestHub } from '../../testing/hub.ts';
import { listTouched } from '../runs/logStore.ts';
import { listRuns, type RunRow } from '../runs/store.ts';
import { planBackfill } from './plan.ts';
import { resumeRun, stopRun } from './stop.ts';
import { listStreams, makeDue } from './store.ts';

let t: TestHub;
afterEach(() => t.close());

const runs = (filter: Parameters<typeof listRuns>[2]): Promise<RunRow[]> =>
  t.db.database.asAccount(t.account, (q) => listRuns(q, t.account, filter, null, 200));

describe('A run that a person stops', () => {
  test('keeps what it has read, and goes on from there when it is resumed', async () => {
    t = await testHub({ callbacks: false, simulator: { tickets: 1500, spreadDays: 20, latencyMs: 150 } });
    await until('two pages of the import', async () => {
      const [run] = await runs({ stream: 'tickets', work: 'import', state: 'running' });
      return (run?.seen ?? 0) >= 200;
    });
    const [running] = await runs({ stream: 'tickets', work: 'import', state: 'running' });
    const stopped = await stopRun(t.hub.bridge, t.account, running?.id ?? '', byHub);
    expect(stopped).toMatchObject({ ok: true, value: { state: 'stopped', failure: null } });
    const [again] = [await stopRun(t.hub.bridge, t.account, running?.id ?? '', byHub)];
    expect(again.ok ? null : again.failure.code).toBe('run.notPossible');
    const row = (await t.db.database.asAccount(t.account, (q) => listStreams(q, t.account, t.connection))).find(
      (each) => each.stream === 'tickets' && each.work === 'import',
    );
    expect(row).toMatchObject({ dueAt: null, running: false });
    expect(row?.stoppedAt).not.toBeNull();
    await t.control('PATCH', 'settings', { latencyMs: 0 });
    expect((await resumeRun(t.hub.bridge, t.account, running?.id ?? '', byHub)).ok).toBe(true);
    await t.imported();
    const imports = await runs({ stream: 'tickets', work: 'import' });
    expect(imports.map((run) => [run.state, run.trigger])).toEqual([
      ['done', 'person'],
      ['stopped', 'import'],
    ]);
    expect((await t.one<{ n: number }>('select count(*)::int as n from tickets'))?.n).toBe(1500);
    // The second run did not begin anew.
    expect(imports[0]?.seen).toBeLessThan(1500);
    expect((await resumeRun(t.hub.bridge, t.account, running?.id ?? '', byHub)).ok).toBe(false);
  });

  test('is a backfill as well, and nothing else that is short', async () => {
    t = await testHub({ callbacks: false });
    await t.imported();
    const [poll] = await runs({ stream: 'tickets', work: 'import' });
    const refused = await stopRun(t.hub.bridge, t.account, poll?.id ?? '', byHub);
    expect(refused.ok ? null : refused.failure.code).toBe('run.notPossible');
    await t.control('PATCH', 'settings', { latencyMs: 2000 });
    await t.db.database.asAccount(t.account, (q) =>
      planBackfill(q, t.account, t.connection, 'tickets', new Date(Date.now() - 90 * 86_400_000), new Date()),
    );
    t.hub.bridge.waker.wake('streams');
    await until('the backfill', async () => (await runs({ work: 'backfill', state: 'running' })).length === 1);
    const [run] = await runs({ work: 'backfill', state: 'running' });
    expect(await stopRun(t.hub.bridge, t.account, run?.id ?? '', byHub)).toMatchObject({ ok: true });
    await t.control('PATCH', 'settings', { latencyMs: 0 });
    expect((await runs({ work: 'backfill' })).map((each) => each.state)).toEqual(['stopped']);
  });
});

describe('What a run changed', () => {
  test('is found from the run, by page and by record, without a row for each', async () => {
    t = await testHub({ callbacks: false });
    await t.imported();
    const [run] = await runs({ stream: 'tickets', work: 'import' });
    const touched = await t.db.database.asAccount(t.account, (q) => listTouched(q, t.account, run?.id ?? '', {}, 0, 500));
    expect(touched.length).toBe(run?.created);
    expect(new Set(touched.map((row) => row.externalId)).size).toBe(touched.length);
    const first = await t.db.database.asAccount(t.account, (q) => listTouched(q, t.account, run?.id ?? '', { page: 1 }, 0, 500));
    const page = await t.one<{ created: number }>('select created from sync_pages where run_id = $1 and number = 1', [run?.id]);
    expect(first.length).toBe(page?.created);
    const [record] = touched;
    expect((await runs({ externalId: record?.externalId ?? '' })).map((each) => each.id)).toEqual([run?.id]);
    await t.control('POST', 'edit/tickets', { id: Number(record?.externalId), summary: 'Edited since' });
    await until('the edit', async () => {
      await t.db.database.asAccount(t.account, (q) => makeDue(q, t.account, t.connection, 'tickets', 'poll', true));
      t.hub.bridge.waker.wake('streams');
      return (await runs({ externalId: record?.externalId ?? '', work: 'poll', state: 'done' })).length > 0;
    });
    const [poll] = await runs({ externalId: record?.externalId ?? '', work: 'poll', state: 'done' });
    expect(await t.db.database.asAccount(t.account, (q) => listTouched(q, t.account, poll?.id ?? '', {}, 0, 10))).toMatchObject([
      { externalId: record?.externalId, kind: 'updated' },
    ]);
  });
});
