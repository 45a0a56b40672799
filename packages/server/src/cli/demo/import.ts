import { setTimeout as delay } from 'node:timers/promises';
import { MultiBar, Presets } from 'cli-progress';
import type { AccountId, ConnectionId } from '@deskbridge/model';
import { readScopes } from '../../bridge/budget/store.ts';
import { latestRun, type RunRow } from '../../bridge/runs/store.ts';
import { listStreams } from '../../bridge/sync/store.ts';
import type { Hub } from '../../main.ts';

/** How the first import stands. */
export interface ImportProgress {
  run: RunRow | null;
  callsLeft: number;
  finished: boolean;
}

async function progressOf(hub: Hub, account: AccountId, connection: ConnectionId): Promise<ImportProgress> {
  return hub.bridge.database.asAccount(account, async (q) => {
    const streams = await listStreams(q, account, connection);
    const row = streams.find((stream) => stream.stream === 'tickets' && stream.work === 'import');
    const scopes = await readScopes(q, account, connection);
    const callsLeft = Math.min(...scopes.map((scope) => Math.max(0, Math.floor(scope.calls * scope.share) - scope.used)));
    return {
      run: await latestRun(q, account, connection, 'tickets', 'import'),
      callsLeft,
      finished: row?.lastFinishedAt !== null && row !== undefined,
    };
  });
}

/** Waits for the first import; shows a bar on a terminal and a line a second elsewhere. Throws where it fails for good. */
export async function followImport(hub: Hub, account: AccountId, connection: ConnectionId, terminal: boolean): Promise<RunRow | null> {
  const bars = terminal
    ? new MultiBar(
        {
          format: 'Importing tickets  [{bar}] {value}/{total}  {rate} records/s  {calls} API calls  {left} left  {eta_s}',
          hideCursor: true,
        },
        Presets.rect,
      )
    : null;
  const bar = bars?.create(1, 0, { rate: 0, calls: 0, left: '–', eta_s: '' });
  let lastLine = 0;
  try {
    for (;;) {
      const { run, callsLeft, finished } = await progressOf(hub, account, connection);
      if (run) {
        const seconds = Math.max(0.001, (Date.parse(run.finishedAt ?? new Date().toISOString()) - Date.parse(run.startedAt)) / 1000);
        const rate = Math.round(run.seen / seconds);
        const total = Math.max(run.total ?? 0, run.seen, 1);
        const eta = rate > 0 ? `${Math.ceil((total - run.seen) / rate)} s to go` : '';
        bar?.setTotal(total);
        bar?.update(run.seen, { rate, calls: run.calls, left: callsLeft, eta_s: finished ? 'done' : eta });
        if (!terminal && (finished || Date.now() - lastLine > 1000)) {
          lastLine = Date.now();
          console.log(
            `Importing tickets: ${run.seen} of ${total}, ${rate} records/s, ${run.calls} API calls, ${callsLeft} left${finished ? ', done' : eta && `, ${eta}`}`,
          );
        }
        if (run.state === 'failed' && run.failure?.code.startsWith('credentials.')) throw new Error(run.nextStep ?? run.failure.code);
      }
      if (finished) return run;
      await delay(100);
    }
  } finally {
    bars?.stop();
  }
}
