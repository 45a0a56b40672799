import type { AccountId, Failure } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';
import type { Bridge } from '../bridge.ts';
import { readScopes } from '../budget/store.ts';
import { conditionOf, unfinishedImports, type Condition } from '../connections/condition.ts';
import { listConnections, type ConnectionRow } from '../connections/store.ts';
import { callbackHealth, type CallbackHealth } from '../inbox/health.ts';
import { countDead } from '../outbox/deadStore.ts';
import { openStates, readMapping } from '../people/mapping.ts';
import { lastRefresh } from '../picklists/store.ts';
import { lastPassed, listSmokes, type SmokeRow } from '../smoke/store.ts';
import { pollSeconds } from '../sync/plan.ts';
import { listStreams, type StreamRow } from '../sync/store.ts';
import { widgetHealth, type WidgetHealth } from '../widgets/store.ts';
import { listMarks, type MarkRow } from './store.ts';

const dayMs = 86_400_000;

/** Everything that setting up and *it works* are computed from. */
export interface SetupFacts {
  row: ConnectionRow;
  condition: Condition;
  streams: StreamRow[];
  isImported: boolean;
  webhook: CallbackHealth;
  agents: { all: number; open: number };
  picklists: { refreshedAt: string; missing: string[] } | null;
  dead: number;
  /** Widgets that were ever shown in the helpdesk, with how they fared in the last day. */
  widgets: WidgetHealth[];
  smoke: { last: SmokeRow | null; passed: SmokeRow | null };
  marks: MarkRow[];
  /** The interval at which tickets are polled now. */
  pollSeconds: number;
  now: Date;
}

/** The account's connection that is not disconnected, else the latest one; null where there never was one. */
export async function presentConnection(q: Queryable, account: AccountId): Promise<ConnectionRow | null> {
  const rows = await listConnections(q, account);
  return rows.find((row) => row.state !== 'disconnected') ?? rows[0] ?? null;
}

/** Reads the facts of a connection. */
export async function readFacts(bridge: Bridge, row: ConnectionRow): Promise<SetupFacts> {
  const { account, id } = row;
  const webhook = await callbackHealth(bridge, row);
  const now = bridge.clock.now();
  return bridge.database.asAccount(account, async (q) => {
    const streams = await listStreams(q, account, id);
    const agents = (await readMapping(q, account)).rows.map((agent) => agent.state);
    const refresh = await lastRefresh(q, account, id);
    const [last] = await listSmokes(q, account, id, 1);
    return {
      row,
      condition: conditionOf({ row, streams, budget: await readScopes(q, account, id), webhook, now }),
      streams,
      isImported: row.importBegunAt !== null && !unfinishedImports(streams).some((stream) => stream.stream === 'tickets'),
      webhook,
      agents: {
        all: agents.filter((state) => state !== 'inactive' && state !== 'gone').length,
        open: agents.filter((state) => openStates.has(state)).length,
      },
      picklists: refresh && { refreshedAt: refresh.refreshedAt, missing: refresh.missing },
      widgets: await widgetHealth(q, account, id, new Date(now.getTime() - dayMs)),
      dead: (await countDead(q, account, {}, null)).total,
      smoke: { last: last ?? null, passed: await lastPassed(q, account, id) },
      marks: await listMarks(q, account, id),
      pollSeconds: pollSeconds('tickets', row.settings, ['successful', 'someEventsSilent'].includes(webhook.status)),
      now,
    };
  });
}

/** Why a smoke test is due: what changed since the last one that passed. Empty where none is. */
export function smokeDue({
  row,
  smoke,
}: Pick<SetupFacts, 'row' | 'smoke'>): ('never' | 'credentials' | 'webhook' | 'helpdesk' | 'profile')[] {
  const passed = smoke.passed;
  if (!passed) return ['never'];
  const since = (instant: string | null): boolean => instant !== null && instant > passed.startedAt;
  return [
    ...(since(row.credentialsChangedAt) ? (['credentials'] as const) : []),
    ...(since(row.callbackRegisteredAt) ? (['webhook'] as const) : []),
    ...(since(row.psaChangedAt) ? (['helpdesk'] as const) : []),
    ...(passed.profile === row.profile ? [] : (['profile'] as const)),
  ];
}

/** The failure of the streams that keep failing, first tickets; null where all go. */
export const failingStream = (streams: readonly StreamRow[]): { stream: string; failure: Failure | null } | null => {
  const failing = streams.filter((stream) => stream.failures >= 3);
  return failing.find((stream) => stream.stream === 'tickets') ?? failing[0] ?? null;
};
