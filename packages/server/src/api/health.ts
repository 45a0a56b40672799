import { createHash, timingSafeEqual } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failure, FailureError } from '@deskbridge/model';
import type { ApiParts } from './parts.ts';
import { failsOnly } from './schemas/common.ts';
import { refreshGauges } from './gauges.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
const patienceMs = 2000;

/** Whether the process lives, whether it can work, and what it counts. */
export const healthRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, { bridge, metrics, config, isDraining }) => {
  app.get(
    '/healthz',
    {
      schema: {
        operationId: 'getHealth',
        tags: ['Operation'],
        summary: 'Whether the process lives',
        description: 'Answers as long as the process runs, whatever else is wrong.',
        security: [],
        response: { 200: z.object({ status: z.literal('ok') }).describe('The process lives.') },
      },
    },
    async () => ({ status: 'ok' as const }),
  );

  app.get(
    '/readyz',
    {
      schema: {
        operationId: 'getReadiness',
        tags: ['Operation'],
        summary: 'Whether it can take requests',
        description:
          'Answers 200 while the database answers and the hub is not stopping; else 503, and a balancer should send requests elsewhere.',
        security: [],
        response: {
          200: z.object({ status: z.literal('ready') }).describe('Requests can be taken.'),
          ...failsOnly('database.unavailable'),
        },
      },
    },
    async () => {
      if (isDraining?.()) throw new FailureError(failure('database.unavailable', { detail: 'The hub is stopping.' }));
      const answered = bridge.database.system.query('select').then(
        () => true,
        () => false,
      );
      const ready = await Promise.race([answered, delay(patienceMs, false, { ref: false })]);
      if (!ready) throw new FailureError(failure('database.unavailable'));
      return { status: 'ready' as const };
    },
  );

  app.get(
    '/metrics',
    {
      schema: {
        operationId: 'getMetrics',
        tags: ['Operation'],
        summary: 'Figures for Prometheus',
        description: 'In the Prometheus text format. Where METRICS_TOKEN is set, it is asked for as a bearer token.',
        security: [{}, { metricsToken: [] }],
        response: {
          200: { description: 'The figures.', content: { 'text/plain': { schema: z.string() } } },
          ...failsOnly('request.unauthenticated'),
        },
      },
    },
    async (request, reply) => {
      if (config.METRICS_TOKEN && !isSame(request.headers.authorization ?? '', `Bearer ${config.METRICS_TOKEN}`)) {
        throw new FailureError(failure('request.unauthenticated', { detail: 'Send METRICS_TOKEN as a bearer token.' }));
      }
      await refreshGauges(bridge, metrics).catch((error: unknown) => bridge.log.warn({ err: error }, 'some figures could not be read'));
      return reply
        .type(metrics.registry.contentType)
        .serializer((text: string) => text)
        .send(await metrics.registry.metrics());
    },
  );
};
