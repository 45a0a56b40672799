import type { Tenant } from '../tenant.ts';

/** Who writes, when, and how. */
export interface Writer {
  tenant: Tenant;
  /** The resource that it is done as. */
  actor: number;
  /** A contact who does it in the portal; then `actor` is the API's resource. */
  contactId?: number;
  /** The API user's resource where it does it in somebody's name. */
  impersonator: number | null;
  nowMs: number;
  /** Tells no webhook. */
  isSilent?: boolean;
  /** A person on screen may write what the API may not. */
  isOnScreen?: boolean;
}
