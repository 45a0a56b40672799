/** Calls to Autotask's REST API: in the tenant's zone, found by its API user, and found again where the tenant has moved. */
import { failed, failure, ok } from '@deskbridge/model';
import type { Failure, Result } from '@deskbridge/model';
import type { CallClass, ConnectorContext, HttpRequest, HttpResponse, TransportFailure } from '../contract.ts';
import { textOf } from '../kit/coerce.ts';
import { parseObject } from '../kit/json.ts';
import { clockSkewSeconds, isHtml, transportFailure } from '../kit/retry.ts';
import type { AutotaskCredentials } from './credentials.ts';
import { answerFailure, errorLines } from './errors.ts';

/** Where a tenant lives. */
interface Zone {
  name: string;
  /** Address of the API; ends in `/V1.0/`. The version is pinned: V2.0 answers otherwise (Autotask reference §1). */
  api: string;
  /** Address of the pages; ends in a slash. Null where it is not told. */
  web: string | null;
}

/** An answer as it came, or why there is none. `failed` where the zone could not be found: nothing was sent then. */
export type Call =
  | { kind: 'answer'; response: HttpResponse }
  | { kind: 'transport'; transport: TransportFailure }
  | { kind: 'failed'; failure: Failure };

/** What a call may carry. */
export interface CallOptions {
  body?: object;
  mayStillSend?: () => boolean;
  /** The resource in whose name it is written; counts on writes only. */
  impersonate?: string | null;
}

/** Speaks to one tenant. */
export class AutotaskClient {
  readonly context: ConnectorContext;
  readonly #credentials: AutotaskCredentials;
  #zone: Zone | null = null;
  #finding: Promise<Result<Zone>> | null = null;
  #skewSeconds: number | null = null;

  constructor(context: ConnectorContext, credentials: AutotaskCredentials) {
    this.context = context;
    this.#credentials = credentials;
  }

  /** The name by which the API user signs in. */
  get username(): string {
    return this.#credentials.username;
  }

  /** Address of Autotask's pages, once the zone is known. */
  get webAddress(): string | null {
    return this.#zone?.web ?? null;
  }

  /** Seconds that Autotask's clock is ahead of ours, as the last answer told. */
  get clockSkewSeconds(): number {
    return this.#skewSeconds ?? 0;
  }

  /** One call below `V1.0/`, whatever its status. A refused sign-in may mean that the tenant has moved: its zone is asked for once more. */
  async call(method: HttpRequest['method'], path: string, callClass: CallClass, options: CallOptions = {}): Promise<Call> {
    for (let attempt = 1; ; attempt++) {
      const zone = await this.zone();
      if (!zone.ok) return { kind: 'failed', failure: zone.failure };
      const sent = await this.context.http.send(this.#request(zone.value, method, path, callClass, options));
      if (!sent.ok) return { kind: 'transport', transport: sent.transport };
      this.#skewSeconds = clockSkewSeconds(sent.response, this.context.clock.now()) ?? this.#skewSeconds;
      if (sent.response.status !== 401 || attempt === 2) return { kind: 'answer', response: sent.response };
      this.#zone = null;
      const again = await this.zone();
      if (!again.ok || again.value.api === zone.value.api) return { kind: 'answer', response: sent.response };
    }
  }

  /** A read that must succeed. */
  async read(method: 'GET' | 'POST', path: string, callClass: CallClass, body?: object): Promise<Result<HttpResponse>> {
    return this.checked(await this.call(method, path, callClass, body === undefined ? {} : { body }));
  }

  /** Turns a call into its answer or its failure. */
  checked(call: Call): Result<HttpResponse> {
    if (call.kind === 'failed') return failed(call.failure);
    if (call.kind === 'transport') return failed({ ...transportFailure(call.transport), mayHaveApplied: false });
    const { response } = call;
    if (response.status >= 200 && response.status < 300 && !isHtml(response)) return ok(response);
    return failed(answerFailure(response, this.context.clock.now()).failure);
  }

  /** The tenant's zone, asked for once. */
  async zone(): Promise<Result<Zone>> {
    if (this.#zone) return ok(this.#zone);
    this.#finding ??= this.#find().finally(() => {
      this.#finding = null;
    });
    const found = await this.#finding;
    if (found.ok) this.#zone = found.value;
    return found;
  }

  async #find(): Promise<Result<Zone>> {
    const { address, username } = this.#credentials;
    const url = `${address}V1.0/zoneInformation?user=${encodeURIComponent(username)}`;
    // Asked without credentials, and not counted (Autotask reference §1).
    const sent = await this.context.http.send({
      method: 'GET',
      url,
      headers: { accept: 'application/json' },
      callClass: 'free',
      scopes: [],
    });
    if (!sent.ok) return failed(transportFailure(sent.transport));
    const { response } = sent;
    if (/zone information could not be determined/i.test(errorLines(response).join(' ')))
      return failed(
        failure('credentials.invalid', { detail: 'Autotask knows no API user of this name, in any zone.', httpStatus: response.status }),
      );
    if (response.status === 429 || (response.status >= 500 && !isHtml(response)) || response.status >= 502)
      return failed(answerFailure(response, this.context.clock.now()).failure);
    const zone = response.status === 200 ? zoneOf(parseObject(response.text)?.value ?? {}, address) : null;
    if (zone === null)
      return failed(
        failure('host.notThePsa', { detail: `HTTP ${response.status} where the zone was asked for.`, httpStatus: response.status }),
      );
    return ok(zone);
  }

  #request(zone: Zone, method: HttpRequest['method'], path: string, callClass: CallClass, options: CallOptions): HttpRequest {
    const { username, secret, integrationCode } = this.#credentials;
    const { body, mayStillSend, impersonate } = options;
    return {
      method,
      url: `${zone.api}${path}`,
      headers: {
        accept: 'application/json',
        ApiIntegrationCode: integrationCode,
        UserName: username,
        Secret: secret,
        ...(impersonate ? { ImpersonationResourceId: impersonate } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      callClass,
      // Threads are counted by the first entity of the address (Autotask reference §6).
      scopes: ['api', threadScope(path)],
      ...(mayStillSend ? { mayStillSend } : {}),
    };
  }
}

/** The limit of calls at a time that a path counts against. */
export const threadScope = (path: string): string => `threads:${/^\w+/.exec(path)?.[0] ?? path}`;

/** A zone as discovery tells it. It must be where we asked, or one of the vendor's own hosts: secrets are sent there. */
function zoneOf(told: Record<string, unknown>, asked: string): Zone | null {
  const url = textOf(told['url']);
  if (url === null || !URL.canParse(url)) return null;
  const { hostname, protocol, href } = new URL(url);
  const isOurs = hostname === new URL(asked).hostname || (protocol === 'https:' && hostname.endsWith('.autotask.net'));
  if (!isOurs) return null;
  const web = textOf(told['webUrl']);
  return {
    name: textOf(told['zoneName']) ?? '',
    api: `${href.replace(/\/*$/, '/')}V1.0/`,
    web: web !== null && URL.canParse(web) ? new URL(web).href.replace(/\/*$/, '/') : null,
  };
}
