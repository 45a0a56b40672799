import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { connectionId } from '@deskbridge/model';
import { lookAtCallbacks, removeCallbacks, repairCallbacks } from '../../bridge/inbox/manage.ts';
import { sendSelfTest } from '../../bridge/inbox/selfTest.ts';
import { callbackSetup as readSetup, callbackStatus as readStatus } from '../../bridge/inbox/status.ts';
import { audit } from '../../platform/audit/audit.ts';
import { unwrap } from '../answers.ts';
import { byOf } from '../by.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { presentCallbackStatus, presentSetup } from '../presenters/webhooks.ts';
import { fails } from '../schemas/common.ts';
import { connectionParams as params } from '../schemas/connections.ts';
import { callbackSetup, callbackStatus, selfTest } from '../schemas/webhooks.ts';

const tags = ['Connections'];
const whatPsasRefuse = ['psa.unavailable', 'psa.rateLimited', 'credentials.invalid', 'callback.registration'] as const;

/** The connection's webhook in the helpdesk. */
export const webhookRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge, inbox }) => {
  app.get(
    '/connections/:id/callbacks',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'getCallbackStatus',
        tags,
        summary: 'How the webhook fares',
        description:
          'Its status, each event, the webhook as it was last seen in the helpdesk and what is wrong with it, and callbacks by minute and hour.',
        params,
        response: { 200: callbackStatus, ...fails('connection.none') },
      },
    },
    async ({ caller, params: { id } }) => presentCallbackStatus(unwrap(await readStatus(bridge, caller.account, connectionId(id)))),
  );

  app.post(
    '/connections/:id/callbacks/check',
    {
      onRequest: may('sync.start'),
      schema: {
        operationId: 'checkCallbacks',
        tags,
        summary: 'Look at the webhook now',
        description: 'Asks the helpdesk how our webhook stands there, and changes nothing.',
        params,
        response: { 200: callbackStatus, ...fails('connection.none', ...whatPsasRefuse) },
      },
    },
    async ({ caller, params: { id } }) => {
      unwrap(await lookAtCallbacks(bridge, caller.account, connectionId(id)));
      return presentCallbackStatus(unwrap(await readStatus(bridge, caller.account, connectionId(id))));
    },
  );

  app.post(
    '/connections/:id/callbacks/repair',
    {
      onRequest: may('connection.manage'),
      schema: {
        operationId: 'repairCallbacks',
        tags,
        summary: 'Register the webhook, or set it right',
        description: 'Looks at our webhook in the helpdesk, and registers or mends what is missing, changed or there twice.',
        params,
        response: { 200: callbackStatus, ...fails('connection.none', ...whatPsasRefuse) },
      },
    },
    async (request) => {
      const { caller } = request;
      const id = connectionId(request.params.id);
      unwrap(await repairCallbacks(bridge, caller.account, id, byOf(request)));
      inbox.forget();
      return presentCallbackStatus(unwrap(await readStatus(bridge, caller.account, id)));
    },
  );

  app.delete(
    '/connections/:id/callbacks',
    {
      onRequest: may('connection.manage'),
      schema: {
        operationId: 'removeCallbacks',
        tags,
        summary: 'Remove our webhook from the helpdesk',
        description: 'Changes are found by polling from then on. It is not made again until somebody registers it.',
        params,
        response: { 200: callbackStatus, ...fails('connection.none', ...whatPsasRefuse) },
      },
    },
    async (request) => {
      const { caller } = request;
      const id = connectionId(request.params.id);
      unwrap(await removeCallbacks(bridge, caller.account, id, byOf(request)));
      inbox.forget();
      bridge.waker.wake('streams');
      return presentCallbackStatus(unwrap(await readStatus(bridge, caller.account, id)));
    },
  );

  app.post(
    '/connections/:id/callbacks/test',
    {
      onRequest: may('sync.start'),
      schema: {
        operationId: 'testCallbacks',
        tags,
        summary: 'Send a test delivery to our own public address',
        description:
          'Signed like a delivery of the helpdesk, sent by this hub, out and in again. It proves that the address leads here; that the helpdesk sends is seen when it does. It counts in the log and nowhere else.',
        params,
        response: { 200: selfTest, ...fails('connection.none', 'callback.test') },
      },
    },
    async ({ caller, params: { id } }) => ({
      sentBy: 'us' as const,
      ...unwrap(await sendSelfTest(bridge, caller.account, connectionId(id))),
    }),
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
          'The secret address, the exact settings and the events to tick. Whoever knows the address can post callbacks where the webhook is not signed, so it asks for `admin`, and the audit log says who looked.',
        params,
        response: { 200: callbackSetup, ...fails('connection.none') },
      },
    },
    async (request) => {
      const { account } = request.caller;
      const setup = unwrap(await readSetup(bridge, account, connectionId(request.params.id)));
      await bridge.database.asAccount(account, (q) =>
        audit(q, {
          ...byOf(request),
          account,
          type: 'webhook.shown',
          object: { id: String(request.params.id), name: setup.connectorName },
        }),
      );
      return presentSetup(setup);
    },
  );
};
