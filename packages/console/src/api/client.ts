import createClient from 'openapi-fetch';
import { accountOfAddress } from './account.ts';
import { awayError, errorOf } from './errors.ts';
import { tell } from './events.ts';
import type { paths } from './generated/schema.js';

/** Our API, typed by its own description. Answers with an error status throw an ApiError. */
export const client = createClient<paths>({
  baseUrl: location.origin,
  fetch: ask,
  querySerializer: { array: { style: 'form', explode: true } },
});

client.use({
  onRequest: ({ request }) => {
    const account = accountOfAddress();
    if (account) request.headers.set('x-deskbridge-account', account);
    return request;
  },
  onResponse: async ({ response }) => {
    if (response.ok) return response;
    const body: unknown = await response.json().catch(() => undefined);
    if (response.status === 401) tell('expired', undefined);
    throw errorOf(response, body);
  },
});

/** Sends a request; tells whether the hub answers. */
async function ask(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    if (response.status < 502) tell('away', false);
    return response;
  } catch (error) {
    if (request.signal.aborted) throw error;
    tell('away', true);
    throw awayError();
  }
}
