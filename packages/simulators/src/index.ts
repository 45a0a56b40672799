import { startHaloPsa } from './halopsa/start.ts';
import type { HaloQuirks } from './halopsa/options.ts';
import type { RunningSimulator, SimulatorOptions } from './types.ts';

export type { HaloQuirks } from './halopsa/options.ts';
export type { RunningSimulator, SimulatorOptions } from './types.ts';

/** Every simulator by the name of its PSA. Each starts a server of its own and resolves when it listens. */
export const simulators: Record<'halopsa', (options?: SimulatorOptions<HaloQuirks>) => Promise<RunningSimulator>> = {
  halopsa: startHaloPsa,
};
