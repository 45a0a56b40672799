import type { z } from 'zod';
import { failure } from '@deskbridge/model';
import type { BatchRow } from '../../bridge/outbox/batchStore.ts';
import type { CommandOwner, DeadCount, DeadGroup, DeadRow } from '../../bridge/outbox/deadStore.ts';
import { nameKey, type Names } from '../../bridge/people/names.ts';
import type { deadBatch, deadGroup, deadLetter, deadPreview } from '../schemas/deadLetters.ts';
import { agentNameOf, presentCommandRow } from './commands.ts';
import { presentFailure } from './failures.ts';

/** Dead letters of one cause. */
export function presentDeadGroup({ code, detail, ...group }: DeadGroup): z.infer<typeof deadGroup> {
  const cause = failure(code, detail === null ? {} : { detail });
  return { ...group, failure: presentFailure(cause) as NonNullable<ReturnType<typeof presentFailure>> };
}

/** A dead letter in a list; with whose it is. */
export function presentDeadLetter(row: DeadRow, names: Names, own: CommandOwner): z.infer<typeof deadLetter> {
  return {
    ...presentCommandRow(row),
    cause: row.cause,
    heldBack: row.heldBack,
    ticket: row.ticketNumber === null && row.ticketTitle === null ? null : { number: row.ticketNumber, title: row.ticketTitle },
    authorName: names.get(nameKey(row.author)) ?? null,
    agentName: agentNameOf(row, names),
    mine: row.author.type === own.type && row.author.id === own.id,
  };
}

/** What a decision would touch. */
export const presentDeadPreview = ({ total, records, conflicts, unsure, heldBack, children }: DeadCount): z.infer<typeof deadPreview> => ({
  total,
  records,
  conflicts,
  unsure,
  heldBack,
  children,
});

/** A decision about many. */
export const presentDeadBatch = (row: BatchRow): z.infer<typeof deadBatch> => ({
  id: row.id,
  action: row.action,
  state: row.state,
  total: row.total,
  done: row.done,
  failed: row.failed,
  decidedBy: row.decidedBy.name,
  startedAt: row.startedAt,
  finishedAt: row.finishedAt,
});
