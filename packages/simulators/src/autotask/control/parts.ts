import type { FaultEngine } from '../../kit/faults.ts';
import type { RequestLog } from '../../kit/requestLog.ts';
import type { Limits } from '../api/limits.ts';
import type { Deliverer } from '../hooks/delivery.ts';
import type { Tenant } from '../tenant.ts';
import type { Activity } from './activity.ts';

/** What the control API works on. */
export interface ControlParts {
  tenant: Tenant;
  faults: FaultEngine;
  log: RequestLog;
  limits: Limits;
  deliverer: Deliverer;
  activity: Activity;
  /** Moves the tenant to another zone; answers where it is then. */
  moveZone(): Promise<{ zoneName: string; url: string }>;
  zone(): { zoneName: string; url: string };
}
