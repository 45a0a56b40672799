import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { connectionId, failure, FailureError, type AccountId, type ConnectionId, type ExternalId } from '@deskbridge/model';
import { readMeter } from '../../bridge/budget/meter.ts';
import { reconnect, refreshConnection } from '../../bridge/connections/lifecycle.ts';
import { connectionOverview } from '../../bridge/connections/overview.ts';
import { findConnection } from '../../bridge/connections/store.ts';
import { purgeConnection, purgePreview as previewPurge } from '../../bridge/purge/purge.ts';
import { listPurges } from '../../bridge/purge/store.ts';
import { startSmoke, stopTest } from '../../bridge/smoke/smoke.ts';
import { findSmoke, listSmokes, type SmokeRow } from '../../bridge/smoke/store.ts';
import { can } from '../../platform/auth/caller.ts';
import { permissions } from '../../platform/auth/permissions.ts';
import { found, unwrap } from '../answers.ts';
import { byOf } from '../by.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { presentConnection } from '../presenters/connections.ts';
import { presentPurge, presentSmoke } from '../presenters/setup.ts';
import { fails } from '../schemas/common.ts';
import { connection, connectionParams, reconnectRequest } from '../schemas/connections.ts';
import { budgetMeter, purge, purgePreview, purgeRequest, smokeTest } from '../schemas/setup.ts';
import { whatPsasRefuse } from './connections.ts';

const tags = ['Connections'];
const smokeParams = connectionParams.extend({ test: z.uuid().describe('The smoke test') });
const shownTests = 20;

