/** How one write is sent and what its answer means (Autotask reference §3, correctness 16). */
import { failure } from '@deskbridge/model';
import type { Failure } from '@deskbridge/model';
import type { WriteOutcome } from '../contract.ts';
import { parseObject } from '../kit/json.ts';
import { isHtml, transportFailure } from '../kit/retry.ts';
import type { AutotaskClient, Call, CallOptions } from './client.ts';
import { answerFailure } from './errors.ts';
import { reference } from './values.ts';

type Ended = Exclude<WriteOutcome, { kind: 'delivered' }>;

/** What became of sending: the id that Autotask answers with, or an outcome that ends the write. */
export type Sent = { kind: 'answer'; id: string; sequence: number } | { kind: 'ended'; outcome: Ended };

/** A write that ends here. */
export const ended = (kind: Ended['kind'], problem: Failure): Sent => ({ kind: 'ended', outcome: { kind, failure: problem } });

/** Sends a write. */
export async function send(client: AutotaskClient, method: 'POST' | 'PATCH' | 'DELETE', path: string, options: CallOptions): Promise<Sent> {
  return sentOf(client, await client.call(method, path, 'write', options));
}

/** Sends in somebody's name; where Autotask does not allow that, in the API user's own, and says so. */
export async function sendAs(
  client: AutotaskClient,
  method: 'POST' | 'PATCH',
  path: string,
  options: CallOptions,
): Promise<{ sent: Sent; isUnattributed: boolean }> {
  const sent = await send(client, method, path, options);
  const isForbidden = sent.kind === 'ended' && sent.outcome.kind === 'refused' && sent.outcome.failure.code === 'rights.missing';
  if (!options.impersonate || !isForbidden) return { sent, isUnattributed: false };
  const { impersonate: _nobody, ...own } = options;
  return { sent: await send(client, method, path, own), isUnattributed: true };
}

/**
 * Refused: Autotask looked at it and said no. Retry: it was surely not applied. Unsure: the answer is lost, or is a 500 that does not say
 * what was wrong with the record.
 */
function sentOf(client: AutotaskClient, call: Call): Sent {
  if (call.kind === 'failed') return ended('retry', { ...call.failure, mayHaveApplied: false });
  if (call.kind === 'transport') return ended(call.transport.sent ? 'unsure' : 'retry', transportFailure(call.transport));
  const { response } = call;
  const { status, sequence } = response;
  if (status >= 200 && status < 300 && !isHtml(response)) {
    const id = reference(parseObject(response.text)?.value['itemId']);
    if (id !== null) return { kind: 'answer', id, sequence };
    return ended('unsure', failure('psa.malformed', { detail: `HTTP ${status} without an id`, httpStatus: status, mayHaveApplied: true }));
  }
  const { failure: problem, isRefusal } = answerFailure(response, client.context.clock.now());
  if (isRefusal) return ended('refused', { ...problem, mayHaveApplied: false });
  if (problem.code === 'psa.rateLimited' || problem.code === 'credentials.invalid')
    return ended('retry', { ...problem, mayHaveApplied: false });
  // A web page comes from something in front of Autotask, except where it could have been Autotask that failed.
  if (status < 500 && isHtml(response))
    return ended('retry', failure('psa.unavailable', { detail: problem.detail, httpStatus: status, mayHaveApplied: false }));
  return ended('unsure', { ...problem, mayHaveApplied: true });
}
