import type { FaultEngine } from '../../kit/faults.ts';
import type { RequestLog } from '../../kit/requestLog.ts';
import type { RollingWindow } from '../../kit/rateLimit.ts';
import type { Deliverer } from '../hooks/delivery.ts';
import type { Tenant } from '../tenant.ts';
import type { Activity } from './activity.ts';

/** What the control API works on. */
export interface ControlParts {
  tenant: Tenant;
  faults: FaultEngine;
  log: RequestLog;
  window: RollingWindow;
  deliverer: Deliverer;
  activity: Activity;
  origin(): string;
}
