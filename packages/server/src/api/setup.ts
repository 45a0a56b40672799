import { timingSafeEqual } from 'node:crypto';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failure, FailureError } from '@deskbridge/model';
import { isSetupNeeded, setUp } from '../bridge/accounts/setup.ts';
import { perGuesser, takeAttempt } from '../platform/auth/attempts.ts';
import { unwrap } from './answers.ts';
import { isFromElsewhere, originOf } from './origin.ts';
import type { ApiParts } from './parts.ts';
import { failsOnly } from './schemas/common.ts';
import { firstOwner } from './schemas/people.ts';
import { hashPassword, signInBy } from './signInBy.ts';

const tags = ['Sign-in'];

/** First run: makes the owner while there is nobody. */
export const setupRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge, signIn, setupCode }) => {
  app.get(
    '/api/setup',
    {
      schema: {
        operationId: 'getSetup',
        tags,
        summary: 'Whether the hub still needs an owner',
        description: 'Open to everybody.',
        security: [],
        response: {
          200: z.object({ needed: z.boolean() }).describe('Whether set-up is to be done.'),
          ...failsOnly('internal', 'database.unavailable'),
        },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'no-store');
      return { needed: await isSetupNeeded(bridge.database) };
    },
  );

  app.post(
    '/api/setup',
    {
      schema: {
        operationId: 'setUp',
        tags,
        summary: 'Make the first owner',
        description:
          'Only while there is nobody who could sign in. It needs the code in the link that the hub printed when it started. The answer signs the owner in.',
        security: [],
        body: firstOwner,
        response: {
          201: z.object({ accountId: z.int() }).describe('The owner is made and signed in.'),
          ...failsOnly(
            'request.invalid',
            'setup.code',
            'setup.done',
            'signIn.tooMany',
            'request.forged',
            'internal',
            'database.unavailable',
          ),
        },
      },
    },
    async (request, reply) => {
      const origin = originOf(request, bridge.publicUrl);
      if (isFromElsewhere(request, origin)) throw new FailureError(failure('request.forged'));
      const retryAfterMs = await takeAttempt(bridge.database.system, perGuesser, [request.ip], bridge.clock.now());
      if (retryAfterMs > 0) throw new FailureError(failure('signIn.tooMany', { retryAfterMs }));
      if (!(await isSetupNeeded(bridge.database))) throw new FailureError(failure('setup.done'));
      const { code, password, ...owner } = request.body;
      if (!isSame(code ?? '', setupCode)) throw new FailureError(failure('setup.code'));
      const auth = signIn.at(origin);
      const { person, account } = unwrap(
        await setUp(bridge.database, { ...owner, passwordHash: await hashPassword(auth, password) }, request.ip),
      );
      await signInBy(auth, person.email, password, request, reply);
      return reply.code(201).send({ accountId: account.id });
    },
  );
};

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
