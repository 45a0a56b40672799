import {
  commandBody,
  failure,
  FailureError,
  type AccountId,
  type CommandAuthor,
  type CommandBody,
  type ConnectionId,
  type ExternalId,
} from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';
import { readTicketFields } from '../tickets/store.ts';
import { lockParent, orphanCommand } from './deadStore.ts';
import { insertCommand, type CommandRow } from './store.ts';

/** A write that somebody wants. */
export interface WantedCommand {
  account: AccountId;
  connection: ConnectionId;
  body: CommandBody;
  author: CommandAuthor;
  /** What asks: `api`, a feature's name. */
  source: string;
  /** The same key never writes twice. */
  idempotencyKey?: string;
  /** Waits before it leaves, so that it can be undone. */
  delayMs?: number;
}

/** Puts a write into the outbox, in the transaction of the caller's own data. The body is parsed; what does not fit throws. */
export async function enqueueCommand(q: Queryable, wanted: WantedCommand): Promise<CommandRow> {
  const body = commandBody.parse(wanted.body);
  const target = targetOf(body);
  const withSeen =
    body.kind === 'ticket.update' && !body.seen && target.externalId ? await addSeen(q, wanted.account, target.externalId, body) : body;
  const parent = target.createdBy === null ? null : await lockParent(q, wanted.account, target.createdBy);
  if (target.createdBy !== null && !parent)
    throw new FailureError(failure('request.invalid', { fields: { 'ticket.createdBy': 'There is no such command.' } }));
  const row = await insertCommand(q, {
    account: wanted.account,
    connection: wanted.connection,
    kind: body.kind,
    body: withSeen,
    author: wanted.author,
    source: wanted.source,
    idempotencyKey: wanted.idempotencyKey ?? null,
    delayMs: wanted.delayMs,
    fields: body.kind === 'ticket.update' ? Object.keys(body.fields).toSorted() : [],
    ...target,
  });
  // What belongs into a ticket that will never be made must not wait for it.
  return parent === 'discarded' && row.state === 'waiting' ? orphanCommand(q, row) : row;
}

/** The values that the author had before them, as the mirror shows them: what a conflict is measured against. */
async function addSeen(
  q: Queryable,
  account: AccountId,
  ticketId: ExternalId,
  body: Extract<CommandBody, { kind: 'ticket.update' }>,
): Promise<CommandBody> {
  const present = await readTicketFields(q, account, ticketId, Object.keys(body.fields));
  return present ? { ...body, seen: present } : body;
}

/** The record whose lane a command takes. */
export function targetOf(body: CommandBody): { stream: string; externalId: ExternalId | null; createdBy: string | null } {
  switch (body.kind) {
    case 'ticket.create':
      return { stream: 'tickets', externalId: null, createdBy: null };
    case 'appointment.create':
      return {
        stream: 'appointments',
        externalId: null,
        createdBy: body.ticket && 'createdBy' in body.ticket ? body.ticket.createdBy : null,
      };
    case 'appointment.update':
    case 'appointment.delete':
      return { stream: 'appointments', externalId: body.appointmentId as ExternalId, createdBy: null };
    default:
      return 'createdBy' in body.ticket
        ? { stream: 'tickets', externalId: null, createdBy: body.ticket.createdBy }
        : { stream: 'tickets', externalId: body.ticket.ticketId as ExternalId, createdBy: null };
  }
}
