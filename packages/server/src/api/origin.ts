import type { FastifyRequest } from 'fastify';

/**
 * The address by which the browser reached us: PUBLIC_URL where the request came by its host (TLS may end before us), else the
 * request's own scheme and host.
 */
export function originOf(request: FastifyRequest, publicUrl: string | null): string {
  const isPublic = publicUrl !== null && URL.canParse(publicUrl) && new URL(publicUrl).host === request.host;
  return isPublic ? new URL(publicUrl).origin : `${request.protocol}://${request.host}`;
}

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
