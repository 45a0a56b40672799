import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountId } from '@deskbridge/model';
import { simulators, type RunningHaloPsa } from '@deskbridge/simulators';
import { makeSandbox } from '../cli/sandbox.ts';
import type { Loop } from '../bridge/loop.ts';
import { startPurges } from '../bridge/purge/purge.ts';
import { startOutbox } from '../bridge/outbox/worker.ts';
import { startSmokes } from '../bridge/smoke/worker.ts';
import { longWork, quickWork, startSync } from '../bridge/sync/worker.ts';
import { testApi, type Answer, type Client, type TestApi } from '../testing/api.ts';
import { credentialsOf, until } from '../testing/hub.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let api: TestApi;
let helpdesk: RunningHaloPsa;
let sandbox: ReturnType<typeof makeSandbox>;
let folder: string;
let loops: Loop[];
let reader: Client;
let writer: Client;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskbridge-sandbox-'));
  sandbox = makeSandbox(folder, { isAlive: false });
  api = await testApi({ parts: { sandbox } });
  helpdesk = await simulators.halopsa({ tickets: 60, spreadDays: 20, rateLimit: null });
  loops = [
    startSync(api.bridge, [...quickWork, ...longWork], 3),
    startOutbox(api.bridge, 2),
    startSmokes(api.bridge),
    startPurges(api.bridge),
  ];
  reader = await api.client(['read']);
  writer = await api.client(['read', 'write']);
});
afterAll(async () => {
  await Promise.all(loops.map((loop) => loop.stop()));
  await helpdesk.stop();
  await sandbox.stop();
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

const settings = { childrenWindowDays: 0, childrenOfOpenTickets: false };
const request = (own: object = {}): object => ({ connector: 'halopsa', credentials: credentialsOf(helpdesk), settings, ...own });
const onboarding = async (): Promise<{
  condition: { name: string };
  resumeAt: string;
  criteria: { id: string; state: string }[];
  works: boolean;
}> => (await api.admin.get('/onboarding')).body as never;
const codeOf = (answer: Answer): string => (answer.body as { error: { code: string } }).error.code;
const fieldsOf = (answer: Answer): object => (answer.body as { error: { fields?: object } }).error.fields ?? {};
let id = 0;

test('an account without a helpdesk says so, and that one may look around', async () => {
  expect((await reader.get('/onboarding')).body).toMatchObject({
    connection: null,
    condition: { name: 'notConfigured', mend: 'connect' },
    resumeAt: 'choose',
    criteria: [],
    works: false,
    sandbox: true,
    checklist: [{ id: 'configuration', state: 'open', page: 'setup' }, {}, {}, {}, {}, {}],
  });
  const { items } = (await reader.get('/connectors')).body as { items: { id: string; guide: { minutes: number; parts: object[] } }[] };
  expect(items.find(({ id: name }) => name === 'halopsa')?.guide).toMatchObject({ minutes: 10, parts: [{}, {}] });
});

describe('a helpdesk that is set up step by step', () => {
  test('names the field that is wrong and saves nothing', async () => {
    const answer = await api.admin.send(
      'POST',
      '/connections',
      request({ credentials: { ...credentialsOf(helpdesk), clientId: '' }, import: 'later' }),
    );
    expect([answer.status, fieldsOf(answer)]).toEqual([422, { 'credentials.clientId': 'Give the client ID of the API application.' }]);
    const date = await api.admin.send('POST', '/connections', request({ credentialsExpireOn: 'soon' }));
    expect([date.status, Object.keys(fieldsOf(date))]).toEqual([400, ['credentialsExpireOn']]);
  });

  test('is saved without an import, estimated, and imported when its window is confirmed', async () => {
    const made = await api.admin.send('POST', '/connections', request({ import: 'later', credentialsExpireOn: '2020-01-01' }));
    expect(made.status).toBe(201);
    ({ id } = made.body as { id: number });
    expect(made.body).toMatchObject({
      condition: { name: 'ready', mend: 'confirmWindow' },
      importBegunAt: null,
      expiry: { state: 'lapsed' },
    });
    expect((await api.admin.get(`/connections/${id}/import`)).body).toMatchObject({ state: 'notBegun', streams: [] });
    const estimate = await api.admin.send('POST', `/connections/${id}/estimate`, { ingestWindowDays: 30 });
    expect(estimate.body).toMatchObject({
      calls: expect.any(Number) as number,
      minutes: expect.any(Number) as number,
      limit: { calls: 300 },
    });
    const wrong = await api.admin.send('POST', `/connections/${id}/import`, { ingestWindowDays: 0 });
    expect([wrong.status, Object.keys(fieldsOf(wrong))]).toEqual([400, ['ingestWindowDays']]);
    expect((await api.admin.send('POST', `/connections/${id}/import`, { ingestWindowDays: 30 })).status).toBe(202);
    await until('the import', async () => ((await api.admin.get(`/connections/${id}/import`)).body as { state: string }).state === 'done');
    expect((await onboarding()).condition.name).toBe('live');
  });

  test('a second one is refused, also a simulated one', async () => {
    for (const path of ['/connections', '/connections/sandbox']) {
      const answer = await api.admin.send('POST', path, path === '/connections' ? request() : {});
      expect([answer.status, codeOf(answer)]).toEqual([409, 'connection.exists']);
    }
  });

  test('shows what its settings are asked for, and refuses what does not fit at its field', async () => {
    const { settings: shown } = (await reader.get(`/connections/${id}`)).body as { settings: Record<string, object> };
    expect(shown['retentionDays']).toMatchObject({ kind: 'number', unit: 'days', min: 1, max: 3650, default: 180 });
    expect(shown['pollMode']).toMatchObject({ kind: 'choice', choices: ['adaptive', 'tight', 'relaxed'], value: 'adaptive' });
    expect(shown['writes']).toMatchObject({ kind: 'choices', choices: expect.arrayContaining(['note.add']) as string[] });
    const answer = await api.admin.send('PATCH', `/connections/${id}`, { settings: { retentionDays: 0 } });
    expect([answer.status, Object.keys(fieldsOf(answer))]).toEqual([400, ['settings.retentionDays']]);
  });

  test('a kind of write that is switched off is refused when it is asked for', async () => {
    await api.admin.send('PATCH', `/connections/${id}`, { settings: { writes: ['ticket.create', 'ticket.update'] } });
    const note = { kind: 'note.add', ticket: { ticketId: '1' }, text: 'No' };
    expect(codeOf(await writer.send('POST', '/commands', note))).toBe('write.off');
    await api.admin.send('PATCH', `/connections/${id}`, { settings: { writes: ['ticket.create', 'ticket.update', 'note.add'] } });
  });

  test('the meter says who spends', async () => {
    const { scopes } = (await reader.get(`/connections/${id}/budget`)).body as {
      scopes: { used: number; slices: number[]; classes: { callClass: string; used: number }[] }[];
    };
    const [scope] = scopes;
    expect(scope?.classes.map((each) => each.callClass)).toEqual(['write', 'callback', 'poll', 'backfill', 'background']);
    expect(scope?.slices.reduce((sum, calls) => sum + calls, 0)).toBe(scope?.used);
  });

  test('a smoke test runs by itself, one at a time, and is kept with its steps', async () => {
    await until('the picklists', async () => (await reader.get('/picklists/kinds')).text.includes('refreshedAt'));
    const started = await api.admin.send('POST', `/connections/${id}/smoke-tests`);
    expect(started.status).toBe(202);
    const { id: testId } = started.body as { id: string };
    const again = await api.admin.send('POST', `/connections/${id}/smoke-tests`);
    expect([again.status, codeOf(again)]).toEqual([409, 'smoke.running']);
    const shown = async (): Promise<{ state: string; ticketUrl: string; startedBy: object }> =>
      (await reader.get(`/connections/${id}/smoke-tests/${testId}`)).body as never;
    await until('its end', async () => (await shown()).state !== 'running');
    expect(await shown()).toMatchObject({
      state: 'passed',
      ticketUrl: expect.stringContaining('/ticket?id=') as string,
      startedBy: { type: 'key' },
    });
    expect((await onboarding()).criteria.find((each) => each.id === 'smoke')).toMatchObject({ state: 'met' });
    expect((await api.admin.send('POST', `/connections/${id}/smoke-tests/${testId}/stop`)).status).toBe(404);
  });

  test('a step that is put off is remembered, and no other word is', async () => {
    expect((await api.admin.send('PUT', '/onboarding/steps/widgets', { mark: 'later' })).body).toMatchObject({
      steps: expect.arrayContaining([{ id: 'widgets', state: 'later' }]) as object[],
    });
    expect((await api.admin.send('PUT', '/onboarding/steps/window', { mark: 'later' })).status).toBe(400);
    expect((await api.admin.send('PUT', '/onboarding/steps/widgets', { mark: 'never' })).status).toBe(400);
  });

  test('today counts what came and went', async () => {
    expect((await reader.get('/overview/today')).body).toMatchObject({
      timeZone: 'UTC',
      writesOut: expect.any(Number) as number,
      deadLetters: 0,
      runsFailed: 0,
    });
  });

  test('an account does not see another one', async () => {
    const { rows } = await api.db.database.system.query<{ id: number }>(`insert into accounts (name) values ('Other') returning id`);
    const other = await api.client(['admin'], accountId(rows[0]?.id ?? 0));
    expect((await other.get('/onboarding')).body).toMatchObject({ connection: null });
    for (const path of [`/connections/${id}/import`, `/connections/${id}/budget`, `/connections/${id}/purge`])
      expect((await other.get(path)).status).toBe(404);
    expect((await other.send('POST', `/connections/${id}/refresh`)).status).toBe(404);
    expect((await other.send('POST', `/connections/${id}/import/pause`)).status).toBe(404);
  });

  test('whoever may only look or write is refused everything that changes the connection', async () => {
    const base = `/connections/${id}`;
    const tried: [string, object][] = [
      [`${base}/estimate`, {}],
      [`${base}/import`, {}],
      [`${base}/import/pause`, {}],
      [`${base}/import/resume`, {}],
      [`${base}/refresh`, {}],
      [`${base}/reconnect`, {}],
      [`${base}/smoke-tests`, {}],
      [`${base}/purge`, { confirm: 'HaloPSA / HaloITSM' }],
      ['/connections/sandbox', {}],
    ];
    for (const caller of [reader, writer]) {
      for (const [path, body] of tried) expect([path, (await caller.send('POST', path, body)).status]).toEqual([path, 403]);
      expect((await caller.send('PUT', '/onboarding/steps/people', { mark: 'later' })).status).toBe(403);
    }
  });

  test('a key of an admin does not remove the data of a real helpdesk', async () => {
    const answer = await api.admin.send('POST', `/connections/${id}/purge`, { confirm: 'HaloPSA / HaloITSM' });
    expect([answer.status, codeOf(answer)]).toEqual([403, 'request.forbidden']);
    expect((await api.admin.get(`/connections/${id}/purge`)).body).toMatchObject({ rows: { tickets: 61 }, confirm: 'HaloPSA / HaloITSM' });
  });
});

test('data that is kept is not mixed with made-up records', async () => {
  await api.admin.send('DELETE', `/connections/${id}`);
  const answer = await api.admin.send('POST', '/connections/sandbox');
  expect([answer.status, codeOf(answer)]).toEqual([409, 'connection.kept']);
  expect((await onboarding()).condition.name).toBe('disconnected');
  expect((await reader.get('/tickets/count')).body).toMatchObject({ count: 61 });
});

test('the simulated helpdesk is connected as what it is, keeps its credentials, and goes with its data', async () => {
  const { rows } = await api.db.database.system.query<{ id: number }>(`insert into accounts (name) values ('Curious') returning id`);
  const curious = await api.client(['admin'], accountId(rows[0]?.id ?? 0));
  const made = await curious.send('POST', '/connections/sandbox');
  expect(made.body).toMatchObject({ isSandbox: true, condition: { name: 'ready' } });
  const { id: own } = made.body as { id: number };
  const changed = await curious.send('PATCH', `/connections/${own}`, { credentials: { resourceServer: 'http://10.0.0.1/api' } });
  expect([changed.status, Object.keys(fieldsOf(changed))]).toEqual([400, ['credentials']]);
  await curious.send('POST', `/connections/${own}/import`, { ingestWindowDays: 30 });
  await until('the import', async () => ((await curious.get(`/connections/${own}/import`)).body as { state: string }).state === 'done');
  expect((await curious.send('POST', `/connections/${own}/purge`, { confirm: 'no' })).status).toBe(400);
  expect((await curious.send('POST', `/connections/${own}/purge`, { confirm: 'HaloPSA / HaloITSM' })).status).toBe(202);
  const latest = async (): Promise<{ state: string; removed: number; total: number }> =>
    ((await curious.get('/purges')).body as { items: { state: string; removed: number; total: number }[] }).items[0] as never;
  await until('the removal', async () => (await latest()).state === 'done');
  expect((await latest()).removed).toBeGreaterThanOrEqual((await latest()).total);
  expect((await curious.get('/onboarding')).body).toMatchObject({ connection: null });
  expect((await reader.get('/tickets/count')).body).toMatchObject({ count: 61 });
});
