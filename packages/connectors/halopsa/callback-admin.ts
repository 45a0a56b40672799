/**
 * Our webhook in Halo: two calls make it, a webhook and one notification for each event (HaloPSA reference §8.1). Nothing
 * identifies a webhook as ours but its name and note, so a marker stands there.
 */
import { createHash } from 'node:crypto';
import { failed, failure, ok } from '@deskbridge/model';
import type { Failure, Result } from '@deskbridge/model';
import type { CallbackAdmin, RegisteredCallback } from '../contract.ts';
import { anyIdOf, booleanOf, idOf, integerOf, textOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { parseObject } from '../kit/json.ts';
import { screenWords, webhookName } from './callbacks.ts';
import type { HaloClient } from './client.ts';
import { configRows } from './config.ts';
import { eventByNumber, eventByWords, haloEvents } from './events.ts';
import type { HaloEvent } from './events.ts';
import { notificationBody, webhookBody } from './webhook-bodies.ts';

const markerWord = 'deskbridge:';
/** HMAC over the body (HaloPSA reference §8.1; sources conflict on the other numbers, not on this one). */
const hmacAuthentication = 3;

/** Names the connection by its callback token, which stays when the public address changes. */
function markerOf(url: string): string {
  const token = new URL(url).pathname.split('/').findLast(Boolean) ?? url;
  return `${markerWord}${createHash('sha256').update(token).digest('hex').slice(0, 16)}`;
}

const noteOf = (url: string): string => `Made by Deskbridge; please leave this line as it is. ${markerOf(url)}`;
const isOursFor = (row: Row, url: string): boolean => (textOf(row['note']) ?? '').includes(markerOf(url)) || textOf(row['url']) === url;
const isAnyOurs = (row: Row): boolean => (textOf(row['note']) ?? '').includes(markerWord);
const isSigned = (row: Row): boolean => integerOf(row['authentication_type']) === hmacAuthentication;
const guidOf = (row: Row): string | null => anyIdOf(row['id']);

/** What the caller is told where Halo refuses. */
function registration(problem: Failure): Failure {
  const isRefusal = ['rights.missing', 'psa.refused', 'record.missing'].includes(problem.code);
  return isRefusal ? failure('callback.registration', { detail: problem.detail, httpStatus: problem.httpStatus }) : problem;
}

/** Manages our webhook. */
export class HaloCallbacks implements CallbackAdmin {
  readonly #client: HaloClient;

  constructor(client: HaloClient) {
    this.#client = client;
  }

  /** Every outbound webhook of the tenant with its events. */
  async list(url?: string): Promise<Result<RegisteredCallback[]>> {
    const webhooks = await this.#webhooks();
    if (!webhooks.ok) return webhooks;
    const notifications = await this.#notifications();
    if (!notifications.ok) return notifications;
    return ok(
      webhooks.value.map((row) => ({
        id: guidOf(row) ?? '',
        name: textOf(row['name']) ?? '',
        url: textOf(row['url']) ?? '',
        isActive: isActive(row),
        isOurs: url === undefined ? isAnyOurs(row) : isOursFor(row, url),
        isSigned: isSigned(row),
        events: notificationsOf(notifications.value, guidOf(row)).map(eventNameOf),
        settings: settingsOf(row),
      })),
    );
  }

  /** Creates ours, or mends what is missing or changed of it, and removes duplicates of ours. Others' are never touched. */
  async register(
    url: string,
    secret: string,
  ): Promise<Result<{ id: string; done: string[]; byHand: readonly string[]; isSigned: boolean }>> {
    const webhooks = await this.#webhooks();
    if (!webhooks.ok) return webhooks;
    const ours = webhooks.value.filter((row) => isOursFor(row, url) && guidOf(row) !== null);
    const kept = ours.find((row) => textOf(row['url']) === url && isActive(row)) ?? ours[0];
    const done = kept === undefined ? ['created the webhook'] : differences(kept, url);
    const saved = await this.#save(kept, url, secret);
    if (!saved.ok) return saved;
    for (const row of ours.filter((other) => other !== kept)) {
      const removed = await this.remove(guidOf(row) ?? '');
      if (!removed.ok) return removed;
      done.push('removed a duplicate of our webhook');
    }
    const events = await this.#saveEvents(saved.value.id);
    if (!events.ok) return events;
    return ok({ ...saved.value, done: [...done, ...events.value.done], byHand: events.value.byHand });
  }

  /** Removes a webhook and its notifications; one that is gone already counts as removed. */
  async remove(id: string): Promise<Result<void>> {
    const notifications = await this.#notifications();
    for (const row of notifications.ok ? notificationsOf(notifications.value, id) : [])
      await this.#delete('/Notification', idOf(row['id']));
    return this.#delete('/Webhook', id);
  }

  async #webhooks(): Promise<Result<Row[]>> {
    const rows = await configRows(this.#client, '/Webhook', 'poll', { type: 0 });
    return rows.ok ? rows : failed(registration(rows.failure));
  }

  async #notifications(): Promise<Result<Row[]>> {
    const rows = await configRows(this.#client, '/Notification', 'poll');
    return rows.ok ? rows : failed(registration(rows.failure));
  }

  async #post(path: string, body: readonly object[]): Promise<Result<Row>> {
    const answer = this.#client.checked(await this.#client.call('POST', path, 'write', { body }));
    if (!answer.ok) return failed(registration(answer.failure));
    return ok(parseObject(answer.value.text)?.value ?? {});
  }

  async #delete(path: string, id: string | null): Promise<Result<void>> {
    if (id === null || id === '') return ok(undefined);
    const answer = this.#client.checked(await this.#client.call('DELETE', `${path}/${encodeURIComponent(id)}`, 'write'));
    if (answer.ok || answer.failure.code === 'record.missing') return ok(undefined);
    return failed(registration(answer.failure));
  }

  /** Saves the webhook with a signature; where the tenant refuses that, without one: the address is secret. */
  async #save(kept: Row | undefined, url: string, secret: string): Promise<Result<{ id: string; isSigned: boolean }>> {
    const id = kept === undefined ? {} : { id: guidOf(kept) };
    const common = { name: webhookName, note: noteOf(url), url };
    let signed = true;
    let saved = await this.#post('/Webhook', [{ ...id, ...webhookBody(common, secret) }]);
    if (!saved.ok && saved.failure.httpStatus === 400) {
      signed = false;
      saved = await this.#post('/Webhook', [{ ...id, ...webhookBody(common, null) }]);
    }
    if (!saved.ok) return saved;
    const guid = guidOf(saved.value) ?? (kept === undefined ? null : guidOf(kept));
    if (guid === null) return failed(failure('callback.registration', { detail: 'Halo saved the webhook but gave no id.' }));
    const isKnown = saved.value['authentication_type'] !== undefined;
    return ok({ id: guid, isSigned: signed && (!isKnown || isSigned(saved.value)) });
  }

  /** One notification for each event whose number is known, from the reference or from the tenant's own notifications. */
  async #saveEvents(webhookId: string): Promise<Result<{ done: string[]; byHand: string[] }>> {
    const notifications = await this.#notifications();
    if (!notifications.ok) return notifications;
    const present = notificationsOf(notifications.value, webhookId);
    const wanted = wantedEvents(notifications.value);
    const numbers = new Set(present.map((row) => integerOf(row['eventno'])));
    const missing = wanted.filter(({ number }) => number !== null && !numbers.has(number));
    const done: string[] = [];
    if (missing.length > 0) {
      const bodies = missing.map(({ event, number }) => notificationBody(webhookId, number ?? 0, event));
      const saved = await this.#post('/Notification', bodies);
      if (!saved.ok) return saved;
      done.push(...missing.map(({ event }) => `added the event ${event.name}`));
    }
    for (const row of repeated(present)) {
      const removed = await this.#delete('/Notification', idOf(row['id']));
      if (!removed.ok) return removed;
      done.push('removed a repeated event');
    }
    const named = new Set(present.map((row) => eventNameOf(row)));
    return ok({
      done,
      byHand: wanted.filter(({ event, number }) => number === null && !named.has(event.key)).map(({ event }) => event.name),
    });
  }
}

