import { describe, expect, test } from 'vitest';
import { failure, syncSettings, type AccountId, type ConnectionId } from '@deskbridge/model';
import type { ScopeState } from '../budget/store.ts';
import type { StreamRow } from '../sync/store.ts';
import { conditionOf, expiryOf, type ConditionFacts } from './condition.ts';
import { reckon } from './estimate.ts';
import type { ConnectionRow } from './store.ts';

const now = new Date('2026-11-20T12:00:00Z');
const row: ConnectionRow = {
  account: 1 as AccountId,
  id: 1 as ConnectionId,
  connector: 'halopsa',
  profile: 'read-write',
  state: 'live',
  failure: null,
  credentials: Buffer.alloc(0),
  settings: syncSettings.parse({}),
  identity: null,
  rights: [],
  warnings: [],
  callbackToken: Buffer.alloc(0),
  callbackSecret: Buffer.alloc(0),
  callbackWebhookId: '1',
  callbackSigned: true,
  callbackConfiguration: null,
  callbackCheckedAt: '2026-11-20T11:00:00.000Z',
  callbackRegisteredAt: '2026-11-20T10:00:00.000Z',
  createdAt: '2026-11-20T10:00:00.000Z',
  testedAt: '2026-11-20T10:00:00.000Z',
  isSandbox: false,
  importBegunAt: '2026-11-20T10:00:00.000Z',
  importPausedAt: null,
  credentialsChangedAt: '2026-11-20T10:00:00.000Z',
  credentialsExpireOn: null,
  psaChangedAt: null,
  lastTest: null,
};
const scope: ScopeState = {
  scope: 'api',
  calls: 300,
  windowSeconds: 300,
  used: 10,
  foreignUsed: 0,
  share: 1,
  blockedUntil: null,
  refusals: 0,
  foreignRefusals: 0,
  lastRefusalAt: null,
};
const stream = (own: Partial<StreamRow>): StreamRow => ({
  stream: 'tickets',
  work: 'import',
  dueAt: null,
  cursor: null,
  windowFrom: null,
  windowTo: null,
  anchor: null,
  runId: null,
  failures: 0,
  failure: null,
  running: false,
  stoppedAt: null,
  lastStartedAt: null,
  lastFinishedAt: '2026-11-20T10:30:00.000Z',
  ...own,
});
const facts = (own: Partial<ConnectionRow>, more: Partial<ConditionFacts> = {}): ConditionFacts => ({
  row: { ...row, ...own },
  streams: [stream({})],
  budget: [scope],
  webhook: { status: 'successful', description: 'Every event arrives.' },
  now,
  ...more,
});

describe('a connection is in exactly one condition', () => {
  const cases: [string, ConditionFacts][] = [
    ['notConfigured', facts({}, { row: null })],
    ['disconnected', facts({ state: 'disconnected', importBegunAt: null })],
    ['authBroken', facts({ state: 'authBroken', failure: failure('credentials.invalid') })],
    [
      'testFailed',
      facts({ lastTest: { at: now.toISOString(), failure: failure('rights.missing', { detail: 'Missing: read:tickets.' }) } }),
    ],
    ['untested', facts({ testedAt: null })],
    ['ready', facts({ importBegunAt: null })],
    ['importing', facts({}, { streams: [stream({ lastFinishedAt: null, dueAt: now.toISOString() })] })],
    ['paused', facts({ importPausedAt: now.toISOString() }, { streams: [stream({ lastFinishedAt: null })] })],
    ['degraded', facts({ state: 'degraded', failure: failure('psa.unavailable') })],
    ['degraded', facts({}, { webhook: { status: 'disabled', description: 'It is switched off.' } })],
    ['throttled', facts({}, { budget: [{ ...scope, blockedUntil: '2026-11-20T12:00:20.000Z' }] })],
    ['throttled', facts({}, { budget: [{ ...scope, used: 300 }] })],
    ['live', facts({})],
    ['live', facts({}, { webhook: { status: 'pollingOnly', description: '' } })],
    ['live', facts({}, { webhook: { status: 'noData', description: '' } })],
  ];
  test.each(cases)('%s', (name, given) => {
    const condition = conditionOf(given);
    expect(condition.name).toBe(name);
    expect(condition.reason).toMatch(/^\p{Lu}.*[.]$/u);
  });

  test('the reason names what is missing', () => {
    const given = facts({ lastTest: { at: now.toISOString(), failure: failure('rights.missing', { detail: 'Missing: read:tickets.' }) } });
    expect(conditionOf(given).reason).toContain('read:tickets');
  });
});

test('credentials warn a month before they lapse', () => {
  const on = (date: string | null): string | null => expiryOf({ credentialsExpireOn: date }, now)?.state ?? null;
  expect([on(null), on('2027-06-01'), on('2026-12-01'), on('2026-11-20'), on('2026-11-19')]).toEqual([
    null,
    'fine',
    'soon',
    'soon',
    'lapsed',
  ]);
});

describe('an estimate', () => {
  const counted = [
    { stream: 'tickets' as const, records: 2000, calls: 20, certainty: 'about' as const },
    { stream: 'ticketActions' as const, records: null, calls: 1000, certainty: 'about' as const },
  ];

  test('reckons with what is free now and with what each class leaves to others', () => {
    const estimate = reckon(counted, [{ ...scope, used: 0 }], 30, 0.1);
    expect(estimate).toMatchObject({ records: 2000, calls: 1020, minutes: 1, isWhole: true });
    // 1,020 calls at 195 in 5 minutes, the first 195 at once.
    expect(estimate.minutesWithNotes).toBe(22);
  });

  test('says where a count looks cut off', () => {
    expect(reckon([{ stream: 'tickets', records: 50, calls: 1, certainty: 'atLeast' }], [scope], 30, 0.1).isWhole).toBe(false);
  });
});
