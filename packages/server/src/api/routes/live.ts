import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failure, FailureError } from '@deskbridge/model';
import { makeLiveFeed } from '../../bridge/live/feed.ts';
import type { ApiParts } from '../parts.ts';
import { identify, may } from '../policies.ts';
import { fails } from '../schemas/common.ts';

const aliveEveryMs = 15_000;
/** A page that takes nothing for so long that this much waits for it opens a new stream later. */
const mostWaitingBytes = 65_536;

/** Tells open pages what has changed. */
export const liveRoutes: FastifyPluginAsyncZod<ApiParts> = async (app, parts) => {
  const feed = makeLiveFeed(parts.bridge);
  const open = new Set<ServerResponse>();
  // Streams never end by themselves: closing the server would wait for them.
  app.addHook('preClose', async () => {
    for (const stream of open) stream.end();
    await feed.close();
  });

  app.get(
    '/live',
    {
      onRequest: may('tickets.read'),
      schema: {
        operationId: 'followLive',
        tags: ['Operation'],
        summary: 'What changes, as it happens',
        description: `A stream of server-sent events. \`changed\` names in \`topics\` what to read again: \`tickets\`, \`ticket:<id>\` (\`ticket:*\` where there are many), \`commands\`, \`runs\`, \`callbacks\`, \`connection\`, \`picklists\`, \`people\`, \`audit\`. \`alive\` comes every 15 s. What happened before the first \`alive\` is not told: read everything again when it comes.`,
        response: {
          200: { description: 'Events until one side ends the stream.', content: { 'text/event-stream': { schema: z.string() } } },
          ...fails(),
        },
      },
    },
    (request, reply) => {
      const { account } = request.caller;
      const stream = begin(reply);
      open.add(stream);
      const send = (event: string, data: object): void => {
        if (stream.writableLength > mostWaitingBytes) stream.destroy();
        else stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
      };
      const stop = feed.follow(account, (topics) => (topics.length > 0 ? send('changed', { topics }) : send('alive', {})));
      // Who may no longer listen, hears no more: the session or the key is looked at again with each sign of life.
      const isStillWelcome = async (): Promise<void> => {
        await identify(parts)(request, reply);
        await may('tickets.read')(request);
        // Who named no account is asked for in another once they have left this one.
        if (request.caller.account !== account) throw new FailureError(failure('account.notMember'));
      };
      const alive = setInterval(() => {
        isStillWelcome().then(
          () => send('alive', {}),
          () => stream.end(),
        );
      }, aliveEveryMs).unref();
      stream.once('close', () => {
        clearInterval(alive);
        stop();
        open.delete(stream);
      });
    },
  );
};

/** Takes the answer out of Fastify's hands and begins the stream with the headers that were set so far. */
function begin(reply: FastifyReply): ServerResponse {
  reply.hijack();
  const headers = Object.fromEntries(Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >;
  reply.raw.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // Proxies that hold answers back until they are whole would never pass this one on.
    'x-accel-buffering': 'no',
  });
  return reply.raw;
}
