import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertMember } from '../platform/auth/personStore.ts';
import { testApi, type Answer, type Client, type TestApi } from '../testing/api.ts';
import { browser, testPassword, type Browser } from '../testing/browser.ts';
import { seedConnection } from '../testing/connection.ts';
import { seedAccount } from '../testing/database.ts';
import { inviteAndAccept, setUpOwner } from '../testing/people.ts';

let api: TestApi;
let owner: Browser;
let admin: Browser;
let viewer: Browser;
let now = new Date('2026-05-05T10:00:00.000Z');
const codeOf = (answer: Answer): string => (answer.body as { error: { code: string } }).error.code;
const idOf = async (who: Browser): Promise<string> => ((await who.get('/api/v1/me')).body as { user: { id: string } }).user.id;

beforeAll(async () => {
  api = await testApi({ clock: { now: () => now, monotonicMs: () => now.getTime(), sleep: () => Promise.resolve() } });
  owner = await setUpOwner(api);
  admin = await inviteAndAccept(api, owner, 'admin', 'admin@msp.example.com');
  viewer = await inviteAndAccept(api, owner, 'viewer', 'viewer@msp.example.com');
});
afterAll(() => api.close());

test('everybody sees who belongs to the account, and what each role may do', async () => {
  const { items } = (await viewer.get('/api/v1/people')).body as { items: { email: string; role: string; lastSeenAt: string | null }[] };
  expect(items.map((item) => [item.email, item.role])).toEqual([
    ['owner@msp.example.com', 'owner'],
    ['admin@msp.example.com', 'admin'],
    ['viewer@msp.example.com', 'viewer'],
  ]);
  const roles = (await viewer.get('/api/v1/roles')).body as { items: { role: string; permissions: unknown[] }[] };
  expect(roles.items.map((item) => item.role)).toEqual(['owner', 'admin', 'dispatcher', 'agent', 'viewer']);
});

describe('a viewer', () => {
  test.each<['GET' | 'POST' | 'PATCH' | 'DELETE', string, object?]>([
    ['POST', '/invitations', { email: 'x@msp.example.com', role: 'viewer' }],
    ['PATCH', '/people/somebody', { role: 'admin' }],
    ['DELETE', '/people/somebody'],
    ['GET', '/sessions'],
    ['DELETE', '/people/somebody/sessions/all'],
    ['GET', '/keys'],
    ['POST', '/keys', { name: 'mine', scopes: ['admin'] }],
    ['GET', '/audit'],
    ['GET', '/audit/verify'],
    ['GET', '/audit/export'],
    ['PATCH', '/account', { name: 'Mine' }],
    ['POST', '/commands', { kind: 'ticket.update', ticket: { ticketId: '1' }, fields: { title: 'x' } }],
  ])('may not %s %s', async (method, path, body) => {
    const answer = await viewer.send(method, `/api/v1${path}`, body);
    expect([answer.status, codeOf(answer)]).toEqual([403, 'request.forbidden']);
  });
});

