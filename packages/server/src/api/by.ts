import type { FastifyRequest } from 'fastify';
import type { By } from '../platform/audit/audit.ts';

/** Who asks and from where, for logic that writes its own events into the audit log. */
export const byOf = ({ caller, ip }: Pick<FastifyRequest, 'caller' | 'ip'>): By => ({ actor: caller.actor, address: ip });
