import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failure, FailureError } from '@deskbridge/model';
import type { By } from '../../platform/audit/audit.ts';
import { writeForPerson } from '../../platform/auth/personEvents.ts';
import { readPreferences, mergeSettings, rememberAccount } from '../../platform/auth/preferenceStore.ts';
import { hasPassword, renamePerson } from '../../platform/auth/personStore.ts';
import { deleteSessions, listSessions } from '../../platform/auth/sessionStore.ts';
import { found } from '../answers.ts';
import type { ApiParts } from '../parts.ts';
import { mustBePerson, signedInOf } from '../policies.ts';
import { presentMe } from '../presenters/me.ts';
import { fails } from '../schemas/common.ts';
import { me, mePatch, personSettings, session, settingsPatch } from '../schemas/me.ts';

const tags = ['People'];
const tooManySettings = failure('request.invalid', { detail: 'With these the settings would be larger than 256 kB in all.' });
const about = { onRequest: mustBePerson, config: { forAnyone: true } };

/** The signed-in person, as who does something. */
function byPerson(request: FastifyRequest): By {
  const { person } = signedInOf(request);
  return { actor: { type: 'person', id: person.id, name: person.name }, address: request.ip };
}

/** The signed-in person: who one is, what one may do, what one chose, where one is signed in. */
export const meRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge: { database } }) => {
  app.get(
    '/me',
    {
      ...about,
      schema: {
        operationId: 'getMe',
        tags,
        summary: 'The signed-in person',
        description: 'With their accounts, and what they may do in the one that the header `x-deskbridge-account` names, else in the last.',
        response: { 200: me, ...fails('account.notMember') },
      },
    },
    async (request) => {
      const signedIn = signedInOf(request);
      const preferences = await readPreferences(database.system, signedIn.person.id);
      const isNamed = request.headers['x-deskbridge-account'] !== undefined;
      if (isNamed && !request.caller) throw new FailureError(failure('account.notMember'));
      const last = signedIn.memberships.find(({ id }) => id === preferences.lastAccount);
      const account = isNamed || !last ? request.caller?.account : last.id;
      if (account !== undefined && account !== preferences.lastAccount) await rememberAccount(database.system, signedIn.person.id, account);
      return presentMe(signedIn, account, preferences.settings, await hasPassword(database.system, signedIn.person.id));
    },
  );

  app.patch(
    '/me',
    {
      ...about,
      schema: {
        operationId: 'changeMe',
        tags,
        summary: 'Change one’s name',
        description: 'The new name is shown from now on; what was written down under the old one stays as it is.',
        body: mePatch,
        response: { 200: z.object({ name: z.string() }).describe('The new name.'), ...fails() },
      },
    },
    async (request) => {
      const { person } = signedInOf(request);
      const { name } = request.body;
      await renamePerson(database.system, person.id, name);
      const [before, after] = [{ name: person.name }, { name }];
      await writeForPerson(database, { id: person.id, name }, byPerson(request), { type: 'person.changed', before, after });
      return { name };
    },
  );

  app.patch(
    '/me/settings',
    {
      ...about,
      schema: {
        operationId: 'changeMySettings',
        tags,
        summary: 'Set what one chose in the console',
        description: 'Names that are left out keep their values; null removes one. The answer holds all.',
        body: settingsPatch,
        response: { 200: z.object({ settings: personSettings }).describe('All settings.'), ...fails() },
      },
    },
    async (request) => ({
      settings: found(await mergeSettings(database.system, signedInOf(request).person.id, request.body), tooManySettings),
    }),
  );

  app.get(
    '/me/sessions',
    {
      ...about,
      schema: {
        operationId: 'listMySessions',
        tags,
        summary: 'Where one is signed in',
        description: 'Latest used first.',
        response: { 200: z.object({ items: z.array(session) }).describe('The sessions.'), ...fails() },
      },
    },
    async (request) => {
      const { person, sessionId } = signedInOf(request);
      const rows = await listSessions(database.system, person.id);
      return { items: rows.map((row) => ({ ...row, current: row.id === sessionId })) };
    },
  );

  app.delete(
    '/me/sessions/:id',
    {
      ...about,
      schema: {
        operationId: 'endMySession',
        tags,
        summary: 'Sign out somewhere else',
        description: 'At once. `others` as id ends all but the one that asks.',
        params: z.object({ id: z.string().max(100) }),
        response: { 200: z.object({ ended: z.int() }).describe('How many sessions ended.'), ...fails('request.notFound') },
      },
    },
    async (request) => {
      const { person, sessionId } = signedInOf(request);
      const which = request.params.id === 'others' ? { except: sessionId } : { id: request.params.id };
      const ended = await deleteSessions(database.system, person.id, which);
      if (ended === 0 && 'id' in which) throw new FailureError(failure('request.notFound', { detail: 'You have no such session.' }));
      if (ended > 0) await writeForPerson(database, person, byPerson(request), { type: 'session.ended', details: { count: ended } });
      return { ended };
    },
  );
};
