import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { failure } from '@deskbridge/model';
import { findAccount, updateAccount } from '../../bridge/accounts/store.ts';
import { audit } from '../../platform/audit/audit.ts';
import { found } from '../answers.ts';
import { byOf } from '../by.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { fails } from '../schemas/common.ts';
import { account, accountPatch } from '../schemas/people.ts';

const tags = ['People'];
const none = failure('account.notMember');

/** The account itself. */
export const accountRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge: { database } }) => {
  app.get(
    '/account',
    {
      onRequest: may('people.read'),
      schema: {
        operationId: 'getAccount',
        tags,
        summary: 'The account',
        description: 'Its name and time zone.',
        response: { 200: account, ...fails() },
      },
    },
    async ({ caller }) => found(await database.asAccount(caller.account, (q) => findAccount(q, caller.account)), none),
  );

  app.patch(
    '/account',
    {
      onRequest: may('account.manage'),
      schema: {
        operationId: 'changeAccount',
        tags,
        summary: 'Rename the account or set its time zone',
        description: 'What is left out stays.',
        body: accountPatch,
        response: { 200: account, ...fails() },
      },
    },
    async (request) => {
      const { caller, body } = request;
      return database.asAccount(caller.account, async (q) => {
        const before = found(await findAccount(q, caller.account), none);
        const after = found(await updateAccount(q, caller.account, body), none);
        await audit(q, {
          ...byOf(request),
          account: caller.account,
          type: 'account.changed',
          object: { id: String(after.id), name: after.name },
          before: { name: before.name, timeZone: before.timeZone },
          after: { name: after.name, timeZone: after.timeZone },
        });
        return after;
      });
    },
  );
};
