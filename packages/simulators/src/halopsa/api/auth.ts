import type { Exchange, Reply } from '../../kit/http.ts';
import type { FaultEngine } from '../../kit/faults.ts';
import { AREAS } from '../store/applications.ts';
import type { Application } from '../store/applications.ts';
import type { Tenant } from '../tenant.ts';
import { json } from './call.ts';
import { oauthError } from './errors.ts';

/** The tenant's name in hosted mode. */
export const TENANT_NAME = 'simulated';

const WORDS = ['all', 'all:standard', 'admin', 'editMine:timesheets', 'access:chat', 'access:adpasswordreset'];

/** Every scope this tenant knows [HaloPSA reference §1, Scopes]. */
function knownScopes(tenant: Tenant): ReadonlySet<string> {
  const agents = tenant.quirks.agentsScope ? ['read:agents', 'edit:agents'] : [];
  return new Set([...WORDS, ...AREAS.flatMap((area) => [`read:${area}`, `edit:${area}`]), ...agents]);
}

/** `POST /auth/token` [HaloPSA reference §1]: form body, or client credentials by Basic. */
export function answerToken(tenant: Tenant, exchange: Exchange, faults: FaultEngine): Reply {
  const form = new URLSearchParams(exchange.bodyText);
  if (form.get('grant_type') !== 'client_credentials') {
    throw oauthError('unsupported_grant_type', "The specified 'grant_type' parameter is not supported.");
  }
  refuseWrongTenant(tenant, exchange, form);
  const application = authenticate(tenant, exchange, form);
  const scopes = grantedScopes(tenant, application, form.get('scope') ?? 'all', faults, exchange);
  const token = tenant.applications.issue(application, scopes, tenant.clock.trueNow());
  const n = token.value.slice(-24);
  return json(
    JSON.stringify({
      scope: scopes.join(' '),
      token_type: 'Bearer',
      access_token: token.value,
      expires_in: 3600,
      refresh_token: `r-${n}`,
      id_token: `i-${n}`,
    }),
  );
}

function refuseWrongTenant(tenant: Tenant, exchange: Exchange, form: URLSearchParams): void {
  if (!tenant.settings.hosted) return;
  const named = exchange.query.get('tenant') ?? (tenant.quirks.tenantInBody ? form.get('tenant') : null);
  if (named?.toLowerCase() !== TENANT_NAME)
    throw oauthError('invalid_request', "The specified 'tenant' parameter is missing or not valid.");
}

function authenticate(tenant: Tenant, exchange: Exchange, form: URLSearchParams): Application {
  const basic = /^basic (.+)$/i.exec(exchange.headers.authorization ?? '')?.[1];
  const [basicId = '', ...rest] = basic === undefined ? [] : Buffer.from(basic, 'base64').toString('utf8').split(':');
  const clientId = form.get('client_id') ?? decodeURIComponent(basicId);
  const secret = form.get('client_secret') ?? decodeURIComponent(rest.join(':'));
  const application = tenant.applications.get(clientId);
  if (!application || application.clientSecret !== secret || application.expired) {
    throw oauthError('invalid_client', 'The specified client credentials are invalid.', tenant.quirks.invalidClientStatus);
  }
  return application;
}

/** One unknown scope fails the whole request; known ones that were not given are left out or fail it too [quirk]. */
function grantedScopes(tenant: Tenant, application: Application, text: string, faults: FaultEngine, exchange: Exchange): string[] {
  const asked = text.split(/\s+/).filter((scope) => scope !== '');
  const known = knownScopes(tenant);
  const target = { method: exchange.method, path: exchange.path };
  const fault = faults.find('invalidScope', target);
  const refused = Array.isArray(fault?.parameters.scopes) ? new Set(fault.parameters.scopes.map(String)) : undefined;
  const isBitten = fault !== undefined && (!refused || asked.some((scope) => refused.has(scope)));
  if (isBitten) faults.bite('invalidScope', target);
  if (isBitten || asked.some((scope) => !known.has(scope))) throw invalidScope();
  const granted = asked.flatMap((scope) => narrowed(scope, application.scopes));
  if (tenant.quirks.ungrantedScopes === 'invalidScope' && asked.some((scope) => narrowed(scope, application.scopes).length === 0))
    throw invalidScope();
  return [...new Set(granted)];
}

function invalidScope(): Error {
  return oauthError('invalid_scope', "The specified 'scope' parameter is not valid.");
}

/** What of one asked scope an application's own scopes leave. */
function narrowed(asked: string, own: readonly string[]): string[] {
  if (own.includes('all')) return [asked];
  if (asked === 'all' || asked === 'all:standard') return own.filter((scope) => asked === 'all' || scope !== 'admin');
  if (own.includes('all:standard') && asked !== 'admin') return [asked];
  if (own.includes(asked)) return [asked];
  const [verb, area] = asked.split(':');
  if (verb === 'read' && own.includes(`edit:${area}`)) return [asked];
  if (verb === 'edit' && own.includes(`read:${area}`)) return [`read:${area}`];
  return [];
}

/** `GET /api/authinfo`, anonymous [HaloPSA reference §1]. */
export function authInfo(tenant: Tenant, origin: string): Reply {
  return json(
    JSON.stringify({
      auth_url: `${origin}/auth`,
      resource_url: `${origin}/api`,
      tenant_id: tenant.settings.hosted ? TENANT_NAME : '',
      hosted: tenant.settings.hosted,
      application_name: 'HaloPSA',
    }),
  );
}

/** The discovery document of the authorisation server. */
export function openIdConfiguration(tenant: Tenant, origin: string): Reply {
  return json(
    JSON.stringify({
      issuer: `${origin}/auth/`,
      authorization_endpoint: `${origin}/auth/authorize`,
      token_endpoint: `${origin}/auth/token`,
      userinfo_endpoint: `${origin}/auth/userinfo`,
      jwks_uri: `${origin}/auth/.well-known/jwks`,
      grant_types_supported: ['authorization_code', 'client_credentials', 'refresh_token', 'password'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      response_types_supported: ['code'],
      scopes_supported: [...knownScopes(tenant)],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
  );
}
