import { z } from 'zod';
import { entities, recordSchema } from '@deskbridge/model';
import { agoForm, ticketOrders } from '../../bridge/tickets/filter.ts';
import { titleWords } from '../../bridge/mirror/terms.ts';
import { cursor, flag, instant, instantOrNull, limit } from './common.ts';

const { description, ...listed } = entities.ticket.fields;

/** Whether a record is there: `gone` is what the PSA says, `hidden` is not visible to the API user any more. */
export const recordState = z.enum(['present', 'gone', 'hidden']).describe('gone: the PSA says so; hidden: the API user no longer sees it');

const mirrored = {
  id: z.string().describe("The record's id in the PSA"),
  state: recordState,
  mirroredAt: z.iso.datetime().describe('When the mirror last wrote it'),
};

/** A ticket in a list. */
export const ticketRow = recordSchema(listed).extend(mirrored).meta({ id: 'TicketRow' });

/** A ticket by itself. */
export const wholeTicket = recordSchema({ ...listed, description })
  .extend({
    ...mirrored,
    goneAt: instantOrNull,
    hiddenAt: instantOrNull,
    descriptionHtml: z.string().describe('The description, safe to show: without scripts, styles, forms and pictures of other servers'),
    repaired: z.boolean().describe('Characters that a database cannot hold were replaced'),
    deepLink: z.string().nullable().describe("Address in the PSA's own interface"),
    raw: z.record(z.string(), z.unknown()).describe("The PSA's own record"),
  })
  .meta({ id: 'Ticket' });

const text = z.string().min(1).max(200);
const moment = z.union([instant, z.string().regex(agoForm, 'Give an instant, or how long ago: P7D, PT4H.')]);

/** Which tickets are wanted. */
export const ticketFilter = {
  status: text.optional().describe('Id of a status'),
  company: text.optional().describe('Id of a company'),
  agent: text.optional().describe('Id of an agent, `none` for tickets without one, `me` for those of the signed-in person'),
  team: text.optional().describe('Id of a team'),
  priority: text.optional().describe('Id of a priority'),
  type: text.optional().describe('Id of a ticket type'),
  tag: z
    .union([text, z.array(text).max(10)])
    .optional()
    .describe('A tag; several mean all of them'),
  field: z
    .record(text, text)
    .optional()
    .meta({ style: 'deepObject', explode: true })
    .describe('Custom fields by name and value: `field[Site code]=B12`'),
  search: text
    .refine((value) => titleWords(value).length > 0, 'Search for words of at least two letters or digits.')
    .optional()
    .describe('Words of the title; all of them must be there'),
  modifiedSince: moment.optional().describe('Changed at or after this instant, or as long ago: `P7D`, `PT4H`'),
  createdSince: moment.optional().describe('Created at or after this instant, or as long ago'),
  overdue: flag.optional().describe('`true`: open and past its due date'),
  open: flag.optional().describe('Open tickets, or closed ones'),
  includeGone: flag
    .optional()
    .describe('`true`: also tickets that are gone or hidden. Gone ones are not found by words, tags and custom fields.'),
};

/** A page of tickets. */
export const ticketQuery = z.strictObject({
  ...ticketFilter,
  sort: z.enum(ticketOrders).default('updated').describe('Order; tickets without a value come last'),
  direction: z.enum(['asc', 'desc']).default('desc'),
  limit,
  cursor,
});

/** How many tickets a filter finds. */
export const ticketCountQuery = z.strictObject(ticketFilter);

/** The place of a ticket in an order, as a cursor holds it. */
export const ticketPlace = z.tuple([
  z.enum(ticketOrders),
  z.enum(['asc', 'desc']),
  z.union([z.string(), z.number(), z.null()]),
  z.string(),
]);

/** One step of the runbook for a ticket that is not mirrored. */
export const missingStep = z
  .object({
    step: z.enum(['connection', 'callback', 'read', 'window']),
    finding: z
      .enum(['clear', 'found', 'cause'])
      .describe('cause: it explains why; found: it tells something; clear: nothing is wrong here'),
    sentence: z.string(),
    at: instantOrNull.describe('The moment that it speaks of'),
    runId: z.uuid().nullable(),
  })
  .meta({ id: 'MissingStep' });
