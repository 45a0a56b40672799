import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { openInvitationRoutes } from './openInvitations.ts';
import type { ApiParts } from './parts.ts';
import { setupRoutes } from './setup.ts';
import { signInOptionRoutes } from './signInOptions.ts';

/** What is open to people who are not signed in yet. */
export const openRoutes: FastifyPluginAsyncZod<ApiParts>[] = [setupRoutes, signInOptionRoutes, openInvitationRoutes];
