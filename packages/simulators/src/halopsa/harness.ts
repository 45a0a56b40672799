import { startHaloPsa } from './start.ts';
import type { HaloQuirks } from './options.ts';
import type { RunningHaloPsa, SimulatorOptions } from '../types.ts';

/** A record as a client sees it. */
export type Row = Record<string, unknown> & { id: number };

/** An answer: its text, and what the text means where it is JSON. */
export interface Answer {
  status: number;
  text: string;
  body: Row & Row[];
  headers: Headers;
}

/** A running tenant with a signed-in client and its control API. For tests. */
interface TestTenant {
  simulator: RunningHaloPsa;
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
  remove(path: string): Promise<Answer>;
  control(method: string, path: string, body?: unknown): Promise<Answer>;
  /** Signs in again, by default as the default application with every scope. */
  signIn(as?: { clientId?: string; clientSecret?: string; scope?: string }): Promise<Answer>;
  stop(): Promise<void>;
}

/** Starts a tenant of 300 tickets at a fixed time and signs in. */
export async function startTenant(options: SimulatorOptions<HaloQuirks> = {}): Promise<TestTenant> {
  const simulator = await startHaloPsa({ tickets: 300, rateLimit: null, now: new Date('2026-06-15T12:00:00Z'), ...options });
  let bearer = '';
  const call = async (method: string, url: string, body?: unknown): Promise<Answer> =>
    answerOf(
      await fetch(url, {
        method,
        headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
        body: body === undefined ? undefined : JSON.stringify(body),
      }),
    );
  const signIn: TestTenant['signIn'] = async (as = {}) => {
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: as.clientId ?? simulator.credentials.clientId,
      client_secret: as.clientSecret ?? simulator.credentials.clientSecret,
      scope: as.scope ?? 'all',
    });
    const answer = answerOf(
      await fetch(`${simulator.authUrl}/token?tenant=${simulator.credentials.tenant}`, { method: 'POST', body: form }),
    );
    const resolved = await answer;
    bearer = typeof resolved.body.access_token === 'string' ? resolved.body.access_token : bearer;
    return resolved;
  };
  await signIn();
  return {
    simulator,
    signIn,
    get: (path) => call('GET', `${simulator.baseUrl}/${path}`),
    post: (path, body) => call('POST', `${simulator.baseUrl}/${path}`, body),
    remove: (path) => call('DELETE', `${simulator.baseUrl}/${path}`),
    control: (method, path, body) => call(method, `${simulator.controlUrl}/${path}`, body),
    stop: () => simulator.stop(),
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  return { status: response.status, text, body: parsed(text) as Answer['body'], headers: response.headers };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** The list under an envelope's member. */
export function rowsOf(answer: Answer, key: string): Row[] {
  return (answer.body as unknown as Record<string, Row[]>)[key] ?? [];
}

/** What an envelope says of how many there are. */
export function countIn(answer: Answer): number {
  return (answer.body as unknown as { record_count: number }).record_count;
}
