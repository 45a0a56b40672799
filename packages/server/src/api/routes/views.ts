import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { listViews } from '../../bridge/views/store.ts';
import { changeView, chooseDefault, createView, removeView, type ViewKeeper } from '../../bridge/views/views.ts';
import { can } from '../../platform/auth/caller.ts';
import { ownerOf } from '../actor.ts';
import { unwrap } from '../answers.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { presentView } from '../presenters/views.ts';
import { fails } from '../schemas/common.ts';
import { defaultView, newView, savedView, viewChange } from '../schemas/views.ts';

const tags = ['Tickets'];
const params = z.object({ id: z.uuid() });

const keeperOf = (request: Pick<FastifyRequest, 'caller' | 'ip'>): ViewKeeper => ({
  account: request.caller.account,
  owner: ownerOf(request.caller.actor),
  actor: request.caller.actor,
  address: request.ip,
  mayShare: can(request.caller, 'views.share'),
});

/** Saved views of the tickets: one's own and the team's. */
export const viewRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge: { database } }) => {
  app.get(
    '/views',
    {
      onRequest: may('tickets.read'),
      schema: {
        operationId: 'listViews',
        tags,
        summary: 'Saved views of the tickets',
        description: 'One’s own first, then those that the team shares, each by name.',
        response: { 200: z.object({ items: z.array(savedView) }).describe('The views.'), ...fails() },
      },
    },
    async (request) => {
      const { account, owner } = keeperOf(request);
      const rows = await database.asAccount(account, (q) => listViews(q, account, owner));
      return { items: rows.map((row) => presentView(row, owner)) };
    },
  );

  app.post(
    '/views',
    {
      onRequest: may('tickets.read'),
      schema: {
        operationId: 'createView',
        tags,
        summary: 'Save a view',
        description: 'Keeps filter, order, columns and density under a name. Sharing it needs the right to share.',
        body: newView,
        response: { 201: savedView, ...fails() },
      },
    },
    async (request, reply) => {
      const keeper = keeperOf(request);
      const view = unwrap(await database.asAccount(keeper.account, (q) => createView(q, keeper, request.body)));
      return reply.code(201).send(presentView(view, keeper.owner));
    },
  );

  app.patch(
    '/views/:id',
    {
      onRequest: may('tickets.read'),
      schema: {
        operationId: 'updateView',
        tags,
        summary: 'Change a view',
        description: 'One’s own, or a shared one with the right to share.',
        params,
        body: viewChange,
        response: { 200: savedView, ...fails('request.notFound') },
      },
    },
    async (request) => {
      const keeper = keeperOf(request);
      const view = unwrap(await database.asAccount(keeper.account, (q) => changeView(q, keeper, request.params.id, request.body)));
      return presentView(view, keeper.owner);
    },
  );

  app.delete(
    '/views/:id',
    {
      onRequest: may('tickets.read'),
      schema: {
        operationId: 'deleteView',
        tags,
        summary: 'Delete a view',
        description: 'One’s own, or a shared one with the right to share. No ticket is touched.',
        params,
        response: { 200: z.object({ id: z.uuid() }).describe('The view that is gone.'), ...fails('request.notFound') },
      },
    },
    async (request) => {
      const keeper = keeperOf(request);
      unwrap(await database.asAccount(keeper.account, (q) => removeView(q, keeper, request.params.id)));
      return { id: request.params.id };
    },
  );

  app.put(
    '/views/default',
    {
      onRequest: may('tickets.read'),
      schema: {
        operationId: 'chooseDefaultView',
        tags,
        summary: 'Choose the view to begin with',
        description: 'The list of tickets opens with it. Each person has one of their own.',
        body: defaultView,
        response: { 200: defaultView, ...fails('request.notFound') },
      },
    },
    async (request) => {
      const keeper = keeperOf(request);
      unwrap(await database.asAccount(keeper.account, (q) => chooseDefault(q, keeper, request.body.viewId)));
      return request.body;
    },
  );
};
