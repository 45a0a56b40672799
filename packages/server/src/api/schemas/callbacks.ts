import { z } from 'zod';
import { cursor, flag, instant, instantOrNull, limit } from './common.ts';
import { syncRun } from './runs.ts';

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
  waiting: z.boolean().describe('What it told has not been worked out yet'),
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
    body: z.string().nullable().describe('As text, contents hidden; null where bodies are not kept'),
    results: z
      .array(
        z.object({
          stream: z.string(),
          externalId: z.string(),
          run: syncRun.nullable().describe('The first read that began after the callback'),
          changes: z
            .array(
              z.object({
                entity: z.string(),
                externalId: z.string(),
                kind: z.string(),
                fields: z.array(z.string()),
                occurredAt: z.iso.datetime(),
              }),
            )
            .describe('What that read changed'),
          waitsUntil: instantOrNull.describe('When the record is read next, where that has not happened'),
        }),
      )
      .describe('What became of each record that it was about'),
  })
  .meta({ id: 'Callback' });

/** The body of a callback, whole. */
export const callbackPayload = z
  .object({ body: z.string().nullable().describe('As it came, secrets redacted; null where bodies are not kept') })
  .meta({ id: 'CallbackPayload' });

const about = {
  externalId: z.string().min(1).max(100).optional().describe('About this record'),
  event: z.string().min(1).max(200).optional().describe('Key or name of an event'),
  from: instant.optional().describe('Received at or after'),
  to: instant.optional().describe('Received before'),
};

/** Which callbacks. */
export const callbackFilter = {
  ...about,
  state: z.enum(['accepted', 'refused']).optional(),
  signature: z.enum(['valid', 'invalid', 'unsigned']).optional(),
  duplicates: flag.optional().describe('`true`: only repeated deliveries; `false`: none of them'),
};

/** A page of callbacks. */
export const callbackQuery = z.strictObject({ ...callbackFilter, limit, cursor });

/** Which callbacks are replayed. */
export const replayRequest = z.strictObject({
  ...about,
  ids: z.array(z.uuid()).min(1).max(1000).optional().describe('These very callbacks'),
  preview: z.boolean().default(false).describe('True: only say how many it would be'),
});

/** What a replay came to. */
export const replayOutcome = z
  .object({
    preview: z.boolean(),
    records: z.int().describe('Records that are read again'),
    callbacks: z.int().describe('Callbacks that match, once for each record they are about'),
    capped: z.boolean().describe('True: more match than are replayed at once; narrow the filter or repeat'),
    calls: z.object({ least: z.int(), most: z.int() }).describe('Calls to the helpdesk that it takes'),
    sample: z.array(z.object({ stream: z.string(), externalId: z.string(), callbacks: z.int() })).describe('The first 50 records'),
    replayId: z.uuid().nullable().describe('Names the replay, to follow it'),
  })
  .meta({ id: 'ReplayOutcome' });

/** How far a replay has come. */
export const replayState = z
  .object({
    id: z.uuid(),
    askedAt: z.iso.datetime(),
    askedBy: z.string(),
    callbacks: z.int(),
    records: z.int(),
    left: z.int().describe('Records that still wait to be read'),
    failed: z.int().describe('Records whose read has failed; it is tried again'),
  })
  .meta({ id: 'Replay' });

export { origin };
