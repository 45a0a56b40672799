import type { Tenant } from '../tenant.ts';
import type { Happening } from '../hooks/events.ts';

/** Who does something: through the API, in the PSA's own screen, or the system itself. */
export interface Author {
  /** 0 for none. */
  agentId: number;
  /** 0 for none. */
  userId: number;
  /** The API application's name, or empty. */
  application: string;
  nowMs: number;
  /** Nobody is told (control API). */
  isSilent?: boolean;
}

/** Tells the tenant's listeners what happened, unless the author works in silence. */
export function tell(tenant: Tenant, author: Author, happening: Omit<Happening, 'agentId' | 'atMs'>): void {
  if (author.isSilent === true) return;
  tenant.events.emit({ ...happening, agentId: author.agentId, atMs: author.nowMs });
}
