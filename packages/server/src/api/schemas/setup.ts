import { z } from 'zod';
import { setupSteps, stepsThatMayWait } from '../../bridge/setup/setup.ts';
import { marks } from '../../bridge/setup/store.ts';
import { failureShape, instantOrNull } from './common.ts';
import { condition } from './connections.ts';

const stepState = z.enum(['done', 'open', 'later']);
const page = z
  .enum(['setup', 'configuration', 'mapping', 'picklists', 'widgets', 'callbacks', 'runs', 'dead-letters'])
  .describe('Where it is looked after');
const actor = z.object({ type: z.string(), id: z.string(), name: z.string() });

/** One smoke test with its steps. */
export const smokeTest = z
  .object({
    id: z.uuid(),
    connectionId: z.int(),
    profile: z.string(),
    state: z.enum(['running', 'passed', 'failed', 'stopped']),
    startedAt: z.iso.datetime(),
    finishedAt: instantOrNull,
    startedBy: actor,
    ticketId: z.string().nullable(),
    ticketUrl: z.string().nullable().describe('The test ticket in the helpdesk'),
    steps: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        state: z.enum(['waiting', 'running', 'done', 'failed', 'skipped']),
        startedAt: instantOrNull,
        finishedAt: instantOrNull,
        detail: z.string().nullable(),
        failure: failureShape.nullable(),
      }),
    ),
  })
  .meta({ id: 'SmokeTest' });

/** Where setting up stands. */
export const onboarding = z
  .object({
    connection: z
      .object({
        id: z.int(),
        connector: z.string(),
        connectorName: z.string(),
        profile: z.string(),
        isSandbox: z.boolean(),
        importBegunAt: instantOrNull,
      })
      .nullable()
      .describe('The connected helpdesk, else the one connected last'),
    condition,
    steps: z.array(z.object({ id: z.enum(setupSteps), state: stepState })).describe('The steps of the wizard'),
    resumeAt: z.enum(setupSteps).nullable().describe('The first step that is open; null where none is'),
    checklist: z.array(
      z.object({
        id: z.enum(['configuration', 'people', 'picklists', 'widgets', 'callbacks', 'verify']),
        state: stepState,
        detail: z.string(),
        page,
      }),
    ),
    criteria: z
      .array(
        z.object({
          id: z.enum(['sync', 'callbacks', 'agents', 'picklists', 'deadLetters', 'widgets', 'smoke']),
          label: z.string(),
          state: z.enum(['met', 'unmet', 'notYet']),
          detail: z.string(),
          page,
        }),
      )
      .describe('What must hold while the integration works; empty while nothing is connected'),
    works: z.boolean().describe('Everything that can be judged is met'),
    smokeDue: z
      .array(z.enum(['never', 'credentials', 'webhook', 'helpdesk', 'profile']))
      .describe('What has changed since the last smoke test that passed'),
    lastSmokeTest: smokeTest.nullable(),
    sandbox: z.boolean().describe('Whether this installation has a simulated helpdesk to look around'),
  })
  .meta({ id: 'Onboarding' });

/** A step in the address. */
export const stepParams = z.object({ step: z.enum([...stepsThatMayWait]) });
/** What is said of a step. */
export const markRequest = z.strictObject({
  mark: z.enum(marks).nullable().describe('later: put off; reviewed: looked at; null: neither'),
});

/** The window that an estimate is asked for. */
export const estimateRequest = z
  .strictObject({
    ingestWindowDays: z.int().min(1).max(3650).optional(),
    childrenWindowDays: z.int().min(0).max(365).optional(),
    childrenOfOpenTickets: z.boolean().optional(),
  })
  .prefault({});

/** What a first import would bring, cost and take. */
export const importEstimate = z
  .object({
    ingestWindowDays: z.int(),
    streams: z.array(
      z.object({
        stream: z.string(),
        records: z.int().nullable(),
        calls: z.int().nullable(),
        certainty: z.enum(['exact', 'about', 'atLeast', 'unknown']).describe("about: the helpdesk's own count, which may be off"),
      }),
    ),
    records: z.int(),
    calls: z.int(),
    minutes: z.int().describe('Until tickets and reference data are here'),
    minutesWithNotes: z.int().describe('Until notes and time of tickets are here too, in the background'),
    limit: z.object({ calls: z.int(), windowSeconds: z.int(), share: z.number() }).nullable(),
    isWhole: z.boolean().describe('False: some count is unknown or cut off, and it may be more'),
  })
  .meta({ id: 'ImportEstimate' });

