import type { ConnectionId, ExternalId } from '@deskbridge/model';
import type { Bridge } from '../bridge.ts';
import type { OpenConnection } from '../connections/sessions.ts';
import { readTicketFields } from '../tickets/store.ts';

/** The teams of the API agent as the PSA has them now; asked at most twice a minute. Empty where the PSA does not tell. */
interface Teams {
  askedAtMs: number;
  teamIds: readonly string[];
}

const teamsOf = new WeakMap<Bridge, Map<ConnectionId, Teams>>();
const freshMs = 30_000;

/**
 * Whether a ticket that the PSA says it does not have may only be out of our sight: its team, as the mirror has it, is not one of
 * the API agent's (any more). Some PSAs answer 404 for both (correctness 6: a lost team deletes nothing).
 */
export async function isOutOfSight(bridge: Bridge, open: OpenConnection, ticketId: ExternalId): Promise<boolean> {
  const present = await bridge.database.asAccount(open.row.account, (q) => readTicketFields(q, open.row.account, ticketId, ['teamId']));
  const teamId = present?.teamId;
  if (typeof teamId !== 'string') return false;
  const own = await ownTeams(bridge, open);
  return own.length > 0 && !own.includes(teamId);
}

async function ownTeams(bridge: Bridge, open: OpenConnection): Promise<readonly string[]> {
  const teams = teamsOf.get(bridge) ?? new Map<ConnectionId, Teams>();
  teamsOf.set(bridge, teams);
  const known = teams.get(open.row.id);
  const nowMs = bridge.clock.monotonicMs();
  if (known && nowMs - known.askedAtMs < freshMs) return known.teamIds;
  const agentId = open.row.identity?.agentId;
  const read = agentId ? await open.session.stream('agents')?.byId?.(agentId as ExternalId, 'poll') : undefined;
  const fields = read?.kind === 'found' ? (read.records[0]?.fields as { teamIds?: string[] | null }) : undefined;
  const teamIds = fields?.teamIds ?? [];
  teams.set(open.row.id, { askedAtMs: nowMs, teamIds });
  return teamIds;
}
