import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { sentence } from '@deskbridge/model';
import { startSmoke } from '../bridge/smoke/smoke.ts';
import { smokeSteps } from '../bridge/smoke/steps.ts';
import { findSmoke, type SmokeStep } from '../bridge/smoke/store.ts';
import { commandLine } from '../platform/audit/audit.ts';
import { StartError } from '../platform/startError.ts';
import { withWorker } from './worker.ts';

const labels = new Map(smokeSteps.map((step) => [step.id, step.label]));

/** Starts a smoke test, as the console does, and follows it to its end. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { connection: { type: 'string' } } });
  return withWorker(values.connection, async ({ bridge }, row) => {
    const started = await startSmoke(bridge, row.account, row.id, { actor: commandLine });
    if (!started.ok) throw new StartError(sentence(started.failure));
    const told = new Set<string>();
    for (;;) {
      const test = await bridge.database.asAccount(row.account, (q) => findSmoke(q, row.account, started.value.id));
      if (!test) throw new StartError('The smoke test has been removed.');
      for (const step of test.steps) {
        const line = lineOf(step);
        if (line === null || told.has(step.id)) continue;
        told.add(step.id);
        console.log(line);
      }
      if (test.state === 'passed') return conclude(row.profile, test.ticketId);
      if (test.state !== 'running') {
        console.error(test.ticketId ? `Ticket ${test.ticketId} stays in the PSA: close it there.` : 'Nothing was left in the PSA.');
        return 1;
      }
      await delay(50);
    }
  });
}

function conclude(profile: string, ticketId: string | null): number {
  console.log(
    ticketId
      ? `Works both ways. Ticket ${ticketId} stays in the PSA, closed.`
      : `Reading works; this connection (${profile}) writes nothing.`,
  );
  return 0;
}

/** A step that has come to rest, as a line; null while it has not. */
function lineOf(step: SmokeStep): string | null {
  const label = labels.get(step.id) ?? step.id;
  if (step.state === 'skipped') return `- ${label}: ${step.detail ?? 'not done'}`;
  if (step.state === 'failed') return `✗ ${label}: ${step.failure ? sentence(step.failure) : 'it failed'}`;
  if (step.state !== 'done') return null;
  const took = Date.parse(step.finishedAt ?? '') - Date.parse(step.startedAt ?? '');
  return `✓ ${label}. ${step.detail ?? ''} (${took} ms)`;
}
