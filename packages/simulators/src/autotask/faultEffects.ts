import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from '../kit/http.ts';
import { numberOf, textOf } from '../kit/faults.ts';
import type { Fault, FaultEngine, FaultTarget } from '../kit/faults.ts';
import { errors, htmlNotFound, missingRight, Refusal, thresholdExceeded, tooManyThreads } from './api/errors.ts';
import { pascal } from './api/metadata.ts';
import type { Tenant } from './tenant.ts';

/** What a fault does to the connection itself instead of an answer. */
export type Cut = 'hang' | 'destroy';

/** Faults that strike before anything is applied. Throws a refusal, or tells how to cut. */
export async function strikeBefore(tenant: Tenant, faults: FaultEngine, target: FaultTarget): Promise<Cut | undefined> {
  const slow = faults.bite('slow', target);
  if (slow) await sleep(numberOf(slow, 'ms', 1000));
  if (faults.bite('hang', target)) return 'hang';
  if (faults.bite('cutBeforeApply', target)) return 'destroy';
  const limited = faults.bite('rateLimit429', target);
  if (limited) {
    const wait = limited.parameters['retryAfterSeconds'];
    throw thresholdExceeded({ thresholdStatus: 429 }, typeof wait === 'number' ? wait : tenant.quirks.retryAfterSeconds);
  }
  if (faults.bite('threadLimit', target)) throw tooManyThreads(tenant.quirks, tenant.settings.threadLimit);
  const failed = faults.bite('error500', target);
  if (failed) throw serverError(tenant, textOf(failed, 'body', 'errors'));
  const page = faults.bite('htmlError', target);
  if (page) throw htmlNotFound(numberOf(page, 'status', 502));
  return undefined;
}

/** A 500 in one of the shapes that clients have met [Autotask reference §3]. */
function serverError(tenant: Tenant, shape: string): Error {
  if (shape === 'lock')
    return errors(['Transaction (Process ID 61) was deadlocked on lock resources with another process. Rerun the transaction.']);
  if (shape === 'permission') return missingRight(tenant.quirks, 'view this data');
  if (shape === 'empty') return new Refusal({ status: 500, body: '' }, 'empty');
  if (shape === 'html') return htmlNotFound(500);
  return errors(['An unexpected error occurred.\r\nPlease try again.']);
}

/** Faults that change an answer that was made. */
export function strikeAfter(faults: FaultEngine, target: FaultTarget, reply: Reply): Reply {
  if (reply.status >= 300 || reply.body.length === 0) return reply;
  const drift = faults.find('schemaDrift', target);
  const isHostile = faults.find('hostileText', target) !== undefined;
  if (!drift && !isHostile) return reply;
  let body = reply.body.toString();
  if (drift) body = counted(faults, 'schemaDrift', target, body, drifted(body, drift));
  if (isHostile) body = counted(faults, 'hostileText', target, body, hostile(body));
  return { ...reply, body };
}

function counted(faults: FaultEngine, kind: string, target: FaultTarget, before: string, after: string): string {
  if (before !== after) faults.bite(kind, target);
  return after;
}

/** Types change, members vanish, values are new: in the text, so that the rest stays as it was. */
function drifted(body: string, fault: Fault): string {
  const changes = fault.parameters['changes'];
  const only = Array.isArray(changes) ? new Set(changes.map(String)) : undefined;
  const wants = (change: string): boolean => (only ? only.has(change) : change !== 'pascalNames');
  let out = body;
  let n = 0;
  if (wants('idsAsStrings')) out = out.replace(/"(assignedResourceID|companyID)":(\d+)/g, '"$1":"$2"');
  if (wants('unknownEnum')) out = out.replace(/"queueID":\d+/g, (found) => (n++ % 5 === 4 ? '"queueID":999999' : found));
  if (wants('missingFields')) out = out.replace(/"(purchaseOrderNumber|rmmAlertID|externalID)":("(?:[^"\\]|\\.)*"|null),/g, '');
  if (wants('extraNested')) out = out.replace(/"apiVendorID":/g, '"newInsights":{"score":[1,2.5,{"label":"x"}]},"apiVendorID":');
  if (wants('pascalNames'))
    out = out.replace(/"([a-z]\w*)":/g, (whole, name: string) =>
      /^(item|items|pageDetails|count|requestCount|prevPageUrl|nextPageUrl|name|value)$/.test(name) ? whole : `"${pascal(name)}":`,
    );
  return out;
}

/** NUL and lone surrogates in texts, escaped as JSON allows. */
function hostile(body: string): string {
  return body.replace(/"(title|description|summaryNotes)":"/g, String.raw`"$1":"\u0000\ud800hostile \udfff `);
}
