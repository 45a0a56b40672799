import createClient from 'openapi-fetch';
import { accountOfAddress } from './account.ts';
import { awayError, errorOf } from './errors.ts';
import { tell, whenever } from './events.ts';
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
    throw errorOf(response, body);
  },
});

/** Sends a request; tells whether the hub answers. One that meets an ended session waits until somebody has signed in, and goes on. */
async function ask(request: Request): Promise<Response> {
  const again = request.clone();
  try {
    const response = await fetch(request);
    if (response.status < 502) tell('away', false);
    if (response.status !== 401) return response;
    await signedInAgain(again.signal);
    return ask(again);
  } catch (error) {
    if (request.signal.aborted) throw error;
    tell('away', true);
    throw awayError();
  }
}

/** Asks for a sign-in over the page and waits for it; where nobody asks any more for what is waited for, nobody waits. */
function signedInAgain(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = whenever('renewed', () => {
      stop();
      resolve();
    });
    signal.addEventListener('abort', () => {
      stop();
      reject(signal.reason instanceof Error ? signal.reason : new Error('Nobody waits for it.'));
    });
    tell('expired', undefined);
  });
}
