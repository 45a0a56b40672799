import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failure } from '@deskbridge/model';
import {
  acceptable,
  acceptSuggestions,
  addPerson,
  changePerson,
  decideMapping,
  linkToMember,
  removePerson,
  setAutoAccept,
  undoMapping,
} from '../../bridge/people/decide.ts';
import { peopleOf, readMapping } from '../../bridge/people/mapping.ts';
import { listAgents, summarise } from '../../bridge/people/overview.ts';
import { saveVisit } from '../../bridge/people/store.ts';
import { found, unwrap } from '../answers.ts';
import { auditExport } from '../auditExport.ts';
import { byOf } from '../by.ts';
import { cutPage, decodeCursor } from '../cursors.ts';
import { exportFormat, pagesOf, sendExport, type ExportColumn } from '../export.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { presentAccepted, presentAgent, presentPerson } from '../presenters/mapping.ts';
import { fails, pageOf } from '../schemas/common.ts';
import {
  acceptBody,
  acceptOutcome,
  agentFilter,
  agentQuery,
  agentRow,
  decisionsBody,
  mappingOutcome,
  mappingSummary,
  personBody,
  personPatch,
  personQuery,
  personRow,
} from '../schemas/mapping.ts';

const tags = ['Mapping'];
const params = z.object({ id: z.uuid() });
const noPerson = failure('request.notFound', { detail: 'The account has no such person without a login.' });

