/** One record by its id: nothing there is 200 with null, and so is what the API user may not see (Autotask reference §3). */
import { failure } from '@deskbridge/model';
import type { Failure } from '@deskbridge/model';
import type { CallClass, ReadOutcome } from '../contract.ts';
import { isRow } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { parseObject } from '../kit/json.ts';
import type { WalkRow } from '../kit/paging.ts';
import type { AutotaskClient } from './client.ts';
import { lowered, rowId } from './query.ts';

/** What reading found. */
export type One =
  | { kind: 'row'; row: WalkRow & { value: Row }; sequence: number; startedAt: Date }
  /** `isCertain`: Autotask said itself that there is no such record; else it may only be invisible to us. */
  | { kind: 'nothing'; sequence: number; isCertain: boolean }
  | { kind: 'failed'; failure: Failure };

/** Reads one record. Ids that no Autotask gives are not asked for. */
export async function readOne(client: AutotaskClient, entity: string, id: string, callClass: CallClass): Promise<One> {
  if (!/^\d+$/.test(id)) return { kind: 'nothing', sequence: 0, isCertain: true };
  const call = await client.call('GET', `${entity}/${id}`, callClass);
  const answer = client.checked(call);
  if (!answer.ok) {
    // Clients have met a 404 too.
    const isMissing = answer.failure.httpStatus === 404 || answer.failure.code === 'record.missing';
    return isMissing && call.kind === 'answer'
      ? { kind: 'nothing', sequence: call.response.sequence, isCertain: true }
      : { kind: 'failed', failure: answer.failure };
  }
  const { sequence, startedAt, text } = answer.value;
  const element = parseObject(text);
  if (element === null) return { kind: 'failed', failure: failure('psa.malformed', { detail: `${entity} ${id}: no JSON object came.` }) };
  const item = element.value['item'] ?? element.value['Item'];
  if (!isRow(item)) return { kind: 'nothing', sequence, isCertain: false };
  const raw = itemText(element.raw) ?? JSON.stringify(item);
  const value = lowered(item);
  return { kind: 'row', row: { raw, value, repaired: element.repaired, id: rowId(value, raw), at: null }, sequence, startedAt };
}

/** The item's own text, inside its envelope. */
function itemText(raw: string): string | null {
  const start = raw.indexOf('{', 1);
  const end = raw.lastIndexOf('}', raw.length - 2);
  const text = raw.slice(start, end + 1);
  return /^\{\s*"[iI]tem"\s*:\s*\{/.test(raw) && parseObject(text) !== null ? text : null;
}

/** The outcome of a record that is there no more, or not for us: the `null` that stands in its place says nothing of which (correctness 6). */
export const absent = ({ sequence, isCertain }: Extract<One, { kind: 'nothing' }>): ReadOutcome =>
  isCertain ? { kind: 'gone', reason: 'notFound', sequence } : { kind: 'hidden', sequence };
