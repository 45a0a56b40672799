import { failure, type Failure, type SyncSettings } from '@deskbridge/model';
import type { EventType, RegisteredCallback } from '@deskbridge/connectors/contract';
import type { Bridge } from '../bridge.ts';
import { connectorNamed } from '../connections/sessions.ts';
import type { ConnectionRow } from '../connections/store.ts';
import { findsByPolling, type Finds } from '../runs/logStore.ts';
import { readHealth, type HealthRow } from './store.ts';

/** The statuses of a webhook. The first four are named as in the guide that MSPs know; the others say what those cannot. */
export const webhookStatuses = {
  successful: { label: 'Webhook Successful', describe: 'Every event that is expected has arrived lately.' },
  someEventsSilent: {
    label: 'Webhook received no data for some events',
    describe: 'Some events have never arrived. Either nothing of the kind has happened yet, or they are not ticked in the webhook.',
  },
  noData: {
    label: 'Webhook received no data',
    describe: 'Nothing has arrived since the webhook was set up. Make a change in the PSA, or check the webhook there.',
  },
  silent: {
    label: 'Webhook received no data within 4 days',
    describe: 'Nothing has arrived for so long that the webhook has probably stopped.',
  },
  disabled: { label: 'Webhook disabled', describe: 'The webhook exists in the PSA, but is switched off there.' },
  missing: { label: 'Webhook missing', describe: 'The webhook is no longer in the PSA.' },
  wrongAddress: { label: 'Webhook has a wrong address', describe: 'The webhook in the PSA sends to another address than ours.' },
  failingSignature: { label: 'Webhook signature fails', describe: 'Callbacks arrive, but their signature does not fit the secret.' },
  pollingOnly: {
    label: 'Polling only',
    describe: 'There is no way for callbacks to this hub, so changes are found by polling: later, and for more API calls.',
  },
} as const;

/** A webhook's status. */
export type WebhookStatus = keyof typeof webhookStatuses;

/** Health of one declared event. */
export interface EventHealth {
  key: string;
  name: string;
  /** On this helpdesk: as the connector declares it, or more often where polling finds such changes again and again. */
  frequency: EventType['frequency'];
  /** Expected because of what polling found. */
  isLearned: boolean;
  /** Changes of this kind that polling found in the last week, which callbacks should have told. */
  foundByPolling: number;
  /** Whether our webhook fires on it; null where that cannot be seen. */
  isTicked: boolean | null;
  lastReceivedAt: string | null;
  received: number;
}

/** A webhook's health, whole. */
export interface CallbackHealth {
  status: WebhookStatus;
  label: string;
  description: string;
  /** Why it is so here; null where the description says it all. */
  reason: string | null;
  /** What mends it; null where nothing is to be mended. */
  failure: Failure | null;
  lastReceivedAt: string | null;
  received: number;
  refused: number;
  lastRefusedAt: string | null;
  events: EventHealth[];
}

/** What the status is computed from. */
export interface HealthFacts {
  publicUrl: string | null;
  url: string | null;
  ours: RegisteredCallback | null;
  /** Whether the PSA's own configuration has been read. */
  checked: boolean;
  /** Set up by hand: what stands in the PSA cannot be read. */
  byHandOnly: boolean;
  /** A person has removed the webhook. */
  isOff: boolean;
  /** When the webhook was last saved with our secret: what was refused before says nothing about it. */
  savedAt: string | null;
  events: readonly EventType[];
  rows: readonly HealthRow[];
  /** What polls and sweeps found in the last week. */
  finds: readonly Finds[];
  settings: SyncSettings;
  now: Date;
}

/** Computes the status, here and nowhere else. */
export function healthOf(facts: HealthFacts): CallbackHealth {
  const whole = facts.rows.find((row) => row.eventKey === '');
  const events = facts.events.map((event): EventHealth => {
    const row = facts.rows.find((each) => each.eventKey === event.key);
    const foundByPolling = foundOf(event, facts.finds);
    const isLearned = event.frequency === 'rare' && foundByPolling >= learnedFrom;
    return {
      key: event.key,
      name: event.name,
      frequency: isLearned ? 'expected' : event.frequency,
      isLearned,
      foundByPolling,
      isTicked: facts.ours ? facts.ours.events.includes(event.key) : null,
      lastReceivedAt: row?.lastReceivedAt ?? null,
      received: row?.received ?? 0,
    };
  });
  const status = statusOf(facts, whole, events);
  return {
    status,
    label: webhookStatuses[status].label,
    description: webhookStatuses[status].describe,
    reason: reasonOf(facts, status),
    failure: status === 'failingSignature' ? failure('callback.signature') : null,
    lastReceivedAt: whole?.lastReceivedAt ?? null,
    received: whole?.received ?? 0,
    refused: whole?.refused ?? 0,
    lastRefusedAt: whole?.lastRefusedAt ?? null,
    events,
  };
}

