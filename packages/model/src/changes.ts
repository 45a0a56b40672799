import type { EntityName } from './entities.ts';
import type { AccountId, ConnectionId, ExternalId } from './ids.ts';

/** Why a change was noticed. Features act on `live` only. */
export const causes = ['live', 'import', 'backfill', 'repair'] as const;
export type Cause = (typeof causes)[number];

/** What happened to a record. `hidden` is *not visible to us*, never a deletion. */
export const changeKinds = ['created', 'updated', 'deleted', 'restored', 'hidden'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Who made a change, as far as the PSA tells. `us` is a command of ours. */
export interface Origin {
  type: 'agent' | 'contact' | 'us' | 'rule' | 'unknown';
  id?: string;
}

/** A field's value before and after. */
export interface FieldChange {
  before: unknown;
  after: unknown;
}

/** One changed record: appended in the transaction that changed the mirror. */
export interface Change {
  id: string;
  accountId: AccountId;
  connectionId: ConnectionId;
  /** Strictly rising within a connection, in commit order: consumers follow it. */
  position: number;
  entity: EntityName;
  externalId: ExternalId;
  kind: ChangeKind;
  /** Empty for kinds other than `updated`. */
  fields: Record<string, FieldChange>;
  cause: Cause;
  origin: Origin;
  occurredAt: string;
}
