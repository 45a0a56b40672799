import type { Reply } from '../../kit/http.ts';
import { ByteWriter } from '../../kit/byteWriter.ts';
import { float, serialise } from '../../kit/json.ts';
import { actionRow, WHOLE_ACTION } from '../rows/action.ts';
import { ticketRow, writeTicketRow } from '../rows/ticket.ts';
import { ticketCustomFields, ticketDetail } from '../rows/ticketDetail.ts';
import { UNSET } from '../dates.ts';
import type { TicketCore } from '../store/ticketColumns.ts';
import type { TicketExtras } from '../store/tickets.ts';
import { idsOf, isOn, json, pathId } from './call.ts';
import type { Call } from './call.ts';
import { emptyError } from './errors.ts';
import { pageOf } from './paging.ts';
import { isVisible } from './ticketFilter.ts';
import { selectTickets } from './ticketSelect.ts';

/** `GET /Tickets` [HaloPSA reference §3, §6]. */
export function listTickets(call: Call): Reply {
  const { quirks } = call.tenant;
  const selection = selectTickets(call);
  const page = pageOf(call, selection.total, { cap: quirks.ticketPageCap, unpaged: quirks.unpagedTicketRows });
  const rows = laggingRows(call, selection.slice(page.from, page.to));
  const columns = isOn(call, 'includecolumns') ? '"columns_id":1,"columns_tilehtml":"","columns":[],' : '';
  const bytes = new ByteWriter();
  bytes.text(`{${page.head},${columns}"tickets":[`);
  const write = presenterOf(call, bytes);
  for (const [i, [core, extras]] of rows.entries()) {
    if (i > 0) bytes.text(',');
    write(core, extras);
  }
  bytes.text(']}');
  const { bytes: body, release } = bytes.finish();
  return { status: 200, body, release };
}

type Row = [core: TicketCore, extras: TicketExtras | undefined];

/** The rows of ids, as a search index that lags would know them while a staleReads fault is in force. */
function laggingRows(call: Call, ids: readonly number[]): Row[] {
  const { tickets } = call.tenant;
  const rows: Row[] = [];
  for (const id of ids) {
    const before = call.lagMs > 0 ? tickets.before(id, call.nowMs - call.lagMs) : undefined;
    if (!before) rows.push([tickets.core(id), tickets.extras(id)]);
    else {
      call.faults.bite('staleReads', call.target);
      const from = Date.parse(call.query.get('lastupdatefromdate') ?? '');
      if (before.core && !(before.core.updated < from)) rows.push([before.core, before.extras]);
    }
  }
  return rows;
}

/** How a list shows a ticket: ids only, or a row with what was asked to be included. */
function presenterOf(call: Call, bytes: ByteWriter): (core: TicketCore, extras: TicketExtras | undefined) => void {
  const { tenant, nowMs } = call;
  if (isOn(call, 'ticketidonly')) return (core) => bytes.text(idRow(call, core));
  const includes = includersOf(call);
  if (includes.length === 0) return (core, extras) => writeTicketRow(bytes, tenant, core, extras, nowMs);
  return (core, extras) => {
    const row = ticketRow(tenant, core, extras, nowMs);
    bytes.text(`${row.slice(0, -1)},${includes.map((include) => include(core, extras)).join(',')}}`);
  };
}

/** Only ids, client and last incoming mail, as `ticketidonly` answers. */
function idRow(call: Call, core: TicketCore): string {
  const name = JSON.stringify(call.tenant.clients.get(core.client)?.name ?? '');
  return `{"id":${core.id},"sla_id":${core.sla},"status_id":${core.status},"client_id":${core.client},"client_name":${name},"lastincomingemail":"${UNSET.net}"}`;
}

type Include = (core: TicketCore, extras: TicketExtras | undefined) => string;

/** Names and nested values are absent from rows unless asked for [HaloPSA reference §6, Row vs detail]. */
function includersOf(call: Call): Include[] {
  const { tenant } = call;
  const text = (value: string | undefined): string => JSON.stringify(value ?? '');
  const out: Include[] = [];
  if (isOn(call, 'includestatus')) out.push((core) => `"status_name":${text(tenant.statuses.get(core.status)?.name)}`);
  if (isOn(call, 'includeagent')) out.push((core) => `"agent_name":${text(tenant.agents.get(core.agent)?.name)}`);
  if (isOn(call, 'includetickettype')) out.push((core) => `"tickettype_name":${text(tenant.typeOf(core.type).name)}`);
  if (isOn(call, 'includepriority')) out.push((core) => `"priority_name":${text(tenant.priorityOf(core.sla, core.priority)?.name)}`);
  if (isOn(call, 'includetimetaken')) out.push((core) => `"timetaken":${float(tenant.hoursOf(core.id))}`);
  if (isOn(call, 'includelastnote')) out.push((core) => `"lastnote":${text(tenant.actions.list(core.id).at(-1)?.note)}`);
  if (isOn(call, 'includechildids')) out.push((core) => `"child_ticket_ids":${JSON.stringify(tenant.tickets.children.get(core.id) ?? [])}`);
  if (isOn(call, 'includelastaction')) {
    out.push((core) => {
      const last = tenant.actions.list(core.id).at(-1);
      return `"action_number":${last?.id ?? 0},"action_outcome":${text(last?.outcome)},"action_note":${text(last?.note)}`;
    });
  }
  const fields = idsOf(call, 'include_custom_fields');
  if (fields) {
    const displayOnly = isOn(call, 'cf_display_values_only');
    out.push((core, extras) => `"customfields":${serialise(ticketCustomFields(tenant, core, extras, fields, displayOnly))}`);
  }
  return out;
}

/** `GET /Tickets/{id}`: 404 where it is unknown, deleted [I] or not visible. */
export function getTicket(call: Call, idText: string): Reply {
  const id = pathId(idText);
  const { tickets } = call.tenant;
  if (!isVisible(call, id)) throw emptyError(404);
  const before = call.lagMs > 0 ? tickets.before(id, call.nowMs - call.lagMs) : undefined;
  if (before) call.faults.bite('staleReads', call.target);
  if (before && !before.core) throw emptyError(404);
  const core = before?.core ?? tickets.core(id);
  const extras = before ? before.extras : tickets.extras(id);
  const text = ticketDetail(call.tenant, core, extras, call.nowMs, { nested: isOn(call, 'includedetails') });
  if (!isOn(call, 'includelastaction')) return json(text);
  const last = call.tenant.actions.list(id).at(-1);
  return json(last ? `${text.slice(0, -1)},"last_action":${actionRow(call.tenant, last, WHOLE_ACTION)}}` : text);
}
