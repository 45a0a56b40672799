import { isObject } from '../../kit/json.ts';
import type { JsonObject } from '../../kit/json.ts';
import type { Reply } from '../../kit/http.ts';
import { entityAt, entityNamed } from '../schema/registry.ts';
import type { EntityDef, Verb } from '../schema/entity.ts';
import { num } from '../store/row.ts';
import type { Writer } from '../writes/context.ts';
import { change, create, remove } from '../writes/write.ts';
import { rowWriter } from '../wire.ts';
import { refuseUnlessMay, seen } from './call.ts';
import type { Call } from './call.ts';
import { errors, htmlNotFound, notAllowed } from './errors.ts';
import { lowerKeys } from './filter.ts';
import { fieldsReply, infoReply, udfReply } from './metadata.ts';
import { countReply, listReply, queryReply } from './query.ts';
import { relaxedJson } from './relaxed.ts';

const json = (value: unknown): Reply => ({ status: 200, body: JSON.stringify(value) });

/** Answers a call below `V1.0/` [Autotask reference §1–§5]. `segments` are the path's. Throws a refusal for anything but success. */
export function serve(call: Call, segments: readonly string[]): Reply {
  const [first = '', second = '', third = '', fourth = ''] = segments;
  const def = entityNamed(first);
  if (!def) throw htmlNotFound();
  if (segments.length === 1) return collectionReply(call, def);
  if (second.toLowerCase() === 'query') return queryRoute(call, def, third.toLowerCase());
  if (second.toLowerCase() === 'entityinformation') return metadataRoute(call, def, third.toLowerCase());
  const id = idOf(second);
  if (segments.length === 2) return singleReply(call, def, id);
  const child = entityAt(first, third);
  if (!child) throw htmlNotFound();
  return segments.length === 3 ? childCollection(call, child, id) : childSingle(call, child, id, idOf(fourth));
}

function queryRoute(call: Call, def: EntityDef, rest: string): Reply {
  const { method } = call.exchange;
  if (method !== 'GET' && method !== 'POST') throw notAllowed();
  refuseUnlessMay(call, def.object, 'view');
  if (rest === 'count') return countReply(call, def);
  if (rest !== '' && rest !== 'next') throw htmlNotFound();
  return hidden(call, def, queryReply(call, def, rest === 'next'));
}

