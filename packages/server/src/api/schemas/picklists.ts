import { z } from 'zod';
import { cursor, failureShape, instantOrNull, limit } from './common.ts';

/** A value of a list. */
export const picklistValue = z
  .object({
    kind: z.string(),
    id: z.string(),
    label: z.string(),
    parentId: z.string().nullable(),
    isActive: z.boolean(),
    sortOrder: z.int().nullable(),
    isClosed: z.boolean().nullable().describe('Statuses: a ticket with it is closed'),
    colour: z.string().nullable(),
    firstSeenAt: z.iso.datetime(),
    removedAt: instantOrNull.describe('No longer in the helpdesk; kept so that what uses it shows as broken'),
  })
  .meta({ id: 'PicklistValue' });

const named = z.object({ kind: z.string(), id: z.string(), label: z.string() });

/** A refresh and what it found. */
export const picklistRefresh = z
  .object({
    id: z.uuid(),
    refreshedAt: z.iso.datetime(),
    added: z.array(named),
    renamed: z.array(named.extend({ was: z.string() })),
    moved: z.array(named.extend({ was: z.string().nullable(), now: z.string().nullable() })).describe('Under another parent, by ids'),
    switched: z.array(named.extend({ isActive: z.boolean() })).describe('Switched on or off in the helpdesk'),
    removed: z.array(named),
    missing: z.array(z.string()).describe('Kinds that could not be read, and why'),
  })
  .meta({ id: 'PicklistRefresh' });

/** One list of the helpdesk. */
export const picklistKind = z
  .object({
    id: z.string(),
    label: z.string(),
    parentKind: z.string().nullable().describe('The list that holds the parents of its values'),
    ticketField: z.string().nullable().describe('The ticket field that holds its values'),
    values: z.int(),
    inactive: z.int(),
    removed: z.int(),
    problems: z.int().describe('Removed values that tickets, views or rules still use'),
    isUnreadable: z.boolean().describe('The API user may not read it, or this version of the helpdesk has none'),
  })
  .meta({ id: 'PicklistKind' });

/** All lists, and how the refreshing stands. */
export const picklistOverview = z
  .object({
    kinds: z.array(picklistKind),
    refresh: z.object({
      state: z.enum(['idle', 'waiting', 'running']),
      calls: z.int().describe('Made so far by the refresh that runs'),
      expectedCalls: z.int().nullable().describe('As many as the last whole refresh made'),
      startedAt: instantOrNull,
      dueAt: instantOrNull.describe('When the lists are read again by themselves'),
      failure: failureShape.nullable(),
    }),
    lastRefresh: picklistRefresh.nullable(),
  })
  .meta({ id: 'PicklistOverview' });

/** A value with where it is used. */
export const usedValue = picklistValue
  .extend({
    kindLabel: z.string(),
    parentLabel: z.string().nullable(),
    depth: z.int().describe('How many values of the same list it stands under'),
    usage: z
      .object({
        tickets: z.int(),
        atLeast: z
          .boolean()
          .describe(
            'There may be more: counting stops at 10,000, and lists without an index are counted over the 20,000 tickets that changed last',
          ),
      })
      .nullable()
      .describe('Mirrored tickets that use it now; null where no ticket field holds it'),
    references: z
      .array(z.object({ source: z.string(), name: z.string(), place: z.string().nullable() }))
      .describe('Views and rules that name it'),
    isProblem: z.boolean().describe('Removed, and still used'),
  })
  .meta({ id: 'UsedPicklistValue' });

/** Which values are wanted. */
export const valueFilter = z.strictObject({
  kind: z.string().min(1).max(50).optional(),
  search: z.string().trim().min(1).max(200).optional().describe('A part of the label, or the id'),
  state: z.enum(['active', 'inactive', 'removed', 'problem']).optional().describe('`problem`: removed, and still used'),
});

/** A page of values. */
export const valueQuery = valueFilter.extend({ limit, cursor });
