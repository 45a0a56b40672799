/**
 * The connection's credentials, as forgiving as a form should be: a pasted `tenant+id:secret` (cloud) or `id:secret`
 * (self-hosted) is split, addresses may come with or without `/api`, `/auth` and `/token`.
 */
import { z } from 'zod';
import type { CredentialField } from '../contract.ts';

/** The fields of the form, as Halo's API details page names them (HaloPSA reference §1). */
export const credentialFields: readonly CredentialField[] = [
  {
    name: 'resourceServer',
    label: 'Resource server',
    help: 'Configuration › Integrations › Halo API, under API details. Copy it as it stands there.',
    example: 'https://example.halopsa.com/api',
    secret: false,
    required: true,
  },
  {
    name: 'authorisationServer',
    label: 'Authorisation server',
    help: 'On the same page. Empty: the host of the resource server.',
    example: 'https://example.halopsa.com/auth',
    secret: false,
    required: false,
  },
  {
    name: 'tenant',
    label: 'Tenant',
    help: 'On the same page, for hosted instances. Leave it empty for a self-hosted instance.',
    example: 'example',
    secret: false,
    required: false,
  },
  {
    name: 'clientId',
    label: 'Client ID',
    help: 'Of the API application with method Client ID and Secret and login type Agent. You may paste tenant+id:secret here.',
    example: '00000000-0000-0000-0000-000000000000',
    secret: false,
    required: true,
  },
  {
    name: 'clientSecret',
    label: 'Client secret',
    help: 'Shown once when the application is saved. If it is lost, generate a new one.',
    example: 'a long text with dashes',
    secret: true,
    required: true,
  },
];

/** What the connector works with: absolute addresses without a trailing slash. */
export interface HaloCredentials {
  /** Ends in `/api`, unless a self-hosted address says otherwise. */
  resourceServer: string;
  authorisationServer: string;
  tenant: string;
  clientId: string;
  clientSecret: string;
}

const trimmed = z.string().trim().default('');

/** `tenant+id:secret` or `id:secret`; null for a plain value. A secret may hold colons, an id and a tenant may not. */
export function splitPasted(text: string): { tenant: string | null; clientId: string; clientSecret: string } | null {
  const colon = text.indexOf(':');
  if (colon <= 0 || colon === text.length - 1) return null;
  const head = text.slice(0, colon);
  const plus = head.indexOf('+');
  const clientId = head.slice(plus + 1).trim();
  if (clientId === '' || /[\s/]/.test(clientId)) return null;
  return { tenant: plus === -1 ? null : head.slice(0, plus).trim(), clientId, clientSecret: text.slice(colon + 1).trim() };
}

/** An address with a scheme and without query, fragment or trailing slashes; null for what is no address. */
function address(text: string): URL | null {
  const withScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  try {
    const url = new URL(withScheme);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
    if (url.hostname === '' || url.username !== '' || url.password !== '') return null;
    url.search = '';
    url.hash = '';
    url.pathname = url.pathname.replace(/\/+$/, '');
    return url;
  } catch {
    return null;
  }
}

const plain = (url: URL): string => url.href.replace(/\/+$/, '');

/** `https://host` → `https://host/api`, and the same behind another path. */
function resourceAddress(url: URL): string {
  return /\/api(?:\/|$)/i.test(url.pathname) ? plain(url) : `${plain(url)}/api`;
}

/** Without `/token`. A host alone stays alone: whether it wants `/auth` in front is found out by asking. */
function authorisationAddress(url: URL): string {
  return plain(url).replace(/\/token$/i, '');
}

/** A pasted combination wins over what stands in the other fields only where these are empty or hold the same paste. */
function combined(form: { tenant: string; clientId: string; clientSecret: string; key: string }): typeof form {
  // A secret of its own may hold a colon: it is split only where no client id is given, or the same paste stands there.
  const pasted = splitPasted(form.key) ?? splitPasted(form.clientId) ?? secretAlone(form);
  if (pasted === null) return form;
  return { ...form, tenant: pasted.tenant ?? form.tenant, clientId: pasted.clientId, clientSecret: pasted.clientSecret };
}

function secretAlone(form: { clientId: string; clientSecret: string }): ReturnType<typeof splitPasted> {
  const pasted = splitPasted(form.clientSecret);
  return pasted !== null && (form.clientId === '' || form.clientId === pasted.clientId) ? pasted : null;
}

/** Parses what the form or the API sends; errors name the field. */
export const credentials: z.ZodType<HaloCredentials> = z
  .object({
    resourceServer: trimmed,
    authorisationServer: trimmed,
    tenant: trimmed,
    clientId: trimmed,
    clientSecret: trimmed,
    key: trimmed,
  })
  .transform((form, context): HaloCredentials => {
    const issue = (field: string, message: string): void => context.addIssue({ code: 'custom', path: [field], message });
    const { tenant, clientId, clientSecret } = combined(form);
    const resource = form.resourceServer === '' ? null : address(form.resourceServer);
    const given = form.authorisationServer === '' ? null : address(form.authorisationServer);
    if (resource === null) issue('resourceServer', 'Give the resource server, like https://example.halopsa.com/api.');
    if (given === null && form.authorisationServer !== '') issue('authorisationServer', 'This is no address.');
    if (clientId === '') issue('clientId', 'Give the client ID of the API application.');
    if (clientSecret === '') issue('clientSecret', 'Give the client secret of the API application.');
    if (resource === null) return z.NEVER;
    const authorisationServer = given === null ? `${resource.origin}/auth` : authorisationAddress(given);
    return { resourceServer: resourceAddress(resource), authorisationServer, tenant, clientId, clientSecret };
  });

/** The hosts that the credentials point to. */
export function hosts(value: HaloCredentials): string[] {
  return [...new Set([new URL(value.resourceServer).host, new URL(value.authorisationServer).host])];
}
