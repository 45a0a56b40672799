import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findConnection } from '../connections/store.ts';
import { sealIdentity } from '../connections/sessions.ts';
import { openTickets, testHub, until, type TestHub } from '../../testing/hub.ts';
import { callbackHealth, callbackUrl } from './health.ts';

let t: TestHub;
let address: string;
let secret: string;

beforeAll(async () => {
  t = await testHub();
  await t.imported();
  const row = await t.db.database.asAccount(t.account, (q) => findConnection(q, t.account, t.connection));
  if (!row) throw new Error('no connection');
  address = callbackUrl(t.hub.bridge, row) ?? '';
  secret = t.hub.bridge.vault.open(row.callbackSecret, sealIdentity(t.account, t.connection, 'callbackSecret'));
});
afterAll(() => t.close());

const sign = (body: string, key = secret): string => createHmac('sha256', key).update(body).digest('base64');
const event = (ticketId: string, more: object = {}): string =>
  JSON.stringify({
    id: randomUUID(),
    event: 'ticket status changed',
    object_id: Number(ticketId),
    timestamp: '2026-01-01T00:00:00.000Z',
    ...more,
  });

function post(body: string | Uint8Array, headers: Record<string, string> = {}, url = address): Promise<Response> {
  return fetch(url, { method: 'POST', body: body as string, headers: { 'content-type': 'application/json', ...headers } });
}
const signed = (body: string): Promise<Response> => post(body, { token: sign(body) });
const logged = (code: string): Promise<{ n: number } | undefined> =>
  t.one('select count(*)::int as n from callbacks where code = $1', [code]);
const reads = (ticketId: string): Promise<{ n: number } | undefined> =>
  t.one(`select count(*)::int as n from sync_runs where external_id = $1 and stream = 'tickets' and trigger = 'callback'`, [ticketId]);
const quiet = (): Promise<void> =>
  until('all reads to be done', async () => !(await t.one('select 1 from pending_reads union all select 1 from callback_arrivals')));

