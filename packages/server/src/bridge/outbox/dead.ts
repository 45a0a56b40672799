import { failed, failure, ok, type AccountId, type Result } from '@deskbridge/model';
import { audit, type By } from '../../platform/audit/audit.ts';
import type { Queryable } from '../../platform/database/database.ts';
import type { Bridge } from '../bridge.ts';
import { insertBatch, stopBatch, type BatchRow } from './batchStore.ts';
import {
  countDead,
  discardCommands,
  nextDead,
  replayCommands,
  undoDiscard,
  type CommandOwner,
  type DeadCount,
  type DeadFilter,
} from './deadStore.ts';
import { deciderOf, type CommandRow } from './store.ts';

/** What may be decided about a dead letter. */
export const decisions = ['replay', 'discard'] as const;
export type Decision = (typeof decisions)[number];

/** A decision about some dead letters. */
export interface DeadDecision {
  action: Decision;
  filter: DeadFilter;
  by: By;
  /** Whose commands may be decided about; null: everybody's. */
  owner: CommandOwner | null;
}

/** What became of a decision. */
export interface Decided {
  /** Those decided about at once. */
  commands: CommandRow[];
  /** Where there are too many for one transaction: what works them off. */
  batch: BatchRow | null;
}

/** More than this are worked off in steps, so that nobody waits and no transaction holds many rows. */
export const mostAtOnce = 200;

/** The change that each decision makes to commands. */
export const decide: Record<Decision, typeof replayCommands> = { replay: replayCommands, discard: discardCommands };

/** What a decision would touch. Fails where a named command is another's. */
export async function previewDecision(
  bridge: Bridge,
  account: AccountId,
  decision: Pick<DeadDecision, 'filter' | 'owner'>,
): Promise<Result<DeadCount>> {
  return bridge.database.asAccount(account, (q) => allowedCount(q, account, decision));
}

async function allowedCount(
  q: Queryable,
  account: AccountId,
  { filter, owner }: Pick<DeadDecision, 'filter' | 'owner'>,
): Promise<Result<DeadCount>> {
  const count = await countDead(q, account, filter, owner);
  if (owner && filter.ids && (await countDead(q, account, filter, null)).total > count.total) return failed(othersOnly);
  return ok(count);
}

/** What somebody is told who may decide about their own failed writes and meets another's. */
export const othersOnly = failure('request.forbidden', {
  detail: 'It is about a write of somebody else; that needs the right to send failed writes again or discard them (deadLetters.manage).',
});

/** Replays or discards dead letters: a few at once, many in steps that go on by themselves. */
export async function decideAbout(bridge: Bridge, account: AccountId, decision: DeadDecision): Promise<Result<Decided>> {
  const { action, filter, by, owner } = decision;
  const outcome = await bridge.database.asAccount(account, async (q): Promise<Result<Decided>> => {
    const counted = await allowedCount(q, account, decision);
    if (!counted.ok) return counted;
    const { total, lastNumber } = counted.value;
    if (total > mostAtOnce && lastNumber !== null) {
      const batch = await insertBatch(q, { account, action, selection: { filter, owner }, decidedBy: deciderOf(by), total, lastNumber });
      await auditDecision(q, account, by, action, { count: total, filter, batch: batch.id });
      return ok({ commands: [], batch });
    }
    const next = await nextDead(q, account, filter, owner, 0, lastNumber ?? 0, mostAtOnce);
    const ids = next.map((row) => row.id);
    const commands = await decide[action](q, account, ids, deciderOf(by));
    if (commands.length > 0) await auditDecision(q, account, by, action, { count: commands.length, ids: commands.map((row) => row.id) });
    return ok({ commands, batch: null });
  });
  if (outcome.ok) bridge.waker.wake(outcome.value.batch ? 'batches' : 'commands');
  return outcome;
}

const events = { replay: 'command.replayed', discard: 'command.discarded' } as const;

/** Writes a decision about commands down. */
export async function auditDecision(
  q: Queryable,
  account: AccountId,
  by: By,
  action: Decision,
  details: Record<string, unknown> & { count: number },
): Promise<void> {
  await audit(q, { type: events[action], account, ...by, object: objectOf(details.count), details });
}

const objectOf = (count: number): { id: string; name: string } => ({
  id: 'outbox',
  name: `${count} failed ${count === 1 ? 'write' : 'writes'}`,
});

/** Takes back a discarding of a moment ago. */
export async function undo(
  bridge: Bridge,
  account: AccountId,
  ids: readonly string[],
  by: By,
  owner: CommandOwner | null,
): Promise<CommandRow[]> {
  const rows = await bridge.database.asAccount(account, async (q) => {
    const restored = await undoDiscard(q, account, ids, owner);
    if (restored.length > 0)
      await audit(q, {
        type: 'command.restored',
        account,
        ...by,
        object: objectOf(restored.length),
        details: { ids: restored.map((row) => row.id) },
      });
    return restored;
  });
  bridge.waker.wake('commands');
  return rows;
}

/** Stops a decision about many where it stands; null where it is not running. */
export async function stopDeciding(bridge: Bridge, account: AccountId, id: string, by: By): Promise<BatchRow | null> {
  const row = await bridge.database.asAccount(account, async (q) => {
    const stopped = await stopBatch(q, account, id);
    if (stopped)
      await audit(q, {
        type: 'command.stopped',
        account,
        ...by,
        object: { id, name: `${stopped.done} of ${stopped.total} done` },
        details: { action: stopped.action },
      });
    return stopped;
  });
  bridge.waker.wake('commands');
  return row;
}
