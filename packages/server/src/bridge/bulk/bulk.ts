import { failed, failure, ok, type AccountId, type CommandKind, type ExternalId, type Result } from '@deskbridge/model';
import { audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/caller.ts';
import type { Queryable } from '../../platform/database/database.ts';
import type { Bridge } from '../bridge.ts';
import { connectorNamed } from '../connections/sessions.ts';
import { findActiveConnection } from '../connections/store.ts';
import { insertNotes, insertUpdates, type ManyWrites, type WrittenCommand } from '../outbox/bulkStore.ts';
import { discardCommands } from '../outbox/deadStore.ts';
import { authorOf, undoMs } from '../outbox/request.ts';
import { filterOf, type TicketPlace, type TicketQuestion } from '../tickets/filter.ts';
import { listTickets, type TicketRow } from '../tickets/store.ts';
import { insertBulkEdit, listBulkEdits, markStopped, waitingOf, type BulkChange, type BulkEditRow } from './store.ts';

/** More than this are not changed in one go: at two calls a ticket it would keep the helpdesk busy for more than an hour. */
export const mostTickets = 5000;

/** Which tickets are meant: these, or all that a filter finds now. */
export type BulkSelection = { ids: readonly ExternalId[] } | { filter: TicketQuestion };

/** An edit of many tickets that somebody wants. */
export interface WantedBulkEdit {
  selection: BulkSelection;
  change: BulkChange;
  actor: Actor;
  /** The network address that it comes from. */
  address?: string;
}

const pageRows = 500;

/** Puts the same change of many tickets into the outbox, in one transaction: all of them or none. */
export async function editMany(bridge: Bridge, account: AccountId, wanted: WantedBulkEdit): Promise<Result<BulkEditRow>> {
  const outcome = await bridge.database.asAccount(account, async (q): Promise<Result<BulkEditRow>> => {
    const connection = await findActiveConnection(q, account);
    if (!connection) return failed(failure('connection.none'));
    if (connection.profile !== 'read-write') return failed(failure('profile.readOnly'));
    const writes = connectorNamed(connection.connector)?.writes ?? [];
    const missing = kindsOf(wanted.change).find((kind) => !writes.some((write) => write.kind === kind));
    if (missing) return failed(failure('request.invalid', { fields: { change: `The helpdesk cannot do ${missing}.` } }));
    const tickets = await ticketsOf(q, account, wanted.selection, bridge.clock.now());
    if (tickets.length === 0) return failed(failure('request.invalid', { fields: { selection: 'No ticket is selected.' } }));
    if (tickets.length > mostTickets)
      return failed(
        failure('request.invalid', {
          fields: { selection: `At most ${mostTickets.toLocaleString('en')} tickets are changed in one go; narrow the selection.` },
        }),
      );
    const { actor, change } = wanted;
    const author = await authorOf(q, account, actor);
    const delayMs = actor.type === 'person' ? undoMs : 0;
    const written = await write(q, { account, connection: connection.id, author, source: 'bulk', delayMs, tickets }, change);
    const reached = new Set(written.map((command) => command.ticket));
    if (reached.size === 0) return failed(failure('request.invalid', { fields: { selection: 'None of these tickets is mirrored.' } }));
    const commands = written.map((command) => command.id);
    const id = await insertBulkEdit(q, account, { author, body: change, selection: wanted.selection, tickets: reached.size, commands });
    const edit = await present(q, account, id);
    const object = { id, name: `${reached.size} tickets` };
    await audit(q, { account, actor, address: wanted.address, type: 'bulkEdit.started', object, details: toldOf(change) });
    return edit;
  });
  if (outcome.ok) bridge.waker.wake('commands');
  return outcome;
}

/** What the audit log keeps of a change: values of fields, but not what a note says. */
const toldOf = ({ fields, note }: BulkChange): Record<string, unknown> => ({
  ...fields,
  ...(note ? { note: note.isPrivate ? 'private' : 'public' } : {}),
});

const kindsOf = (change: BulkChange): CommandKind[] => [
  ...(change.fields ? (['ticket.update'] as const) : []),
  ...(change.note ? (['note.add'] as const) : []),
];

async function write(q: Queryable, many: ManyWrites, change: BulkChange): Promise<WrittenCommand[]> {
  // The note goes first, so that a ticket that is closed tells why before it closes.
  const notes = change.note ? await insertNotes(q, many, change.note) : [];
  const updates = change.fields ? await insertUpdates(q, many, change.fields, change.closureNote ?? null) : [];
  return [...notes, ...updates];
}

async function ticketsOf(q: Queryable, account: AccountId, selection: BulkSelection, now: Date): Promise<ExternalId[]> {
  if ('ids' in selection) return [...new Set(selection.ids)];
  const filter = filterOf(selection.filter, now);
  const ids: ExternalId[] = [];
  let after: TicketPlace | null = null;
  while (ids.length <= mostTickets) {
    const rows: TicketRow[] = await listTickets(q, account, filter, { by: 'updated', direction: 'desc' }, after, pageRows);
    ids.push(...rows.map((row) => row.id));
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageRows) break;
    after = { value: last.updatedAt, id: last.id };
  }
  return ids;
}

/** Stops an edit: what has not left is discarded; what has left stays. Within its first seconds that undoes it whole. */
export async function stopBulkEdit(
  bridge: Bridge,
  account: AccountId,
  id: string,
  actor: Actor,
  address?: string,
): Promise<Result<BulkEditRow>> {
  const outcome = await bridge.database.asAccount(account, async (q): Promise<Result<BulkEditRow>> => {
    const [edit] = await listBulkEdits(q, account, 1, id);
    if (!edit) return failed(noEdit);
    const discarded = await discardCommands(q, account, await waitingOf(q, account, id), actor);
    await markStopped(q, account, id);
    const stopped = await present(q, account, id);
    const details = { discarded: discarded.length };
    await audit(q, { account, actor, address, type: 'bulkEdit.stopped', object: { id, name: `${edit.tickets} tickets` }, details });
    return stopped;
  });
  if (outcome.ok) bridge.waker.wake('commands');
  return outcome;
}

/** One edit of many tickets. */
export async function present(q: Queryable, account: AccountId, id: string): Promise<Result<BulkEditRow>> {
  const [edit] = await listBulkEdits(q, account, 1, id);
  return edit ? ok(edit) : failed(noEdit);
}

const noEdit = failure('request.notFound', { detail: 'The account has no such edit.' });
