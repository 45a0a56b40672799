import type { AccountId } from '@deskbridge/model';
import { permissionsOfRole, type Role } from '../../platform/auth/permissions.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { listValues } from '../picklists/store.ts';
import { listStreams } from '../sync/store.ts';
import { agentStates, isPresent, openStates, peopleOf, readMapping, type AgentRow, type AgentState, type Mapping } from './mapping.ts';
import { countRecentTickets, countUnattributed, lastVisit, readAutoAccept } from './store.ts';

const days = 30;
const cap = 10_000;

/** Which agents are wanted; what is absent does not matter. */
export interface AgentFilter {
  state?: readonly string[];
  search?: string;
  isNew?: boolean;
  unassignable?: boolean;
}

/** An agent in the list. */
export interface ListedAgent extends AgentRow {
  isNew: boolean;
  teams: string[];
  recentTickets: number;
}

const since = (now: Date): Date => new Date(now.getTime() - days * 86_400_000);

/** Whether an agent was first seen after somebody last looked; before the first look nothing is new. */
const isNewSince = (row: AgentRow, visit: string | null): boolean =>
  visit !== null && isPresent(row.agent) && row.agent.firstSeenAt !== null && row.agent.firstSeenAt > visit;

/** The agents that a filter finds, in the order of their states, behind an agent. */
export async function listAgents(
  q: Queryable,
  account: AccountId,
  filter: AgentFilter,
  look: { actorId: string; now: Date },
  after: string | null,
  limit: number,
): Promise<{ rows: ListedAgent[]; mapping: Mapping }> {
  const mapping = await readMapping(q, account);
  const visit = await lastVisit(q, account, look.actorId);
  const found = mapping.rows.filter((row) => matches(row, filter, visit));
  const place = after === null ? 0 : found.findIndex((row) => row.agent.id === after) + 1;
  const page = found.slice(place, place + limit);
  const counts = await countRecentTickets(
    q,
    account,
    page.map((row) => row.agent.id),
    since(look.now),
    cap,
  );
  const teams = mapping.connection ? await listValues(q, account, mapping.connection.id, 'team') : [];
  const teamNames = new Map(teams.map((team) => [team.id, team.label]));
  const rows = page.map((row) => ({
    ...row,
    isNew: isNewSince(row, visit),
    teams: (row.agent.teamIds ?? []).map((id) => teamNames.get(id) ?? id),
    recentTickets: counts.get(row.agent.id) ?? 0,
  }));
  return { rows, mapping };
}

function matches(row: AgentRow, filter: AgentFilter, visit: string | null): boolean {
  const { agent, state, target, unassignable } = row;
  if (filter.state ? !filter.state.includes(state) : state === 'inactive') return false;
  if (filter.isNew !== undefined && filter.isNew !== isNewSince(row, visit)) return false;
  if (filter.unassignable !== undefined && filter.unassignable !== (unassignable !== null)) return false;
  const search = filter.search?.toLowerCase();
  return (
    search === undefined || [agent.name, agent.email, target?.name, target?.email].some((text) => text?.toLowerCase().includes(search))
  );
}

/** How the mapping of the account stands. */
export interface MappingSummary {
  states: Record<AgentState, number>;
  agents: number;
  open: number;
  acceptable: number;
  newAgents: number;
  unassignable: number;
  membersWithoutAgent: number;
  cost: { days: number; tickets: number; notes: number; times: number };
  autoAccept: boolean;
  writesAs: string | null;
  connected: boolean;
  syncedAt: string | null;
}

/** Counts what is open and what that costs. */
export async function summarise(q: Queryable, account: AccountId, look: { actorId: string; now: Date }): Promise<MappingSummary> {
  const mapping = await readMapping(q, account);
  const { rows, connection, connector } = mapping;
  const visit = await lastVisit(q, account, look.actorId);
  const states = Object.fromEntries(agentStates.map((state) => [state, rows.filter((row) => row.state === state).length])) as Record<
    AgentState,
    number
  >;
  const open = rows.filter((row) => openStates.has(row.state));
  const costly = open.filter((row) => row.state !== 'probablyService').map((row) => row.agent.id);
  const tickets = await countRecentTickets(q, account, costly, since(look.now), cap);
  const attributed = (connector?.writes ?? []).filter((write) => write.attributed).map((write) => write.kind);
  const written = await countUnattributed(q, account, attributed, since(look.now));
  const streams = connection ? await listStreams(q, account, connection.id) : [];
  const read = streams
    .filter((stream) => stream.stream === 'agents' && stream.lastFinishedAt !== null)
    .map((stream) => stream.lastFinishedAt ?? '');
  const ourselves = rows.find((row) => row.service === 'ourselves' || row.agent.id === connection?.identity?.agentId);
  return {
    states,
    agents: rows.filter((row) => isPresent(row.agent)).length,
    open: open.length,
    acceptable: states.suggested,
    newAgents: rows.filter((row) => isNewSince(row, visit)).length,
    unassignable: rows.filter((row) => row.unassignable !== null && row.unassignable.mend !== null).length,
    membersWithoutAgent: peopleOf(mapping).filter(
      ({ target, agents }) => agents.every((row) => row.state !== 'mapped') && mayWrite(target.role),
    ).length,
    cost: { days, tickets: [...tickets.values()].reduce((sum, n) => sum + n, 0), ...written },
    autoAccept: await readAutoAccept(q, account),
    writesAs: ourselves?.agent.name ?? connection?.identity?.name ?? null,
    connected: connection !== null,
    syncedAt: read.toSorted().at(-1) ?? null,
  };
}

const mayWrite = (role: string | null): boolean => role !== null && permissionsOfRole[role as Role].has('tickets.write');
