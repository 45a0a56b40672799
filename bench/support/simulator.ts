import { simulators, type SimulatorName } from '@deskbridge/simulators';
import { startChild, type Child } from './children.ts';
import type { Helpdesk } from './hub.ts';
import type { Workspace } from './workspace.ts';

/** How a simulated helpdesk is started. */
export interface SimulatorStart {
  /** Default halopsa. */
  psa?: SimulatorName;
  tickets: number;
  spreadDays: number;
  openShare?: number;
  /** Tells when each write of a ticket arrives. */
  tellsWrites?: boolean;
}

/** What a simulator in another process can be asked. */
export type SimulatorMethods = { address(): Helpdesk };

/** A simulated helpdesk in another process: without latency and without a limit. */
export interface BenchSimulator {
  child: Child<SimulatorMethods>;
  helpdesk: Helpdesk;
  /** Calls its control API. */
  control<T>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<T>;
  /** Calls that it has counted since the last reset, by `METHOD route`. */
  calls(): Promise<Record<string, number>>;
}

/** Starts it. All its tickets changed within `spreadDays`. */
export async function startSimulator(workspace: Workspace, start: SimulatorStart): Promise<BenchSimulator> {
  const child = await startChild<SimulatorMethods>('simulatorProcess.ts', start);
  workspace.undo(() => child.stop());
  const helpdesk = await child.call('address');
  const control = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const answer = await fetch(`${helpdesk.controlUrl}/${path}`, {
      method,
      headers: body ? { 'content-type': 'application/json' } : {},
      body: body ? JSON.stringify(body) : undefined,
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`The simulator answered ${answer.status} to ${method} ${path}: ${text.slice(0, 200)}`);
    return (text ? JSON.parse(text) : null) as T;
  };
  const calls = async (): Promise<Record<string, number>> =>
    (await control<{ byRoute: Record<string, number> }>('GET', 'requests/summary')).byRoute;
  return { child, helpdesk, control, calls };
}

/** The helpdesk that a benchmark is asked for with `--psa`; HaloPSA where none is named. Throws where there is no such simulator. */
export function psaOf(given: Readonly<Record<string, string>>): SimulatorName {
  const name = given['psa'] ?? 'halopsa';
  const known = (Object.keys(simulators) as SimulatorName[]).find((each) => each === name);
  if (!known) throw new Error(`There is no simulated ${name}. There are: ${Object.keys(simulators).join(', ')}.`);
  return known;
}
