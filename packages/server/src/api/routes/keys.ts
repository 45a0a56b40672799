import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failure } from '@deskbridge/model';
import { createApiKey, listApiKeys, revokeApiKey } from '../../platform/auth/apiKeys.ts';
import { found } from '../answers.ts';
import { byOf } from '../by.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { presentKey } from '../presenters/keys.ts';
import { fails } from '../schemas/common.ts';
import { apiKey, createdApiKey, newApiKey } from '../schemas/keys.ts';

const tags = ['API keys'];

/** Keys to this API. */
export const keyRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge }) => {
  app.get(
    '/keys',
    {
      onRequest: may('keys.manage'),
      schema: {
        operationId: 'listKeys',
        tags,
        summary: 'All API keys of the account',
        description: 'Newest first, revoked and expired ones included.',
        response: { 200: z.object({ items: z.array(apiKey) }).describe('The keys.'), ...fails() },
      },
    },
    async ({ caller }) => ({ items: (await listApiKeys(bridge.database, caller.account)).map(presentKey) }),
  );

  app.post(
    '/keys',
    {
      onRequest: may('keys.manage'),
      schema: {
        operationId: 'createKey',
        tags,
        summary: 'Create an API key',
        description: 'The key is in this answer and nowhere else: only its hash is kept.',
        body: newApiKey,
        response: { 201: createdApiKey, ...fails() },
      },
    },
    async (request, reply) => {
      const { caller, body } = request;
      const expiresAt = body.expiresAt ? new Date(body.expiresAt) : null;
      const { key, row } = await createApiKey(bridge.database, caller.account, { ...body, expiresAt }, byOf(request));
      return reply.code(201).send({ ...presentKey(row), key });
    },
  );

  app.delete(
    '/keys/:id',
    {
      onRequest: may('keys.manage'),
      schema: {
        operationId: 'revokeKey',
        tags,
        summary: 'Revoke an API key',
        description: 'At once and for good. The key stays in the list.',
        params: z.object({ id: z.uuid() }),
        response: { 200: apiKey, ...fails('request.notFound') },
      },
    },
    async (request) => {
      const revoked = await revokeApiKey(bridge.database, request.caller.account, request.params.id, byOf(request));
      return presentKey(found(revoked, failure('request.notFound', { detail: 'The account has no such valid key.' })));
    },
  );
};
