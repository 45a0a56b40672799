import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { commandBody, failure } from '@deskbridge/model';
import { discard, replay, requestCommand } from '../../bridge/outbox/request.ts';
import { findCommand, listAttempts, listCommands } from '../../bridge/outbox/store.ts';
import { namesOf } from '../../bridge/people/names.ts';
import { found, unwrap } from '../answers.ts';
import { byOf } from '../by.ts';
import { cutPage, decodeCursor } from '../cursors.ts';
import { decidesAbout } from '../owners.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { presentCommand, presentCommandRow } from '../presenters/commands.ts';
import { commandQuery, commandRow, wholeCommand } from '../schemas/commands.ts';
import { fails, pageOf } from '../schemas/common.ts';

const tags = ['Commands'];
const params = z.object({ id: z.uuid() });

/** Writes to the helpdesk. */
export const commandRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge }) => {
  app.post(
    '/commands',
    {
      onRequest: may('tickets.write'),
      schema: {
        operationId: 'createCommand',
        tags,
        summary: 'Write to the helpdesk',
        description:
          'Takes the write in and delivers it in order with others about the same record. Follow it at GET /api/v1/commands/{id}. With an `Idempotency-Key` a repeated request gives the command that is there and writes nothing twice.',
        headers: z.object({ 'idempotency-key': z.string().min(1).max(200).optional().describe('Yours, unique in the account') }),
        body: commandBody,
        response: { 202: commandRow, ...fails('connection.none', 'profile.readOnly', 'write.off') },
      },
    },
    async ({ caller, body, headers }, reply) => {
      const wanted = { body, actor: caller.actor, idempotencyKey: headers['idempotency-key'] };
      return reply.code(202).send(presentCommandRow(unwrap(await requestCommand(bridge, caller.account, wanted))));
    },
  );

  app.get(
    '/commands',
    {
      onRequest: may('tickets.read'),
      schema: {
        operationId: 'listCommands',
        tags,
        summary: 'Commands, newest first',
        description: 'Dead letters are those with the state `dead`: they wait for a person.',
        querystring: commandQuery,
        response: { 200: pageOf(commandRow).describe('A page of commands.'), ...fails() },
      },
    },
    async ({ caller, query: { limit, cursor, ...filter } }) => {
      const before = decodeCursor(cursor, z.int());
      const rows = await bridge.database.asAccount(caller.account, (q) => listCommands(q, caller.account, filter, before, limit + 1));
      return cutPage(rows, limit, presentCommandRow, (row) => row.number);
    },
  );

  app.get(
    '/commands/:id',
    {
      onRequest: may('tickets.read'),
      schema: {
        operationId: 'getCommand',
        tags,
        summary: 'A command with its attempts',
        description: 'What was asked for, in whose name, and every attempt to deliver it.',
        params,
        response: { 200: wholeCommand, ...fails('request.notFound') },
      },
    },
    ({ caller, params: { id } }) =>
      bridge.database.asAccount(caller.account, async (q) => {
        const row = found(
          await findCommand(q, caller.account, id),
          failure('request.notFound', { detail: 'The account has no such command.' }),
        );
        return presentCommand(row, await listAttempts(q, caller.account, id), await namesOf(q, caller.account, [row]));
      }),
  );

  app.post(
    '/commands/:id/replay',
    {
      onRequest: may('tickets.write'),
      schema: {
        operationId: 'replayCommand',
        tags,
        summary: 'Send a dead command again',
        description:
          'Dead and discarded commands only; one’s own, or with the right to manage dead letters anybody’s. After a conflict it overwrites what is there.',
        params,
        response: { 202: commandRow, ...fails('request.notFound') },
      },
    },
    async (request, reply) => {
      const { caller, params } = request;
      const row = unwrap(await replay(bridge, caller.account, params.id, byOf(request), decidesAbout(caller)));
      return reply.code(202).send(presentCommandRow(row));
    },
  );

  app.post(
    '/commands/:id/discard',
    {
      onRequest: may('tickets.write'),
      schema: {
        operationId: 'discardCommand',
        tags,
        summary: 'Give a command up',
        description:
          'Waiting and dead commands only: what has been sent cannot be taken back. What belongs into a ticket that it was to make becomes a dead letter with that reason.',
        params,
        response: { 200: commandRow, ...fails('request.notFound') },
      },
    },
    async (request) => {
      const { caller, params } = request;
      return presentCommandRow(unwrap(await discard(bridge, caller.account, params.id, byOf(request), decidesAbout(caller))));
    },
  );
};
