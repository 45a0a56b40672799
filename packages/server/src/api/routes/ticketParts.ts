import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { externalId } from '@deskbridge/model';
import { listChildren, placeOfChild, type ChildName } from '../../bridge/records/store.ts';
import { fetchTicket } from '../../bridge/tickets/fetch.ts';
import { listHistory } from '../../bridge/tickets/history.ts';
import { unwrap } from '../answers.ts';
import { cutPage, decodeCursor } from '../cursors.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { presentHistoryEntry } from '../presenters/history.ts';
import { presentRecord } from '../presenters/records.ts';
import { presentRun } from '../presenters/runs.ts';
import { fails, pageOf, psaId } from '../schemas/common.ts';
import { historyEntry, historyPlace, historyQuery } from '../schemas/history.ts';
import { childPlace, childQuery, note, statusChange, timeEntry } from '../schemas/records.ts';
import { syncRun } from '../schemas/runs.ts';

const tags = ['Tickets'];
const params = z.object({ id: psaId });

const children: { path: string; name: ChildName; schema: z.ZodObject; operationId: string; summary: string }[] = [
  { path: 'notes', name: 'note', schema: note, operationId: 'listTicketNotes', summary: 'Notes and e-mails of a ticket' },
  { path: 'time-entries', name: 'timeEntry', schema: timeEntry, operationId: 'listTicketTimeEntries', summary: 'Time spent on a ticket' },
  {
    path: 'status-changes',
    name: 'statusChange',
    schema: statusChange,
    operationId: 'listTicketStatusChanges',
    summary: 'Status history of a ticket',
  },
];

/** What is inside a ticket and what happened to it. */
export const ticketPartRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge }) => {
  for (const { path, name, schema, operationId, summary } of children) {
    app.get(
      `/tickets/:id/${path}`,
      {
        onRequest: may('tickets.read'),
        schema: {
          operationId,
          tags,
          summary,
          description: 'Oldest first. Those of old tickets are brought when the ticket is opened for the first time.',
          params,
          querystring: childQuery,
          response: { 200: pageOf(schema).describe('A page.'), ...fails() },
        },
      },
      async ({ caller, params: { id }, query: { limit, cursor } }) => {
        const after = decodeCursor(cursor, childPlace);
        const rows = await bridge.database.asAccount(caller.account, (q) =>
          listChildren(q, caller.account, name, externalId(id), after, limit + 1),
        );
        return cutPage(rows, limit, presentRecord, (row) => placeOfChild(name, row));
      },
    );
  }

  app.get(
    '/tickets/:id/history',
    {
      onRequest: may('tickets.read'),
      schema: {
        operationId: 'listTicketHistory',
        tags,
        summary: 'Everything that happened to a ticket',
        description:
          'Callbacks, sync runs, changes (of the ticket and of what is inside it) and commands, merged in the order of time. Also of tickets that are not mirrored.',
        params,
        querystring: historyQuery,
        response: { 200: pageOf(historyEntry).describe('A page of the history.'), ...fails() },
      },
    },
    async ({ caller, params: { id }, query: { direction, limit, cursor } }) => {
      const place = decodeCursor(
        cursor,
        historyPlace.refine(([way]) => way === direction),
      );
      const entries = await bridge.database.asAccount(caller.account, (q) =>
        listHistory(q, caller.account, externalId(id), direction, place && place[1], limit + 1),
      );
      return cutPage(entries, limit, presentHistoryEntry, ({ at, kind, key }) => [direction, { at, kind, key }]);
    },
  );

  app.post(
    '/tickets/:id/fetch',
    {
      onRequest: may('sync.start'),
      schema: {
        operationId: 'fetchTicket',
        tags,
        summary: 'Read a ticket from the helpdesk now',
        description:
          'As urgent as a callback. Waits up to 10 s for the run that reads it; after that the answer is 202 and the read goes on.',
        params,
        response: {
          200: z.object({ run: syncRun }).describe('The read has ended; the run says how.'),
          202: z.object({ run: z.null() }).describe('The read has not ended yet.'),
          ...fails('connection.none'),
        },
      },
    },
    async ({ caller, params: { id } }, reply) => {
      const run = unwrap(await fetchTicket(bridge, caller.account, externalId(id)));
      return run ? reply.code(200).send({ run: presentRun(run) }) : reply.code(202).send({ run: null });
    },
  );
};