describe('an invitation', () => {
  const tokenOf = (answer: Answer): string => (answer.body as { link: string }).link.split('/').at(-1) ?? '';

  test('shows who invites whom, and works once', async () => {
    const made = await admin.send('POST', '/api/v1/invitations', { email: 'New@msp.example.com', role: 'agent' });
    expect(made.body).toMatchObject({ email: 'new@msp.example.com', role: 'agent', mailed: false, sentAt: null });
    const token = tokenOf(made);
    const invited = browser(api);
    expect((await invited.get(`/api/invitations/${token}`)).body).toMatchObject({
      accountName: 'Example MSP',
      invitedBy: 'Test admin',
      email: 'new@msp.example.com',
      isKnown: false,
    });
    const weak = await invited.send('POST', `/api/invitations/${token}/accept`, { name: 'Nora New', password: 'short' });
    expect(weak.status).toBe(400);
    const accepted = await Promise.all(
      [1, 2, 3].map((n) => browser(api).send('POST', `/api/invitations/${token}/accept`, { name: `Nora ${n}`, password: testPassword })),
    );
    expect(accepted.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 404, 404]);
    expect(codeOf(await invited.get(`/api/invitations/${token}`))).toBe('invitation.gone');
  });

  test('is kept as a hash only', async () => {
    const made = await admin.send('POST', '/api/v1/invitations', { email: 'hashed@msp.example.com', role: 'agent' });
    const { rows } = await api.db.database.system.query('select row_to_json(i)::text as kept from invitations i');
    expect(JSON.stringify(rows)).not.toContain(tokenOf(made));
    const again = await admin.send('POST', '/api/v1/invitations', { email: 'hashed@msp.example.com', role: 'agent' });
    expect((again.body as { error: { fields: object } }).error.fields).toHaveProperty('email');
  });

  test('renewed has a new link, and the old one is worth nothing', async () => {
    const made = await admin.send('POST', '/api/v1/invitations', { email: 'renewed@msp.example.com', role: 'agent' });
    const { id } = made.body as { id: string };
    const renewed = await admin.send('POST', `/api/v1/invitations/${id}/renew`);
    expect(codeOf(await browser(api).get(`/api/invitations/${tokenOf(made)}`))).toBe('invitation.gone');
    expect((await browser(api).get(`/api/invitations/${tokenOf(renewed)}`)).status).toBe(200);
    expect((await admin.send('DELETE', `/api/v1/invitations/${id}`)).status).toBe(200);
    expect(codeOf(await browser(api).get(`/api/invitations/${tokenOf(renewed)}`))).toBe('invitation.gone');
    expect((await admin.send('DELETE', `/api/v1/invitations/${id}`)).status).toBe(404);
  });

  test('expires after seven days', async () => {
    const made = await admin.send('POST', '/api/v1/invitations', { email: 'late@msp.example.com', role: 'agent' });
    now = new Date(now.getTime() + 7 * 86_400_000 + 1);
    expect(codeOf(await browser(api).get(`/api/invitations/${tokenOf(made)}`))).toBe('invitation.gone');
  });

  test('is for the invited e-mail alone', async () => {
    const made = await admin.send('POST', '/api/v1/invitations', { email: 'somebody@msp.example.com', role: 'agent' });
    const answer = await viewer.send('POST', `/api/invitations/${tokenOf(made)}/accept`, {});
    expect([answer.status, codeOf(answer)]).toEqual([409, 'invitation.otherPerson']);
    expect((await browser(api).send('POST', `/api/invitations/${tokenOf(made)}/accept`, {})).status).toBe(401);
  });

  test('makes no owner unless an owner invites', async () => {
    expect((await admin.send('POST', '/api/v1/invitations', { email: 'boss@msp.example.com', role: 'owner' })).status).toBe(403);
    expect((await api.admin.send('POST', '/invitations', { email: 'boss@msp.example.com', role: 'owner' })).status).toBe(403);
    expect((await owner.send('POST', '/api/v1/invitations', { email: 'boss@msp.example.com', role: 'owner' })).status).toBe(201);
  });

  test('of an owner is renewed and withdrawn by owners only', async () => {
    const made = await owner.send('POST', '/api/v1/invitations', { email: 'chief@msp.example.com', role: 'owner' });
    const path = `/api/v1/invitations/${(made.body as { id: string }).id}`;
    const refused = [
      await admin.send('POST', `${path}/renew`),
      await admin.send('DELETE', path),
      await api.admin.send('POST', `${path.slice('/api/v1'.length)}/renew`),
      await api.admin.send('DELETE', path.slice('/api/v1'.length)),
    ];
    for (const answer of refused) {
      expect([answer.status, codeOf(answer)]).toEqual([403, 'request.forbidden']);
      expect(answer.text).not.toContain('"link"');
    }
    expect((await browser(api).get(`/api/invitations/${tokenOf(made)}`)).status).toBe(200);
    expect((await owner.send('POST', `${path}/renew`)).status).toBe(200);
    expect((await owner.send('DELETE', path)).status).toBe(200);
  });

  test('into a second account is accepted by whom is signed in', async () => {
    const second = await seedAccount(api.db.database, 'Second MSP');
    const key: Client = await api.client(['admin'], second);
    const made = await key.send('POST', '/invitations', { email: 'viewer@msp.example.com', role: 'admin' });
    const token = tokenOf(made);
    expect((await viewer.get(`/api/invitations/${token}`)).body).toMatchObject({ isKnown: true, signedInAs: 'viewer@msp.example.com' });
    expect((await viewer.send('POST', `/api/invitations/${token}/accept`, {})).body).toEqual({ accountId: second });
    const there = { 'x-deskbridge-account': String(second) };
    expect((await viewer.get('/api/v1/me', there)).body).toMatchObject({ account: { id: second, role: 'admin' }, accounts: [{}, {}] });
    expect((await viewer.get('/api/v1/audit', there)).status).toBe(200);
    expect((await viewer.get(`/api/v1/audit?account=${second}`)).status).toBe(200);
    expect((await viewer.get('/api/v1/audit')).status).toBe(403);
    // The account looked at last is the one that is shown when none is named.
    expect((await viewer.get('/api/v1/me')).body).toMatchObject({ account: { id: second } });
  });
});

