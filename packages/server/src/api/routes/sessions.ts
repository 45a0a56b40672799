import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failure, FailureError } from '@deskbridge/model';
import { audit } from '../../platform/audit/audit.ts';
import { can } from '../../platform/auth/caller.ts';
import { findMember } from '../../platform/auth/memberStore.ts';
import { deleteSessions, listMemberSessions } from '../../platform/auth/sessionStore.ts';
import { found } from '../answers.ts';
import { byOf } from '../by.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { fails } from '../schemas/common.ts';
import { memberSession } from '../schemas/me.ts';

const tags = ['People'];

/** Where the members of the account are signed in. */
export const sessionRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge: { database } }) => {
  app.get(
    '/sessions',
    {
      onRequest: may('people.manage'),
      schema: {
        operationId: 'listSessions',
        tags,
        summary: 'Where the members are signed in',
        description: 'Latest used first, at most 1,000.',
        response: { 200: z.object({ items: z.array(memberSession) }).describe('The sessions.'), ...fails() },
      },
    },
    async ({ caller }) => {
      const rows = await listMemberSessions(database.system, caller.account);
      const own = caller.kind === 'person' ? caller.sessionId : null;
      return { items: rows.map((row) => ({ ...row, current: row.id === own })) };
    },
  );

  app.delete(
    '/people/:personId/sessions/:id',
    {
      onRequest: may('people.manage'),
      schema: {
        operationId: 'endSession',
        tags,
        summary: 'End a member’s session',
        description:
          'At once. `all` as id ends all of them; the member stays and may sign in again. Only an owner ends the sessions of owners.',
        params: z.object({ personId: z.string().max(100), id: z.string().max(100) }),
        response: { 200: z.object({ ended: z.int() }).describe('How many sessions ended.'), ...fails('request.notFound') },
      },
    },
    async (request) => {
      const { caller, params } = request;
      const none = failure('request.notFound', { detail: 'The account has no such member, or the member no such session.' });
      const member = found(await database.asAccount(caller.account, (q) => findMember(q, caller.account, params.personId)), none);
      if (member.role === 'owner' && !can(caller, 'owners.manage'))
        throw new FailureError(failure('request.forbidden', { detail: 'Only an owner ends the sessions of owners (owners.manage).' }));
      const ended = await database.asSystem(async (q) => {
        const count = await deleteSessions(q, member.personId, params.id === 'all' ? { except: null } : { id: params.id });
        const object = { id: member.personId, name: member.name };
        if (count > 0) await audit(q, { ...byOf(request), account: caller.account, type: 'session.ended', object, details: { count } });
        return count;
      });
      if (ended === 0 && params.id !== 'all') throw new FailureError(none);
      return { ended };
    },
  );
};
