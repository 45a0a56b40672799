import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { failed, failure, ok } from '@deskbridge/model';
import { connectors, type Connector } from '@deskbridge/connectors';
import { z } from 'zod';
import { credentialsOf, testHub, type TestHub } from '../../testing/hub.ts';
import { askConsent, readConsent } from './consent.ts';
import { createConnection, type ConnectionRequest } from './connections.ts';
import { choicesOf, tryConnection } from './enter.ts';

/*
 * A helpdesk that signs in by a code which works once and whose login sees two organisations, made of one that does neither: what
 * differs stands in the declaration, as it would.
 */

let t: TestHub;
/** Codes that were exchanged, in order. */
let exchanged: string[] = [];
/** Set where the exchange is to fail. */
let refuses = false;

const halopsa = connectors.halopsa as Connector;
const organisations = [
  { value: '10', label: 'Example MSP' },
  { value: '20', label: 'Another one' },
];

const byCode: Connector = {
  ...halopsa,
  id: 'by-code',
  name: 'Helpdesk by code',
  credentialFields: [
    ...halopsa.credentialFields,
    { name: 'code', label: 'Code', help: 'It works once.', example: '1000.abc', secret: true, required: true, singleUse: true },
    { name: 'organisation', label: 'Organisation', help: 'Found by the first test.', example: '10', secret: false, required: false },
  ],
  credentials: z
    .looseObject({ code: z.string().optional(), refreshToken: z.string().optional() })
    .refine((given) => given.code || given.refreshToken, {
      path: ['code'],
      message: 'Enter the code.',
    }),
  enter: (_context, given) => {
    const { code, ...rest } = given as Record<string, string>;
    const choices = rest['organisation'] ? [] : [{ field: 'organisation', label: 'Organisation', options: organisations }];
    if (rest['refreshToken']) return Promise.resolve(ok({ credentials: rest, choices }));
    exchanged.push(code ?? '');
    if (refuses) return Promise.resolve(failed(failure('credentials.invalid', { detail: 'The code has lapsed.' })));
    return Promise.resolve(ok({ credentials: { ...rest, refreshToken: `for ${code}` }, choices }));
  },
  consent: {
    label: 'Sign in to the helpdesk',
    url: (given, redirectUri, state) =>
      `https://helpdesk.example/auth?${new URLSearchParams({ client: (given as Record<string, string>)['clientId'] ?? '', redirectUri, state }).toString()}`,
    returned: (query) =>
      query['code'] ? ok({ code: query['code'] }) : failed(failure('credentials.invalid', { detail: query['error'] ?? 'refused' })),
  },
  open: (context, given) => halopsa.open(context, halopsa.credentials.parse(given)),
};

beforeAll(async () => {
  Object.assign(connectors, { 'by-code': byCode });
  t = await testHub({ connect: false });
});
beforeEach(() => {
  exchanged = [];
  refuses = false;
});
afterAll(async () => {
  Reflect.deleteProperty(connectors, 'by-code');
  await t.close();
});

const request = (more: Record<string, string>): ConnectionRequest => ({
  connector: 'by-code',
  credentials: { ...credentialsOf(t.helpdesk), ...more },
  profile: 'read-only',
  settings: {},
});

describe('a code that works once', () => {
  test('is exchanged at the first test, and never again', async () => {
    const first = request({ code: 'code-1', organisation: '10' });
    expect(await tryConnection(t.hub.bridge, t.account, first)).toMatchObject({ ok: true });
    expect(await tryConnection(t.hub.bridge, t.account, first)).toMatchObject({ ok: true });
    expect(exchanged).toEqual(['code-1']);
  });

  test('is kept where nobody can read it: what it was exchanged for is sealed', async () => {
    await tryConnection(t.hub.bridge, t.account, request({ code: 'code-2', organisation: '10' }));
    const rows = await t.all<{ text: string }>(`select encode(sealed, 'escape') as text from entered_credentials`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { text } of rows) expect(text).not.toContain('for code-');
  });

  test('that has lapsed is said so, and the next one is tried', async () => {
    refuses = true;
    expect(await tryConnection(t.hub.bridge, t.account, request({ code: 'code-3', organisation: '10' }))).toMatchObject({
      ok: false,
      failure: { code: 'credentials.invalid', detail: 'The code has lapsed.' },
    });
    refuses = false;
    expect(await tryConnection(t.hub.bridge, t.account, request({ code: 'code-4', organisation: '10' }))).toMatchObject({ ok: true });
    expect(exchanged).toEqual(['code-3', 'code-4']);
  });

  test('means nothing in another account', async () => {
    await tryConnection(t.hub.bridge, t.account, request({ code: 'code-5', organisation: '10' }));
    const { id } = await t.db.database.asSystem(
      async (q) => (await q.query<{ id: number }>(`insert into accounts (name) values ('Other') returning id`)).rows[0] ?? { id: 0 },
    );
    await tryConnection(t.hub.bridge, id as typeof t.account, request({ code: 'code-5', organisation: '10' }));
    expect(exchanged).toEqual(['code-5', 'code-5']);
  });
});

describe('what is to be chosen', () => {
  test('is told with its options, and without it nothing is connected', async () => {
    const open = request({ code: 'code-6' });
    expect(await choicesOf(t.hub.bridge, t.account, open)).toEqual({
      ok: true,
      value: [{ field: 'organisation', label: 'Organisation', options: organisations }],
    });
    expect(await tryConnection(t.hub.bridge, t.account, open)).toMatchObject({
      ok: false,
      failure: { code: 'credentials.incomplete', fields: { 'credentials.organisation': expect.stringContaining('Example MSP (10)') } },
    });
    expect(exchanged).toEqual(['code-6']);
  });

  test('once chosen, the connection is made with what the code was exchanged for', async () => {
    const chosen = request({ code: 'code-6', organisation: '20' });
    const made = await createConnection(t.hub.bridge, t.account, chosen, { waits: true });
    expect(made).toMatchObject({ ok: true });
    expect(exchanged).toEqual([]);
  });
});

describe('consent', () => {
  test('is asked for on the helpdesk’s page, with the address to come back to', () => {
    const asked = askConsent(
      { publicUrl: 'https://bridge.example/', localUrl: null },
      { connector: 'by-code', credentials: { clientId: 'c1' } },
    );
    if (!asked.ok) throw new Error(asked.failure.code);
    const { url, redirectUri, state } = asked.value;
    expect(redirectUri).toBe('https://bridge.example/connect/return');
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual({ client: 'c1', redirectUri, state });
    expect(state.length).toBeGreaterThan(20);
  });

  test('comes back as fields of the form, or as the reason why not', () => {
    const bridge = { publicUrl: 'https://bridge.example', localUrl: null };
    expect(readConsent(bridge, { connector: 'by-code', query: { code: 'x' } })).toEqual({ ok: true, value: { code: 'x' } });
    expect(readConsent(bridge, { connector: 'by-code', query: { error: 'access_denied' } })).toMatchObject({
      ok: false,
      failure: { detail: 'access_denied' },
    });
  });

  test.each([
    ['halopsa', 'https://bridge.example', /does not connect by consent/],
    ['by-code', null, /PUBLIC_URL/],
  ])('of %s with the address %s is not possible, and says why', (connector, publicUrl, detail) => {
    const asked = askConsent({ publicUrl, localUrl: null }, { connector, credentials: {} });
    expect(asked).toMatchObject({ ok: false, failure: { code: 'request.notFound', detail: expect.stringMatching(detail) } });
  });
});
