import type { Reply } from '../../kit/http.ts';
import type { JsonObject } from '../../kit/json.ts';
import { actionRow, WHOLE_ACTION } from '../rows/action.ts';
import { ticketDetail } from '../rows/ticketDetail.ts';
import type { Author } from '../writes/author.ts';
import { flagIn, numberIn } from '../writes/ticketFields.ts';
import { changeTicket, createTicket, deleteTicket, mergeTicket } from '../writes/tickets.ts';
import { json, pathId } from './call.ts';
import type { Call } from './call.ts';
import { emptyError, textError } from './errors.ts';
import { isVisible, visibilityOf } from './ticketFilter.ts';

/** The application and its agent, as author of what a call writes [HaloPSA reference §7]. */
export function authorOf(call: Call): Author {
  return { agentId: call.agent?.id ?? 0, userId: 0, application: call.application.name, nowMs: call.nowMs };
}

/** One element of `POST /Tickets`: no id creates, an id changes [HaloPSA reference §2.3]. */
export function writeTicket(call: Call, item: JsonObject): string {
  const id = numberIn(item, 'id') ?? 0;
  return id > 0 ? updateTicket(call, id, item) : insertTicket(call, item);
}

function insertTicket(call: Call, item: JsonObject): string {
  const { tenant } = call;
  const { id, extraActions } = createTicket(tenant, authorOf(call), item);
  const actions = extraActions.map((action) => actionRow(tenant, action, WHOLE_ACTION, true));
  return ticketDetail(tenant, tenant.tickets.core(id), tenant.tickets.extras(id), call.nowMs, {
    nested: true,
    fresh: 'created',
    extraActions: actions,
  });
}

function updateTicket(call: Call, id: number, item: JsonObject): string {
  const { tenant } = call;
  refuseUpdate(call, id, item);
  const author = authorOf(call);
  if (tenant.tickets.isDeleted(id)) tenant.tickets.setDeleted(id, call.nowMs, false);
  const into = numberIn(item, 'merged_into_id') ?? 0;
  if (flagIn(item, 'domerge') === true && tenant.tickets.has(into)) mergeTicket(tenant, author, id, into);
  else changeTicket(tenant, author, id, item);
  return ticketDetail(tenant, tenant.tickets.core(id), tenant.tickets.extras(id), call.nowMs, {
    nested: true,
    fresh: 'updated',
    extraActions: [],
  });
}

function refuseUpdate(call: Call, id: number, item: JsonObject): void {
  const { tenant } = call;
  const { quirks } = tenant;
  const isRecovering = flagIn(item, '_recover') === true;
  const isThere = tenant.tickets.has(id) && (!tenant.tickets.isDeleted(id) || isRecovering);
  if (!isThere) throw quirks.unknownIdOnUpdate === 'notFound' ? emptyError(404) : textError('Record not found');
  if (!(visibilityOf(call)?.(id) ?? true)) throw emptyError(403);
  if (!quirks.updateNeedsTypeAndClient || isRecovering) return;
  if (numberIn(item, 'tickettype_id') === undefined || numberIn(item, 'client_id') === undefined) throw textError('Record not found');
}

/** `DELETE /Tickets/{id}`: soft; answers the deleted ticket [HaloPSA reference §2.5]. */
export function removeTicket(call: Call, idText: string): Reply {
  const id = pathId(idText);
  if (!isVisible(call, id) || call.tenant.tickets.isDeleted(id)) throw emptyError(404);
  deleteTicket(call.tenant, authorOf(call), id);
  const { tickets } = call.tenant;
  return json(ticketDetail(call.tenant, tickets.core(id), tickets.extras(id), call.nowMs, { nested: false, fresh: 'updated' }));
}
