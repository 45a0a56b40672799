/** What a missing or bad HTTP answer means: the same for every PSA. */
import { failure } from '@deskbridge/model';
import type { ErrorCode, Failure } from '@deskbridge/model';
import type { HttpResponse, TransportFailure } from '../contract.ts';

const transportCodes: Record<TransportFailure['kind'], ErrorCode> = {
  dns: 'host.unreachable',
  refused: 'host.unreachable',
  unreachable: 'host.unreachable',
  timeout: 'psa.timeout',
  tls: 'host.tls',
  cut: 'psa.unavailable',
  blocked: 'host.forbidden',
  tooLarge: 'psa.malformed',
  leaseLost: 'internal',
  stopped: 'hub.stopping',
};

/** The failure of a call that got no answer. */
export function transportFailure(transport: TransportFailure): Failure {
  return failure(transportCodes[transport.kind], { detail: transport.message, mayHaveApplied: transport.sent });
}

/** Milliseconds of a Retry-After header (seconds or a date), at most an hour; undefined where it is absent or unreadable. */
export function retryAfterMs(response: HttpResponse, now: Date): number | undefined {
  const header = response.headers['retry-after']?.trim();
  if (!header) return undefined;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now.getTime();
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), 3_600_000) : undefined;
}

/** Whether an answer is a web page rather than data: a proxy's error, a sign-in form. */
export function isHtml(response: HttpResponse): boolean {
  if (/\bhtml\b/i.test(response.headers['content-type'] ?? '')) return true;
  return /^\s*<(?:!doctype|html|head|body)\b/i.test(response.text.slice(0, 200));
}

/** Whether an answer says that the call can simply be repeated. */
export const isTransient = (status: number): boolean => status === 408 || status === 425 || status === 429 || status >= 500;

/** Seconds that the other side's clock is ahead of ours, by its Date header; null without one. */
export function clockSkewSeconds(response: HttpResponse, answeredAt: Date): number | null {
  const theirs = Date.parse(response.headers['date'] ?? '');
  if (!Number.isFinite(theirs)) return null;
  // The header is cut to the second; the answer was written somewhere between our two readings.
  const ours = (response.startedAt.getTime() + answeredAt.getTime()) / 2;
  const skew = (theirs + 500 - ours) / 1000;
  const uncertainty = (answeredAt.getTime() - response.startedAt.getTime()) / 2000 + 1;
  return Math.abs(skew) <= uncertainty ? 0 : Math.round(skew);
}
