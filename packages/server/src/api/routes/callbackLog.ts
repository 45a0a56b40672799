import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failure } from '@deskbridge/model';
import { replayCallback, replayCallbacks } from '../../bridge/inbox/replay.ts';
import { findCallback, listCallbacks } from '../../bridge/inbox/store.ts';
import { found } from '../answers.ts';
import { cutPage, decodeCursor } from '../cursors.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { presentCallback, presentCallbackRow } from '../presenters/callbacks.ts';
import { callbackQuery, callbackRow, replayOutcome, replayRequest, wholeCallback } from '../schemas/callbacks.ts';
import { fails, pageOf } from '../schemas/common.ts';

const tags = ['Callbacks'];
const params = z.object({ id: z.uuid() });
const none = failure('request.notFound', { detail: 'The account has no such callback.' });

/** Every callback that came. */
export const callbackLogRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge }) => {
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
      const rows = await bridge.database.asAccount(caller.account, (q) => listCallbacks(q, caller.account, filter, before, limit + 1));
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
        summary: 'A callback with headers and body',
        description: 'As it came, secrets redacted.',
        params,
        response: { 200: wholeCallback, ...fails('request.notFound') },
      },
    },
    async ({ caller, params: { id } }) => {
      const row = await bridge.database.asAccount(caller.account, (q) => findCallback(q, caller.account, id));
      return presentCallback(found(row, none));
    },
  );

  app.post(
    '/callbacks/:id/replay',
    {
      onRequest: may('sync.start'),
      schema: {
        operationId: 'replayCallback',
        tags,
        summary: 'Read the records of a callback again',
        description: 'Asks the helpdesk for them as if the callback had come now.',
        params,
        response: { 202: z.object({ records: z.int() }).describe('They are read in a moment.'), ...fails('request.notFound') },
      },
    },
    async ({ caller, params: { id } }, reply) => {
      const records = await bridge.database.asAccount(caller.account, (q) => replayCallback(q, caller.account, id));
      bridge.waker.wake('reads');
      return reply.code(202).send({ records: found(records, none) });
    },
  );

  app.post(
    '/callbacks/replay',
    {
      onRequest: may('sync.start'),
      schema: {
        operationId: 'replayCallbacks',
        tags,
        summary: 'Read the records of many callbacks again',
        description: 'Of all accepted callbacks that match, at most 10,000 records at once. With `preview: true` it only says how many.',
        body: replayRequest,
        response: { 202: replayOutcome, ...fails() },
      },
    },
    async ({ caller, body: { preview, ...filter } }, reply) => {
      const outcome = await bridge.database.asAccount(caller.account, (q) => replayCallbacks(q, caller.account, filter, preview));
      if (!preview) bridge.waker.wake('reads');
      return reply.code(202).send({ preview, ...outcome });
    },
  );
};