const isActive = (row: Row): boolean => booleanOf(row['active']) ?? booleanOf(row['enabled']) ?? true;

/** The settings as its screen names them; what is not told, or has no known word, is left out. */
function settingsOf(row: Row): RegisteredCallback['settings'] {
  const word = (words: readonly (string | undefined)[], value: unknown): string | null => words[integerOf(value) ?? 0] ?? null;
  const told: [string, string | null][] = [
    ['Payload URL', textOf(row['url'])],
    ['Webhook Type', word(screenWords.type, row['type'])],
    ['Method', word(screenWords.method, row['method'])],
    ['Content Type', textOf(row['content_type'])],
    ['Authentication', word(screenWords.authentication, row['authentication_type'])],
    ['Signature Header', isSigned(row) ? textOf(row['authentication_header']) : null],
    ['Enabled', isActive(row) ? 'Yes' : 'No'],
  ];
  return told.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

const notificationsOf = (rows: readonly Row[], webhookId: string | null): Row[] =>
  rows.filter((row) => webhookId !== null && anyIdOf(row['webhook_id'])?.toLowerCase() === webhookId.toLowerCase());

/** Our key of a notification's event; its own name, or its number, for one that is not declared. */
function eventNameOf(row: Row): string {
  const number = integerOf(row['eventno']);
  const name = textOf(row['eventname']) ?? textOf(row['name']);
  return (eventByNumber(number) ?? (name === null ? undefined : eventByWords(ownName(name))))?.key ?? name ?? `event ${number ?? '?'}`;
}

/** Our notifications are named `Deskbridge: <event>`. */
const ownName = (name: string): string => name.replace(/^Deskbridge:\s*/i, '');

function differences(row: Row, url: string): string[] {
  const found: string[] = [];
  if (!isActive(row)) found.push('switched the webhook on again');
  if (textOf(row['url']) !== url) found.push('corrected the address');
  if (!isSigned(row)) found.push('switched the signature on');
  if ((integerOf(row['method']) ?? 0) !== 0) found.push('corrected the method to POST');
  return found;
}

/** Every event that we want, with its number where the reference or a notification of the tenant tells it. */
function wantedEvents(notifications: readonly Row[]): { event: HaloEvent; number: number | null }[] {
  const learned = new Map<string, number>();
  for (const row of notifications) {
    const number = integerOf(row['eventno']);
    const event = eventByWords(ownName(textOf(row['eventname']) ?? textOf(row['name']) ?? ''));
    // A name that a person gave proves nothing about a number that belongs to another event.
    if (number !== null && number > 0 && event?.number === null && eventByNumber(number) === undefined) learned.set(event.key, number);
  }
  return haloEvents.filter((event) => event.isWanted).map((event) => ({ event, number: event.number ?? learned.get(event.key) ?? null }));
}

/** Notifications of one webhook whose event is there already. */
function repeated(rows: readonly Row[]): Row[] {
  const seen = new Set<number | null>();
  return rows.filter((row) => {
    const number = integerOf(row['eventno']);
    if (!seen.has(number)) return !seen.add(number);
    return true;
  });
}
