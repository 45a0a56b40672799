import type { AnswerOf } from '../api/types.ts';
import type { State } from '../kit/State.tsx';
import { texts } from './texts.ts';

/** A sync run as lists show it. */
export type Run = AnswerOf<'/api/v1/sync-runs'>['items'][number];

/** What a stream is called. */
export const streamName = (stream: string): string => texts.streams[stream] ?? stream;

/** What kinds of work are called. */
export const workNames: Record<Run['work'], string> = {
  import: 'First import',
  backfill: 'Backfill',
  poll: 'Poll',
  sweep: 'Sweep',
  refresh: 'Refresh',
  read: 'Single read',
};

/** Who or what asked for a run. */
export const triggerNames: Record<Run['trigger'], string> = {
  schedule: 'Schedule',
  callback: 'Callback',
  person: 'A person',
  import: 'First import',
  command: 'A write',
  smoke: 'Smoke test',
  replay: 'Replay',
};

/** How runs end. */
export const runStateNames: Record<Run['state'], string> = {
  running: 'Running',
  done: 'Done',
  failed: 'Failed',
  interrupted: 'Interrupted',
  stopped: 'Stopped',
};

/** How good that is. */
export const stateOfRun = (run: Pick<Run, 'state' | 'failed'>): State =>
  run.state === 'done' && run.failed > 0 ? 'warn' : runStates[run.state];

const runStates: Record<Run['state'], State> = { running: 'busy', done: 'ok', failed: 'bad', interrupted: 'warn', stopped: 'off' };

const kindNames: Record<string, string> = {
  created: 'Created',
  updated: 'Updated',
  deleted: 'Deleted',
  hidden: 'Hidden from us',
  restored: 'Back again',
};

/** What happened to a record. */
export const kindName = (kind: string): string => kindNames[kind] ?? kind;

const entityNames: Record<string, string> = {
  ticket: 'Ticket',
  note: 'Note',
  timeEntry: 'Time entry',
  statusChange: 'Status change',
  company: 'Company',
  site: 'Site',
  contact: 'Contact',
  agent: 'Agent',
  asset: 'Asset',
  appointment: 'Appointment',
  invoice: 'Invoice',
  timesheet: 'Time sheet',
  project: 'Project',
  phase: 'Phase',
  task: 'Task',
  role: 'Role',
  agentRole: 'Role of an agent',
  location: 'Location of ours',
};

/** What a kind of record is called. */
export const entityName = (entity: string): string => entityNames[entity] ?? entity;

/** The streams that a run can be about, to choose from. */
export const streamOptions = Object.entries(texts.streams).map(([value, label]) => ({ value, label }));

/** Options to choose from, made of names. */
export const optionsOf = (names: Readonly<Record<string, string>>): { value: string; label: string }[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));
