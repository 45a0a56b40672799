/** Reading callbacks: HMAC-SHA1 over the bytes as they came, and what they are about (Autotask reference §7). Needs no session. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ExternalId, Origin } from '@deskbridge/model';
import { selfTestEvent, type CallbackHint, type CallbackReader, type HandSetup } from '../contract.ts';
import { isRow, pick, textOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { repairText } from '../kit/text.ts';
import type { AutotaskCredentials } from './credentials.ts';
import { actions, eventName, events, families } from './events.ts';
import type { Action, Family } from './events.ts';
import { lowered } from './query.ts';
import { instant, reference } from './values.ts';

/** What our webhooks are called in Autotask. */
export const webhookName = 'Deskbridge';
const signatureHeader = 'x-hook-signature';
const selfTestType = 'DeskbridgeTest';

const sign = (raw: Uint8Array, secret: string): Buffer => createHmac('sha1', secret).update(raw).digest();

function verify(raw: Uint8Array, headers: Readonly<Record<string, string>>, secret: string): 'valid' | 'invalid' | 'unsigned' {
  const header = headers[signatureHeader]?.trim();
  if (!header) return 'unsigned';
  const told = Buffer.from(header.replace(/^sha1=/i, ''), 'base64');
  const ours = sign(raw, secret);
  return told.length === ours.length && timingSafeEqual(told, ours) ? 'valid' : 'invalid';
}

function familyOf(entityType: string): Family | undefined {
  return families.find(({ entityTypes }) => entityTypes.some((type) => type.toLowerCase() === entityType.toLowerCase()));
}

/** Only what and which record: what stands in the fields, and how, is not settled by public facts. */
function hintOf(body: Row): CallbackHint | null {
  const action = textOf(body['action']);
  const type = textOf(body['entityType']) ?? '';
  if (action === null) return null;
  const sequence = textOf(body['sequenceNumber']) ?? textOf(body['eventTime']) ?? '';
  const id = reference(body['id']);
  const common = {
    // The Guid is the webhook's, not the event's: only with the number beside it does it name one delivery.
    dedupeKey: [textOf(body['guid']) ?? '', action, sequence, id ?? ''].join(':'),
    actor: actorOf(body),
    occurredAt: instant(body['eventTime']),
    recordUpdatedAt: null,
  };
  if (action.toLowerCase() === 'deactivated')
    return { ...common, eventKey: null, eventName: `${type} webhook deactivated`, stream: null, externalId: null, isAboutWebhook: true };
  if (type === selfTestType) return { ...common, eventKey: selfTestEvent, eventName: type, stream: null, externalId: null };
  const family = familyOf(type);
  const known = (Object.keys(actions) as Action[]).find((each) => each.toLowerCase() === action.toLowerCase());
  if (!family || !known) return { ...common, eventKey: null, eventName: `${type} ${action}`, stream: null, externalId: null };
  const named = { ...common, eventKey: `${family.key}.${actions[known]}`, eventName: eventName(family, known) };
  if (family.isPolled) return { ...named, stream: null, externalId: null, polls: family.stream };
  return { ...named, stream: id === null ? null : family.stream, externalId: id as ExternalId | null };
}

function actorOf(body: Row): Origin {
  const id = reference(pick(body, 'personID', 'personId'));
  return id === null || id === '0' ? { type: 'unknown' } : { type: 'agent', id };
}

function parse(raw: Uint8Array, _contentType: string): CallbackHint[] | null {
  let body: unknown;
  try {
    body = JSON.parse(repairText(new TextDecoder().decode(raw)).text);
  } catch {
    return null;
  }
  const hint = isRow(body) ? hintOf(lowered(body)) : null;
  return hint === null ? null : [hint];
}

/** Autotask has no screen for webhooks: these are the values that a tool for its API would be given. */
export function handSetup(url: string, secret: string | null): HandSetup {
  return {
    name: webhookName,
    where: 'Autotask makes webhooks through its API only; a tool for the API takes these values',
    settings: [
      { label: 'Webhook URL', value: url, is: 'address' },
      { label: 'Deactivation URL', value: url },
      ...(secret === null ? [] : [{ label: 'Secret key', value: secret, isSecret: true }]),
      { label: 'Active', value: 'Yes', is: 'enabled' },
    ],
    events: events.map(({ name }) => name),
  };
}

function testDelivery(id: string, secret: string | null, at: Date): { body: string; headers: Record<string, string> } {
  const body = JSON.stringify({
    Action: 'Create',
    Guid: id,
    EntityType: selfTestType,
    Id: 0,
    EventTime: at.toISOString(),
    SequenceNumber: 1,
    PersonID: 0,
  });
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (secret !== null) headers['X-Hook-Signature'] = `sha1=${sign(Buffer.from(body), secret).toString('base64')}`;
  return { body, headers };
}

/** What runs where callbacks come in. Any 2xx is success; all else is repeated for two minutes (Autotask reference §7). */
export const callbackReader: CallbackReader<AutotaskCredentials> = {
  answers: { accepted: 200, busy: 503, refused: 401 },
  omitsOwnWrites: true,
  verify,
  parse,
  handSetup,
  testDelivery,
};
