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

/** One execution of a sync, with the one before it. */
export const wholeRun = z
  .object({
    ...syncRun.shape,
    previous: syncRun.nullable().describe('The run of the same work before this one'),
    canStop: z.boolean(),
    canResume: z.boolean(),
  })
  .meta({ id: 'SyncRunWhole' });

/** A page of records that a run read. */
export const runPage = z
  .object({
    number: z.int(),
    startedAt: z.iso.datetime(),
    storedAt: z.iso.datetime(),
    seen: count,
    created: count,
    updated: count,
    unchanged: count,
    failed: count,
  })
  .meta({ id: 'SyncRunPage' });

/** A record that a run changed. */
export const runRecord = z
  .object({
    position: z.int(),
    entity: z.string(),
    externalId: z.string(),
    kind: z.string().describe('created, updated, deleted, hidden or restored'),
    fields: z.array(z.string()).describe('Names of the fields that changed'),
    occurredAt: z.iso.datetime(),
  })
  .meta({ id: 'SyncRunRecord' });

/** A record that could not be mapped or stored. */
export const runFailure = z
  .object({
    id: z.uuid(),
    entity: z.string(),
    externalId: z.string().nullable(),
    reason: z.string(),
    raw: z.string().describe('The record as it came, as text, contents hidden'),
  })
  .meta({ id: 'SyncRunFailure' });

/** How syncing fares. */
export const runSummary = z
  .object({
    running: z.array(syncRun).describe('Under way, longest first; at most 20'),
    failedLastDay: count.describe('Runs that failed in the last 24 hours'),
    lastFailed: syncRun.nullable(),
    lastPoll: syncRun.nullable().describe('The last poll of tickets that went well'),
    waiting: count.describe('Records that wait to be read; 10,001 where there are more than 10,000'),
    stopped: z
      .array(z.object({ stream: z.string(), work: z.string(), stoppedAt: z.iso.datetime(), runId: z.uuid().nullable() }))
      .describe('Work that a person has stopped and not resumed'),
  })
  .meta({ id: 'SyncRunSummary' });

/** Which runs. */
export const runFilter = {
  stream: z.string().min(1).max(50).optional(),
  work: runWork.optional(),
  trigger: runTrigger.optional(),
  state: runState.optional(),
  externalId: z.string().min(1).max(100).optional().describe('About this record, or changed it, or failed at it'),
  from: instant.optional().describe('Started at or after'),
  to: instant.optional().describe('Started before'),
};

/** A page of runs. */
export const runQuery = z.strictObject({ ...runFilter, limit, cursor });
