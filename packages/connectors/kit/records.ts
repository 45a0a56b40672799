/** Rows as records of the mirror: what cannot be mapped is kept and the rest goes on. */
import type { EntityName, ExternalId } from '@deskbridge/model';
import type { IdPage, MirrorRecord, Page, UnmappableRecord } from '../contract.ts';
import { isRow } from './coerce.ts';
import type { Row } from './coerce.ts';
import type { WalkPage, WalkRow } from './paging.ts';

/** A mapped row: its fields, and the projection that says which these are. */
export interface Mapped<E extends EntityName> {
  projection: string;
  fields: MirrorRecord<E>['fields'];
}

/** Maps one row; what throws or has no id becomes unmappable and the rest goes on (correctness 7). */
export function recordOf<E extends EntityName>(
  entity: E,
  row: Pick<WalkRow, 'id' | 'raw' | 'value' | 'repaired'>,
  map: (row: Row) => Mapped<E>,
): { record: MirrorRecord<E> } | { unmappable: UnmappableRecord } {
  const bad = (reason: string): { unmappable: UnmappableRecord } => ({ unmappable: { entity, externalId: row.id, raw: row.raw, reason } });
  if (!isRow(row.value)) return bad('it is no JSON object');
  if (row.id === null) return bad('it has no usable id');
  try {
    return { record: { entity, externalId: row.id as ExternalId, ...map(row.value), raw: row.raw, repaired: row.repaired } };
  } catch (error) {
    return bad(error instanceof Error ? error.message : String(error));
  }
}

/** Turns the rows of a walk into a page of records. */
export function pageOf<E extends EntityName>(entity: E, walked: WalkPage, map: (row: Row) => Mapped<E>): Page {
  const page: Page = {
    records: [],
    unmappable: [],
    anchor: walked.anchor,
    sequence: walked.sequence,
    startedAt: walked.startedAt,
    total: walked.total,
  };
  for (const row of walked.rows) {
    const outcome = recordOf(entity, row, map);
    if ('record' in outcome) page.records.push(outcome.record);
    else page.unmappable.push(outcome.unmappable);
  }
  return page;
}

/** Turns the rows of a walk into their ids. */
export function idPageOf(walked: WalkPage): IdPage {
  return { ids: walked.rows.flatMap((row) => (row.id === null ? [] : [row.id as ExternalId])), anchor: walked.anchor };
}
