/** Calls to Halo's REST API: with a token, renewed once where it is refused, and errors as failures. */
import { failed, ok } from '@deskbridge/model';
import type { Failure, Result } from '@deskbridge/model';
import type { CallClass, ConnectorContext, HttpResponse, TransportFailure } from '../contract.ts';
import { isHtml, transportFailure } from '../kit/retry.ts';
import type { HaloCredentials } from './credentials.ts';
import { answerFailure } from './errors.ts';
import { TokenKeeper } from './token.ts';

/** Query parameters; undefined ones are left out. */
export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** An answer as it came, or why there is none. `failure` where the token could not be got: nothing was sent then. */
export type Call =
  | { kind: 'answer'; response: HttpResponse }
  | { kind: 'transport'; transport: TransportFailure }
  | { kind: 'failed'; failure: Failure };

/** Speaks to one Halo instance. */
export class HaloClient {
  readonly context: ConnectorContext;
  readonly tokens: TokenKeeper;
  readonly #base: string;

  constructor(context: ConnectorContext, credentials: HaloCredentials) {
    this.context = context;
    this.tokens = new TokenKeeper(context, credentials);
    this.#base = credentials.resourceServer;
  }

  /** One call, whatever its status; a refused token is renewed once. */
  async call(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    callClass: CallClass,
    more: { query?: Query; body?: unknown; mayStillSend?: () => boolean } = {},
  ): Promise<Call> {
    for (let attempt = 1; ; attempt++) {
      const token = await this.tokens.get(callClass);
      if (!token.ok) return { kind: 'failed', failure: token.failure };
      const sent = await this.context.http.send({
        method,
        url: `${this.#base}${path}${queryText(more.query)}`,
        headers: {
          authorization: `Bearer ${token.value.accessToken}`,
          accept: 'application/json',
          'halo-app-name': 'Deskbridge',
          ...(more.body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(more.body === undefined ? {} : { body: JSON.stringify(more.body) }),
        callClass,
        ...(more.mayStillSend ? { mayStillSend: more.mayStillSend } : {}),
      });
      if (!sent.ok) return { kind: 'transport', transport: sent.transport };
      if (sent.response.status !== 401 || attempt === 2) return { kind: 'answer', response: sent.response };
      this.tokens.drop(token.value);
    }
  }

  /** A read that must succeed: any other status, and a web page in place of data, is a failure. */
  async get(path: string, callClass: CallClass, query?: Query): Promise<Result<HttpResponse>> {
    const call = await this.call('GET', path, callClass, query ? { query } : {});
    return this.checked(call);
  }

  /** Turns a call into its answer or its failure. */
  checked(call: Call): Result<HttpResponse> {
    if (call.kind === 'failed') return failed(call.failure);
    if (call.kind === 'transport') return failed({ ...transportFailure(call.transport), mayHaveApplied: false });
    const { response } = call;
    if (response.status >= 200 && response.status < 300 && !isHtml(response)) return ok(response);
    return failed(answerFailure(response, this.context.clock.now()));
  }
}

function queryText(query: Query | undefined): string {
  const parts = Object.entries(query ?? {}).filter(([, value]) => value !== undefined);
  return parts.length === 0 ? '' : `?${parts.map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&')}`;
}
