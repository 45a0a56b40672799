import { z } from 'zod';
import { causes, changeKinds, entityNames } from '@deskbridge/model';
import { callbackRow, origin } from './callbacks.ts';
import { commandRow } from './commands.ts';
import { cursor, limit } from './common.ts';
import { syncRun } from './runs.ts';

/** A changed record. */
export const change = z
  .object({
    id: z.uuid(),
    connectionId: z.int(),
    position: z.int().describe('Rises within a connection, in the order of commit'),
    entity: z.enum(entityNames as [(typeof entityNames)[number], ...typeof entityNames]),
    externalId: z.string(),
    kind: z.enum(changeKinds),
    fields: z.record(z.string(), z.object({ before: z.unknown(), after: z.unknown() })).describe('Empty but for `updated`'),
    cause: z.enum(causes),
    origin,
    occurredAt: z.iso.datetime(),
  })
  .meta({ id: 'Change' });

const at = z.iso.datetime();
const event = callbackRow.shape.events.element;

/** Something that happened to a ticket. */
export const historyEntry = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('callback'), at, callbackId: z.uuid(), event }),
    z.object({ kind: z.literal('change'), at, change, runId: z.uuid().nullable(), commandId: z.uuid().nullable() }),
    z.object({ kind: z.literal('command'), at, command: commandRow }),
    z.object({ kind: z.literal('run'), at, run: syncRun }),
  ])
  .meta({ id: 'HistoryEntry' });

/** A page of a history. */
export const historyQuery = z.strictObject({ direction: z.enum(['asc', 'desc']).default('desc'), limit, cursor });

/** A place in a history, as a cursor holds it. */
export const historyPlace = z.tuple([
  z.enum(['asc', 'desc']),
  z.object({ at: z.iso.datetime(), kind: z.enum(['callback', 'change', 'command', 'run']), key: z.string() }),
]);
