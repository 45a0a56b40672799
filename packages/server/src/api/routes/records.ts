import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { entity } from '@deskbridge/model';
import { listRecords, type RecordFilter } from '../../bridge/records/store.ts';
import { cutPage, decodeCursor } from '../cursors.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { presentRecord } from '../presenters/records.ts';
import { fails, pageOf } from '../schemas/common.ts';
import { recordLists, recordQuery, type RecordList } from '../schemas/records.ts';

const firstLetterUp = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());

/** Companies, contacts, agents and the other lists of the mirror: one route each, made from its declaration. */
export const recordRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge }) => {
  for (const list of recordLists) {
    app.get(
      `/${list.path}`,
      {
        onRequest: may('tickets.read'),
        schema: {
          operationId: `list${firstLetterUp(list.path)}`,
          tags: ['Records'],
          summary: `${firstLetterUp(list.path)} of the mirror, page by page`,
          description: `Every ${entity(list.entity).noun} in the order of its id.`,
          querystring: recordQuery(list),
          response: { 200: pageOf(list.schema).describe('A page.'), ...fails() },
        },
      },
      async ({ caller, query }) => {
        const { limit, cursor, ...rest } = query as { limit: number; cursor?: string } & Record<string, unknown>;
        const after = decodeCursor(cursor, z.string());
        const rows = await bridge.database.asAccount(caller.account, (q) =>
          listRecords(q, caller.account, list.entity, filterOf(list, rest), after, limit + 1),
        );
        return cutPage(rows, limit, presentRecord, (row) => row.id);
      },
    );
  }
};

function filterOf(list: RecordList, query: Record<string, unknown>): RecordFilter {
  const given = Object.entries(list.filters).filter(([name]) => query[name] !== undefined);
  return {
    equals: Object.fromEntries(given.map(([name, field]) => [field, String(query[name])])),
    search: typeof query.search === 'string' ? { fields: list.search, text: query.search } : undefined,
    includeGone: query.includeGone === true,
  };
}
