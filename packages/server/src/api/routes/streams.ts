import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { connectionId } from '@deskbridge/model';
import { backfill, repairCallbacks, sweepNow, syncNow } from '../../bridge/connections/actions.ts';
import { callbackSetup as readSetup, connectionOverview } from '../../bridge/connections/overview.ts';
import { unwrap } from '../answers.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { presentCallbacks } from '../presenters/connections.ts';
import { fails } from '../schemas/common.ts';
import {
  backfillRequest,
  callbackHealth,
  callbackSetup,
  connectionParams,
  sweepParams,
  sweepRequest,
  syncParams,
} from '../schemas/connections.ts';

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
    async ({ caller, params }, reply) => {
      const work = unwrap(await syncNow(bridge, caller.account, connectionId(params.id), params.stream));
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
    async ({ caller, params, body }, reply) => {
      const window = { stream: body.stream, from: new Date(body.from), to: new Date(body.to) };
      unwrap(await backfill(bridge, caller.account, connectionId(params.id), window));
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
    async ({ caller, params, body }, reply) => {
      unwrap(await sweepNow(bridge, caller.account, connectionId(params.id), params.stream, body.confirm));
      return reply.code(202).send({ asked: true as const });
    },
  );

  app.post(
    '/connections/:id/callbacks/repair',
    {
      onRequest: may('connection.manage'),
      schema: {
        operationId: 'repairCallbacks',
        tags,
        summary: 'Set the webhook right now',
        description: 'Looks at our webhook in the helpdesk, and registers or mends what is missing, changed or there twice.',
        params: connectionParams,
        response: { 200: callbackHealth, ...fails('connection.none', 'psa.unavailable', 'psa.rateLimited', 'credentials.invalid') },
      },
    },
    async ({ caller, params }) => {
      unwrap(await repairCallbacks(bridge, caller.account, connectionId(params.id)));
      return presentCallbacks(unwrap(await connectionOverview(bridge, caller.account, connectionId(params.id))));
    },
  );

  app.get(
    '/connections/:id/callbacks/setup',
    {
      onRequest: may('connection.manage'),
      schema: {
        operationId: 'getCallbackSetup',
        tags,
        summary: 'How to set the webhook up by hand',
        description:
          'The secret address, the exact settings and the events to tick. Whoever knows the address can post callbacks where the webhook is not signed, so it asks for `admin`.',
        params: connectionParams,
        response: { 200: callbackSetup, ...fails('connection.none') },
      },
    },
    async ({ caller, params }) => {
      const { url, setup, byHand } = unwrap(await readSetup(bridge, caller.account, connectionId(params.id)));
      return { url, where: setup?.where ?? null, settings: [...(setup?.settings ?? [])], events: [...(setup?.events ?? [])], byHand };
    },
  );
};
