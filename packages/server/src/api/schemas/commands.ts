import { z } from 'zod';
import { authorTypes, commandBody, commandStates, type CommandKind } from '@deskbridge/model';
import { cursor, failureShape, instantOrNull, limit } from './common.ts';

/** The kinds of command. */
export const commandKinds = commandBody.options.map((option) => option.shape.kind.value) as [CommandKind, ...CommandKind[]];

const row = {
  id: z.uuid(),
  connectionId: z.int(),
  number: z.int().describe('Commands about one record are sent in this order'),
  kind: z.enum(commandKinds),
  state: z.enum(commandStates),
  stream: z.string(),
  externalId: z.string().nullable().describe('The record that it is about; null until a command before it has made that record'),
  author: z.object({
    type: z.enum(authorTypes),
    id: z.string().optional(),
    name: z.string().optional().describe('What they were called then'),
    agentId: z.string().optional(),
  }),
  source: z.string(),
  createdAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  attempts: z.int(),
  deliveredAt: instantOrNull,
  resultExternalId: z.string().nullable().describe('Id of what it made in the PSA'),
  failure: failureShape.nullable(),
  conflict: z
    .record(z.string(), z.object({ seen: z.unknown(), present: z.unknown() }))
    .nullable()
    .describe('Fields that somebody changed in the meantime: what the author saw, and what is there'),
  mayBeDouble: z.boolean().describe('True where it may have been written twice; look at the record'),
  attributedTo: z.string().nullable().describe('The agent in whose name it was written; null: the API agent'),
  decidedBy: z
    .object({ type: z.enum(['key', 'person', 'system']), id: z.string(), name: z.string() })
    .nullable()
    .describe('Who last sent it again or gave it up'),
  decidedAt: instantOrNull,
};

/** A command in a list. */
export const commandRow = z.object(row).meta({ id: 'CommandRow' });

/** A command about a ticket, with what it sets. */
export const ticketWrite = z
  .object({ ...row, body: z.record(z.string(), z.unknown()).describe('What was asked for') })
  .meta({ id: 'TicketWrite' });

/** A command, whole. */
export const wholeCommand = z
  .object({
    ...row,
    body: z.record(z.string(), z.unknown()).describe('What was asked for'),
    authorName: z.string().nullable(),
    agentName: z.string().nullable().describe('The agent in whose name it is written; null: the API agent'),
    idempotencyKey: z.string().nullable(),
    tries: z.array(
      z.object({
        id: z.uuid(),
        startedAt: z.iso.datetime(),
        durationMs: z.int(),
        outcome: z.string().describe('delivered, refused, retry, unsure, found, absent, undecidable or conflict'),
        failure: failureShape.nullable(),
      }),
    ),
  })
  .meta({ id: 'Command' });

/** A page of commands. */
export const commandQuery = z.strictObject({
  state: z.enum(commandStates).optional(),
  kind: z.enum(commandKinds).optional(),
  stream: z.enum(['tickets', 'appointments']).optional(),
  externalId: z.string().min(1).max(100).optional().describe('About this record'),
  limit,
  cursor,
});
