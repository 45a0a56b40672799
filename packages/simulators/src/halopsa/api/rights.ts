import type { Application, Area, Token } from '../store/applications.ts';
import type { Tenant } from '../tenant.ts';
import { emptyError } from './errors.ts';

/** Whether a call reads or writes. */
type Need = 'read' | 'edit';

/**
 * A call may do what the token's scopes, the application's scopes and its agent's rights all allow [HaloPSA reference §1, §13.9].
 * A missing scope answers 401, a missing right of the agent an empty 403 [§11].
 */
export function refuseUnlessAllowed(tenant: Tenant, token: Token, application: Application, area: Area | null, need: Need): void {
  if (area === null) return;
  const isScoped = scopeAllows(token.scopes, area, need) && scopeAllows(application.scopes, area, need);
  if (!isScoped) throw emptyError(area === 'webhook' ? 401 : tenant.quirks.missingScopeStatus);
  const right = application.agentRights[area] ?? 'edit';
  if (right === 'none' || (right === 'read' && need === 'edit')) throw emptyError(403);
}

/** `edit:x` implies read; `admin` opens the webhooks [HaloPSA reference §1]. */
function scopeAllows(scopes: readonly string[], area: Area, need: Need): boolean {
  if (scopes.includes('all')) return true;
  if (area === 'webhook' && scopes.includes('admin')) return true;
  if (scopes.includes('all:standard') && area !== 'webhook') return true;
  return scopes.includes(`edit:${area}`) || (need === 'read' && scopes.includes(`read:${area}`));
}
