import type { Reply } from '../../kit/http.ts';
import type { JsonObject } from '../../kit/json.ts';
import { actionRow, WHOLE_ACTION } from '../rows/action.ts';
import type { ActionView } from '../rows/action.ts';
import type { Action } from '../store/actions.ts';
import { addAction, plainText } from '../writes/actions.ts';
import type { NewAction } from '../writes/actions.ts';
import type { Author } from '../writes/author.ts';
import { flagIn, numberIn, textIn, timeIn } from '../writes/ticketFields.ts';
import { mustBeMoved } from '../writes/tickets.ts';
import { dateOf, isOn, json, numberOf, pathId } from './call.ts';
import type { Call, Resource } from './call.ts';
import { emptyError, htmlError, textError } from './errors.ts';
import { pageOf } from './paging.ts';
import { isVisible } from './ticketFilter.ts';
import { authorOf } from './ticketWrite.ts';

/** Notes, e-mails and time entries, numbered inside their ticket [HaloPSA reference §7]. */
export const actionsResource: Resource = {
  path: 'actions',
  area: 'tickets',
  integers: new Set(['ticket_id', 'id', 'outcome_id', 'new_status', 'user_id', 'chargerate']),
  list,
  get,
  write,
  remove,
};

/** Without a ticket the server fails with a page, not with a message [HaloPSA reference §4, §13.6]. */
function ticketOf(call: Call): number {
  const ticketId = numberOf(call, 'ticket_id');
  if (ticketId === undefined) throw htmlError(500);
  return ticketId;
}

function viewOf(call: Call): ActionView {
  return {
    htmlNote: isOn(call, 'includehtmlnote'),
    htmlEmail: isOn(call, 'includehtmlemail'),
    attachments: isOn(call, 'includeattachments'),
  };
}

function list(call: Call): Reply {
  const ticketId = ticketOf(call);
  const all = isVisible(call, ticketId) ? call.tenant.actions.list(ticketId) : [];
  const found = all.filter((action) => fits(call, action)).toReversed();
  const page = pageOf(call, found.length, { cap: null, unpaged: null });
  const view = viewOf(call);
  const rows = found.slice(page.from, page.to).map((action) => actionRow(call.tenant, action, view));
  return json(`{"ticket_id":${ticketId},${page.head},"actions":[${rows.join(',')}]}`);
}

function fits(call: Call, action: Action): boolean {
  if (call.lagMs > 0 && action.createdMs > call.nowMs - call.lagMs) {
    call.faults.bite('staleReads', call.target);
    return false;
  }
  if (isOn(call, 'excludesys') && action.who === 'System') return false;
  if (isOn(call, 'excludeprivate') && action.isHidden) return false;
  if (isOn(call, 'agentonly') && action.agentId === 0) return false;
  if (isOn(call, 'conversationonly') && action.isHidden) return false;
  if (isOn(call, 'timeentriesonly') && action.hours === 0) return false;
  const from = dateOf(call, 'startdate');
  const to = dateOf(call, 'enddate');
  return (from === undefined || action.atMs >= from) && (to === undefined || action.atMs <= to);
}

function get(call: Call, idText: string): Reply {
  return json(actionRow(call.tenant, existing(call, ticketOf(call), pathId(idText)), WHOLE_ACTION));
}

function existing(call: Call, ticketId: number, id: number): Action {
  const action = isVisible(call, ticketId) ? call.tenant.actions.get(ticketId, id) : undefined;
  if (!action) throw emptyError(404);
  return action;
}

function remove(call: Call, idText: string): Reply {
  const action = existing(call, ticketOf(call), pathId(idText));
  call.tenant.actions.remove(action.ticketId, action.id);
  call.tenant.tickets.change(action.ticketId, call.nowMs, {});
  return json(actionRow(call.tenant, action, WHOLE_ACTION));
}

function write(call: Call, item: JsonObject): string {
  const ticketId = numberIn(item, 'ticket_id');
  if (ticketId === undefined || ticketId <= 0) throw textError('A Ticket must be selected for this Action');
  const id = numberIn(item, 'id') ?? 0;
  if (id > 0) return update(call, existing(call, ticketId, id), item);
  const outcome = outcomeIn(call, item);
  if (!isVisible(call, ticketId) || call.tenant.tickets.isDeleted(ticketId))
    throw textError('You do not have access to this Action at the moment');
  if (call.tenant.settings.defaultClientMustBeMoved && call.tenant.tickets.columns.value('client', ticketId) === 1) throw mustBeMoved();
  const author = authorIn(call, item);
  const action = addAction(call.tenant, author.author, { ...contentOf(item), ...outcome, ticketId, who: author.who });
  return actionRow(call.tenant, action, WHOLE_ACTION, true);
}

