/** What reading one record by id can come to (correctness 6). */
import { failure } from '@deskbridge/model';
import type { EntityName, Failure } from '@deskbridge/model';
import type { ReadOutcome } from '../contract.ts';
import { booleanOf, isRow, ownIdOf, anyIdOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { parseObject } from '../kit/json.ts';
import type { JsonElement } from '../kit/json.ts';
import { isHtml, transportFailure } from '../kit/retry.ts';
import type { Call, HaloClient } from './client.ts';
import { answerFailure } from './errors.ts';
import { recordOf } from '../kit/records.ts';
import type { Mapped } from '../kit/records.ts';

/** A record that came, and how to make an outcome of it. */
export interface OneObject {
  kind: 'object';
  element: JsonElement & { value: Row };
  sequence: number;
  found<E extends EntityName>(entity: E, map: (row: Row) => Mapped<E>): ReadOutcome;
}

const asFailed = (value: Failure): ReadOutcome => ({ kind: 'failed', failure: value });

/**
 * Only Halo's own 404 and its deleted mark mean *gone*. A refused right, an empty answer, or an answer about another
 * record say nothing about whether it exists: *hidden*. A lost team yields these, or an empty list.
 */
export function readOne(client: HaloClient, call: Call, id: string): ReadOutcome | OneObject {
  if (call.kind === 'failed') return asFailed(call.failure);
  if (call.kind === 'transport') return asFailed({ ...transportFailure(call.transport), mayHaveApplied: false });
  const { response } = call;
  const { status, sequence } = response;
  if (status === 401 || status === 403) return { kind: 'hidden', sequence };
  if (isHtml(response)) return asFailed(answerFailure(response, client.context.clock.now()));
  if (status === 404) return { kind: 'gone', reason: 'notFound', sequence };
  if (status < 200 || status >= 300) return asFailed(answerFailure(response, client.context.clock.now()));
  const text = response.text.trim();
  if (text === '' || text === 'null' || text === '[]' || text === '{}') return { kind: 'hidden', sequence };
  const element = parseObject(text);
  if (element === null) return asFailed(failure('psa.malformed', { detail: 'a record was asked for, and no JSON object came' }));
  const own = ownIdOf(element.value, element.raw);
  if (own !== null && own !== anyIdOf(id)) return { kind: 'hidden', sequence };
  if (booleanOf(element.value['deleted']) === true) return { kind: 'gone', reason: 'markedDeleted', sequence };
  return {
    kind: 'object',
    element,
    sequence,
    found: (entity, map) => {
      const outcome = recordOf(entity, { ...element, id: own ?? (isRow(element.value) ? id : null) }, map);
      const records = 'record' in outcome ? [outcome.record] : [];
      const unmappable = 'unmappable' in outcome ? [outcome.unmappable] : [];
      return { kind: 'found', records, unmappable, sequence, startedAt: response.startedAt };
    },
  };
}
