import type { Sessions, BridgeContext } from './connections/sessions.ts';
import type { ReferenceRegistry } from './picklists/references.ts';
import type { Waker } from './wake.ts';

/** What every part of the bridge is given. */
export interface Bridge extends BridgeContext {
  sessions: Sessions;
  waker: Waker;
  /** Who names picklist values. */
  references: ReferenceRegistry;
  /** Address by which the PSA reaches us; null means polling only. */
  publicUrl: string | null;
  /** Address of this hub on its own machine: by it a simulated helpdesk of the installation calls back. */
  localUrl?: string | null;
}
