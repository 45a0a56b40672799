import type { MirroredAgent } from './store.ts';

/** Why an agent looks like an account of a program rather than a person. */
export const serviceSigns = ['ourselves', 'apiOnly', 'name', 'email'] as const;
export type ServiceSign = (typeof serviceSigns)[number];

const words =
  /(^|[^\p{L}])(api|service|services|svc|system|sys|integration|automation|automate|bot|no-?reply|monitoring|alerts?|rmm|import|sync|webhook|psa|connector|unassigned|queue)([^\p{L}]|$)/iu;

/** A guess, for a person to decide; null where nothing points to it. */
export function serviceSign(
  agent: Pick<MirroredAgent, 'id' | 'name' | 'email' | 'isApiOnly'>,
  ourAgentId: string | null,
): ServiceSign | null {
  if (ourAgentId !== null && agent.id === ourAgentId) return 'ourselves';
  if (agent.isApiOnly) return 'apiOnly';
  if (words.test(agent.name ?? '')) return 'name';
  if (words.test(agent.email?.split('@')[0] ?? '')) return 'email';
  return null;
}
