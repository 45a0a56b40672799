import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { connectionId, failure } from '@deskbridge/model';
import { readChanges } from '../../bridge/changes/store.ts';
import { findActiveConnection, findConnection } from '../../bridge/connections/store.ts';
import { found } from '../answers.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { presentChange } from '../presenters/history.ts';
import { fails, limit, numberId } from '../schemas/common.ts';
import { change } from '../schemas/history.ts';

/** What changed in the mirror. */
export const changeRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge }) => {
  app.get(
    '/changes',
    {
      onRequest: may('tickets.read'),
      schema: {
        operationId: 'listChanges',
        tags: ['Changes'],
        summary: 'Changes behind a position',
        description: 'In the order of commit, so that who takes the last position as the next `after` misses none.',
        querystring: z.strictObject({
          connection: numberId.optional().describe('A connection; without it the one that is connected'),
          after: z.coerce.number().int().min(0).default(0).describe('Position of the last change that is known'),
          limit,
        }),
        response: {
          200: z
            .object({ items: z.array(change), position: z.int().describe('Position of the last of these; take it as the next `after`') })
            .describe('The changes.'),
          ...fails('connection.none'),
        },
      },
    },
    ({ caller, query }) =>
      bridge.database.asAccount(caller.account, async (q) => {
        const { connection, after } = query;
        const row = await (connection === undefined
          ? findActiveConnection(q, caller.account)
          : findConnection(q, caller.account, connectionId(connection)));
        const changes = await readChanges(q, caller.account, found(row, failure('connection.none')).id, after, query.limit);
        return { items: changes.map(presentChange), position: changes.at(-1)?.position ?? after };
      }),
  );
};
