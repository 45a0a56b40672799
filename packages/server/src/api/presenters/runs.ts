import type { z } from 'zod';
import type { RunRow } from '../../bridge/runs/store.ts';
import type { syncRun } from '../schemas/runs.ts';
import { presentFailure } from './failures.ts';
import { without } from './without.ts';

/** One execution of a sync. */
export function presentRun(row: RunRow): z.infer<typeof syncRun> {
  return { ...without(row, 'connection'), connectionId: row.connection, failure: presentFailure(row.failure) };
}
