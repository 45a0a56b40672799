import { ControlError } from '../../kit/control.ts';
import type { ControlCall, ControlRoute } from '../../kit/control.ts';
import { jsonReply } from '../../kit/http.ts';
import type { Reply } from '../../kit/http.ts';
import { guid } from '../../kit/random.ts';
import { isObject, serialise } from '../../kit/json.ts';
import type { JsonObject } from '../../kit/json.ts';
import { Refusal } from '../api/errors.ts';
import { actionRow, WHOLE_ACTION } from '../rows/action.ts';
import { agentRecord } from '../rows/agent.ts';
import { ticketDetail } from '../rows/ticketDetail.ts';
import type { Entity } from '../store/table.ts';
import type { Tenant } from '../tenant.ts';
import { addAction } from '../writes/actions.ts';
import { tell } from '../writes/author.ts';
import type { Author } from '../writes/author.ts';
import { assignKnown, removePerson, writeClient, writeSite, writeUser } from '../writes/people.ts';
import { flagIn, numberIn, textIn } from '../writes/ticketFields.ts';
import { changeTicket, createTicket, deleteTicket, mergeTicket } from '../writes/tickets.ts';
import { writeAppointment } from '../writes/appointments.ts';
import { writeInvoice } from '../writes/invoices.ts';
import type { ControlParts } from './parts.ts';

/** Somebody edits in the PSA's own screen: no API application is named, and `silent` tells no webhook. */
export function editRoutes({ tenant }: ControlParts): ControlRoute[] {
  const on = (work: (call: ControlCall, author: Author) => Reply) => (call: ControlCall) =>
    refused(() => work(call, authorOf(tenant, call.body)));
  return [
    { method: 'POST', pattern: 'edit/tickets', handle: on((call, author) => editTicket(tenant, author, call.body)) },
    {
      method: 'POST',
      pattern: 'edit/tickets/:id/note',
      handle: on((call, author) => addNote(tenant, author, ticketOf(tenant, call), call.body)),
    },
    {
      method: 'POST',
      pattern: 'edit/tickets/:id/status',
      handle: on((call, author) => editTicket(tenant, author, { ...statusOf(call.body), id: ticketOf(tenant, call) })),
    },
    {
      method: 'POST',
      pattern: 'edit/tickets/:id/merge',
      handle: on((call, author) => merge(tenant, author, ticketOf(tenant, call), call.body)),
    },
    { method: 'POST', pattern: 'edit/tickets/:id/recover', handle: on((call, author) => recover(tenant, author, ticketOf(tenant, call))) },
    { method: 'POST', pattern: 'edit/tickets/:id/purge', handle: on((call, author) => purge(tenant, author, ticketOf(tenant, call))) },
    {
      method: 'DELETE',
      pattern: 'edit/tickets/:id',
      handle: on((call, author) => {
        const id = ticketOf(tenant, call);
        deleteTicket(tenant, author, id);
        return jsonReply({ id, deleted: true });
      }),
    },
    {
      method: 'POST',
      pattern: 'edit/:entity',
      handle: on((call, author) => editRecord(tenant, author, call.parameters.entity ?? '', call.body)),
    },
    { method: 'DELETE', pattern: 'edit/:entity/:id', handle: on((call, author) => removeRecord(tenant, author, call)) },
  ];
}

/** What the product would refuse is a mistake of the control call here. */
function refused(work: () => Reply): Reply {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) throw new ControlError(`refused: ${error.message}`, error.reply.status);
    throw error;
  }
}

function authorOf(tenant: Tenant, body: JsonObject): Author {
  const by = isObject(body.by) ? body.by : {};
  const userId = numberIn(by, 'userId') ?? 0;
  const agentId = numberIn(by, 'agentId') ?? (userId > 0 ? 0 : 2);
  return { agentId, userId, application: '', nowMs: tenant.clock.now(), isSilent: body.silent === true };
}

function ticketOf(tenant: Tenant, call: ControlCall): number {
  const id = Number(call.parameters.id);
  if (!tenant.tickets.has(id)) throw new ControlError(`no ticket ${id}`, 404);
  return id;
}

function statusOf(body: JsonObject): JsonObject {
  const status = numberIn(body, 'status_id', 'statusId', 'status');
  if (status === undefined) throw new ControlError('status_id is needed');
  return { ...body, status_id: status };
}

function editTicket(tenant: Tenant, author: Author, body: JsonObject): Reply {
  let id = numberIn(body, 'id') ?? 0;
  if (id > 0 && !tenant.tickets.has(id)) throw new ControlError(`no ticket ${id}`, 404);
  if (id > 0) changeTicket(tenant, author, id, body);
  else ({ id } = createTicket(tenant, author, body));
  return ticketReply(tenant, id);
}

function ticketReply(tenant: Tenant, id: number): Reply {
  return {
    status: 200,
    body: ticketDetail(tenant, tenant.tickets.core(id), tenant.tickets.extras(id), tenant.clock.now(), { nested: false }),
  };
}

function addNote(tenant: Tenant, author: Author, ticketId: number, body: JsonObject): Reply {
  const isPrivate = flagIn(body, 'private') ?? false;
  const outcomeId = author.userId > 0 ? 4 : isPrivate ? 7 : 2;
  const text = textIn(body, 'text', 'note') ?? '';
  const action = addAction(tenant, author, {
    ticketId,
    outcomeId,
    note: text,
    noteHtml: textIn(body, 'html'),
    isHidden: isPrivate,
    hours: numberIn(body, 'hours') ?? 0,
    newStatus: numberIn(body, 'status_id') ?? tenant.tickets.columns.value('status', ticketId),
  });
  return { status: 200, body: actionRow(tenant, action, WHOLE_ACTION) };
}