/** A webhook's secret cannot be read back [? §7]. */
function hidden(call: Call, def: EntityDef, reply: Reply): Reply {
  if (def.object !== 'webhooks' || call.tenant.quirks.secretKeyReadable) return reply;
  return { ...reply, body: reply.body.toString().replaceAll(/"secretKey":"[^"]*"/g, '"secretKey":null') };
}

function metadataRoute(call: Call, def: EntityDef, rest: string): Reply {
  if (call.exchange.method !== 'GET') throw notAllowed();
  if (rest === '') return infoReply(call, def);
  refuseUnlessMay(call, def.object, 'view');
  if (rest === 'fields') return fieldsReply(call, def);
  if (rest === 'userdefinedfields') return udfReply(def);
  throw htmlNotFound();
}

function idOf(text: string): number {
  if (!/^-?\d+$/.test(text)) throw htmlNotFound();
  return Number(text);
}

/** `/{E}`: where a child entity is not written, the web server knows no such page [§3]. */
function collectionReply(call: Call, def: EntityDef): Reply {
  const { method } = call.exchange;
  if (!def.root.has('POST') && !def.root.has('PATCH')) throw htmlNotFound();
  if (method === 'DELETE' || !def.root.has(method as Verb)) throw notAllowed();
  return writeReply(call, def, method as Verb);
}

function writeReply(call: Call, def: EntityDef, method: Verb, parent?: number): Reply {
  const body = bodyOf(call);
  if (method === 'POST') {
    refuseUnlessMay(call, def.object, 'add');
    refuseManyWebhooks(call, def);
    return json({ itemId: create(writerOf(call), def, body, parent).id });
  }
  refuseUnlessMay(call, def.object, 'edit');
  const id = Number(lowerKeys(body)['id']);
  const row = seen(call, def, id);
  if (row && parent !== undefined && def.child && num(row[def.child.key]) !== parent) throw missing();
  if (!row) throw missing();
  return json({ itemId: change(writerOf(call), def, id, body, method === 'PUT' ? 'PUT' : 'PATCH').id });
}

const missing = (): Error => errors(['No matching records found.', 'Error updating entity for record number [1].']);

/** The security level limits how many webhooks its users may have [§7]. */
function refuseManyWebhooks(call: Call, def: EntityDef): void {
  if (!/^\w+Webhooks$/.test(def.name)) return;
  const own = call.tenant
    .table(def.name)
    .all()
    .filter((row) => row['ownerResourceID'] === call.application.resourceId);
  if (own.length >= call.application.maxWebhooks)
    throw errors([`The maximum number of webhooks (${call.application.maxWebhooks}) of your security level has been reached.`]);
}

function bodyOf(call: Call): JsonObject {
  const body = relaxedJson(call.exchange.bodyText);
  if (!isObject(body)) throw errors(['The request body could not be read.']);
  return body;
}

function writerOf(call: Call): Writer {
  return { tenant: call.tenant, actor: call.actor, impersonator: call.impersonator, nowMs: call.tenant.now() };
}

function singleReply(call: Call, def: EntityDef, id: number): Reply {
  const { method } = call.exchange;
  if (method === 'DELETE' && def.root.has('DELETE')) return removeReply(call, def, id);
  if (method !== 'GET') throw notAllowed();
  refuseUnlessMay(call, def.object, 'view');
  return hidden(call, def, itemReply(call, def, id));
}

/** Nothing there is no error: `{"item":null}` with 200 [C §3]. */
function itemReply(call: Call, def: EntityDef, id: number): Reply {
  const row = seen(call, def, id);
  if (!row && call.tenant.quirks.missingItem === 'notFound') throw errors(['No matching records found.'], 404);
  const item = row ? rowWriter(def, call.tenant.quirks)(row) : 'null';
  if (def.name === 'TicketAttachments' && call.tenant.quirks.attachmentEnvelope === 'items')
    return { status: 200, body: `{"items":[${row ? item : ''}]}` };
  return { status: 200, body: `{"item":${item}}` };
}

function removeReply(call: Call, def: EntityDef, id: number): Reply {
  refuseUnlessMay(call, def.object, 'delete');
  const row = seen(call, def, id);
  remove(writerOf(call), def, row ? id : -1);
  return json({ itemId: id });
}

function childCollection(call: Call, def: EntityDef, parent: number): Reply {
  const { method } = call.exchange;
  if (method === 'GET') {
    refuseUnlessMay(call, def.object, 'view');
    const isSeen = call.isSeen(def);
    const rows = call.tenant.under(def.name, def.child?.key ?? '', parent).filter((row) => isSeen(row.id));
    const write = rowWriter(def, call.tenant.quirks);
    return hidden(call, def, listReply(call, def, rows.map(write), null));
  }
  if (method === 'DELETE' || !def.child?.verbs.has(method as Verb)) throw notAllowed();
  return writeReply(call, def, method as Verb, parent);
}

function childSingle(call: Call, def: EntityDef, parent: number, id: number): Reply {
  const { method } = call.exchange;
  const row = seen(call, def, id);
  const isThere = row !== undefined && num(row[def.child?.key ?? '']) === parent;
  if (method === 'GET') {
    refuseUnlessMay(call, def.object, 'view');
    return itemReply(call, def, isThere ? id : -1);
  }
  if (method !== 'DELETE' || !def.child?.verbs.has('DELETE')) throw notAllowed();
  return removeReply(call, def, isThere ? id : -1);
}
