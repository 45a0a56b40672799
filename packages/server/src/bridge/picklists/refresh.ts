import type { Failure } from '@deskbridge/model';
import type { PicklistValue } from '@deskbridge/connectors/contract';
import type { Bridge } from '../bridge.ts';
import { counted, newTally } from '../connections/http.ts';
import type { OpenConnection } from '../connections/sessions.ts';
import type { RunCounts } from '../runs/store.ts';
import { listValues, saveRefresh, saveValues, type MirroredValue, type PicklistDifference } from './store.ts';

/** What changed between the mirror's values and the PSA's. Kinds that could not be read are left alone. */
export function differenceOf(
  present: readonly MirroredValue[],
  fresh: readonly PicklistValue[],
  readKinds: ReadonlySet<string>,
): PicklistDifference {
  const key = (value: { kind: string; id: string }): string => `${value.kind} ${value.id}`;
  const before = new Map(present.filter((value) => value.removedAt === null).map((value) => [key(value), value]));
  const after = new Set(fresh.map(key));
  const named = (value: PicklistValue): { kind: string; id: string; label: string } => ({
    kind: value.kind,
    id: value.id,
    label: value.label,
  });
  return {
    added: fresh.filter((value) => !before.has(key(value))).map(named),
    changed: fresh.flatMap((value) => {
      const was = before.get(key(value));
      return was && (was.label !== value.label || was.isActive !== value.isActive) ? [{ ...named(value), was: was.label }] : [];
    }),
    removed: [...before.values()].filter((value) => readKinds.has(value.kind) && !after.has(key(value))).map(named),
  };
}

/** Refreshes every picklist of a connection and keeps the difference. */
export async function refreshPicklists(bridge: Bridge, open: OpenConnection, counts: RunCounts): Promise<Failure | null> {
  const tally = newTally();
  const answer = await counted(tally, () => open.session.picklists('poll'));
  counts.calls = tally.calls;
  counts.waitedMs = tally.waitedMs;
  if (!answer.ok) return answer.failure;
  const { values, missing } = answer.value;
  const { account, id } = open.row;
  const unique = [...new Map(values.map((value) => [`${value.kind} ${value.id}`, value])).values()];
  const unread = new Set(missing.map((line) => line.split(':')[0]));
  const kinds = open.connector.picklistKinds.map((kind) => kind.id).filter((kind) => !unread.has(kind));
  await bridge.database.asAccount(account, async (q) => {
    const difference = differenceOf(await listValues(q, account, id), unique, new Set(kinds));
    await saveValues(q, account, id, unique, kinds);
    await saveRefresh(q, account, id, difference, missing);
    counts.seen = unique.length;
    counts.created = difference.added.length;
    counts.updated = difference.changed.length;
    counts.deleted = difference.removed.length;
    counts.unchanged = unique.length - difference.added.length - difference.changed.length;
  });
  return null;
}
