import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failure } from '@deskbridge/model';
import { fetchFailed } from '../../bridge/runs/fetchFailed.ts';
import { findFailure, listRuns, type RunRow } from '../../bridge/runs/store.ts';
import { resumeRun, stopRun } from '../../bridge/sync/stop.ts';
import { audit } from '../../platform/audit/audit.ts';
import { found, unwrap } from '../answers.ts';
import { auditExport } from '../auditExport.ts';
import { byOf } from '../by.ts';
import { exportFormat, pagesOf, sendExport, type ExportColumn } from '../export.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { presentRun } from '../presenters/runs.ts';
import { redactedText } from '../presenters/masked.ts';
import { fails } from '../schemas/common.ts';
import { runFilter, syncRun } from '../schemas/runs.ts';
import { foundRun } from './runs.ts';

const tags = ['Sync runs'];
const params = z.object({ id: z.uuid() });

/** A run as a line of a spreadsheet. */
const columns: ExportColumn<RunRow>[] = [
  ...(['id', 'startedAt', 'finishedAt', 'stream', 'work', 'trigger', 'externalId', 'state', 'windowFrom', 'windowTo'] as const).map(
    (name) => ({ name, value: (row: RunRow) => row[name] }),
  ),
  ...(['total', 'seen', 'created', 'updated', 'unchanged', 'deleted', 'failed', 'calls', 'waitedMs'] as const).map((name) => ({
    name,
    value: (row: RunRow) => row[name],
  })),
  { name: 'failure', value: (row) => row.failure?.code ?? null },
  { name: 'failureDetail', value: (row) => row.failure?.detail ?? null },
  { name: 'nextStep', value: (row) => row.nextStep },
];

/** What a person does about runs. */
export const runActionRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge }) => {
  const { database, clock } = bridge;
  app.get(
    '/sync-runs/export',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'exportSyncRuns',
        tags,
        summary: 'Take sync runs along',
        description: 'All that the filter finds, newest first, as CSV or JSON.',
        querystring: z.strictObject({ ...runFilter, format: exportFormat }),
        produces: ['text/csv', 'application/json'],
        response: { 200: z.any().describe('The file.'), ...fails() },
      },
    },
    async (request, reply) => {
      const { account } = request.caller;
      const { format, ...filter } = request.query;
      await auditExport(bridge, request, { list: 'sync runs', format, filter });
      const pages = pagesOf(
        (before: string | null, most) => database.asAccount(account, (q) => listRuns(q, account, filter, before, most)),
        (row) => row.id,
      );
      return sendExport(reply, { format, name: 'sync-runs', columns, pages, now: clock.now() });
    },
  );

  app.get(
    '/sync-runs/:id/failures/:failure',
    {
      onRequest: may('payloads.read'),
      schema: {
        operationId: 'getSyncRunFailure',
        tags,
        summary: 'A record that could not be stored, whole',
        description: 'As the helpdesk sent it, secrets redacted.',
        params: params.extend({ failure: z.uuid() }),
        response: {
          200: z.object({ raw: z.string().describe('As text') }).describe('The record.'),
          ...fails('request.notFound'),
        },
      },
    },
    (request) => {
      const { account } = request.caller;
      return database.asAccount(account, async (q) => {
        const run = await foundRun(q, account, request.params.id);
        const missing = failure('request.notFound', { detail: 'The run has no such record.' });
        const row = found(await findFailure(q, account, run.id, request.params.failure), missing);
        const object = { id: row.externalId ?? row.id, name: row.entity };
        await audit(q, { ...byOf(request), account, type: 'payload.viewed', object, details: { kind: 'failedRecord', run: run.id } });
        return { raw: redactedText(row.raw) };
      });
    },
  );

  app.post(
    '/sync-runs/:id/failures/fetch',
    {
      onRequest: may('sync.start'),
      schema: {
        operationId: 'fetchSyncRunFailures',
        tags,
        summary: 'Fetch failed records of a run again',
        description: 'All of them, or those named; at most 1,000 at once. For a run of one record, that record.',
        params,
        body: z.strictObject({ externalIds: z.array(z.string().min(1).max(100)).min(1).max(1000).optional() }).prefault({}),
        response: {
          202: z.object({ records: z.int() }).describe('So many are read in a moment.'),
          ...fails('request.notFound', 'connection.none'),
        },
      },
    },
    async ({ caller: { account }, params: { id }, body }, reply) => {
      const run = await database.asAccount(account, (q) => foundRun(q, account, id));
      const records = unwrap(await fetchFailed(bridge, account, run, body.externalIds));
      return reply.code(202).send({ records });
    },
  );

  app.post(
    '/sync-runs/:id/stop',
    {
      onRequest: may('sync.start'),
      schema: {
        operationId: 'stopSyncRun',
        tags,
        summary: 'Stop a run',
        description:
          'An import, backfill or sweep that is under way. What was read stays. An import or backfill waits until it is resumed; a sweep deletes nothing and begins anew at its next time.',
        params,
        response: { 200: syncRun, ...fails('request.notFound', 'run.notPossible') },
      },
    },
    async (request) => presentRun(unwrap(await stopRun(bridge, request.caller.account, request.params.id, byOf(request)))),
  );

  app.post(
    '/sync-runs/:id/resume',
    {
      onRequest: may('sync.start'),
      schema: {
        operationId: 'resumeSyncRun',
        tags,
        summary: 'Go on with a stopped or failed run',
        description: 'Now, where it stopped; a new run does it.',
        params,
        response: {
          202: z.object({ asked: z.literal(true) }).describe('It begins in a moment.'),
          ...fails('request.notFound', 'run.notPossible', 'connection.none'),
        },
      },
    },
    async (request, reply) => {
      unwrap(await resumeRun(bridge, request.caller.account, request.params.id, byOf(request)));
      return reply.code(202).send({ asked: true as const });
    },
  );
};
