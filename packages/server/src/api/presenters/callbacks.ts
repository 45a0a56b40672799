import type { z } from 'zod';
import type { ResultOfCallback } from '../../bridge/inbox/results.ts';
import type { CallbackRow, EventRow, WholeCallback } from '../../bridge/inbox/store.ts';
import type { callbackRow, wholeCallback } from '../schemas/callbacks.ts';
import { maskedText } from './masked.ts';
import { presentRun } from './runs.ts';

const presentEvent = (event: EventRow): z.infer<typeof callbackRow>['events'][number] => ({
  key: event.eventKey,
  name: event.eventName,
  stream: event.stream,
  externalId: event.externalId,
  actor: event.actor,
  occurredAt: event.occurredAt,
});

/** A callback in the log. */
export function presentCallbackRow(row: CallbackRow): z.infer<typeof callbackRow> {
  return {
    id: row.id,
    connectionId: row.connection,
    receivedAt: row.receivedAt,
    state: row.state,
    code: row.code,
    signature: row.signature,
    remoteAddress: row.remoteAddress,
    contentType: row.contentType,
    size: row.size,
    waiting: row.isWaiting,
    duplicate: row.state === 'accepted' && row.code === null && !row.isWaiting && row.events.length === 0,
    events: row.events.map(presentEvent),
  };
}

/** A callback, whole; headers were redacted when it was stored, and of the body only what it is about is shown. */
export function presentCallback(row: WholeCallback, results: readonly ResultOfCallback[]): z.infer<typeof wholeCallback> {
  return {
    ...presentCallbackRow(row),
    headers: row.headers ?? {},
    body: row.body && maskedText(row.body),
    results: results.map(({ run, changes, ...rest }) => ({
      ...rest,
      run: run && presentRun(run),
      changes: changes.map((change) => ({
        entity: change.entity,
        externalId: change.externalId,
        kind: change.kind,
        fields: Object.keys(change.fields),
        occurredAt: change.occurredAt,
      })),
    })),
  };
}
