import { z } from 'zod';
import { profiles, streamNames, syncSettings, type SyncSettings } from '@deskbridge/model';
import { webhookStatuses, type WebhookStatus } from '../../bridge/inbox/health.ts';
import { syncable } from '../../bridge/connections/actions.ts';
import { failureShape, instant, instantOrNull, numberId } from './common.ts';
import { syncRun } from './runs.ts';

const statuses = Object.keys(webhookStatuses) as [WebhookStatus, ...WebhookStatus[]];

const right = z
  .object({
    id: z.string(),
    name: z.string().describe("As the PSA's own screen names it"),
    neededFor: z.string().describe('What stops working without it'),
    state: z.enum(['granted', 'missing', 'notNeeded', 'unproven']).describe('unproven: shows only at first use'),
    detail: z.string().nullable(),
    optional: z.boolean(),
    streams: z.array(z.string()).describe('Streams that are off without it'),
    grant: z.string().describe('How to grant it'),
  })
  .meta({ id: 'RightState' });

const identity = z
  .object({ name: z.string(), agentId: z.string().nullable(), version: z.string().nullable(), clockSkewSeconds: z.number() })
  .describe('Who we are in the PSA');

/** The result of a test. */
export const connectionReport = z
  .object({ identity, rights: z.array(right), warnings: z.array(z.string()) })
  .meta({ id: 'ConnectionReport' });

const setting = z.object({
  value: z.unknown(),
  default: z.unknown(),
  description: z.string(),
});

const stream = z.object({
  stream: z.string(),
  work: z.enum(['import', 'backfill', 'poll', 'sweep', 'refresh', 'check']),
  running: z.boolean(),
  dueAt: instantOrNull.describe('Null: nothing more to do'),
  cursor: instantOrNull.describe('Records changed before this are in the mirror'),
  windowFrom: instantOrNull,
  windowTo: instantOrNull,
  lastStartedAt: instantOrNull,
  lastFinishedAt: instantOrNull,
  failures: z.int().describe('Failures in a row'),
  failure: failureShape.nullable(),
  run: syncRun.nullable().describe('The run that it is in, or was in last'),
});

const budget = z.object({
  scope: z.string(),
  calls: z.int().describe('Calls that the PSA allows in the window'),
  windowSeconds: z.int(),
  used: z.int().describe('Calls in the present window'),
  left: z.int(),
  share: z.number().describe('What other integrations leave us, 0 to 1'),
  blockedUntil: instantOrNull,
  refusals: z.int(),
  foreignRefusals: z.int().describe('Refusals below our own count: somebody else spends the same limit'),
  lastRefusalAt: instantOrNull,
});

/** How the webhook fares. */
export const callbackHealth = z
  .object({
    status: z.enum(statuses),
    label: z.string(),
    description: z.string(),
    failure: failureShape.nullable(),
    lastReceivedAt: instantOrNull,
    lastHour: z.int(),
    received: z.int(),
    refused: z.int(),
    lastRefusedAt: instantOrNull,
    events: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        frequency: z.enum(['expected', 'rare']),
        lastReceivedAt: instantOrNull,
        received: z.int(),
      }),
    ),
    configuration: z
      .object({
        checkedAt: instantOrNull,
        registeredAt: instantOrNull,
        signed: z.boolean(),
        found: z.boolean().describe('Ours stands in the PSA'),
        active: z.boolean().nullable(),
        events: z.array(z.string()).describe('Events that it fires on'),
        others: z.int().describe('Webhooks of others'),
        byHand: z.array(z.string()).describe('What must be set by hand'),
        failure: failureShape.nullable(),
      })
      .describe("The PSA's own configuration, as last seen"),
  })
  .meta({ id: 'CallbackHealth' });

const summary = {
  id: z.int(),
  connector: z.string(),
  connectorName: z.string(),
  profile: z.enum(profiles),
  state: z.enum(['live', 'degraded', 'authBroken', 'disconnected']),
  failure: failureShape.nullable().describe('What is worse than live'),
  createdAt: z.iso.datetime(),
  testedAt: instantOrNull,
};

/** A connection in a list. */
export const connectionRow = z.object(summary).meta({ id: 'ConnectionRow' });

/** A connection, whole. Credentials are never part of it. */
export const connection = z
  .object({
    ...summary,
    identity: identity.nullable(),
    rights: z.array(right),
    warnings: z.array(z.string()),
    settings: z.record(z.string(), setting).describe('Every sync setting with its value, default and meaning'),
    credentials: z
      .array(z.object({ name: z.string(), label: z.string(), secret: z.boolean() }))
      .describe('The fields that may be changed; values are never shown'),
    budget: z.array(budget),
    callbacks: callbackHealth,
    streams: z.array(stream),
  })
  .meta({ id: 'Connection' });

const credentials = z
  .record(z.string(), z.unknown())
  .describe('By field, as GET /api/v1/connectors declares them')
  .meta({ example: { tenant: 'example', clientId: '…', clientSecret: '…' } });
// Without their defaults: what is left out of a change must stay, not go back to its default.
const givenSettings = Object.entries(syncSettings.shape).map(([name, schema]) => {
  const inner = schema instanceof z.ZodDefault ? schema.unwrap() : schema;
  return [name, (inner as z.ZodType).optional().describe(schema.description ?? '')];
});
const settings = (z.strictObject(Object.fromEntries(givenSettings)) as z.ZodType<Partial<SyncSettings>>).describe(
  'Settings that differ from their defaults',
);

/** What it takes to connect a helpdesk. */
export const connectionRequest = z.strictObject({
  connector: z.string().min(1).max(50).meta({ example: 'halopsa' }),
  credentials,
  profile: z.enum(profiles).default('read-write').describe('What the connection may do; it decides the rights that are asked for'),
  settings: settings.default({}),
});

/** What may be changed of a connection; what is absent stays. */
export const connectionPatch = z
  .strictObject({ credentials: credentials.optional(), profile: z.enum(profiles).optional(), settings: settings.optional() })
  .refine((patch) => Object.keys(patch).length > 0, 'Name at least one of credentials, profile, settings.');

/** A connection in the address. */
export const connectionParams = z.object({ id: numberId.describe('The connection') });
/** A stream of a connection in the address. */
export const syncParams = connectionParams.extend({ stream: z.enum(syncable) });
export const sweepParams = connectionParams.extend({ stream: z.enum(streamNames) });

/** A further window. */
export const backfillRequest = z.strictObject({
  stream: z.enum(streamNames).default('tickets'),
  from: instant,
  to: instant.describe('Changed at or before'),
});

/** Whether a sweep may remove more than the brake allows. */
export const sweepRequest = z
  .strictObject({ confirm: z.boolean().default(false).describe('True: this once, the brake is lifted') })
  .prefault({});

/** How to set up the webhook by hand. */
export const callbackSetup = z
  .object({
    url: z.string().nullable().describe('The secret address; null where the PSA cannot reach this hub (PUBLIC_URL is not set)'),
    where: z.string().nullable(),
    settings: z.array(z.object({ label: z.string(), value: z.string() })),
    events: z.array(z.string()).describe('The events to tick'),
    byHand: z.array(z.string()).describe('Events that could not be registered by API'),
  })
  .meta({ id: 'CallbackSetup' });
