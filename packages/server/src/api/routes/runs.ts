import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failure } from '@deskbridge/model';
import { findRuns, listFailures, listPages, listRuns } from '../../bridge/runs/store.ts';
import { found } from '../answers.ts';
import { cutPage, decodeCursor } from '../cursors.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { presentRun } from '../presenters/runs.ts';
import { fails, pageOf } from '../schemas/common.ts';
import { runQuery, syncRun, wholeRun } from '../schemas/runs.ts';

const tags = ['Sync runs'];
const mostParts = 1000;

/** Every sync that ran. */
export const runRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge }) => {
  app.get(
    '/sync-runs',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'listSyncRuns',
        tags,
        summary: 'Sync runs, newest first',
        description: 'Imports, backfills, polls, sweeps, refreshes and reads of single records.',
        querystring: runQuery,
        response: { 200: pageOf(syncRun).describe('A page of runs.'), ...fails() },
      },
    },
    async ({ caller, query: { limit, cursor, ...filter } }) => {
      const before = decodeCursor(cursor, z.uuid());
      const rows = await bridge.database.asAccount(caller.account, (q) => listRuns(q, caller.account, filter, before, limit + 1));
      return cutPage(rows, limit, presentRun, (row) => row.id);
    },
  );

  app.get(
    '/sync-runs/:id',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'getSyncRun',
        tags,
        summary: 'A sync run with its pages and failures',
        description: 'The first 1,000 pages, and the first 1,000 records that could not be mapped or stored, as they came.',
        params: z.object({ id: z.uuid() }),
        response: { 200: wholeRun, ...fails('request.notFound') },
      },
    },
    ({ caller, params }) =>
      bridge.database.asAccount(caller.account, async (q) => {
        const [row] = await findRuns(q, caller.account, [params.id]);
        const run = found(row, failure('request.notFound', { detail: 'The account has no such run.' }));
        const pages = await listPages(q, caller.account, run.id, mostParts);
        const failures = await listFailures(q, caller.account, run.id, mostParts);
        return { ...presentRun(run), pages, failures: failures.map((each) => ({ ...each, raw: each.raw.toString('utf8') })) };
      }),
  );
};