/** Who the helpdesk's agents are. */
export const mappingRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge }) => {
  const { database, clock } = bridge;

  app.get(
    '/mapping',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'getMapping',
        tags,
        summary: 'How the mapping of agents to people stands',
        description:
          'How many agents are open, and what that costs: their tickets, and what people wrote in the name of the API agent in the last 30 days.',
        response: { 200: mappingSummary, ...fails() },
      },
    },
    ({ caller }) => database.asAccount(caller.account, (q) => summarise(q, caller.account, { actorId: caller.actor.id, now: clock.now() })),
  );

  app.get(
    '/mapping/agents',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'listMappingAgents',
        tags,
        summary: 'Agents with the person that each is',
        description: 'What needs a person comes first: conflicts, then agents that are gone but still mapped, suggestions and open ones.',
        querystring: agentQuery,
        response: { 200: pageOf(agentRow).describe('A page of agents.'), ...fails() },
      },
    },
    async ({ caller, query: { limit, cursor, ...filter } }) => {
      const after = decodeCursor(cursor, z.string());
      const look = { actorId: caller.actor.id, now: clock.now() };
      const { rows, mapping } = await database.asAccount(caller.account, (q) =>
        listAgents(q, caller.account, filter, look, after, limit + 1),
      );
      return cutPage(
        rows,
        limit,
        (row) => presentAgent(row, mapping),
        (row) => row.agent.id,
      );
    },
  );

  app.get(
    '/mapping/export',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'exportMapping',
        tags,
        summary: 'Agents and their people as a file',
        description: 'All that the filter finds, as CSV or JSON.',
        querystring: agentFilter.extend({ format: exportFormat }),
        response: { 200: z.string().describe('The file.'), ...fails() },
      },
    },
    async (request, reply) => {
      const { caller } = request;
      const { format, ...filter } = request.query;
      await auditExport(bridge, request, { list: 'user mapping', format, filter });
      const look = { actorId: caller.actor.id, now: clock.now() };
      return sendExport(reply, {
        format,
        name: 'user-mapping',
        columns,
        pages: pagesOf(
          (after: string | null, limit) =>
            database.asAccount(caller.account, async (q) => {
              const { rows, mapping } = await listAgents(q, caller.account, filter, look, after, limit);
              return rows.map((row) => presentAgent(row, mapping));
            }),
          (row) => row.id,
        ),
        now: clock.now(),
      });
    },
  );

  app.get(
    '/mapping/people',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'listMappingPeople',
        tags,
        summary: 'People with the agents that they are',
        description: 'Members and people without a login; those without an agent first, with the agents that they may be.',
        querystring: personQuery,
        response: { 200: pageOf(personRow).describe('A page of people.'), ...fails() },
      },
    },
    async ({ caller, query: { limit, cursor, view, search } }) => {
      const after = decodeCursor(cursor, z.string());
      const people = peopleOf(await database.asAccount(caller.account, (q) => readMapping(q, caller.account)));
      const text = search?.toLowerCase();
      const wanted = people.filter(
        ({ target, agents }) =>
          (view !== 'withoutAgent' || agents.length === 0) &&
          (view !== 'withoutLogin' || target.memberId === null) &&
          (text === undefined || [target.name, target.email].some((part) => part?.toLowerCase().includes(text))),
      );
      const place = after === null ? 0 : wanted.findIndex(({ target }) => target.key === after) + 1;
      return cutPage(wanted.slice(place, place + limit + 1), limit, presentPerson, ({ target }) => target.key);
    },
  );

  app.post(
    '/mapping/decide',
    {
      onRequest: may('mapping.manage'),
      schema: {
        operationId: 'decideMapping',
        tags,
        summary: 'Say who agents are',
        description: 'Maps agents to people, marks them as accounts of programs, leaves them out, or opens them again. All or none.',
        body: decisionsBody,
        response: { 200: mappingOutcome, ...fails() },
      },
    },
    async (request) => {
      const { caller, body } = request;
      return unwrap(
        await database.asAccount(caller.account, (q) => decideMapping(q, caller.account, byOf(request), body.decisions, clock.now())),
      );
    },
  );

  app.post(
    '/mapping/accept',
    {
      onRequest: may('mapping.manage'),
      schema: {
        operationId: 'acceptMapping',
        tags,
        summary: 'Accept suggestions',
        description:
          'All that are sure enough, or those of named agents; conflicts are never among them. With `preview` it only tells which.',
        body: acceptBody,
        response: { 200: acceptOutcome, ...fails() },
      },
    },
    (request) => {
      const { caller } = request;
      const { preview, ...filter } = request.body;
      return database.asAccount(caller.account, async (q) => {
        const accepted = (await acceptable(q, caller.account, filter)).map(presentAccepted);
        if (preview) return { changeId: null, changed: 0, accepted };
        const { changeId, changed } = unwrap(await acceptSuggestions(q, caller.account, byOf(request), filter, clock.now()));
        return { changeId, changed, accepted };
      });
    },
  );

  app.post(
    '/mapping/changes/:id/undo',
    {
      onRequest: may('mapping.manage'),
      schema: {
        operationId: 'undoMapping',
        tags,
        summary: 'Undo a change of the mapping',
        description: 'Everything that it decided stands again as before; refused where one of its agents was decided about again since.',
        params,
        response: { 200: mappingOutcome, ...fails('request.notFound') },
      },
    },
    async (request) => {
      const { caller, params } = request;
      return unwrap(await database.asAccount(caller.account, (q) => undoMapping(q, caller.account, byOf(request), params.id)));
    },
  );

  app.post(
    '/mapping/visit',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'visitMapping',
        tags,
        summary: 'Note that the caller has looked',
        description: 'Agents that are first seen after this count as new.',
        response: { 204: z.null().describe('Noted.'), ...fails() },
      },
    },
    async ({ caller }, reply) => {
      await database.asAccount(caller.account, (q) => saveVisit(q, caller.account, caller.actor.id, clock.now()));
      return reply.code(204).send(null);
    },
  );

  app.patch(
    '/mapping/settings',
    {
      onRequest: may('mapping.manage'),
      schema: {
        operationId: 'updateMappingSettings',
        tags,
        summary: 'Switch automatic matching on or off',
        description: 'When on, agents whose e-mail address is exactly a member’s are mapped after each sync of the agents.',
        body: z.strictObject({ autoAccept: z.boolean() }),
        response: { 200: z.object({ autoAccept: z.boolean() }).describe('As set.'), ...fails() },
      },
    },
    async (request) => {
      const { caller } = request;
      const { autoAccept } = request.body;
      await database.asAccount(caller.account, (q) => setAutoAccept(q, caller.account, byOf(request), autoAccept));
      return { autoAccept };
    },
  );

  app.post(
    '/mapping/people',
    {
      onRequest: may('mapping.manage'),
      schema: {
        operationId: 'createMappingPerson',
        tags,
        summary: 'Name a person without a login',
        description: 'Agents can be mapped to them; they may be linked to a member later.',
        body: personBody,
        response: { 201: z.object({ id: z.uuid() }).describe('The person.'), ...fails() },
      },
    },
    async (request, reply) => {
      const { caller, body } = request;
      const id = await database.asAccount(caller.account, (q) =>
        addPerson(q, caller.account, byOf(request), body.name, body.email ?? null),
      );
      return reply.code(201).send({ id });
    },
  );

  app.patch(
    '/mapping/people/:id',
    {
      onRequest: may('mapping.manage'),
      schema: {
        operationId: 'updateMappingPerson',
        tags,
        summary: 'Change a person without a login',
        description: 'Their name and e-mail address; or link them to the member who they turned out to be, who then takes their agents.',
        params,
        body: personPatch,
        response: { 200: z.object({ id: z.uuid() }).describe('The person; after linking, the member’s.'), ...fails('request.notFound') },
      },
    },
    (request) => {
      const { caller } = request;
      const { id } = request.params;
      const { memberId, ...patch } = request.body;
      return database.asAccount(caller.account, async (q) => {
        if (memberId !== undefined) return { id: unwrap(await linkToMember(q, caller.account, byOf(request), id, memberId)) };
        found((await changePerson(q, caller.account, byOf(request), id, patch)) || null, noPerson);
        return { id };
      });
    },
  );

  app.delete(
    '/mapping/people/:id',
    {
      onRequest: may('mapping.manage'),
      schema: {
        operationId: 'deleteMappingPerson',
        tags,
        summary: 'Remove a person without a login',
        description: 'Only where no agent is mapped to them.',
        params,
        response: { 204: z.null().describe('Removed.'), ...fails('request.notFound') },
      },
    },
    async (request, reply) => {
      const { caller, params } = request;
      const removed = await database.asAccount(caller.account, (q) => removePerson(q, caller.account, byOf(request), params.id));
      found(removed || null, failure('request.notFound', { detail: 'There is no such person, or an agent is mapped to them.' }));
      return reply.code(204).send(null);
    },
  );
};

const columns: readonly ExportColumn<z.infer<typeof agentRow>>[] = [
  { name: 'agentId', value: (row) => row.id },
  { name: 'agent', value: (row) => row.name },
  { name: 'agentEmail', value: (row) => row.email },
  { name: 'teams', value: (row) => row.teams.join('; ') },
  { name: 'state', value: (row) => row.state },
  { name: 'person', value: (row) => row.mapping?.target?.name },
  { name: 'personEmail', value: (row) => row.mapping?.target?.email },
  { name: 'how', value: (row) => row.mapping?.how },
  { name: 'confidence', value: (row) => row.mapping?.confidence },
  { name: 'decidedBy', value: (row) => row.mapping?.decidedBy.name },
  { name: 'decidedAt', value: (row) => row.mapping?.decidedAt },
  { name: 'suggestion', value: (row) => row.suggestion?.target.name },
  { name: 'suggestionConfidence', value: (row) => row.suggestion?.confidence },
  { name: 'conflict', value: (row) => row.conflict?.kind },
  { name: 'ticketsIn30Days', value: (row) => row.recentTickets },
];
