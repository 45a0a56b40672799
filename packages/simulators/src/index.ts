import { startAutotask } from './autotask/start.ts';
import { startHaloPsa } from './halopsa/start.ts';

export type { AutotaskQuirks } from './autotask/options.ts';
export type { HaloQuirks } from './halopsa/options.ts';
export type * from './types.ts';

/** Every simulator by the name of its PSA. Each starts a server of its own and resolves when it listens. */
export const simulators = {
  halopsa: startHaloPsa,
  autotask: startAutotask,
};

/** The name of a PSA that can be simulated. */
export type SimulatorName = keyof typeof simulators;