describe("another account's people", () => {
  test('are not there, and their account is closed', async () => {
    const other = await seedAccount(api.db.database, 'Other MSP');
    const stranger = await api.client(['admin'], other);
    const viewerId = await idOf(viewer);
    expect((await stranger.get('/people')).body).toEqual({ items: [] });
    expect((await stranger.get('/sessions')).body).toEqual({ items: [] });
    expect((await stranger.send('PATCH', `/people/${viewerId}`, { role: 'admin' })).status).toBe(404);
    expect((await stranger.send('DELETE', `/people/${viewerId}`)).status).toBe(404);
    expect((await stranger.send('DELETE', `/people/${viewerId}/sessions/all`)).status).toBe(404);
    for (const named of [String(other), '999999', 'x', '1 or 1=1']) {
      const answer = await owner.get('/api/v1/tickets', { 'x-deskbridge-account': named });
      expect([answer.status, codeOf(answer)]).toEqual([403, 'account.notMember']);
    }
  });
});

describe('roles', () => {
  test('change at once, in running sessions', async () => {
    const person = await inviteAndAccept(api, owner, 'viewer', 'rises@msp.example.com');
    const id = await idOf(person);
    expect((await person.get('/api/v1/audit')).status).toBe(403);
    expect((await admin.send('PATCH', `/api/v1/people/${id}`, { role: 'admin' })).body).toMatchObject({ role: 'admin' });
    expect((await person.get('/api/v1/audit')).status).toBe(200);
    const { items } = (await owner.get('/api/v1/audit?type=member.changed')).body as { items: object[] };
    expect(items[0]).toMatchObject({ before: { role: 'viewer' }, after: { role: 'admin' }, object: { kind: 'member', id } });
  });

  test('of owners are changed by owners only', async () => {
    const ownerId = await idOf(owner);
    for (const [method, path, body] of [
      ['PATCH', `/api/v1/people/${ownerId}`, { role: 'viewer' }],
      ['DELETE', `/api/v1/people/${ownerId}`, undefined],
      ['PATCH', `/api/v1/people/${await idOf(admin)}`, { role: 'owner' }],
    ] as const) {
      const answer = await admin.send(method, path, body);
      expect([answer.status, codeOf(answer)]).toEqual([403, 'request.forbidden']);
    }
  });

  test('leave the last owner alone, even when two owners unmake each other at once', async () => {
    const ownerId = await idOf(owner);
    for (const method of ['PATCH', 'DELETE'] as const) {
      const answer = await owner.send(method, `/api/v1/people/${ownerId}`, method === 'PATCH' ? { role: 'admin' } : undefined);
      expect([answer.status, codeOf(answer)]).toEqual([409, 'account.lastOwner']);
    }
    const second = await inviteAndAccept(api, owner, 'owner', 'second-owner@msp.example.com');
    const secondId = await idOf(second);
    const answers = await Promise.all([
      owner.send('PATCH', `/api/v1/people/${secondId}`, { role: 'admin' }),
      second.send('PATCH', `/api/v1/people/${ownerId}`, { role: 'admin' }),
    ]);
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    const { items } = (await viewer.get('/api/v1/people')).body as { items: { role: string }[] };
    expect(items.filter((item) => item.role === 'owner')).toHaveLength(1);
    // The rest of the tests go on with the first owner.
    if (answers[1]?.status === 200) await second.send('PATCH', `/api/v1/people/${ownerId}`, { role: 'owner' });
  });
});

