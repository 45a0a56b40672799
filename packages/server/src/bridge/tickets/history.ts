import type { AccountId, ExternalId } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';
import { changesOfTicket, type ChangeRow } from '../changes/store.ts';
import { eventsOfTicket, type EventRow } from '../inbox/store.ts';
import { commandsOfTicket, type CommandRow } from '../outbox/store.ts';
import type { TimePlace } from '../place.ts';
import { runsOfTicket, type RunRow } from '../runs/store.ts';

/** Something that happened to a ticket. */
export type HistoryEntry = { at: string; key: string } & (
  | { kind: 'callback'; row: EventRow }
  | { kind: 'change'; row: ChangeRow }
  | { kind: 'command'; row: CommandRow }
  | { kind: 'run'; row: RunRow }
);

/** A place in a history: behind this entry. */
export interface HistoryPlace {
  at: string;
  kind: HistoryEntry['kind'];
  key: string;
}

type Direction = TimePlace['direction'];

/** Reads one kind of entry behind a place. */
type Source = (q: Queryable, account: AccountId, id: ExternalId, place: TimePlace) => Promise<HistoryEntry[]>;

const sources: Record<HistoryEntry['kind'], Source> = {
  callback: async (...given) =>
    (await eventsOfTicket(...given)).map((row) => ({ kind: 'callback', at: row.receivedAt, key: row.dedupeKey, row })),
  change: async (...given) => (await changesOfTicket(...given)).map((row) => ({ kind: 'change', at: row.occurredAt, key: row.id, row })),
  command: async (...given) => (await commandsOfTicket(...given)).map((row) => ({ kind: 'command', at: row.createdAt, key: row.id, row })),
  run: async (...given) => (await runsOfTicket(...given)).map((row) => ({ kind: 'run', at: row.startedAt, key: row.id, row })),
};

const kinds = Object.keys(sources) as HistoryEntry['kind'][];
const behindAllKeys = '\u{10ffff}';

/** Callbacks, runs, changes and commands of a ticket, merged in the order of time. */
export async function listHistory(
  q: Queryable,
  account: AccountId,
  id: ExternalId,
  direction: Direction,
  after: HistoryPlace | null,
  limit: number,
): Promise<HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  for (const kind of kinds)
    entries.push(...(await sources[kind](q, account, id, { direction, limit, at: after?.at ?? null, key: keyFor(kind, after) })));
  const sign = direction === 'asc' ? 1 : -1;
  return entries.toSorted((a, b) => sign * compare(a, b)).slice(0, limit);
}

/** Entries of one moment are in the order of their kinds: those of a later kind are still to come, those of an earlier one are past. */
function keyFor(kind: HistoryEntry['kind'], after: HistoryPlace | null): string | null {
  if (!after) return null;
  if (kind === after.kind) return after.key;
  return kind > after.kind ? '' : behindAllKeys;
}

const compare = (a: HistoryEntry, b: HistoryEntry): number => order(a.at, b.at) || order(a.kind, b.kind) || order(a.key, b.key);
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
