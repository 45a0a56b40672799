import { parseArgs } from 'node:util';
import { startHub } from '../main.ts';
import { readConfig, redactedSummary } from '../platform/config.ts';
import { makeLog } from '../platform/log.ts';
import { readyConsole } from './console.ts';
import { makeSandbox } from './sandbox.ts';
import { untilSignal } from './signals.ts';

/** Runs the hub until a signal comes. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { roles: { type: 'string' }, port: { type: 'string' } } });
  const config = readConfig(process.env, { ROLES: values.roles, PORT: values.port });
  const log = makeLog(config.LOG_LEVEL);
  const signal = untilSignal();
  if (config.ROLES.includes('web')) await readyConsole((line) => log.info({}, line));
  const sandbox = config.ROLES.includes('web') ? makeSandbox(config.DATA_DIR) : undefined;
  const hub = await startHub(config, { log, sandbox });
  log.info(
    { configuration: redactedSummary(config), database: hub.database.kind, schema: hub.database.migration.version },
    'Deskbridge is up',
  );
  if (hub.url) {
    log.info({ console: hub.url, api: `${hub.url}/docs`, health: `${hub.url}/healthz`, metrics: `${hub.url}/metrics` }, 'addresses');
    if (!config.PUBLIC_URL) log.warn({}, 'PUBLIC_URL is not set: the PSA cannot call back, so connections poll only');
  }
  if (hub.firstRunLink) log.info({ link: hub.firstRunLink }, 'nobody can sign in yet: open this link to become the owner');
  const lost = hub.database.lost.then(() => 'lost' as const);
  const reason = await Promise.race([signal, lost]);
  if (reason === 'lost') log.error({}, 'the embedded PostgreSQL ended; stopping, so that a supervisor can start the hub again');
  else log.info({ signal: reason }, 'draining');
  await hub.stop();
  await sandbox?.stop();
  log.info({}, 'stopped');
  return reason === 'lost' ? 1 : 0;
}