/** The window that is confirmed. */
export const importRequest = z.strictObject({
  ingestWindowDays: z.int().min(1).max(3650).default(30).describe('How far back the first import goes, in days of last change'),
});

/** How the first import stands. */
export const importProgress = z
  .object({
    state: z.enum(['notBegun', 'running', 'paused', 'done']),
    begunAt: instantOrNull,
    streams: z.array(
      z.object({
        stream: z.string(),
        state: z
          .enum(['waiting', 'running', 'paused', 'failing', 'done', 'off'])
          .describe('off: the API user lacks the right that it needs'),
        seen: z.int(),
        total: z.int().nullable(),
        failed: z.int(),
        calls: z.int(),
        failure: failureShape.nullable(),
      }),
    ),
    seen: z.int(),
    total: z.int().nullable().describe('Null while some stream has not told how many it has'),
    calls: z.int(),
    perMinute: z.int().describe('Records a minute, of the last minute'),
    secondsLeft: z.int().nullable(),
    notesWaiting: z.int().describe('Tickets whose notes and time follow in the background'),
    budget: z.object({ used: z.int(), calls: z.int(), left: z.int(), windowSeconds: z.int(), blockedUntil: instantOrNull }).nullable(),
  })
  .meta({ id: 'ImportProgress' });

/** The meter. */
export const budgetMeter = z
  .object({
    scopes: z.array(
      z.object({
        scope: z.string(),
        calls: z.int().describe('Calls that the helpdesk allows in the window'),
        windowSeconds: z.int(),
        used: z.int(),
        left: z.int(),
        share: z.number().describe('What other integrations leave us, 0 to 1'),
        blockedUntil: instantOrNull,
        refusals: z.int().describe('Calls refused for the limit (429)'),
        foreignUsed: z.int().describe('Of what is used, by others who share the limit, where the helpdesk tells'),
        foreignRefusals: z.int().describe('Of those, below our own count: somebody else spends the same limit'),
        lastRefusalAt: instantOrNull,
        classes: z
          .array(z.object({ callClass: z.enum(['write', 'callback', 'poll', 'backfill', 'background']), used: z.int(), leaves: z.int() }))
          .describe('Who spends, most urgent first, and the calls that each leaves to those before it'),
        slices: z.array(z.int()).describe('Calls in equal slices of the window, oldest first'),
      }),
    ),
    spenders: z.array(z.object({ stream: z.string(), work: z.string(), calls: z.int() })).describe('What spent most in the last hour'),
  })
  .meta({ id: 'BudgetMeter' });

/** What would go with a connection. */
export const purgePreview = z
  .object({
    rows: z.record(z.string(), z.int()).describe('Rows by table'),
    total: z.int(),
    confirm: z.string().describe('What must be typed to confirm'),
  })
  .meta({ id: 'PurgePreview' });

/** The typed confirmation. */
export const purgeRequest = z.strictObject({ confirm: z.string().max(200) });

/** A removal and how far it has come. */
export const purge = z
  .object({
    id: z.uuid(),
    connectionId: z.int(),
    connectorName: z.string(),
    state: z.enum(['running', 'done']),
    total: z.int(),
    removed: z.int(),
    rows: z.record(z.string(), z.int()).describe('Rows that are gone, by table'),
    askedBy: actor,
    startedAt: z.iso.datetime(),
    finishedAt: instantOrNull,
  })
  .meta({ id: 'Purge' });

/** Figures of the present day. */
export const dayFigures = z
  .object({
    since: z.iso.datetime().describe("Midnight in the account's time zone"),
    timeZone: z.string(),
    created: z.int().describe('Tickets created'),
    closed: z.int().describe('Tickets closed'),
    changesIn: z.int().describe('Changes that came from the helpdesk'),
    writesOut: z.int().describe('Writes delivered to the helpdesk'),
    writesWaiting: z.int(),
    callbacks: z.int(),
    runsFailed: z.int(),
    deadLetters: z.int(),
  })
  .meta({ id: 'DayFigures' });
