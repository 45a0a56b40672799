/** A thing that a helpdesk can do, as its connector declares it. */
interface Capability {
  id: string;
  label: string;
  support: 'yes' | 'partly' | 'no' | 'unverified';
  note: string | null;
}

/** A capability, and how each connector has it; null where a connector does not name it, which means no. */
export interface MatrixRow {
  id: string;
  label: string;
  of: readonly (Capability | null)[];
}

/** Every capability that any of the connectors names, in the order in which they are first named. */
export function matrixOf(connectors: readonly { capabilities: readonly Capability[] }[]): MatrixRow[] {
  const labels = new Map(connectors.flatMap(({ capabilities }) => capabilities.map(({ id, label }) => [id, label] as const)));
  return [...labels].map(([id, label]) => ({
    id,
    label,
    of: connectors.map(({ capabilities }) => capabilities.find((each) => each.id === id) ?? null),
  }));
}
