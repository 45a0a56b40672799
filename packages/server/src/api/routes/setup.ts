import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { connectionId, failure, FailureError } from '@deskbridge/model';
import { estimateImport } from '../../bridge/connections/estimate.ts';
import { beginImport, pauseImport } from '../../bridge/connections/lifecycle.ts';
import { connectionOverview } from '../../bridge/connections/overview.ts';
import { countDead } from '../../bridge/outbox/deadStore.ts';
import { markStep, setupOverview, today } from '../../bridge/setup/overview.ts';
import { importProgress as readProgress } from '../../bridge/setup/progress.ts';
import { connectSandbox } from '../../bridge/setup/sandbox.ts';
import { found, unwrap } from '../answers.ts';
import { byOf } from '../by.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { presentConnection } from '../presenters/connections.ts';
import { presentOnboarding, presentProgress } from '../presenters/setup.ts';
import { fails } from '../schemas/common.ts';
import { connection, connectionParams } from '../schemas/connections.ts';
import {
  dayFigures,
  estimateRequest,
  importEstimate,
  importProgress,
  importRequest,
  markRequest,
  onboarding,
  stepParams,
} from '../schemas/setup.ts';

const tags = ['Set-up'];
const psaIsAway = [
  'connection.none',
  'psa.unavailable',
  'psa.rateLimited',
  'psa.timeout',
  'credentials.invalid',
  'host.unreachable',
] as const;

/** From no helpdesk to one that works. */
export const setupRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge, inbox, sandbox }) => {
  app.get(
    '/onboarding',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'getOnboarding',
        tags,
        summary: 'Where setting up the helpdesk stands',
        description: 'The steps of the wizard, the checklist, and what must hold while it works: all computed from what is there now.',
        response: { 200: onboarding, ...fails() },
      },
    },
    async ({ caller }) => presentOnboarding(await setupOverview(bridge, caller.account), sandbox !== undefined),
  );

  app.put(
    '/onboarding/steps/:step',
    {
      onRequest: may('connection.manage'),
      schema: {
        operationId: 'markSetupStep',
        tags,
        summary: 'Put a step off, or say that it has been looked at',
        description: 'Everything else about a step follows from facts.',
        params: stepParams,
        body: markRequest,
        response: { 200: onboarding, ...fails('connection.none') },
      },
    },
    async (request) => {
      const { caller, params, body } = request;
      found((await markStep(bridge, caller.account, params.step, body.mark, byOf(request))) || null, failure('connection.none'));
      return presentOnboarding(await setupOverview(bridge, caller.account), sandbox !== undefined);
    },
  );

  app.post(
    '/connections/sandbox',
    {
      onRequest: may('connection.manage'),
      schema: {
        operationId: 'connectSandbox',
        tags,
        summary: 'Look around without a helpdesk',
        description:
          'Starts the simulated helpdesk of this installation and connects it. Its data is made up; disconnect and purge it to connect your own.',
        response: { 201: connection, ...fails('connection.exists', 'connection.kept', 'sandbox.none') },
      },
    },
    async (request, reply) => {
      if (!sandbox) throw new FailureError(failure('sandbox.none'));
      const { account } = request.caller;
      const { row } = unwrap(await connectSandbox(bridge, sandbox, account, byOf(request)));
      inbox.forget();
      return reply.code(201).send(presentConnection(unwrap(await connectionOverview(bridge, account, row.id))));
    },
  );

  app.post(
    '/connections/:id/estimate',
    {
      onRequest: may('connection.manage'),
      schema: {
        operationId: 'estimateImport',
        tags,
        summary: 'Estimate a first import',
        description:
          'Asks the helpdesk for counts, a call or so for each stream, and reckons with the present API limit. Nothing is imported.',
        params: connectionParams,
        body: estimateRequest,
        response: { 200: importEstimate, ...fails(...psaIsAway) },
      },
    },
    async ({ caller, params, body }) => unwrap(await estimateImport(bridge, caller.account, connectionId(params.id), body)),
  );

  app.get(
    '/connections/:id/import',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'getImport',
        tags,
        summary: 'How the first import stands',
        description: 'Records, rate, calls, what is left and how long it will take.',
        params: connectionParams,
        response: { 200: importProgress, ...fails('connection.none') },
      },
    },
    async ({ caller, params }) => presentProgress(unwrap(await readProgress(bridge, caller.account, connectionId(params.id)))),
  );

  app.post(
    '/connections/:id/import',
    {
      onRequest: may('connection.manage'),
      schema: {
        operationId: 'beginImport',
        tags,
        summary: 'Confirm the ingest window and begin the first import',
        description: 'For a connection that was made with `import: later`. More of the past comes by a backfill afterwards.',
        params: connectionParams,
        body: importRequest,
        response: { 202: importProgress, ...fails('connection.none') },
      },
    },
    async (request, reply) => {
      const { caller, params, body } = request;
      const id = connectionId(params.id);
      unwrap(await beginImport(bridge, caller.account, id, body.ingestWindowDays, byOf(request)));
      return reply.code(202).send(presentProgress(unwrap(await readProgress(bridge, caller.account, id))));
    },
  );

  for (const [action, isPaused] of [
    ['pause', true],
    ['resume', false],
  ] as const) {
    app.post(
      `/connections/:id/import/${action}`,
      {
        onRequest: may('connection.manage'),
        schema: {
          operationId: `${action}Import`,
          tags,
          summary: isPaused ? 'Pause imports and backfills' : 'Let imports and backfills go on',
          description: 'What has been brought stays, and it goes on from where it stopped. Polling, callbacks and writes go on meanwhile.',
          params: connectionParams,
          response: { 200: importProgress, ...fails('connection.none') },
        },
      },
      async (request) => {
        const { caller, params } = request;
        const id = connectionId(params.id);
        unwrap(await pauseImport(bridge, caller.account, id, isPaused, byOf(request)));
        return presentProgress(unwrap(await readProgress(bridge, caller.account, id)));
      },
    );
  }

  app.get(
    '/overview/today',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'getToday',
        tags: ['Operation'],
        summary: 'Figures of today',
        description: "Since midnight in the account's time zone.",
        response: { 200: dayFigures, ...fails() },
      },
    },
    async ({ caller: { account } }) => {
      const figures = await today(bridge, account);
      const { total } = await bridge.database.asAccount(account, (q) => countDead(q, account, {}, null));
      return { ...figures, deadLetters: total };
    },
  );
};
