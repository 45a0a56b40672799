import type { Sessions, BridgeContext } from './connections/sessions.ts';
import type { Waker } from './wake.ts';

/** What every part of the bridge is given. */
export interface Bridge extends BridgeContext {
  sessions: Sessions;
  waker: Waker;
  /** Address by which the PSA reaches us; null means polling only. */
  publicUrl: string | null;
}
