import { fork, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a child process can be asked, by name. */
export type Methods = Record<string, (...parameters: never[]) => unknown>;

/** A child process of ours that answers calls and dies with us. */
export interface Child<M extends Methods> {
  pid: number;
  call<N extends keyof M & string>(name: N, ...parameters: Parameters<M[N]>): Promise<Awaited<ReturnType<M[N]>>>;
  /** Hears what the child tells by itself. */
  on(event: string, listener: (data: unknown) => void): void;
  /** Asks it to stop and waits; kills it where it does not. */
  stop(): Promise<void>;
}

interface Call {
  id: number;
  name: string;
  parameters: unknown[];
}
interface Answer {
  id?: number;
  value?: unknown;
  error?: string;
  event?: string;
}

const patienceMs = 10_000;

/** Starts a module of this folder as a child process, given one value. Its output goes to stderr. Resolves when it is ready. */
export async function startChild<M extends Methods>(module: string, given: object, execArgv: string[] = []): Promise<Child<M>> {
  const child = fork(join(import.meta.dirname, module), [JSON.stringify(given)], {
    execArgv,
    stdio: ['ignore', 2, 2, 'ipc'],
    serialization: 'advanced',
    detached: true,
  });
  const waiting = new Map<number, { done(value: unknown): void; fail(error: Error): void }>();
  const listeners = new Map<string, (data: unknown) => void>();
  let calls = 0;
  child.on('message', (message: Answer) => {
    if (message.event !== undefined) listeners.get(message.event)?.(message.value);
    const open = waiting.get(message.id ?? -1);
    waiting.delete(message.id ?? -1);
    if (message.error === undefined) open?.done(message.value);
    else open?.fail(new Error(`${module}: ${message.error}`));
  });
  child.once('exit', (code, signal) => {
    for (const open of waiting.values()) open.fail(new Error(`${module} ended (${code ?? signal}).`));
    waiting.clear();
  });
  const call = (name: string, ...parameters: unknown[]): Promise<unknown> =>
    new Promise((done, fail) => {
      if (!child.connected) return fail(new Error(`${module} has ended.`));
      const id = ++calls;
      waiting.set(id, { done, fail });
      child.send({ id, name, parameters } satisfies Call);
    });
  const made: Child<M> = {
    pid: child.pid ?? 0,
    call: call as Child<M>['call'],
    on: (event, listener) => listeners.set(event, listener),
    stop: () => stopChild(child, call),
  };
  await call('ready').catch(async (error: unknown) => {
    await made.stop();
    throw error;
  });
  return made;
}

async function stopChild(child: ChildProcess, call: (name: string) => Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const impatience = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await call('stop').catch(() => undefined);
  if (child.connected) child.disconnect();
  await ended;
  clearTimeout(impatience);
}

/** In a child: the value it was given. */
export const givenValue = (): unknown => JSON.parse(process.argv[2] ?? '{}');

/** In a child: tells something. */
export function tell(event: string, value: unknown): void {
  if (process.connected) process.send?.({ event, value } satisfies Answer);
}

/** In a child: answers calls until `stop` or until the parent is gone. `start` runs once; calls wait for it. */
export function serveCalls(start: () => Promise<{ methods: Methods; stop: () => Promise<void> }>): void {
  const started = start();
  started.catch(() => undefined);
  // The parent says when to stop; a Ctrl-C reaches it first.
  process.on('SIGINT', () => undefined);
  process.on('disconnect', () => process.exit(0));
  const perform = async ({ name, parameters }: Call): Promise<unknown> => {
    const { methods, stop } = await started;
    if (name === 'ready') return null;
    if (name === 'stop') return stop();
    const method = methods[name];
    if (!method) throw new Error(`no method ${name}`);
    return method(...(parameters as never[]));
  };
  process.on('message', (message: Call) => {
    perform(message).then(
      (value) => process.send?.({ id: message.id, value } satisfies Answer),
      (error: unknown) =>
        process.send?.({ id: message.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies Answer),
    );
  });
}

/** Resident memory of a process in MB; NaN where it cannot be told. */
export async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

/** Seconds of processor time that a process has used; NaN where it cannot be told. */
export async function processorSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11] ?? Number.NaN) + Number(fields[12] ?? Number.NaN)) / 100;
}
