import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { catalogue, type ErrorCode } from '@deskbridge/model';
import { listConnectors } from '../../bridge/connections/declarations.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { presentConnector } from '../presenters/connectors.ts';
import { errorAnswer, fails } from '../schemas/common.ts';
import { connector } from '../schemas/connectors.ts';

const errorEntry = z
  .object({
    code: errorAnswer.shape.error.shape.code,
    status: z.int().describe('HTTP status of an answer with it'),
    blame: errorAnswer.shape.error.shape.blame,
    retry: z.enum(['soon', 'later', 'never']),
    what: z.string(),
    next: z.string(),
  })
  .meta({ id: 'ErrorEntry' });

/** What is the same for every account: the connectors of this release, and the errors. */
export const connectorRoutes: FastifyPluginAsyncZod<ApiParts> = async (app) => {
  app.get(
    '/connectors',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'listConnectors',
        tags: ['Connectors'],
        summary: 'What each helpdesk needs and can do',
        description:
          'Credential fields with their help, rights and how to grant them, capabilities, limits, streams, events, writes, and how to set a webhook up by hand.',
        response: { 200: z.object({ items: z.array(connector) }).describe('The connectors.'), ...fails() },
      },
    },
    async () => ({ items: listConnectors().map(presentConnector) }),
  );

  app.get(
    '/errors',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'listErrors',
        tags: ['Operation'],
        summary: 'Every error there is',
        description: 'The catalogue: stable codes, what happened, what to do next, and whose problem it is.',
        response: { 200: z.object({ items: z.array(errorEntry) }).describe('The catalogue.'), ...fails() },
      },
    },
    async () => ({ items: Object.entries(catalogue).map(([code, entry]) => ({ code: code as ErrorCode, ...entry })) }),
  );
};
