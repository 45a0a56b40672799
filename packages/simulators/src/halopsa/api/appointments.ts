import type { Reply } from '../../kit/http.ts';
import { serialise } from '../../kit/json.ts';
import type { Appointment } from '../world/appointments.ts';
import { writeAppointment } from '../writes/appointments.ts';
import { dateOf, idsOf, isOn, json, pathId } from './call.ts';
import type { Call, Resource } from './call.ts';
import { listEnvelope } from './entityList.ts';
import { emptyError } from './errors.ts';
import { found } from './people.ts';
import { authorOf } from './ticketWrite.ts';

/** Calendar entries [HaloPSA reference §9.10, §4]. */
export const appointmentResource: Resource = {
  path: 'appointment',
  area: 'calendar',
  list: (call) =>
    listEnvelope<Appointment>(call, call.tenant.appointments.all(), {
      key: 'appointments',
      floats: new Set(),
      search: ['subject'],
      test: appointmentTest,
    }),
  get: (call, id) => json(serialise(existing(call, id))),
  write: (call, item) => serialise(writeAppointment(call.tenant, authorOf(call), item)),
  remove,
};

function existing(call: Call, id: string): Appointment {
  const row = found(call.tenant.appointments.get(pathId(id)));
  if (row.$deleted) throw emptyError(404);
  return row;
}

/** Deleted entries stay, for `includedeleted`. */
function remove(call: Call, id: string): Reply {
  const row = existing(call, id);
  Object.assign(row, { $deleted: true, $updated: call.nowMs });
  return json(serialise(row));
}

function appointmentTest(call: Call): (row: Appointment) => boolean {
  const from = dateOf(call, 'start_date');
  const to = dateOf(call, 'end_date');
  const agents = idsOf(call, 'agents', 'agent_id');
  const tickets = idsOf(call, 'ticket_id');
  const clients = idsOf(call, 'client_id');
  const showsDeleted = isOn(call, 'includedeleted');
  return (row) =>
    (showsDeleted || !row.$deleted) &&
    (from === undefined || row.$end >= from) &&
    (to === undefined || row.$start <= to) &&
    (!agents || agents.has(row.agent_id)) &&
    (!tickets || tickets.has(row.ticket_id)) &&
    (!clients || clients.has(Number(row.client_id)));
}
