import { failed, failure, ok, type AccountId, type Failure, type PicklistReference, type Result } from '@deskbridge/model';
import type { PicklistKind } from '@deskbridge/connectors/contract';
import type { Queryable } from '../../platform/database/database.ts';
import type { Bridge } from '../bridge.ts';
import { connectorNamed } from '../connections/sessions.ts';
import { findActiveConnection, type ConnectionRow } from '../connections/store.ts';
import { listRuns } from '../runs/store.ts';
import { listStreams } from '../sync/store.ts';
import { keyOf } from './difference.ts';
import { lastRefresh, listValues, type MirroredValue, type RefreshRow } from './store.ts';
import { countUsage, type ValueUsage } from './usageStore.ts';

/** One list of the helpdesk. */
export interface KindOverview {
  id: string;
  label: string;
  parentKind: string | null;
  /** The ticket field that holds its values; null where none does. */
  ticketField: string | null;
  values: number;
  inactive: number;
  removed: number;
  /** Removed values that tickets or something of ours still use. */
  problems: number;
  /** It could not be read: the right is missing, or this version has no such list. */
  isUnreadable: boolean;
}

/** How the refreshing stands. */
export interface RefreshState {
  state: 'idle' | 'waiting' | 'running';
  /** Calls made so far, and how many the last whole refresh made; null where none has. */
  calls: number;
  expectedCalls: number | null;
  startedAt: string | null;
  /** When it is read again by itself. */
  dueAt: string | null;
  failure: Failure | null;
}

/** The lists of a helpdesk as the mirror has them. */
export interface PicklistOverview {
  kinds: KindOverview[];
  refresh: RefreshState;
  lastRefresh: RefreshRow | null;
}

/** A value with where it is used. */
export interface UsedValue extends MirroredValue {
  kindLabel: string;
  parentLabel: string | null;
  /** How many values of the same list it stands under. */
  depth: number;
  /** Null where no ticket field holds it. */
  usage: ValueUsage | null;
  references: PicklistReference[];
  /** Removed, and still used. */
  isProblem: boolean;
}

/** Which values are wanted; what is absent does not matter. */
export interface ValueFilter {
  kind?: string;
  search?: string;
  state?: 'active' | 'inactive' | 'removed' | 'problem';
}

interface Lists {
  connection: ConnectionRow;
  kinds: readonly PicklistKind[];
  values: MirroredValue[];
  /** What names each value, by its key. */
  references: Map<string, PicklistReference[]>;
}

async function readLists(q: Queryable, account: AccountId, references: readonly PicklistReference[]): Promise<Lists | null> {
  const connection = await findActiveConnection(q, account);
  if (!connection) return null;
  return {
    connection,
    kinds: connectorNamed(connection.connector)?.picklistKinds ?? [],
    values: await listValues(q, account, connection.id),
    references: Map.groupBy(references, ({ kind, valueId }) => keyOf({ kind, id: valueId })),
  };
}

/** All kinds that the connector knows, how the refreshing stands, and what the last refresh found. */
export async function picklistOverview(bridge: Bridge, account: AccountId): Promise<Result<PicklistOverview>> {
  const references = await bridge.references.list(account);
  return bridge.database.asAccount(account, async (q) => {
    const lists = await readLists(q, account, references);
    if (!lists) return failed(failure('connection.none'));
    const { connection, kinds, values } = lists;
    const last = await lastRefresh(q, account, connection.id);
    const removed = await usedValues(
      q,
      account,
      lists,
      values.filter((value) => value.removedAt !== null),
    );
    const unread = new Set((last?.missing ?? []).map((line) => line.split(':')[0]));
    return ok({
      kinds: kinds.map((kind): KindOverview => {
        const own = values.filter((value) => value.kind === kind.id && value.removedAt === null);
        return {
          id: kind.id,
          label: kind.label,
          parentKind: kind.parentKind ?? null,
          ticketField: kind.ticketField?.name ?? null,
          values: own.length,
          inactive: own.filter((value) => !value.isActive).length,
          removed: removed.filter((value) => value.kind === kind.id).length,
          problems: removed.filter((value) => value.kind === kind.id && value.isProblem).length,
          isUnreadable: unread.has(kind.id),
        };
      }),
      refresh: await refreshState(q, account, connection, bridge.clock.now()),
      lastRefresh: last,
    });
  });
}

async function refreshState(q: Queryable, account: AccountId, connection: ConnectionRow, now: Date): Promise<RefreshState> {
  const stream = (await listStreams(q, account, connection.id)).find((row) => row.stream === 'picklists');
  const runs = (await listRuns(q, account, { stream: 'picklists' }, null, 10)).filter((run) => run.connection === connection.id);
  const running = stream?.running ? runs.find((run) => run.state === 'running') : undefined;
  const isDue = stream?.dueAt !== null && stream !== undefined && Date.parse(stream.dueAt) <= now.getTime();
  return {
    state: stream?.running ? 'running' : isDue ? 'waiting' : 'idle',
    calls: running?.calls ?? 0,
    expectedCalls: runs.find((run) => run.state === 'done')?.calls ?? null,
    startedAt: running?.startedAt ?? null,
    dueAt: stream?.dueAt ?? null,
    failure: stream?.failure ?? null,
  };
}

