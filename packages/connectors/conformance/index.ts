/** One suite that every connector passes, given a simulator's URLs. */
import { describe } from 'vitest';
import type { Connector } from '../contract.ts';
import { describeCallbacks } from './callbacks.ts';
import { describeDeclaration } from './declaration.ts';
import type { PsaDriver } from './driver.ts';
import { describeFaults } from './faults.ts';
import { describeReading } from './reading.ts';
import { describeRights } from './rights.ts';
import { describeWriting } from './writing.ts';

export type * from './driver.ts';

/** Describes the suite for one connector; call it at the top of a test file. */
export function describeConformance<C extends object>(connector: Connector<C>, driver: PsaDriver): void {
  describe(`${connector.name} conforms`, () => {
    describeDeclaration(connector);
    describeRights(connector, driver);
    describeReading(connector, driver);
    describeWriting(connector, driver);
    describeCallbacks(connector, driver);
    describeFaults(connector, driver);
  });
}
