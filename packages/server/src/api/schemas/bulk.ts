import { z } from 'zod';
import { commandStates, ticketFieldsToWrite } from '@deskbridge/model';
import { mostTickets } from '../../bridge/bulk/bulk.ts';
import { instantOrNull, psaId } from './common.ts';
import { savedFilter } from './views.ts';

const selection = z
  .union([
    z.strictObject({ ids: z.array(psaId).min(1, 'Select at least one ticket.').max(mostTickets) }),
    z.strictObject({ filter: savedFilter }),
  ])
  .describe('These tickets, or all that a filter finds now');

/** Fields that make sense for many tickets at once. */
const fields = z
  .strictObject(ticketFieldsToWrite.shape)
  .pick({ statusId: true, priorityId: true, typeId: true, teamId: true, agentId: true, impactId: true, urgencyId: true, dueAt: true })
  .refine((given) => Object.keys(given).length > 0, 'Name at least one field.');

const change = z
  .strictObject({
    fields: fields.optional(),
    closureNote: z.string().min(1).max(10_000).optional(),
    note: z.strictObject({ text: z.string().min(1).max(20_000), isPrivate: z.boolean().default(true) }).optional(),
  })
  .refine((given) => given.fields ?? given.note, 'Name a field or a note.')
  .describe('What is done to each');

/** An edit of many tickets. */
export const newBulkEdit = z.strictObject({ selection, change });

const count = z.int();

/** How far an edit of many tickets has come. */
export const bulkEdit = z
  .object({
    id: z.uuid(),
    author: z.object({ type: z.string(), id: z.string().optional(), agentId: z.string().optional() }),
    change: z.record(z.string(), z.unknown()),
    tickets: count.describe('Tickets that it is about'),
    createdAt: z.iso.datetime(),
    stoppedAt: instantOrNull,
    leavesAt: instantOrNull.describe('Until then nothing of what waits has left: stopping undoes it'),
    commands: z.object({
      total: count,
      waiting: count.describe('Not sent yet, or its answer is awaited'),
      delivered: count,
      refused: count.describe('They wait for a person among the dead letters'),
      discarded: count,
    }),
  })
  .meta({ id: 'BulkEdit' });

/** States that mean that a command is under way. */
export const underWay = commandStates.filter((state) => ['waiting', 'sending', 'unsure'].includes(state));
