import { asText } from '../../kit/json.ts';
import { ControlError } from '../../kit/control.ts';
import type { ControlCall, ControlRoute } from '../../kit/control.ts';
import type { Reply } from '../../kit/http.ts';
import { jsonReply } from '../../kit/http.ts';
import type { JsonObject } from '../../kit/json.ts';
import { knownEntity } from '../schema/registry.ts';
import type { EntityDef } from '../schema/entity.ts';
import type { Row } from '../store/row.ts';
import type { Tenant } from '../tenant.ts';
import type { PicklistRow } from '../world/picklistValues.ts';
import { rowWriter } from '../wire.ts';
import { change, create, remove } from '../writes/write.ts';
import type { ControlParts } from './parts.ts';
import { entityIn, onlyKnown, onScreen, personOf } from './screen.ts';

/** Somebody edits in the PSA's own screen. */
export function editRoutes({ tenant }: ControlParts): ControlRoute[] {
  const tickets = knownEntity('Tickets');
  const on = (work: (call: ControlCall) => Reply) => (call: ControlCall) => onScreen(() => work(call));
  const onTicket = (work: (id: number, body: JsonObject) => Reply) =>
    on(({ parameters, body }) => work(ticketOf(tenant, parameters['id']), body));
  return [
    { method: 'POST', pattern: 'edit/tickets', handle: on(({ body }) => edit(tenant, tickets, body)) },
    { method: 'POST', pattern: 'edit/tickets/:id/note', handle: onTicket((id, body) => addNote(tenant, id, body)) },
    { method: 'POST', pattern: 'edit/tickets/:id/time', handle: onTicket((id, body) => addTime(tenant, id, body)) },
    {
      method: 'POST',
      pattern: 'edit/tickets/:id/status',
      handle: onTicket((id, { status, ...body }) => edit(tenant, tickets, { by: body['by'], silent: body['silent'], id, status })),
    },
    { method: 'POST', pattern: 'edit/picklists', handle: ({ body }) => editPicklist(tenant, body) },
    {
      method: 'DELETE',
      pattern: 'edit/picklists/:entity/:field/:value',
      handle: ({ parameters }) =>
        jsonReply({
          removed: tenant.picklists.remove(
            entityIn(parameters['entity'] ?? '').name,
            parameters['field'] ?? '',
            Number(parameters['value']),
          ),
        }),
    },
    {
      method: 'POST',
      pattern: 'edit/:entity',
      handle: on(({ parameters, body }) => edit(tenant, entityIn(parameters['entity'] ?? ''), body)),
    },
    {
      method: 'DELETE',
      pattern: 'edit/:entity/:id',
      handle: on(({ parameters, body }) => {
        const id = Number(parameters['id']);
        remove(personOf(tenant, body), entityIn(parameters['entity'] ?? ''), id);
        return jsonReply({ id, deleted: true });
      }),
    },
  ];
}

/** A record as the API shows it, with the simulator's own members. */
export function shown(tenant: Tenant, def: EntityDef, row: Row): string {
  const own = Object.entries(row).filter(([name]) => name.startsWith('$'));
  const text = rowWriter(def, tenant.quirks)(row);
  return own.length === 0 ? text : `${text.slice(0, -1)},${JSON.stringify(Object.fromEntries(own)).slice(1)}`;
}

function edit(tenant: Tenant, def: EntityDef, body: JsonObject): Reply {
  const members = Object.fromEntries(Object.entries(onlyKnown(def, body)).filter(([, value]) => value !== undefined));
  const id = typeof members['id'] === 'number' ? members['id'] : 0;
  if (id > 0 && !tenant.collection(def.name).has(id)) throw new ControlError(`no ${def.name} ${id}`, 404);
  const person = personOf(tenant, body);
  const own = Object.fromEntries(Object.entries(members).filter(([name]) => name.startsWith('$')));
  const row = id > 0 ? change(person, def, id, members, 'PATCH') : create(person, def, { ...startOf(tenant, def), ...members });
  Object.assign(row, own);
  tenant.collection(def.name).put(row);
  return { status: 200, body: shown(tenant, def, row) };
}

/** What the screen has filled in before anybody types. */
function startOf(tenant: Tenant, def: EntityDef): JsonObject {
  if (def.name === 'Tickets') {
    const company = tenant
      .table('Companies')
      .all()
      .find((row) => row.id > 0 && row['isActive'] === true);
    return { title: 'New ticket', status: 1, priority: 2, companyID: company?.id ?? 0 };
  }
  if (def.name === 'Resources') return { isActive: true, licenseType: 1, $allowImpersonation: true, $lacks: [] };
  return {};
}

function addNote(tenant: Tenant, ticketID: number, body: JsonObject): Reply {
  const def = knownEntity('TicketNotes');
  const person = personOf(tenant, body);
  const text = asText(body['text']);
  const note = {
    ticketID,
    description: text,
    title: asText(body['title'] ?? 'Note'),
    noteType: 1,
    publish: body['private'] === true ? 2 : 1,
  };
  const row = create(person, def, note);
  if (typeof body['status'] === 'number') change(person, knownEntity('Tickets'), ticketID, { status: body['status'] }, 'PATCH');
  return { status: 200, body: shown(tenant, def, row) };
}

function addTime(tenant: Tenant, ticketID: number, body: JsonObject): Reply {
  const def = knownEntity('TimeEntries');
  const person = personOf(tenant, body);
  const hours = typeof body['hours'] === 'number' ? body['hours'] : 0.25;
  const span = {
    startDateTime: new Date(person.nowMs - hours * 3_600_000).toISOString(),
    endDateTime: new Date(person.nowMs).toISOString(),
  };
  const row = create(person, def, {
    ticketID,
    resourceID: person.actor,
    summaryNotes: asText(body['text']),
    ...span,
  });
  return { status: 200, body: shown(tenant, def, row) };
}

function ticketOf(tenant: Tenant, text: string | undefined): number {
  const id = Number(text);
  if (!tenant.collection('Tickets').has(id)) throw new ControlError(`no ticket ${text}`, 404);
  return id;
}

function editPicklist(tenant: Tenant, body: JsonObject): Reply {
  const { entity, field, value, label, isActive, sortOrder, parentValue } = body;
  const def = entityIn(asText(entity));
  const known = def.byName.get(asText(field).toLowerCase());
  if (!known?.isPicklist) throw new ControlError(`${def.name} have no list ${asText(field)}`);
  const change: Partial<PicklistRow> = {};
  if (typeof value === 'number' || typeof value === 'string') change.value = Number(value);
  if (typeof label === 'string') change.label = label;
  if (typeof isActive === 'boolean') change.isActive = isActive;
  if (typeof sortOrder === 'number') change.sortOrder = sortOrder;
  if (parentValue !== undefined) change.parentValue = asText(parentValue);
  return jsonReply(tenant.picklists.put(def.name, known.name, change));
}
