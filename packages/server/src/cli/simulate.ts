import { parseArgs } from 'node:util';
import { simulators } from '@deskbridge/simulators';
import type { RunningSimulator, SimulatorOptions } from '@deskbridge/simulators';
import { StartError } from '../platform/startError.ts';
import { untilSignal } from './signals.ts';

/** Runs a simulated PSA until a signal comes; its first line is all that a client needs, as JSON. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '0' },
      tickets: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      hosted: { type: 'boolean', default: false },
      'latency-ms': { type: 'string', default: '0' },
      'no-rate-limit': { type: 'boolean', default: false },
    },
  });
  const name = positionals[0] ?? '';
  const start = (simulators as Record<string, (options: SimulatorOptions) => Promise<RunningSimulator>>)[name];
  if (!start) throw new StartError(`There is no simulator ${name || '(none named)'}. There are: ${Object.keys(simulators).join(', ')}.`);
  const number = (option: string, text: string): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < 0) throw new StartError(`--${option} must be a whole number, not ${text}.`);
    return value;
  };
  const signal = untilSignal();
  const simulator = await start({
    port: number('port', values.port),
    tickets: number('tickets', values.tickets),
    seed: number('seed', values.seed),
    hosted: values.hosted,
    latencyMs: number('latency-ms', values['latency-ms']),
    ...(values['no-rate-limit'] ? { rateLimit: null } : {}),
  }).catch((error: unknown) => {
    if ((error as { code?: string }).code === 'EADDRINUSE')
      throw new StartError(`Port ${values.port} is taken. Choose another with --port.`);
    throw error;
  });
  const { psa, baseUrl, authUrl, httpsUrl, controlUrl, credentials } = simulator;
  console.log(JSON.stringify({ psa, baseUrl, authUrl, httpsUrl, controlUrl, credentials }));
  await signal;
  await simulator.stop();
  return 0;
}
