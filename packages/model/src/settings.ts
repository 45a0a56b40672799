import { z } from 'zod';
import { commandKinds } from './commands.ts';
import { streamNames, type StreamName } from './streams.ts';

/** What a connection may do; it decides the rights that are asked for. `timeline-only` stores no content. */
export const profiles = ['read-write', 'read-only', 'timeline-only'] as const;
export type Profile = (typeof profiles)[number];

/** The streams that a profile mirrors at most. */
export const profileStreams: Record<Profile, readonly StreamName[]> = {
  'read-write': streamNames,
  'read-only': streamNames,
  'timeline-only': ['tickets', 'ticketActions', 'agents'],
};

/** How a connection syncs. Every value has a visible default. */
export const syncSettings = z.strictObject({
  ingestWindowDays: z.int().min(1).max(3650).default(30).describe('How far back the first import goes, in days of last change'),
  streams: z
    .array(z.enum(streamNames))
    .default([...streamNames])
    .describe('The streams that are mirrored'),
  childrenWindowDays: z
    .int()
    .min(0)
    .max(365)
    .default(7)
    .describe('Notes and time of tickets changed within these days are read after the import; 0 reads none'),
  childrenOfOpenTickets: z.boolean().default(true).describe('Also read notes and time of every open ticket after the import'),
  pollMode: z
    .enum(['adaptive', 'tight', 'relaxed'])
    .default('adaptive')
    .describe('adaptive: tight while callbacks are silent, relaxed while they are healthy; else always as it says'),
  pollRelaxedSeconds: z.int().min(15).max(86_400).default(300).describe('Polling interval while callbacks are healthy'),
  pollTightSeconds: z.int().min(5).max(3600).default(30).describe('Polling interval while callbacks are silent, failing or missing'),
  referencePollSeconds: z
    .int()
    .min(60)
    .max(86_400)
    .default(900)
    .describe('Polling interval of companies, contacts and other reference data'),
  overlapSeconds: z.int().min(0).max(3600).default(120).describe('How far each poll reaches back behind its cursor'),
  sweepHours: z.int().min(1).max(720).default(24).describe('How often ids are compared to find deletions'),
  sweepBrakePercent: z.number().min(0).max(100).default(5).describe('A sweep that would delete more than this share stops and asks'),
  picklistRefreshMinutes: z.int().min(1).max(1440).default(60).describe('How often picklists and agents are refreshed'),
  apiCalls: z
    .int()
    .min(10)
    .max(1_000_000)
    .optional()
    .describe("Calls in the PSA's window, where the tenant differs from the connector's default"),
  callbackQuietHours: z
    .int()
    .min(1)
    .max(720)
    .default(96)
    .describe('After how many silent hours a webhook counts as having received no data'),
  writes: z
    .array(z.enum(commandKinds))
    .default([...commandKinds])
    .describe('The kinds of writes that may leave for the helpdesk'),
  payloadBodies: z.boolean().default(true).describe('Keep the bodies of callbacks for replay'),
  retentionDays: z.int().min(1).max(3650).default(180).describe('How long logs are kept: callbacks, runs, changes, attempts'),
});

/** How a connection syncs, with defaults filled in. */
export type SyncSettings = z.infer<typeof syncSettings>;
