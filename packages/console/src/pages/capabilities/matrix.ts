import type { Connector } from '../../helpdesk/types.ts';

type Capability = Connector['capabilities'][number];

/** A capability, and how each connector has it; null where a connector does not name it, which means no. */
export interface MatrixRow {
  id: string;
  label: string;
  of: readonly (Capability | null)[];
}

/** Every capability that any of the connectors names, in the order in which they are first named. */
export function matrixOf(connectors: readonly Pick<Connector, 'capabilities'>[]): MatrixRow[] {
  const labels = new Map(connectors.flatMap(({ capabilities }) => capabilities.map(({ id, label }) => [id, label] as const)));
  return [...labels].map(([id, label]) => ({
    id,
    label,
    of: connectors.map(({ capabilities }) => capabilities.find((each) => each.id === id) ?? null),
  }));
}
