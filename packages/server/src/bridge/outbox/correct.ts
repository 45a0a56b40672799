import { failed, failure, FailureError, ok, type AccountId, type Result } from '@deskbridge/model';
import { audit } from '../../platform/audit/audit.ts';
import type { Bridge } from '../bridge.ts';
import { enqueueCommand } from './command.ts';
import { discardCommands } from './deadStore.ts';
import type { CommandOwner } from './deadStore.ts';
import { othersOnly } from './dead.ts';
import { authorOf, undoMs, type CommandRequest } from './request.ts';
import { findCommand, type CommandRow } from './store.ts';

/**
 * Sends a refused write again in a corrected form; where an owner is named, only theirs. The old one is discarded and the new one takes its place, in one transaction, so that neither
 * both nor none of them goes. The new one must be about the same record.
 */
export async function correct(
  bridge: Bridge,
  account: AccountId,
  id: string,
  wanted: Pick<CommandRequest, 'body' | 'actor'> & { address?: string },
  owner: CommandOwner | null,
): Promise<Result<CommandRow>> {
  const outcome = await bridge.database.asAccount(account, async (q): Promise<Result<CommandRow>> => {
    const dead = await findCommand(q, account, id);
    if (!dead) return failed(failure('request.notFound', { detail: 'The account has no such command.' }));
    if (dead.state !== 'dead')
      return failed(failure('request.invalid', { fields: { state: `Only a refused command is corrected; this one is ${dead.state}.` } }));
    if (owner && (dead.author.type !== owner.type || dead.author.id !== owner.id)) return failed(othersOnly);
    const { body, actor } = wanted;
    const author = await authorOf(q, account, actor);
    const delayMs = actor.type === 'person' ? undoMs : 0;
    const row = await enqueueCommand(q, { account, connection: dead.connection, body, author, source: 'api', delayMs });
    if (row.externalId !== dead.externalId || row.stream !== dead.stream)
      throw new FailureError(failure('request.invalid', { fields: { ticket: 'The corrected command must be about the same record.' } }));
    await discardCommands(q, account, [id], actor);
    const object = { id, name: `${dead.kind} of ${dead.externalId ?? 'a new record'}` };
    const before = { command: id, fields: dead.fields, failure: dead.failure?.code ?? null };
    const after = { command: row.id, kind: row.kind, fields: row.fields };
    await audit(q, { account, actor, address: wanted.address, type: 'command.corrected', object, before, after });
    return ok(row);
  });
  if (outcome.ok) bridge.waker.wake('commands');
  return outcome;
}
