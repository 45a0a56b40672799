import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A provider of single sign-on that lets everybody in as whom the test says. */
export interface OidcTestProvider {
  issuer: string;
  /** Who signs in next. */
  user: { sub: string; email?: string; email_verified?: boolean; name?: string };
  /** What the ID token says besides. */
  claims: Record<string, unknown>;
  /** Goes through the sign-in page: the address to which the browser is sent back. */
  approve(authorizationUrl: string): string;
  close(): Promise<void>;
}

/** The client that the provider knows. */
export const oidcClient = { id: 'deskbridge-test', secret: 'the-secret-of-the-client' };

/** Starts a provider on a free port of this machine. */
export async function startOidcProvider(): Promise<OidcTestProvider> {
  const codes = new Map<string, { challenge: string; redirect: string }>();
  const server = createServer((request, response) => {
    // Whoever comes to sign in is sent back at once: nobody is asked here.
    if (request.url?.startsWith('/authorize'))
      return response.writeHead(302, { location: provider.approve(`${issuer}${request.url}`) }).end();
    void answer(request).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: OidcTestProvider = {
    issuer,
    user: { sub: 'u1' },
    claims: {},
    approve: (address) => {
      const { searchParams } = new URL(address);
      const code = randomBytes(8).toString('hex');
      const redirect = searchParams.get('redirect_uri') ?? '';
      codes.set(code, { challenge: searchParams.get('code_challenge') ?? '', redirect });
      return `${redirect}?code=${code}&state=${searchParams.get('state') ?? ''}`;
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
  const answer = async (request: IncomingMessage): Promise<{ status: number; body: object }> => {
    if (request.url === '/.well-known/openid-configuration')
      return {
        status: 200,
        body: {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          userinfo_endpoint: `${issuer}/userinfo`,
        },
      };
    if (request.url === '/userinfo') return { status: 200, body: provider.user };
    const form = new URLSearchParams(await textOf(request));
    const known = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const basic = Buffer.from(`${oidcClient.id}:${oidcClient.secret}`).toString('base64');
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isRight =
      request.headers.authorization === `Basic ${basic}` && known?.challenge === proof && known.redirect === form.get('redirect_uri');
    if (!isRight) return { status: 400, body: { error: 'invalid_grant' } };
    const claims = {
      iss: issuer,
      aud: oidcClient.id,
      exp: Math.floor(Date.now() / 1000) + 300,
      sub: provider.user.sub,
      ...provider.claims,
    };
    const idToken = ['{"alg":"none"}', JSON.stringify(claims), ''].map((part) => Buffer.from(part).toString('base64url')).join('.');
    return { status: 200, body: { access_token: 'access', token_type: 'Bearer', id_token: idToken, expires_in: 300 } };
  };
  return provider;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
