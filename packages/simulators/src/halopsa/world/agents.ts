import { faker } from '@faker-js/faker/locale/en';
import { guid, mix } from '../../kit/random.ts';
import { agentRecord } from '../rows/agent.ts';
import type { Agent } from '../rows/agent.ts';
import { TEAMS } from './picklists.ts';

/** The agent that a fresh tenant's API application runs as: API-only, in every team. */
export const API_AGENT_ID = 3;

const TITLES = ['Service Desk Analyst', 'Support Engineer', 'Field Engineer', 'Project Engineer', 'Security Analyst', 'Account Manager'];

/** Makes up technicians. Agent 1 is "Unassigned" [HaloPSA reference §9.1], 2 the administrator, 3 the API agent. */
export function makeAgents(seed: number, tickets: number, startMs: number): Agent[] {
  faker.seed(mix(seed, 12));
  const allTeams = TEAMS.map((team) => team.id);
  const fixed = [
    agentRecord({ id: 1, first: 'Unassigned', last: '', email: '', jobTitle: '', teams: [], guid: guid(seed, 8, 1), updatedMs: startMs }),
    person(seed, 2, 'Admin', '', allTeams, startMs),
    person(seed, API_AGENT_ID, 'API', 'Agent', allTeams, startMs, true),
  ];
  const count = Math.max(12, Math.min(60, Math.round(10 + tickets / 5000)));
  const people = Array.from({ length: count }, (_, n) => {
    const home = TEAMS[n % TEAMS.length]?.id ?? 1;
    const second = TEAMS[mix(seed, n, 31) % TEAMS.length]?.id ?? 1;
    const teams = n % 3 === 0 && second !== home ? [home, second] : [home];
    return person(seed, 4 + n, faker.person.firstName(), faker.person.lastName(), teams, startMs);
  });
  return [...fixed, ...people];
}

function person(seed: number, id: number, first: string, last: string, teams: number[], updatedMs: number, isApiAgent = false): Agent {
  const email = `${first}.${last}`
    .replace(/\.$/, '')
    .toLowerCase()
    .replace(/[^a-z.]/g, '');
  const jobTitle = TITLES[(teams[0] ?? 1) - 1] ?? '';
  return agentRecord({
    id,
    first,
    last,
    email: `${email}@helpdesk.example`,
    jobTitle,
    teams,
    guid: guid(seed, 8, id),
    isApiAgent,
    updatedMs,
  });
}
