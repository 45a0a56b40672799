import { guid, mix, unit } from '../../kit/random.ts';
import { sqlRound } from '../dates.ts';
import type { Action } from '../store/actions.ts';
import type { TicketCore } from '../store/ticketColumns.ts';
import { OUTCOMES } from './picklists.ts';
import { bodyOf, noteOf } from './titles.ts';

/** Kinds of GUID, so that no two records share one. */
export const GUID_KIND = { ticket: 1, ticketKey: 2, action: 3 } as const;

const BETWEEN = [2, 2, 3, 4, 2, 21];

/**
 * The actions a base ticket was made with: the user's first message, notes and time by its agent, user replies, and what
 * closed it. Their statuses lead from New to the ticket's own, so that the history adds up.
 */
export function baseActions(seed: number, base: TicketCore): Action[] {
  const out: Action[] = [];
  let status = 1;
  for (let n = 1; n <= base.actions; n++) {
    const isLast = n === base.actions;
    const next = n === 1 ? 1 : isLast ? base.status : (BETWEEN[mix(seed, base.id, 80 + n) % BETWEEN.length] as number);
    out.push(baseAction(seed, base, n, isLast, status, next));
    status = next;
  }
  return out;
}

function baseAction(seed: number, base: TicketCore, n: number, isLast: boolean, oldStatus: number, newStatus: number): Action {
  const share = base.actions === 1 ? 0 : ((n - 1) / (base.actions - 1)) ** 1.6;
  const at = sqlRound(base.created + 500 + (base.acted - base.created - 500) * share);
  const draw = unit(seed, base.id, 90 + n);
  const byUser = n === 1 || (!isLast && draw < 0.25);
  const kind = byUser ? 'user' : draw < 0.6 ? 'private' : 'public';
  const closing = isLast && base.closed > 0;
  const outcomeId = closing ? (base.status === 8 ? 8 : 9) : n === 1 ? 3 : kind === 'user' ? 4 : kind === 'private' ? 7 : 1;
  const outcome = OUTCOMES.find((candidate) => candidate.id === outcomeId);
  const hours = byUser ? 0 : Math.round((0.05 + unit(seed, base.id, 120 + n) ** 3 * 2) * 20) / 20;
  const note = n === 1 ? bodyOf(seed, base.id, base.type) : noteOf(seed, base.id, n, kind);
  return {
    ticketId: base.id,
    id: n,
    guid: guid(seed, GUID_KIND.action, base.id * 64 + n),
    outcomeId,
    outcome: outcome?.outcome ?? '',
    agentId: byUser ? 0 : base.agent === 1 ? 2 : base.agent,
    userId: byUser ? base.user : 0,
    who: '',
    application: '',
    atMs: at,
    createdMs: at,
    startMs: at - hours * 3_600_000,
    endMs: at,
    hours,
    note,
    noteHtml: `<p>${note}</p>`,
    isHidden: outcome?.hide ?? false,
    oldStatus,
    newStatus,
    mergedFrom: 0,
  };
}
