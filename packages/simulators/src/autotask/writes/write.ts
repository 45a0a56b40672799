import { errors } from '../api/errors.ts';
import type { JsonObject } from '../../kit/json.ts';
import type { EntityDef } from '../schema/entity.ts';
import { emptyRow, num, rowOf } from '../store/row.ts';
import type { Row } from '../store/row.ts';
import { udfsOf } from '../world/udfs.ts';
import type { Writer } from './context.ts';
import { refuseMissing, withNulls, writable } from './fields.ts';
import { settle } from './settle.ts';
import { bumpTicket, recordHistory } from './tickets.ts';

/** Makes a record; answers it. `parent` is the parent's id where it is written below one. */
export function create(writer: Writer, def: EntityDef, body: JsonObject, parent?: number): Row {
  const { tenant } = writer;
  const collection = tenant.collection(def.name);
  const given = parent === undefined || !def.child ? body : { ...body, [def.child.key]: parent };
  const row = emptyRow(def, collection.nextId());
  if (def.hasUdf) row['userDefinedFields'] = udfsOf(def.name).map(({ name }) => ({ name, value: null }));
  Object.assign(row, writable(writer, def, given, null));
  for (const field of def.fields) {
    const byDefault =
      field.isPicklist && field.isRequired ? tenant.picklists.of(def.name, field.name).find((each) => each.isDefaultValue) : undefined;
    if (byDefault && writer.isOnScreen) row[field.name] ??= byDefault.value;
  }
  settle(writer, def, row, null);
  if (!writer.isOnScreen) refuseMissing(def, row, 'creating');
  collection.put(row);
  if (def.name === 'Tickets') recordHistory(writer, row, null);
  if (!writer.isSilent) tenant.tell({ def, action: 'Create', before: null, after: row, resourceId: writer.actor });
  return row;
}

/** Changes a record: sparsely, or with everything else emptied [V §3]. Answers it. */
export function change(writer: Writer, def: EntityDef, id: number, body: JsonObject, mode: 'PATCH' | 'PUT'): Row {
  const { tenant } = writer;
  const collection = tenant.collection(def.name);
  const before = collection.get(id);
  if (!before) throw errors(['No matching records found.', 'Error updating entity for record number [1].']);
  const row = { ...before, ...writable(writer, def, mode === 'PUT' ? withNulls(def, body) : body, before) };
  settle(writer, def, row, before);
  if (!writer.isOnScreen) refuseMissing(def, row, 'updating');
  collection.put(row);
  if (def.name === 'Tickets') recordHistory(writer, row, before);
  if (!writer.isSilent) tenant.tell({ def, action: 'Update', before, after: row, resourceId: writer.actor });
  return row;
}

/** Removes a record; deletions of tickets, notes and time stay in the logs [V §5.1]. */
export function remove(writer: Writer, def: EntityDef, id: number): Row {
  const { tenant } = writer;
  const row = tenant.collection(def.name).remove(id);
  if (!row)
    throw errors([
      'No message. No matching records found. The logged in Resource may not have the required permissions to delete the data.',
    ]);
  if (def.name === 'Tickets') logTicket(writer, row);
  if (def.name === 'TicketNotes' || def.name === 'TimeEntries') logActivity(writer, def, row);
  if (!writer.isSilent) tenant.tell({ def, action: 'Delete', before: row, after: null, resourceId: writer.actor });
  return row;
}

function logTicket(writer: Writer, ticket: Row): void {
  const { tenant, actor, nowMs } = writer;
  const log = tenant.table('DeletedTicketLogs');
  const { ticketNumber, title } = ticket;
  const entry = { ticketID: ticket.id, ticketNumber, ticketTitle: title, deletedByResourceID: actor, deletedDateTime: nowMs };
  log.put(rowOf(log.def, { id: log.nextId(), ...entry }));
  for (const name of ['TicketNotes', 'TimeEntries', 'TicketHistory'])
    for (const inside of tenant.under(name, 'ticketID', ticket.id)) tenant.collection(name).remove(inside.id);
}

function logActivity(writer: Writer, def: EntityDef, row: Row): void {
  const { tenant, actor, nowMs } = writer;
  const isTime = def.name === 'TimeEntries';
  const isOfTask = typeof row['taskID'] === 'number' && typeof row['ticketID'] !== 'number';
  const log = tenant.table(isOfTask ? 'DeletedTaskActivityLogs' : 'DeletedTicketActivityLogs');
  const ticket = tenant.collection('Tickets').get(num(row['ticketID']));
  log.put(
    rowOf(log.def, {
      id: log.nextId(),
      typeID: isTime ? 2 : 1,
      ...(isOfTask ? { taskID: row['taskID'] } : { ticketID: row['ticketID'], ticketNumber: ticket?.['ticketNumber'] ?? null }),
      noteOrAttachmentTitle: isTime ? '' : (row['title'] ?? ''),
      createdByResourceID: isTime ? row['creatorUserID'] : row['creatorResourceID'],
      activityDateTime: row['createDateTime'],
      startDateTime: row['startDateTime'] ?? null,
      endDateTime: row['endDateTime'] ?? null,
      hoursWorked: row['hoursWorked'] ?? null,
      deletedByResourceID: actor,
      deletedDateTime: nowMs,
    }),
  );
  if (typeof row['ticketID'] === 'number') bumpTicket(writer, row['ticketID']);
}
