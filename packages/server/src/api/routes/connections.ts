import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { connectionId } from '@deskbridge/model';
import { changeConnection, createConnection, disconnect, retestConnection } from '../../bridge/connections/connections.ts';
import { askConsent, readConsent } from '../../bridge/connections/consent.ts';
import { choicesOf, tryConnection } from '../../bridge/connections/enter.ts';
import { connectionOverview } from '../../bridge/connections/overview.ts';
import { connectorNamed } from '../../bridge/connections/sessions.ts';
import { listConnections } from '../../bridge/connections/store.ts';
import { unwrap } from '../answers.ts';
import { byOf } from '../by.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { presentChoice, presentConnection, presentConnectionRow, presentReport } from '../presenters/connections.ts';
import { fails } from '../schemas/common.ts';
import {
  connection,
  connectionParams,
  connectionPatch,
  connectionReport,
  connectionRequest,
  connectionRow,
  connectionTest,
  consentPage,
  consentReturned,
  credentialChoice,
} from '../schemas/connections.ts';

const tags = ['Connections'];
export const whatPsasRefuse = [
  'credentials.invalid',
  'credentials.tenant',
  'credentials.incomplete',
  'rights.missing',
  'rights.scope',
  'host.unreachable',
  'host.notThePsa',
  'host.forbidden',
  'host.tls',
  'clock.skew',
  'psa.unavailable',
  'psa.rateLimited',
] as const;

