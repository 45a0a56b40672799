/** Appointments: asked for by date, changed by replacing (HaloPSA reference §9.10). */
import type { Appointment } from '@deskbridge/model';
import { booleanOf, idOf, integerOf, isRow, pick, textOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { haloInstant } from './dates.ts';
import { dateWindow, rowUpdatedAt } from './list-entity.ts';
import type { ListEntity } from './list-entity.ts';
import { paging, plainId } from './pages.ts';
import { unassignedAgentId } from './ticket-mapping.ts';

const fields = [
  'subject',
  'agentId',
  'ticketId',
  'companyId',
  'siteId',
  'contactId',
  'typeName',
  'startsAt',
  'endsAt',
  'isAllDay',
  'isPrivate',
  'isTask',
  'isComplete',
  'updatedAt',
] as const;

/** `complete_status` is a number or a boolean: anything above 0 is complete [inferred]. */
function isComplete(value: unknown): boolean | null {
  const status = integerOf(value);
  return status === null ? booleanOf(value) : status > 0;
}

/** The fields of an appointment. */
export function appointmentFields(row: Row): Appointment {
  const agentId = idOf(row['agent_id']);
  return {
    subject: textOf(row['subject']),
    agentId: agentId === unassignedAgentId ? null : agentId,
    ticketId: idOf(row['ticket_id']),
    companyId: idOf(pick(row, 'client_id', 'client_id_int')),
    siteId: idOf(pick(row, 'site_id_int', 'site_id')),
    contactId: idOf(row['user_id']),
    typeName: textOf(row['appointment_type_name']),
    startsAt: haloInstant(row['start_date']),
    endsAt: haloInstant(row['end_date']),
    isAllDay: booleanOf(row['allday']),
    isPrivate: booleanOf(row['is_private']),
    isTask: booleanOf(row['is_task']),
    isComplete: isComplete(row['complete_status']),
    updatedAt: rowUpdatedAt(row),
  };
}

/** The stream of appointments; an import looks a year ahead. */
export const appointments: ListEntity<'appointment'> = {
  entity: 'appointment',
  declaration: {
    name: 'appointments',
    projections: { list: { appointment: fields }, detail: { appointment: fields } },
    volatile: [],
    canChangedSince: false,
    canList: true,
    canById: true,
    canIds: true,
  },
  shape: { path: '/Appointment', keys: ['appointments'], id: plainId, at: rowUpdatedAt },
  query: (request, moment) => {
    const { start, end } = dateWindow(moment, { pollBack: 7, pollAhead: 60, ahead: 366 });
    return { ...paging(request), start_date: start, end_date: end, utcoffset: 0 };
  },
  mapRow: (row) => ({ projection: 'list', fields: appointmentFields(row) }),
  mapDetail: (row) => ({ projection: 'detail', fields: appointmentFields(row) }),
  isKept: (row) => !isRow(row.value) || booleanOf(row.value['deleted']) !== true,
};
