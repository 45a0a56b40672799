import { z } from 'zod';
import { cursor, flag, instant, instantOrNull, limit } from './common.ts';

const origin = z
  .object({ type: z.enum(['agent', 'contact', 'us', 'rule', 'unknown']), id: z.string().optional() })
  .describe('Who did it, as far as the PSA tells');

const event = z.object({
  key: z.string().nullable().describe('Our name of the event; null for one that is not declared'),
  name: z.string().describe("The PSA's own words"),
  stream: z.string().nullable(),
  externalId: z.string().nullable(),
  actor: origin.nullable(),
  occurredAt: instantOrNull,
});

const row = {
  id: z.uuid(),
  connectionId: z.int(),
  receivedAt: z.iso.datetime(),
  state: z.enum(['accepted', 'refused']),
  code: z.string().nullable().describe('Why it was refused'),
  signature: z.enum(['valid', 'invalid', 'unsigned']),
  remoteAddress: z.string().nullable(),
  contentType: z.string().nullable(),
  size: z.int().describe('Bytes'),
  duplicate: z.boolean().describe('Accepted, and all its events had come before'),
  events: z.array(event),
};

/** A callback in the log. */
export const callbackRow = z.object(row).meta({ id: 'CallbackRow' });

/** A callback, whole. */
export const wholeCallback = z
  .object({
    ...row,
    headers: z.record(z.string(), z.string()).describe('Those that hold secrets are redacted'),
    body: z.string().nullable().describe('As text, secrets redacted; null where bodies are not kept'),
  })
  .meta({ id: 'Callback' });

const about = {
  externalId: z.string().min(1).max(100).optional().describe('About this record'),
  event: z.string().min(1).max(200).optional().describe('Key or name of an event'),
  from: instant.optional().describe('Received at or after'),
  to: instant.optional().describe('Received before'),
};

/** A page of callbacks. */
export const callbackQuery = z.strictObject({
  ...about,
  state: z.enum(['accepted', 'refused']).optional(),
  duplicates: flag.optional().describe('`true`: only repeated deliveries; `false`: none of them'),
  limit,
  cursor,
});

/** Which callbacks are replayed. */
export const replayRequest = z.strictObject({
  ...about,
  preview: z.boolean().default(false).describe('True: only say how many it would be'),
});

/** What a replay came to. */
export const replayOutcome = z
  .object({
    preview: z.boolean(),
    records: z.int().describe('Records that are read again'),
    callbacks: z.int().describe('Callbacks that match, once for each record they are about'),
    capped: z.boolean().describe('True: more match than are replayed at once; narrow the filter or repeat'),
  })
  .meta({ id: 'ReplayOutcome' });

export { origin };
