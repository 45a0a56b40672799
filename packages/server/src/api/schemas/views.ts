import { z } from 'zod';
import { ticketOrders } from '../../bridge/tickets/filter.ts';
import { ticketFilter } from './tickets.ts';

const text = z.string().min(1).max(200);

/** A filter as JSON: flags are true and false there, in the address they are words. */
export const savedFilter = z
  .strictObject({
    ...ticketFilter,
    field: z.record(text, text).optional().describe('Custom fields by name and value'),
    overdue: z.boolean().optional(),
    open: z.boolean().optional(),
    includeGone: z.boolean().optional(),
  })
  .describe('As in the address of GET /tickets');

const definition = z
  .strictObject({
    filter: savedFilter.default({}),
    sort: z.enum(ticketOrders).default('updated'),
    direction: z.enum(['asc', 'desc']).default('desc'),
    columns: z
      .array(z.strictObject({ id: z.string().min(1).max(120), width: z.int().min(40).max(2000).optional() }))
      .max(60)
      .nullable()
      .default(null)
      .describe('The columns shown, in their order; null: as the person has them'),
    density: z.enum(['comfortable', 'compact']).nullable().default(null),
  })
  .describe('What the list shows and how');

const name = z.string().trim().min(1, 'Give the view a name.').max(60);

/** A new view. */
export const newView = z.strictObject({ name, isShared: z.boolean().default(false), definition });

/** What of a view changes. */
export const viewChange = z.strictObject({ name: name.optional(), isShared: z.boolean().optional(), definition: definition.optional() });

/** A saved view. */
export const savedView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    isShared: z.boolean().describe('The whole account sees it'),
    isOwn: z.boolean().describe('The caller made it'),
    isDefault: z.boolean().describe('The caller begins with it'),
    definition,
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'TicketView' });

/** The view to begin with. */
export const defaultView = z.strictObject({ viewId: z.uuid().nullable().describe('null: all tickets') });
