import { failed, failure, ok, profileStreams, type AccountId, type ConnectionId, type Result, type SyncSettings } from '@deskbridge/model';
import type { CallClass, StreamEstimate } from '@deskbridge/connectors/contract';
import type { Bridge } from '../bridge.ts';
import { keptForOthers } from '../budget/budget.ts';
import { readScopes, type ScopeState } from '../budget/store.ts';
import { callsLeft } from './condition.ts';
import { streamsOff } from './prepare.ts';

/** What a first import would bring, cost and take. */
export interface ImportEstimate {
  ingestWindowDays: number;
  streams: StreamEstimate[];
  /** Records and calls as far as the PSA tells. */
  records: number;
  calls: number;
  /** Until tickets and reference data are here. */
  minutes: number;
  /** Until notes and time of the tickets that get them are here, in the background. */
  minutesWithNotes: number;
  /** The limit that was reckoned with; null where there is none. */
  limit: { calls: number; windowSeconds: number; share: number } | null;
  /** False where some stream's count is unknown or looks cut off: it may be more. */
  isWhole: boolean;
}

const dayMs = 86_400_000;
/** Streams that are walked at the same time. */
const walksAtOnce = 3;
const fastestCallSeconds = 0.05;

/** Asks the PSA for counts and reckons calls and minutes with the connection's own limit. Nothing is imported. */
export async function estimateImport(
  bridge: Bridge,
  account: AccountId,
  id: ConnectionId,
  wanted: Partial<Pick<SyncSettings, 'ingestWindowDays' | 'childrenWindowDays' | 'childrenOfOpenTickets' | 'streams'>>,
): Promise<Result<ImportEstimate>> {
  const open = await bridge.sessions.open(account, id);
  if (!open) return failed(failure('connection.none'));
  const settings = { ...open.row.settings, ...wanted };
  const now = bridge.clock.now().getTime();
  const known = new Set(open.connector.streams.map((stream) => stream.name));
  const off = streamsOff(open.connector, open.row.rights);
  const streams = settings.streams.filter(
    (stream) => known.has(stream) && !off.has(stream) && profileStreams[open.row.profile].includes(stream),
  );
  const startedMs = bridge.clock.monotonicMs();
  const counted = await open.session.estimate({
    streams,
    from: new Date(now - settings.ingestWindowDays * dayMs),
    childrenOfOpenTickets: settings.childrenOfOpenTickets,
    childrenSince: settings.childrenWindowDays > 0 ? new Date(now - settings.childrenWindowDays * dayMs) : null,
    callClass: 'poll',
  });
  if (!counted.ok) return counted;
  const secondsPerCall = Math.max(fastestCallSeconds, (bridge.clock.monotonicMs() - startedMs) / 1000 / Math.max(1, streams.length));
  const scopes = await bridge.database.asAccount(account, (q) => readScopes(q, account, id));
  return ok(reckon(counted.value, scopes, settings.ingestWindowDays, secondsPerCall));
}

/** Calls and minutes of counted streams under the limits of a connection. */
export function reckon(
  streams: StreamEstimate[],
  scopes: readonly ScopeState[],
  ingestWindowDays: number,
  secondsPerCall: number,
): ImportEstimate {
  const sum = (values: readonly (number | null)[]): number => values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const notes = sum(streams.filter((each) => each.stream === 'ticketActions').map((each) => each.calls));
  const calls = sum(streams.map((each) => each.calls));
  const seconds = (count: number, callClass: Exclude<CallClass, 'free'>): number =>
    Math.max((count * secondsPerCall) / walksAtOnce, ...scopes.map((scope) => waitSeconds(count, scope, keptForOthers[callClass])));
  const first = seconds(calls - notes, 'backfill');
  const [limit] = scopes;
  return {
    ingestWindowDays,
    streams,
    records: sum(streams.map((each) => each.records)),
    calls,
    minutes: Math.ceil(first / 60),
    minutesWithNotes: Math.ceil(Math.max(first, seconds(calls, 'background')) / 60),
    limit: limit ? { calls: limit.calls, windowSeconds: limit.windowSeconds, share: limit.share } : null,
    isWhole: streams.every((each) => each.calls !== null && each.certainty !== 'atLeast'),
  };
}

/** What is free now goes at once; the rest as the window slides, less what the class leaves to others. */
function waitSeconds(calls: number, scope: ScopeState, kept: number): number {
  const allowed = Math.max(1, Math.floor(scope.calls * scope.share) - Math.floor(scope.calls * scope.share * kept));
  const free = Math.max(0, Math.min(allowed, callsLeft(scope)));
  return Math.max(0, (calls - free) / allowed) * scope.windowSeconds;
}
