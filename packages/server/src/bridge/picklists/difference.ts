import type { PicklistValue } from '@deskbridge/connectors/contract';
import type { MirroredValue } from './store.ts';

interface Named {
  kind: string;
  id: string;
  label: string;
}

/** What a refresh changed, by kind and id. A value may stand in several of the lists between `renamed` and `switched`. */
export interface PicklistDifference {
  added: Named[];
  renamed: (Named & { was: string })[];
  /** Under another parent; `was` and `now` are ids in the same list or the parent's. */
  moved: (Named & { was: string | null; now: string | null })[];
  /** Switched on or off in the helpdesk. */
  switched: (Named & { isActive: boolean })[];
  removed: Named[];
}

/** No difference. */
export const noDifference = (): PicklistDifference => ({ added: [], renamed: [], moved: [], switched: [], removed: [] });

/** How many values a difference is about. */
export const sizeOf = (difference: PicklistDifference): number =>
  new Set(Object.values(difference).flatMap((list: Named[]) => list.map((value) => keyOf(value)))).size;

/** Names a value within a connection. */
export const keyOf = (value: { kind: string; id: string }): string => `${value.kind} ${value.id}`;

/** What changed between the mirror's values and the PSA's. Kinds that could not be read are left alone. */
export function differenceOf(
  present: readonly MirroredValue[],
  fresh: readonly PicklistValue[],
  readKinds: ReadonlySet<string>,
): PicklistDifference {
  const before = new Map(present.filter((value) => value.removedAt === null).map((value) => [keyOf(value), value]));
  const after = new Set(fresh.map(keyOf));
  const named = ({ kind, id, label }: PicklistValue): Named => ({ kind, id, label });
  const difference = noDifference();
  for (const value of fresh) {
    const was = before.get(keyOf(value));
    if (!was) difference.added.push(named(value));
    else {
      if (was.label !== value.label) difference.renamed.push({ ...named(value), was: was.label });
      if (was.parentId !== value.parentId) difference.moved.push({ ...named(value), was: was.parentId, now: value.parentId });
      if (was.isActive !== value.isActive) difference.switched.push({ ...named(value), isActive: value.isActive });
    }
  }
  difference.removed = [...before.values()].filter((value) => readKinds.has(value.kind) && !after.has(keyOf(value))).map(named);
  return difference;
}
