import { guid, mix, pick, unit } from '../../kit/random.ts';
import type { JsonObject } from '../../kit/json.ts';
import { stored } from '../dates.ts';
import type { Agent } from '../rows/agent.ts';
import { emptyRecord } from '../rows/fields.ts';
import type { Entity } from '../store/table.ts';
import type { TicketStore } from '../store/tickets.ts';
import { API_AGENT_ID } from './agents.ts';

/** A calendar entry [HaloPSA reference §9.10]. */
export interface Appointment extends Entity {
  agent_id: number;
  ticket_id: number;
  subject: string;
  $start: number;
  $end: number;
  $deleted: boolean;
}

const SUBJECTS = ['Site visit', 'Remote session', 'Call back', 'Install equipment', 'Project workshop', 'Review with client'];
const HOUR_MS = 3_600_000;

const CONSTANTS: Readonly<JsonObject> = {
  ...emptyRecord({
    ints: `appointment_type_id complete_status reminderminutes asset_id online_meeting_type calendar_id recurring_master_id
      opportunity_id project_id milestone_id`,
    bools: 'allday is_private is_task remindersent isrecurring hold shift_is_all_day isteamsmeeting isoutlook agent_offline',
    texts: `note note_html colour location online_meeting_url exchange_id google_id status_name timezone agent_status user_email
      booking_type_name`,
    lists: 'attendees resources customfields',
  }),
  use: 'appointment',
};

/** Makes up a few weeks of calendar around now. */
export function makeAppointments(seed: number, agents: readonly Agent[], tickets: TicketStore, nowMs: number): Appointment[] {
  const out: Appointment[] = [];
  const today = Math.floor(nowMs / 86_400_000) * 86_400_000;
  const people = agents.filter((agent) => agent.id > API_AGENT_ID);
  const recent = tickets.indexes.id.slice(Math.max(0, tickets.size - 500), tickets.size);
  for (let day = -14; day <= 14; day++) {
    for (const agent of people) {
      const salt = (day + 50) * 1000 + agent.id;
      if (unit(seed, salt, 301) > 0.35) continue;
      const id = out.length + 1;
      const start = today + day * 86_400_000 + (8 + (mix(seed, salt, 302) % 9)) * HOUR_MS;
      const ticketId = recent.length > 0 && unit(seed, salt, 303) < 0.7 ? (recent[mix(seed, salt, 304) % recent.length] as number) : 0;
      const core = ticketId > 0 ? tickets.core(ticketId) : undefined;
      out.push(
        appointmentRecord({
          id,
          guid: guid(seed, 14, id),
          agentId: agent.id,
          agentName: agent.name,
          subject: pick(SUBJECTS, seed, salt, 305),
          start,
          end: start + (1 + (mix(seed, salt, 306) % 3)) * HOUR_MS,
          ticketId,
          clientId: core?.client ?? 0,
          siteId: core?.site ?? 0,
          userId: core?.user ?? 0,
          updatedMs: Math.min(nowMs, start - 86_400_000),
        }),
      );
    }
  }
  return out;
}

/** A calendar entry with all its members. */
export function appointmentRecord(from: {
  id: number;
  guid: string;
  agentId: number;
  agentName: string;
  subject: string;
  start: number;
  end: number;
  ticketId: number;
  clientId: number;
  siteId: number;
  userId: number;
  updatedMs: number;
}): Appointment {
  return {
    ...CONSTANTS,
    id: from.id,
    guid: from.guid,
    agent_id: from.agentId,
    agent_name: from.agentName,
    subject: from.subject,
    start_date: stored(from.start),
    end_date: stored(from.end),
    ticket_id: from.ticketId,
    client_id: from.clientId,
    site_id: from.siteId,
    user_id: from.userId,
    appointment_type_name: 'Appointment',
    complete_status: from.end < from.updatedMs ? 1 : 0,
    last_modified: stored(from.updatedMs),
    datecreated: stored(from.updatedMs),
    $start: from.start,
    $end: from.end,
    $deleted: false,
    $updated: from.updatedMs,
  };
}
