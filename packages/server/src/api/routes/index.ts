import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { ApiParts } from '../parts.ts';
import { callbackLogRoutes } from './callbackLog.ts';
import { changeRoutes } from './changes.ts';
import { commandRoutes } from './commands.ts';
import { connectionRoutes } from './connections.ts';
import { connectorRoutes } from './connectors.ts';
import { deadLetterRoutes } from './deadLetters.ts';
import { keyRoutes } from './keys.ts';
import { mappingRoutes } from './mapping.ts';
import { meRoutes } from './me.ts';
import { picklistRoutes } from './picklists.ts';
import { recordRoutes } from './records.ts';
import { runRoutes } from './runs.ts';
import { streamRoutes } from './streams.ts';
import { bulkRoutes } from './bulk.ts';
import { ticketListRoutes } from './ticketLists.ts';
import { ticketPartRoutes } from './ticketParts.ts';
import { ticketTalkRoutes } from './ticketTalk.ts';
import { ticketRoutes } from './tickets.ts';
import { viewRoutes } from './views.ts';

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
  mappingRoutes,
  connectionRoutes,
  streamRoutes,
  connectorRoutes,
  runRoutes,
  callbackLogRoutes,
  picklistRoutes,
  changeRoutes,
  keyRoutes,
  meRoutes,
];
