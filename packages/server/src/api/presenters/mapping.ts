import type { z } from 'zod';
import type { Acceptable } from '../../bridge/people/decide.ts';
import type { AgentRow, Mapping, PersonView, Target } from '../../bridge/people/mapping.ts';
import type { Candidate } from '../../bridge/people/match.ts';
import type { ListedAgent } from '../../bridge/people/overview.ts';
import type { acceptOutcome, agentRow, personRow } from '../schemas/mapping.ts';

type Found = z.infer<typeof agentRow>['suggestion'];

/** An agent with what is known and decided about it. */
export function presentAgent(row: ListedAgent, mapping: Mapping): z.infer<typeof agentRow> {
  const { agent, match, unassignable } = row;
  const candidate = (given: Candidate): NonNullable<Found>[] => {
    const target = mapping.targets.get(given.target);
    return target ? [{ target, how: given.how, confidence: given.confidence }] : [];
  };
  const named = (id: string): { id: string; name: string | null } => ({ id, name: nameOf(mapping, id) });
  const isOpen = row.state === 'conflict' || row.state === 'suggested';
  return {
    id: agent.id,
    name: agent.name,
    email: agent.email,
    jobTitle: agent.jobTitle,
    teams: row.teams,
    isActive: agent.goneAt === null && agent.isActive !== false,
    goneAt: agent.goneAt,
    lastLoginAt: agent.lastLoginAt,
    state: row.state,
    isNew: row.isNew,
    mapping: row.mapping && {
      target: row.target,
      how: row.mapping.how,
      confidence: row.mapping.confidence,
      decidedBy: row.mapping.decidedBy,
      decidedAt: row.mapping.decidedAt,
    },
    suggestion: isOpen && match?.suggestion ? (candidate(match.suggestion)[0] ?? null) : null,
    conflict:
      isOpen && match?.conflict
        ? {
            kind: match.conflict.kind,
            candidates: match.conflict.candidates.flatMap(candidate),
            otherAgents: match.conflict.otherAgents.map(named),
          }
        : null,
    service: row.service,
    unassignable: unassignable && { reason: unassignable.reason, mend: unassignable.mend },
    alsoMapped: row.alsoMapped.map(named),
    recentTickets: row.recentTickets,
  };
}

const nameOf = (mapping: Mapping, id: string): string | null => mapping.rows.find((row) => row.agent.id === id)?.agent.name ?? null;

/** A person with the agents that are theirs, or that may be. */
export function presentPerson({ target, agents, candidates }: PersonView): z.infer<typeof personRow> {
  const writing = writingAgent(target, agents);
  return {
    target,
    agents: agents.map((row) => ({ id: row.agent.id, name: row.agent.name, state: row.state, writes: row === writing })),
    candidates: candidates.map(({ row, candidate }) => ({
      id: row.agent.id,
      name: row.agent.name,
      how: candidate.how,
      confidence: candidate.confidence,
    })),
  };
}

/** The agent in whose name a member writes: as `agentOfMember` chooses. */
function writingAgent(target: Target, agents: readonly AgentRow[]): AgentRow | undefined {
  if (target.memberId === null) return undefined;
  const decidedAt = (row: AgentRow): string => row.mapping?.decidedAt ?? '';
  return agents
    .filter((row) => row.state === 'mapped')
    .toSorted((one, other) => decidedAt(other).localeCompare(decidedAt(one)) || one.agent.id.localeCompare(other.agent.id))[0];
}

/** A suggestion that is accepted. */
export const presentAccepted = ({ row, target, how, confidence }: Acceptable): z.infer<typeof acceptOutcome>['accepted'][number] => ({
  agent: { id: row.agent.id, name: row.agent.name },
  target,
  how,
  confidence,
});
