import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { failure, FailureError } from '@deskbridge/model';
import { deleteOutstanding } from '../platform/auth/personStore.ts';
import { addressHeader, signInPath } from '../platform/auth/signIn.ts';
import { isFromElsewhere, originOf } from './origin.ts';
import type { ApiParts } from './parts.ts';
import { bodyFor, doors, type Door } from './signInDoors.ts';
import { lookBefore, writeAfter } from './signInEvents.ts';
import { limited } from './signInLimits.ts';
import { refusalOf } from './signInRefusals.ts';

/** Sign-in for the console: better-auth behind a list of doors, our own count of guesses, and our one shape of errors. */
export const signInRoutes: FastifyPluginAsync<ApiParts> = async (app, parts) => {
  const { bridge, signIn } = parts;
  app.route({
    method: ['GET', 'POST'],
    url: `${signInPath}/*`,
    schema: { hide: true },
    handler: async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const { path, door } = doorOf(request);
      const origin = originOf(request, bridge.publicUrl);
      if (request.method === 'POST' && isFromElsewhere(request, origin)) throw new FailureError(failure('request.forged'));
      const auth = door.sso ? await signIn.withSso(origin) : signIn.at(origin);
      if (!auth) throw new FailureError(failure('sso.unavailable'));
      const body = bodyFor(door, request.body);
      const before = await lookBefore(parts, request, auth, path, origin);
      const personId = (before.signedIn ?? before.claimed)?.id ?? null;
      const answer = await limited(parts, { request, door, body, personId }, () => auth.handler(asWebRequest(request, body, origin)));
      if (path === '/change-password' && answer.ok && before.signedIn) await deleteOutstanding(bridge.database.system, before.signedIn.id);
      await writeAfter(parts, request, path, origin, before, answer);
      return send(reply, door, answer);
    },
  });
};

function doorOf(request: FastifyRequest): { path: string; door: Door } {
  const path = `/${(request.params as { '*': string })['*']}`;
  const door = doors[path];
  if (door?.method !== request.method) throw new FailureError(failure('request.notFound'));
  return { path, door };
}

/** The request as better-auth takes it, with the address that we believe. */
function asWebRequest(request: FastifyRequest, body: Record<string, unknown>, origin: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string' && name !== 'content-length') headers.set(name, value);
  }
  headers.set(addressHeader, request.ip);
  return new Request(new URL(request.url, origin), {
    method: request.method,
    headers,
    ...(request.method === 'POST' ? { body: JSON.stringify(body) } : {}),
  });
}

/** Passes the answer on, without what belongs into the cookie only. */
async function send(reply: FastifyReply, door: Door, answer: Response): Promise<FastifyReply> {
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
  const location = answer.headers.get('location');
  if (location && answer.status >= 300 && answer.status < 400) return reply.code(302).header('location', location).send();
  const body = (await answer.json().catch(() => null)) as Record<string, unknown> | null;
  if (!answer.ok) throw new FailureError(refusalOf(answer.status, body));
  return reply.send(door.show ? door.show(body ?? {}) : body);
}
