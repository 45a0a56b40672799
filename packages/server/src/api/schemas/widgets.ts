import { z } from 'zod';
import { renderReasons, widgetKinds } from '../../bridge/widgets/store.ts';
import { instantOrNull } from './common.ts';

const supports = ['yes', 'no', 'partly', 'unverified'] as const;

/** A place inside the helpdesk where ours can be shown. */
const widget = z.object({
  kind: z.enum(widgetKinds),
  label: z.string(),
  where: z.string(),
  support: z.enum(supports).describe('`unverified`: the public facts do not settle it'),
  steps: z.array(z.string()).describe('The exact clicks'),
  gotchas: z.array(z.string()),
  health: z
    .object({
      lastGoodAt: instantOrNull,
      lastGoodMs: z.int().nullable(),
      lastFailedAt: instantOrNull,
      good: z.int().describe('In the last seven days'),
      failed: z.int(),
    })
    .nullable()
    .describe('Null where it was never shown'),
  failures: z
    .array(
      z.object({
        reason: z.enum(renderReasons),
        person: z.string(),
        agentId: z.string().nullable(),
        count: z.int(),
        lastAt: z.iso.datetime(),
        detail: z.string().nullable(),
      }),
    )
    .describe('By reason and person, the most frequent first'),
});

/** The widgets of the connected helpdesk. */
export const widgetStatus = z
  .object({
    embeddable: z.boolean().describe('Whether this release has widgets to embed'),
    helpdesk: z.string(),
    days: z.int(),
    widgets: z.array(widget),
  })
  .meta({ id: 'WidgetStatus' });

/** What a widget tells of itself once it has been shown, or could not be. */
export const renderBeacon = z
  .strictObject({
    widget: z.enum(widgetKinds),
    agentId: z.string().min(1).max(100).nullable().default(null).describe('The helpdesk’s agent'),
    ok: z.boolean(),
    ms: z.int().min(0).max(600_000),
    reason: z.enum(renderReasons).nullable().default(null).describe('Why it failed'),
    detail: z.string().max(500).nullable().default(null),
  })
  .refine((given) => given.ok === (given.reason === null), {
    path: ['reason'],
    message: 'A failure has a reason, and a success has none.',
  });
