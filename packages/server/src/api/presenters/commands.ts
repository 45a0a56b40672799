import type { z } from 'zod';
import type { Failure } from '@deskbridge/model';
import type { CommandRow } from '../../bridge/outbox/store.ts';
import { nameKey, type Names } from '../../bridge/people/names.ts';
import type { commandRow, ticketWrite, wholeCommand } from '../schemas/commands.ts';
import { presentFailure } from './failures.ts';

/** A command in a list. */
export function presentCommandRow(row: CommandRow): z.infer<typeof commandRow> {
  return {
    id: row.id,
    connectionId: row.connection,
    number: row.number,
    kind: row.kind,
    state: row.state,
    stream: row.stream,
    externalId: row.externalId,
    author: row.author,
    source: row.source,
    createdAt: row.createdAt,
    dueAt: row.dueAt,
    attempts: row.attempts,
    deliveredAt: row.deliveredAt,
    resultExternalId: row.resultExternalId,
    failure: presentFailure(row.failure),
    conflict: row.conflict,
    mayBeDouble: row.mayBeDouble,
    attributedTo: row.attributedTo,
    decidedBy: row.decidedBy?.id ? { type: row.decidedBy.type, id: row.decidedBy.id, name: row.decidedBy.name } : null,
    decidedAt: row.decidedAt,
  };
}

/** An attempt to deliver a command. */
export interface Attempt {
  id: string;
  startedAt: string;
  durationMs: number;
  outcome: string;
  failure: Failure | null;
}

/** The agent in whose name a command is or will be written; null: the API agent, or one whose name is not known. */
export function agentNameOf(row: Pick<CommandRow, 'author' | 'attributedTo'>, names: Names): string | null {
  const agentId = row.attributedTo ?? row.author.agentId;
  return agentId === undefined ? null : (names.get(`agent:${agentId}`) ?? null);
}

/** A command, whole. */
export function presentCommand(row: CommandRow, attempts: readonly Attempt[], names: Names): z.infer<typeof wholeCommand> {
  return {
    ...presentCommandRow(row),
    body: row.body,
    authorName: names.get(nameKey(row.author)) ?? row.author.name ?? null,
    agentName: agentNameOf(row, names),
    idempotencyKey: row.idempotencyKey,
    tries: attempts.map((attempt) => ({ ...attempt, failure: presentFailure(attempt.failure) })),
  };
}

/** A command about a ticket, with what it sets. */
export const presentWrite = (row: CommandRow): z.infer<typeof ticketWrite> => ({ ...presentCommandRow(row), body: row.body });
