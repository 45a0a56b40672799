import { connectors } from '@deskbridge/connectors';
import type { Connector } from '@deskbridge/connectors/contract';

export type { Connector } from '@deskbridge/connectors/contract';

/** Every connector of this release, in the order of their names. */
export function listConnectors(): Connector[] {
  return (Object.values(connectors) as Connector[]).toSorted((a, b) => a.name.localeCompare(b.name));
}
