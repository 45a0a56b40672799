import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failure } from '@deskbridge/model';
import { replayCallback, replayCallbacks } from '../../bridge/inbox/replay.ts';
import { findReplay, replayProgress } from '../../bridge/inbox/replayStore.ts';
import { listCallbacks, type CallbackRow } from '../../bridge/inbox/store.ts';
import { found } from '../answers.ts';
import { auditExport } from '../auditExport.ts';
import { byOf } from '../by.ts';
import { exportFormat, pagesOf, sendExport, type ExportColumn } from '../export.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { callbackFilter, replayOutcome, replayRequest, replayState } from '../schemas/callbacks.ts';
import { fails } from '../schemas/common.ts';

const tags = ['Callbacks'];
const params = z.object({ id: z.uuid() });

const joined = (row: CallbackRow, value: (event: CallbackRow['events'][number]) => string | null): string =>
  [...new Set(row.events.map(value).filter((each) => each !== null))].join(', ');

/** A callback as a line of a spreadsheet; bodies stay here. */
const columns: ExportColumn<CallbackRow>[] = [
  ...(['id', 'receivedAt', 'state', 'code', 'signature', 'remoteAddress', 'contentType', 'size'] as const).map((name) => ({
    name,
    value: (row: CallbackRow) => row[name],
  })),
  { name: 'events', value: (row) => joined(row, (event) => event.eventName) },
  { name: 'records', value: (row) => joined(row, (event) => event.externalId && `${event.stream} ${event.externalId}`) },
];

/** What is done with callbacks that have come. */
export const replayRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge }) => {
  const { database, clock } = bridge;
  app.get(
    '/callbacks/export',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'exportCallbacks',
        tags,
        summary: 'Take the callback log along',
        description: 'All that the filter finds, newest first, as CSV or JSON, without headers and bodies.',
        querystring: z.strictObject({ ...callbackFilter, format: exportFormat }),
        produces: ['text/csv', 'application/json'],
        response: { 200: z.any().describe('The file.'), ...fails() },
      },
    },
    async (request, reply) => {
      const { account } = request.caller;
      const { format, duplicates, ...rest } = request.query;
      const filter = { ...rest, duplicate: duplicates };
      await auditExport(bridge, request, { list: 'callbacks', format, filter });
      const pages = pagesOf(
        (before: string | null, most) => database.asAccount(account, (q) => listCallbacks(q, account, filter, before, most)),
        (row) => row.id,
      );
      return sendExport(reply, { format, name: 'callbacks', columns, pages, now: clock.now() });
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
    async (request, reply) => {
      const { account } = request.caller;
      const records = await database.asAccount(account, (q) => replayCallback(q, account, request.params.id, byOf(request)));
      bridge.waker.wake('reads');
      const none = failure('request.notFound', { detail: 'The account has no such callback.' });
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
    async (request, reply) => {
      const { account } = request.caller;
      const { preview, ...filter } = request.body;
      const outcome = await database.asAccount(account, (q) => replayCallbacks(q, account, filter, preview, byOf(request)));
      if (!preview) bridge.waker.wake('reads');
      return reply.code(202).send({ preview, ...outcome });
    },
  );

  app.get(
    '/callback-replays/:id',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'getReplay',
        tags,
        summary: 'How far a replay has come',
        description: 'Kept for 30 days.',
        params,
        response: { 200: replayState, ...fails('request.notFound') },
      },
    },
    ({ caller: { account }, params: { id } }) =>
      database.asAccount(account, async (q) => {
        const replay = found(await findReplay(q, account, id), failure('request.notFound', { detail: 'The account has no such replay.' }));
        const { records, askedBy, askedAt, callbacks } = replay;
        return { id, askedAt, askedBy: askedBy.name, callbacks, records: records.length, ...(await replayProgress(q, account, replay)) };
      }),
  );
};
