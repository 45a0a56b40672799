import { join } from 'node:path';
import type { RunningHaloPsa } from '@deskbridge/simulators';
import type { Sandbox } from '../bridge/setup/sandbox.ts';
import { control, startHelpdesk } from './demo/helpdesk.ts';

const tickets = 2000;
const seed = 1;
/** Somebody does something there every so often, so that there is something to see. */
const activitiesPerSecond = 0.1;

/** A simulated helpdesk in this process, with its data remembered beside the hub's. It starts when it is first asked for. */
export function makeSandbox(dataDir: string, options: { isAlive?: boolean } = {}): Sandbox & { stop(): Promise<void> } {
  let starting: Promise<RunningHaloPsa> | null = null;
  const start = async (): Promise<RunningHaloPsa> => {
    const simulator = await startHelpdesk(join(dataDir, 'sandbox'), tickets, seed);
    if (options.isAlive !== false) await control(simulator, 'POST', 'activity', { perSecond: activitiesPerSecond, seconds: 86_400 * 365 });
    return simulator;
  };
  return {
    start: async () => {
      starting ??= start();
      const { baseUrl, authUrl, credentials, psa } = await starting.catch((error: unknown) => {
        starting = null;
        throw error;
      });
      return {
        connector: psa,
        credentials: { ...credentials, resourceServer: baseUrl, authorisationServer: authUrl },
        origin: new URL(baseUrl).origin,
      };
    },
    stop: async () => {
      await (await starting?.catch(() => null))?.stop();
    },
  };
}
