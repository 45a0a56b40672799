import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { JsonValue } from './json.ts';

/** What a handler answers. A text body is JSON unless `contentType` says otherwise. */
export interface Reply {
  status: number;
  body: string | Buffer;
  contentType?: string;
  headers?: Record<string, string>;
  /** Called once the body was sent or will never be; it is not to be read afterwards. */
  release?: () => void;
}

/** A request, read whole. Query names are lower case: the simulated servers do not mind their case. */
export interface Exchange {
  method: string;
  /** As sent. */
  path: string;
  queryText: string;
  query: ReadonlyMap<string, string>;
  headers: IncomingMessage['headers'];
  bodyText: string;
  /** The body as it came, for uploads. */
  bodyBytes: Buffer;
  request: IncomingMessage;
  response: ServerResponse;
}

/** A server that listens, and the way to stop it. */
interface ListeningServer {
  origin: string;
  stop(): Promise<void>;
}

/** Starts an HTTP server, or HTTPS with `tls`; `handle` writes its own answer, so that it may also cut the socket instead. */
export async function listen(
  host: string,
  port: number,
  handle: (exchange: Exchange) => Promise<void>,
  tls?: { key: string; cert: string },
): Promise<ListeningServer> {
  const answer: RequestListener = (request, response) => {
    readExchange(request, response)
      .then(handle)
      .catch((error: unknown) => fail(response, error));
  };
  const keepAliveTimeout = 65_000;
  const server = tls ? createSecureServer({ ...tls, keepAliveTimeout }, answer) : createServer({ keepAliveTimeout }, answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return { origin: `${tls ? 'https' : 'http'}://${host}:${actual}`, stop: () => close(server) };
}

async function readExchange(request: IncomingMessage, response: ServerResponse): Promise<Exchange> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bodyBytes = Buffer.concat(chunks);
  const url = request.url ?? '/';
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  const queryText = mark < 0 ? '' : url.slice(mark + 1);
  return {
    method: request.method ?? 'GET',
    path,
    queryText,
    query: parseQuery(queryText),
    headers: request.headers,
    bodyText: bodyBytes.toString('utf8'),
    bodyBytes,
    request,
    response,
  };
}

/** A query string as a map; of repeated names the last wins. */
function parseQuery(text: string): Map<string, string> {
  const out = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(text)) out.set(name.toLowerCase(), value);
  return out;
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.destroyed || response.headersSent) return;
  response.statusCode = 500;
  response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.end(`The simulator itself failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}

/** Writes a reply whole; `date` is the simulated time for the Date header. Returns the size of the body. */
export function send(response: ServerResponse, reply: Reply, date: Date): number {
  const body = typeof reply.body === 'string' ? Buffer.from(reply.body, 'utf8') : reply.body;
  response.sendDate = false;
  response.statusCode = reply.status;
  response.setHeader('date', date.toUTCString());
  if (body.length > 0) response.setHeader('content-type', reply.contentType ?? 'application/json; charset=utf-8');
  for (const name in reply.headers) response.setHeader(name, reply.headers[name] as string);
  response.setHeader('content-length', body.length);
  if (reply.release) response.once('close', reply.release);
  response.end(body);
  return body.length;
}

/** A JSON reply from plain data (the control API; PSA answers are written by `serialise`). */
export function jsonReply(value: unknown, status = 200): Reply {
  return { status, body: JSON.stringify(value) };
}

/** The body as JSON; undefined where it is not. */
export function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
