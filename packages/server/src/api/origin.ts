import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { failure, FailureError } from '@deskbridge/model';

/**
 * The address by which the browser reached us: PUBLIC_URL where the request came by its host (TLS may end before us), else the
 * request's own scheme and host. Throws where that is no host, or with a PUBLIC_URL a name that is not ours.
 */
export function originOf(request: FastifyRequest, publicUrl: string | null): string {
  const known = asUrl(publicUrl);
  if (known && isAt(known, request.host)) return known.origin;
  const asked = asUrl(`${request.protocol}://${request.host}`);
  if (!asked || !isAt(asked, request.host) || (known && !isOwn(asked.hostname)))
    throw new FailureError(failure('request.invalid', { detail: otherName }));
  return asked.origin;
}

const asUrl = (text: string | null): URL | null => (text !== null && URL.canParse(text) ? new URL(text) : null);
/** Whether a `Host` header names this address; it may name the usual port too. */
const isAt = (url: URL, host: string): boolean =>
  host === url.host || (url.port === '' && host === `${url.hostname}:${url.protocol === 'https:' ? 443 : 80}`);
const otherName = 'This hub does not go by that name: open it at the address that is configured as PUBLIC_URL.';

/** Whether a name can only be this machine's: nobody else can point it at us. */
const isOwn = (hostname: string): boolean => hostname === 'localhost' || isIP(hostname.replace(/^\[|\]$/g, '')) > 0;

/** Whether another site made the browser send this. Without any sign of a browser the answer is no. */
export function isFromElsewhere(request: FastifyRequest, origin: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  return request.headers.origin !== undefined && request.headers.origin !== origin;
}

/** Whether there is proof that our own pages sent this. */
export function isFromOurPages(request: FastifyRequest, origin: string): boolean {
  const site = request.headers['sec-fetch-site'];
  return site !== undefined ? site === 'same-origin' : request.headers.origin === origin;
}
