import { describe, expect, it } from 'vitest';
import { scriptedContext } from '../conformance/scripted-http.ts';
import type { ScriptedAnswer, ScriptedRequest } from '../conformance/scripted-http.ts';
import { halopsa } from './connector.ts';
import type { HaloCredentials } from './credentials.ts';
import { TokenKeeper, wantedScopes } from './token.ts';

const credentials = (more: Partial<HaloCredentials> = {}): HaloCredentials => ({
  ...halopsa.credentials.parse({ resourceServer: 'acme.example', clientId: 'id', clientSecret: 'a secret' }),
  ...more,
});
const scopesAsked = (request: ScriptedRequest): string[] => new URLSearchParams(String(request.body)).get('scope')?.split(' ') ?? [];
const token = (more: object = {}): ScriptedAnswer => ({ body: { access_token: 'token', token_type: 'Bearer', expires_in: 3600, ...more } });
const invalidScope: ScriptedAnswer = {
  status: 400,
  body: { error: 'invalid_scope', error_description: "The specified 'scope' parameter is not valid." },
};

function keeperOf(script: (request: ScriptedRequest, sequence: number) => ScriptedAnswer, value = credentials()) {
  const context = scriptedContext(script);
  return { context, keeper: new TokenKeeper(context, value) };
}

describe('the token', () => {
  it('is asked for once for many at a time, with the form and the tenant that Halo wants', async () => {
    const { context, keeper } = keeperOf(() => token(), credentials({ tenant: 'ac me' }));
    await Promise.all([keeper.get('poll'), keeper.get('write'), keeper.get('poll')]);
    await keeper.get('poll');
    expect(context.requests).toHaveLength(1);
    const [request] = context.requests;
    expect(request?.url).toBe('https://acme.example/auth/token?tenant=ac%20me');
    expect(Object.fromEntries(new URLSearchParams(String(request?.body)))).toMatchObject({
      grant_type: 'client_credentials',
      client_id: 'id',
      client_secret: 'a secret',
    });
  });

  it('is asked for again when it is dropped, and shortly before it ends', async () => {
    const { context, keeper } = keeperOf(() => token({ expires_in: 0 }));
    const first = await keeper.get('poll');
    await keeper.get('poll');
    expect(context.requests).toHaveLength(2);
    expect(first.ok).toBe(true);
    const kept = keeperOf(() => token());
    const held = await kept.keeper.get('poll');
    if (held.ok) kept.keeper.drop(held.value);
    await kept.keeper.get('poll');
    expect(kept.context.requests).toHaveLength(2);
  });

  it('narrows the scopes where one is unknown, and remembers what went', async () => {
    const { context, keeper } = keeperOf((request) => (scopesAsked(request).includes('edit:webhook') ? invalidScope : token()));
    const first = await keeper.get('poll');
    expect(first.ok && first.value.scopes?.includes('edit:webhook')).toBe(false);
    expect(context.requests).toHaveLength(2);
    if (first.ok) keeper.drop(first.value);
    await keeper.get('poll');
    expect(context.requests).toHaveLength(3);
  });

  it.each(wantedScopes.filter((scope) => scope !== 'edit:webhook'))(
    'finds out that %s alone is refused, even without `all`',
    async (bad) => {
      const { context, keeper } = keeperOf((request) => {
        const asked = scopesAsked(request);
        return asked.includes(bad) || asked.includes('edit:webhook') || asked.includes('all') ? invalidScope : token();
      });
      const result = await keeper.get('poll');
      expect(result.ok && result.value.scopes).toEqual(wantedScopes.filter((scope) => scope !== bad && scope !== 'edit:webhook'));
      expect(context.requests.length).toBeLessThanOrEqual(14);
    },
  );

  it('believes what the answer says about scopes, except for `all`', async () => {
    const named = await keeperOf(() => token({ scope: 'read:tickets edit:tickets' })).keeper.get('poll');
    expect(named.ok && named.value.scopes).toEqual(['read:tickets', 'edit:tickets']);
    const all = await keeperOf(() => token({ scope: 'all' })).keeper.get('poll');
    expect(all.ok && all.value.scopes).toBeNull();
  });

  it('tries /token alone where /auth/token is not there', async () => {
    const { context, keeper } = keeperOf(
      ({ path }) => (path === '/token' ? token() : { status: 404 }),
      credentials({ authorisationServer: 'https://login.acme.example' }),
    );
    expect(await keeper.get('poll')).toMatchObject({ ok: true });
    expect(context.requests.map((request) => request.path)).toEqual(['/auth/token', '/token']);
  });

  it.each<[string, ScriptedAnswer, string]>([
    [
      'a wrong secret',
      { status: 401, body: { error: 'invalid_client', error_description: 'The client credentials are not valid.' } },
      'credentials.invalid',
    ],
    ['a wrong secret with 400', { status: 400, body: { error: 'invalid_client' } }, 'credentials.invalid'],
    [
      'an expired secret',
      { status: 401, body: { error: 'invalid_client', error_description: 'The client secret has expired.' } },
      'credentials.invalid',
    ],
    [
      'an unknown tenant',
      { status: 400, body: { error: 'invalid_request', error_description: 'The tenant is unknown.' } },
      'credentials.tenant',
    ],
    ['a web page', { text: '<!DOCTYPE html><html></html>', headers: { 'content-type': 'text/html' } }, 'host.notThePsa'],
    ['JSON without a token', { body: { hello: 'world' } }, 'host.notThePsa'],
    ['404', { status: 404 }, 'host.notThePsa'],
    ['500', { status: 500, text: '"x"' }, 'psa.unavailable'],
    ['429', { status: 429 }, 'psa.rateLimited'],
    ['no such name', { transport: { kind: 'dns', sent: false, message: 'ENOTFOUND' } }, 'host.unreachable'],
    ['no connection', { transport: { kind: 'refused', sent: false, message: 'ECONNREFUSED' } }, 'host.unreachable'],
    ['a bad certificate', { transport: { kind: 'tls', sent: false, message: 'self-signed' } }, 'host.tls'],
    ['a private address', { transport: { kind: 'blocked', sent: false, message: '10.0.0.1' } }, 'host.forbidden'],
    ['silence', { transport: { kind: 'timeout', sent: true, message: '30 s' } }, 'psa.timeout'],
    ['every scope refused', invalidScope, 'rights.scope'],
  ])('names the cause of %s, and never the secret', async (_name, answer, code) => {
    const result = await keeperOf(() => answer).keeper.get('poll');
    expect(result).toMatchObject({ ok: false, failure: { code } });
    expect(JSON.stringify(result)).not.toContain('a secret');
  });

  it('says of an expired secret that it has expired', async () => {
    const expired: ScriptedAnswer = { status: 401, body: { error: 'invalid_client', error_description: 'The client secret has expired.' } };
    const result = await keeperOf(() => expired).keeper.get('poll');
    expect(!result.ok && result.failure.detail).toContain('expired');
  });
});
