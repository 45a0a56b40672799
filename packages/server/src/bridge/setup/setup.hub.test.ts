import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { failure, type ConnectionId } from '@deskbridge/model';
import { makeSandbox } from '../../cli/sandbox.ts';
import { byHub } from '../../platform/audit/audit.ts';
import { credentialsOf, testHub, until, type TestHub } from '../../testing/hub.ts';
import { changeConnection, createConnection, disconnect, retestConnection, type ConnectionRequest } from '../connections/connections.ts';
import { syncNow } from '../connections/actions.ts';
import { estimateImport } from '../connections/estimate.ts';
import { beginImport, pauseImport, reconnect, refreshConnection } from '../connections/lifecycle.ts';
import { purgeConnection, purgePreview } from '../purge/purge.ts';
import { listPurges } from '../purge/store.ts';
import { startSmoke } from '../smoke/smoke.ts';
import { findSmoke, type SmokeRow } from '../smoke/store.ts';
import { markStep, setupOverview } from './overview.ts';
import { connectSandbox, startSandboxInUse } from './sandbox.ts';
import { importProgress } from './progress.ts';

let t: TestHub;
let id: ConnectionId;
afterEach(() => t.close());

const settings = { childrenWindowDays: 0, childrenOfOpenTickets: false, apiCalls: 1_000_000 };
const request = (own: Partial<ConnectionRequest> = {}): ConnectionRequest => ({
  connector: 'halopsa',
  credentials: credentialsOf(t.helpdesk),
  profile: 'read-write',
  settings,
  ...own,
});

/** Connects as the wizard does: nothing is imported yet. */
async function connectOnly(own: Partial<ConnectionRequest> = {}): Promise<void> {
  const made = await createConnection(t.hub.bridge, t.account, request(own), { waits: true });
  if (!made.ok) throw new Error(made.failure.code);
  ({ id } = made.value.row);
}
const conditionName = async (): Promise<string> => (await setupOverview(t.hub.bridge, t.account)).condition.name;
const count = async (table: string): Promise<number> => (await t.one<{ n: number }>(`select count(*)::int as n from ${table}`))?.n ?? -1;
async function imported(): Promise<void> {
  const begun = await beginImport(t.hub.bridge, t.account, id, 30);
  expect(begun.ok).toBe(true);
  await until('the import', async () => (await importState()) === 'done');
}
const importState = async (): Promise<string> => {
  const progress = await importProgress(t.hub.bridge, t.account, id);
  return progress.ok ? progress.value.state : progress.failure.code;
};
async function smoke(): Promise<SmokeRow> {
  const started = await startSmoke(t.hub.bridge, t.account, id, byHub);
  if (!started.ok) throw new Error(started.failure.code);
  let test: SmokeRow | null = null;
  await until('the smoke test', async () => {
    test = await t.db.database.asAccount(t.account, (q) => findSmoke(q, t.account, started.value.id));
    return test?.state !== 'running';
  });
  return test ?? started.value;
}

describe('the first import', () => {
  test('waits for its window, is estimated near the truth, and brings all', async () => {
    t = await testHub({ connect: false });
    expect(await conditionName()).toBe('notConfigured');
    await connectOnly();
    expect(await conditionName()).toBe('ready');
    const estimate = await estimateImport(t.hub.bridge, t.account, id, { ingestWindowDays: 30 });
    expect(estimate).toMatchObject({ ok: true, value: { ingestWindowDays: 30 } });
    const tickets = estimate.ok ? estimate.value.streams.find((stream) => stream.stream === 'tickets') : null;
    expect(tickets).toMatchObject({ records: 120, calls: 2, certainty: 'about' });
    expect(await t.one(`select from streams where work = 'import'`)).toBeUndefined();
    expect(await count('tickets')).toBe(0);
    await imported();
    expect(await count('tickets')).toBe(120);
    expect(await conditionName()).toBe('live');
    expect(await beginImport(t.hub.bridge, t.account, id, 90)).toMatchObject({ ok: false, failure: { code: 'request.invalid' } });
  });

  test('is paused and goes on where it stopped, also over a restart', async () => {
    t = await testHub({ connect: false, simulator: { tickets: 2500, spreadDays: 20, latencyMs: 15 } });
    await connectOnly({ settings: { ...settings, streams: ['tickets', 'agents'] } });
    await beginImport(t.hub.bridge, t.account, id, 30);
    await until('some pages', async () => (await count('tickets')) > 300);
    await pauseImport(t.hub.bridge, t.account, id, true);
    expect([await importState(), await conditionName()]).toEqual(['paused', 'paused']);
    await until('the walk to end', async () => !(await t.one(`select from sync_runs where stream = 'tickets' and state = 'running'`)));
    const held = await count('tickets');
    expect(held).toBeLessThan(2500);
    await t.restart();
    expect(await count('tickets')).toBe(held);
    await pauseImport(t.hub.bridge, t.account, id, false);
    await until('the import', async () => (await importState()) === 'done');
    expect(await count('tickets')).toBe(2500);
    const progress = await importProgress(t.hub.bridge, t.account, id);
    const seen = progress.ok ? progress.value.streams.find((stream) => stream.stream === 'tickets')?.seen : 0;
    expect(seen).toBeLessThan(2700);
  });
});