function merge(tenant: Tenant, author: Author, id: number, body: JsonObject): Reply {
  const into = numberIn(body, 'into') ?? 0;
  if (!tenant.tickets.has(into)) throw new ControlError(`no ticket ${into} to merge into`, 404);
  mergeTicket(tenant, author, id, into);
  return ticketReply(tenant, id);
}

function recover(tenant: Tenant, author: Author, id: number): Reply {
  tenant.tickets.setDeleted(id, author.nowMs, false);
  return ticketReply(tenant, id);
}

function purge(tenant: Tenant, author: Author, id: number): Reply {
  tenant.tickets.purge(id, author.nowMs);
  tell(tenant, author, { event: 'Ticket Deleted', kind: 'ticket', id, record: serialise({ id, deleted: true }) });
  return jsonReply({ id, purged: true });
}

function editRecord(tenant: Tenant, author: Author, entity: string, body: JsonObject): Reply {
  const writers: Record<string, () => Entity> = {
    users: () => writeUser(tenant, author, body),
    sites: () => writeSite(tenant, author, body),
    clients: () => writeClient(tenant, author, body),
    appointments: () => writeAppointment(tenant, author, body),
    invoices: () => writeInvoice(tenant, author, body),
    agents: () => writeAgent(tenant, author, body),
    statuses: () => writeStatus(tenant, author, body),
    teams: () => writeTeam(tenant, body),
    assets: () => writeAsset(tenant, author, body),
  };
  const writer = writers[entity.toLowerCase()];
  if (!writer) throw new ControlError(`cannot edit ${entity}; there are tickets, ${Object.keys(writers).join(', ')}`, 404);
  return { status: 200, body: serialise(writer()) };
}

function writeAgent(tenant: Tenant, author: Author, body: JsonObject): Entity {
  const id = numberIn(body, 'id') ?? 0;
  const existing = tenant.agents.get(id);
  if (id > 0 && !existing) throw new ControlError(`no agent ${id}`, 404);
  const name = textIn(body, 'name') ?? existing?.name ?? 'New Agent';
  const [first = '', ...rest] = name.split(' ');
  const next = tenant.agents.nextId;
  const teams = Array.isArray(body.teams) ? body.teams.map(Number) : (existing?.$teams ?? [1]);
  const row =
    existing ??
    agentRecord({
      id: next,
      first,
      last: rest.join(' '),
      email: `agent${next}@helpdesk.example`,
      jobTitle: '',
      teams,
      guid: guid(tenant.seed, 8, next),
      updatedMs: author.nowMs,
    });
  assignKnown(row, { ...body, teams: undefined });
  Object.assign(row, { name, $teams: teams, $updated: author.nowMs });
  tenant.agents.put(row);
  return row;
}

function writeStatus(tenant: Tenant, author: Author, body: JsonObject): Entity {
  const id = numberIn(body, 'id') ?? 0;
  const existing = tenant.statuses.get(id);
  const like = existing ?? tenant.statuses.get(2);
  if (!like) throw new ControlError('no status to go by');
  const next = id > 0 ? id : tenant.statuses.nextId;
  const row = existing ?? { ...like, id: next, guid: guid(tenant.seed, 5, next), sequence: next, $closed: false };
  assignKnown(row, body);
  const isClosed = flagIn(body, 'closed');
  if (isClosed !== undefined) row.$closed = isClosed;
  row.$updated = author.nowMs;
  return tenant.statuses.put(row);
}

function writeTeam(tenant: Tenant, body: JsonObject): Entity {
  const id = numberIn(body, 'id') ?? 0;
  const existing = tenant.teams.find((team) => team.id === id);
  const row = existing ?? {
    id: id > 0 ? id : Math.max(...tenant.teams.map((team) => team.id)) + 1,
    name: 'New team',
    department: 1,
    share: 0,
  };
  row.name = textIn(body, 'name') ?? row.name;
  row.department = numberIn(body, 'department_id') ?? row.department;
  row.isInactive = flagIn(body, 'inactive') ?? row.isInactive;
  if (!existing) tenant.teams.push(row);
  tenant.indexPicklists();
  return { id: row.id, name: row.name, department_id: row.department, inactive: row.isInactive === true, $updated: 0 };
}

function writeAsset(tenant: Tenant, author: Author, body: JsonObject): Entity {
  const asset = tenant.assets.get(numberIn(body, 'id') ?? 0);
  if (!asset) throw new ControlError('no such asset', 404);
  assignKnown(asset, body);
  asset.$updated = author.nowMs;
  return asset;
}

function removeRecord(tenant: Tenant, author: Author, call: ControlCall): Reply {
  const id = Number(call.parameters.id);
  const entity = (call.parameters.entity ?? '').toLowerCase();
  if (entity === 'clients' || entity === 'sites' || entity === 'users')
    removePerson(tenant, author, entity.slice(0, -1) as 'client' | 'site' | 'user', id);
  else if (entity === 'invoices') {
    if (tenant.invoices.remove(id)) tell(tenant, author, { event: 'Invoice Deleted', kind: 'invoice', id });
  } else if (entity === 'statuses') tenant.statuses.remove(id);
  else if (entity === 'appointments') tenant.appointments.remove(id);
  else if (entity === 'assets') tenant.assets.remove(id);
  else throw new ControlError(`cannot delete ${entity}`, 404);
  return jsonReply({ id, deleted: true });
}
