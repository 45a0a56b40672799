/** Whom Autotask gives no tickets (Autotask reference §1). */
import type { CanonicalRecord } from '@deskbridge/model';
import type { Unassignable } from '../contract.ts';

/** API users can create, but never be given tickets. */
export function unassignable(agent: CanonicalRecord<'agent'>): Unassignable | null {
  if (agent.isApiOnly !== true) return null;
  return { id: 'apiOnly', reason: 'This is an API user: Autotask gives it no tickets.', mend: null };
}
