import { entity, type EntityName, type FieldChange } from '@deskbridge/model';

/** Fields that move with every touch of a record: stored, but no news by themselves. */
const bookkeeping: ReadonlySet<string> = new Set(['updatedAt', 'lastActionAt']);

/** The held fields that differ, bookkeeping left out. Values are compared as they are stored. */
export function changedFields(
  name: EntityName,
  held: readonly string[],
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Record<string, FieldChange> {
  const kinds = entity(name).fields;
  const changes: Record<string, FieldChange> = {};
  for (const field of held) {
    const was = before[field] ?? null;
    const is = after[field] ?? null;
    if (bookkeeping.has(field) || sameValue(kinds[field], was, is)) continue;
    changes[field] = { before: was, after: is };
  }
  return changes;
}

/** Whether two values of a kind are the same once stored. */
export function sameValue(kind: string | undefined, a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (kind === 'json' || kind === 'textList') return canonical(a) === canonical(b);
  const [one, other] = [plain(a), plain(b)];
  return kind === 'instant' ? Date.parse(one) === Date.parse(other) : one === other;
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** JSON with sorted keys: jsonb keeps no order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
