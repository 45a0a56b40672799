import { randomBytes } from 'node:crypto';
import { systemClock, type Clock } from '@deskbridge/model';
import type { Bridge } from '../bridge/bridge.ts';
import { makeSessions, type BridgeContext } from '../bridge/connections/sessions.ts';
import { openInbox, type Inbox } from '../bridge/inbox/ingest.ts';
import { makeReferences } from '../bridge/picklists/references.ts';
import { makeWaker } from '../bridge/wake.ts';
import type { Database } from '../platform/database/database.ts';
import { openEgress } from '../platform/egress/egress.ts';
import { makeLog, type Logger } from '../platform/log.ts';
import { makeMetrics } from '../platform/metrics.ts';
import { makeVault } from '../platform/vault.ts';

/** A bridge over a test database, which may call loopback addresses. No worker runs unless the test starts it. */
export interface TestBridge {
  bridge: Bridge;
  inbox: Inbox;
  close(): Promise<void>;
}

/** Puts a bridge together as main.ts does, with a vault of its own. */
export function testBridge(database: Database, options: { publicUrl?: string | null; clock?: Clock; log?: Logger } = {}): TestBridge {
  const context: BridgeContext = {
    database,
    vault: makeVault(randomBytes(32)),
    egress: openEgress(['127.0.0.1', 'localhost', '::1']),
    metrics: makeMetrics(),
    clock: options.clock ?? systemClock,
    log: options.log ?? makeLog('silent'),
  };
  const sessions = makeSessions(context);
  const waker = makeWaker(database);
  const bridge: Bridge = { ...context, sessions, waker, references: makeReferences(), publicUrl: options.publicUrl ?? null };
  const inbox = openInbox(bridge);
  return {
    bridge,
    inbox,
    close: async () => {
      await inbox.close();
      await sessions.close();
      await waker.close();
      await context.egress.close();
    },
  };
}
