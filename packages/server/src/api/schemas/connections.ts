import { z } from 'zod';
import { profiles, streamNames, syncSettings, type SyncSettings } from '@deskbridge/model';
import { conditions, type ConditionName } from '../../bridge/connections/condition.ts';
import { syncable } from '../../bridge/connections/actions.ts';
import { failureShape, instant, instantOrNull, numberId } from './common.ts';
import { syncRun } from './runs.ts';
import { callbackHealth } from './webhooks.ts';

const conditionNames = Object.keys(conditions) as [ConditionName, ...ConditionName[]];
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
  kind: z.enum(['number', 'flag', 'choice', 'choices']),
  unit: z.enum(['days', 'hours', 'minutes', 'seconds', 'percent', 'calls']).nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  choices: z.array(z.string()).nullable(),
});

/** What a connection is in, in words. */
export const condition = z
  .object({
    name: z.enum(conditionNames),
    label: z.string(),
    tone: z.enum(['good', 'busy', 'warning', 'bad', 'idle']),
    reason: z.string().describe('Why, as a sentence'),
    mend: z
      .enum(['connect', 'test', 'credentials', 'confirmWindow', 'resumeImport', 'callbacks', 'reconnect'])
      .nullable()
      .describe('What a person may do about it'),
  })
  .meta({ id: 'ConnectionCondition' });

const expiry = z
  .object({ on: z.iso.date(), daysLeft: z.int(), state: z.enum(['fine', 'soon', 'lapsed']) })
  .describe('When the credentials lapse, where somebody said so');

const stream = z.object({
  stream: z.string(),
  work: z.enum(['import', 'backfill', 'poll', 'sweep', 'refresh', 'check']),
  running: z.boolean(),
  stoppedAt: instantOrNull.describe('A person has stopped it, and has not resumed it'),
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
  foreignUsed: z.int().describe('Of what is used, by others who share the limit, where the helpdesk tells'),
  foreignRefusals: z.int().describe('Refusals below our own count: somebody else spends the same limit'),
  lastRefusalAt: instantOrNull,
});

const summary = {
  id: z.int(),
  connector: z.string(),
  connectorName: z.string(),
  profile: z.enum(profiles),
  state: z.enum(['live', 'degraded', 'authBroken', 'disconnected']),
  failure: failureShape.nullable().describe('What is worse than live'),
  createdAt: z.iso.datetime(),
  testedAt: instantOrNull,
  isSandbox: z.boolean().describe('A simulated helpdesk of this installation'),
  importBegunAt: instantOrNull.describe('Null: the ingest window has not been confirmed, and nothing is imported'),
  importPausedAt: instantOrNull,
};

/** A connection in a list. */
export const connectionRow = z.object(summary).meta({ id: 'ConnectionRow' });

/** A connection, whole. Credentials are never part of it. */
export const connection = z
  .object({
    ...summary,
    condition,
    lastTest: z.object({ at: z.iso.datetime(), failure: failureShape.nullable() }).nullable(),
    credentialsChangedAt: z.iso.datetime(),
    expiry: expiry.nullable(),
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

const expiresOn = z.iso.date().nullable().describe('The date on which the credentials lapse; a warning comes before');

/** What it takes to test a helpdesk. */
export const connectionTest = z.strictObject({
  connector: z.string().min(1).max(50).meta({ example: 'halopsa' }),
  credentials,
  profile: z.enum(profiles).default('read-write').describe('What the connection may do; it decides the rights that are asked for'),
  settings: settings.default({}),
});

/** Something that a person has to choose. */
export const credentialChoice = z
  .object({ field: z.string(), label: z.string(), options: z.array(z.object({ value: z.string(), label: z.string() })) })
  .meta({ id: 'CredentialChoice' });

/** Where consent is given. */
export const consentPage = z
  .object({ url: z.string(), redirectUri: z.string().describe('Ours; it must be entered in the helpdesk'), state: z.string() })
  .meta({ id: 'ConsentPage' });

/** What the browser brought back. */
export const consentReturned = z.strictObject({
  connector: z.string().min(1).max(50),
  query: z.record(z.string().max(100), z.string().max(4000)),
});

/** What it takes to connect a helpdesk. */
export const connectionRequest = connectionTest.extend({
  credentialsExpireOn: expiresOn.default(null),
  import: z.enum(['now', 'later']).default('now').describe('later: nothing is imported until POST /connections/{id}/import'),
});

/** What may be changed of a connection; what is absent stays. */
export const connectionPatch = z
  .strictObject({
    credentials: credentials.optional(),
    profile: z.enum(profiles).optional(),
    settings: settings.optional(),
    credentialsExpireOn: expiresOn.optional(),
  })
  .refine((patch) => Object.keys(patch).length > 0, 'Name at least one of credentials, profile, settings, credentialsExpireOn.');

/** What may be given to connect again. */
export const reconnectRequest = z
  .strictObject({ credentials: credentials.optional(), profile: z.enum(profiles).optional(), credentialsExpireOn: expiresOn.optional() })
  .prefault({});

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