describe('the smoke test', () => {
  test('proves both directions and is due again after each change', async () => {
    t = await testHub({ connect: false });
    await connectOnly();
    expect(await startSmoke(t.hub.bridge, t.account, id, byHub)).toEqual({
      ok: false,
      failure: failure('smoke.unready', { detail: 'The first import of tickets has not ended yet.' }),
    });
    await imported();
    await until('the picklists', async () => Boolean(await t.one('select from picklist_refreshes')));
    expect((await setupOverview(t.hub.bridge, t.account)).smokeDue).toEqual(['never']);
    const test = await smoke();
    expect(test.steps.map((step) => [step.id, step.state, step.failure])).toEqual(
      ['connection', 'create', 'arrive', 'change', 'confirm', 'close'].map((step) => [step, 'done', null]),
    );
    expect(test.steps.find((step) => step.id === 'arrive')?.detail).toBe('By callback.');
    expect(test.state).toBe('passed');
    const ticket = await t.control<{ summary: string }>('GET', `state/tickets/${test.ticketId}`);
    expect(ticket.summary).toMatch(/^Deskbridge smoke test /);
    expect((await setupOverview(t.hub.bridge, t.account)).smokeDue).toEqual([]);
    await changeConnection(t.hub.bridge, t.account, id, { credentials: { clientSecret: t.helpdesk.credentials.clientSecret } });
    expect((await setupOverview(t.hub.bridge, t.account)).smokeDue).toEqual(['credentials']);
  });

  test('says why it failed, and that a profile writes nothing', async () => {
    t = await testHub({ connect: false, callbacks: false });
    await connectOnly();
    await imported();
    await until('the picklists', async () => Boolean(await t.one('select from picklist_refreshes')));
    await t.control('PATCH', 'settings', { mandatory: { category: true, impact: false, urgency: false } });
    const failed = await smoke();
    expect(failed.state).toBe('failed');
    expect(failed.steps.find((step) => step.state === 'failed')).toMatchObject({ id: 'create', failure: { code: 'psa.refused' } });
    await changeConnection(t.hub.bridge, t.account, id, { profile: 'read-only' });
    const before = await count('commands');
    const test = await smoke();
    expect(test.state).toBe('passed');
    expect(test.steps.filter((step) => step.state === 'done').map((step) => step.id)).toEqual(['connection', 'read', 'compare']);
    expect(test.steps.filter((step) => step.state === 'skipped').every((step) => step.detail?.includes('read-only'))).toBe(true);
    expect(await count('commands')).toBe(before);
  });
});

