import { z } from 'zod';
import type { Egress, EgressRequest } from '../egress/egress.ts';

/** A provider of single sign-on, as it is configured. */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  name: string;
  /** Takes e-mails for proven although the provider does not say so. */
  trustEmail: boolean;
}

/** What a provider says about itself. */
export interface OidcProvider {
  authorizationUrl: string;
  tokenUrl: string;
  userInfoUrl: string | null;
  /** Whether the secret goes into the body; else into the header, as is the default. */
  secretInBody: boolean;
}

/** Who signs in, as the provider says. */
export interface OidcClaims {
  sub: string;
  email: string | null;
  emailVerified: boolean;
  name: string;
}

const timeoutMs = 10_000;
const maxBytes = 1_048_576;

const discovery = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  userinfo_endpoint: z.url().optional(),
  token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
});
const tokens = z.object({ access_token: z.string(), id_token: z.string(), expires_in: z.coerce.number().optional() });
const claims = z.object({
  sub: z.string(),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.stringbool()]).optional(),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
});
const idClaims = claims.extend({ iss: z.string(), aud: z.union([z.string(), z.array(z.string())]), exp: z.number() });

/** Reads what the provider says about itself. Throws in a sentence where it does not answer, or is another one. */
export async function discover(egress: Egress, { issuer }: OidcSettings): Promise<OidcProvider> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const found = discovery.parse(await ask(egress, { method: 'GET', url }));
  if (found.issuer.replace(/\/$/, '') !== issuer.replace(/\/$/, '')) throw new Error(`${url} speaks for ${found.issuer}.`);
  const methods = found.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  return {
    authorizationUrl: found.authorization_endpoint,
    tokenUrl: found.token_endpoint,
    userInfoUrl: found.userinfo_endpoint ?? null,
    secretInBody: !methods.includes('client_secret_basic'),
  };
}

/** Exchanges a code for tokens. Throws where the provider refuses. */
export async function exchangeCode(
  egress: Egress,
  settings: OidcSettings,
  provider: OidcProvider,
  given: { code: string; redirectURI: string; codeVerifier?: string },
): Promise<{ accessToken: string; idToken: string }> {
  const { clientId, clientSecret } = settings;
  const form = new URLSearchParams({ grant_type: 'authorization_code', code: given.code, redirect_uri: given.redirectURI });
  if (given.codeVerifier) form.set('code_verifier', given.codeVerifier);
  const headers: Record<string, string> = { 'content-type': 'application/x-www-form-urlencoded' };
  if (provider.secretInBody) {
    form.set('client_id', clientId);
    form.set('client_secret', clientSecret);
  } else {
    const pair = [clientId, clientSecret].map(encodeURIComponent).join(':');
    headers['authorization'] = `Basic ${Buffer.from(pair).toString('base64')}`;
  }
  const answer = tokens.parse(await ask(egress, { method: 'POST', url: provider.tokenUrl, headers, body: form.toString() }));
  return { accessToken: answer.access_token, idToken: answer.id_token };
}

/**
 * Who signs in. The ID token came straight from the token endpoint, so its signature need not be checked (OpenID Connect Core 3.1.3.7, 6);
 * its issuer, audience and time are. What it leaves out is asked of the provider. Throws where it is for somebody else.
 */
export async function readClaims(
  egress: Egress,
  settings: OidcSettings,
  provider: OidcProvider,
  given: { accessToken: string; idToken: string },
  now: Date,
): Promise<OidcClaims> {
  const token = idClaims.parse(JSON.parse(Buffer.from(given.idToken.split('.')[1] ?? '', 'base64url').toString('utf8')));
  if (token.iss.replace(/\/$/, '') !== settings.issuer.replace(/\/$/, '')) throw new Error(`The ID token was issued by ${token.iss}.`);
  if (![token.aud].flat().includes(settings.clientId)) throw new Error('The ID token is for another client.');
  if (token.exp * 1000 + 60_000 < now.getTime()) throw new Error('The ID token has expired.');
  const isWhole = token.email !== undefined && token.email_verified !== undefined;
  const more = isWhole || !provider.userInfoUrl ? null : await askUser(egress, provider.userInfoUrl, given.accessToken);
  if (more && more.sub !== token.sub) throw new Error('The provider tells of somebody else than the ID token.');
  const told = { ...more, ...token };
  // From one place: an e-mail of the token is not proven by what is said elsewhere of another.
  const place = isWhole || more?.email === undefined ? token : more;
  const email = place.email?.toLowerCase() ?? null;
  return {
    sub: told.sub,
    email,
    emailVerified: settings.trustEmail || place.email_verified === true,
    name: told.name ?? told.preferred_username ?? email ?? told.sub,
  };
}

const askUser = async (egress: Egress, url: string, accessToken: string): Promise<z.infer<typeof claims>> =>
  claims.parse(await ask(egress, { method: 'GET', url, headers: { authorization: `Bearer ${accessToken}` } }));

async function ask(egress: Egress, request: Pick<EgressRequest, 'method' | 'url' | 'headers' | 'body'>): Promise<unknown> {
  const answer = await egress.send({ ...request, headers: { accept: 'application/json', ...request.headers }, timeoutMs, maxBytes });
  const { host } = new URL(request.url);
  if (!answer.ok) throw new Error(`${host}: ${answer.failure.message}`);
  if (answer.response.status !== 200) throw new Error(`${host} answers ${answer.response.status}.`);
  return JSON.parse(answer.response.text) as unknown;
}
