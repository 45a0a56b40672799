/** How one write is sent and what its answer means (HaloPSA reference §2.3, §2.4, correctness 16). */
import { failure } from '@deskbridge/model';
import type { Failure } from '@deskbridge/model';
import type { HttpResponse, WriteOutcome } from '../contract.ts';
import { isRow } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { parseObject, sliceArray } from '../kit/json.ts';
import type { JsonElement } from '../kit/json.ts';
import { isHtml, transportFailure } from '../kit/retry.ts';
import type { Call, HaloClient } from './client.ts';
import { answerFailure } from './errors.ts';

/** The object that a write answered with. */
export interface Answer {
  element: JsonElement & { value: Row };
  sequence: number;
}

/** What became of sending: the answer, or an outcome that ends the write. */
export type Sent = { kind: 'answer'; answer: Answer } | { kind: 'ended'; outcome: Exclude<WriteOutcome, { kind: 'delivered' }> };

const ended = (kind: 'refused' | 'retry' | 'unsure', value: Failure): Sent => ({ kind: 'ended', outcome: { kind, failure: value } });

/** Sends one record; Halo wants an array even then. */
export async function sendOne(client: HaloClient, path: string, body: object, mayStillSend: () => boolean): Promise<Sent> {
  return sentOf(client, await client.call('POST', path, 'write', { body: [body], mayStillSend }));
}

/** Deletes one record. */
export async function sendDelete(client: HaloClient, path: string, mayStillSend: () => boolean): Promise<Sent> {
  return sentOf(client, await client.call('DELETE', path, 'write', { mayStillSend }));
}

/**
 * Refused: Halo said no. Retry: it was surely not applied. Unsure: bytes may have arrived and the answer is lost, which
 * is also what any 5xx means, since Halo saves before it runs rules.
 */
function sentOf(client: HaloClient, call: Call): Sent {
  if (call.kind === 'failed') return ended('retry', { ...call.failure, mayHaveApplied: false });
  if (call.kind === 'transport') return ended(call.transport.sent ? 'unsure' : 'retry', transportFailure(call.transport));
  const { response } = call;
  const { status } = response;
  const problem = answerFailure(response, client.context.clock.now());
  if (status >= 200 && status < 300) {
    const element = answerObject(response);
    if (element !== null) return { kind: 'answer', answer: { element, sequence: response.sequence } };
    return ended(
      'unsure',
      failure('psa.malformed', { detail: `HTTP ${status} without a record`, httpStatus: status, mayHaveApplied: true }),
    );
  }
  if (status === 429) return ended('retry', { ...problem, mayHaveApplied: false });
  if (status >= 500 || status === 408) return ended('unsure', { ...problem, mayHaveApplied: true });
  // A web page in place of Halo's refusal comes from something in front of it.
  if (isHtml(response))
    return ended('retry', failure('psa.unavailable', { detail: problem.detail, httpStatus: status, mayHaveApplied: false }));
  return ended('refused', { ...problem, mayHaveApplied: false });
}

/** The object of an answer: one record gives an object, on some versions an array with it (HaloPSA reference §2.4). */
function answerObject(response: HttpResponse): (JsonElement & { value: Row }) | null {
  if (isHtml(response)) return null;
  if (!response.text.trimStart().startsWith('[')) return parseObject(response.text);
  const sliced = sliceArray(response.text, null);
  const last = sliced.ok ? sliced.elements.at(-1) : undefined;
  return last !== undefined && isRow(last.value) ? { ...last, value: last.value } : null;
}

/** An id as Halo wants it: a whole number without a decimal point (HaloPSA reference §2.7), or text where it is none. */
export function writtenId(id: string): number | string {
  const number = Number(id);
  return Number.isSafeInteger(number) && id.trim() !== '' ? number : id;
}
