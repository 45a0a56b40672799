import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { countDeadLetters } from '../../bridge/outbox/deadStore.ts';
import { countAgentsToSee } from '../../bridge/people/store.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { fails } from '../schemas/common.ts';

const cap = 1000;

/** What waits for somebody, for the menu of the console. */
export const badgeRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge }) => {
  app.get(
    '/badges',
    {
      onRequest: may('tickets.read'),
      schema: {
        operationId: 'getBadges',
        tags: ['Operation'],
        summary: 'How much waits for somebody',
        description:
          'Writes that failed for good, 1,000 at most; and agents that are new since the caller last looked, or have left and are still mapped.',
        response: { 200: z.object({ deadLetters: z.int(), agents: z.int() }).meta({ id: 'Badges' }), ...fails() },
      },
    },
    ({ caller: { account, actor } }) =>
      bridge.database.asAccount(account, async (q) => ({
        deadLetters: await countDeadLetters(q, account, cap),
        agents: await countAgentsToSee(q, account, actor.id),
      })),
  );
};
