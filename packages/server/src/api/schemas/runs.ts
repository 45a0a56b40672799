import { z } from 'zod';
import { cursor, failureShape, instant, instantOrNull, limit } from './common.ts';

const count = z.int().min(0);

/** What kind of work a run did, who asked for it, how it ended. */
export const runWork = z.enum(['import', 'backfill', 'poll', 'sweep', 'refresh', 'read']);
export const runTrigger = z.enum(['schedule', 'callback', 'person', 'import', 'command', 'smoke', 'replay']);
export const runState = z.enum(['running', 'done', 'failed', 'interrupted', 'stopped']);

/** One execution of a sync. */
export const syncRun = z
  .object({
    id: z.uuid(),
    connectionId: z.int(),
    stream: z.string(),
    work: runWork,
    trigger: runTrigger,
    externalId: z.string().nullable().describe('Set where the run is about one record'),
    state: runState,
    windowFrom: instantOrNull,
    windowTo: instantOrNull,
    startedAt: z.iso.datetime(),
    finishedAt: instantOrNull,
    total: z.int().nullable().describe('Records in the walk, where the PSA says so'),
    seen: count,
    created: count,
    updated: count,
    unchanged: count,
    deleted: count,
    failed: count,
    calls: count.describe('Calls to the PSA'),
    waitedMs: count.describe('Milliseconds spent waiting for budget'),
    failure: failureShape.nullable(),
    nextStep: z.string().nullable().describe('What happens next, or what a person should do'),
  })
  .meta({ id: 'SyncRun' });

const page = z.object({
  number: z.int(),
  startedAt: z.iso.datetime(),
  storedAt: z.iso.datetime(),
  seen: count,
  created: count,
  updated: count,
  unchanged: count,
  failed: count,
});

const unmappable = z.object({
  id: z.uuid(),
  entity: z.string(),
  externalId: z.string().nullable(),
  reason: z.string(),
  raw: z.string().describe('The record as it came, as text'),
});

/** A run with its pages and failures. */
export const wholeRun = syncRun
  .extend({ pages: z.array(page), failures: z.array(unmappable).describe('Records that could not be mapped or stored') })
  .meta({ id: 'SyncRunWhole' });

/** A page of runs. */
export const runQuery = z.strictObject({
  stream: z.string().min(1).max(50).optional(),
  work: runWork.optional(),
  trigger: runTrigger.optional(),
  state: runState.optional(),
  externalId: z.string().min(1).max(100).optional().describe('About this record'),
  from: instant.optional().describe('Started at or after'),
  to: instant.optional().describe('Started before'),
  limit,
  cursor,
});
