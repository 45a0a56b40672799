import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { connectionId } from '@deskbridge/model';
import { backfill, sweepNow, syncNow } from '../../bridge/connections/actions.ts';
import { unwrap } from '../answers.ts';
import { byOf } from '../by.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { fails } from '../schemas/common.ts';
import { backfillRequest, connectionParams, sweepParams, sweepRequest, syncParams } from '../schemas/connections.ts';

const tags = ['Connections'];
const asked = z.object({ asked: z.literal(true) });

/** What a person starts by hand on a connection. */
export const streamRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge }) => {
  app.post(
    '/connections/:id/streams/:stream/sync',
    {
      onRequest: may('sync.start'),
      schema: {
        operationId: 'syncStream',
        tags,
        summary: 'Sync a stream now',
        description:
          'Makes its next work due: the import that has not ended, else the poll; the refresh of `picklists`, the check of `callbacks`.',
        params: syncParams,
        response: {
          202: asked
            .extend({ work: z.enum(['import', 'backfill', 'poll', 'sweep', 'refresh', 'check']) })
            .describe('It begins in a moment.'),
          ...fails('connection.none'),
        },
      },
    },
    async (request, reply) => {
      const { caller, params } = request;
      const work = unwrap(await syncNow(bridge, caller.account, connectionId(params.id), params.stream, byOf(request)));
      return reply.code(202).send({ asked: true as const, work });
    },
  );

  app.post(
    '/connections/:id/backfill',
    {
      onRequest: may('connection.manage'),
      schema: {
        operationId: 'backfill',
        tags,
        summary: 'Bring a further window of the past',
        description:
          'Reads records that were last changed in the window, newest first, in the background. A backfill of the same stream that is under way begins anew with this window.',
        params: connectionParams,
        body: backfillRequest,
        response: { 202: asked.describe('It begins in a moment.'), ...fails('connection.none') },
      },
    },
    async (request, reply) => {
      const { caller, params, body } = request;
      const window = { stream: body.stream, from: new Date(body.from), to: new Date(body.to) };
      unwrap(await backfill(bridge, caller.account, connectionId(params.id), window, byOf(request)));
      return reply.code(202).send({ asked: true as const });
    },
  );

  app.post(
    '/connections/:id/streams/:stream/sweep',
    {
      onRequest: may('connection.manage'),
      schema: {
        operationId: 'sweepStream',
        tags,
        summary: 'Look for deleted records now',
        description:
          'Compares all ids with the helpdesk’s. Nothing is removed that the helpdesk does not confirm by id. A sweep that stopped at the brake goes on with `confirm: true`, this once.',
        params: sweepParams,
        body: sweepRequest,
        response: { 202: asked.describe('It begins in a moment.'), ...fails('connection.none') },
      },
    },
    async (request, reply) => {
      const { caller, params, body } = request;
      unwrap(await sweepNow(bridge, caller.account, connectionId(params.id), params.stream, body.confirm, byOf(request)));
      return reply.code(202).send({ asked: true as const });
    },
  );
};
