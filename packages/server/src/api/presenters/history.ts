import type { z } from 'zod';
import type { Change } from '@deskbridge/model';
import type { HistoryEntry } from '../../bridge/tickets/history.ts';
import type { change, historyEntry } from '../schemas/history.ts';
import { presentCommandRow } from './commands.ts';
import { presentRun } from './runs.ts';

/** A changed record. */
export function presentChange(row: Change): z.infer<typeof change> {
  const { id, connectionId, position, entity, externalId, kind, fields, cause, origin, occurredAt } = row;
  return { id, connectionId, position, entity, externalId, kind, fields, cause, origin, occurredAt };
}

/** Something that happened to a ticket. */
export function presentHistoryEntry(entry: HistoryEntry): z.infer<typeof historyEntry> {
  const { at, row } = entry;
  switch (entry.kind) {
    case 'callback': {
      const { callbackId, eventKey, eventName, stream, externalId, actor, occurredAt } = entry.row;
      return { kind: 'callback', at, callbackId, event: { key: eventKey, name: eventName, stream, externalId, actor, occurredAt } };
    }
    case 'change':
      return { kind: 'change', at, change: presentChange(entry.row), runId: entry.row.runId, commandId: entry.row.commandId };
    case 'command':
      return { kind: 'command', at, command: presentCommandRow(entry.row) };
    case 'run':
      return { kind: 'run', at, run: presentRun(entry.row) };
    default:
      throw new Error(`There is no history of this kind: ${JSON.stringify(row)}`);
  }
}
