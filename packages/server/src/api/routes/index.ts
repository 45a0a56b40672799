import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { ApiParts } from '../parts.ts';
import { accountRoutes } from './account.ts';
import { auditRoutes } from './audit.ts';
import { callbackLogRoutes } from './callbackLog.ts';
import { changeRoutes } from './changes.ts';
import { commandRoutes } from './commands.ts';
import { connectionCareRoutes } from './connectionCare.ts';
import { connectionRoutes } from './connections.ts';
import { connectorRoutes } from './connectors.ts';
import { deadLetterRoutes } from './deadLetters.ts';
import { invitationRoutes } from './invitations.ts';
import { keyRoutes } from './keys.ts';
import { liveRoutes } from './live.ts';
import { mappingRoutes } from './mapping.ts';
import { meRoutes } from './me.ts';
import { peopleRoutes } from './people.ts';
import { sessionRoutes } from './sessions.ts';
import { picklistRoutes } from './picklists.ts';
import { recordRoutes } from './records.ts';
import { replayRoutes } from './replays.ts';
import { runActionRoutes } from './runActions.ts';
import { runRoutes } from './runs.ts';
import { setupRoutes } from './setup.ts';
import { streamRoutes } from './streams.ts';
import { badgeRoutes } from './badges.ts';
import { bulkRoutes } from './bulk.ts';
import { ticketListRoutes } from './ticketLists.ts';
import { ticketPartRoutes } from './ticketParts.ts';
import { ticketTalkRoutes } from './ticketTalk.ts';
import { ticketRoutes } from './tickets.ts';
import { viewRoutes } from './views.ts';
import { widgetRoutes } from './widgets.ts';
import { webhookRoutes } from './webhooks.ts';

/** Everything under /api/v1. */
export const routes: FastifyPluginAsyncZod<ApiParts>[] = [
  ticketRoutes,
  ticketListRoutes,
  ticketPartRoutes,
  ticketTalkRoutes,
  viewRoutes,
  bulkRoutes,
  recordRoutes,
  commandRoutes,
  deadLetterRoutes,
  badgeRoutes,
  mappingRoutes,
  connectionRoutes,
  connectionCareRoutes,
  setupRoutes,
  streamRoutes,
  connectorRoutes,
  runRoutes,
  runActionRoutes,
  webhookRoutes,
  callbackLogRoutes,
  replayRoutes,
  picklistRoutes,
  widgetRoutes,
  changeRoutes,
  keyRoutes,
  meRoutes,
  liveRoutes,
  peopleRoutes,
  invitationRoutes,
  sessionRoutes,
  accountRoutes,
  auditRoutes,
];