describe('looking after a connection', () => {
  test('a sync that a person asks for says so', async () => {
    t = await testHub({ connect: false, callbacks: false });
    await connectOnly();
    await imported();
    await until('the first poll', async () =>
      Boolean(await t.one(`select from sync_runs where stream = 'tickets' and work = 'poll' and state = 'done'`)),
    );
    await syncNow(t.hub.bridge, t.account, id, 'tickets');
    await until('the poll', async () =>
      Boolean(await t.one(`select from sync_runs where stream = 'tickets' and trigger = 'person' and state = 'done'`)),
    );
  });

  test('credentials are exchanged while an import goes on, and a wrong one changes nothing', async () => {
    t = await testHub({ connect: false, callbacks: false, simulator: { tickets: 1500, spreadDays: 20, latencyMs: 15 } });
    await connectOnly({ settings: { ...settings, streams: ['tickets', 'agents'] } });
    await beginImport(t.hub.bridge, t.account, id, 30);
    await until('some pages', async () => (await count('tickets')) > 100);
    const wrong = await changeConnection(t.hub.bridge, t.account, id, { credentials: { clientSecret: 'wrong' } });
    expect(wrong).toMatchObject({ ok: false, failure: { code: 'credentials.invalid' } });
    const clientId = t.helpdesk.credentials.clientId;
    await t.control('PATCH', `applications/${clientId}`, { secret: 'a new secret' });
    const changed = await changeConnection(t.hub.bridge, t.account, id, { credentials: { clientSecret: 'a new secret' } });
    expect(changed.ok).toBe(true);
    await until('the import', async () => (await importState()) === 'done');
    expect(await count('tickets')).toBe(1500);
    const runs = await t.all<{ state: string }>(`select state from sync_runs where stream = 'tickets' and work = 'import'`);
    expect(runs).toEqual([{ state: 'done' }]);
    expect(await t.one(`select event->'after' as after from audit_events where event->>'type' = 'connection.changed'`)).toMatchObject({
      after: { credentialsChangedAt: expect.any(String) as string },
    });
  });

  test('refused credentials are said, and new ones set everything going again', async () => {
    t = await testHub({ connect: false, callbacks: false });
    await connectOnly();
    await imported();
    await t.control('PATCH', `applications/${t.helpdesk.credentials.clientId}`, { secret: 'another' });
    await t.control('POST', 'tokens/revoke', {});
    await t.restart();
    expect((await retestConnection(t.hub.bridge, t.account, id)).ok).toBe(false);
    expect(await conditionName()).toBe('authBroken');
    expect((await reconnect(t.hub.bridge, t.account, id, {})).ok).toBe(false);
    expect((await reconnect(t.hub.bridge, t.account, id, { credentials: { clientSecret: 'another' } })).ok).toBe(true);
    expect(await conditionName()).toBe('live');
    expect((await refreshConnection(t.hub.bridge, t.account, id)).ok).toBe(true);
  });

  test('after a disconnect the mirror is kept, and connecting again catches up', async () => {
    t = await testHub({ connect: false, callbacks: false });
    await connectOnly();
    await imported();
    await until('the first poll', async () =>
      Boolean(await t.one(`select from streams where stream = 'tickets' and work = 'poll' and last_finished_at is not null`)),
    );
    await disconnect(t.hub.bridge, t.account, id);
    expect([await conditionName(), await count('tickets')]).toEqual(['disconnected', 120]);
    const [made] = await t.control<{ ticketId: number }[]>('POST', 'activity', { count: 1, kinds: ['newTicket'] });
    expect((await reconnect(t.hub.bridge, t.account, id, {})).ok).toBe(true);
    await until('the ticket of meanwhile', async () =>
      Boolean(await t.one('select from tickets where external_id = $1', [String(made?.ticketId)])),
    );
    const second = await createConnection(t.hub.bridge, t.account, request());
    expect(second).toEqual({ ok: false, failure: failure('connection.exists') });
  });

  test('a removal says how many rows of what go, wants its words, and leaves nothing', async () => {
    t = await testHub({ connect: false });
    await connectOnly();
    await imported();
    const preview = await purgePreview(t.hub.bridge, t.account, id);
    expect(preview).toMatchObject({ ok: true, value: { rows: { tickets: 120 }, confirm: 'HaloPSA / HaloITSM' } });
    expect(await purgeConnection(t.hub.bridge, t.account, id, 'halo', byHub)).toMatchObject({
      ok: false,
      failure: { fields: { confirm: expect.any(String) as string } },
    });
    expect(await count('tickets')).toBe(120);
    expect((await purgeConnection(t.hub.bridge, t.account, id, 'HaloPSA / HaloITSM', byHub)).ok).toBe(true);
    await until(
      'the removal',
      async () => (await t.db.database.asAccount(t.account, (q) => listPurges(q, t.account, 1)))[0]?.state === 'done',
    );
    expect(await purgePreview(t.hub.bridge, t.account, id)).toMatchObject({ ok: false });
    const tables = await t.all<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'connection_id'
       join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public' where c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'purges'`,
    );
    const left: string[] = [];
    for (const { name } of tables) if (await t.one(`select from ${name} limit 1`)) left.push(name);
    expect(left).toEqual([]);
    expect(await t.one('select from ticket_terms limit 1')).toBeUndefined();
    expect(await conditionName()).toBe('notConfigured');
    await connectOnly();
  });
});

test('a step may be put off, and the wizard goes on behind it', async () => {
  t = await testHub({ connect: false, callbacks: false });
  const resume = async (): Promise<string | null> => (await setupOverview(t.hub.bridge, t.account)).resumeAt;
  expect(await resume()).toBe('choose');
  expect(await markStep(t.hub.bridge, t.account, 'people', 'later', byHub)).toBe(false);
  await connectOnly();
  expect(await resume()).toBe('window');
  await imported();
  expect(await resume()).toBe('people');
  await markStep(t.hub.bridge, t.account, 'people', 'later', byHub);
  expect(await resume()).toBe('picklists');
  await markStep(t.hub.bridge, t.account, 'picklists', 'reviewed', byHub);
  expect(await resume()).toBe('callbacks');
  const { checklist, criteria } = await setupOverview(t.hub.bridge, t.account);
  expect(checklist.map((item) => [item.id, item.state])).toEqual([
    ['configuration', 'done'],
    ['people', 'later'],
    ['picklists', 'done'],
    ['widgets', 'open'],
    ['callbacks', 'open'],
    ['verify', 'open'],
  ]);
  expect(criteria.find((each) => each.id === 'agents')).toMatchObject({ state: 'unmet', page: 'mapping' });
});

test('the simulated helpdesk is found again where it starts at another port', async () => {
  t = await testHub({ connect: false });
  const folders = await Promise.all([mkdtemp(join(tmpdir(), 'sandbox-')), mkdtemp(join(tmpdir(), 'sandbox-'))]);
  const [before, after] = folders.map((folder) => makeSandbox(folder, { isAlive: false }));
  if (!before || !after) throw new Error('no sandbox');
  const made = await connectSandbox(t.hub.bridge, before, t.account, byHub);
  expect(made.ok).toBe(true);
  if (made.ok) ({ id } = made.value.row);
  await before.stop();
  await startSandboxInUse(t.hub.bridge, after);
  await until('the next session', async () => (await retestConnection(t.hub.bridge, t.account, id)).ok);
  await after.stop();
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});
