import { z } from 'zod';
import { ticketOrders } from '../../bridge/tickets/filter.ts';

const choice = z.object({
  id: z.string(),
  label: z.string(),
  isActive: z.boolean().describe('False: it may stand in tickets, but is not chosen any more'),
  isClosed: z.boolean().nullable().describe('Of a status: whether it closes the ticket'),
  colour: z.string().nullable(),
  parentId: z.string().nullable(),
});

/** Everything that a list of tickets needs to know to be shown, filtered and edited. */
export const ticketFieldsAnswer = z
  .object({
    lists: z.record(z.string(), z.array(choice)).describe('Values by the name of their list'),
    fields: z.array(
      z.object({
        name: z.string(),
        label: z.string().describe('In the words of the helpdesk'),
        kind: z.string().describe('text, integer, number, boolean, instant, date, textList or json'),
        list: z.string().nullable().describe('Where its values are'),
        sort: z.enum(ticketOrders).nullable().describe('The order that goes by it'),
        isWritable: z.boolean(),
      }),
    ),
    filters: z.array(
      z.object({
        parameter: z.string().describe('Of GET /tickets'),
        label: z.string(),
        input: z.enum(['list', 'company', 'words', 'flag', 'moment', 'field']),
        list: z.string().nullable(),
      }),
    ),
    customFields: z.array(
      z.object({ name: z.string(), label: z.string(), options: z.array(z.object({ id: z.string(), label: z.string() })) }),
    ),
    writes: z.array(z.string()).describe('Kinds of command that may be sent'),
    agentId: z.string().nullable().describe('The agent that the signed-in person is mapped to'),
  })
  .meta({ id: 'TicketFields' });
