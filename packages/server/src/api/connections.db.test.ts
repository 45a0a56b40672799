import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectors } from '@deskbridge/connectors';
import { simulators, type RunningHaloPsa } from '@deskbridge/simulators';
import type { Loop } from '../bridge/loop.ts';
import { startReads } from '../bridge/reads/worker.ts';
import { longWork, quickWork, startSync } from '../bridge/sync/worker.ts';
import { connectorNamed, sealIdentity } from '../bridge/connections/sessions.ts';
import { findActiveConnection } from '../bridge/connections/store.ts';
import { testApi, type Answer, type TestApi } from '../testing/api.ts';
import { credentialsOf, until } from '../testing/hub.ts';

let api: TestApi;
let helpdesk: RunningHaloPsa;
let loops: Loop[] = [];
let credentials: Record<string, string>;
/** Every answer that the API gave to these tests. */
const answers: string[] = [];

beforeAll(async () => {
  api = await testApi();
  helpdesk = await simulators.halopsa({ tickets: 40, spreadDays: 20, rateLimit: null });
  credentials = credentialsOf(helpdesk);
  await api.app.listen({ port: 0, host: '127.0.0.1' });
  api.bridge.publicUrl = `http://127.0.0.1:${(api.app.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await Promise.all(loops.map((loop) => loop.stop()));
  await helpdesk.stop();
  await api.close();
});

const kept = (answer: Answer): Answer => {
  answers.push(answer.text);
  return answer;
};
const get = async (path: string): Promise<Answer> => kept(await api.admin.get(path));
const send = async (method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<Answer> =>
  kept(await api.admin.send(method, path, body));
const codeOf = (answer: Answer): string => (answer.body as { error: { code: string } }).error.code;
const request = (own: Partial<Record<string, string>> = {}): object => ({
  connector: 'halopsa',
  credentials: { ...credentials, ...own },
  settings: { childrenWindowDays: 0, childrenOfOpenTickets: false },
});

describe('before anything is saved', () => {
  test('the connectors say what they need and can do', async () => {
    const { items } = (await get('/connectors')).body as { items: { id: string; credentialFields: { secret: boolean }[] }[] };
    expect(items.map(({ id }) => id).toSorted()).toEqual(Object.keys(connectors).toSorted());
    for (const { credentialFields } of items) expect(credentialFields.some(({ secret }) => secret)).toBe(true);
  });

  test('credentials are tried, and every right is checked', async () => {
    const answer = await send('POST', '/connections/test', request());
    expect(answer.status).toBe(200);
    const { rights, identity } = answer.body as { rights: { state: string; name: string; grant: string }[]; identity: object };
    expect(rights.length).toBe(connectorNamed('halopsa')?.rights.length);
    expect(rights.filter((right) => right.state === 'missing')).toEqual([]);
    expect(rights.every((right) => right.name && right.grant)).toBe(true);
    expect(identity).toHaveProperty('clockSkewSeconds');
  });

  test.each([
    ['a wrong secret', { clientSecret: 'canary-wrong-secret' }, 'credentials.invalid'],
    ['a missing secret', { clientSecret: '' }, 'credentials.incomplete'],
    [
      'a host that does not answer',
      { resourceServer: 'http://127.0.0.1:9', authorisationServer: 'http://127.0.0.1:9' },
      'host.unreachable',
    ],
    ['a host in a private network', { resourceServer: 'http://10.1.2.3', authorisationServer: 'http://10.1.2.3' }, 'host.forbidden'],
  ])('%s is refused with its reason, and nothing is saved', async (_what, own, code) => {
    for (const path of ['/connections/test', '/connections']) {
      const answer = await send('POST', path, request(own));
      expect([answer.status, codeOf(answer)]).toEqual([422, code]);
    }
    expect((await get('/connections')).body).toEqual({ items: [] });
  });
});

describe('a connection', () => {
  let id = 0;

  test('is made, whole', async () => {
    const answer = await send('POST', '/connections', request());
    expect(answer.status).toBe(201);
    ({ id } = answer.body as { id: number });
    expect(answer.body).toMatchObject({
      connector: 'halopsa',
      state: 'live',
      failure: null,
      settings: { childrenWindowDays: { value: 0, default: 7 }, overlapSeconds: { value: 120, default: 120 } },
      streams: expect.arrayContaining([expect.objectContaining({ stream: 'tickets', work: 'import' })]) as unknown,
    });
    const again = await send('POST', '/connections', request());
    expect([again.status, codeOf(again)]).toEqual([409, 'connection.exists']);
  });

  test('shows its import, budget and webhook once work has been done', async () => {
    loops = [startReads(api.bridge, ['callback', 'poll'], 4), startSync(api.bridge, [...quickWork, ...longWork], 3)];
    await until('the import', async () => {
      const { streams, callbacks } = (await get(`/connections/${id}`)).body as {
        streams: { stream: string; work: string; lastFinishedAt: string | null }[];
        callbacks: { configuration: { found: boolean } };
      };
      return (
        callbacks.configuration.found &&
        streams.some((stream) => stream.stream === 'tickets' && stream.work === 'import' && stream.lastFinishedAt !== null)
      );
    });
    const { body } = await get(`/connections/${id}`);
    expect(body).toMatchObject({ callbacks: { configuration: { active: true } }, budget: [{ scope: 'api', calls: 300 }] });
    expect((await get('/tickets/count')).body).toMatchObject({ capped: false });
  });

  test('keeps its settings where a change names others', async () => {
    const answer = await send('PATCH', `/connections/${id}`, { settings: { overlapSeconds: 60 } });
    expect(answer.body).toMatchObject({ settings: { overlapSeconds: { value: 60, default: 120 }, childrenWindowDays: { value: 0 } } });
  });

  test('keeps its credentials where new ones do not work', async () => {
    const answer = await send('PATCH', `/connections/${id}`, { credentials: { clientSecret: 'canary-wrong-secret' } });
    expect([answer.status, codeOf(answer)]).toEqual([422, 'credentials.invalid']);
    expect((await send('POST', `/connections/${id}/test`)).status).toBe(200);
  });

  test('syncs, backfills and sweeps when asked', async () => {
    expect((await send('POST', `/connections/${id}/streams/tickets/sync`)).body).toEqual({ asked: true, work: 'poll' });
    expect((await send('POST', `/connections/${id}/streams/picklists/sync`)).body).toEqual({ asked: true, work: 'refresh' });
    expect((await send('POST', `/connections/${id}/streams/ticketActions/sync`)).status).toBe(400);
    expect((await send('POST', `/connections/${id}/streams/tickets/sweep`, {})).status).toBe(202);
    expect((await send('POST', `/connections/${id}/streams/tickets/sweep`, { confirm: true })).status).toBe(202);
    const window = { stream: 'tickets', from: '2020-01-01T00:00:00Z', to: '2020-02-01T00:00:00Z' };
    expect((await send('POST', `/connections/${id}/backfill`, window)).status).toBe(202);
    expect((await send('POST', `/connections/${id}/backfill`, { ...window, to: window.from })).status).toBe(400);
    expect((await send('POST', `/connections/${id}/backfill`, { ...window, stream: 'ticketActions' })).status).toBe(400);
    expect((await send('POST', '/picklists/refresh')).status).toBe(202);
  });

  test('has its webhook set right when asked, as a run of its own', async () => {
    const answer = await send('POST', `/connections/${id}/callbacks/repair`);
    expect(answer.body).toMatchObject({
      health: { status: expect.stringMatching(/successful|noData|someEventsSilent/) as string, configuration: { found: true } },
      webhook: { isActive: true, isSigned: true },
    });
    expect((await get('/sync-runs?stream=callbacks&trigger=person')).body).toMatchObject({ items: [{ state: 'done' }] });
  });

  test('says how its webhook is set up by hand, signed where a signed one is known', async () => {
    const { url, settings, events, isSigned } = (await api.admin.get(`/connections/${id}/callbacks/setup`)).body as {
      url: string;
      settings: object[];
      events: string[];
      isSigned: boolean;
    };
    expect(isSigned).toBe(true);
    expect(settings).toContainEqual({ label: 'Authentication', value: 'HMAC signature', isSecret: false });
    expect(settings).toContainEqual({ label: 'Secret', value: expect.any(String) as string, isSecret: true });
    expect(url.startsWith(`${api.bridge.publicUrl}/callbacks/`)).toBe(true);
    expect(settings.length).toBeGreaterThan(0);
    expect(events.length).toBeGreaterThan(0);
    expect(api.logged()).not.toContain(url.split('/').at(-1));
  });

  test('fetches a ticket now and says what became of it', async () => {
    const { items } = (await get('/tickets?limit=1')).body as { items: { id: string }[] };
    const fetched = await send('POST', `/tickets/${items[0]?.id}/fetch`);
    expect(fetched.body).toMatchObject({ run: { work: 'read', trigger: 'person', state: 'done', externalId: items[0]?.id } });
    const missing = await send('POST', '/tickets/99999999/fetch');
    expect(missing.body).toMatchObject({ run: { state: 'done', created: 0, deleted: 0 } });
    expect((await get('/tickets/99999999')).text).toMatch(/It was last asked for at 20/);
  });

  test('never shows a secret, in an answer or in the log', async () => {
    for (const path of [
      '/connections',
      `/connections/${id}`,
      '/connectors',
      '/sync-runs',
      '/callbacks',
      '/commands',
      '/keys',
      '/picklists',
      '/changes',
      '/openapi.json',
    ])
      await get(path);
    const row = await api.db.database.asAccount(api.account, (q) => findActiveConnection(q, api.account));
    if (!row) throw new Error('no connection');
    const opened = (field: 'callbackToken' | 'callbackSecret'): string =>
      api.bridge.vault.open(row[field], sealIdentity(row.account, row.id, field));
    const secrets = [credentials.clientSecret as string, 'canary-wrong-secret', opened('callbackToken'), opened('callbackSecret')];
    const everything = answers.join('\n') + api.logged();
    expect(secrets.filter((secret) => everything.includes(secret))).toEqual([]);
    expect(answers.length).toBeGreaterThan(20);
  });

  test('is disconnected with its webhook, and the mirror stays', async () => {
    const before = (await get('/tickets/count')).body;
    expect((await send('DELETE', `/connections/${id}`)).body).toEqual({ webhookRemoved: true });
    expect((await get(`/connections/${id}`)).body).toMatchObject({ state: 'disconnected' });
    expect((await get('/tickets/count')).body).toEqual(before);
    expect((await send('POST', '/commands', { kind: 'note.add', ticket: { ticketId: '1' }, text: 'too late' })).status).toBe(404);
    expect((await send('DELETE', `/connections/${id}`)).status).toBe(404);
  });
});
