import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { commandBody, externalId } from '@deskbridge/model';
import { correct } from '../../bridge/outbox/correct.ts';
import { recentWrites } from '../../bridge/outbox/ticketStore.ts';
import { listConversation } from '../../bridge/tickets/conversation.ts';
import { missingSteps } from '../../bridge/tickets/missing.ts';
import { unwrap } from '../answers.ts';
import { cutPage, decodeCursor } from '../cursors.ts';
import { decidesAbout } from '../owners.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { presentCommandRow, presentWrite } from '../presenters/commands.ts';
import { presentTalk } from '../presenters/conversation.ts';
import { commandRow, ticketWrite } from '../schemas/commands.ts';
import { fails, pageOf, psaId } from '../schemas/common.ts';
import { talkEntry, talkPlace, talkQuery } from '../schemas/conversation.ts';
import { missingStep } from '../schemas/tickets.ts';

const params = z.object({ id: psaId });

/** What people say and do on a ticket, what is being written to it, and why it is not there. */
export const ticketTalkRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge }) => {
  const { database } = bridge;
  app.get(
    '/tickets/:id/conversation',
    {
      onRequest: may('tickets.read'),
      schema: {
        operationId: 'listTicketConversation',
        tags: ['Tickets'],
        summary: 'The conversation of a ticket, safe to show',
        description:
          'Notes, e-mails, time and changes of status, newest first; what belongs together is one entry. The text is cleaned of everything that could run, and of pictures of other servers unless they are asked for.',
        params,
        querystring: talkQuery,
        response: { 200: pageOf(talkEntry).describe('A page of the conversation.'), ...fails() },
      },
    },
    async ({ caller, params: { id }, query: { images, limit, cursor } }) => {
      const after = decodeCursor(cursor, talkPlace);
      const entries = await database.asAccount(caller.account, (q) =>
        listConversation(q, caller.account, externalId(id), after, limit + 1),
      );
      return cutPage(
        entries,
        limit,
        (entry) => presentTalk(entry, images ?? false),
        ({ at, kind, id: own }) => ({ at, kind, id: own }),
      );
    },
  );

  app.get(
    '/tickets/:id/writes',
    {
      onRequest: may('tickets.read'),
      schema: {
        operationId: 'listTicketWrites',
        tags: ['Tickets'],
        summary: 'What is being written to a ticket',
        description: 'Commands that wait, were refused, or were delivered within the last ten minutes; newest first, at most 100.',
        params,
        response: { 200: z.object({ items: z.array(ticketWrite) }).describe('The commands.'), ...fails() },
      },
    },
    async ({ caller, params: { id } }) => {
      const rows = await database.asAccount(caller.account, (q) => recentWrites(q, caller.account, externalId(id)));
      return { items: rows.map(presentWrite) };
    },
  );

  app.get(
    '/tickets/:id/missing',
    {
      onRequest: may('tickets.read'),
      schema: {
        operationId: 'explainMissingTicket',
        tags: ['Tickets'],
        summary: 'Why a ticket is not in the mirror',
        description: 'The steps of the runbook, each answered from the logs.',
        params,
        response: { 200: z.object({ steps: z.array(missingStep) }).describe('The steps.'), ...fails() },
      },
    },
    async ({ caller, params: { id } }) => ({
      steps: await database.asAccount(caller.account, (q) => missingSteps(q, caller.account, externalId(id))),
    }),
  );

  app.post(
    '/commands/:id/correct',
    {
      onRequest: may('tickets.write'),
      schema: {
        operationId: 'correctCommand',
        tags: ['Commands'],
        summary: 'Send a refused command again, corrected',
        description: 'The refused one is discarded and the corrected one takes its place. It must be about the same record.',
        params: z.object({ id: z.uuid() }),
        body: commandBody,
        response: { 202: commandRow, ...fails('request.notFound') },
      },
    },
    async ({ caller, params: { id }, body, ip }, reply) => {
      const wanted = { body, actor: caller.actor, address: ip };
      return reply.code(202).send(presentCommandRow(unwrap(await correct(bridge, caller.account, id, wanted, decidesAbout(caller)))));
    },
  );
};
