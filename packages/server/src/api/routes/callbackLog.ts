import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failure } from '@deskbridge/model';
import { callbackResults } from '../../bridge/inbox/results.ts';
import { findCallback, listCallbacks } from '../../bridge/inbox/store.ts';
import { audit } from '../../platform/audit/audit.ts';
import { found } from '../answers.ts';
import { byOf } from '../by.ts';
import { cutPage, decodeCursor } from '../cursors.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { presentCallback, presentCallbackRow } from '../presenters/callbacks.ts';
import { redactedText } from '../presenters/masked.ts';
import { callbackPayload, callbackQuery, callbackRow, wholeCallback } from '../schemas/callbacks.ts';
import { fails, pageOf } from '../schemas/common.ts';

const tags = ['Callbacks'];
const params = z.object({ id: z.uuid() });
const none = failure('request.notFound', { detail: 'The account has no such callback.' });

/** Every callback that came. */
export const callbackLogRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge }) => {
  const { database } = bridge;
  app.get(
    '/callbacks',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'listCallbacks',
        tags,
        summary: 'Callbacks, newest first',
        description: 'Accepted and refused ones, each with the events that it brought. A repeated delivery brings none.',
        querystring: callbackQuery,
        response: { 200: pageOf(callbackRow).describe('A page of callbacks.'), ...fails() },
      },
    },
    async ({ caller, query: { limit, cursor, duplicates, ...rest } }) => {
      const before = decodeCursor(cursor, z.uuid());
      const filter = { ...rest, duplicate: duplicates };
      const rows = await database.asAccount(caller.account, (q) => listCallbacks(q, caller.account, filter, before, limit + 1));
      return cutPage(rows, limit, presentCallbackRow, (row) => row.id);
    },
  );

  app.get(
    '/callbacks/:id',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'getCallback',
        tags,
        summary: 'A callback, and what it led to',
        description: 'With headers, secrets redacted, and its body, of which only what it is about is shown.',
        params,
        response: { 200: wholeCallback, ...fails('request.notFound') },
      },
    },
    ({ caller: { account }, params: { id } }) =>
      database.asAccount(account, async (q) => {
        const row = found(await findCallback(q, account, id), none);
        return presentCallback(row, await callbackResults(q, account, row));
      }),
  );

  app.get(
    '/callbacks/:id/payload',
    {
      onRequest: may('payloads.read'),
      schema: {
        operationId: 'getCallbackPayload',
        tags,
        summary: 'The body of a callback, whole',
        description: 'As it came, secrets redacted. The audit log says who looked.',
        params,
        response: { 200: callbackPayload, ...fails('request.notFound') },
      },
    },
    (request) => {
      const { account } = request.caller;
      return database.asAccount(account, async (q) => {
        const row = found(await findCallback(q, account, request.params.id), none);
        const object = { id: row.id, name: row.events.map((event) => event.eventName).join(', ') || 'a callback' };
        await audit(q, { ...byOf(request), account, type: 'payload.viewed', object, details: { kind: 'callback' } });
        return { body: row.body && redactedText(row.body) };
      });
    },
  );
};
