/** A simulated helpdesk in a process of its own. */
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { simulators, type RunningSimulator, type SimulatorName, type SimulatorOptions } from '@deskbridge/simulators';
import { givenValue, serveCalls, tell } from './children.ts';
import { monotonicMs } from './result.ts';
import type { SimulatorMethods, SimulatorStart } from './simulator.ts';

serveCalls(async () => {
  const { tellsWrites, psa: name = 'halopsa', ...options } = givenValue() as SimulatorStart;
  const start = simulators[name] as (options: SimulatorOptions) => Promise<RunningSimulator<SimulatorName, object>>;
  if (tellsWrites) {
    subscribe('http.server.request.start', (message) => {
      const { request } = message as { request: IncomingMessage };
      if (request.method === 'POST' && /^\/api\/tickets\b/i.test(request.url ?? '')) tell('write', monotonicMs());
    });
  }
  const simulator = await start({ ...options, rateLimit: null, latencyMs: 0 });
  const { psa, baseUrl, authUrl, controlUrl, credentials } = simulator;
  const methods: SimulatorMethods = { address: () => ({ psa, baseUrl, authUrl, controlUrl, credentials }) };
  return { methods, stop: () => simulator.stop() };
});
