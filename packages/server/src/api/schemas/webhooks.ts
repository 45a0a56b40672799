import { z } from 'zod';
import { problemKinds, type ProblemKind } from '../../bridge/inbox/drift.ts';
import { webhookStatuses, type WebhookStatus } from '../../bridge/inbox/health.ts';
import { failureShape, instantOrNull } from './common.ts';

const statuses = Object.keys(webhookStatuses) as [WebhookStatus, ...WebhookStatus[]];
const kinds = Object.keys(problemKinds) as [ProblemKind, ...ProblemKind[]];

const event = z.object({
  key: z.string(),
  name: z.string().describe("The PSA's own words"),
  frequency: z.enum(['expected', 'rare']).describe('On this helpdesk: silence of a rare one means nothing'),
  isLearned: z.boolean().describe('Expected because polling finds such changes again and again'),
  foundByPolling: z.int().describe('Changes of this kind that polling found in the last week'),
  isTicked: z.boolean().nullable().describe('Whether our webhook fires on it; null where that cannot be seen'),
  lastReceivedAt: instantOrNull,
  received: z.int(),
});

/** How the webhook fares. */
export const callbackHealth = z
  .object({
    status: z.enum(statuses),
    label: z.string(),
    description: z.string(),
    reason: z.string().nullable().describe('Why it is so here'),
    failure: failureShape.nullable(),
    lastReceivedAt: instantOrNull,
    lastHour: z.int(),
    received: z.int(),
    refused: z.int(),
    lastRefusedAt: instantOrNull,
    events: z.array(event),
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

const bar = z.object({ at: z.iso.datetime(), accepted: z.int(), refused: z.int() });
const webhook = z.object({
  name: z.string(),
  address: z.string().describe('Without the secret part'),
  isActive: z.boolean(),
  isSigned: z.boolean(),
  events: z.array(z.string()).describe("In the PSA's own words"),
  settings: z.array(z.object({ label: z.string(), value: z.string() })),
});

/** How the webhook fares, whole. */
export const callbackStatus = z
  .object({
    connectionId: z.int(),
    connectorName: z.string(),
    health: callbackHealth,
    webhook: webhook.nullable().describe('Ours, as it stands in the PSA'),
    isOff: z.boolean().describe('A person has removed it; it is not made again until a person asks'),
    problems: z.array(
      z.object({
        kind: z.enum(kinds),
        says: z.string().describe('What is wrong, in one sentence'),
        subject: z.string().nullable().describe('The setting or event that it is about'),
        found: z.string().nullable(),
        wanted: z.string().nullable(),
        mendedBy: z.enum(['repair', 'hand', 'nobody']).describe('nobody: it does no harm'),
      }),
    ),
    mended: z
      .object({ at: z.iso.datetime(), done: z.array(z.string()) })
      .nullable()
      .describe('What the latest mending did'),
    minutes: z.array(bar).describe('Callbacks by minute of the last hour'),
    hours: z.array(bar).describe('Callbacks by hour of the last week'),
    statuses: z
      .array(z.object({ status: z.enum(statuses), label: z.string(), description: z.string() }))
      .describe('Every status that there is, and what it means'),
    canBeCalled: z.boolean().describe('False: PUBLIC_URL is not set'),
  })
  .meta({ id: 'CallbackStatus' });

/** How to set up the webhook by hand. */
export const callbackSetup = z
  .object({
    url: z.string().nullable().describe('The secret address; null where the PSA cannot reach this hub (PUBLIC_URL is not set)'),
    name: z.string().describe('What the webhook is called'),
    where: z.string().describe('Where it stands in the PSA'),
    isSigned: z.boolean().describe('True: unsigned deliveries are refused, since a signed webhook of ours is known'),
    settings: z.array(z.object({ label: z.string(), value: z.string(), isSecret: z.boolean() })),
    events: z.array(z.string()).describe('The events to tick'),
    byHand: z.array(z.string()).describe('Events that could not be registered by API'),
  })
  .meta({ id: 'CallbackSetup' });

/** How a test delivery fared. */
export const selfTest = z
  .object({
    sentBy: z.literal('us').describe('By this hub to its own public address: the helpdesk offers no test of its own'),
    status: z.int(),
    tookMs: z.int(),
    isSigned: z.boolean(),
  })
  .meta({ id: 'CallbackTest' });