/** The account's link to its helpdesk. */
export const connectionRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge, inbox }) => {
  app.get(
    '/connections',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'listConnections',
        tags,
        summary: 'The account’s connections',
        description: 'Newest first; disconnected ones stay in the list. At most one is not disconnected.',
        response: { 200: z.object({ items: z.array(connectionRow) }).describe('The connections.'), ...fails() },
      },
    },
    async ({ caller }) => {
      const rows = await bridge.database.asAccount(caller.account, (q) => listConnections(q, caller.account));
      return { items: rows.map((row) => presentConnectionRow(row, connectorNamed(row.connector))) };
    },
  );

  app.get(
    '/connections/:id',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'getConnection',
        tags,
        summary: 'A connection, whole',
        description: 'State, identity, rights, settings, budget, webhook and streams. Credentials are never shown.',
        params: connectionParams,
        response: { 200: connection, ...fails('connection.none') },
      },
    },
    async ({ caller, params }) => presentConnection(unwrap(await connectionOverview(bridge, caller.account, connectionId(params.id)))),
  );

  app.post(
    '/connections/test',
    {
      onRequest: may('connection.manage'),
      schema: {
        operationId: 'testConnection',
        tags,
        summary: 'Try credentials without saving anything',
        description:
          'Signs in, checks every right of the profile, and says who we are in the helpdesk. Nothing is saved and nothing is written there.',
        body: connectionTest,
        response: { 200: connectionReport, ...fails(...whatPsasRefuse) },
      },
    },
    async ({ caller, body }) => presentReport(connectorNamed(body.connector), unwrap(await tryConnection(bridge, caller.account, body))),
  );

  app.post(
    '/connections/choices',
    {
      onRequest: may('connection.manage'),
      schema: {
        operationId: 'listConnectionChoices',
        tags,
        summary: 'What is to be chosen before credentials can be tested',
        description:
          'Exchanges a code that works once, and keeps what it was exchanged for until the connection is saved. Answers what is still to be chosen, such as the organisation where the login sees several; empty for most helpdesks.',
        body: connectionTest,
        response: { 200: z.object({ items: z.array(credentialChoice) }).describe('The choices.'), ...fails(...whatPsasRefuse) },
      },
    },
    async ({ caller, body }) => ({ items: unwrap(await choicesOf(bridge, caller.account, body)).map(presentChoice) }),
  );

  app.post(
    '/connections/consent',
    {
      onRequest: may('connection.manage'),
      schema: {
        operationId: 'askConsent',
        tags,
        summary: 'The page of the helpdesk where a person gives consent',
        description:
          'For helpdesks that connect by consent. The browser comes back to `/connect/return`; send what it brought to POST /connections/consent/returned.',
        body: connectionTest,
        response: { 200: consentPage, ...fails('request.notFound', 'credentials.incomplete') },
      },
    },
    async ({ body }) => unwrap(askConsent(bridge, body)),
  );

  app.post(
    '/connections/consent/returned',
    {
      onRequest: may('connection.manage'),
      schema: {
        operationId: 'readConsent',
        tags,
        summary: 'What came back from the helpdesk’s page, as credential fields',
        description: 'The fields go into the credentials of the next test; what works only once is not spent here.',
        body: consentReturned,
        response: { 200: z.object({ credentials: z.record(z.string(), z.string()) }), ...fails('request.notFound', ...whatPsasRefuse) },
      },
    },
    async ({ body }) => ({ credentials: unwrap(readConsent(bridge, body)) }),
  );

  app.post(
    '/connections',
    {
      onRequest: may('connection.manage'),
      schema: {
        operationId: 'createConnection',
        tags,
        summary: 'Connect a helpdesk',
        description:
          'Tests first, then saves whole or not at all, and begins the first import. There is one connected helpdesk an account.',
        body: connectionRequest,
        response: { 201: connection, ...fails(...whatPsasRefuse, 'connection.exists') },
      },
    },
    async (request, reply) => {
      const { import: when, ...wanted } = request.body;
      const { caller } = request;
      const { row } = unwrap(await createConnection(bridge, caller.account, wanted, { waits: when === 'later', by: byOf(request) }));
      inbox.forget();
      return reply.code(201).send(presentConnection(unwrap(await connectionOverview(bridge, caller.account, row.id))));
    },
  );

  app.patch(
    '/connections/:id',
    {
      onRequest: may('connection.manage'),
      schema: {
        operationId: 'changeConnection',
        tags,
        summary: 'Replace credentials, profile or settings',
        description:
          'New credentials or another profile are tested before anything is saved. Credential fields that are left out keep their values. Work goes on where it was.',
        params: connectionParams,
        body: connectionPatch,
        response: { 200: connection, ...fails(...whatPsasRefuse, 'connection.none') },
      },
    },
    async (request) => {
      const { caller, params, body } = request;
      unwrap(await changeConnection(bridge, caller.account, connectionId(params.id), body, byOf(request)));
      inbox.forget();
      return presentConnection(unwrap(await connectionOverview(bridge, caller.account, connectionId(params.id))));
    },
  );

  app.post(
    '/connections/:id/test',
    {
      onRequest: may('connection.manage'),
      schema: {
        operationId: 'retestConnection',
        tags,
        summary: 'Check the rights again',
        description: 'With the saved credentials; what was found is saved on the connection.',
        params: connectionParams,
        response: { 200: connectionReport, ...fails(...whatPsasRefuse, 'connection.none') },
      },
    },
    async (request) => {
      const { caller, params } = request;
      const report = unwrap(await retestConnection(bridge, caller.account, connectionId(params.id), byOf(request)));
      const { connector } = unwrap(await connectionOverview(bridge, caller.account, connectionId(params.id)));
      return presentReport(connector, report);
    },
  );

  app.delete(
    '/connections/:id',
    {
      onRequest: may('connection.manage'),
      schema: {
        operationId: 'disconnect',
        tags,
        summary: 'Disconnect the helpdesk',
        description: 'Work stops, our webhook is removed from the helpdesk where that is possible, and the mirror stays.',
        params: connectionParams,
        response: {
          200: z
            .object({ webhookRemoved: z.boolean().describe('False: remove it in the helpdesk by hand') })
            .describe('It is disconnected.'),
          ...fails('connection.none'),
        },
      },
    },
    async (request) => {
      const { caller, params } = request;
      const done = unwrap(await disconnect(bridge, caller.account, connectionId(params.id), byOf(request)));
      inbox.forget();
      return done;
    },
  );
};
