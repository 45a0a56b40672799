import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { ApiParts } from '../parts.ts';
import { connectionRoutes } from './connections.ts';
import { keyRoutes } from './keys.ts';
import { ticketRoutes } from './tickets.ts';

/** Everything under /api/v1. */
export const routes: FastifyPluginAsyncZod<ApiParts>[] = [ticketRoutes, connectionRoutes, keyRoutes];
