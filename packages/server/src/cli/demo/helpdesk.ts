import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simulators, type RunningHaloPsa } from '@deskbridge/simulators';

/** What a second run needs to go on with the same simulated helpdesk. */
interface Remembered {
  port: number;
  seed: number;
  bornAt: string;
}

/** A simulated helpdesk that is the same one in every run on the same data folder. */
export async function startHelpdesk(dataDir: string, tickets: number, seed: number): Promise<RunningHaloPsa> {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'helpdesk.json');
  const known = read(file);
  // All tickets lie within the ingest window, so that the first import brings them all.
  const options = { tickets, spreadDays: 28, seed: known?.seed ?? seed, now: new Date(known?.bornAt ?? Date.now()) };
  const simulator = await simulators.halopsa({ ...options, port: known?.port ?? 0 }).catch((error: unknown) => {
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error;
    return simulators.halopsa({ ...options, port: 0 });
  });
  writeFileSync(
    file,
    JSON.stringify({
      port: Number(new URL(simulator.baseUrl).port),
      seed: options.seed,
      bornAt: options.now.toISOString(),
    } satisfies Remembered),
  );
  // Its tickets were born in the first run; its clock is today's.
  if (known) await control(simulator, 'POST', 'clock', { now: new Date().toISOString() });
  return simulator;
}

function read(file: string): Remembered | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Remembered;
  } catch {
    return null;
  }
}

/** Calls the simulator's control API. */
export async function control<T>(simulator: RunningHaloPsa, method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<T> {
  const answer = await fetch(`${simulator.controlUrl}/${path}`, {
    method,
    headers: body ? { 'content-type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`The simulator answered ${answer.status} to ${method} ${path}: ${text.slice(0, 200)}`);
  return (text ? JSON.parse(text) : null) as T;
}