/** All values of one list or of all, as the filter builders of the console and others need them. */
export async function allValues(bridge: Bridge, account: AccountId, kind?: string): Promise<Result<MirroredValue[]>> {
  return bridge.database.asAccount(account, async (q) => {
    const connection = await findActiveConnection(q, account);
    return connection ? ok(await listValues(q, account, connection.id, kind)) : failed(failure('connection.none'));
  });
}

/** The values that a filter finds with where they are used, removed ones in use first, then in the order of their trees; behind a value. */
export async function listUsedValues(
  bridge: Bridge,
  account: AccountId,
  filter: ValueFilter,
  after: string | null,
  limit: number,
): Promise<Result<UsedValue[]>> {
  const references = await bridge.references.list(account);
  return bridge.database.asAccount(account, async (q): Promise<Result<UsedValue[]>> => {
    const lists = await readLists(q, account, references);
    if (!lists) return failed(failure('connection.none'));
    const found = inTreeOrder(lists).filter((value) => matches(value, filter));
    // Whether a removed value is a problem decides where it stands; of the others only those shown are counted.
    const removed = await usedValues(
      q,
      account,
      lists,
      found.filter((value) => value.removedAt !== null),
    );
    const problems = new Map(removed.filter((value) => value.isProblem).map((value) => [keyOf(value), value]));
    const rest = filter.state === 'problem' ? [] : found.filter((value) => !problems.has(keyOf(value)));
    const ordered = [...problems.values(), ...rest];
    const place = after === null ? 0 : ordered.findIndex((value) => keyOf(value) === after) + 1;
    return ok(await usedValues(q, account, lists, ordered.slice(place, place + limit)));
  });
}

function matches(value: MirroredValue, { kind, search, state }: ValueFilter): boolean {
  if (kind !== undefined && value.kind !== kind) return false;
  const isRemoved = value.removedAt !== null;
  if (state === 'active' && (isRemoved || !value.isActive)) return false;
  if (state === 'inactive' && (isRemoved || value.isActive)) return false;
  if ((state === 'removed' || state === 'problem') && !isRemoved) return false;
  const text = search?.toLowerCase();
  return text === undefined || value.label.toLowerCase().includes(text) || value.id.toLowerCase() === text;
}

/** Values under their parents: within a list where it is a tree of its own, else in the order of the parents' list. */
function inTreeOrder({ kinds, values }: Lists): MirroredValue[] {
  return kinds.flatMap((kind) => {
    const own = values.filter((value) => value.kind === kind.id);
    if (kind.parentKind === undefined) return asTree(own);
    const placeOf = new Map(values.filter((value) => value.kind === kind.parentKind).map((value, place) => [value.id, place]));
    const place = (value: MirroredValue): number => placeOf.get(value.parentId ?? '') ?? -1;
    return own.toSorted((one, other) => place(one) - place(other));
  });
}

/** Parents before their children. A value whose parent is itself, or under it, stands as if it had none. */
function asTree(values: readonly MirroredValue[]): MirroredValue[] {
  const ids = new Set(values.map((value) => value.id));
  const children = Map.groupBy(values, (value) => (value.parentId !== null && ids.has(value.parentId) ? value.parentId : null));
  const placed = new Set<string>();
  const under = (parent: string | null): MirroredValue[] =>
    (children.get(parent) ?? []).flatMap((value) => {
      if (placed.has(value.id)) return [];
      placed.add(value.id);
      return [value, ...under(value.id)];
    });
  const tree = under(null);
  return [...tree, ...values.filter((value) => !placed.has(value.id))];
}

async function usedValues(q: Queryable, account: AccountId, lists: Lists, values: readonly MirroredValue[]): Promise<UsedValue[]> {
  const usage = new Map<string, ValueUsage>();
  for (const [kindId, own] of Map.groupBy(values, (value) => value.kind)) {
    const kind = lists.kinds.find((each) => each.id === kindId);
    if (kind) for (const [id, found] of await countUsage(q, account, kind, own)) usage.set(keyOf({ kind: kindId, id }), found);
  }
  const byKey = new Map(lists.values.map((value) => [keyOf(value), value]));
  return values.map((value): UsedValue => {
    const kind = lists.kinds.find((each) => each.id === value.kind);
    const parent = value.parentId === null ? undefined : byKey.get(keyOf({ kind: kind?.parentKind ?? value.kind, id: value.parentId }));
    const references = lists.references.get(keyOf(value)) ?? [];
    const used = usage.get(keyOf(value)) ?? null;
    return {
      ...value,
      kindLabel: kind?.label ?? value.kind,
      parentLabel: parent?.label ?? null,
      depth: kind?.parentKind === undefined ? depthOf(value, byKey) : 0,
      usage: used,
      references,
      isProblem: value.removedAt !== null && (references.length > 0 || (used?.tickets ?? 0) > 0),
    };
  });
}

function depthOf(value: MirroredValue, byKey: ReadonlyMap<string, MirroredValue>): number {
  let depth = 0;
  let parent = value.parentId === null ? undefined : byKey.get(keyOf({ kind: value.kind, id: value.parentId }));
  while (parent && depth < 10) {
    depth++;
    parent = parent.parentId === null ? undefined : byKey.get(keyOf({ kind: value.kind, id: parent.parentId }));
  }
  return depth;
}
