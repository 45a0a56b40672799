/** Which agents HaloPSA gives no tickets (HaloPSA reference §9.1). */
import type { Agent } from '@deskbridge/model';
import type { Unassignable } from '../contract.ts';

/** Why an active agent can be given no tickets; null where they can. */
export function unassignable(agent: Agent): Unassignable | null {
  if (agent.isApiOnly === true) return { id: 'apiOnly', reason: 'An API-only agent: it holds no tickets.', mend: null };
  if (agent.teamIds !== null && agent.teamIds.length === 0)
    return {
      id: 'noTeam',
      reason: 'The agent is in no team, and tickets are offered to the agents of their team.',
      mend: 'In Halo, open Configuration > Teams & Agents > Agents, choose the agent, and add a team.',
    };
  return null;
}
