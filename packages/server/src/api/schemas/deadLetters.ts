import { z } from 'zod';
import { catalogue, type ErrorCode } from '@deskbridge/model';
import { decisions } from '../../bridge/outbox/dead.ts';
import { commandKinds, commandRow } from './commands.ts';
import { cursor, failureShape, instantOrNull, limit } from './common.ts';

const codes = Object.keys(catalogue) as [ErrorCode, ...ErrorCode[]];

/** Dead letters of one cause. */
export const deadGroup = z
  .object({
    cause: z.string().describe('Names the cause: kind of write, code and what the helpdesk’s words have in common'),
    failure: failureShape,
    kind: z.enum(commandKinds),
    count: z.int(),
    mine: z.int().describe('Of them the caller’s own'),
    heldBack: z.int().describe('Commands that wait behind them'),
    conflicts: z.int().describe('Of them those with a value that somebody else changed in the meantime'),
    oldestAt: z.iso.datetime(),
    newestAt: z.iso.datetime(),
    sampleId: z.uuid().describe('The newest of them'),
  })
  .meta({ id: 'DeadLetters' });

const filterShape = {
  cause: z
    .string()
    .regex(/^[0-9a-f]{16}$/, 'A cause as GET /api/v1/commands/dead gives it.')
    .optional(),
  kind: z.enum(commandKinds).optional(),
  code: z.enum(codes).optional(),
  externalId: z.string().min(1).max(100).optional().describe('About this record'),
  search: z.string().trim().min(1).max(200).optional().describe('A part of what the helpdesk said'),
};
const mineOnly = z.stringbool().default(false).describe('Only the caller’s own');

/** Which causes are wanted. */
export const deadGroupQuery = z.strictObject(filterShape);

/** Which dead letters are wanted. */
export const deadFilter = z.strictObject({ ...filterShape, mine: mineOnly });

/** A page of dead letters. */
export const deadQuery = deadFilter.extend({ limit, cursor });

/** A dead letter in a list. */
export const deadLetter = commandRow
  .extend({
    cause: z.string(),
    heldBack: z.int().describe('Commands that wait behind it'),
    ticket: z.object({ number: z.string().nullable(), title: z.string().nullable() }).nullable().describe('As mirrored'),
    authorName: z.string().nullable(),
    agentName: z.string().nullable().describe('The agent in whose name it is written; null: the API agent'),
    mine: z.boolean(),
  })
  .meta({ id: 'DeadLetter' });

/** What is decided about: named ones, or all that a filter finds. */
const selection = z
  .strictObject({
    ids: z.array(z.uuid()).min(1).max(200).optional(),
    ...filterShape,
    mine: z.boolean().default(false),
  })
  .refine((given) => Object.values(given).some((value) => value !== undefined && value !== false), 'Name some, or say which.');

/** A decision about dead letters. */
export const deadDecision = z.strictObject({ action: z.enum(decisions), selection });

/** What a decision would touch. */
export const deadPreview = z
  .object({
    total: z.int(),
    records: z.int().describe('Records that they are about'),
    conflicts: z.int().describe('Sent again, they overwrite what somebody else has written in the meantime'),
    unsure: z.int().describe('Sent again, they may stand in the helpdesk twice'),
    heldBack: z.int().describe('Commands that wait behind them and may go afterwards'),
    children: z.int().describe('Of those, the ones that belong into a ticket which they make: discarded with it, or sent after it'),
  })
  .meta({ id: 'DeadLetterPreview' });

/** A decision about many, and how far it has come. */
export const deadBatch = z
  .object({
    id: z.uuid(),
    action: z.enum(decisions),
    state: z.enum(['running', 'done', 'stopped']),
    total: z.int(),
    done: z.int(),
    failed: z.int().describe('Were no dead letters any more when their turn came'),
    decidedBy: z.string(),
    startedAt: z.iso.datetime(),
    finishedAt: instantOrNull,
  })
  .meta({ id: 'DeadLetterBatch' });
