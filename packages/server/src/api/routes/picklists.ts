import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failure } from '@deskbridge/model';
import { syncNow } from '../../bridge/connections/actions.ts';
import { findActiveConnection } from '../../bridge/connections/store.ts';
import { keyOf } from '../../bridge/picklists/difference.ts';
import { allValues, listUsedValues, picklistOverview as readOverview, type UsedValue } from '../../bridge/picklists/overview.ts';
import { listRefreshes } from '../../bridge/picklists/store.ts';
import { audit } from '../../platform/audit/audit.ts';
import { found, unwrap } from '../answers.ts';
import { auditExport } from '../auditExport.ts';
import { byOf } from '../by.ts';
import { cutPage, decodeCursor } from '../cursors.ts';
import { exportFormat, pagesOf, sendExport, type ExportColumn } from '../export.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { presentOverview, presentRefresh, presentUsedValue } from '../presenters/picklists.ts';
import { cursor, fails, limit, pageOf } from '../schemas/common.ts';
import { picklistOverview, picklistRefresh, picklistValue, usedValue, valueFilter, valueQuery } from '../schemas/picklists.ts';

const tags = ['Picklists'];

/** The helpdesk's lists of values. */
export const picklistRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge }) => {
  const { database, clock } = bridge;

  app.get(
    '/picklists',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'listPicklists',
        tags,
        summary: 'Statuses, priorities, teams and the other lists',
        description: 'All kinds, how the refreshing stands and what the last refresh found, with every value, removed ones included.',
        querystring: z.strictObject({ kind: z.string().min(1).max(50).optional().describe('Only values of this kind') }),
        response: {
          200: picklistOverview.extend({ values: z.array(picklistValue) }).meta({ id: 'Picklists' }),
          ...fails('connection.none'),
        },
      },
    },
    async ({ caller, query }) => ({
      ...presentOverview(unwrap(await readOverview(bridge, caller.account))),
      values: unwrap(await allValues(bridge, caller.account, query.kind)),
    }),
  );

  app.get(
    '/picklists/kinds',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'listPicklistKinds',
        tags,
        summary: 'The lists without their values',
        description:
          'How many values each has, how many were removed and are still used, how the refreshing stands and what the last refresh found.',
        response: { 200: picklistOverview, ...fails('connection.none') },
      },
    },
    async ({ caller }) => presentOverview(unwrap(await readOverview(bridge, caller.account))),
  );

  app.get(
    '/picklists/values',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'listPicklistValues',
        tags,
        summary: 'Values with where they are used',
        description:
          'Of one list or across all. Removed values that are still used come first, then the others in the order of their trees.',
        querystring: valueQuery,
        response: { 200: pageOf(usedValue).describe('A page of values.'), ...fails('connection.none') },
      },
    },
    async ({ caller, query: { limit: rows, cursor: place, ...filter } }) => {
      const values = unwrap(await listUsedValues(bridge, caller.account, filter, decodeCursor(place, z.string()), rows + 1));
      return cutPage(values, rows, presentUsedValue, keyOf);
    },
  );

  app.get(
    '/picklists/export',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'exportPicklists',
        tags,
        summary: 'Values as a file',
        description: 'All that the filter finds, with where they are used, as CSV or JSON.',
        querystring: valueFilter.extend({ format: exportFormat }),
        response: { 200: z.string().describe('The file.'), ...fails('connection.none') },
      },
    },
    async (request, reply) => {
      const { account } = request.caller;
      const { format, ...filter } = request.query;
      await auditExport(bridge, request, { list: 'picklists', format, filter });
      return sendExport(reply, {
        format,
        name: 'picklists',
        columns,
        pages: pagesOf(async (after: string | null, rows) => unwrap(await listUsedValues(bridge, account, filter, after, rows)), keyOf),
        now: clock.now(),
      });
    },
  );

  app.get(
    '/picklists/refreshes',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'listPicklistRefreshes',
        tags,
        summary: 'Refreshes that found a difference',
        description: 'Newest first: what was added, renamed, moved, switched on or off, and removed.',
        querystring: z.strictObject({ limit, cursor }),
        response: { 200: pageOf(picklistRefresh).describe('A page of refreshes.'), ...fails('connection.none') },
      },
    },
    async ({ caller, query }) => {
      const before = decodeCursor(query.cursor, z.uuid());
      return database.asAccount(caller.account, async (q) => {
        const connection = found(await findActiveConnection(q, caller.account), failure('connection.none'));
        const rows = await listRefreshes(q, caller.account, connection.id, before, query.limit + 1);
        return cutPage(rows, query.limit, presentRefresh, (row) => row.id);
      });
    },
  );

  app.post(
    '/picklists/refresh',
    {
      onRequest: may('sync.start'),
      schema: {
        operationId: 'refreshPicklists',
        tags,
        summary: 'Read the lists again now',
        description: 'They are also read on a schedule; the difference is kept. GET /api/v1/picklists/kinds tells how far it is.',
        response: { 202: z.object({ asked: z.literal(true) }).describe('It begins in a moment.'), ...fails('connection.none') },
      },
    },
    async (request, reply) => {
      const { account } = request.caller;
      const connection = found(await database.asAccount(account, (q) => findActiveConnection(q, account)), failure('connection.none'));
      unwrap(await syncNow(bridge, account, connection.id, 'picklists'));
      await database.asAccount(account, (q) =>
        audit(q, {
          type: 'picklist.refreshed',
          account,
          ...byOf(request),
          object: { id: String(connection.id), name: connection.connector },
        }),
      );
      return reply.code(202).send({ asked: true as const });
    },
  );
};

const columns: readonly ExportColumn<UsedValue>[] = [
  { name: 'list', value: (row) => row.kindLabel },
  { name: 'kind', value: (row) => row.kind },
  { name: 'id', value: (row) => row.id },
  { name: 'label', value: (row) => row.label },
  { name: 'parentId', value: (row) => row.parentId },
  { name: 'parent', value: (row) => row.parentLabel },
  { name: 'active', value: (row) => row.isActive },
  { name: 'sort', value: (row) => row.sortOrder },
  { name: 'closed', value: (row) => row.isClosed },
  { name: 'tickets', value: (row) => row.usage?.tickets },
  { name: 'ticketsAtLeast', value: (row) => row.usage?.atLeast },
  { name: 'usedBy', value: (row) => row.references.map((reference) => `${reference.source} ${reference.name}`).join('; ') },
  { name: 'firstSeenAt', value: (row) => row.firstSeenAt },
  { name: 'removedAt', value: (row) => row.removedAt },
];
