import type { InjectOptions } from 'fastify';
import type { Answer, TestApi } from './api.ts';

/** A browser without a screen: keeps cookies, and says where its pages come from. */
export interface Browser {
  /** Sends a request; paths are whole, such as /api/v1/me. */
  send(method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  cookies: Map<string, string>;
}

/** The password of people in tests. */
export const testPassword = 'correct horse battery staple';

/** A fresh browser at an address. */
export function browser(api: Pick<TestApi, 'request'>, options: { host?: string; address?: string } = {}): Browser {
  const host = options.host ?? 'bridge.example.com';
  const cookies = new Map<string, string>();
  const send: Browser['send'] = async (method, path, body, headers = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const request: InjectOptions = {
      method,
      url: path,
      payload: body,
      remoteAddress: options.address ?? '203.0.113.7',
      headers: {
        host,
        origin: `http://${host}`,
        'sec-fetch-site': 'same-origin',
        'user-agent': 'Test browser',
        ...(cookie ? { cookie } : {}),
        ...headers,
      },
    };
    const answer = await api.request(request);
    for (const line of [answer.headers['set-cookie'] ?? []].flat() as string[]) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name === undefined || value === undefined) continue;
      if (/max-age=0/i.test(line) || value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  return { send, get: (path, headers) => send('GET', path, undefined, headers), cookies };
}
