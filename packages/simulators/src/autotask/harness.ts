import type { RunningAutotask, SimulatorOptions } from '../types.ts';
import type { AutotaskQuirks } from './options.ts';
import { startAutotask } from './start.ts';

/** A record as a client sees it. */
export type Item = Record<string, unknown> & { id: number };

/** An answer: its text, and what the text means where it is JSON. */
export interface Answer {
  status: number;
  text: string;
  body: {
    item: Item | null;
    items: Item[];
    itemId: number;
    errors: string[];
    queryCount: number;
    pageDetails: { count: number; nextPageUrl: string | null };
  };
  headers: Headers;
}

/** Credentials of an API user. */
interface Credentials {
  username: string;
  secret: string;
  integrationCode: string;
}

/** A running database with a client that may do everything, and its control API. For tests. */
export interface TestDatabase {
  simulator: RunningAutotask;
  /** `path` is below `V1.0/`, or a whole address. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  query(entity: string, filter: unknown, more?: object): Promise<Answer>;
  control<T = Item>(method: string, path: string, body?: unknown): Promise<T>;
  /** Calls as another API user from now on. */
  signInAs(credentials: Credentials): void;
  /** Any open ticket. */
  ticket(): Promise<Item>;
  stop(): Promise<void>;
}

/** Starts a database of 300 tickets at a fixed time, without limits. */
export async function startDatabase(options: SimulatorOptions<AutotaskQuirks> = {}): Promise<TestDatabase> {
  const simulator = await startAutotask({ tickets: 300, rateLimit: null, now: new Date('2026-06-15T12:00:00Z'), ...options });
  let who: Credentials = simulator.credentials;
  const call: TestDatabase['call'] = async (method, path, body, headers = {}) => {
    const answer = await fetch(path.startsWith('http') ? path : `${simulator.baseUrl}V1.0/${path}`, {
      method,
      headers: {
        ApiIntegrationCode: who.integrationCode,
        UserName: who.username,
        Secret: who.secret,
        'content-type': 'application/json',
        ...headers,
      },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await answer.text();
    return { status: answer.status, text, body: parsed(text), headers: answer.headers };
  };
  return {
    simulator,
    call,
    query: (entity, filter, more = {}) => call('POST', `${entity}/query`, { filter, ...more }),
    control: async <T>(method: string, path: string, body?: unknown) => {
      const answer = await fetch(`${simulator.controlUrl}/${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
      return JSON.parse(text) as T;
    },
    signInAs: (credentials) => void (who = credentials),
    ticket: async () => {
      const { body } = await call('POST', 'Tickets/query', { filter: [{ op: 'eq', field: 'status', value: 8 }], maxRecords: 1 });
      const [first] = body.items;
      if (!first) throw new Error('no open ticket');
      return first;
    },
    stop: () => simulator.stop(),
  };
}

function parsed(text: string): Answer['body'] {
  try {
    return JSON.parse(text) as Answer['body'];
  } catch {
    return { item: null, items: [], itemId: 0, errors: [], queryCount: -1, pageDetails: { count: 0, nextPageUrl: null } };
  }
}
