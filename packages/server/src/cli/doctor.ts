import { statfs } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, sentence } from '@deskbridge/model';
import { makeSessions, type BridgeContext } from '../bridge/connections/sessions.ts';
import { listActiveConnections, type ConnectionRow } from '../bridge/connections/store.ts';
import { readScopes } from '../bridge/budget/store.ts';
import { callbackHealth, isHealthy } from '../bridge/inbox/health.ts';
import { countOpen } from '../bridge/outbox/store.ts';
import { countStray } from '../bridge/retention/store.ts';
import { listStreams } from '../bridge/sync/store.ts';
import { makeReferences } from '../bridge/picklists/references.ts';
import { makeWaker } from '../bridge/wake.ts';
import type { Bridge } from '../bridge/bridge.ts';
import { systemClock } from '@deskbridge/model';
import { readConfig, readMasterKey, redactedSummary, type Config } from '../platform/config.ts';
import { readyDatabase, type ReadyDatabase } from '../platform/database/attach.ts';
import { inspectRoles, unwalledTables } from '../platform/database/inspect.ts';
import { openEgress } from '../platform/egress/egress.ts';
import { readInstallation } from '../platform/installation.ts';
import { makeLog } from '../platform/log.ts';
import { makeMetrics } from '../platform/metrics.ts';
import { StartError } from '../platform/startError.ts';
import { makeVault } from '../platform/vault.ts';

/** What a check found: fine, worth knowing, or wrong with how to mend it. */
interface Finding {
  level: 'ok' | 'warn' | 'fail';
  text: string;
}

const ok = (text: string): Finding => ({ level: 'ok', text });
const warn = (text: string): Finding => ({ level: 'warn', text });
const fail = (text: string): Finding => ({ level: 'fail', text });
const marks = { ok: '✓', warn: '!', fail: '✗' } as const;

/** Looks for the likeliest faults, beside a running hub or without one. Exit code 1 where something is wrong. */
export async function run(): Promise<number> {
  const config = readConfig(process.env);
  console.log(`Configuration: ${JSON.stringify(redactedSummary(config))}`);
  const findings: Finding[] = [...checkRuntime(), ...checkProxy(config), await checkDisk(config)];
  let ready: ReadyDatabase | null = null;
  try {
    ready = await readyDatabase(config, true);
    findings.push(
      ok(`The database answers (PostgreSQL ${ready.migration.serverVersion}, ${ready.kind}, schema ${ready.migration.version}).`),
    );
    findings.push(...(await checkDatabase(ready)), ...(await checkHub(config, ready)));
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    findings.push(fail(error.message));
  } finally {
    await ready?.close();
  }
  for (const finding of findings) console.log(`${marks[finding.level]} ${finding.text}`);
  const wrong = findings.filter((finding) => finding.level === 'fail').length;
  console.log(wrong === 0 ? 'Nothing is wrong.' : `${wrong} thing${wrong === 1 ? ' is' : 's are'} wrong.`);
  return wrong === 0 ? 0 : 1;
}

function checkRuntime(): Finding[] {
  const major = Number(process.versions.node.split('.')[0]);
  const skew = new Date().getFullYear();
  return [
    major >= 24
      ? ok(`Node ${process.versions.node}.`)
      : fail(`Node ${process.versions.node} is too old; start through npm, which uses the Node 24 that npm ci installed.`),
    skew >= 2026
      ? ok(`This machine's clock says ${new Date().toISOString()}.`)
      : fail(`This machine's clock says ${new Date().toISOString()}. Set it by NTP.`),
  ];
}

/** The hub ends no TLS itself: with a public https address something in front of it does, and must be known. */
function checkProxy({ PUBLIC_URL, TRUSTED_PROXIES }: Config): Finding[] {
  if (!PUBLIC_URL?.startsWith('https:') || TRUSTED_PROXIES.length > 0) return [];
  return [
    warn(
      'PUBLIC_URL is https, but TRUSTED_PROXIES names no proxy: all people behind it count as one address, and failures of one hold up everybody.',
    ),
  ];
}

async function checkDisk(config: Config): Promise<Finding> {
  const stats = await statfs(resolve(config.DATA_DIR)).catch(() => statfs(resolve('.')));
  const freeGb = (stats.bavail * stats.bsize) / 1024 ** 3;
  const text = `${freeGb.toFixed(1)} GB are free for ${config.DATA_DIR}.`;
  if (freeGb < 0.5) return fail(`${text} Free space before the database stops.`);
  return freeGb < 5 ? warn(`${text} That is little: a million tickets need about 8 GB.`) : ok(text);
}

async function checkDatabase(ready: ReadyDatabase): Promise<Finding[]> {
  const { database } = ready;
  const roles = await inspectRoles(database);
  const owner = await database.direct();
  try {
    const unwalled = await unwalledTables(owner);
    const stray = await countStray(owner);
    return [
      roles.superuser
        ? fail(
            `Statements run as superuser (${roles.superuser}), who passes every row-level policy. Use a DATABASE_URL whose user is no superuser.`,
          )
        : ok(`Statements run as ${roles.app} and ${roles.system}, neither a superuser.`),
      roles.signedInAsSuperuser
        ? warn('DATABASE_URL signs in as a superuser before it switches roles. Give Deskbridge a user of its own.')
        : ok('The database user is no superuser.'),
      unwalled.length === 0
        ? ok('Every table of an account has row-level security.')
        : fail(`No row-level security on ${unwalled.join(', ')}. Run npm run deskbridge -- migrate.`),
      stray === 0
        ? ok('The monthly partitions are in place.')
        : fail(`${stray} log rows fell outside the monthly partitions. Keep a process with the role scheduler running.`),
    ];
  } finally {
    await owner.end();
  }
}

