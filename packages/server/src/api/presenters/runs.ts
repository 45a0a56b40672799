import type { z } from 'zod';
import type { RunSummary, TouchedRow } from '../../bridge/runs/logStore.ts';
import type { FailureRow, RunRow } from '../../bridge/runs/store.ts';
import type { runFailure, runRecord, runSummary, syncRun } from '../schemas/runs.ts';
import { presentFailure } from './failures.ts';
import { maskedText } from './masked.ts';
import { without } from './without.ts';

/** One execution of a sync. */
export function presentRun(row: RunRow): z.infer<typeof syncRun> {
  return { ...without(row, 'connection'), connectionId: row.connection, failure: presentFailure(row.failure) };
}

/** A record that a run changed: which fields, and not what was in them. */
export const presentTouched = (row: TouchedRow): z.infer<typeof runRecord> => ({ ...row, fields: Object.keys(row.fields) });

/** A record that could not be stored; who may see what it says asks for it by itself. */
export const presentRunFailure = (row: FailureRow): z.infer<typeof runFailure> => ({ ...row, raw: maskedText(row.raw) });

/** How syncing fares. */
export const presentSummary = (summary: RunSummary): z.infer<typeof runSummary> => ({
  ...summary,
  running: summary.running.map(presentRun),
  lastFailed: summary.lastFailed && presentRun(summary.lastFailed),
  lastPoll: summary.lastPoll && presentRun(summary.lastPoll),
});
