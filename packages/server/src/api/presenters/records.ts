import type { RecordRow } from '../../bridge/records/store.ts';
import { stateOf } from './tickets.ts';
import { without } from './without.ts';

/** A record of any entity. */
export function presentRecord(row: RecordRow): Record<string, unknown> {
  return { ...without(row, 'goneAt', 'hiddenAt'), state: stateOf(row) };
}
