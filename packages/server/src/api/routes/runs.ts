import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failure, type AccountId } from '@deskbridge/model';
import { findActiveConnection } from '../../bridge/connections/store.ts';
import { listTouched, previousRun, summariseRuns } from '../../bridge/runs/logStore.ts';
import { findRuns, listFailures, listPages, listRuns, type RunRow } from '../../bridge/runs/store.ts';
import { canResume, canStop } from '../../bridge/sync/stop.ts';
import { listStreams } from '../../bridge/sync/store.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { found } from '../answers.ts';
import { cutPage, decodeCursor } from '../cursors.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { presentRun, presentRunFailure, presentSummary, presentTouched } from '../presenters/runs.ts';
import { cursor, fails, limit, pageOf } from '../schemas/common.ts';
import { runFailure, runPage, runQuery, runRecord, runSummary, syncRun, wholeRun } from '../schemas/runs.ts';

const tags = ['Sync runs'];
const params = z.object({ id: z.uuid() });
const part = z.strictObject({ limit, cursor });
const none = failure('request.notFound', { detail: 'The account has no such run.' });

/** A run of the account; another's is not found. */
export const foundRun = async (q: Queryable, account: AccountId, id: string): Promise<RunRow> =>
  found((await findRuns(q, account, [id]))[0], none);

/** Every sync that ran. */
export const runRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge }) => {
  const { database } = bridge;
  app.get(
    '/sync-runs',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'listSyncRuns',
        tags,
        summary: 'Sync runs, newest first',
        description:
          'Imports, backfills, polls, sweeps, refreshes and reads of single records. By a record: those about it, those that changed it and those that could not store it; a page that found it unchanged is not among them.',
        querystring: runQuery,
        response: { 200: pageOf(syncRun).describe('A page of runs.'), ...fails() },
      },
    },
    async ({ caller, query: { limit: most, cursor: place, ...filter } }) => {
      const before = decodeCursor(place, z.uuid());
      const rows = await database.asAccount(caller.account, (q) => listRuns(q, caller.account, filter, before, most + 1));
      return cutPage(rows, most, presentRun, (row) => row.id);
    },
  );

  app.get(
    '/sync-runs/summary',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'summariseSyncRuns',
        tags,
        summary: 'How syncing fares',
        description: 'Of the present connection: what is under way, what failed lately, what waits and what a person has stopped.',
        response: { 200: runSummary, ...fails('connection.none') },
      },
    },
    ({ caller: { account } }) =>
      database.asAccount(account, async (q) => {
        const connection = found(await findActiveConnection(q, account), failure('connection.none'));
        return presentSummary(await summariseRuns(q, account, connection.id));
      }),
  );

  app.get(
    '/sync-runs/:id',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'getSyncRun',
        tags,
        summary: 'A sync run, and the one before it',
        description: 'Its pages, changed records and failures are lists of their own.',
        params,
        response: { 200: wholeRun, ...fails('request.notFound') },
      },
    },
    ({ caller: { account }, params: { id } }) =>
      database.asAccount(account, async (q) => {
        const run = await foundRun(q, account, id);
        const previous = await previousRun(q, account, run);
        const streams = await listStreams(q, account, run.connection);
        return {
          ...presentRun(run),
          previous: previous && presentRun(previous),
          canStop: canStop(run),
          canResume: canResume(run, streams),
        };
      }),
  );

  app.get(
    '/sync-runs/:id/pages',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'listSyncRunPages',
        tags,
        summary: 'The pages of a run',
        description: 'In the order in which they were read.',
        params,
        querystring: part,
        response: { 200: pageOf(runPage).describe('A page of pages.'), ...fails('request.notFound') },
      },
    },
    ({ caller: { account }, params: { id }, query }) =>
      database.asAccount(account, async (q) => {
        const run = await foundRun(q, account, id);
        const after = decodeCursor(query.cursor, z.int()) ?? 0;
        const rows = await listPages(q, account, run.id, after, query.limit + 1);
        return cutPage(
          rows,
          query.limit,
          (row) => row,
          (row) => row.number,
        );
      }),
  );

  app.get(
    '/sync-runs/:id/records',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'listSyncRunRecords',
        tags,
        summary: 'The records that a run changed',
        description: 'In the order of the changes. What it found unchanged is counted only.',
        params,
        querystring: part.extend({
          page: z.coerce.number().int().min(1).optional().describe('Only of this page'),
          kind: z.enum(['created', 'updated', 'deleted', 'hidden', 'restored']).optional(),
        }),
        response: { 200: pageOf(runRecord).describe('A page of records.'), ...fails('request.notFound') },
      },
    },
    ({ caller: { account }, params: { id }, query: { limit: most, cursor: place, ...filter } }) =>
      database.asAccount(account, async (q) => {
        const run = await foundRun(q, account, id);
        const rows = await listTouched(q, account, run.id, filter, decodeCursor(place, z.int()) ?? 0, most + 1);
        return cutPage(rows, most, presentTouched, (row) => row.position);
      }),
  );

  app.get(
    '/sync-runs/:id/failures',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'listSyncRunFailures',
        tags,
        summary: 'The records that a run could not map or store',
        description: 'Each with the reason, and with its contents hidden.',
        params,
        querystring: part,
        response: { 200: pageOf(runFailure).describe('A page of records.'), ...fails('request.notFound') },
      },
    },
    ({ caller: { account }, params: { id }, query }) =>
      database.asAccount(account, async (q) => {
        const run = await foundRun(q, account, id);
        const rows = await listFailures(q, account, run.id, decodeCursor(query.cursor, z.uuid()), query.limit + 1);
        return cutPage(rows, query.limit, presentRunFailure, (row) => row.id);
      }),
  );
};
