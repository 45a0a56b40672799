import type { FastifyReply, FastifyRequest } from 'fastify';
import { failure, FailureError } from '@deskbridge/model';
import { identifyKey } from '../platform/auth/apiKeys.ts';
import { can, type Caller } from '../platform/auth/caller.ts';
import { listMemberships, type Membership } from '../platform/auth/memberStore.ts';
import { permissions, type Permission } from '../platform/auth/permissions.ts';
import { identifyPerson, type SignedIn } from '../platform/auth/session.ts';
import { isFromOurPages, originOf } from './origin.ts';
import type { ApiParts } from './parts.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who makes the request; set on every route under /api/v1, but for a person without an account on a route `forAnyone`. */
    caller: Caller;
    /** The signed-in person who makes it; null where a key does. */
    signedIn: (SignedIn & { memberships: Membership[] }) | null;
  }
  interface FastifyContextConfig {
    /** Signed-in people may use the route although they belong to no account. */
    forAnyone?: boolean;
  }
}

type Parts = Pick<ApiParts, 'bridge' | 'signIn'>;

/** Finds out who asks, or answers 401: a key, else a person by their session. */
export const identify =
  (parts: Parts) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { bridge } = parts;
    request.signedIn = null;
    if (request.headers.authorization !== undefined) {
      const caller = await identifyKey(bridge.database, request.headers.authorization, bridge.clock.now());
      if (!caller) throw new FailureError(failure('request.unauthenticated'));
      request.caller = caller;
      return;
    }
    const signedIn = await readSession(parts, request, reply);
    if (!signedIn) throw new FailureError(failure('request.unauthenticated'));
    refuseForgery(request, originOf(request, bridge.publicUrl));
    const memberships = await listMemberships(bridge.database.system, signedIn.person.id);
    request.signedIn = { ...signedIn, memberships };
    const membership = chooseAccount(request, memberships);
    if (membership) request.caller = personCaller(signedIn, membership);
    else if (!request.routeOptions.config.forAnyone) throw new FailureError(failure('account.notMember'));
  };

/** The signed-in person of a request outside /api/v1, or within; prolongs the session. */
export async function readSession({ bridge, signIn }: Parts, request: FastifyRequest, reply: FastifyReply): Promise<SignedIn | null> {
  const signedIn = await identifyPerson(signIn, originOf(request, bridge.publicUrl), request.headers.cookie);
  if (signedIn && signedIn.cookies.length > 0) reply.header('set-cookie', signedIn.cookies);
  return signedIn;
}

const personCaller = ({ sessionId, person }: SignedIn, { id, role }: Membership): Caller => ({
  kind: 'person',
  account: id,
  actor: { type: 'person', id: person.id, name: person.name },
  role,
  sessionId,
});

/** A browser sends cookies whoever made it send the request: what changes something must come from our own pages, as JSON. */
function refuseForgery(request: FastifyRequest, origin: string): void {
  if (request.method === 'GET' || request.method === 'HEAD') {
    // No other site has a reason to read, to load downloads or to hold streams open with somebody's session.
    if (request.headers['sec-fetch-site'] === 'cross-site') throw new FailureError(failure('request.forged'));
    return;
  }
  const type = request.headers['content-type'];
  if (!isFromOurPages(request, origin) || (type !== undefined && !type.startsWith('application/json')))
    throw new FailureError(failure('request.forged'));
}

/** The account that the request names, else the first. A name that is none of the person's accounts gives none. */
function chooseAccount(request: FastifyRequest, memberships: readonly Membership[]): Membership | undefined {
  const { headers } = request;
  const query = request.query as Record<string, string | undefined>;
  // Where no header can be set (downloads, the event stream) the address names it; routes do not see it, and who asks again finds it.
  headers['x-deskbridge-account'] ??= query['account'];
  delete query['account'];
  const named = headers['x-deskbridge-account'];
  return named === undefined ? memberships[0] : memberships.find(({ id }) => String(id) === named);
}

/**
 * A policy that reads as a sentence: `onRequest: may('tickets.write')`. Refuses with what is missing. Whether the caller may see this very
 * record is row-level security's and the statement's business: another account's id is not found.
 */
export const may =
  (permission: Permission) =>
  async (request: FastifyRequest): Promise<void> => {
    if (!can(request.caller, permission))
      throw new FailureError(failure('request.forbidden', { detail: `It needs the right to ${permissions[permission]} (${permission}).` }));
  };

/** For routes about the signed-in person: a key is nobody's. */
export const mustBePerson = async (request: FastifyRequest): Promise<void> => {
  if (!request.signedIn)
    throw new FailureError(failure('request.forbidden', { detail: 'It is about the person who is signed in, and a key is none.' }));
};

/** The signed-in person of a route behind `mustBePerson`. */
export function signedInOf(request: FastifyRequest): NonNullable<FastifyRequest['signedIn']> {
  if (!request.signedIn) throw new Error('The route asks for no person.');
  return request.signedIn;
}
