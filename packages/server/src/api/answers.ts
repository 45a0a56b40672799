import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { describe, failure, FailureError, type Failure, type Result } from '@deskbridge/model';
import { isDatabaseAway } from '../platform/database/database.ts';

/** The value of a success; a failure becomes the answer. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new FailureError(result.failure);
}

/** The thing itself; where there is none, the failure becomes the answer. */
export function found<T>(value: T | null | undefined, otherwise: Failure): T {
  if (value === null || value === undefined) throw new FailureError(otherwise);
  return value;
}

/** A failure as the body of an answer. */
export function errorBody(value: Failure, requestId: string): { error: Record<string, unknown> } {
  const { what, next, blame } = describe(value.code);
  return {
    error: {
      code: value.code,
      message: what,
      ...(value.detail ? { detail: value.detail } : {}),
      next,
      blame,
      ...(value.fields ? { fields: value.fields } : {}),
      requestId,
    },
  };
}

/** What a thrown thing means to the one who asked. */
export function failureOf(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  if (hasZodFastifySchemaValidationErrors(error)) return invalidRequest(error);
  if (isDatabaseAway(error)) return failure('database.unavailable');
  const status = (error as { statusCode?: number })?.statusCode ?? 500;
  if (status >= 400 && status < 500) return failure(status === 404 ? 'request.notFound' : 'request.invalid', { detail: plain(error) });
  return failure('internal');
}

/** What Fastify itself refuses: a body that is no JSON, is too large, has another content type. */
const plain = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function invalidRequest(error: FastifyError): Failure {
  const fields: Record<string, string> = {};
  for (const issue of error.validation ?? []) {
    const path = issue.instancePath.replace(/^\//, '').replaceAll('/', '.');
    const unknown = (issue.params as { keys?: string[] }).keys;
    for (const key of unknown ?? []) fields[[path, key].filter(Boolean).join('.')] = 'There is no such field.';
    if (!unknown) fields[path || (error.validationContext ?? 'body')] ??= issue.message ?? 'is not right';
  }
  return failure('request.invalid', {
    fields,
    detail: Object.entries(fields)
      .map(([field, message]) => `${field}: ${message}`)
      .join(' '),
  });
}

/** Every error of the application has one shape; what should never happen is in the log under the id that the answer names. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply));
}

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const value = failureOf(error);
  const { status } = describe(value.code);
  if (value.code === 'internal') request.log.error({ err: error }, 'a request failed');
  if (value.retryAfterMs !== undefined && !reply.hasHeader('retry-after'))
    reply.header('retry-after', Math.ceil(value.retryAfterMs / 1000));
  // As text, so that a route's own schemas have no say.
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .serializer((text: string) => text)
    .send(JSON.stringify(errorBody(value, request.id)));
}
