import type { z } from 'zod';
import type { BulkEditRow } from '../../bridge/bulk/store.ts';
import { underWay, type bulkEdit } from '../schemas/bulk.ts';
import { without } from './without.ts';

/** An edit of many tickets. */
export function presentBulkEdit(row: BulkEditRow): z.infer<typeof bulkEdit> {
  const counts = Object.values(row.states);
  return {
    ...without(row, 'states', 'body'),
    change: { ...row.body },
    commands: {
      total: counts.reduce((sum, n) => sum + n, 0),
      waiting: underWay.reduce((sum, state) => sum + (row.states[state] ?? 0), 0),
      delivered: row.states.delivered ?? 0,
      refused: row.states.dead ?? 0,
      discarded: row.states.discarded ?? 0,
    },
  };
}