test('who is removed sees nothing from that moment, and their sessions are gone', async () => {
  const person = await inviteAndAccept(api, owner, 'agent', 'leaves@msp.example.com');
  const id = await idOf(person);
  expect((await person.get('/api/v1/tickets')).status).toBe(200);
  expect((await admin.send('DELETE', `/api/v1/people/${id}`)).status).toBe(200);
  expect((await person.get('/api/v1/tickets')).status).toBe(401);
  await browserSignsInAgain();

  async function browserSignsInAgain(): Promise<void> {
    const again = browser(api);
    await again.send('POST', '/api/auth/sign-in/email', { email: 'leaves@msp.example.com', password: testPassword });
    expect((await again.get('/api/v1/me')).body).toMatchObject({ accounts: [], account: null, permissions: [] });
    expect(codeOf(await again.get('/api/v1/tickets'))).toBe('account.notMember');
  }
});

test.each(['removed', 'made a viewer'])('who is %s leaves no way in: their invitations and keys end, audited', async (how) => {
  const email = `${how.replaceAll(' ', '-')}@msp.example.com`;
  const person = await inviteAndAccept(api, owner, 'admin', email);
  const id = await idOf(person);
  const linkOf = (answer: Answer): string => `/api/invitations/${(answer.body as { link: string }).link.split('/').at(-1)}`;
  const keyOf = (answer: Answer): { id: string; authorization: string } => {
    const { id: keyId, key } = answer.body as { id: string; key: string };
    return { id: keyId, authorization: `Bearer ${key}` };
  };
  const asKey = (authorization: string, method: 'GET' | 'POST', url: string, payload?: object): Promise<Answer> =>
    api.request({ method, url: `/api/v1${url}`, payload, headers: { authorization, host: 'bridge.example.com' } });
  const invite = (who: string): object => ({ email: `${who}-${email}`, role: 'admin' });

  const own = keyOf(await person.send('POST', '/api/v1/keys', { name: 'back door', scopes: ['admin'] }));
  const further = keyOf(await asKey(own.authorization, 'POST', '/keys', { name: 'second back door', scopes: ['admin'] }));
  const invited = linkOf(await person.send('POST', '/api/v1/invitations', invite('a')));
  const invitedByKey = linkOf(await asKey(further.authorization, 'POST', '/invitations', invite('b')));
  const others = await admin.send('POST', '/api/v1/invitations', invite('c'));
  const renewed = linkOf(await person.send('POST', `/api/v1/invitations/${(others.body as { id: string }).id}/renew`));
  const kept = linkOf(await admin.send('POST', '/api/v1/invitations', invite('d')));
  const path = `/api/v1/people/${id}`;
  const ended = how === 'removed' ? await admin.send('DELETE', path) : await admin.send('PATCH', path, { role: 'viewer' });
  expect(ended.status).toBe(200);

  for (const link of [invited, invitedByKey, renewed]) expect(codeOf(await browser(api).get(link))).toBe('invitation.gone');
  expect((await browser(api).get(kept)).status).toBe(200);
  for (const { authorization } of [own, further]) expect((await asKey(authorization, 'GET', '/tickets')).status).toBe(401);
  expect((await api.admin.get('/people')).status).toBe(200);
  const typesOf = async (object: string): Promise<string[]> =>
    ((await owner.get(`/api/v1/audit?object=${object}`)).body as { items: { type: string }[] }).items.map((item) => item.type);
  expect(await typesOf(further.id)).toEqual(['key.revoked', 'key.created']);
  expect(await typesOf((others.body as { id: string }).id)).toEqual(['invitation.revoked', 'invitation.renewed', 'invitation.created']);
});

