import { afterAll, expect, test } from 'vitest';
import { startTenant } from '../harness.ts';

const tenant = await startTenant({ hosted: true, tickets: 20 });
afterAll(() => tenant.stop());
const { simulator } = tenant;
const { clientId, clientSecret, tenant: name } = simulator.credentials;

async function token(form: Record<string, string>, query = `?tenant=${name}`, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${simulator.authUrl}/token${query}`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'all', ...form }),
  });
}

test('a token lasts an hour and is good until then', async () => {
  const answer = await token({ client_id: clientId, client_secret: clientSecret });
  const body = (await answer.json()) as Record<string, unknown>;
  expect(answer.status).toBe(200);
  expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600, scope: 'all' });
  await tenant.signIn();
  expect((await tenant.get('Agent/me')).status).toBe(200);
  await tenant.control('POST', 'clock', { advanceSeconds: 3601 });
  expect((await tenant.get('Agent/me')).status).toBe(401);
  await tenant.signIn();
});

test('client credentials may come by Basic, and /token alone is a token address too', async () => {
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  expect((await token({}, undefined, { authorization: `Basic ${basic}` })).status).toBe(200);
  const alone = await fetch(`${new URL(simulator.authUrl).origin}/token?tenant=${name}`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope: 'all' }),
  });
  expect(alone.status).toBe(200);
});

test('a hosted tenant must be named', async () => {
  expect((await token({ client_id: clientId, client_secret: clientSecret }, '')).status).toBe(400);
  expect((await token({ client_id: clientId, client_secret: clientSecret, tenant: name }, '')).status).toBe(400);
  await tenant.control('PATCH', 'quirks', { tenantInBody: true });
  expect((await token({ client_id: clientId, client_secret: clientSecret, tenant: name }, '')).status).toBe(200);
});

test('one unknown scope fails the whole request', async () => {
  const answer = await token({ client_id: clientId, client_secret: clientSecret, scope: 'read:tickets read:actions' });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({ error: 'invalid_scope', error_description: "The specified 'scope' parameter is not valid." });
});

test('a wrong secret is an invalid client, and so is an expired one', async () => {
  const wrong = await token({ client_id: clientId, client_secret: 'no' });
  expect(wrong.status).toBe(401);
  expect(await wrong.json()).toMatchObject({ error: 'invalid_client' });
  await tenant.control('PATCH', `applications/${clientId}`, { expired: true });
  expect((await token({ client_id: clientId, client_secret: clientSecret })).status).toBe(401);
  await tenant.control('PATCH', `applications/${clientId}`, { expired: false });
});

test('what the instance says of itself needs no token', async () => {
  const info = (await (await fetch(`${simulator.baseUrl}/authinfo`)).json()) as Record<string, unknown>;
  expect(info).toMatchObject({ auth_url: simulator.authUrl, tenant_id: name });
  const discovery = (await (await fetch(`${simulator.authUrl}/.well-known/openid-configuration`)).json()) as Record<string, unknown>;
  expect(discovery.token_endpoint).toBe(`${simulator.authUrl}/token`);
  for (const path of ['InstanceInfo', 'VersionInfo', 'Health']) expect((await fetch(`${simulator.baseUrl}/${path}`)).status).toBe(200);
});

test('paths are read whatever their case', async () => {
  for (const path of ['TICKETS', 'tickets', 'TicketType', 'tickettype']) expect((await tenant.get(path)).status).toBe(200);
});

test('revoked tokens stop working at once', async () => {
  await tenant.control('POST', 'tokens/revoke');
  expect((await tenant.get('Status')).status).toBe(401);
  await tenant.signIn();
});
