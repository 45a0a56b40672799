import { describe, expect, test } from 'vitest';
import { syncSettings } from '@deskbridge/model';
import type { EventType, RegisteredCallback } from '@deskbridge/connectors/contract';
import { healthOf, isHealthy, type HealthFacts } from './health.ts';
import type { HealthRow } from './store.ts';

const now = new Date('2026-11-20T12:00:00.000Z');
const events: EventType[] = [
  { key: 'a', name: 'New Ticket Logged', stream: 'tickets', frequency: 'expected', registrable: true },
  { key: 'b', name: 'Invoice deleted', stream: 'invoices', frequency: 'rare', registrable: false },
  { key: 'site.updated', name: 'Site Updated', stream: 'sites', frequency: 'rare', registrable: false },
];
const ours: RegisteredCallback = {
  id: '1',
  name: 'x',
  url: 'https://hub.example.com/callbacks/t',
  isActive: true,
  isOurs: true,
  isSigned: true,
  events: ['a'],
  settings: [],
};
const row = (eventKey: string, lastReceivedAt: string | null, more: Partial<HealthRow> = {}): HealthRow => ({
  eventKey,
  firstReceivedAt: lastReceivedAt,
  lastReceivedAt,
  received: lastReceivedAt ? 1 : 0,
  refused: 0,
  lastRefusedAt: null,
  lastRefusal: null,
  ...more,
});
const recently = '2026-11-20T11:59:00.000Z';
const facts = (more: Partial<HealthFacts> = {}): HealthFacts => ({
  publicUrl: 'https://hub.example.com',
  url: ours.url,
  ours,
  checked: true,
  byHandOnly: false,
  isOff: false,
  savedAt: null,
  events,
  finds: [],
  rows: [row('', recently), row('a', recently)],
  settings: syncSettings.parse({}),
  now,
  ...more,
});

describe('The status of a webhook', () => {
  const cases: [string, Partial<HealthFacts>, string][] = [
    ['is successful when all that is expected has come', {}, 'Webhook Successful'],
    [
      'does not mind a rare event that has not come',
      { rows: [row('', recently), row('a', recently), row('b', null)] },
      'Webhook Successful',
    ],
    ['misses an expected event', { rows: [row('', recently)] }, 'Webhook received no data for some events'],
    ['has received nothing yet', { rows: [] }, 'Webhook received no data'],
    [
      'has been silent for four days',
      { rows: [row('', '2026-11-16T11:00:00.000Z'), row('a', '2026-11-16T11:00:00.000Z')] },
      'Webhook received no data within 4 days',
    ],
    ['is switched off in the PSA', { ours: { ...ours, isActive: false } }, 'Webhook disabled'],
    ['is gone from the PSA', { ours: null }, 'Webhook missing'],
    ['points elsewhere', { ours: { ...ours, url: 'https://other.example.com/x' } }, 'Webhook has a wrong address'],
    [
      'has a signature that fails',
      { rows: [row('', recently, { lastRefusedAt: '2026-11-20T11:59:30.000Z', lastRefusal: 'callback.signature', refused: 3 })] },
      'Webhook signature fails',
    ],
    [
      'is not blamed for what failed before it was saved anew',
      {
        savedAt: '2026-11-20T11:59:40.000Z',
        rows: [
          row('', recently, { lastRefusedAt: '2026-11-20T11:59:30.000Z', lastRefusal: 'callback.signature', refused: 3 }),
          row('a', recently),
        ],
      },
      'Webhook Successful',
    ],
    ['cannot exist without a public address', { publicUrl: null }, 'Polling only'],
    ['is left alone where a person removed it', { isOff: true, ours: null }, 'Polling only'],
    [
      'misses a rare event that polling shows to be a common one here',
      { ours: { ...ours, events: ['a', 'site.updated'] }, finds: [{ stream: 'sites', created: 0, updated: 3, deleted: 0 }] },
      'Webhook received no data for some events',
    ],
    [
      'does not mind what polling finds now and then',
      { ours: { ...ours, events: ['a', 'site.updated'] }, finds: [{ stream: 'sites', created: 9, updated: 2, deleted: 0 }] },
      'Webhook Successful',
    ],
    ['set up by hand is judged by what arrives', { ours: null, byHandOnly: true }, 'Webhook Successful'],
  ];
  test.each(cases)('%s', (_name, more, label) => {
    expect(healthOf(facts(more)).label).toBe(label);
  });

  test('says which events it has learned to expect, and from what', () => {
    const finds = [{ stream: 'sites' as const, created: 0, updated: 12, deleted: 0 }];
    const [, , site] = healthOf(facts({ finds })).events;
    expect(site).toMatchObject({ key: 'site.updated', frequency: 'expected', isLearned: true, foundByPolling: 12, isTicked: false });
  });

  test('lets polling relax only while callbacks arrive', () => {
    expect(isHealthy(healthOf(facts()).status)).toBe(true);
    expect(isHealthy(healthOf(facts({ rows: [] })).status)).toBe(false);
    expect(isHealthy(healthOf(facts({ ours: null })).status)).toBe(false);
  });
});
