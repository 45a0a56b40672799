import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { syncNow } from '../../bridge/connections/actions.ts';
import { picklistOverview } from '../../bridge/picklists/overview.ts';
import { findActiveConnection } from '../../bridge/connections/store.ts';
import { failure } from '@deskbridge/model';
import { found, unwrap } from '../answers.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { fails, instantOrNull } from '../schemas/common.ts';

const tags = ['Picklists'];

const value = z.object({
  kind: z.string(),
  id: z.string(),
  label: z.string(),
  parentId: z.string().nullable(),
  isActive: z.boolean(),
  sortOrder: z.int().nullable(),
  isClosed: z.boolean().nullable().describe('Statuses: a ticket with it is closed'),
  colour: z.string().nullable(),
  removedAt: instantOrNull.describe('No longer in the helpdesk; kept so that rules which use it show as broken'),
});
const named = z.object({ kind: z.string(), id: z.string(), label: z.string() });

const picklists = z
  .object({
    kinds: z.array(z.object({ id: z.string(), label: z.string(), parentKind: z.string().nullable(), values: z.int(), removed: z.int() })),
    values: z.array(value),
    lastRefresh: z
      .object({
        refreshedAt: z.iso.datetime(),
        added: z.array(named),
        changed: z.array(named.extend({ was: z.string() })),
        removed: z.array(named),
        missing: z.array(z.string()).describe('Kinds that could not be read, and why'),
      })
      .nullable(),
  })
  .meta({ id: 'Picklists' });

/** The helpdesk's lists of values. */
export const picklistRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge }) => {
  app.get(
    '/picklists',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'listPicklists',
        tags,
        summary: 'Statuses, priorities, teams and the other lists',
        description: 'All kinds with their values, removed ones included, and what the last refresh found.',
        querystring: z.strictObject({ kind: z.string().min(1).max(50).optional().describe('Only values of this kind') }),
        response: { 200: picklists, ...fails('connection.none') },
      },
    },
    async ({ caller, query }) => unwrap(await picklistOverview(bridge, caller.account, query.kind)),
  );

  app.post(
    '/picklists/refresh',
    {
      onRequest: may('sync.start'),
      schema: {
        operationId: 'refreshPicklists',
        tags,
        summary: 'Read the lists again now',
        description: 'They are also read on a schedule; the difference is kept.',
        response: { 202: z.object({ asked: z.literal(true) }).describe('It begins in a moment.'), ...fails('connection.none') },
      },
    },
    async ({ caller }, reply) => {
      const connection = await bridge.database.asAccount(caller.account, (q) => findActiveConnection(q, caller.account));
      unwrap(await syncNow(bridge, caller.account, found(connection, failure('connection.none')).id, 'picklists'));
      return reply.code(202).send({ asked: true as const });
    },
  );
};
