import { isDeepStrictEqual } from 'node:util';
import {
  failed,
  failure,
  ok,
  type AccountId,
  type CommandAuthor,
  type CommandBody,
  type CommandKind,
  type Result,
} from '@deskbridge/model';
import type { By } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/caller.ts';
import type { Queryable } from '../../platform/database/database.ts';
import type { Bridge } from '../bridge.ts';
import { connectorNamed } from '../connections/sessions.ts';
import { findActiveConnection } from '../connections/store.ts';
import { enqueueCommand } from './command.ts';
import { agentOfMember } from '../people/store.ts';
import { auditDecision, decide, othersOnly, type Decision } from './dead.ts';
import type { CommandOwner } from './deadStore.ts';
import { deciderOf, findCommand, type CommandRow } from './store.ts';

/** What the API asks to have written. */
export interface CommandRequest {
  body: CommandBody;
  /** Who asks. */
  actor: Actor;
  idempotencyKey?: string;
}

/** How long a person's write waits before it leaves, so that it can be undone. */
export const undoMs = 5000;

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
    if (!connection.settings.writes.includes(wanted.body.kind)) return failed(failure('write.off'));
    const row = await enqueueCommand(q, {
      account,
      connection: connection.id,
      body: wanted.body,
      author: await authorOf(q, account, wanted.actor),
      source: 'api',
      idempotencyKey: wanted.idempotencyKey,
      delayMs: wanted.actor.type === 'person' ? undoMs : 0,
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

/** A person writes in the name of the agent that they are in the helpdesk, where the mapping tells (correctness 18); a key is nobody's. */
export async function authorOf(q: Queryable, account: AccountId, actor: Actor): Promise<CommandAuthor> {
  const { id, name } = actor;
  if (actor.type === 'key') return { type: 'api', id, name };
  const agentId = await agentOfMember(q, account, id);
  return { type: 'person', id, name, ...(agentId === null ? {} : { agentId }) };
}

/** Puts a dead or discarded command back into the outbox. Where an owner is named, only theirs. */
export async function replay(
  bridge: Bridge,
  account: AccountId,
  id: string,
  by: By,
  owner: CommandOwner | null,
): Promise<Result<CommandRow>> {
  return change(bridge, account, id, by, owner, 'replay', 'Only dead or discarded commands are replayed, and after what they belong into');
}

/** Gives a command up that is waiting or dead. Where an owner is named, only theirs. */
export async function discard(
  bridge: Bridge,
  account: AccountId,
  id: string,
  by: By,
  owner: CommandOwner | null,
): Promise<Result<CommandRow>> {
  return change(bridge, account, id, by, owner, 'discard', 'Only waiting or dead commands are discarded');
}

async function change(
  bridge: Bridge,
  account: AccountId,
  id: string,
  by: By,
  owner: CommandOwner | null,
  action: Decision,
  rule: string,
): Promise<Result<CommandRow>> {
  const outcome = await bridge.database.asAccount(account, async (q): Promise<Result<CommandRow>> => {
    const present = await findCommand(q, account, id);
    if (!present) return failed(failure('request.notFound', { detail: 'The account has no such command.' }));
    if (owner && (present.author.type !== owner.type || present.author.id !== owner.id)) return failed(othersOnly);
    const [changed] = await decide[action](q, account, [id], deciderOf(by));
    if (changed) await auditDecision(q, account, by, action, { count: 1, ids: [id] });
    return changed ? ok(changed) : failed(failure('request.invalid', { fields: { state: `${rule}; this one is ${present.state}.` } }));
  });
  if (outcome.ok) bridge.waker.wake('commands');
  return outcome;
}