test('an owner who becomes an admin keeps their invitations but those of owners', async () => {
  const person = await inviteAndAccept(api, owner, 'owner', 'steps-down@msp.example.com');
  const linkOf = (answer: Answer): string => `/api/invitations/${(answer.body as { link: string }).link.split('/').at(-1)}`;
  const chief = linkOf(await person.send('POST', '/api/v1/invitations', { email: 'next-chief@msp.example.com', role: 'owner' }));
  const agent = linkOf(await person.send('POST', '/api/v1/invitations', { email: 'next-agent@msp.example.com', role: 'agent' }));
  await owner.send('PATCH', `/api/v1/people/${await idOf(person)}`, { role: 'admin' });
  expect(codeOf(await browser(api).get(chief))).toBe('invitation.gone');
  expect((await browser(api).get(agent)).status).toBe(200);
});

test('who belongs to a second account stays signed in there when removed from the first', async () => {
  const person = await inviteAndAccept(api, owner, 'agent', 'two-accounts@msp.example.com');
  const id = await idOf(person);
  const second = await seedAccount(api.db.database, 'Stays there');
  await insertMember(api.db.database.system, second, id, 'viewer');
  await admin.send('DELETE', `/api/v1/people/${id}`);
  expect((await person.get('/api/v1/tickets', { 'x-deskbridge-account': String(second) })).status).toBe(200);
  const gone = await person.get('/api/v1/tickets', { 'x-deskbridge-account': String(api.account) });
  expect([gone.status, codeOf(gone)]).toEqual([403, 'account.notMember']);
});

test('an admin ends the sessions of a member, who may sign in again', async () => {
  const person = await inviteAndAccept(api, owner, 'agent', 'elsewhere@msp.example.com');
  const { items } = (await admin.get('/api/v1/sessions')).body as { items: { id: string; personId: string; email: string }[] };
  const session = items.find((item) => item.email === 'elsewhere@msp.example.com');
  expect((await admin.send('DELETE', `/api/v1/people/${session?.personId}/sessions/${session?.id}`)).body).toEqual({ ended: 1 });
  expect((await person.get('/api/v1/tickets')).status).toBe(401);
});

test('the sessions of an owner are ended by owners only', async () => {
  const { items } = (await admin.get('/api/v1/sessions')).body as { items: { id: string; personId: string; role: string }[] };
  const ownerId = await idOf(owner);
  const session = items.find((item) => item.personId === ownerId);
  expect(session?.role).toBe('owner');
  for (const id of ['all', session?.id]) {
    const answer = await admin.send('DELETE', `/api/v1/people/${ownerId}/sessions/${id}`);
    expect([answer.status, codeOf(answer)]).toEqual([403, 'request.forbidden']);
  }
  expect((await owner.get('/api/v1/tickets')).status).toBe(200);
});

