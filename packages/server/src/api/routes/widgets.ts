import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failure } from '@deskbridge/model';
import { connectorNamed } from '../../bridge/connections/sessions.ts';
import { findActiveConnection } from '../../bridge/connections/store.ts';
import { insertRender, renderFailures, widgetHealth } from '../../bridge/widgets/store.ts';
import { found } from '../answers.ts';
import type { ApiParts } from '../parts.ts';
import { may } from '../policies.ts';
import { presentFailures, presentHealth } from '../presenters/widgets.ts';
import { fails } from '../schemas/common.ts';
import { renderBeacon, widgetStatus } from '../schemas/widgets.ts';

const tags = ['Widgets'];
const days = 7;

/** What is shown inside the helpdesk. */
export const widgetRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge }) => {
  const { database, clock } = bridge;

  app.get(
    '/widgets',
    {
      onRequest: may('integration.read'),
      schema: {
        operationId: 'getWidgets',
        tags,
        summary: 'How the widgets fare inside the helpdesk',
        description:
          'For each place that the helpdesk offers: how it is set up, when it was last shown well, and its failures of the last seven days by reason and person.',
        response: { 200: widgetStatus, ...fails('connection.none') },
      },
    },
    ({ caller: { account } }) =>
      database.asAccount(account, async (q) => {
        const connection = found(await findActiveConnection(q, account), failure('connection.none'));
        const since = new Date(clock.now().getTime() - days * 86_400_000);
        const health = await widgetHealth(q, account, connection.id, since);
        const failures = await renderFailures(q, account, connection.id, since);
        const connector = connectorNamed(connection.connector);
        return {
          embeddable: false,
          helpdesk: connector?.name ?? connection.connector,
          days,
          widgets: (connector?.widgets ?? []).map((declared) => ({
            ...declared,
            steps: [...declared.steps],
            gotchas: [...declared.gotchas],
            health: presentHealth(health.find((row) => row.widget === declared.kind)),
            failures: failures.filter((row) => row.widget === declared.kind).map(presentFailures),
          })),
        };
      }),
  );

  app.post(
    '/widgets/renders',
    {
      onRequest: may('tickets.read'),
      schema: {
        operationId: 'recordWidgetRender',
        tags,
        summary: 'Tell that a widget was shown, or failed to be',
        description: 'Sent by a widget from inside the helpdesk.',
        body: renderBeacon,
        response: { 204: z.null().describe('Noted.'), ...fails('connection.none') },
      },
    },
    async ({ caller: { account, actor }, body: { ms, ...render } }, reply) => {
      await database.asAccount(account, async (q) => {
        const connection = found(await findActiveConnection(q, account), failure('connection.none'));
        await insertRender(q, account, connection.id, { ...render, actor, durationMs: ms });
      });
      return reply.code(204).send(null);
    },
  );
};
