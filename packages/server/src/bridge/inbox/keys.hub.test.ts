import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ExternalId } from '@deskbridge/model';
import { connectors, type Connector } from '@deskbridge/connectors';
import { z } from 'zod';
import { createConnection } from '../connections/connections.ts';
import { findConnection } from '../connections/store.ts';
import { credentialsOf, testHub, until, type TestHub } from '../../testing/hub.ts';
import { callbackUrl } from './health.ts';

/*
 * A helpdesk that signs with a key of its own, tries an address with a GET before it saves it, and sometimes tells only that something
 * changed: made of one that does none of that.
 */

let t: TestHub;
let keyServer: Server;
let keyHost = '';
let address = '';
/** The keys that the helpdesk shows, by their name; how often they were asked for; whether it answers. */
const shown = new Map<string, string>();
let asked = 0;
let isAway = false;

const halopsa = connectors.halopsa as Connector;
const hmac = (raw: Uint8Array | string, key: string): string => createHmac('sha256', key).update(raw).digest('hex');

interface Body {
  id: string;
  key: string;
  what: 'ticket' | 'something' | 'switchedOff';
}

const keyed: Connector = {
  ...halopsa,
  id: 'keyed',
  name: 'Helpdesk with keys',
  credentials: z.looseObject({}),
  hosts: () => [keyHost],
  callbacks: {
    ...halopsa.callbacks,
    answers: { accepted: 202, busy: 503, refused: 401, tried: 200 },
    keys: {
      locate: (raw) => {
        const { key } = JSON.parse(Buffer.from(raw).toString()) as Body;
        return key.startsWith('k') ? { id: key, attempts: [{ url: `http://${keyHost}/keys/${key}` }] } : null;
      },
      read: (text) => (JSON.parse(text) as { key?: string }).key ?? null,
    },
    verify: (raw, headers, _secret, proof) => {
      const signature = headers['x-signature'];
      if (!signature) return 'unsigned';
      return proof?.key && hmac(raw, proof.key) === signature ? 'valid' : 'invalid';
    },
    parse: (raw) => {
      const { id, what } = JSON.parse(Buffer.from(raw).toString()) as Body;
      const nothing = { dedupeKey: id, eventKey: null, eventName: what, stream: null, externalId: null as ExternalId | null };
      const hint = { ...nothing, actor: { type: 'unknown' as const }, occurredAt: null, recordUpdatedAt: null };
      if (what === 'something') return [{ ...hint, polls: 'contacts' as const }];
      return [what === 'switchedOff' ? { ...hint, isAboutWebhook: true } : hint];
    },
  },
  open: (context, given) => halopsa.open(context, halopsa.credentials.parse(given)),
};

beforeAll(async () => {
  keyServer = createServer((request, response) => {
    asked++;
    const key = shown.get(request.url?.split('/').at(-1) ?? '');
    response.writeHead(isAway ? 500 : key ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(key ? { key } : {}));
  });
  await new Promise<void>((done) => keyServer.listen(0, '127.0.0.1', done));
  keyHost = `127.0.0.1:${(keyServer.address() as AddressInfo).port}`;
  Object.assign(connectors, { keyed });
  t = await testHub({ connect: false });
  const settings = { streams: ['tickets' as const, 'contacts' as const], apiCalls: 1_000_000 };
  const made = await createConnection(t.hub.bridge, t.account, {
    connector: 'keyed',
    credentials: credentialsOf(t.helpdesk),
    profile: 'read-only',
    settings,
  });
  if (!made.ok) throw new Error(made.failure.code);
  const { id } = made.value.row;
  await until('the imports', async () => (await t.all(`select from sync_runs where work = 'import' and state = 'done'`)).length === 2);
  // As where the webhook was set up and signs.
  await t.db.database.asAccount(t.account, (q) => q.query('update connections set callback_signed = true where id = $1', [id]));
  t.hub.inbox.forget();
  const row = await t.db.database.asAccount(t.account, (q) => findConnection(q, t.account, id));
  address = (row && callbackUrl(t.hub.bridge, row)) ?? '';
});
beforeEach(() => {
  asked = 0;
  isAway = false;
});
afterAll(async () => {
  Reflect.deleteProperty(connectors, 'keyed');
  await t.close();
  keyServer.closeAllConnections();
  keyServer.close();
});

async function deliver(given: Partial<Body>, signWith: string | null): Promise<number> {
  const body = JSON.stringify({ id: randomUUID(), key: 'k1', what: 'ticket', ...given });
  const headers = { 'content-type': 'application/json', ...(signWith === null ? {} : { 'x-signature': hmac(body, signWith) }) };
  return (await fetch(address, { method: 'POST', body, headers })).status;
}

describe('a key that the helpdesk holds', () => {
  test('is fetched once, and what it signed is taken', async () => {
    shown.set('k1', 'the first key');
    expect(await deliver({}, 'the first key')).toBe(202);
    expect(await deliver({}, 'the first key')).toBe(202);
    expect(asked).toBe(1);
  });

  test.each([
    ['signed with another key', { key: 'k1' }, 'a forged key'],
    ['not signed at all', { key: 'k1' }, null],
    ['naming a key that the helpdesk does not have', { key: 'k-unknown' }, 'the first key'],
    ['naming none of the helpdesk’s', { key: 'elsewhere' }, 'the first key'],
  ])('does not open to a delivery %s', async (_what, given, signWith) => {
    expect(await deliver(given, signWith)).toBe(401);
    expect(await t.one(`select signature from callbacks order by id desc limit 1`)).not.toEqual({ signature: 'valid' });
  });

  test('that is not there is asked for no more often than a forger may make us', async () => {
    for (let n = 0; n < 10; n++) await deliver({ key: 'k-made-up' }, 'x');
    expect(asked).toBe(1);
  });

  test('that cannot be had now has the helpdesk come again, and nothing is judged', async () => {
    isAway = true;
    shown.set('k2', 'the second key');
    const before = await t.one(`select count(*)::int as n from callbacks`);
    expect(await deliver({ key: 'k2' }, 'the second key')).toBe(503);
    expect(await t.one(`select count(*)::int as n from callbacks`)).toEqual(before);
  });
});

describe('the address', () => {
  test('answers the helpdesk that tries it, and nobody who guesses', async () => {
    expect((await fetch(address)).status).toBe(200);
    expect((await fetch(address.replace(/[^/]+$/, 'guessed'))).status).toBe(405);
  });
});

describe('a delivery', () => {
  test('that tells only that something changed has its list polled at once', async () => {
    const polls = () => t.all(`select from sync_runs where stream = 'contacts' and work = 'poll' and state = 'done'`);
    const before = (await polls()).length;
    expect(await deliver({ what: 'something' }, 'the first key')).toBe(202);
    await until('the poll', async () => (await polls()).length > before, 15);
  });

  test('about the webhook itself has it looked after at once', async () => {
    const checks = () => t.all(`select from sync_runs where stream = 'callbacks' and started_at > now() - interval '1 minute'`);
    await until('quiet', async () => (await t.all(`select from streams where stream = 'callbacks' and due_at < now()`)).length === 0, 20);
    const before = (await checks()).length;
    expect(await deliver({ what: 'switchedOff' }, 'the first key')).toBe(202);
    await until('the look after the webhook', async () => (await checks()).length > before, 20);
  });
});