async function checkHub(config: Config, ready: ReadyDatabase): Promise<Finding[]> {
  const { database } = ready;
  const vault = makeVault(readMasterKey(config));
  const known = await readInstallation<string>(database.system, 'master_key_id');
  if (known && known !== vault.keyId)
    return [fail('The master key is not the one with which this database was made. Set MASTER_KEY, or restore master.key.')];
  const egress = openEgress(config.EGRESS_ALLOW);
  const context: BridgeContext = { database, vault, egress, metrics: makeMetrics(), clock: systemClock, log: makeLog('silent') };
  const sessions = makeSessions(context);
  const bridge: Bridge = {
    ...context,
    sessions,
    waker: makeWaker(database),
    references: makeReferences(),
    publicUrl: config.PUBLIC_URL ?? null,
  };
  try {
    const findings = [ok('The master key fits the database.'), await checkPublicUrl(config, bridge), ...(await checkOutbox(bridge))];
    const rows = await database.asSystem(listActiveConnections);
    if (rows.length === 0) findings.push(warn('No helpdesk is connected yet. docs/connect says how, helpdesk by helpdesk.'));
    for (const row of rows) findings.push(...(await checkConnection(bridge, row)));
    return findings;
  } finally {
    await bridge.waker.close();
    await sessions.close();
    await egress.close();
  }
}

async function checkPublicUrl(config: Config, bridge: Bridge): Promise<Finding> {
  if (!config.PUBLIC_URL) return warn('PUBLIC_URL is not set: the PSA cannot call back, so changes are found by polling only.');
  const answer = await bridge.egress.send({ method: 'GET', url: `${config.PUBLIC_URL}/healthz`, timeoutMs: 5000, maxBytes: 100_000 });
  if (answer.ok && answer.response.status === 200) return ok(`${config.PUBLIC_URL} reaches a running hub.`);
  const why = answer.ok ? `it answers ${answer.response.status}` : answer.failure.message;
  return warn(
    `${config.PUBLIC_URL}/healthz could not be reached from here (${why}). Start the hub, and check DNS and the reverse proxy; from inside some networks the public address cannot be reached at all.`,
  );
}

async function checkOutbox(bridge: Bridge): Promise<Finding[]> {
  const counts = new Map((await countOpen(bridge.database.system)).map((row) => [row.state, row.n]));
  const dead = counts.get('dead') ?? 0;
  return [
    dead === 0
      ? ok('No write has failed for good.')
      : warn(`${dead} write${dead === 1 ? ' has' : 's have'} failed for good. GET /api/v1/commands?state=dead lists them with the reason.`),
  ];
}

async function checkConnection(bridge: Bridge, row: ConnectionRow): Promise<Finding[]> {
  const name = `Connection ${row.id} (${row.connector})`;
  const open = await bridge.sessions.open(row.account, row.id);
  if (!open) return [fail(`${name} uses a connector that this release does not have.`)];
  const report = await open.session.test(row.profile);
  if (!report.ok) return [fail(`${name}: ${sentence(report.failure)}`)];
  const findings = [ok(`${name} answers as ${report.value.identity.name}.`)];
  for (const right of report.value.rights.filter((each) => each.state === 'missing')) {
    const declared = open.connector.rights.find((each) => each.id === right.rightId);
    if (declared)
      findings.push((declared.optional ? warn : fail)(`${name} lacks the right ${declared.name}: ${declared.neededFor} ${declared.grant}`));
  }
  findings.push(...report.value.warnings.map((warning) => warn(`${name}: ${warning}`)));
  const health = await callbackHealth(bridge, row);
  findings.push((isHealthy(health.status) ? ok : warn)(`${name}: ${health.label}. ${health.description}`));
  return [...findings, ...(await checkProgress(bridge, row, name))];
}

async function checkProgress(bridge: Bridge, row: ConnectionRow, name: string): Promise<Finding[]> {
  return bridge.database.asAccount(row.account, async (q) => {
    const streams = await listStreams(q, row.account, row.id);
    const failing = streams.filter((stream) => stream.failures >= 3 && stream.failure);
    const scopes = await readScopes(q, row.account, row.id);
    const shared = scopes.filter((scope) => scope.foreignRefusals > 0);
    return [
      ...failing.map((stream) =>
        fail(
          `${name}: ${stream.work} of ${stream.stream} has failed ${stream.failures} times. ${stream.failure ? describe(stream.failure.code).what : ''}`,
        ),
      ),
      ...shared.map((scope) =>
        warn(`${name}: the PSA refused ${scope.foreignRefusals} calls below our own count; another integration spends the same limit.`),
      ),
    ];
  });
}
