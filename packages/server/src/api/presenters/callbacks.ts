import type { z } from 'zod';
import type { CallbackRow, EventRow, WholeCallback } from '../../bridge/inbox/store.ts';
import type { callbackRow, wholeCallback } from '../schemas/callbacks.ts';

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
    duplicate: row.state === 'accepted' && !row.isWaiting && row.events.length === 0,
    events: row.events.map(presentEvent),
  };
}

/** A callback, whole; headers were redacted when it was stored, the body is now. */
export function presentCallback(row: WholeCallback): z.infer<typeof wholeCallback> {
  return { ...presentCallbackRow(row), headers: row.headers ?? {}, body: row.body && redactedText(row.body) };
}

const secretName = /pass(word|phrase)|secret|token|authori[sz]ation|api_?key|credential/i;

/** Readable text. In JSON, values under names of secrets are replaced; everything else stays as it came. */
export function redactedText(body: Buffer): string {
  const text = body.toString('utf8');
  try {
    const value = JSON.parse(text) as unknown;
    let secrets = 0;
    const redacted = JSON.stringify(value, (name, inner: unknown) => {
      if (!secretName.test(name) || inner === null || inner === '') return inner;
      secrets++;
      return '(redacted)';
    });
    return secrets > 0 ? redacted : text;
  } catch {
    return text;
  }
}
