import { createApiKey } from '../platform/auth/apiKeys.ts';
import type { Scope } from '../platform/auth/permissions.ts';
import { testPassword } from './browser.ts';
import type { TestHub } from './hub.ts';

/** An answer of a hub's API, with its body as JSON where it is that. */
export interface HubAnswer<T> {
  status: number;
  text: string;
  body: T;
}

/** Asks a hub's API over real HTTP. */
export type Ask = <T = unknown>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) => Promise<HubAnswer<T>>;

function asker(url: string, headers: Record<string, string>): Ask {
  return async (method, path, body) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
      body: body ? JSON.stringify(body) : undefined,
    });
    const text = await answer.text();
    return {
      status: answer.status,
      text,
      body: (/json/.test(answer.headers.get('content-type') ?? '') ? JSON.parse(text) : undefined) as never,
    };
  };
}

/** A caller with a key of these scopes. */
export async function askWithKey(t: TestHub, ...scopes: Scope[]): Promise<Ask> {
  const { key } = await createApiKey(t.db.database, t.account, { name: `${scopes.join(' ')} key`, scopes });
  return asker(t.hub.url ?? '', { authorization: `Bearer ${key}` });
}

/** Makes the first owner and signs them in. */
export async function askAsOwner(t: TestHub, name: string, email: string): Promise<Ask> {
  const url = t.hub.url ?? '';
  const browser = { origin: url, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
  const code = new URL(t.hub.firstRunLink ?? url).searchParams.get('code');
  const body = JSON.stringify({ name, email, password: testPassword, accountName: 'Example MSP', timeZone: 'UTC', code });
  const answer = await fetch(`${url}/api/setup`, { method: 'POST', headers: browser, body });
  if (answer.status !== 201) throw new Error(`the owner was not made: ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return asker(url, { origin: url, 'sec-fetch-site': 'same-origin', cookie });
}
