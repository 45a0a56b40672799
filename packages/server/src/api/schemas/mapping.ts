import { z } from 'zod';
import { agentStates, type AgentState } from '../../bridge/people/mapping.ts';
import { conflictKinds, matchWays } from '../../bridge/people/match.ts';
import { serviceSigns } from '../../bridge/people/service.ts';
import { cursor, instantOrNull, limit } from './common.ts';

const actor = z.object({ type: z.enum(['key', 'person', 'system']), id: z.string(), name: z.string() });

/** One to whom an agent may be mapped. */
export const target = z
  .object({
    key: z.string(),
    personId: z.uuid().nullable(),
    memberId: z.string().nullable().describe('Who signs in; null for a person without a login'),
    name: z.string(),
    email: z.string().nullable(),
    role: z.string().nullable(),
  })
  .meta({ id: 'MappingTarget' });

const candidate = z.object({ target, how: z.enum(['email', 'name']), confidence: z.int().describe('Percent') });
const otherAgent = z.object({ id: z.string(), name: z.string().nullable() });

/** An agent with what is known and decided about it. */
export const agentRow = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    jobTitle: z.string().nullable(),
    teams: z.array(z.string()),
    isActive: z.boolean(),
    goneAt: instantOrNull,
    lastLoginAt: instantOrNull,
    state: z.enum(agentStates),
    isNew: z.boolean().describe('First seen since the caller last looked'),
    mapping: z
      .object({
        target: target.nullable().describe('Null for service accounts and agents that are left out'),
        how: z.enum(matchWays),
        confidence: z.int(),
        decidedBy: actor,
        decidedAt: z.iso.datetime(),
      })
      .nullable(),
    suggestion: candidate.nullable(),
    conflict: z
      .object({ kind: z.enum(conflictKinds), candidates: z.array(candidate), otherAgents: z.array(otherAgent) })
      .nullable()
      .describe('Why it is left to a person'),
    service: z.enum(serviceSigns).nullable().describe('Why it looks like the account of a program'),
    unassignable: z.object({ reason: z.string(), mend: z.string().nullable() }).nullable().describe('Why the helpdesk gives it no tickets'),
    alsoMapped: z.array(otherAgent).describe('Other agents that are mapped to the same person'),
    recentTickets: z.int().describe('Its tickets that were touched in the last 30 days; 10,000 at most'),
  })
  .meta({ id: 'MappingAgent' });

const states = z.preprocess(
  (given) => (typeof given === 'string' ? given.split(',').filter(Boolean) : given),
  z.array(z.enum(agentStates)),
);

/** Which agents are wanted. */
export const agentFilter = z.strictObject({
  state: states.optional().describe('States, separated by commas; without it all but `inactive`'),
  search: z.string().trim().min(1).max(200).optional().describe('A part of the name, the e-mail address or the person'),
  isNew: z.stringbool().optional(),
  unassignable: z.stringbool().optional(),
});

/** A page of agents. */
export const agentQuery = agentFilter.extend({ limit, cursor });

/** A person with the agents that are theirs, or that may be. */
export const personRow = z
  .object({
    target,
    agents: z.array(
      z.object({
        id: z.string(),
        name: z.string().nullable(),
        state: z.enum(agentStates),
        writes: z.boolean().describe('Notes and time are written in its name'),
      }),
    ),
    candidates: z.array(otherAgent.extend({ how: z.enum(['email', 'name']), confidence: z.int() })),
  })
  .meta({ id: 'MappingPerson' });

/** Which people are wanted. */
export const personQuery = z.strictObject({
  view: z.enum(['all', 'withoutAgent', 'withoutLogin']).default('all'),
  search: z.string().trim().min(1).max(200).optional(),
  limit,
  cursor,
});

/** How the mapping of the account stands. */
export const mappingSummary = z
  .object({
    states: z.object(Object.fromEntries(agentStates.map((state) => [state, z.int()])) as Record<AgentState, z.ZodInt>),
    agents: z.int().describe('Active ones'),
    open: z.int().describe('Active agents about whom nobody has decided'),
    acceptable: z.int().describe('Suggestions that may be accepted at once'),
    newAgents: z.int().describe('First seen since the caller last looked'),
    unassignable: z.int(),
    membersWithoutAgent: z.int().describe('Members who may write, and whose notes and time go out in the name of the API agent'),
    cost: z.object({
      days: z.int(),
      tickets: z.int().describe('Tickets of agents without a person, touched in these days'),
      notes: z.int().describe('Notes of people that went out in the name of the API agent'),
      times: z.int(),
    }),
    autoAccept: z.boolean().describe('Exact e-mail matches with members are accepted after each sync'),
    writesAs: z.string().nullable().describe('Name of the API agent'),
    connected: z.boolean(),
    syncedAt: instantOrNull.describe('When the agents were last read'),
  })
  .meta({ id: 'MappingSummary' });

const email = z.email().max(320);
const personName = z.string().trim().min(1).max(200);

const wantedTarget = z.union([
  z.strictObject({ memberId: z.string().min(1).max(100) }),
  z.strictObject({ personId: z.uuid() }),
  z.strictObject({ name: personName, email: email.nullable().optional() }),
]);

/** Decisions about agents. */
export const decisionsBody = z.strictObject({
  decisions: z
    .array(
      z
        .strictObject({
          agentId: z.string().min(1).max(100),
          decision: z.enum(['mapped', 'service', 'ignored', 'open']),
          target: wantedTarget.optional().describe('Whom: needed with `mapped`'),
        })
        .refine((given) => (given.decision === 'mapped') === (given.target !== undefined), {
          path: ['target'],
          message: 'A person is named for `mapped`, and only then.',
        }),
    )
    .min(1)
    .max(200),
});

/** Suggestions to accept. */
export const acceptBody = z.strictObject({
  agentIds: z.array(z.string().min(1).max(100)).min(1).max(200).optional().describe('Only these agents'),
  minimumConfidence: z.int().min(0).max(100).default(0),
  preview: z.boolean().default(false).describe('Changes nothing'),
});

/** What was decided, and how to undo it. */
export const mappingOutcome = z
  .object({ changeId: z.uuid().nullable().describe('For undoing; null where nothing changed'), changed: z.int() })
  .meta({ id: 'MappingOutcome' });

/** Suggestions that are accepted. */
export const acceptOutcome = mappingOutcome.extend({
  accepted: z.array(z.object({ agent: otherAgent, target, how: z.enum(['email', 'name']), confidence: z.int() })),
});

/** A person without a login. */
export const personBody = z.strictObject({ name: personName, email: email.nullable().optional() });

/** A change of a person without a login. */
export const personPatch = z
  .strictObject({
    name: personName.optional(),
    email: email.nullable().optional(),
    memberId: z.string().min(1).max(100).optional().describe('The member who they turned out to be'),
  })
  .refine((given) => Object.keys(given).length > 0, 'Name at least one field.');
