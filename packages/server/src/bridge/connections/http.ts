import { AsyncLocalStorage } from 'node:async_hooks';
import type { AccountId, Clock, ConnectionId } from '@deskbridge/model';
import type { HttpPort, HttpRequest, Limit } from '@deskbridge/connectors/contract';
import type { Queryable } from '../../platform/database/database.ts';
import type { Egress } from '../../platform/egress/egress.ts';
import type { Metrics } from '../../platform/metrics.ts';
import type { Budget } from '../budget/budget.ts';

/** Calls that one piece of work made, and how long it waited for budget. */
export interface Tally {
  calls: number;
  waitedMs: number;
  /** Start sequence of the latest call. */
  sequence: number;
}

const tallies = new AsyncLocalStorage<Tally>();

/** Runs work and counts the PSA calls it makes. */
export function counted<T>(tally: Tally, work: () => Promise<T>): Promise<T> {
  return tallies.run(tally, work);
}

/** A tally that has counted nothing. */
export const newTally = (): Tally => ({ calls: 0, waitedMs: 0, sequence: 0 });

const largestAnswerBytes = 64 * 1024 * 1024;
const defaultRefusalWaitMs = 30_000;

/** The connector's way to its PSA: budgeted, guarded, counted, each call stamped with its start sequence. */
export function makeHttpPort(options: {
  account: AccountId;
  connection: ConnectionId;
  connector: string;
  limits: readonly Limit[];
  budget: Budget;
  egress: Egress;
  metrics: Metrics;
  system: Queryable;
  clock: Clock;
  signal: AbortSignal;
}): HttpPort {
  const { budget, clock, egress, metrics } = options;
  const allScopes = options.limits.map((limit) => limit.scope);
  const windows = new Set(options.limits.filter((limit) => limit.kind === 'window').map((limit) => limit.scope));
  const stopped = { ok: false as const, transport: { kind: 'stopped' as const, sent: false, message: 'the hub is stopping' } };
  return {
    send: async (request) => {
      const tally = tallies.getStore();
      const scopes = request.scopes ?? allScopes;
      // A write that has begun is finished even while the hub stops: its answer must not be lost.
      const signal = request.callClass === 'write' ? undefined : options.signal;
      const turn = await budget.acquire(request.callClass, scopes, { weight: request.weight, signal: options.signal });
      if (tally) tally.waitedMs += turn.waitedMs;
      if (!turn.ok) return stopped;
      try {
        return await sendNow(request, scopes, tally, signal);
      } finally {
        turn.done();
      }
    },
  };

  async function sendNow(
    request: HttpRequest,
    scopes: readonly string[],
    tally: Tally | undefined,
    signal: AbortSignal | undefined,
  ): ReturnType<HttpPort['send']> {
    const sequence = await nextSequence(options.system);
    if (request.mayStillSend && !request.mayStillSend()) {
      return {
        ok: false,
        transport: { kind: 'leaseLost', sent: false, message: 'the lease of the record ended before the call was sent' },
      };
    }
    if (tally) {
      tally.calls += request.callClass === 'free' ? 0 : 1;
      tally.sequence = sequence;
    }
    const startedAt = clock.now();
    const outcome = await egress.send({
      method: request.method,
      url: request.url,
      headers: request.headers,
      body: request.body,
      timeoutMs: request.timeoutMs ?? 30_000,
      maxBytes: largestAnswerBytes,
      signal,
    });
    const status = outcome.ok ? String(outcome.response.status) : outcome.failure.kind;
    metrics.psaCalls.inc({ connector: options.connector, call_class: request.callClass, status });
    if (!outcome.ok) return { ok: false, transport: outcome.failure };
    if (outcome.response.status === 429 && request.callClass !== 'free') {
      const waitMs = retryAfterMs(outcome.response.headers['retry-after'], clock.now()) ?? jitter(defaultRefusalWaitMs);
      for (const scope of scopes.filter((each) => windows.has(each))) {
        const other = await budget.refused(scope, waitMs);
        metrics.psaRefusals.inc({ connector: options.connector, whose: other ? 'others' : 'ours' });
      }
    }
    return { ok: true, response: { ...outcome.response, sequence, startedAt } };
  }
}

async function nextSequence(q: Queryable): Promise<number> {
  const { rows } = await q.query<{ n: number }>({ name: 'read-sequence', text: `select nextval('read_sequence') as n` });
  return rows[0]?.n ?? 0;
}

/** Retry-After in seconds or as a date; null where there is none. */
export function retryAfterMs(header: string | undefined, now: Date): number | null {
  if (!header) return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}

const jitter = (ms: number): number => ms * (1 + Math.random() * 0.2);
