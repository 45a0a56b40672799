import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failure, FailureError } from '@deskbridge/model';
import { accept, invitationHash, type Acceptor } from '../bridge/accounts/invitations.ts';
import { findByToken } from '../bridge/accounts/invitationStore.ts';
import { perGuesser, giveAttemptBack, takeAttempt } from '../platform/auth/attempts.ts';
import { findPersonByEmail } from '../platform/auth/personStore.ts';
import type { Auth } from '../platform/auth/signIn.ts';
import type { SignedIn } from '../platform/auth/session.ts';
import { found, unwrap } from './answers.ts';
import { isFromElsewhere, originOf } from './origin.ts';
import type { ApiParts } from './parts.ts';
import { readSession } from './policies.ts';
import { failsOnly } from './schemas/common.ts';
import { acceptance, openInvitation } from './schemas/people.ts';
import { hashPassword, signInBy } from './signInBy.ts';

const tags = ['Sign-in'];
const params = z.object({ token: z.string().max(200) });

/** What the invited see and do; whoever has the link is taken for them. */
export const openInvitationRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge, signIn }) => {
  const { database, clock } = bridge;
  const guarded = async <T>(request: FastifyRequest, ask: () => Promise<T>): Promise<T> => {
    const retryAfterMs = await takeAttempt(database.system, perGuesser, [request.ip], clock.now());
    if (retryAfterMs > 0) throw new FailureError(failure('signIn.tooMany', { retryAfterMs }));
    const answer = await ask();
    await giveAttemptBack(database.system, perGuesser, [request.ip]);
    return answer;
  };

  app.get(
    '/api/invitations/:token',
    {
      schema: {
        operationId: 'getInvitation',
        tags,
        summary: 'The invitation behind a link',
        description: 'Open to whoever has the link.',
        security: [],
        params,
        response: { 200: openInvitation, ...failsOnly('invitation.gone', 'signIn.tooMany', 'internal', 'database.unavailable') },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return guarded(request, async () => {
        const row = await findByToken(database.system, invitationHash(request.params.token), clock.now());
        const { accountName, email, role, invitedBy, expiresAt } = found(row, failure('invitation.gone'));
        const isKnown = (await findPersonByEmail(database.system, email)) !== null;
        const signedIn = await readSession({ bridge, signIn }, request, reply);
        return { accountName, email, role, invitedBy: invitedBy.name, expiresAt, isKnown, signedInAs: signedIn?.person.email ?? null };
      });
    },
  );

  app.post(
    '/api/invitations/:token/accept',
    {
      schema: {
        operationId: 'acceptInvitation',
        tags,
        summary: 'Accept an invitation',
        description: 'With a name and a password for somebody new, who is then signed in; without either for whom is signed in.',
        security: [],
        params,
        body: acceptance,
        response: {
          200: z.object({ accountId: z.int() }).describe('The account that was joined.'),
          ...failsOnly(
            'request.invalid',
            'request.unauthenticated',
            'invitation.gone',
            'invitation.otherPerson',
            'request.forged',
            'signIn.tooMany',
            'internal',
            'database.unavailable',
          ),
        },
      },
    },
    async (request, reply) => {
      const origin = originOf(request, bridge.publicUrl);
      if (isFromElsewhere(request, origin)) throw new FailureError(failure('request.forged'));
      const { token } = request.params;
      const auth = signIn.at(origin);
      const { person, account } = await guarded(request, async () => {
        found(await findByToken(database.system, invitationHash(token), clock.now()), failure('invitation.gone'));
        const acceptor = await acceptorOf(auth, request.body, await readSession({ bridge, signIn }, request, reply));
        return unwrap(await accept(database, token, acceptor, request.ip, clock.now()));
      });
      if (request.body.password) await signInBy(auth, person.email, request.body.password, request, reply);
      return { accountId: account };
    },
  );
};

async function acceptorOf(auth: Auth, given: z.infer<typeof acceptance>, signedIn: SignedIn | null): Promise<Acceptor> {
  if (given.name !== undefined && given.password !== undefined)
    return { name: given.name, passwordHash: await hashPassword(auth, given.password) };
  if (given.name === undefined && given.password === undefined) {
    if (!signedIn) throw new FailureError(failure('request.unauthenticated'));
    return { person: signedIn.person };
  }
  const field = given.name === undefined ? 'name' : 'password';
  throw new FailureError(failure('request.invalid', { fields: { [field]: 'This is missing.' } }));
}
