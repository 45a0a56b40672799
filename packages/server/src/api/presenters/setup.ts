import type { z } from 'zod';
import { connectorNamed } from '../../bridge/connections/sessions.ts';
import type { PurgeRow } from '../../bridge/purge/store.ts';
import type { SetupOverview } from '../../bridge/setup/overview.ts';
import type { ImportProgress } from '../../bridge/setup/progress.ts';
import { smokeSteps } from '../../bridge/smoke/steps.ts';
import type { SmokeRow } from '../../bridge/smoke/store.ts';
import type { importProgress, onboarding, purge, smokeTest } from '../schemas/setup.ts';
import { presentFailure } from './failures.ts';

const labels = new Map(smokeSteps.map(({ id, label }) => [id, label]));

/** A smoke test. `ticketUrl` is the test ticket's address in the helpdesk. */
export function presentSmoke(row: SmokeRow, ticketUrl: string | null): z.infer<typeof smokeTest> {
  const { id, connection, profile, state, startedAt, finishedAt, startedBy, ticketId, steps } = row;
  return {
    id,
    connectionId: connection,
    profile,
    state,
    startedAt,
    finishedAt,
    startedBy: { type: startedBy.type, id: startedBy.id, name: startedBy.name },
    ticketId,
    ticketUrl,
    steps: steps.map((step) => ({
      id: step.id,
      label: labels.get(step.id) ?? step.id,
      state: step.state,
      startedAt: step.startedAt,
      finishedAt: step.finishedAt,
      detail: step.detail,
      failure: presentFailure(step.failure),
    })),
  };
}

/** Where setting up stands. */
export function presentOnboarding(overview: SetupOverview, sandbox: boolean): z.infer<typeof onboarding> {
  const { row, facts, condition, steps, resumeAt, checklist, criteria, smokeDue } = overview;
  const last = facts?.smoke.last ?? null;
  return {
    connection: row && {
      id: row.id,
      connector: row.connector,
      connectorName: connectorNamed(row.connector)?.name ?? row.connector,
      profile: row.profile,
      isSandbox: row.isSandbox,
      importBegunAt: row.importBegunAt,
    },
    condition,
    steps,
    resumeAt,
    checklist,
    criteria,
    works: criteria.length > 0 && criteria.every((each) => each.state === 'met' || (each.id === 'widgets' && each.state === 'notYet')),
    smokeDue,
    lastSmokeTest: last && presentSmoke(last, null),
    sandbox,
  };
}

/** How the first import stands. */
export const presentProgress = (progress: ImportProgress): z.infer<typeof importProgress> => ({
  ...progress,
  streams: progress.streams.map((stream) => ({ ...stream, failure: presentFailure(stream.failure) })),
});

const sum = (rows: Record<string, number>): number => Object.values(rows).reduce((total, count) => total + count, 0);

/** A removal. */
export const presentPurge = (row: PurgeRow): z.infer<typeof purge> => ({
  id: row.id,
  connectionId: row.connection,
  connectorName: connectorNamed(row.connector)?.name ?? row.connector,
  state: row.state,
  total: sum(row.total),
  removed: sum(row.removed),
  rows: row.removed,
  askedBy: { type: row.askedBy.type, id: row.askedBy.id, name: row.askedBy.name },
  startedAt: row.startedAt,
  finishedAt: row.finishedAt,
});
