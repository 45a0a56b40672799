import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ChangeHandler } from '../bridge/changes/consumer.ts';
import { startHub, type Hub } from '../main.ts';
import { readConfig, type Config } from '../platform/config.ts';
import { makeLog } from '../platform/log.ts';
import { StartError } from '../platform/startError.ts';
import { readyConsole } from './console.ts';
import { startHelpdesk } from './demo/helpdesk.ts';
import { live, welcomeNewTickets } from './demo/live.ts';
import { once } from './demo/once.ts';
import { untilSignal } from './signals.ts';

/** Runs a hub beside a simulated helpdesk and shows what flows; with --once, proves both directions and stops. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      once: { type: 'boolean', default: false },
      tickets: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      'per-minute': { type: 'string', default: '15' },
    },
  });
  const startedAt = Date.now();
  const config = demoConfig();
  const signal = untilSignal();
  const stopped = signal.then(() => 'stopped' as const);
  if (!values.once) await readyConsole((line) => console.log(line));
  const helpdesk = await startHelpdesk(config.DATA_DIR, Number(values.tickets), Number(values.seed));
  try {
    const hub = await startDemoHub(config, values.once ? {} : { demo: welcomeNewTickets });
    try {
      const work = values.once ? once(hub, helpdesk, startedAt) : live(hub, helpdesk, Number(values['per-minute']), stopped);
      const outcome = await Promise.race([work, stopped]);
      if (outcome === 'stopped' && !values.once) console.log('\nStopping. The next run goes on where this one stopped.');
      return outcome === 'stopped' && values.once ? 130 : 0;
    } finally {
      await hub.stop();
    }
  } finally {
    await helpdesk.stop();
  }
}

/** The demo's own data folder, and the simulator on this machine allowed as a PSA. */
function demoConfig(): Config {
  const base = readConfig(process.env);
  return readConfig(process.env, {
    DATA_DIR: join(base.DATA_DIR, 'demo'),
    EGRESS_ALLOW: [...base.EGRESS_ALLOW, '127.0.0.0/8'].join(','),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    HOST: process.env.HOST ?? '127.0.0.1',
    ROLES: 'web,worker,scheduler',
  });
}

async function startDemoHub(config: Config, consumers: Record<string, ChangeHandler>): Promise<Hub> {
  const log = makeLog(config.LOG_LEVEL, process.stderr);
  const options = { log, consumers, publicUrlFromPort: (port: number) => `http://127.0.0.1:${port}` };
  try {
    return await startHub(config, options);
  } catch (error) {
    if (!(error instanceof StartError && error.message.startsWith('Port')) || process.env.PORT) throw error;
    console.log(`${error.message} Taking a free one.`);
    return startHub({ ...config, PORT: 0 }, options);
  }
}
