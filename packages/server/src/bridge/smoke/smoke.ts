import { failed, failure, ok, type AccountId, type ConnectionId, type Result } from '@deskbridge/model';
import { audit, type By } from '../../platform/audit/audit.ts';
import type { Bridge } from '../bridge.ts';
import { unfinishedImports } from '../connections/condition.ts';
import { objectOf } from '../connections/connections.ts';
import { connectorNamed } from '../connections/sessions.ts';
import { findConnection, type ConnectionRow } from '../connections/store.ts';
import { listStreams } from '../sync/store.ts';
import { smokeSteps, type Look, type StepContext } from './steps.ts';
import { insertSmoke, stopSmoke, type SmokeRow, type SmokeStep } from './store.ts';

const patienceMs = 120_000;
const writesNeeded = ['ticket.create', 'ticket.update', 'note.add'] as const;

/** Why a connection's smoke test writes nothing; null where it does. */
export function whyReadOnly(row: Pick<ConnectionRow, 'profile' | 'settings'>): string | null {
  if (row.profile !== 'read-write') return `Not done: the profile ${row.profile} writes nothing.`;
  const off = writesNeeded.filter((kind) => !row.settings.writes.includes(kind));
  return off.length > 0 ? `Not done: these writes are switched off: ${off.join(', ')}.` : null;
}

/** The steps of a new test: those that this connection cannot do are skipped and say why. */
export function plannedSteps(row: Pick<ConnectionRow, 'profile' | 'settings'>): SmokeStep[] {
  const reason = whyReadOnly(row);
  const profile = reason === null ? 'read-write' : row.profile === 'read-write' ? 'read-only' : row.profile;
  const blank = { startedAt: null, finishedAt: null, failure: null };
  return smokeSteps
    .filter((step) => reason !== null || step.profiles.includes('read-write'))
    .map((step) =>
      step.profiles.includes(profile)
        ? { id: step.id, state: 'waiting', detail: null, ...blank }
        : { id: step.id, state: 'skipped', detail: reason, ...blank },
    );
}

/** Starts a smoke test; it goes on by itself, whoever watches. */
export async function startSmoke(bridge: Bridge, account: AccountId, id: ConnectionId, by: By): Promise<Result<SmokeRow>> {
  const outcome = await bridge.database.asAccount(account, async (q): Promise<Result<SmokeRow>> => {
    const row = await findConnection(q, account, id);
    if (!row || row.state === 'disconnected') return failed(failure('connection.none'));
    const open = unfinishedImports(await listStreams(q, account, id));
    if (!row.importBegunAt || open.some((stream) => stream.stream === 'tickets'))
      return failed(failure('smoke.unready', { detail: 'The first import of tickets has not ended yet.' }));
    const test = await insertSmoke(q, { account, connection: id, profile: row.profile, steps: plannedSteps(row), startedBy: by.actor });
    if (!test) return failed(failure('smoke.running'));
    const object = objectOf(id, connectorNamed(row.connector));
    await audit(q, { ...by, account, type: 'connection.smokeTested', object, details: { smokeTestId: test.id } });
    return ok(test);
  });
  if (outcome.ok) bridge.waker.wake('setup');
  return outcome;
}

/** Stops a running test. What it has created stays in the helpdesk. */
export async function stopTest(bridge: Bridge, account: AccountId, id: string): Promise<Result<SmokeRow>> {
  const row = await bridge.database.asAccount(account, (q) => stopSmoke(q, account, id));
  return row ? ok(row) : failed(failure('request.notFound', { detail: 'No such smoke test is running.' }));
}

/** Looks once at the step that is under way. Resolves to the test as it is then, and whether it waits for something outside. */
export async function lookOnce(bridge: Bridge, test: SmokeRow): Promise<{ test: SmokeRow; waits: boolean }> {
  const index = test.steps.findIndex((step) => step.state === 'waiting' || step.state === 'running');
  const step = test.steps[index];
  if (!step) return { test: { ...test, state: 'passed' }, waits: false };
  const now = bridge.clock.now().toISOString();
  const running: SmokeStep = { ...step, state: 'running', startedAt: step.startedAt ?? now };
  const open = await bridge.sessions.open(test.account, test.connection);
  const look: Look = open ? await lookAt({ bridge, open, test, step: running }) : { kind: 'failed', failure: failure('connection.none') };
  const next = after(running, look, bridge.clock.now());
  const steps = test.steps.with(index, next);
  const isLast = !steps.some((each) => each.state === 'waiting' || each.state === 'running');
  return {
    test: {
      ...test,
      steps,
      ticketId: look.kind === 'done' ? (look.ticketId ?? test.ticketId) : test.ticketId,
      state: next.state === 'failed' ? 'failed' : isLast ? 'passed' : 'running',
    },
    waits: look.kind === 'wait',
  };
}

async function lookAt(context: StepContext): Promise<Look> {
  const step = smokeSteps.find((each) => each.id === context.step.id);
  if (!step) return { kind: 'done', detail: 'This release has no such step any more.' };
  return step.look(context);
}

function after(step: SmokeStep, look: Look, now: Date): SmokeStep {
  if (look.kind === 'done') return { ...step, state: 'done', finishedAt: now.toISOString(), detail: look.detail };
  if (look.kind === 'failed') return { ...step, state: 'failed', finishedAt: now.toISOString(), failure: look.failure };
  const isLate = now.getTime() - Date.parse(step.startedAt ?? now.toISOString()) > patienceMs;
  if (!isLate) return step;
  return {
    ...step,
    state: 'failed',
    finishedAt: now.toISOString(),
    failure: failure('smoke.late', { detail: `Waited ${patienceMs / 1000} s.` }),
  };
}
