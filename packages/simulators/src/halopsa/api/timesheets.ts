import type { Reply } from '../../kit/http.ts';
import { serialise } from '../../kit/json.ts';
import type { JsonObject } from '../../kit/json.ts';
import { dayOf, stored } from '../dates.ts';
import { split } from '../rows/fields.ts';
import type { Action } from '../store/actions.ts';
import type { Tenant } from '../tenant.ts';
import { API_AGENT_ID } from '../world/agents.ts';
import { addAction } from '../writes/actions.ts';
import { flagIn, numberIn, textIn, timeIn } from '../writes/ticketFields.ts';
import { createTicket } from '../writes/tickets.ts';
import { dateOf, idsOf, json } from './call.ts';
import type { Call, Resource } from './call.ts';
import { textError } from './errors.ts';
import { visibilityOf } from './ticketFilter.ts';
import { authorOf } from './ticketWrite.ts';

const FLOATS: ReadonlySet<string> = new Set(
  split(
    'timetaken target_hours actual_hours break_hours work_hours chargeable_hours unlogged_hours holiday_hours percentage raw_timetaken',
  ),
);
const DAY_MS = 86_400_000;
const TARGET_HOURS = 7.5;

/** Time entries over tickets, by date [HaloPSA reference §9.12, §4]. */
export const timesheetEventResource: Resource = {
  path: 'timesheetevent',
  area: 'timesheets',
  list: (call) =>
    json(
      serialise(
        entries(call).map((action) => eventRow(call.tenant, action)),
        FLOATS,
      ),
    ),
  write: writeEvent,
};

/** One row per agent and day [HaloPSA reference §9.12]. */
export const timesheetResource: Resource = { path: 'timesheet', area: 'timesheets', list: listTimesheets };

function windowOf(call: Call): { from: number; to: number } {
  const today = Math.floor(call.nowMs / DAY_MS) * DAY_MS;
  const from = dateOf(call, 'start_date') ?? today - 7 * DAY_MS;
  return { from, to: dateOf(call, 'end_date') ?? today + DAY_MS };
}

/** Actions with time whose end lies in the window. A ticket without a later update can hold none, so those are not looked at. */
function entries(call: Call): Action[] {
  const { from, to } = windowOf(call);
  const { tickets, actions } = call.tenant;
  const agents = idsOf(call, 'agents', 'agent_id');
  const isVisible = visibilityOf(call);
  const index = tickets.indexes.updated;
  const ids = index
    .slice(index.rankOf(from), index.size)
    .filter((id) => tickets.columns.value('created', id) <= to && (isVisible?.(id) ?? true));
  const out: Action[] = [];
  for (const id of ids) {
    for (const action of actions.list(id)) {
      const isInside = action.hours > 0 && action.endMs >= from && action.endMs <= to;
      if (isInside && (!agents || agents.has(action.agentId))) out.push(action);
    }
  }
  return out.toSorted((a, b) => a.startMs - b.startMs || a.ticketId - b.ticketId);
}

function eventRow(tenant: Tenant, action: Action): JsonObject {
  const core = tenant.tickets.core(action.ticketId);
  return {
    id: action.ticketId * 1000 + action.id,
    event_type: 0,
    subject: action.outcome,
    start_date: stored(action.startMs),
    end_date: stored(action.endMs),
    timetaken: action.hours,
    raw_timetaken: action.hours,
    agent_id: action.agentId,
    agent_name: tenant.agents.get(action.agentId)?.name,
    ticket_id: action.ticketId,
    action_number: action.id,
    note: action.note,
    customer: tenant.clients.get(core.client)?.name ?? '',
    client_id: core.client,
    client_name: tenant.clients.get(core.client)?.name ?? '',
    site_id: core.site,
    user_id: core.user,
    user_name: tenant.users.get(core.user)?.name ?? '',
    charge_rate: 0,
    charge_rate_name: 'Standard rate',
    break_type: 0,
    break_note: '',
    holiday_id: 0,
    appointment_id: 0,
    project_id: 0,
    tickettype_id: core.type,
    tickettype_name: tenant.typeOf(core.type).name,
    colour: '#2bd3c6',
    ischargeable: true,
    isreviewed: false,
    lognewticket: false,
    allday: false,
    traveltime: 0,
    use: 'timesheetevent',
  };
}

function listTimesheets(call: Call): Reply {
  const { from, to } = windowOf(call);
  const wanted = idsOf(call, 'agents', 'agent_id');
  const byDay = new Map<string, Action[]>();
  for (const action of entries(call)) {
    const key = `${action.agentId}|${Math.floor(action.startMs / DAY_MS)}`;
    byDay.set(key, [...(byDay.get(key) ?? []), action]);
  }
  const rows: JsonObject[] = [];
  for (let day = Math.floor(from / DAY_MS); day * DAY_MS <= to; day++) {
    for (const agent of call.tenant.agents.all()) {
      if (agent.id <= API_AGENT_ID || (wanted && !wanted.has(agent.id))) continue;
      rows.push(timesheetRow(call.tenant, agent, day, byDay.get(`${agent.id}|${day}`) ?? []));
    }
  }
  return json(serialise(rows, FLOATS));
}

function timesheetRow(tenant: Tenant, agent: { id: number; name: string }, day: number, actions: readonly Action[]): JsonObject {
  const start = day * DAY_MS + 9 * 3_600_000;
  const hours = Math.round(actions.reduce((sum, action) => sum + action.hours, 0) * 100) / 100;
  const isWorkday = ![0, 6].includes(new Date(day * DAY_MS).getUTCDay());
  const target = isWorkday ? TARGET_HOURS : 0;
  return {
    id: agent.id * 100_000 + (day % 100_000),
    agent_id: agent.id,
    agent_name: agent.name,
    date: dayOf(day * DAY_MS),
    start_time: stored(start),
    end_time: stored(start + 8 * 3_600_000),
    target_hours: target,
    actual_hours: hours,
    break_hours: 0,
    work_hours: hours,
    chargeable_hours: hours,
    unlogged_hours: Math.max(0, target - hours),
    holiday_hours: 0,
    percentage: target === 0 ? 0 : Math.round((hours / target) * 100),
    events: actions.map((action) => eventRow(tenant, action)),
    approval: { status: 0, approved_by: 0 },
    submitted: false,
    approved: false,
    allow_edit: true,
    utcoffset: 0,
    timezone: '',
    note: '',
    workday_id: 1,
    colour: '#2bd3c6',
    isholiday: false,
    isworkday: isWorkday,
    use: 'timesheet',
  };
}

/** Quick time: an action on the ticket, or a ticket of its own first [HaloPSA reference §7]. */
function writeEvent(call: Call, item: JsonObject): string {
  const { tenant } = call;
  const start = timeIn(item, 'start_date');
  const end = timeIn(item, 'end_date');
  if (start === undefined || end === undefined || end < start) throw textError('Please enter a Start and an End for this time entry');
  const agentId = numberIn(item, 'agent_id') ?? call.agent?.id ?? 0;
  const author = { ...authorOf(call), agentId };
  const note = textIn(item, 'note') ?? '';
  const ticketId =
    flagIn(item, 'lognewticket') === true
      ? createTicket(tenant, author, { summary: note || 'Time entry' }).id
      : (numberIn(item, 'ticket_id') ?? 0);
  if (!tenant.tickets.has(ticketId)) throw textError('A Ticket must be selected for this time entry');
  const action = addAction(tenant, author, { ticketId, outcomeId: 10, note, hours: (end - start) / 3_600_000, startMs: start, endMs: end });
  return serialise(eventRow(tenant, action), FLOATS);
}
