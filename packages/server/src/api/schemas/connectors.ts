import { z } from 'zod';
import { profiles } from '@deskbridge/model';

const rightOf = z.object({
  id: z.string(),
  name: z.string(),
  neededFor: z.string(),
  profiles: z.array(z.enum(profiles)),
  optional: z.boolean(),
  streams: z.array(z.string()),
  proof: z.enum(['metadata', 'read', 'refusedWrite', 'none']).describe('How it is checked; never by a real write'),
  grant: z.string(),
});

/** What a connector says about itself. */
export const connector = z
  .object({
    id: z.string(),
    name: z.string(),
    glossary: z.record(z.string(), z.string()).describe("Our word → the helpdesk's word"),
    guide: z
      .object({
        needs: z.array(z.string()),
        minutes: z.int(),
        parts: z.array(z.object({ title: z.string(), steps: z.array(z.object({ text: z.string(), note: z.string().nullable() })) })),
      })
      .describe('How an API user is made in the helpdesk, with the exact clicks; `*menu*` marks what its screens say'),
    credentialFields: z.array(
      z.object({
        name: z.string(),
        label: z.string(),
        help: z.string(),
        example: z.string(),
        secret: z.boolean(),
        required: z.boolean(),
        options: z
          .array(z.object({ value: z.string(), label: z.string() }))
          .nullable()
          .describe('The only values that it can have'),
      }),
    ),
    hasChoices: z.boolean().describe('Ask POST /connections/choices before testing'),
    consent: z.string().nullable().describe('What the button says that leads to the page of the helpdesk where consent is given'),
    profiles: z.array(z.enum(profiles)),
    rights: z.array(rightOf),
    capabilities: z.array(
      z.object({ id: z.string(), label: z.string(), support: z.enum(['yes', 'no', 'partly', 'unverified']), note: z.string().nullable() }),
    ),
    limits: z
      .array(
        z.object({
          scope: z.string(),
          kind: z.enum(['window', 'concurrency']),
          calls: z.int(),
          windowSeconds: z.int().nullable(),
          sharedWithOthers: z.boolean().nullable(),
        }),
      )
      .describe('With default settings'),
    picklistKinds: z.array(z.object({ id: z.string(), label: z.string(), parentKind: z.string().nullable() })),
    streams: z.array(
      z.object({
        name: z.string(),
        parent: z.string().nullable(),
        canChangedSince: z.boolean(),
        canList: z.boolean(),
        canById: z.boolean(),
        canIds: z.boolean(),
      }),
    ),
    events: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        stream: z.string(),
        frequency: z.enum(['expected', 'rare']),
        registrable: z.boolean().describe('False: it is ticked by hand'),
      }),
    ),
    writes: z.array(
      z.object({
        kind: z.string(),
        idempotent: z.boolean(),
        probe: z.string().describe('How a lost write is found again'),
        indexLagMs: z.int(),
        attributed: z.boolean(),
      }),
    ),
    handSetup: z
      .object({ where: z.string(), settings: z.array(z.object({ label: z.string(), value: z.string() })), events: z.array(z.string()) })
      .describe('How a webhook is set up by hand; the address is an example'),
  })
  .meta({ id: 'Connector' });
