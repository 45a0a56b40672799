import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { ApiParts } from './parts.ts';
import { failsOnly } from './schemas/common.ts';

/** How one can sign in here: what the sign-in page offers. */
export const signInOptionRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, parts) => {
  app.get(
    '/api/sign-in',
    {
      schema: {
        operationId: 'getSignInOptions',
        tags: ['Sign-in'],
        summary: 'How one can sign in here',
        description: 'Passwords and passkeys always; what else, depends on the configuration.',
        security: [],
        response: {
          200: z
            .object({
              sso: z.string().nullable().describe('What the provider of single sign-on is called; null where none is configured'),
              passwordMail: z.boolean().describe('Whether who has lost a password can have a link mailed'),
            })
            .describe('What the sign-in page offers.'),
          ...failsOnly('internal'),
        },
      },
    },
    async () => ({ sso: parts.ssoName, passwordMail: parts.mailer !== null && parts.bridge.publicUrl !== null }),
  );
};
