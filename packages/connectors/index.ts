/** The registry: adding a PSA is a folder and a line here. */
import type { Connector } from './contract.ts';
import { autotask } from './autotask/connector.ts';
import { halopsa } from './halopsa/connector.ts';

export type * from './contract.ts';

/** Every connector, by its id. */
export const connectors = { halopsa, autotask } satisfies Record<string, Connector>;

/** The id of a connector. */
export type ConnectorId = keyof typeof connectors;
