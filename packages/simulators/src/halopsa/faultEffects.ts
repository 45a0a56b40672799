import { setTimeout as sleep } from 'node:timers/promises';
import type { Exchange, Reply } from '../kit/http.ts';
import { numberOf, textOf } from '../kit/faults.ts';
import type { Fault, FaultEngine, FaultTarget } from '../kit/faults.ts';
import { bindingError, emptyError, exceptionError, htmlError, messageError, textError } from './api/errors.ts';
import { rateLimitRefusal } from './api/serve.ts';
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
  if (limited) throw rateLimitRefusal(tenant, retryAfter(tenant, limited));
  const failed = faults.bite('error500', target);
  if (failed) throw serverError(textOf(failed, 'body', 'exception'));
  const page = faults.bite('htmlError', target);
  if (page) throw htmlError(numberOf(page, 'status', 502), 'Bad Gateway');
  const refused = faults.bite('stringError', target);
  if (refused)
    throw textError(
      textOf(refused, 'text', 'Operation is not valid due to the current state of the object.'),
      numberOf(refused, 'status', 400),
    );
  return undefined;
}

function retryAfter(tenant: Tenant, fault: Fault): number | null {
  return typeof fault.parameters.retryAfterSeconds === 'number' ? fault.parameters.retryAfterSeconds : tenant.quirks.retryAfterSeconds;
}

/** A 500 in one of the six known shapes [HaloPSA reference §11]. */
function serverError(shape: string): Error {
  if (shape === 'string') return textError('An error occurred', 500);
  if (shape === 'message') return messageError('An error has occurred.', 500);
  if (shape === 'empty') return emptyError(500);
  if (shape === 'html') return htmlError(500);
  if (shape === 'binding') return bindingError('id', 'The input was not valid.');
  return exceptionError('Operation is not valid due to the current state of the object.');
}

/** The query as a repeatLastPage fault bends it: pages after `after` read like that page. */
export function bendQuery(faults: FaultEngine, target: FaultTarget, exchange: Exchange): ReadonlyMap<string, string> {
  const fault = faults.find('repeatLastPage', target);
  const asked = Number(exchange.query.get('page_no') ?? 1);
  const after = fault ? numberOf(fault, 'after', 1) : Infinity;
  if (!(asked > after)) return exchange.query;
  faults.bite('repeatLastPage', target);
  return new Map([...exchange.query, ['page_no', String(after)]]);
}

/** Faults that change an answer that was made. */
export function strikeAfter(faults: FaultEngine, target: FaultTarget, reply: Reply): Reply {
  if (reply.status >= 300 || reply.body.length === 0) return reply;
  const drift = faults.find('schemaDrift', target);
  if (!drift && !faults.find('hostileText', target)) return reply;
  let body = reply.body.toString();
  if (drift) body = counted(faults, 'schemaDrift', target, body, drifted(body, drift));
  if (faults.find('hostileText', target)) body = counted(faults, 'hostileText', target, body, hostile(body));
  return { ...reply, body };
}

function counted(faults: FaultEngine, kind: string, target: FaultTarget, before: string, after: string): string {
  if (before !== after) faults.bite(kind, target);
  return after;
}

/** Types change, members vanish, values are new: in the text, so that the rest stays as it was. */
function drifted(body: string, fault: Fault): string {
  const only = Array.isArray(fault.parameters.changes) ? new Set(fault.parameters.changes.map(String)) : undefined;
  const wants = (change: string): boolean => !only || only.has(change);
  let out = body;
  let n = 0;
  if (wants('idsAsStrings')) out = out.replace(/"agent_id":(\d+)/g, '"agent_id":"$1"');
  if (wants('idsAsFloats')) out = out.replace(/"(client_id|site_id|priority_id)":(\d+)([,}])/g, '"$1":$2.0$3');
  if (wants('unknownEnum')) out = out.replace(/"status_id":\d+/g, (found) => (n++ % 5 === 4 ? '"status_id":9999' : found));
  if (wants('missingFields')) out = out.replace(/"(team|sla_name|reference|impact)":("(?:[^"\\]|\\.)*"|\d+),/g, '');
  if (wants('extraNested')) out = out.replace(/"hdid":/g, '"new_insights":{"score":[1,2.5,{"label":"x"}]},"hdid":');
  return out;
}

/** NUL and lone surrogates in texts, escaped as JSON allows. */
function hostile(body: string): string {
  return body.replace(/"(summary|details|note)":"/g, String.raw`"$1":"\u0000\ud800hostile \udfff `);
}
