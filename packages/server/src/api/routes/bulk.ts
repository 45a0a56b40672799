import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { externalId } from '@deskbridge/model';
import { editMany, present, stopBulkEdit, type BulkSelection } from '../../bridge/bulk/bulk.ts';
import { listBulkEdits } from '../../bridge/bulk/store.ts';
import { unwrap } from '../answers.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { presentBulkEdit } from '../presenters/bulk.ts';
import { bulkEdit, newBulkEdit } from '../schemas/bulk.ts';
import { fails } from '../schemas/common.ts';

const tags = ['Commands'];
const params = z.object({ id: z.uuid() });
const mostListed = 20;

/** The same change of many tickets. */
export const bulkRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge }) => {
  app.post(
    '/bulk-edits',
    {
      onRequest: may('tickets.write'),
      schema: {
        operationId: 'editManyTickets',
        tags,
        summary: 'Change many tickets',
        description:
          'The tickets named, or all that a filter finds now, up to 5,000. One command a ticket; a person’s wait for 5 s, so that the whole can be undone by stopping it.',
        body: newBulkEdit,
        response: { 202: bulkEdit, ...fails('connection.none', 'profile.readOnly') },
      },
    },
    async ({ caller, body, ip }, reply) => {
      const { selection: given, change } = body;
      const selection: BulkSelection = 'ids' in given ? { ids: given.ids.map(externalId) } : given;
      const edit = unwrap(await editMany(bridge, caller.account, { selection, change, actor: caller.actor, address: ip }));
      return reply.code(202).send(presentBulkEdit(edit));
    },
  );

  app.get(
    '/bulk-edits',
    {
      onRequest: may('tickets.read'),
      schema: {
        operationId: 'listBulkEdits',
        tags,
        summary: 'The latest changes of many tickets',
        description: 'The last 20, newest first, each with how far it has come.',
        response: { 200: z.object({ items: z.array(bulkEdit) }).describe('The edits.'), ...fails() },
      },
    },
    async ({ caller }) => {
      const rows = await bridge.database.asAccount(caller.account, (q) => listBulkEdits(q, caller.account, mostListed));
      return { items: rows.map(presentBulkEdit) };
    },
  );

  app.get(
    '/bulk-edits/:id',
    {
      onRequest: may('tickets.read'),
      schema: {
        operationId: 'getBulkEdit',
        tags,
        summary: 'How far a change of many tickets has come',
        description: 'Counts its commands by what became of them.',
        params,
        response: { 200: bulkEdit, ...fails('request.notFound') },
      },
    },
    async ({ caller, params: { id } }) =>
      presentBulkEdit(unwrap(await bridge.database.asAccount(caller.account, (q) => present(q, caller.account, id)))),
  );

  app.post(
    '/bulk-edits/:id/stop',
    {
      onRequest: may('tickets.write'),
      schema: {
        operationId: 'stopBulkEdit',
        tags,
        summary: 'Stop a change of many tickets',
        description: 'Discards what has not left; within the first seconds that is all of it. What has left stays.',
        params,
        response: { 200: bulkEdit, ...fails('request.notFound') },
      },
    },
    async ({ caller, params: { id }, ip }) => presentBulkEdit(unwrap(await stopBulkEdit(bridge, caller.account, id, caller.actor, ip))),
  );
};
