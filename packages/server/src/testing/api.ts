import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { FastifyInstance, InjectOptions } from 'fastify';
import type { FastifySerializerCompiler } from 'fastify/types/schema.js';
import { z } from 'zod';
import type { AccountId, Clock } from '@deskbridge/model';
import { buildApp, type ApiParts } from '../api/app.ts';
import { signInParts, type SignInConfig } from '../api/signInParts.ts';
import { createApiKey } from '../platform/auth/apiKeys.ts';
import type { Scope } from '../platform/auth/permissions.ts';
import { makeLog } from '../platform/log.ts';
import { testBridge, type TestBridge } from './bridge.ts';
import { seedAccount, testDatabase, type TestDatabase } from './database.ts';

/** An answer of the API. */
export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  text: string;
  /** The body as JSON; undefined where it is none. */
  body: unknown;
}

/** Who asks: sends requests with a key of its own. */
export interface Client {
  key: string;
  get(path: string): Promise<Answer>;
  send(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
}

/** The web server over a database of its own. Every answer is checked against its route's schema. */
export interface TestApi extends TestBridge {
  app: FastifyInstance;
  db: TestDatabase;
  account: AccountId;
  /** May do everything. */
  admin: Client;
  /** A caller of an account with these scopes. */
  client(scopes: Scope[], account?: AccountId): Promise<Client>;
  request(options: InjectOptions): Promise<Answer>;
  /** Everything that was logged. */
  logged(): string;
}

/** The set-up code of test servers. */
export const testSetupCode = 'the-code-of-tests';

/** Puts the web server together as main.ts does. */
export async function testApi(
  options: { parts?: Partial<ApiParts>; publicUrl?: string; clock?: Clock; config?: SignInConfig; masterKey?: Buffer } = {},
): Promise<TestApi> {
  const db = await testDatabase();
  const account = await seedAccount(db.database);
  const lines: string[] = [];
  const log = makeLog('trace', { write: (line) => lines.push(line) });
  const test = testBridge(db.database, { publicUrl: options.publicUrl, clock: options.clock, log });
  const { bridge, inbox } = test;
  const app = await buildApp({
    bridge,
    inbox,
    ...signInParts(bridge, options.config ?? {}, options.masterKey ?? randomBytes(32)),
    setupCode: testSetupCode,
    config: { TRUSTED_PROXIES: [], CALLBACK_MAX_BYTES: 4096, METRICS_TOKEN: undefined },
    metrics: bridge.metrics,
    log,
    requestsPerMinute: 100_000,
    serializer: checkedSerializer,
    ...options.parts,
  });
  const request = async (given: InjectOptions): Promise<Answer> => {
    const { statusCode, headers, body } = await app.inject(given);
    return { status: statusCode, headers, text: body, body: parse(body) };
  };
  const client = async (scopes: Scope[], of: AccountId = account): Promise<Client> => {
    const { key } = await createApiKey(db.database, of, { name: scopes.join(' '), scopes });
    const authorization = `Bearer ${key}`;
    return {
      key,
      get: (path) => request({ method: 'GET', url: `/api/v1${path}`, headers: { authorization } }),
      send: (method, path, body, headers = {}) =>
        request({ method, url: `/api/v1${path}`, payload: body, headers: { authorization, ...headers } }),
    };
  };
  return {
    ...test,
    app,
    db,
    account,
    admin: await client(['admin']),
    client,
    request,
    logged: () => lines.join(''),
    close: async () => {
      await app.close();
      await test.close();
      await db.close();
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Answers as the default does, but refuses what the route's schema does not declare: a missing field, a wrong type, one too many. */
const checkedSerializer: FastifySerializerCompiler<unknown> =
  ({ schema, method, url }) =>
  (answer) => {
    const text = JSON.stringify(answer);
    const sent = JSON.parse(text) as unknown;
    const parsed = (schema as z.ZodType).safeParse(sent);
    if (!parsed.success) throw new Error(`${method} ${url} answers what it does not declare: ${z.prettifyError(parsed.error)}\n${text}`);
    if (!isDeepStrictEqual(parsed.data, sent)) throw new Error(`${method} ${url} answers more than it declares: ${text}`);
    return text;
  };
