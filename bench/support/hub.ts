import { join } from 'node:path';
import type { SyncSettings } from '@deskbridge/model';
import type { RunningSimulator, SimulatorName } from '@deskbridge/simulators';
import { startChild, type Child } from './children.ts';
import type { Workspace } from './workspace.ts';

/** How a hub is started. */
export interface HubStart {
  databaseUrl: string;
  dataDir: string;
  roles: string;
  /** Answers each live change of a ticket's title with a command that sets it again, as automation would. */
  answersChanges?: boolean;
  /** Tells when callbacks were committed. */
  tellsCommits?: boolean;
}

/** A simulator as another process sees it. */
export type Helpdesk = Omit<RunningSimulator<SimulatorName, object>, 'stop'>;

/** A connection, and where its callbacks go. */
export interface Connected {
  account: number;
  connection: number;
  callbackUrl: string;
  callbackSecret: string;
}

/** Memory after collection, in MB: what the process holds, and what of it is live objects and buffers. */
export interface Collected {
  residentMb: number;
  heapMb: number;
  buffersMb: number;
}

/** What a hub in another process can be asked. */
export type HubMethods = {
  url(): string;
  connect(helpdesk: Helpdesk, settings: Partial<SyncSettings>): Promise<Connected>;
  /** Sets the webhook up in the helpdesk. */
  register(connected: Connected): Promise<void>;
  /** Walks a window again. */
  backfill(connected: Connected, fromMs: number, toMs: number): Promise<void>;
  apiKey(): Promise<string>;
  /** Collects garbage, where the process allows it, and tells what is left. */
  collected(): Promise<Collected>;
};

/** Starts a hub in a process of its own. */
export async function startHubProcess(
  workspace: Workspace,
  start: Omit<HubStart, 'dataDir'>,
  execArgv: string[] = [],
): Promise<Child<HubMethods>> {
  const hub = await startChild<HubMethods>(
    'hubProcess.ts',
    { ...start, dataDir: join(workspace.folder, 'hub') } satisfies HubStart,
    execArgv,
  );
  workspace.undo(() => hub.stop());
  return hub;
}

/** Settings of a connection that imports tickets and nothing else, as fast as it can. */
export const ticketsOnly: Partial<SyncSettings> = {
  streams: ['tickets'],
  childrenWindowDays: 0,
  childrenOfOpenTickets: false,
  ingestWindowDays: 30,
  sweepHours: 720,
  apiCalls: 1_000_000,
};
