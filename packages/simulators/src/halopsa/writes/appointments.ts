import type { JsonObject } from '../../kit/json.ts';
import { guid } from '../../kit/random.ts';
import { emptyError, textError } from '../api/errors.ts';
import { stored } from '../dates.ts';
import type { Tenant } from '../tenant.ts';
import { appointmentRecord } from '../world/appointments.ts';
import type { Appointment } from '../world/appointments.ts';
import type { Author } from './author.ts';
import { assignKnown } from './people.ts';
import { numberIn, textIn, timeIn } from './ticketFields.ts';

/** Creates or changes a calendar entry. By quirk an update gives it a new id [HaloPSA reference §9.10]. */
export function writeAppointment(tenant: Tenant, author: Author, item: JsonObject): Appointment {
  const id = numberIn(item, 'id') ?? 0;
  const existing = tenant.appointments.get(id);
  if (id > 0 && !existing) throw emptyError(404);
  const start = timeIn(item, 'start_date') ?? existing?.$start;
  const end = timeIn(item, 'end_date') ?? existing?.$end;
  if (start === undefined || end === undefined) throw textError('Please enter a Start and an End for this Appointment');
  const row = existing ?? newAppointment(tenant, author, item, start, end);
  assignKnown(row, { ...item, start_date: undefined, end_date: undefined });
  Object.assign(row, {
    $start: start,
    $end: end,
    start_date: stored(start),
    end_date: stored(end),
    last_modified: stored(author.nowMs),
    $updated: author.nowMs,
  });
  row.agent_name = tenant.agents.get(row.agent_id)?.name ?? '';
  if (!existing || !tenant.quirks.appointmentUpdateMovesId) return tenant.appointments.put(row);
  tenant.appointments.remove(id);
  return tenant.appointments.put({ ...row, id: tenant.appointments.nextId });
}

function newAppointment(tenant: Tenant, author: Author, item: JsonObject, start: number, end: number): Appointment {
  const id = tenant.appointments.nextId;
  const ticketId = numberIn(item, 'ticket_id') ?? 0;
  const core = tenant.tickets.has(ticketId) ? tenant.tickets.core(ticketId) : undefined;
  const agentId = numberIn(item, 'agent_id') ?? author.agentId;
  return appointmentRecord({
    id,
    guid: guid(tenant.seed, 14, id),
    agentId,
    agentName: tenant.agents.get(agentId)?.name ?? '',
    subject: textIn(item, 'subject') ?? '',
    start,
    end,
    ticketId,
    clientId: core?.client ?? 0,
    siteId: core?.site ?? 0,
    userId: core?.user ?? 0,
    updatedMs: author.nowMs,
  });
}
