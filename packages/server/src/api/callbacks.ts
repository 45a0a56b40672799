import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { failure, type Failure } from '@deskbridge/model';
import type { CallbackAnswer } from '../bridge/inbox/ingest.ts';
import { errorBody } from './answers.ts';
import type { ApiParts } from './parts.ts';

interface CallbackRoute {
  Params: { token: string };
  Body: Buffer | undefined;
}

/** Words for the API reference only: nothing is validated or serialised by them. */
const documented = {
  operationId: 'receiveCallback',
  tags: ['Callbacks'],
  summary: 'Where the helpdesk delivers callbacks',
  description:
    "The address is the connection's secret; GET /api/v1/connections/{id}/callbacks/setup shows it. The body is kept as it came, its signature is checked, and the answer follows the commit. Statuses are those that the helpdesk understands.",
  security: [],
};

const nothing = Buffer.alloc(0);

/**
 * The address that PSAs call. It takes raw bytes of any type, hands them to the inbox and answers what the inbox says. This is
 * the busiest route by far, so it has no hooks, no schema and no log line but for what is refused. The token never gets to the log.
 */
export const callbackRoute: FastifyPluginAsync<ApiParts> = async (app, { inbox, metrics, config, log }) => {
  app.setChildLoggerFactory((parent) => parent);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: config.CALLBACK_MAX_BYTES }, (_request, body, done) => done(null, body));

  const counted = (answer: CallbackAnswer, remoteAddress: string, startedMs: number): CallbackAnswer => {
    metrics.callbacks.inc({ result: answer.result });
    metrics.callbackSeconds.observe((performance.now() - startedMs) / 1000);
    if (answer.failure) log.warn({ code: answer.failure.code, status: answer.status, remoteAddress }, 'a callback was refused');
    return answer;
  };
  const bodyOf = (refusal: Failure | null, request: FastifyRequest): string | undefined =>
    refusal ? JSON.stringify(errorBody(refusal, request.id)) : undefined;

  app.post<CallbackRoute>('/callbacks/:token', { schema: documented }, async (request, reply) => {
    const startedMs = performance.now();
    const { headers } = request.raw;
    const answer = await inbox.receive({
      token: request.params.token,
      raw: request.body ?? nothing,
      contentType: headers['content-type'] ?? '',
      headers: headers as Record<string, string>,
      remoteAddress: request.ip,
    });
    counted(answer, request.ip, startedMs);
    reply.code(answer.status);
    if (answer.failure) reply.type('application/json');
    if (answer.result === 'busy') reply.header('retry-after', '5');
    return reply.send(bodyOf(answer.failure, request));
  });

  app.get<CallbackRoute>('/callbacks/:token', { schema: { hide: true } }, async (request, reply) => {
    const tried = await inbox.tried(request.params.token);
    return reply
      .code(tried ?? 405)
      .header('allow', 'POST')
      .type('text/plain; charset=utf-8')
      .send('This address takes callbacks of a helpdesk, by POST. There is nothing to look at.\n');
  });

  app.setErrorHandler<Error & { code?: string }, CallbackRoute>(async (error, request, reply) => {
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
      const size = Number(request.headers['content-length'] ?? config.CALLBACK_MAX_BYTES + 1);
      const answer = counted(await inbox.refuseTooLarge(request.params.token, size, request.ip), request.ip, performance.now());
      return reply.code(answer.status).type('application/json').header('connection', 'close').send(bodyOf(answer.failure, request));
    }
    // What is not the sender's fault must be sent again: PSAs repeat a 503.
    const refusal = failure(error.code?.startsWith('FST_') ? 'callback.malformed' : 'internal');
    log.error({ err: error, requestId: request.id }, 'a callback could not be taken');
    return reply
      .code(refusal.code === 'internal' ? 503 : 400)
      .type('application/json')
      .send(bodyOf(refusal, request));
  });
};
