import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failure, FailureError } from '@deskbridge/model';
import { invite, mayGive, renew, revoke, type Invited } from '../../bridge/accounts/invitations.ts';
import { listInvitations, markSent } from '../../bridge/accounts/invitationStore.ts';
import { findAccount } from '../../bridge/accounts/store.ts';
import type { Caller } from '../../platform/auth/caller.ts';
import type { Role } from '../../platform/auth/permissions.ts';
import { unwrap } from '../answers.ts';
import { byOf } from '../by.ts';
import { invitationMail } from '../mails.ts';
import { originOf } from '../origin.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { without } from '../presenters/without.ts';
import { fails } from '../schemas/common.ts';
import { invitation, invited, newInvitation } from '../schemas/people.ts';

const tags = ['People'];
const params = z.object({ id: z.uuid() });

/** Invitations into the account. */
export const invitationRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, parts) => {
  const { bridge } = parts;
  app.get(
    '/invitations',
    {
      onRequest: may('people.read'),
      schema: {
        operationId: 'listInvitations',
        tags,
        summary: 'Open invitations',
        description: 'Newest first; expired ones stay in the list until they are renewed or withdrawn.',
        response: { 200: z.object({ items: z.array(invitation) }).describe('The invitations.'), ...fails() },
      },
    },
    async ({ caller }) => {
      const rows = await bridge.database.asAccount(caller.account, (q) => listInvitations(q, caller.account));
      return { items: rows.map((row) => without(row, 'account')) };
    },
  );

  app.post(
    '/invitations',
    {
      onRequest: may('people.manage'),
      schema: {
        operationId: 'invite',
        tags,
        summary: 'Invite somebody',
        description: 'By mail where SMTP is configured; the link is in the answer too, to be handed over. Valid for seven days, once.',
        body: newInvitation,
        response: { 201: invited, ...fails() },
      },
    },
    async (request, reply) => {
      const { caller, body } = request;
      if (!mayGive(roleOf(caller), body.role))
        throw new FailureError(failure('request.forbidden', { detail: 'Only an owner invites owners (owners.manage).' }));
      const made = unwrap(await invite(bridge.database, caller.account, body, byOf(request), bridge.clock.now()));
      return reply.code(201).send(await handOver(parts, request, made));
    },
  );

  app.post(
    '/invitations/:id/renew',
    {
      onRequest: may('people.manage'),
      schema: {
        operationId: 'renewInvitation',
        tags,
        summary: 'Send an invitation again',
        description:
          'With a new link that is valid for seven days; the old one is worth nothing any more. Only an owner renews an invitation of an owner.',
        params,
        response: { 200: invited, ...fails('request.notFound') },
      },
    },
    async (request) => {
      const { caller, params } = request;
      const made = unwrap(await renew(bridge.database, caller.account, params.id, roleOf(caller), byOf(request), bridge.clock.now()));
      return handOver(parts, request, made);
    },
  );

  app.delete(
    '/invitations/:id',
    {
      onRequest: may('people.manage'),
      schema: {
        operationId: 'revokeInvitation',
        tags,
        summary: 'Withdraw an invitation',
        description: 'Its link is worth nothing from now on. Only an owner withdraws an invitation of an owner.',
        params,
        response: { 200: invitation, ...fails('request.notFound') },
      },
    },
    async (request) => {
      const { caller, params } = request;
      return without(unwrap(await revoke(bridge.database, caller.account, params.id, roleOf(caller), byOf(request))), 'account');
    },
  );
};

const roleOf = (caller: Caller): Role | null => (caller.kind === 'person' ? caller.role : null);

/** Mails the link where that is possible, and shows it in any case. */
async function handOver(
  { bridge, mailer, log }: ApiParts,
  request: FastifyRequest,
  { row, token }: Invited,
): Promise<z.infer<typeof invited>> {
  const link = `${bridge.publicUrl ?? originOf(request, null)}/invitation/${token}`;
  const account = await bridge.database.asAccount(row.account, (q) => findAccount(q, row.account));
  let sentAt = row.sentAt;
  try {
    await mailer?.send(invitationMail(row.email, link, account?.name ?? '', row.invitedBy.name));
    if (mailer) {
      await bridge.database.asAccount(row.account, (q) => markSent(q, row.account, row.id));
      sentAt = bridge.clock.now().toISOString();
    }
  } catch (error) {
    log.warn({ err: error }, 'an invitation could not be mailed');
    return { ...without(row, 'account'), link, mailed: false };
  }
  return { ...without(row, 'account'), sentAt, link, mailed: mailer !== null };
}
