import Fastify from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import { healthRoutes } from './health.ts';
import { describeApi } from './openapi.ts';
import { openRoutes } from './openRoutes.ts';
import type { ApiParts } from './parts.ts';
import { routes } from './routes/index.ts';
import { tidied } from './tidy.ts';

/**
 * The OpenAPI document without a hub: routes describe themselves when they are registered and touch what they are given only when
 * somebody asks. The console's client is generated from it.
 */
export async function openApiDocument(): Promise<object> {
  const app = Fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => JSON.stringify);
  await describeApi(app);
  const parts = {
    bridge: nothing('bridge'),
    inbox: nothing('inbox'),
    config: nothing('config'),
    metrics: nothing('metrics'),
    log: nothing('log'),
  } as unknown as ApiParts;
  await app.register(healthRoutes, parts);
  for (const plugin of openRoutes) await app.register(plugin, parts);
  await app.register(
    async (scope) => {
      for (const plugin of routes) await scope.register(plugin, parts);
    },
    { prefix: '/api/v1' },
  );
  await app.ready();
  const document = tidied(app.swagger());
  await app.close();
  return document;
}

/** Stands where a part of the hub would: may be taken apart, not used. */
function nothing(name: string): object {
  return new Proxy(() => undefined, {
    get: (_target, key) => (typeof key === 'symbol' || key === 'then' ? undefined : nothing(`${name}.${key}`)),
    apply: () => {
      throw new Error(`${name} was used while the API was only being described.`);
    },
  });
}