/** An outcome by number or by name; none at all is refused [HaloPSA reference §7]. A name of its own is kept. */
function outcomeIn(call: Call, item: JsonObject): { outcomeId: number; outcome?: string } {
  const id = numberIn(item, 'outcome_id') ?? 0;
  const name = textIn(item, 'outcome') ?? '';
  if (id <= 0 && name === '') throw textError('An Outcome must be entered for this Action');
  if (id > 0 && call.tenant.outcomeOf(id)) return { outcomeId: id, outcome: name === '' ? undefined : name };
  const isInternal = name.toLowerCase() === 'internal note';
  const known = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].find(
    (candidate) => call.tenant.outcomeOf(candidate)?.outcome.toLowerCase() === name.toLowerCase(),
  );
  return { outcomeId: isInternal ? 7 : (known ?? 0), outcome: name };
}

/** Impersonation: the linked user's or the agent's display name in `who` [HaloPSA reference §7]. */
function authorIn(call: Call, item: JsonObject): { author: Author; who?: string } {
  const author = authorOf(call);
  const { agents, users } = call.tenant;
  const userId = numberIn(item, 'actionby_user_id', 'user_id') ?? 0;
  if (userId > 0 && users.get(userId)) return { author: { ...author, userId } };
  const who = textIn(item, 'who')?.trim() ?? '';
  const agentId = numberIn(item, 'who_agentid', 'actionby_agent_id') ?? 0;
  if (agentId > 1 && agents.get(agentId)) return { author: { ...author, agentId }, who };
  if (who === '') return { author };
  const agent = agents.find((candidate) => candidate.name.toLowerCase() === who.toLowerCase());
  const linked = users.find((user) => user.linked_agent_id > 0 && user.name.toLowerCase() === who.toLowerCase());
  const impersonated = agent?.id ?? linked?.linked_agent_id;
  return impersonated === undefined ? { author, who } : { author: { ...author, agentId: impersonated }, who };
}

const KEPT_MEMBERS = [
  'emailto',
  'emailfrom',
  'emailcc',
  'emailsubject',
  'emailbody_html',
  'sendemail',
  'chargerate',
  'important',
  'traveltime',
  'nonbilltime',
];

function contentOf(item: JsonObject): Omit<NewAction, 'ticketId' | 'outcomeId'> {
  const members = Object.fromEntries(KEPT_MEMBERS.filter((name) => name in item).map((name) => [name, item[name]]));
  const start = timeIn(item, 'actionarrivaldate');
  const end = timeIn(item, 'actioncompletiondate');
  const hours = numberIn(item, 'timetaken') ?? (start !== undefined && end !== undefined && end > start ? (end - start) / 3_600_000 : 0);
  const isSent = flagIn(item, 'sendemail') === true;
  return {
    note: textIn(item, 'note'),
    noteHtml: textIn(item, 'note_html'),
    isHidden: flagIn(item, 'hiddenfromuser'),
    hours,
    startMs: start,
    endMs: end,
    atMs: timeIn(item, 'datetime'),
    newStatus: numberIn(item, 'new_status'),
    members: Object.keys(members).length === 0 ? undefined : { ...members, ...(isSent ? { emaildirection: 'O', email_status: 2 } : {}) },
  };
}

function update(call: Call, action: Action, item: JsonObject): string {
  const content = contentOf(item);
  const change: Partial<Action> = {};
  if (content.note !== undefined) Object.assign(change, { note: content.note, noteHtml: `<p>${content.note}</p>` });
  if (content.noteHtml !== undefined)
    Object.assign(change, { noteHtml: content.noteHtml, note: content.note ?? plainText(content.noteHtml) });
  if (content.isHidden !== undefined) change.isHidden = content.isHidden;
  if ('timetaken' in item) change.hours = content.hours ?? 0;
  if (content.startMs !== undefined) change.startMs = content.startMs;
  if (content.endMs !== undefined) change.endMs = content.endMs;
  if (content.members) change.members = { ...action.members, ...content.members };
  const updated = call.tenant.actions.update(action.ticketId, action.id, change) ?? action;
  call.tenant.tickets.change(action.ticketId, call.nowMs, {});
  return actionRow(call.tenant, updated, WHOLE_ACTION, true);
}
