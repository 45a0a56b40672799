import type { AccountId } from '@deskbridge/model';
import type { Connector, Unassignable } from '@deskbridge/connectors/contract';
import { listMembers, type Member } from '../../platform/auth/memberStore.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { connectorNamed } from '../connections/sessions.ts';
import { findActiveConnection, type ConnectionRow } from '../connections/store.ts';
import { matchAgents, type Candidate, type Match } from './match.ts';
import { serviceSign, type ServiceSign } from './service.ts';
import { readAgents, readMappings, readPersons, type MappingRow, type MirroredAgent, type PersonRow } from './store.ts';

/**
 * Where an agent stands, in the order of the list: what needs a person comes first. `gone` is mapped to a person but no longer active in
 * the helpdesk; `probablyService` looks like an account of a program and waits for somebody to say so; `inactive` needs nothing.
 */
export const agentStates = [
  'conflict',
  'gone',
  'suggested',
  'unmapped',
  'probablyService',
  'mapped',
  'service',
  'ignored',
  'inactive',
] as const;
export type AgentState = (typeof agentStates)[number];

/** The states of active agents for whom somebody should decide. */
export const openStates: ReadonlySet<AgentState> = new Set(['conflict', 'suggested', 'unmapped', 'probablyService']);

/** One to whom an agent may be mapped: a member who signs in, or a person without a login. */
export interface Target {
  /** `member:<id>` or `person:<id>`. */
  key: string;
  personId: string | null;
  memberId: string | null;
  name: string;
  email: string | null;
  role: string | null;
}

/** An agent with what is known and decided about it. */
export interface AgentRow {
  agent: MirroredAgent;
  state: AgentState;
  mapping: MappingRow | null;
  target: Target | null;
  match: Match | null;
  service: ServiceSign | null;
  unassignable: Unassignable | null;
  /** Other agents that are mapped to the same person. */
  alsoMapped: string[];
}

/** Everything about the mapping of an account. */
export interface Mapping {
  connection: ConnectionRow | null;
  connector: Connector | null;
  rows: AgentRow[];
  targets: Map<string, Target>;
}

/** Reads agents, people and decisions, and works out where each agent stands. */
export async function readMapping(q: Queryable, account: AccountId): Promise<Mapping> {
  const connection = await findActiveConnection(q, account);
  const connector = connection ? (connectorNamed(connection.connector) ?? null) : null;
  const agents = await readAgents(q, account);
  const targets = targetsOf(await listMembers(q, account), await readPersons(q, account));
  const mappings = new Map((await readMappings(q, account)).map((row) => [row.agentId as string, row]));
  return { connection, connector, targets, rows: rowsOf({ agents, targets, mappings, connection, connector }) };
}

/** A person who is a member counts once. */
function targetsOf(members: readonly Member[], persons: readonly PersonRow[]): Map<string, Target> {
  const targets = new Map<string, Target>();
  const personOf = new Map(persons.filter((person) => person.memberId !== null).map((person) => [person.memberId, person.id]));
  for (const { personId: memberId, name, email, role } of members) {
    const key = `member:${memberId}`;
    targets.set(key, { key, memberId, personId: personOf.get(memberId) ?? null, name, email, role });
  }
  for (const { id, memberId, name, email } of persons) {
    if (memberId === null) targets.set(`person:${id}`, { key: `person:${id}`, personId: id, memberId: null, name, email, role: null });
  }
  return targets;
}

/** Whether the helpdesk still has an agent who can work. */
export const isPresent = (agent: MirroredAgent): boolean => agent.goneAt === null && agent.hiddenAt === null && agent.isActive !== false;

interface Parts {
  agents: readonly MirroredAgent[];
  targets: ReadonlyMap<string, Target>;
  mappings: ReadonlyMap<string, MappingRow>;
  connection: ConnectionRow | null;
  connector: Connector | null;
}

function rowsOf({ agents, targets, mappings, connection, connector }: Parts): AgentRow[] {
  const targetOfPerson = new Map(
    [...targets.values()].filter((target) => target.personId !== null).map((target) => [target.personId, target]),
  );
  const holders = Map.groupBy(
    [...mappings.values()].filter((row) => row.personId !== null),
    (row) => targetOfPerson.get(row.personId)?.key ?? '',
  );
  const taken = new Map([...holders].map(([key, rows]) => [key, rows.map((row) => row.agentId as string)]));
  const present = agents.filter(isPresent);
  const open = present.filter((agent) => !mappings.has(agent.id));
  const named = [...targets.values()].map(({ key, name, email }) => ({ id: key, name, email }));
  const matches = matchAgents(open, present, named, taken);
  const rows = agents.map((agent): AgentRow => {
    const mapping = mappings.get(agent.id) ?? null;
    const match = matches.get(agent.id) ?? null;
    const target = (mapping?.personId && targetOfPerson.get(mapping.personId)) || null;
    const service = mapping ? null : serviceSign(agent, connection?.identity?.agentId ?? null);
    return {
      agent,
      mapping,
      target,
      match,
      service,
      state: stateOf(agent, mapping, match, service),
      unassignable: isPresent(agent) ? (connector?.unassignable(agent) ?? null) : null,
      alsoMapped: target ? (taken.get(target.key) ?? []).filter((id) => id !== agent.id) : [],
    };
  });
  const rank = (row: AgentRow): number => agentStates.indexOf(row.state);
  return rows.toSorted((one, other) => rank(one) - rank(other));
}

function stateOf(agent: MirroredAgent, mapping: MappingRow | null, match: Match | null, service: ServiceSign | null): AgentState {
  if (mapping?.decision === 'mapped') return isPresent(agent) ? 'mapped' : 'gone';
  if (mapping) return mapping.decision;
  if (!isPresent(agent)) return 'inactive';
  // A program's account is no person, whatever its name is like.
  if (service !== null) return 'probablyService';
  if (match?.conflict) return 'conflict';
  return match?.suggestion ? 'suggested' : 'unmapped';
}

/** A person with the agents that are theirs, or that may be. */
export interface PersonView {
  target: Target;
  agents: AgentRow[];
  /** Agents that may be this person, where none is mapped. */
  candidates: { row: AgentRow; candidate: Candidate }[];
}

/** The mapping seen from the people: those without an agent first. */
export function peopleOf({ rows, targets }: Mapping): PersonView[] {
  const mapped = Map.groupBy(
    rows.filter((row) => row.target !== null),
    (row) => row.target?.key,
  );
  const possible = rows.flatMap((row) =>
    [row.match?.suggestion, ...(row.match?.conflict?.candidates ?? [])].flatMap((candidate) => (candidate ? [{ row, candidate }] : [])),
  );
  const views = [...targets.values()].map((target): PersonView => {
    const agents = mapped.get(target.key) ?? [];
    return { target, agents, candidates: agents.length > 0 ? [] : possible.filter(({ candidate }) => candidate.target === target.key) };
  });
  return views.toSorted(
    (one, other) => Math.min(one.agents.length, 1) - Math.min(other.agents.length, 1) || one.target.name.localeCompare(other.target.name),
  );
}
