/**
 * The access token: asked for once, kept until shortly before it ends, never twice at a time. One unknown scope fails
 * the whole request (HaloPSA reference §1), so scopes are narrowed with as few calls as possible and the result is kept.
 */
import { failed, failure, ok } from '@deskbridge/model';
import type { Failure, Result } from '@deskbridge/model';
import type { CallClass, ConnectorContext, HttpResponse } from '../contract.ts';
import { isRow, numberOf, textOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { clockSkewSeconds, isHtml, transportFailure } from '../kit/retry.ts';
import type { HaloCredentials } from './credentials.ts';
import { answerFailure, errorText } from './errors.ts';

/** Every scope that some right needs. */
export const wantedScopes = [
  'read:tickets',
  'edit:tickets',
  'read:customers',
  'read:crm',
  'read:assets',
  'read:calendar',
  'edit:calendar',
  'read:timesheets',
  'read:invoices',
  'admin',
  'edit:webhook',
] as const;

/** Scopes that older versions do not know (HaloPSA reference §1): dropped first. */
const newerScopes = new Set<string>(['edit:webhook']);

/** A token and what is known about it. */
export interface Token {
  accessToken: string;
  /** What the token may do, where the answer says so and means it (`all` says nothing). */
  scopes: readonly string[] | null;
}

type Answer =
  | { kind: 'token'; token: Token; lifetimeSeconds: number; isSilent: boolean }
  | { kind: 'invalidScope' }
  | { kind: 'failed'; failure: Failure };

/** Sentences by which token errors are told apart; Halo's own wording differs by version. */
const tenantWords = /tenant/i;
const expiredWords = /expired/i;
const scopeWords = /scope/i;
const slackMs = 60_000;

/** Keeps one token for a session. */
export class TokenKeeper {
  readonly #context: ConnectorContext;
  readonly #credentials: HaloCredentials;
  #token: Token | null = null;
  #endsAtMs = 0;
  #pending: Promise<Result<Token>> | null = null;
  #scope: string | null = null;
  #url: string | null = null;
  /** The PSA's clock minus ours at the last token call; null where it does not tell. */
  clockSkewSeconds: number | null = null;

  constructor(context: ConnectorContext, credentials: HaloCredentials) {
    this.#context = context;
    this.#credentials = credentials;
  }

  /** A token that is good for at least a minute. */
  async get(callClass: CallClass): Promise<Result<Token>> {
    if (this.#token !== null && this.#context.clock.monotonicMs() < this.#endsAtMs) return ok(this.#token);
    this.#pending ??= this.#ask(callClass).finally(() => {
      this.#pending = null;
    });
    return this.#pending;
  }

  /** Forgets a token that was refused; one that has been renewed in the meantime stays. */
  drop(token: Token): void {
    if (this.#token === token) this.#token = null;
  }

  async #ask(callClass: CallClass): Promise<Result<Token>> {
    const askedAtMs = this.#context.clock.monotonicMs();
    const answer = await this.#narrowed(callClass);
    if (answer.kind === 'failed') return failed(answer.failure);
    if (answer.kind === 'invalidScope')
      return failed(failure('rights.scope', { detail: 'None of the scopes that are needed is accepted.' }));
    this.#token = answer.token;
    this.#endsAtMs = askedAtMs + Math.max(answer.lifetimeSeconds * 1000 - slackMs, Math.min(answer.lifetimeSeconds * 500, slackMs));
    return ok(answer.token);
  }

  /** All scopes; without the newer ones; `all`; then by halves, which finds one bad scope of eleven in seven calls. */
  async #narrowed(callClass: CallClass): Promise<Answer> {
    if (this.#scope !== null) {
      const again = await this.#request(this.#scope, callClass);
      if (again.kind !== 'invalidScope') return again;
      this.#scope = null;
    }
    const established = wantedScopes.filter((scope) => !newerScopes.has(scope));
    for (const scope of [wantedScopes.join(' '), established.join(' '), 'all']) {
      const answer = await this.#request(scope, callClass);
      if (answer.kind !== 'invalidScope') return this.#keep(scope, answer);
    }
    const accepted = await this.#acceptedOf(established, callClass, true);
    if (!Array.isArray(accepted)) return accepted;
    const scope = accepted.length > 0 ? accepted.join(' ') : 'all:standard';
    return this.#keep(scope, await this.#request(scope, callClass));
  }

  #keep(scope: string, answer: Answer): Answer {
    if (answer.kind === 'token') {
      this.#scope = scope;
      // Where the answer names no scopes, the ones asked for are the ones that were granted.
      if (answer.isSilent && !scope.startsWith('all')) return { ...answer, token: { ...answer.token, scopes: scope.split(' ') } };
    }
    return answer;
  }

  /** Which of these scopes the server accepts, by halves. `refused`: together they are known to be refused. */
  async #acceptedOf(
    scopes: readonly string[],
    callClass: CallClass,
    refused: boolean,
  ): Promise<string[] | Extract<Answer, { kind: 'failed' }>> {
    if (!refused) {
      const answer = await this.#request(scopes.join(' '), callClass);
      if (answer.kind === 'failed') return answer;
      if (answer.kind === 'token') return [...scopes];
    }
    if (scopes.length === 1) return [];
    const middle = Math.ceil(scopes.length / 2);
    const left = await this.#acceptedOf(scopes.slice(0, middle), callClass, false);
    if (!Array.isArray(left)) return left;
    const right = await this.#acceptedOf(scopes.slice(middle), callClass, left.length === middle);
    return Array.isArray(right) ? [...left, ...right] : right;
  }

  async #request(scope: string, callClass: CallClass): Promise<Answer> {
    const candidates = this.#url === null ? tokenUrls(this.#credentials) : [this.#url];
    let answer: Answer = { kind: 'failed', failure: failure('host.notThePsa') };
    for (const url of candidates) {
      answer = await this.#call(url, scope, callClass);
      const isElsewhere = answer.kind === 'failed' && answer.failure.code === 'host.notThePsa';
      if (isElsewhere) continue;
      if (answer.kind !== 'failed') this.#url = url;
      return answer;
    }
    return answer;
  }

  async #call(url: string, scope: string, callClass: CallClass): Promise<Answer> {
    const { tenant, clientId, clientSecret } = this.#credentials;
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope });
    const sent = await this.#context.http.send({
      method: 'POST',
      url: tenant === '' ? url : `${url}?tenant=${encodeURIComponent(tenant)}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: body.toString(),
      callClass,
    });
    if (!sent.ok) return { kind: 'failed', failure: { ...transportFailure(sent.transport), mayHaveApplied: false } };
    this.clockSkewSeconds = clockSkewSeconds(sent.response, this.#context.clock.now());
    return readAnswer(sent.response, tenant, this.#context.clock.now());
  }
}

/** Where the token may be asked for: `/auth/token`, or `/token` alone on a dedicated host (HaloPSA reference §13.1). */
export function tokenUrls(credentials: HaloCredentials): string[] {
  const base = credentials.authorisationServer;
  const url = new URL(base);
  if (url.pathname !== '' && url.pathname !== '/') return [`${base}/token`];
  const both = [`${base}/auth/token`, `${base}/token`];
  return url.hostname.startsWith('auth.') ? both.toReversed() : both;
}

function readAnswer(response: HttpResponse, tenant: string, now: Date): Answer {
  const body = bodyOf(response);
  const { status } = response;
  const accessToken = body === null ? null : textOf(body['access_token']);
  if (status < 300 && accessToken !== null && body !== null) {
    return {
      kind: 'token',
      token: { accessToken, scopes: scopesOf(body['scope']) },
      lifetimeSeconds: numberOf(body['expires_in']) ?? 3600,
      isSilent: body['scope'] === undefined || body['scope'] === '',
    };
  }
  const words = errorText(response) ?? '';
  const error = body === null ? '' : (textOf(body['error']) ?? '');
  if (status === 429 || status >= 500) return { kind: 'failed', failure: answerFailure(response, now) };
  if (error === 'invalid_scope' || (status === 400 && error !== 'invalid_client' && scopeWords.test(words)))
    return { kind: 'invalidScope' };
  const detail = words === '' ? undefined : words;
  if (tenantWords.test(words)) return { kind: 'failed', failure: failure('credentials.tenant', { detail, httpStatus: status }) };
  if (status >= 400 && status !== 404 && status !== 405 && !isHtml(response) && (body !== null || words !== '' || status !== 400)) {
    return { kind: 'failed', failure: refusal(words, detail, status) };
  }
  const where = `The authorisation server gave HTTP ${status} without a token${tenant === '' ? '' : ` for the tenant "${tenant}"`}.`;
  return { kind: 'failed', failure: failure('host.notThePsa', { detail: where, httpStatus: status }) };
}

function refusal(words: string, detail: string | undefined, status: number): Failure {
  if (expiredWords.test(words))
    return failure('credentials.invalid', { detail: `The client secret has expired (${words}).`, httpStatus: status });
  return failure('credentials.invalid', { detail, httpStatus: status });
}

function bodyOf(response: HttpResponse): Row | null {
  try {
    const body: unknown = JSON.parse(response.text);
    return isRow(body) ? body : null;
  } catch {
    return null;
  }
}

/** The scopes of a token answer; null where it names none or only an `all` that says nothing about single rights. */
function scopesOf(value: unknown): readonly string[] | null {
  const list = (Array.isArray(value) ? value.filter((item) => typeof item === 'string').join(' ') : (textOf(value) ?? ''))
    .split(/[\s,]+/)
    .filter(Boolean);
  return list.length === 0 || list.some((scope) => scope.startsWith('all')) ? null : list;
}
