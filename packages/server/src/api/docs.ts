import { randomBytes } from 'node:crypto';
import helmet from '@fastify/helmet';
import reference from '@scalar/fastify-api-reference';
import type { FastifyPluginAsync } from 'fastify';
import { securityHeaders } from './headers.ts';

const routePrefix = '/docs';
/** One nonce a start: the page is static and shows nothing of an account. */
const nonce = randomBytes(16).toString('base64');

/** The reference page. Its script is part of the package and served from here: nothing is loaded from elsewhere, and the policy says so. */
export const docsPage: FastifyPluginAsync = async (app) => {
  await app.register(helmet, {
    ...securityHeaders,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        // The page compiles its templates at run time.
        scriptSrc: ["'self'", `'nonce-${nonce}'`, "'unsafe-eval'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
  });
  await app.register(reference, {
    routePrefix,
    logLevel: 'silent',
    configuration: {
      url: '/openapi.json',
      pageTitle: 'Deskbridge API',
      nonce,
      withDefaultFonts: false,
      telemetry: false,
      hideClientButton: true,
      showDeveloperTools: 'never',
      agent: { disabled: true },
      mcp: { disabled: true },
      persistAuth: false,
    },
  });
};
