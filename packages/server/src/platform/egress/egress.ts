import { lookup as resolveName } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, request, type Dispatcher } from 'undici';
import { isPublicAddress, makeAllowList, type AllowList } from './addresses.ts';

/** A request that leaves this machine. Redirects are never followed: the answer is given as it is. */
export interface EgressRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  timeoutMs: number;
  maxBytes: number;
  signal?: AbortSignal;
}

export interface EgressResponse {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** Why there is no answer. `sent` is true where the other side may have received the request. */
export interface EgressFailure {
  kind: 'dns' | 'refused' | 'unreachable' | 'timeout' | 'tls' | 'cut' | 'blocked' | 'tooLarge' | 'stopped';
  sent: boolean;
  message: string;
}

/** The only way out: every URL that a user can give goes through it. */
export interface Egress {
  send(request: EgressRequest): Promise<{ ok: true; response: EgressResponse } | { ok: false; failure: EgressFailure }>;
  /** Lets exactly this origin be called, such as http://127.0.0.1:9100: something of our own on this machine. Never a person's word. */
  permit(origin: string): void;
  close(): Promise<void>;
}

class BlockedAddress extends Error {}

/**
 * Opens the way out. Names are resolved once, classified, and the connection is pinned to the address that was checked;
 * private, loopback, link-local and metadata addresses are refused unless EGRESS_ALLOW names them.
 */
export function openEgress(allow: readonly string[]): Egress {
  const list = makeAllowList(allow);
  const permitted = new Set<string>();
  const agent = new Agent({
    connect: { lookup: guardedLookup(list), timeout: 10_000 },
    keepAliveTimeout: 30_000,
    connections: 64,
    pipelining: 1,
  });
  return {
    send: async (outgoing) => {
      const blocked = checkUrl(outgoing.url, list, permitted);
      if (blocked) return { ok: false, failure: { kind: 'blocked', sent: false, message: blocked } };
      return send(agent, outgoing);
    },
    permit: (origin) => permitted.add(origin),
    close: () => agent.destroy(),
  };
}

/** A sentence where the URL may not be called. An address in the URL never passes through the lookup, so it is checked here. */
function checkUrl(text: string, list: AllowList, permitted: ReadonlySet<string>): string | null {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return 'the address is malformed';
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'only http and https are called';
  if (url.username || url.password) return 'the address must not contain a user or password';
  if (permitted.has(url.origin)) return null;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !isPublicAddress(host) && !list.allowsHost(host) && !list.allowsAddress(host)) return `${host} is a private address`;
  return null;
}

function guardedLookup(list: AllowList): LookupFunction {
  return (hostname, options, callback) => {
    resolveName(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 4);
      const allowed = addresses.filter(
        (entry) => list.allowsHost(hostname) || list.allowsAddress(entry.address) || isPublicAddress(entry.address),
      );
      const first = allowed[0];
      if (!first) return callback(new BlockedAddress(`${hostname} resolves to a private address`), '', 4);
      if (options.all) return callback(null, allowed);
      callback(null, first.address, first.family);
    });
  };
}

async function send(agent: Dispatcher, outgoing: EgressRequest): ReturnType<Egress['send']> {
  try {
    const answer = await request(outgoing.url, {
      dispatcher: agent,
      method: outgoing.method,
      headers: outgoing.headers,
      body: outgoing.body,
      headersTimeout: outgoing.timeoutMs,
      bodyTimeout: outgoing.timeoutMs,
      signal: outgoing.signal,
    });
    const declared = Number(answer.headers['content-length'] ?? 0);
    if (declared > outgoing.maxBytes) {
      answer.body.destroy();
      return { ok: false, failure: { kind: 'tooLarge', sent: true, message: `the answer has ${declared} bytes` } };
    }
    const text = await readText(answer.body, outgoing.maxBytes, declared > 0);
    if (text === null)
      return { ok: false, failure: { kind: 'tooLarge', sent: true, message: `the answer has more than ${outgoing.maxBytes} bytes` } };
    return { ok: true, response: { status: answer.statusCode, headers: flatten(answer.headers), text } };
  } catch (error) {
    return { ok: false, failure: classify(error) };
  }
}

async function readText(body: Dispatcher.ResponseData['body'], maxBytes: number, lengthKnown: boolean): Promise<string | null> {
  if (lengthKnown) return body.text();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function flatten(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}

/** Error code → kind, and whether the other side may have received the request. */
const kinds: Record<string, [EgressFailure['kind'], boolean]> = {
  ENOTFOUND: ['dns', false],
  EAI_AGAIN: ['dns', false],
  ECONNREFUSED: ['refused', false],
  EHOSTUNREACH: ['unreachable', false],
  ENETUNREACH: ['unreachable', false],
  EADDRNOTAVAIL: ['unreachable', false],
  UND_ERR_CONNECT_TIMEOUT: ['unreachable', false],
  UND_ERR_HEADERS_TIMEOUT: ['timeout', true],
  UND_ERR_BODY_TIMEOUT: ['timeout', true],
  UND_ERR_ABORTED: ['stopped', true],
  ABORT_ERR: ['stopped', true],
  ECONNRESET: ['cut', true],
  EPIPE: ['cut', true],
  UND_ERR_SOCKET: ['cut', true],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['cut', true],
};

function classify(error: unknown): EgressFailure {
  const cause = error as Error & { code?: string; errors?: (Error & { code?: string })[] };
  const first = cause.errors?.[0];
  const code = cause.code ?? first?.code ?? '';
  const message = cause.message || first?.message || code;
  if (error instanceof BlockedAddress || cause.cause instanceof BlockedAddress) return { kind: 'blocked', sent: false, message };
  if (cause.name === 'AbortError') return { kind: 'stopped', sent: true, message: 'the hub is stopping' };
  const known = kinds[code];
  if (known) return { kind: known[0], sent: known[1], message };
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(code) || /certificate|TLS|SSL/.test(message)) return { kind: 'tls', sent: false, message };
  return { kind: 'cut', sent: true, message };
}
