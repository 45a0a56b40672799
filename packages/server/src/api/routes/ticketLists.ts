import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failure } from '@deskbridge/model';
import { ticketFields } from '../../bridge/tickets/fields.ts';
import { filterOf, ticketOrders } from '../../bridge/tickets/filter.ts';
import { audit } from '../../platform/audit/audit.ts';
import { listTickets, orderFields, type TicketRow } from '../../bridge/tickets/store.ts';
import { found } from '../answers.ts';
import { exportFormat, pagesOf, sendExport } from '../export.ts';
import { answeredQuestion, ownAgent } from '../ownAgent.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { fails } from '../schemas/common.ts';
import { ticketFieldsAnswer } from '../schemas/ticketFields.ts';
import { ticketFilter } from '../schemas/tickets.ts';
import { ticketColumns } from '../ticketExport.ts';

const tags = ['Tickets'];

const exportQuery = z.strictObject({
  ...ticketFilter,
  sort: z.enum(ticketOrders).default('updated'),
  direction: z.enum(['asc', 'desc']).default('desc'),
  format: exportFormat,
  columns: z.string().max(2000).optional().describe('Names of fields, with commas between them; all where it is left out'),
});

/** What lists of tickets are made of, and taking them along. */
export const ticketListRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge }) => {
  const { database, clock } = bridge;
  app.get(
    '/tickets/fields',
    {
      onRequest: may('tickets.read'),
      schema: {
        operationId: 'getTicketFields',
        tags,
        summary: 'The fields of tickets, their values and filters',
        description:
          'In the words of the connected helpdesk: what can be shown, by what it can be filtered and ordered, and what can be written.',
        response: { 200: ticketFieldsAnswer, ...fails('connection.none') },
      },
    },
    ({ caller }) =>
      database.asAccount(caller.account, async (q) => ({
        ...found(await ticketFields(q, caller.account), failure('connection.none')),
        agentId: await ownAgent(q, caller),
      })),
  );

  app.get(
    '/tickets/export',
    {
      onRequest: may('tickets.read'),
      schema: {
        operationId: 'exportTickets',
        tags,
        summary: 'Take a list of tickets along',
        description:
          'All tickets that the filter finds, in the order asked for, as CSV or JSON. It is written while it is read, so that any number can be taken.',
        querystring: exportQuery,
        produces: ['text/csv', 'application/json'],
        response: { 200: z.any().describe('The file.'), ...fails() },
      },
    },
    async ({ caller, query, ip }, reply) => {
      const { account, actor } = caller;
      const { format, columns, sort: by, direction, ...question } = query;
      const { filter, described } = await database.asAccount(account, async (q) => {
        const asked = {
          filter: filterOf(await answeredQuestion(q, caller, question), clock.now()),
          described: await ticketFields(q, account),
        };
        const object = { id: 'tickets', name: 'tickets' };
        await audit(q, { account, actor, address: ip, type: 'export.made', object, details: { format, filter: { ...question } } });
        return asked;
      });
      const pages = pagesOf(
        (after: TicketRow | null, limit) =>
          database.asAccount(account, (q) =>
            listTickets(q, account, filter, { by, direction }, after && { value: after[orderFields[by]], id: after.id }, limit),
          ),
        (row) => row,
      );
      const wanted = columns?.split(',').map((name) => name.trim());
      return sendExport(reply, { format, name: 'tickets', columns: ticketColumns(described, wanted), pages, now: clock.now() });
    },
  );
};
