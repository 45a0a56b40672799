import { z } from 'zod';
import { failureShape, instantOrNull } from './common.ts';

const count = z.int().min(0);

/** What kind of work a run did, who asked for it, how it ended. */
export const runWork = z.enum(['import', 'backfill', 'poll', 'sweep', 'refresh', 'read']);
export const runTrigger = z.enum(['schedule', 'callback', 'manual', 'import', 'command', 'smoke', 'replay']);
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
