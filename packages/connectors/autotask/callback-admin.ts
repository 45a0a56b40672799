/**
 * Our webhooks in Autotask: one for each of five entities, each field to be watched added by a call of its own, one after the other (three
 * calls at a time are all there are), and our own API user left out (Autotask reference §7). To the bridge they are one.
 */
import { createHash } from 'node:crypto';
import { failed, failure, ok } from '@deskbridge/model';
import type { Failure, Result } from '@deskbridge/model';
import type { CallbackAdmin, RegisteredCallback } from '../contract.ts';
import { booleanOf, textOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { parseObject } from '../kit/json.ts';
import { webhookName } from './callbacks.ts';
import type { AutotaskClient } from './client.ts';
import type { AutotaskConfig } from './config.ts';
import { actions, families } from './events.ts';
import type { Action, Family } from './events.ts';
import { queryAll } from './query.ts';
import { reference } from './values.ts';

/** Names the connection by its callback token, which stays when the public address changes. */
function nameOf(url: string): string {
  const token = new URL(url).pathname.split('/').findLast(Boolean) ?? url;
  return `${webhookName} ${createHash('sha256').update(token).digest('hex').slice(0, 16)}`;
}

const isAnyOurs = (row: Row): boolean => (textOf(row['name']) ?? '').startsWith(`${webhookName} `);
const isOursFor = (row: Row, url: string): boolean => textOf(row['name']) === nameOf(url) || textOf(row['webhookUrl']) === url;
const isOn = (row: Row, name: string): boolean => booleanOf(row[name]) === true;
const subscriptions = Object.fromEntries((Object.keys(actions) as Action[]).map((action) => [`isSubscribedTo${action}Events`, true]));

/** A refused right is told as what it prevents. */
function registration(problem: Failure): Failure {
  const isRefusal = ['rights.missing', 'psa.refused', 'record.missing'].includes(problem.code);
  return isRefusal ? failure('callback.registration', { detail: problem.detail, httpStatus: problem.httpStatus }) : problem;
}

/** A webhook as it stands in Autotask. */
interface Standing {
  family: Family;
  row: Row;
  id: string;
}

/** Manages our webhooks. */
export class AutotaskCallbacks implements CallbackAdmin {
  readonly #client: AutotaskClient;
  readonly #config: AutotaskConfig;

  constructor(client: AutotaskClient, config: AutotaskConfig) {
    this.#client = client;
    this.#config = config;
  }

  /** Those of others one by one; ours as one, so that two of ours are a true duplicate. */
  async list(url?: string): Promise<Result<RegisteredCallback[]>> {
    const standing = await this.#standing();
    if (!standing.ok) return standing;
    const isOurs = ({ row }: Standing): boolean => (url === undefined ? isAnyOurs(row) : isOursFor(row, url));
    const others = standing.value.filter((each) => !isOurs(each)).map((each) => shown([each], false));
    const rounds: Standing[][] = [];
    for (const each of standing.value.filter(isOurs)) {
      const round = rounds.find((one) => !one.some(({ family }) => family === each.family));
      if (round) round.push(each);
      else rounds.push([each]);
    }
    return ok([...rounds.map((round) => shown(round, true)), ...others]);
  }

  /** Makes what is missing, mends what was changed, removes what is there twice. */
  async register(
    url: string,
    secret: string,
  ): Promise<Result<{ id: string; done: string[]; byHand: readonly string[]; isSigned: boolean }>> {
    const standing = await this.#standing();
    if (!standing.ok) return standing;
    const ids: string[] = [];
    const done: string[] = [];
    for (const family of families) {
      const ours = standing.value.filter((each) => each.family === family && isOursFor(each.row, url));
      const one = await this.#settle(family, ours, url, secret);
      if (!one.ok) return failed(registration(one.failure));
      ids.push(`${family.name}:${one.value.id}`);
      done.push(...one.value.done);
    }
    return ok({ id: ids.join(','), done, byHand: [], isSigned: true });
  }

  /** Removes all parts; what is gone already counts as removed. */
  async remove(id: string): Promise<Result<void>> {
    for (const part of id.split(',')) {
      const [family = '', number = ''] = part.split(':');
      if (!families.some(({ name }) => name === family) || !/^\d+$/.test(number)) continue;
      const removed = await this.#delete(`${family}Webhooks/${number}`);
      if (!removed.ok) return removed;
    }
    return ok(undefined);
  }

  async #standing(): Promise<Result<Standing[]>> {
    const out: Standing[] = [];
    for (const family of families) {
      const rows = await queryAll(this.#client, { entity: `${family.name}Webhooks` }, [], 'poll');
      if (!rows.ok) return failed(registration(rows.failure));
      out.push(...rows.value.map(({ value, id }) => ({ family, row: value as Row, id: id ?? '' })));
    }
    return ok(out);
  }

  async #settle(family: Family, ours: readonly Standing[], url: string, secret: string): Promise<Result<{ id: string; done: string[] }>> {
    const kept = ours.find(({ row }) => textOf(row['webhookUrl']) === url && isOn(row, 'isActive')) ?? ours[0];
    const done: string[] = [];
    // A twin refuses what would make it a twin: it goes first.
    for (const extra of ours.filter((each) => each !== kept)) {
      const removed = await this.#delete(`${family.name}Webhooks/${extra.id}`);
      if (!removed.ok) return removed;
      done.push(`removed a duplicate of our ${family.word.toLowerCase()} webhook`);
    }
    const wanted = { name: nameOf(url), webhookUrl: url, deactivationUrl: url, isActive: true, ...subscriptions };
    const saved = kept ? await this.#mend(family, kept, wanted, secret) : await this.#make(family, wanted, secret);
    if (!saved.ok) return saved;
    done.push(...saved.value.done);
    const watched = await this.#watch(family, saved.value.id);
    if (!watched.ok) return watched;
    done.push(...watched.value);
    const spared = await this.#spareOurselves(family, saved.value.id);
    return spared.ok ? ok({ id: saved.value.id, done: [...done, ...spared.value] }) : spared;
  }

  async #make(family: Family, wanted: object, secret: string): Promise<Result<{ id: string; done: string[] }>> {
    const body = { ...wanted, secretKey: secret, sendThresholdExceededNotification: false };
    const made = await this.#write('POST', `${family.name}Webhooks`, body);
    return made.ok ? ok({ id: made.value, done: [`created the ${family.word.toLowerCase()} webhook`] }) : made;
  }

  /** The secret cannot be read back, so it is always set: a delivery whose signature is wrong is mended by it. */
  async #mend(
    family: Family,
    kept: Standing,
    wanted: Record<string, unknown>,
    secret: string,
  ): Promise<Result<{ id: string; done: string[] }>> {
    const differs = Object.entries(wanted).filter(([name, value]) =>
      typeof value === 'boolean' ? isOn(kept.row, name) !== value : textOf(kept.row[name]) !== value,
    );
    const saved = await this.#write('PATCH', `${family.name}Webhooks`, { id: Number(kept.id), ...wanted, secretKey: secret });
    if (!saved.ok) return saved;
    const corrected = `corrected ${differs.map(([name]) => name).join(', ')} of the ${family.word.toLowerCase()} webhook`;
    return ok({ id: kept.id, done: differs.length === 0 ? [] : [corrected] });
  }

  /** Every field that can be watched is. */
  async #watch(family: Family, id: string): Promise<Result<string[]>> {
    const entity = `${family.name}WebhookFields`;
    const known = await this.#config.values(entity, 'fieldID', 'poll');
    if (!known.ok) return known;
    const present = await queryAll(this.#client, { entity }, [{ op: 'eq', field: 'webhookID', value: Number(id) }], 'poll');
    if (!present.ok) return present;
    const subscribed = new Set(
      present.value
        .map(({ value }) => value as Row)
        .filter((row) => isOn(row, 'isSubscribedField'))
        .map((row) => reference(row['fieldID'])),
    );
    const missing = known.value.filter((field) => !subscribed.has(field.id));
    for (const field of missing) {
      const body = { webhookID: Number(id), fieldID: Number(field.id), isSubscribedField: true, isDisplayAlwaysField: false };
      const added = await this.#write('POST', `${family.name}Webhooks/${id}/Fields`, body);
      if (!added.ok) return added;
    }
    return ok(missing.length === 0 ? [] : [`watches ${missing.length} more fields of the ${family.word.toLowerCase()}`]);
  }

  /** What we write ourselves need not be told to us: the owner of the webhook is our API user. */
  async #spareOurselves(family: Family, id: string): Promise<Result<string[]>> {
    const entity = `${family.name}WebhookExcludedResources`;
    const excluded = await queryAll(this.#client, { entity }, [{ op: 'eq', field: 'webhookID', value: Number(id) }], 'poll');
    if (!excluded.ok) return excluded;
    if (excluded.value.length > 0) return ok([]);
    const webhook = await queryAll(
      this.#client,
      { entity: `${family.name}Webhooks` },
      [{ op: 'eq', field: 'id', value: Number(id) }],
      'poll',
    );
    if (!webhook.ok) return webhook;
    const owner = reference((webhook.value[0]?.value as Row | undefined)?.['ownerResourceID']);
    if (owner === null) return ok([]);
    const added = await this.#write('POST', `${family.name}Webhooks/${id}/ExcludedResources`, {
      webhookID: Number(id),
      resourceID: Number(owner),
    });
    return added.ok ? ok([`left our own writes out of the ${family.word.toLowerCase()} webhook`]) : added;
  }

  async #write(method: 'POST' | 'PATCH', path: string, body: object): Promise<Result<string>> {
    const answer = this.#client.checked(await this.#client.call(method, path, 'write', { body }));
    if (!answer.ok) return answer;
    const id = reference(parseObject(answer.value.text)?.value['itemId']);
    return id === null ? failed(failure('callback.registration', { detail: 'Autotask saved the webhook but gave no id.' })) : ok(id);
  }

  async #delete(path: string): Promise<Result<void>> {
    const answer = this.#client.checked(await this.#client.call('DELETE', path, 'write'));
    return answer.ok || answer.failure.code === 'record.missing' ? ok(undefined) : failed(registration(answer.failure));
  }
}

/** Some webhooks as one: active where all of them are, each at the address of the first that stands elsewhere. */
function shown(parts: readonly Standing[], isOurs: boolean): RegisteredCallback {
  const first = parts[0]?.row ?? {};
  const url = textOf(first['webhookUrl']) ?? '';
  const elsewhere = parts.map(({ row }) => textOf(row['webhookUrl']) ?? '').find((each) => each !== url);
  const isActive = parts.every(({ row }) => isOn(row, 'isActive')) && (!isOurs || parts.length === families.length);
  return {
    id: parts.map(({ family, id }) => `${family.name}:${id}`).join(','),
    name: textOf(first['name']) ?? '',
    url: elsewhere ?? url,
    isActive,
    isOurs,
    isSigned: true,
    events: parts.flatMap(({ family, row }) =>
      (Object.keys(actions) as Action[])
        .filter((action) => isOn(row, `isSubscribedTo${action}Events`))
        .map((action) => `${family.key}.${actions[action]}`),
    ),
    settings: [
      { label: 'Webhook URL', value: elsewhere ?? url },
      { label: 'Deactivation URL', value: textOf(first['deactivationUrl']) ?? '' },
      { label: 'Active', value: isActive ? 'Yes' : 'No' },
    ],
  };
}
