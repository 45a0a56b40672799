/** A hub in a process of its own, driven by a benchmark. */
import { setTimeout as delay } from 'node:timers/promises';
import { accountId, sentence, type Change, type ConnectionId } from '@deskbridge/model';
import { ensureFirstAccount } from '../../packages/server/src/bridge/accounts/store.ts';
import type { ChangeHandler } from '../../packages/server/src/bridge/changes/consumer.ts';
import { backfill } from '../../packages/server/src/bridge/connections/actions.ts';
import { repairCallbacks } from '../../packages/server/src/bridge/inbox/manage.ts';
import { byHub } from '../../packages/server/src/platform/audit/audit.ts';
import { createConnection } from '../../packages/server/src/bridge/connections/connections.ts';
import { sealIdentity } from '../../packages/server/src/bridge/connections/sessions.ts';
import { enqueueCommand } from '../../packages/server/src/bridge/outbox/command.ts';
import { startHub, type Hub } from '../../packages/server/src/main.ts';
import { createApiKey } from '../../packages/server/src/platform/auth/apiKeys.ts';
import { readConfig } from '../../packages/server/src/platform/config.ts';
import { makeLog } from '../../packages/server/src/platform/log.ts';
import { driverOf } from '../../packages/server/src/testing/hub.ts';
import { givenValue, residentMb, serveCalls, tell } from './children.ts';
import type { HubMethods, HubStart } from './hub.ts';
import { monotonicMs } from './result.ts';

function methodsOf(hub: Hub): HubMethods {
  const { bridge } = hub;
  return {
    url: () => hub.url ?? '',
    connect: async (helpdesk, settings) => {
      const account = await bridge.database.asSystem(ensureFirstAccount);
      const credentials = (await driverOf(helpdesk.psa)).form({ ...helpdesk, stop: () => Promise.resolve() });
      const made = await createConnection(bridge, account.id, { connector: helpdesk.psa, credentials, profile: 'read-write', settings });
      if (!made.ok) throw new Error(sentence(made.failure));
      const { row } = made.value;
      const open = (field: 'callbackToken' | 'callbackSecret'): string =>
        bridge.vault.open(row[field], sealIdentity(row.account, row.id, field));
      return {
        account: row.account,
        connection: row.id,
        callbackUrl: `${hub.url ?? ''}/callbacks/${open('callbackToken')}`,
        callbackSecret: open('callbackSecret'),
      };
    },
    register: async ({ account, connection }) => {
      const done = await repairCallbacks(bridge, accountId(account), connection as ConnectionId, byHub);
      if (!done.ok) throw new Error(sentence(done.failure));
    },
    backfill: async ({ account, connection }, fromMs, toMs) => {
      const window = { stream: 'tickets' as const, from: new Date(fromMs), to: new Date(toMs) };
      const planned = await backfill(bridge, accountId(account), connection as ConnectionId, window);
      if (!planned.ok) throw new Error(sentence(planned.failure));
    },
    apiKey: async () => {
      const account = await bridge.database.asSystem(ensureFirstAccount);
      return (await createApiKey(bridge.database, account.id, { name: 'bench', scopes: ['read'] })).key;
    },
    collected: async () => {
      for (let i = 0; i < 3; i++) {
        globalThis.gc?.();
        await delay(50);
      }
      const { heapUsed, external } = process.memoryUsage();
      return { residentMb: await residentMb(process.pid), heapMb: heapUsed / 1024 / 1024, buffersMb: external / 1024 / 1024 };
    },
  };
}

/** What automation does: a change of a ticket leads to a command in the same transaction. Its own echo does not. */
const answerChange: ChangeHandler = async (q, changes) => {
  for (const change of changes.filter(isNewTitle)) {
    await enqueueCommand(q, {
      account: change.accountId,
      connection: change.connectionId,
      body: {
        kind: 'ticket.update',
        ticket: { ticketId: change.externalId },
        fields: { title: `${String(change.fields.title?.after)} (seen)` },
      },
      author: { type: 'rule', id: 'bench' },
      source: 'bench',
    });
  }
};

const isNewTitle = (change: Change): boolean =>
  change.cause === 'live' && change.entity === 'ticket' && change.origin.type !== 'us' && 'title' in change.fields;

/** The moment at which a callback is answered is the moment after its commit. */
function tellCommits(hub: Hub): void {
  const receive = hub.inbox.receive.bind(hub.inbox);
  hub.inbox.receive = async (callback) => {
    const answer = await receive(callback);
    tell('committed', { atMs: monotonicMs(), status: answer.status });
    return answer;
  };
}

serveCalls(async () => {
  const start = givenValue() as HubStart;
  const config = readConfig({
    DATABASE_URL: start.databaseUrl,
    DATA_DIR: start.dataDir,
    ROLES: start.roles,
    PORT: '0',
    HOST: '127.0.0.1',
    EGRESS_ALLOW: '127.0.0.0/8',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
  });
  const hub = await startHub(config, {
    log: makeLog(config.LOG_LEVEL, process.stderr),
    consumers: start.answersChanges ? { bench: answerChange } : {},
    publicUrlFromPort: (port) => `http://127.0.0.1:${port}`,
  });
  if (start.tellsCommits) tellCommits(hub);
  return { methods: methodsOf(hub), stop: () => hub.stop() };
});
