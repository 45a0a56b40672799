import { isDeepStrictEqual } from 'node:util';
import { failed, failure, ok, type AccountId, type CommandBody, type CommandKind, type Result } from '@deskbridge/model';
import type { Bridge } from '../bridge.ts';
import { connectorNamed } from '../connections/sessions.ts';
import { findActiveConnection } from '../connections/store.ts';
import { enqueueCommand } from './command.ts';
import { discardCommand, findCommand, replayCommand, type CommandRow } from './store.ts';

/** What the API asks to have written. */
export interface CommandRequest {
  body: CommandBody;
  /** The key that asks. */
  authorId: string;
  idempotencyKey?: string;
}

/** Takes a write in, if the connection may write and the helpdesk can do it. The same idempotency key gives the command that is there. */
export async function requestCommand(bridge: Bridge, account: AccountId, wanted: CommandRequest): Promise<Result<CommandRow>> {
  const outcome = await bridge.database.asAccount(account, async (q): Promise<Result<CommandRow>> => {
    const connection = await findActiveConnection(q, account);
    if (!connection) return failed(failure('connection.none'));
    if (connection.profile !== 'read-write') return failed(failure('profile.readOnly'));
    const connector = connectorNamed(connection.connector);
    if (!canWrite(connector?.writes ?? [], wanted.body.kind)) {
      return failed(
        failure('request.invalid', { fields: { kind: `${connector?.name ?? connection.connector} cannot do ${wanted.body.kind}.` } }),
      );
    }
    const row = await enqueueCommand(q, {
      account,
      connection: connection.id,
      body: wanted.body,
      author: { type: 'api', id: wanted.authorId },
      source: 'api',
      idempotencyKey: wanted.idempotencyKey,
    });
    if (!sameBody(row.body, wanted.body)) {
      return failed(
        failure('request.invalid', { fields: { 'idempotency-key': 'This key was used for another command; take a new one.' } }),
      );
    }
    return ok(row);
  });
  if (outcome.ok) bridge.waker.wake('commands');
  return outcome;
}

const canWrite = (writes: readonly { kind: CommandKind }[], kind: CommandKind): boolean => writes.some((write) => write.kind === kind);

/** `seen` is filled in when a command is taken, so it is no difference. */
const sameBody = (a: CommandBody, b: CommandBody): boolean => isDeepStrictEqual({ ...plain(a), seen: null }, { ...plain(b), seen: null });
const plain = (body: CommandBody): object => JSON.parse(JSON.stringify(body)) as object;

/** Puts a dead or discarded command back into the outbox. */
export async function replay(bridge: Bridge, account: AccountId, id: string): Promise<Result<CommandRow>> {
  return change(bridge, account, id, replayCommand, 'Only dead or discarded commands are replayed');
}

/** Gives a command up that is waiting or dead. */
export async function discard(bridge: Bridge, account: AccountId, id: string): Promise<Result<CommandRow>> {
  return change(bridge, account, id, discardCommand, 'Only waiting or dead commands are discarded');
}

async function change(
  bridge: Bridge,
  account: AccountId,
  id: string,
  how: typeof replayCommand,
  rule: string,
): Promise<Result<CommandRow>> {
  const { changed, present } = await bridge.database.asAccount(account, async (q) => ({
    changed: await how(q, account, id),
    present: await findCommand(q, account, id),
  }));
  if (!present) return failed(failure('request.notFound', { detail: 'The account has no such command.' }));
  if (!changed) return failed(failure('request.invalid', { fields: { state: `${rule}; this one is ${present.state}.` } }));
  bridge.waker.wake('commands');
  return ok(changed);
}