test('the account is renamed, and the audit log tells from what', async () => {
  expect((await admin.send('PATCH', '/api/v1/account', { timeZone: 'Mars/Base' })).status).toBe(400);
  const changed = await admin.send('PATCH', '/api/v1/account', { name: 'Renamed MSP' });
  expect(changed.body).toMatchObject({ name: 'Renamed MSP', timeZone: 'Europe/Berlin' });
  const { items } = (await owner.get('/api/v1/audit?kind=account')).body as { items: object[] };
  expect(items[0]).toMatchObject({
    type: 'account.changed',
    before: { name: 'Example MSP', timeZone: 'Europe/Berlin' },
    after: { name: 'Renamed MSP', timeZone: 'Europe/Berlin' },
  });
});

describe('the audit log', () => {
  test('is filtered by who, what, when and the thing, and paged', async () => {
    const key = await owner.send('POST', '/api/v1/keys', { name: '=cmd()', scopes: ['read'] });
    const { id } = key.body as { id: string };
    await owner.send('DELETE', `/api/v1/keys/${id}`);
    const of = async (query: string): Promise<{ type: string; object: { id: string } }[]> =>
      ((await owner.get(`/api/v1/audit?${query}`)).body as { items: { type: string; object: { id: string } }[] }).items;
    expect((await of(`object=${id}`)).map((item) => item.type)).toEqual(['key.revoked', 'key.created']);
    expect((await of(`type=key.created,key.revoked&actor=${await idOf(owner)}`)).length).toBe(2);
    expect(await of('to=2020-01-01T00:00:00Z')).toEqual([]);
    expect((await of('search=%3Dcmd')).length).toBe(2);
    expect((await owner.get('/api/v1/audit?type=nonsense')).status).toBe(400);
    const first = (await owner.get('/api/v1/audit?limit=2')).body as { items: { sequence: number }[]; next: string };
    const second = (await owner.get(`/api/v1/audit?limit=2&cursor=${first.next}`)).body as { items: { sequence: number }[] };
    const sequences = [...first.items, ...second.items].map((item) => item.sequence);
    expect(sequences).toEqual([...sequences].toSorted((a, b) => b - a));
    expect(new Set(sequences).size).toBe(4);
  });

  test('is exported as filtered, and a spreadsheet runs nothing of it', async () => {
    const csv = await owner.get('/api/v1/audit/export?format=csv&search=%3Dcmd');
    expect(csv.headers['content-disposition']).toMatch(/^attachment; filename="audit-.*\.csv"$/);
    expect(csv.text).toContain("'=cmd()");
    expect(csv.text).not.toMatch(/,=cmd/);
    const json = (await owner.get('/api/v1/audit/export?format=json&type=key.created')).body as { type: string; objectName: string }[];
    expect(json.every((row) => row.type === 'key.created')).toBe(true);
    const { items } = (await owner.get('/api/v1/audit?type=export.made')).body as { items: { details: object }[] };
    expect(items[0]?.details).toMatchObject({ format: 'json' });
  });

  test('is unbroken after all this, and an admin key may verify it', async () => {
    const report = (await api.admin.get('/audit/verify')).body as { intact: boolean };
    expect(report.intact).toBe(true);
    expect((await owner.get('/api/v1/audit/verify')).body).toMatchObject({ intact: true });
  });
});

test('a key is nobody: what is about the signed-in person is refused', async () => {
  for (const path of ['/me', '/me/sessions']) expect((await api.admin.get(path)).status).toBe(403);
});

test('a person’s write names the person', async () => {
  const second = await seedAccount(api.db.database, 'Connected');
  const id = await idOf(owner);
  await insertMember(api.db.database.system, second, id, 'owner');
  await seedConnection(api.bridge, second);
  const there = { 'x-deskbridge-account': String(second) };
  const body = { kind: 'ticket.update', ticket: { ticketId: '1' }, fields: { title: 'x' } };
  const made = await owner.send('POST', '/api/v1/commands', body, there);
  expect([made.status, made.body]).toMatchObject([202, { author: { type: 'person', id, name: 'Olivia Owner' } }]);
});
