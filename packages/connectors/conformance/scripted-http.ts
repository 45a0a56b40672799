/** An HttpPort that answers from a function: for unit tests of a connector, without a network. */
import { syncSettings } from '@deskbridge/model';
import type { Clock } from '@deskbridge/model';
import type { ConnectorContext, HttpPort, HttpRequest, TransportFailure } from '../contract.ts';

/** What a script answers: a body (text as it is, anything else as JSON), or why there is no answer. */
export type ScriptedAnswer =
  | { status?: number; body?: unknown; text?: string; headers?: Record<string, string> }
  | { transport: TransportFailure };

/** A request as a script sees it. */
export interface ScriptedRequest extends HttpRequest {
  path: string;
  query: URLSearchParams;
  /** The JSON that was sent, if any. */
  json: unknown;
}

/** Answers one request; `sequence` counts from 1. */
export type Script = (request: ScriptedRequest, sequence: number) => ScriptedAnswer;

/** The context of a session whose PSA is a script, and what was asked of it. */
export interface ScriptedContext extends ConnectorContext {
  requests: ScriptedRequest[];
}

/** A clock that stands still at this instant, but sleeps for no time at all. */
export function standingClock(at: Date): Clock {
  return { now: () => at, monotonicMs: () => at.getTime(), sleep: () => Promise.resolve() };
}

function parsed(body: HttpRequest['body']): unknown {
  if (typeof body !== 'string' || !/^[[{"]/.test(body)) return undefined;
  return JSON.parse(body);
}

/** Builds the context. */
export function scriptedContext(script: Script, clock: Clock = standingClock(new Date('2026-07-01T12:00:00.000Z'))): ScriptedContext {
  const requests: ScriptedRequest[] = [];
  const http: HttpPort = {
    send: (request) => {
      const url = new URL(request.url);
      const scripted = { ...request, path: url.pathname, query: url.searchParams, json: parsed(request.body) };
      if (request.mayStillSend && !request.mayStillSend()) {
        return Promise.resolve({ ok: false, transport: { kind: 'leaseLost', sent: false, message: 'the lease was lost' } });
      }
      requests.push(scripted);
      const answer = script(scripted, requests.length);
      if ('transport' in answer) return Promise.resolve({ ok: false, transport: answer.transport });
      const text = answer.text ?? (answer.body === undefined ? '' : JSON.stringify(answer.body));
      const headers = { 'content-type': 'application/json', date: clock.now().toUTCString(), ...answer.headers };
      return Promise.resolve({
        ok: true,
        response: { status: answer.status ?? 200, headers, text, sequence: requests.length, startedAt: clock.now() },
      });
    },
  };
  const silent = (): void => undefined;
  return { http, clock, log: { debug: silent, info: silent, warn: silent }, settings: syncSettings.parse({}), requests };
}
