import { z } from 'zod';
import { auditTypeNames } from '../../platform/audit/events.ts';
import { cursor, instant, limit } from './common.ts';

const actorTypes = ['person', 'key', 'system', 'unknown'] as const;
const values = z.record(z.string(), z.unknown());
const type = z.enum(auditTypeNames);

/** An event of the audit log. */
export const auditEventShape = z
  .object({
    id: z.uuid(),
    sequence: z.int().describe('Its place in the account’s chain'),
    at: z.iso.datetime(),
    actor: z.object({ type: z.enum(actorTypes), id: z.string(), name: z.string() }),
    address: z.string().nullable().describe('The network address that it came from'),
    type,
    says: z.string().describe('What the actor did, to be read after the actor and before the object'),
    object: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
    before: values.nullable(),
    after: values.nullable(),
    details: values.nullable(),
    link: z.string().describe('Its link in the chain: a SHA-256 over the one before and itself'),
  })
  .meta({ id: 'AuditEvent' });

const filter = {
  type: z
    .string()
    .max(2000)
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(type))
    .optional()
    .meta({ type: 'string' })
    .describe('Kinds of event, separated by commas'),
  actor: z.string().max(100).optional().describe('Id of the person or key'),
  kind: z.string().max(100).optional().describe('Kind of thing: the part of the type before the dot'),
  object: z.string().max(1000).optional().describe('Id of the thing'),
  from: instant.optional().describe('Not before this instant'),
  to: instant.optional().describe('Before this instant'),
  search: z.string().trim().min(1).max(200).optional().describe('Part of the name of who did it or of the thing'),
};

/** Which events are listed. */
export const auditQuery = z.strictObject({ ...filter, limit, cursor });
/** Which events are exported. */
export const auditFilter = z.object(filter);

/** What verifying the chain found. */
export const auditReport = z
  .object({
    intact: z.boolean(),
    events: z.int().describe('Events that were checked'),
    dropped: z.int().describe('Events of months that were dropped; what is left of them is their last hash'),
    brokenAt: z
      .object({
        sequence: z.int(),
        eventId: z.uuid().nullable(),
        why: z
          .enum(['changed', 'missing', 'cut', 'added'])
          .describe('An event was changed, is missing, the end is missing, or an event was slipped in'),
      })
      .nullable(),
    last: z
      .object({ sequence: z.int(), hash: z.string() })
      .nullable()
      .describe('The last link: written down elsewhere, it proves later that nothing before it was changed'),
  })
  .meta({ id: 'AuditReport' });

/** A kind of event. */
export const auditTypeShape = z.object({ type, kind: z.string(), says: z.string() }).meta({ id: 'AuditType' });
