/** Reading callbacks: signature, body, what it is about (HaloPSA reference §8.3, §8.4). Needs no session. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { ExternalId, Origin, StreamName } from '@deskbridge/model';
import { selfTestEvent, type CallbackHint, type CallbackReader, type HandSetup } from '../contract.ts';
import { idOf, isRow, pick, rowsOf, textOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { repairText } from '../kit/text.ts';
import { haloInstant } from './dates.ts';
import { eventByWords, haloEvents, normalised } from './events.ts';
import { ticketUpdatedAt } from './ticket-mapping.ts';

/** The header that carries the signature; its name is what we configure (HaloPSA reference §8.4). */
export const signatureHeader = 'Token';

function sameBytes(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Base64 as Halo sends it; hexadecimal and a prefix such as `sha256=` where the tenant's webhook is set so. */
function verify(raw: Uint8Array, headers: Readonly<Record<string, string>>, secret: string): 'valid' | 'invalid' | 'unsigned' {
  const given = headers[signatureHeader.toLowerCase()]?.trim();
  if (!given) return 'unsigned';
  const digest = createHmac('sha256', secret).update(raw).digest();
  const bare = given.replace(/^(?:hmac[-_ ]?)?sha-?256\s*[=: ]\s*/i, '');
  const isHex = /^[\da-f]{64}$/i.test(bare);
  const isBase64 = /^[\w+/-]{43}=?$/.test(bare);
  if (!isHex && !isBase64) return 'invalid';
  return sameBytes(Buffer.from(bare, isHex ? 'hex' : 'base64'), digest) ? 'valid' : 'invalid';
}

/** The member that holds the record: callbacks differ in where they put it (HaloPSA reference §8.3). */
const holders: readonly (readonly [string, StreamName])[] = [
  ['ticket', 'tickets'],
  ['site', 'sites'],
  ['user', 'contacts'],
  ['invoice', 'invoices'],
  ['client', 'companies'],
  ['asset', 'assets'],
  ['appointment', 'appointments'],
];

interface Subject {
  stream: StreamName | null;
  id: string | null;
  record: Row | null;
}

function subjectOf(body: Row, words: string): Subject {
  const event = eventByWords(words);
  const objectId = idOf(pick(body, 'object_id', 'objectid'));
  for (const [key, stream] of holders) {
    const record = body[key];
    if (!isRow(record) || (event && event.stream !== stream)) continue;
    return { stream, id: idOf(record['id']) ?? objectId, record };
  }
  const loose = [body['object'], body['data']].find(isRow) ?? null;
  const stream = event?.stream ?? streamByWord(words) ?? (loose !== null && 'status_id' in loose ? 'tickets' : null);
  const action = isRow(body['action']) ? body['action'] : null;
  const id =
    objectId ?? idOf(pick(body, 'ticket_id', 'faultid')) ?? (loose === null ? null : idOf(loose['id'])) ?? idOf(action?.['ticket_id']);
  return { stream: stream ?? (id !== null && isTicketLike(body, words) ? 'tickets' : null), id, record: loose };
}

const isTicketLike = (body: Row, words: string): boolean =>
  /\bticket\b/i.test(`${words} ${textOf(body['message']) ?? ''}`) || 'ticket_id' in body;

/** The record that an unknown event is about, by its wording: `site merged` is about a site. */
function streamByWord(words: string): StreamName | null {
  const first = normalised(words);
  return holders.find(([word]) => new RegExp(`\\b${word}\\b`).test(first))?.[1] ?? null;
}

function actorOf(body: Row): Origin {
  const agentId = idOf(body['agent_id']);
  if (agentId !== null && agentId !== '1') return { type: 'agent', id: agentId };
  const action = body['action'];
  if (isRow(action)) {
    const byAgent = idOf(action['who_agentid']) ?? idOf(action['actionby_agent_id']);
    if (byAgent !== null) return { type: 'agent', id: byAgent };
    const byContact = idOf(action['actionby_user_id']);
    if (byContact !== null) return { type: 'contact', id: byContact };
  }
  return { type: 'unknown' };
}

/** The delivery's own id; without one, what happened to what and when (HaloPSA reference §8.5). */
function dedupeKeyOf(body: Row, subject: Subject, words: string): string {
  const delivery = textOf(body['id']);
  // The delivery id is a GUID: a number there is something else (HaloPSA reference §8.3).
  if (delivery !== null && delivery.includes('-')) return delivery;
  const timestamp = textOf(body['timestamp']);
  const parts = timestamp === null ? JSON.stringify([normalised(words), body]) : JSON.stringify([subject.id, normalised(words), timestamp]);
  return createHash('sha256').update(parts).digest('base64url');
}

function hintOf(body: Row): CallbackHint | null {
  const words = textOf(pick(body, 'event', 'event_name', 'eventname')) ?? '';
  const subject = subjectOf(body, words);
  const isUsable = words !== '' || subject.stream !== null;
  if (!isUsable) return null;
  return {
    dedupeKey: dedupeKeyOf(body, subject, words),
    eventKey: eventByWords(words)?.key ?? (words === selfTestWords ? selfTestEvent : null),
    eventName: words,
    stream: subject.id === null ? null : subject.stream,
    externalId: subject.stream === null ? null : (subject.id as ExternalId | null),
    actor: actorOf(body),
    occurredAt: haloInstant(body['timestamp']),
    recordUpdatedAt: subject.record === null ? null : ticketUpdatedAt(subject.record),
  };
}

/** One event or a batch of them (HaloPSA reference §8.3). Null where nothing in the body can be used. */
function parse(raw: Uint8Array, _contentType: string): CallbackHint[] | null {
  let body: unknown;
  try {
    body = JSON.parse(repairText(new TextDecoder().decode(raw)).text);
  } catch {
    return null;
  }
  const items = Array.isArray(body) ? rowsOf(body) : isRow(body) ? batchOf(body) : [];
  const hints = items.map(hintOf).filter((hint) => hint !== null);
  return hints.length > 0 ? hints : null;
}

const batchOf = (body: Row): Row[] => {
  const batch = [body['events'], body['items']].find((value) => rowsOf(value).length > 0);
  return batch === undefined ? [body] : rowsOf(batch);
};

/** What our webhook is called in Halo. */
export const webhookName = 'Deskbridge';

/** The words of Halo's screen. Of the authentications only these are told alike by all sources (HaloPSA reference §8.1). */
export const screenWords = {
  type: ['Standard Webhook', 'Runbook'],
  method: ['POST', 'GET', 'PUT', 'DELETE', 'PATCH'],
  authentication: ['No authentication', 'Basic authentication', undefined, 'HMAC signature'],
} as const;

/** The settings to type in, and the events to tick, where webhooks cannot be made by API. */
export function handSetup(url: string, secret: string | null): HandSetup {
  const signature = [
    { label: 'Signature Header', value: signatureHeader },
    { label: 'Secret', value: secret ?? '', isSecret: true },
  ];
  return {
    name: webhookName,
    where: 'Configuration › Integrations › Webhooks',
    settings: [
      { label: 'Payload URL', value: url, is: 'address' },
      { label: 'Webhook Type', value: screenWords.type[0] },
      { label: 'Method', value: screenWords.method[0] },
      { label: 'Content Type', value: 'application/json' },
      { label: 'Authentication', value: screenWords.authentication[secret === null ? 0 : 3] },
      ...(secret === null ? [] : signature),
      { label: 'Enabled', value: 'Yes', is: 'enabled' },
    ],
    events: haloEvents.filter((event) => event.isWanted).map((event) => event.name),
  };
}

const selfTestWords = 'Deskbridge test';

/** Looks like a delivery of Halo's, about nothing. */
function testDelivery(id: string, secret: string | null, at: Date): { body: string; headers: Record<string, string> } {
  const body = JSON.stringify({ id, event: selfTestWords, timestamp: at.toISOString() });
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (secret !== null) headers[signatureHeader] = createHmac('sha256', secret).update(body).digest('base64');
  return { body, headers };
}

/** What runs where callbacks come in. Halo's own retries are not documented; any 2xx is success (HaloPSA reference §8.5). */
export const callbackReader: CallbackReader = {
  answers: { accepted: 200, busy: 503, refused: 401 },
  verify,
  parse,
  handSetup,
  testDelivery,
};
