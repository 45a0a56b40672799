import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import files from '@fastify/static';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { failure, FailureError } from '@deskbridge/model';
import { securityHeaders } from './headers.ts';

/** Where the console is built to: packages/console/dist. */
export const builtConsole = join(import.meta.dirname, '../../../console/dist');

/** Addresses that are never a page: an unknown one of these is not found, whoever asks. */
const notPages = /^\/(?:api|docs|callbacks|assets|openapi\.json|healthz|readyz|metrics)(?:\/|\?|$)/;
const noncePlace = /__CSP_NONCE__/g;
const besides = ['icon.svg', 'scheme.js'];

/**
 * What the console may do in a browser: run and load what we serve, talk to us, and show images that a reader asked to see. Its
 * component library makes style tags: those carry the answer's own nonce. Nothing inline, nothing evaluated, in nobody's frame.
 */
const policy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:', 'https:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/** Serves the console: hashed files for ever, its page for every address that is a person's and no other route's. */
export const consolePages: FastifyPluginAsync<{ consoleFolder?: string }> = async (app, { consoleFolder = builtConsole }) => {
  await app.register(helmet, {
    ...securityHeaders,
    contentSecurityPolicy: policy,
    enableCSPNonces: true,
  });
  await app.register(files, {
    root: join(consoleFolder, 'assets'),
    prefix: '/assets/',
    index: false,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    suppressWarning: true,
    schemaHide: true,
  });
  for (const name of besides) {
    app.get(`/${name}`, { schema: { hide: true } }, (_request, reply) =>
      reply.sendFile(name, consoleFolder, { maxAge: '1h', immutable: false }),
    );
  }
  const page = pageOf(join(consoleFolder, 'index.html'));
  app.setNotFoundHandler(async (request, reply) => {
    if (!isForPage(request)) throw new FailureError(failure('request.notFound'));
    return sendPage(reply, await page());
  });
};

function isForPage(request: FastifyRequest): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  return !notPages.test(request.url) && (request.headers.accept ?? '').includes('text/html');
}

/** Reads the page again when it was built anew while the hub runs. */
function pageOf(file: string): () => Promise<string | null> {
  let text: string | null = null;
  let builtAt = 0;
  return async () => {
    const present = await stat(file).catch(() => null);
    if (!present) return null;
    if (present.mtimeMs !== builtAt) text = await readFile(file, 'utf8');
    builtAt = present.mtimeMs;
    return text;
  };
}

function sendPage(reply: FastifyReply, text: string | null): FastifyReply {
  reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .serializer((body: string) => body);
  return text === null ? reply.code(503).send(notBuilt) : reply.send(text.replaceAll(noncePlace, reply.cspNonce.style));
}

const notBuilt = `<!doctype html>
<html lang="en">
<title>Deskbridge</title>
<h1>The console is not built</h1>
<p>Deskbridge itself runs: callbacks, syncs and <a href="/docs/">the API</a> work.</p>
<p>Build the console with <code>npm run console</code> and load this page again; what went wrong is in the output of that command.</p>
</html>
`;