describe('The inbox', () => {
  test('commits before it answers', async () => {
    const [ticketId] = await openTickets(t, 1);
    const body = event(ticketId ?? '');
    const answer = await signed(body);
    expect(answer.status).toBeLessThan(300);
    const row = await t.one<{ body: Buffer; signature: string }>('select body, signature from callbacks order by id desc limit 1');
    expect(row?.body.toString()).toBe(body);
    expect(row?.signature).toBe('valid');
  });

  test('makes one read of a burst about one ticket', async () => {
    const [, ticketId] = await openTickets(t, 2);
    await quiet();
    const before = (await reads(ticketId ?? ''))?.n ?? 0;
    await Promise.all(Array.from({ length: 30 }, () => signed(event(ticketId ?? ''))));
    await quiet();
    const made = ((await reads(ticketId ?? ''))?.n ?? 0) - before;
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(10);
    expect(await t.one('select count(*)::int as n from callback_events where external_id = $1', [ticketId])).toEqual({ n: 30 });
  });

  test('reads every record of a batched body', async () => {
    const tickets = await openTickets(t, 8);
    const batch = tickets.slice(4).map((id) => JSON.parse(event(id)) as object);
    expect((await signed(JSON.stringify(batch))).status).toBeLessThan(300);
    await quiet();
    for (const id of tickets.slice(4)) expect((await reads(id))?.n).toBeGreaterThan(0);
  });

  test('logs a repeated delivery and does nothing for it', async () => {
    const [, , ticketId] = await openTickets(t, 3);
    const body = event(ticketId ?? '');
    await signed(body);
    await quiet();
    const before = (await reads(ticketId ?? ''))?.n;
    expect((await signed(body)).status).toBeLessThan(300);
    await quiet();
    expect((await reads(ticketId ?? ''))?.n).toBe(before);
  });

  test('an event that the database cannot store costs no other its read, and its callback says so', async () => {
    const [, , , ticketId] = await openTickets(t, 4);
    await quiet();
    const before = (await reads(ticketId ?? ''))?.n ?? 0;
    // Too long for an index, and not to be compressed.
    const culprit = JSON.stringify({ ...(JSON.parse(event('1')) as object), id: `${randomBytes(6000).toString('base64')}-` });
    await Promise.all([signed(culprit), signed(event(ticketId ?? ''))]);
    await quiet();
    expect((await reads(ticketId ?? ''))?.n).toBe(before + 1);
    expect(await t.one(`select state from callbacks where code = 'callback.malformed'`)).toEqual({ state: 'accepted' });
  });

  test('refuses a forged signature and a missing one', async () => {
    const body = event('1');
    expect((await post(body, { token: sign(body, 'another secret') })).status).toBe(401);
    expect((await post(body)).status).toBe(401);
    expect(await logged('callback.signature')).toEqual({ n: 2 });
    expect(await t.one(`select from pending_reads where external_id = '1'`)).toBeUndefined();
  });

  test('refuses what is malformed, of another type or too large', async () => {
    expect((await signed('{"event": ')).status).toBe(400);
    expect((await signed('')).status).toBe(400);
    const form = 'event=x';
    expect((await post(form, { token: sign(form), 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
    expect((await signed(`{"x":"${'y'.repeat(1_100_000)}"}`)).status).toBe(413);
    expect((await logged('callback.malformed'))?.n).toBe(3);
    expect((await logged('callback.type'))?.n).toBe(1);
    expect((await logged('callback.tooLarge'))?.n).toBe(1);
  });

  test('does not know an unknown address', async () => {
    const answer = await post('{}', {}, address.replace(/[^/]+$/, 'x'.repeat(43)));
    expect(answer.status).toBe(404);
    expect(JSON.stringify(await answer.json())).toContain('callback.unknown');
  });

  test('survives bodies that are meant to hurt', async () => {
    const bodies = [
      '{"event":"ticket status changed","object_id":"\\u0000\\ud800","id":"\\u0000"}',
      '{"__proto__":{"polluted":true},"event":"x","object_id":1}',
      `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
      '{"event":{"a":1},"object_id":[1],"timestamp":17,"ticket":"no"}',
      '{"event":"ticket status changed","object_id":1e400,"timestamp":"not a time"}',
      'null',
      '"text"',
      '[null, 1, "x", {}]',
    ];
    for (const body of bodies) expect((await signed(body)).status).toBeLessThan(500);
    const bytes = Buffer.from([0xff, 0xfe, 0x00, 0x7b]);
    const raw = await post(bytes, { token: createHmac('sha256', secret).update(bytes).digest('base64') });
    expect(raw.status).toBe(400);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('repairs its own webhook when it was deleted, switched off or pointed elsewhere', async () => {
    const webhooks = await t.control<{ id: string; name: string }[]>('GET', 'state/webhooks').catch(() => []);
    const row = await t.one<{ id: string }>('select callback_webhook_id as id from connections');
    await t.control('POST', `webhooks/${row?.id}/disable`);
    await t.db.database.asAccount(t.account, (q) => q.query(`update streams set due_at = now() where stream = 'callbacks'`));
    t.hub.bridge.waker.wake('streams');
    await until('the repair', async () => {
      const connection = await t.db.database.asAccount(t.account, (q) => findConnection(q, t.account, t.connection));
      return (
        connection?.callbackConfiguration?.ours?.isActive === true && Date.parse(connection.callbackCheckedAt ?? '') > Date.now() - 5000
      );
    });
    expect(webhooks.length).toBeLessThan(2);
  });

  test('tells its health by event', async () => {
    await until('health to be written', async () => {
      const row = await t.db.database.asAccount(t.account, (q) => findConnection(q, t.account, t.connection));
      const health = row ? await callbackHealth(t.hub.bridge, row) : null;
      return (
        health !== null &&
        health.received > 30 &&
        health.events.some((each) => each.key === 'ticket.statusChanged' && each.lastReceivedAt !== null)
      );
    });
  });
});
