import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { testApi, type Answer, type TestApi } from '../testing/api.ts';
import { seedConnection, type SeededConnection } from '../testing/connection.ts';
import { seedAccount } from '../testing/database.ts';

let api: TestApi;
let connection: SeededConnection;
beforeAll(async () => {
  api = await testApi({ publicUrl: 'https://bridge.example.com' });
  connection = await seedConnection(api.bridge, api.account);
});
afterAll(() => api.close());
beforeEach(() => api.inbox.forget());

let number = 0;
/** A body that the connector understands; each is another event. */
const body = (ticketId = 501): string =>
  JSON.stringify({
    id: `event-${++number}`,
    webhook_id: 'w',
    event: 'Ticket Updated',
    object_id: ticketId,
    ticket: { id: ticketId },
    timestamp: '2026-01-01T00:00:00Z',
  });

const post = (
  token: string,
  payload: string | Buffer,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): Promise<Answer> => api.request({ method: 'POST', url: `/callbacks/${token}`, payload, headers });
const codeOf = (answer: Answer): string | undefined => (answer.body as { error?: { code: string } } | undefined)?.error?.code;
const newest = async (): Promise<{ state: string; code: string | null; size: number; events: unknown[]; duplicate: boolean }> =>
  ((await api.admin.get('/callbacks?limit=1')).body as { items: never[] }).items[0] as never;

describe('a callback', () => {
  test('is in the log before it is answered', async () => {
    const sent = body();
    const answer = await post(connection.token, sent);
    expect([200, 202]).toContain(answer.status);
    expect(answer.text).toBe('');
    expect(await newest()).toMatchObject({ state: 'accepted', code: null, size: sent.length });
  });

  test('to an unknown address is nowhere', async () => {
    const answer = await post('no-such-token', body());
    expect([answer.status, codeOf(answer)]).toEqual([404, 'callback.unknown']);
  });

  test('of another content type is refused and logged', async () => {
    const answer = await post(connection.token, body(), { 'content-type': 'text/plain' });
    expect([answer.status, codeOf(answer)]).toEqual([415, 'callback.type']);
    expect(await newest()).toMatchObject({ state: 'refused', code: 'callback.type' });
  });

  test('without a content type is refused', async () => {
    expect((await post(connection.token, Buffer.from(body()), {})).status).toBe(415);
  });

  test.each([
    ['is no JSON', '{"id":'],
    ['is empty', ''],
    ['is a number', '7'],
    ['is not text', Buffer.from([0xff, 0xfe, 0x00])],
  ])('whose body %s is refused and logged', async (_what, sent) => {
    const answer = await post(connection.token, sent);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'callback.malformed']);
    expect(await newest()).toMatchObject({ state: 'refused', code: 'callback.malformed' });
  });

  test('that is too large is refused, logged and counted', async () => {
    const answer = await post(connection.token, 'x'.repeat(5000));
    expect([answer.status, codeOf(answer)]).toEqual([413, 'callback.tooLarge']);
    expect(await newest()).toMatchObject({ state: 'refused', code: 'callback.tooLarge', size: 5000 });
    expect(await api.bridge.metrics.registry.getSingleMetricAsString('deskbridge_callbacks_total')).toMatch(/result="tooLarge"\} 1/);
  });

  test('that is too large and does not say so beforehand is refused as well', async () => {
    await api.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = api.app.server.address() as AddressInfo;
    const status = await new Promise<number>((done, fail) => {
      const outgoing = request({
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: `/callbacks/${connection.token}`,
        headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      });
      outgoing.on('response', (answer) => {
        answer.resume();
        done(answer.statusCode ?? 0);
      });
      outgoing.on('error', fail);
      outgoing.write('x'.repeat(3000));
      outgoing.end('x'.repeat(3000));
    });
    expect(status).toBe(413);
  });

  test('that a person looks at by GET says what the address is for', async () => {
    const answer = await api.request({ method: 'GET', url: `/callbacks/${connection.token}` });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('POST');
    expect(answer.text).toMatch(/takes callbacks/);
  });

  test('while the database is away is answered so that the helpdesk sends it again', async () => {
    await post(connection.token, body());
    const spy = vi.spyOn(api.bridge.database.system, 'query').mockRejectedValue(Object.assign(new Error('terminated'), { code: '57P01' }));
    const answer = await post(connection.token, body());
    spy.mockRestore();
    expect(answer.status).toBe(503);
    expect(codeOf(answer)).toBe('database.unavailable');
  });

  test('has no security headers, rate limit or request log, and its token is never logged', async () => {
    const answer = await post(connection.token, body());
    expect(Object.keys(answer.headers).toSorted()).toEqual(['connection', 'content-length', 'date']);
    expect(api.logged()).not.toContain(connection.token);
    expect(api.logged()).toContain('a callback was refused');
  });
});

describe('a signed webhook', () => {
  let signed: SeededConnection;
  const json = { 'content-type': 'application/json' };
  const signature = (text: string): string => `sha256=${createHmac('sha256', signed.secret).update(text).digest('hex')}`;
  beforeAll(async () => {
    signed = await seedConnection(api.bridge, await seedAccount(api.db.database, 'An MSP with signatures'));
    await api.db.database.system.query(`update connections set callback_signed = true where id = ${signed.id}`);
  });

  test('takes what is signed with its secret', async () => {
    const sent = body();
    expect([200, 202]).toContain((await post(signed.token, sent, { ...json, token: signature(sent) })).status);
  });

  test('refuses a delivery without a signature', async () => {
    expect(codeOf(await post(signed.token, body(), json))).toBe('callback.signature');
  });

  test('refuses a forged one', async () => {
    const sent = body();
    expect(codeOf(await post(signed.token, sent, { ...json, token: signature(`${sent} `) }))).toBe('callback.signature');
  });
});
