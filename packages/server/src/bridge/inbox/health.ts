import { failure, type Failure, type SyncSettings } from '@deskbridge/model';
import type { EventType, RegisteredCallback } from '@deskbridge/connectors/contract';
import type { Bridge } from '../bridge.ts';
import { connectorNamed } from '../connections/sessions.ts';
import type { ConnectionRow } from '../connections/store.ts';
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
    describe: 'The PSA cannot reach this hub (PUBLIC_URL is not set), so changes are found by polling.',
  },
} as const;

/** A webhook's status. */
export type WebhookStatus = keyof typeof webhookStatuses;

/** Health of one declared event. */
export interface EventHealth {
  key: string;
  name: string;
  frequency: EventType['frequency'];
  lastReceivedAt: string | null;
  received: number;
}

/** A webhook's health, whole. */
export interface CallbackHealth {
  status: WebhookStatus;
  label: string;
  description: string;
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
  events: readonly EventType[];
  rows: readonly HealthRow[];
  settings: SyncSettings;
  now: Date;
}

/** Computes the status, here and nowhere else. */
export function healthOf(facts: HealthFacts): CallbackHealth {
  const whole = facts.rows.find((row) => row.eventKey === '');
  const events = facts.events.map((event): EventHealth => {
    const row = facts.rows.find((each) => each.eventKey === event.key);
    return {
      key: event.key,
      name: event.name,
      frequency: event.frequency,
      lastReceivedAt: row?.lastReceivedAt ?? null,
      received: row?.received ?? 0,
    };
  });
  const status = statusOf(facts, whole, events);
  return {
    status,
    label: webhookStatuses[status].label,
    description: webhookStatuses[status].describe,
    failure: status === 'failingSignature' ? failure('callback.signature') : null,
    lastReceivedAt: whole?.lastReceivedAt ?? null,
    received: whole?.received ?? 0,
    refused: whole?.refused ?? 0,
    lastRefusedAt: whole?.lastRefusedAt ?? null,
    events,
  };
}

function statusOf(facts: HealthFacts, whole: HealthRow | undefined, events: readonly EventHealth[]): WebhookStatus {
  if (!facts.publicUrl) return 'pollingOnly';
  const last = whole?.lastReceivedAt ?? null;
  const refusedLast = whole?.lastRefusedAt && (!last || whole.lastRefusedAt > last) && whole.lastRefusal === 'callback.signature';
  if (refusedLast) return 'failingSignature';
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

/** The facts of a connection, read from the database. */
export async function callbackHealth(bridge: Bridge, row: ConnectionRow): Promise<CallbackHealth> {
  const rows = await bridge.database.asAccount(row.account, (q) => readHealth(q, row.account, row.id));
  const configuration = row.callbackConfiguration;
  return healthOf({
    publicUrl: bridge.publicUrl,
    url: callbackUrl(bridge, row),
    ours: configuration?.ours ?? null,
    checked: row.callbackCheckedAt !== null && !configuration?.failure,
    byHandOnly: configuration?.failure?.code.startsWith('rights.') === true || configuration?.failure?.code === 'callback.registration',
    events: connectorNamed(row.connector)?.events ?? [],
    rows,
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
  if (!bridge.publicUrl) return null;
  return `${bridge.publicUrl}/callbacks/${bridge.vault.open(row.callbackToken, `connections/${row.account}/${row.id}/callbackToken`)}`;
}
