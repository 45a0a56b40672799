import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { externalId, failure, FailureError } from '@deskbridge/model';
import { filterOf } from '../../bridge/tickets/filter.ts';
import { countTickets, listTickets, orderFields } from '../../bridge/tickets/store.ts';
import { openTicket } from '../../bridge/tickets/open.ts';
import { cutPage, decodeCursor } from '../cursors.ts';
import { answeredQuestion } from '../ownAgent.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { presentTicket, presentTicketRow } from '../presenters/tickets.ts';
import { fails, pageOf, psaId } from '../schemas/common.ts';
import { ticketCountQuery, ticketPlace, ticketQuery, ticketRow, wholeTicket } from '../schemas/tickets.ts';

const tags = ['Tickets'];
const cap = 10_000;

/** The mirror's tickets: pages, counts, one whole. */
export const ticketRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge }) => {
  app.get(
    '/tickets',
    {
      onRequest: may('tickets.read'),
      schema: {
        operationId: 'listTickets',
        tags,
        summary: 'Tickets of the mirror, page by page',
        description:
          'Rows hold every canonical field but the description; one ticket by itself has that, its custom fields and the PSA’s own record.',
        querystring: ticketQuery,
        response: { 200: pageOf(ticketRow).describe('A page of tickets.'), ...fails() },
      },
    },
    async ({ caller, query }) => {
      const { sort, direction, limit, cursor, ...question } = query;
      const place = decodeCursor(
        cursor,
        ticketPlace.refine(([by, way]) => by === sort && way === direction),
      );
      const after = place && { value: place[2], id: place[3] };
      const rows = await bridge.database.asAccount(caller.account, async (q) =>
        listTickets(
          q,
          caller.account,
          filterOf(await answeredQuestion(q, caller, question), bridge.clock.now()),
          { by: sort, direction },
          after,
          limit + 1,
        ),
      );
      return cutPage(rows, limit, presentTicketRow, (row) => [sort, direction, row[orderFields[sort]], row.id]);
    },
  );

  app.get(
    '/tickets/count',
    {
      onRequest: may('tickets.read'),
      schema: {
        operationId: 'countTickets',
        tags,
        summary: 'How many tickets a filter finds',
        description: 'Counts no further than 10,000 and says when it stopped there.',
        querystring: ticketCountQuery,
        response: {
          200: z.object({ count: z.int(), capped: z.boolean().describe('True: there are more than this') }).describe('The count.'),
          ...fails(),
        },
      },
    },
    ({ caller, query }) =>
      bridge.database.asAccount(caller.account, async (q) =>
        countTickets(q, caller.account, filterOf(await answeredQuestion(q, caller, query), bridge.clock.now()), cap),
      ),
  );

  app.get(
    '/tickets/:id',
    {
      onRequest: may('tickets.read'),
      schema: {
        operationId: 'getTicket',
        tags,
        summary: 'One ticket, whole',
        description:
          'Every canonical field and the PSA’s own record. Where its notes have never been read, they are asked for. A ticket that is not mirrored is answered with what is known about why.',
        params: z.object({ id: psaId }),
        response: { 200: wholeTicket, ...fails('record.missing') },
      },
    },
    async ({ caller, params }) => {
      const opened = await openTicket(bridge, caller.account, externalId(params.id));
      if (!opened.ok) throw new FailureError(failure('record.missing', { detail: opened.failure.detail }));
      return presentTicket(opened.value.ticket, opened.value.deepLink);
    },
  );
};
