import { randomBytes } from 'node:crypto';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyPluginAsync } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import { failure, FailureError } from '@deskbridge/model';
import { networkOf } from '../platform/auth/network.ts';
import { answerErrors } from './answers.ts';
import { callbackRoute } from './callbacks.ts';
import { consolePages } from './console.ts';
import { docsPage } from './docs.ts';
import { dataOnly, securityHeaders } from './headers.ts';
import { healthRoutes } from './health.ts';
import { refuseNul } from './nul.ts';
import { describeApi } from './openapi.ts';
import type { ApiParts } from './parts.ts';
import { identify } from './policies.ts';
import { parseQuery } from './querystring.ts';
import { routes } from './routes/index.ts';
import { openRoutes } from './openRoutes.ts';
import { signInRoutes } from './signIn.ts';
import { warnOfUntrustedProxy } from './untrustedProxy.ts';

export type { ApiParts } from './parts.ts';

const largestBodyBytes = 1_048_576;

/** Puts the web server together; the caller listens and closes. Closing answers what has begun and takes nothing more. */
export async function buildApp(parts: ApiParts): Promise<FastifyInstance> {
  const { config } = parts;
  const loggerInstance: FastifyBaseLogger = parts.log;
  const app = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.TRUSTED_PROXIES.length > 0 ? config.TRUSTED_PROXIES : false,
    bodyLimit: largestBodyBytes,
    genReqId: requestIds(),
    requestIdHeader: false,
    forceCloseConnections: 'idle',
    routerOptions: { querystringParser: parseQuery, maxParamLength: 200 },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(parts.serializer ?? (() => (answer) => JSON.stringify(answer)));
  acceptEmptyBodies(app);
  answerErrors(app);
  await describeApi(app);
  await app.register(callbackRoute, parts);
  await app.register(healthRoutes, parts);
  await app.register(docsPage);
  await app.register(consolePages, parts);
  await app.register(forAnybody(parts));
  await app.register(version1(parts), { prefix: '/api/v1' });
  await app.ready();
  return app;
}

/** Many clients name a content type although they send nothing: an empty body counts as none, and as `{}` where one may be left out. */
function acceptEmptyBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.length === 0) return done(null, undefined);
    return parse(request, String(body), done);
  });
}

/** Ids of requests: random for this process, counted within it. Cheap, because every callback gets one. */
function requestIds(): () => string {
  const start = randomBytes(6).toString('hex');
  let count = 0;
  return () => `${start}-${(++count).toString(36)}`;
}

/** What is open to people who are not signed in yet: limited by address, so that nobody keeps the database busy from outside. */
const forAnybody =
  (parts: ApiParts): FastifyPluginAsync =>
  async (app) => {
    await app.register(helmet, { ...securityHeaders, contentSecurityPolicy: dataOnly });
    app.addHook('onRequest', warnOfUntrustedProxy(parts.log));
    app.addHook('preValidation', refuseNul);
    await app.register(rateLimit, {
      max: parts.requestsPerMinute ?? 300,
      timeWindow: 60_000,
      keyGenerator: (request) => networkOf(request.ip),
      errorResponseBuilder: tooMany,
    });
    for (const plugin of openRoutes) await app.register(plugin, parts);
    await app.register(signInRoutes, parts);
  };

const tooMany = (_request: unknown, { ttl }: { ttl: number }): FailureError =>
  new FailureError(failure('request.tooMany', { retryAfterMs: ttl }));

/** Everything under /api/v1: known callers only, counted, limited, timed. */
const version1 =
  (parts: ApiParts): FastifyPluginAsync =>
  async (app) => {
    app.decorateRequest('caller');
    app.addHook('onRequest', async (request, reply) => {
      reply.header('x-request-id', request.id).header('cache-control', 'no-store');
    });
    app.addHook('preValidation', async (request) => {
      request.body ??= {};
    });
    app.addHook('preValidation', refuseNul);
    await app.register(helmet, { ...securityHeaders, contentSecurityPolicy: dataOnly });
    app.decorateRequest('signedIn', null);
    app.addHook('onRequest', identify(parts));
    await app.register(rateLimit, {
      // A page that follows a busy helpdesk reads again every second, and a person has several open.
      max: (request) => parts.requestsPerMinute ?? (request.signedIn ? 3000 : 600),
      timeWindow: 60_000,
      keyGenerator: (request) => request.signedIn?.person.id ?? request.caller.actor.id,
      errorResponseBuilder: tooMany,
    });
    app.addHook('onResponse', async (request, reply) => {
      const labels = { method: request.method, route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) };
      parts.metrics.apiSeconds.observe(labels, reply.elapsedTime / 1000);
      request.log.debug(
        { ...labels, ms: Math.round(reply.elapsedTime), caller: request.signedIn?.person.id ?? request.caller?.actor.id },
        'answered',
      );
    });
    app.setNotFoundHandler(() => {
      throw new FailureError(failure('request.notFound'));
    });
    for (const plugin of routes) await app.register(plugin, parts);
  };