/** Looking after a connection: refresh, reconnect, budget, smoke tests, removal. */
export const connectionCareRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge, inbox }) => {
  const whole = async (account: AccountId, id: ConnectionId): Promise<z.infer<typeof connection>> =>
    presentConnection(unwrap(await connectionOverview(bridge, account, id)));
  const ticketUrl = async (row: SmokeRow): Promise<string | null> => {
    const open = row.ticketId ? await bridge.sessions.open(row.account, row.connection) : null;
    return open?.session.deepLink('ticket', row.ticketId as ExternalId) ?? null;
  };
  const shown = async (row: SmokeRow): Promise<z.infer<typeof smokeTest>> => presentSmoke(row, await ticketUrl(row));

  app.post(
    '/connections/:id/refresh',
    {
      onRequest: may('connection.manage'),
      schema: {
        operationId: 'refreshConnection',
        tags,
        summary: 'Refresh the connection',
        description: 'Checks the rights again and reads picklists, agents and the webhook anew.',
        params: connectionParams,
        response: { 200: connection, ...fails(...whatPsasRefuse, 'connection.none') },
      },
    },
    async (request) => {
      const { account } = request.caller;
      const id = connectionId(request.params.id);
      unwrap(await refreshConnection(bridge, account, id, byOf(request)));
      return whole(account, id);
    },
  );

  app.post(
    '/connections/:id/reconnect',
    {
      onRequest: may('connection.manage'),
      schema: {
        operationId: 'reconnect',
        tags,
        summary: 'Connect again',
        description:
          'After a disconnect, or where the helpdesk refused the credentials: tested first, then everything goes on from its cursors. The mirror stays.',
        params: connectionParams,
        body: reconnectRequest,
        response: { 200: connection, ...fails(...whatPsasRefuse, 'connection.none', 'connection.exists') },
      },
    },
    async (request) => {
      const { account } = request.caller;
      const id = connectionId(request.params.id);
      unwrap(await reconnect(bridge, account, id, request.body, byOf(request)));
      inbox.forget();
      return whole(account, id);
    },
  );

  app.get(
    '/connections/:id/budget',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'getBudget',
        tags,
        summary: 'The API budget and who spends it',
        description: 'Calls of the present window by class, what each class leaves to more urgent ones, and refusals by the helpdesk.',
        params: connectionParams,
        response: { 200: budgetMeter, ...fails('connection.none') },
      },
    },
    async ({ caller: { account }, params }) => {
      const id = connectionId(params.id);
      return bridge.database.asAccount(account, async (q) => {
        found(await findConnection(q, account, id), failure('connection.none'));
        return readMeter(q, account, id);
      });
    },
  );

  app.get(
    '/connections/:id/smoke-tests',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'listSmokeTests',
        tags,
        summary: 'The latest smoke tests',
        description: 'Newest first, twenty at the most, each with its steps.',
        params: connectionParams,
        response: { 200: z.object({ items: z.array(smokeTest) }).describe('The tests.'), ...fails() },
      },
    },
    async ({ caller: { account }, params }) => {
      const rows = await bridge.database.asAccount(account, (q) => listSmokes(q, account, connectionId(params.id), shownTests));
      return { items: await Promise.all(rows.map(shown)) };
    },
  );

  app.post(
    '/connections/:id/smoke-tests',
    {
      onRequest: may('connection.manage'),
      schema: {
        operationId: 'startSmokeTest',
        tags,
        summary: 'Prove the connection both ways',
        description:
          'Creates a marked test ticket in the helpdesk, sees it arrive, changes its status, sees that in the helpdesk and closes it. Where the profile writes nothing, only the reading half is done. It goes on by itself.',
        params: connectionParams,
        response: { 202: smokeTest, ...fails('connection.none', 'smoke.running', 'smoke.unready') },
      },
    },
    async (request, reply) => {
      const row = unwrap(await startSmoke(bridge, request.caller.account, connectionId(request.params.id), byOf(request)));
      return reply.code(202).send(presentSmoke(row, null));
    },
  );

  app.get(
    '/connections/:id/smoke-tests/:test',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'getSmokeTest',
        tags,
        summary: 'One smoke test',
        description: 'With the state, times and outcome of each step.',
        params: smokeParams,
        response: { 200: smokeTest, ...fails('request.notFound') },
      },
    },
    async ({ caller: { account }, params }) => {
      const row = await bridge.database.asAccount(account, (q) => findSmoke(q, account, params.test));
      return shown(found(row, failure('request.notFound', { detail: 'The account has no such smoke test.' })));
    },
  );

  app.post(
    '/connections/:id/smoke-tests/:test/stop',
    {
      onRequest: may('connection.manage'),
      schema: {
        operationId: 'stopSmokeTest',
        tags,
        summary: 'Stop a smoke test',
        description: 'What it has created stays in the helpdesk.',
        params: smokeParams,
        response: { 200: smokeTest, ...fails('request.notFound') },
      },
    },
    async ({ caller, params }) => shown(unwrap(await stopTest(bridge, caller.account, params.test))),
  );

  app.get(
    '/connections/:id/purge',
    {
      onRequest: may('connection.manage'),
      schema: {
        operationId: 'previewPurge',
        tags,
        summary: 'What would go with a connection',
        description: 'Rows by table. Nothing is removed.',
        params: connectionParams,
        response: { 200: purgePreview, ...fails('connection.none') },
      },
    },
    async ({ caller, params }) => unwrap(await previewPurge(bridge, caller.account, connectionId(params.id))),
  );

  app.post(
    '/connections/:id/purge',
    {
      onRequest: may('connection.manage'),
      schema: {
        operationId: 'purgeConnection',
        tags,
        summary: 'Remove a connection with all its data',
        description:
          'Disconnects where that has not been done, then removes everything in the background. Nothing of it comes back, so only owners may; whoever manages connections may remove the simulated helpdesk.',
        params: connectionParams,
        body: purgeRequest,
        response: { 202: purge, ...fails('connection.none') },
      },
    },
    async (request, reply) => {
      const { account } = request.caller;
      const id = connectionId(request.params.id);
      const row = await bridge.database.asAccount(account, (q) => findConnection(q, account, id));
      if (!row?.isSandbox && !can(request.caller, 'owners.manage')) {
        const detail = `It needs the right to ${permissions['owners.manage']} (owners.manage).`;
        throw new FailureError(failure('request.forbidden', { detail }));
      }
      const begun = unwrap(await purgeConnection(bridge, account, id, request.body.confirm, byOf(request)));
      inbox.forget();
      return reply.code(202).send(presentPurge(begun));
    },
  );

  app.get(
    '/purges',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'listPurges',
        tags,
        summary: 'Removals and how far they have come',
        description: 'Newest first, ten at the most.',
        response: { 200: z.object({ items: z.array(purge) }).describe('The removals.'), ...fails() },
      },
    },
    async ({ caller: { account } }) => ({
      items: (await bridge.database.asAccount(account, (q) => listPurges(q, account, 10))).map(presentPurge),
    }),
  );
};