/** So many changes of a kind in a week are no coincidence: its event is to be expected. */
const learnedFrom = 3;
/** What an event's key ends in → what polling counts. Other endings tell of no record that polling could count. */
const countedAs: Record<string, 'created' | 'updated' | 'deleted'> = {
  created: 'created',
  updated: 'updated',
  changed: 'updated',
  deleted: 'deleted',
};

function foundOf(event: EventType, finds: readonly Finds[]): number {
  const counted = countedAs[event.key.split('.').at(-1) ?? ''];
  const found = finds.find((each) => each.stream === event.stream);
  return counted && found ? found[counted] : 0;
}

function reasonOf(facts: HealthFacts, status: WebhookStatus): string | null {
  if (status === 'pollingOnly')
    return facts.publicUrl ? 'The webhook was removed here by a person.' : 'PUBLIC_URL is not set, so the PSA has no address to call.';
  if (status === 'silent') return `Nothing has come for more than ${facts.settings.callbackQuietHours} hours.`;
  return null;
}

function statusOf(facts: HealthFacts, whole: HealthRow | undefined, events: readonly EventHealth[]): WebhookStatus {
  if (!facts.publicUrl || facts.isOff) return 'pollingOnly';
  const last = whole?.lastReceivedAt ?? null;
  const refusedLast = whole?.lastRefusedAt && (!last || whole.lastRefusedAt > last) && whole.lastRefusal === 'callback.signature';
  if (refusedLast && (whole?.lastRefusedAt ?? '') > (facts.savedAt ?? '')) return 'failingSignature';
  if (facts.checked && !facts.byHandOnly) {
    if (!facts.ours) return 'missing';
    if (facts.url && facts.ours.url !== facts.url) return 'wrongAddress';
    if (!facts.ours.isActive) return 'disabled';
  }
  if (!last) return 'noData';
  if (facts.now.getTime() - Date.parse(last) > facts.settings.callbackQuietHours * 3_600_000) return 'silent';
  // An event that is not ticked in our webhook cannot come.
  const ticked = (key: string): boolean => facts.byHandOnly || !facts.ours || facts.ours.events.includes(key);
  const silent = events.some((event) => event.frequency === 'expected' && event.received === 0 && ticked(event.key));
  return silent ? 'someEventsSilent' : 'successful';
}

/** Whether polling may be relaxed: callbacks arrive, and nothing says that they are incomplete. */
export const isHealthy = (status: WebhookStatus): boolean => status === 'successful' || status === 'someEventsSilent';

const weekMs = 7 * 86_400_000;

/** The facts of a connection, read from the database. */
export async function callbackHealth(bridge: Bridge, row: ConnectionRow): Promise<CallbackHealth> {
  const configuration = row.callbackConfiguration;
  // What was polled before the webhook stood says nothing about it.
  const since = new Date(Math.max(bridge.clock.now().getTime() - weekMs, Date.parse(row.callbackRegisteredAt ?? '') || 0));
  const { rows, finds } = await bridge.database.asAccount(row.account, async (q) => ({
    rows: await readHealth(q, row.account, row.id),
    finds: await findsByPolling(q, row.account, row.id, since),
  }));
  return healthOf({
    publicUrl: addressFor(bridge, row),
    url: callbackUrl(bridge, row),
    ours: configuration?.ours ?? null,
    checked: row.callbackCheckedAt !== null && !configuration?.failure,
    byHandOnly: configuration?.failure?.code.startsWith('rights.') === true || configuration?.failure?.code === 'callback.registration',
    isOff: configuration?.isOff === true,
    savedAt: configuration?.triedAt ?? null,
    events: connectorNamed(row.connector)?.events ?? [],
    rows,
    finds,
    settings: row.settings,
    now: bridge.clock.now(),
  });
}

/** Whether polling of this connection may be relaxed. */
export async function callbacksHealthy(bridge: Bridge, row: ConnectionRow): Promise<boolean> {
  return isHealthy((await callbackHealth(bridge, row)).status);
}

/** The address that the PSA calls; null where it cannot reach us. */
export function callbackUrl(bridge: Bridge, row: ConnectionRow): string | null {
  const address = addressFor(bridge, row);
  if (!address) return null;
  return `${address}/callbacks/${bridge.vault.open(row.callbackToken, `connections/${row.account}/${row.id}/callbackToken`)}`;
}

/** The simulated helpdesk stands on this machine and reaches us whether others do or not. */
const addressFor = (bridge: Bridge, row: ConnectionRow): string | null => (row.isSandbox ? (bridge.localUrl ?? null) : bridge.publicUrl);
