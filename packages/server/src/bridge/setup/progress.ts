import { failed, failure, ok, type AccountId, type ConnectionId, type Failure, type Result } from '@deskbridge/model';
import type { Bridge } from '../bridge.ts';
import { readScopes } from '../budget/store.ts';
import { callsLeft } from '../connections/condition.ts';
import { streamsOff } from '../connections/prepare.ts';
import { connectorNamed } from '../connections/sessions.ts';
import { findConnection } from '../connections/store.ts';
import { listStreams, type StreamRow } from '../sync/store.ts';
import { countWaitingChildren, readImported, storedLately } from './store.ts';

/** How the first import of one stream stands. */
export interface StreamImport {
  stream: string;
  /** `off`: the API user lacks the right that it needs. */
  state: 'waiting' | 'running' | 'paused' | 'failing' | 'done' | 'off';
  seen: number;
  total: number | null;
  failed: number;
  calls: number;
  failure: Failure | null;
}

/** How the first import stands. */
export interface ImportProgress {
  state: 'notBegun' | 'running' | 'paused' | 'done';
  begunAt: string | null;
  streams: StreamImport[];
  seen: number;
  /** Null while a stream has not told how many it has. */
  total: number | null;
  calls: number;
  perMinute: number;
  /** Null where it cannot be told. */
  secondsLeft: number | null;
  /** Tickets whose notes and time follow in the background. */
  notesWaiting: number;
  budget: { used: number; calls: number; left: number; windowSeconds: number; blockedUntil: string | null } | null;
}

const rateSeconds = 60;

/** How far the first import has come, how fast it goes and what is left. */
export async function importProgress(bridge: Bridge, account: AccountId, id: ConnectionId): Promise<Result<ImportProgress>> {
  return bridge.database.asAccount(account, async (q) => {
    const row = await findConnection(q, account, id);
    if (!row) return failed(failure('connection.none'));
    const imported = new Map((await readImported(q, account, id)).map((each) => [each.stream, each]));
    const planned = (await listStreams(q, account, id)).filter((stream) => stream.work === 'import');
    const connector = connectorNamed(row.connector);
    const off: ReadonlySet<string> = connector ? streamsOff(connector, row.rights) : new Set();
    const streams = planned.map((plan): StreamImport => {
      const run = imported.get(plan.stream);
      const state = off.has(plan.stream) ? 'off' : stateOf(plan, row.importPausedAt !== null);
      const seen = run?.seen ?? 0;
      // A resumed run overlaps the one before by a row or so.
      const total = run?.total === null || run?.total === undefined ? null : Math.max(run.total, state === 'done' ? seen : 0);
      const shown = total !== null && state !== 'done' ? Math.min(seen, total) : seen;
      return { stream: plan.stream, state, seen: shown, total, failed: run?.failed ?? 0, calls: run?.calls ?? 0, failure: plan.failure };
    });
    const perSecond = (await storedLately(q, account, id, rateSeconds)) / elapsed(row.importBegunAt, bridge.clock.now());
    const open = streams.filter((stream) => stream.state !== 'done' && stream.state !== 'off');
    const isKnown = open.every((stream) => stream.total !== null);
    const left = open.reduce((sum, stream) => sum + Math.max(0, (stream.total ?? 0) - stream.seen), 0);
    const [scope] = await readScopes(q, account, id);
    return ok({
      state: !row.importBegunAt ? 'notBegun' : open.length === 0 ? 'done' : row.importPausedAt ? 'paused' : 'running',
      begunAt: row.importBegunAt,
      streams,
      seen: streams.reduce((sum, stream) => sum + stream.seen, 0),
      total: isKnown ? streams.reduce((sum, stream) => sum + (stream.total ?? stream.seen), 0) : null,
      calls: streams.reduce((sum, stream) => sum + stream.calls, 0),
      perMinute: Math.round(perSecond * 60),
      secondsLeft: isKnown && perSecond > 0 ? Math.ceil(left / perSecond) : null,
      notesWaiting: await countWaitingChildren(q, account, id),
      budget: scope
        ? {
            used: scope.used,
            calls: scope.calls,
            left: callsLeft(scope),
            windowSeconds: scope.windowSeconds,
            blockedUntil: scope.blockedUntil,
          }
        : null,
    });
  });
}

function stateOf(plan: StreamRow, isPaused: boolean): StreamImport['state'] {
  if (plan.lastFinishedAt) return 'done';
  if (isPaused || plan.stoppedAt) return 'paused';
  return plan.running ? 'running' : plan.failure ? 'failing' : 'waiting';
}

/** Seconds that the rate is reckoned over: fewer where the import has only just begun. */
function elapsed(begunAt: string | null, now: Date): number {
  const seconds = begunAt ? (now.getTime() - Date.parse(begunAt)) / 1000 : rateSeconds;
  return Math.min(rateSeconds, Math.max(1, seconds));
}
