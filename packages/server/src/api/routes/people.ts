import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { changeRole, removeMember } from '../../bridge/accounts/members.ts';
import type { Caller } from '../../platform/auth/caller.ts';
import { listMembers } from '../../platform/auth/memberStore.ts';
import { permissions, permissionsOfRole, roles, type Role } from '../../platform/auth/permissions.ts';
import { unwrap } from '../answers.ts';
import { byOf } from '../by.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { fails } from '../schemas/common.ts';
import { member, role } from '../schemas/me.ts';
import { roleShape } from '../schemas/people.ts';

const tags = ['People'];
const params = z.object({ personId: z.string().max(100) });
const roleOf = (caller: Caller): Role | null => (caller.kind === 'person' ? caller.role : null);

/** Who belongs to the account, and as what. */
export const peopleRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge: { database } }) => {
  app.get(
    '/people',
    {
      onRequest: may('people.read'),
      schema: {
        operationId: 'listPeople',
        tags,
        summary: 'The members of the account',
        description: 'By name.',
        response: { 200: z.object({ items: z.array(member) }).describe('The members.'), ...fails() },
      },
    },
    async ({ caller }) => ({ items: await database.asAccount(caller.account, (q) => listMembers(q, caller.account)) }),
  );

  app.get(
    '/roles',
    {
      onRequest: may('people.read'),
      schema: {
        operationId: 'listRoles',
        tags,
        summary: 'What each role may do',
        description: 'From the one that may most to the one that may least.',
        response: { 200: z.object({ items: z.array(roleShape) }).describe('The roles.'), ...fails() },
      },
    },
    async () => ({
      items: roles.map((name) => ({
        role: name,
        permissions: [...permissionsOfRole[name]].map((permission) => ({ permission, says: permissions[permission] })),
      })),
    }),
  );

  app.patch(
    '/people/:personId',
    {
      onRequest: may('people.manage'),
      schema: {
        operationId: 'changeRole',
        tags,
        summary: 'Make a member something else',
        description: 'At once, in all their sessions. Only owners make and unmake owners, and one stays.',
        params,
        body: z.strictObject({ role }),
        response: { 200: member, ...fails('request.notFound', 'account.lastOwner') },
      },
    },
    async (request) => {
      const {
        caller,
        params: { personId },
        body,
      } = request;
      return unwrap(await changeRole(database, caller.account, personId, body.role, roleOf(caller), byOf(request)));
    },
  );

  app.delete(
    '/people/:personId',
    {
      onRequest: may('people.manage'),
      schema: {
        operationId: 'removeMember',
        tags,
        summary: 'Take a member out of the account',
        description: 'Their access ends at once. What they did stays written under their name.',
        params,
        response: { 200: member, ...fails('request.notFound', 'account.lastOwner') },
      },
    },
    async (request) => {
      const {
        caller,
        params: { personId },
      } = request;
      return unwrap(await removeMember(database, caller.account, personId, roleOf(caller), byOf(request)));
    },
  );
};
