import { parseJson } from '../../kit/http.ts';
import type { Exchange, Reply } from '../../kit/http.ts';
import type { FaultEngine } from '../../kit/faults.ts';
import { numberOf as faultNumber } from '../../kit/faults.ts';
import { isObject } from '../../kit/json.ts';
import type { JsonValue } from '../../kit/json.ts';
import type { RollingWindow } from '../../kit/rateLimit.ts';
import type { Agent } from '../rows/agent.ts';
import type { Application, Token } from '../store/applications.ts';
import type { Tenant } from '../tenant.ts';
import { isOn, json } from './call.ts';
import type { Call, Resource } from './call.ts';
import { bindingError, emptyError, Refusal } from './errors.ts';
import { refuseUnlessAllowed } from './rights.ts';
import { resourceAt } from './resources.ts';

/** What a call needs besides the tenant. */
interface ServeParts {
  faults: FaultEngine;
  window: RollingWindow;
}

/** Answers an authenticated API call; throws a Refusal for everything that is not 2xx. */
export function serveCall(tenant: Tenant, parts: ServeParts, exchange: Exchange, rest: string): { reply: Reply; application: Application } {
  const nowMs = tenant.clock.now();
  const target = { method: exchange.method, path: exchange.path };
  const token = tokenOf(tenant, parts.faults, exchange);
  const application = tenant.applications.get(token.clientId);
  if (!application || application.expired) throw emptyError(401);
  refuseAboveLimit(tenant, parts.window);
  const hidden = hiddenTeams(tenant, parts.faults, target);
  const lag = exchange.method === 'GET' ? parts.faults.find('staleReads', target) : undefined;
  const call: Call = {
    tenant,
    exchange,
    query: exchange.query,
    application,
    agent: agentOf(tenant, application, hidden),
    nowMs,
    faults: parts.faults,
    target,
    lagMs: lag ? faultNumber(lag, 'seconds', 5) * 1000 : 0,
  };
  return { reply: dispatch(call, token, rest), application };
}

/** The agent as this application logs in: in the teams that the application was given, less those a fault hides. */
function agentOf(tenant: Tenant, application: Application, hidden: ReadonlySet<number>): Agent | undefined {
  const agent = application.agentId === null ? undefined : tenant.agents.get(application.agentId);
  const teams = application.teams ?? agent?.$teams ?? [];
  return agent && { ...agent, $teams: teams.filter((team) => !hidden.has(team)) };
}

/** A tokenExpiry fault ends each token after so many calls; else tokens last an hour. */
function tokenOf(tenant: Tenant, faults: FaultEngine, exchange: Exchange): Token {
  const value = /^bearer (.+)$/i.exec(exchange.headers.authorization ?? '')?.[1]?.trim() ?? '';
  const token = tenant.applications.token(value, tenant.clock.trueNow());
  if (!token) throw emptyError(401);
  token.calls++;
  const target = { method: exchange.method, path: exchange.path };
  const fault = faults.find('tokenExpiry', target);
  if (fault && token.calls > faultNumber(fault, 'afterCalls', 0)) {
    faults.bite('tokenExpiry', target);
    tenant.applications.end(token.value);
    throw emptyError(401);
  }
  return token;
}

/** The text of a live tenant, with this tenant's numbers; no Retry-After unless a quirk adds it [HaloPSA reference §12]. */
export function rateLimitRefusal(tenant: Tenant, retryAfterSeconds: number | null): Refusal {
  const limit = tenant.settings.rateLimit ?? { calls: 300, windowSeconds: 300 };
  const minutes = limit.windowSeconds / 60;
  const window = Number.isInteger(minutes) ? `${minutes} minute` : `${limit.windowSeconds} second`;
  return new Refusal({
    status: 429,
    body: `Rate Limit Reached - ${limit.calls} Requests per rolling ${window} window`,
    contentType: 'text/plain; charset=utf-8',
    headers: retryAfterSeconds === null ? undefined : { 'retry-after': String(retryAfterSeconds) },
  });
}

/** Counts a call against the tenant's limit. Spans of time are measured without a clock fault's skew. */
export function refuseAboveLimit(tenant: Tenant, window: RollingWindow): void {
  const limit = tenant.settings.rateLimit;
  if (limit && !window.take(tenant.clock.trueNow(), limit)) throw rateLimitRefusal(tenant, tenant.quirks.retryAfterSeconds);
}

function hiddenTeams(tenant: Tenant, faults: FaultEngine, target: { method: string; path: string }): ReadonlySet<number> {
  const fault = faults.find('hideTeam', target);
  const team = fault && tenant.teams.find((row) => row.id === fault.parameters.teamId || row.name === fault.parameters.team);
  if (!team) return new Set();
  faults.bite('hideTeam', target);
  return new Set([team.id]);
}

function dispatch(call: Call, token: Token, rest: string): Reply {
  const [path = '', id, ...more] = rest.split('/').filter((segment) => segment !== '');
  const resource = resourceAt(path);
  if (!resource || more.length > 0) throw emptyError(404);
  const isWrite = call.target.method !== 'GET';
  if (resource.isLookup === true && !call.agent && call.tenant.quirks.lookupsNeedAgent) throw emptyError(403);
  refuseUnlessAllowed(call.tenant, token, call.application, resource.area, isWrite ? 'edit' : 'read');
  if (call.target.method === 'POST' && id === undefined && resource.write) return post(call, resource);
  if (call.target.method === 'DELETE' && id !== undefined && resource.remove) return resource.remove(call, decodeURIComponent(id));
  if (call.target.method === 'GET' && id !== undefined && resource.get) return resource.get(call, decodeURIComponent(id));
  if (call.target.method === 'GET' && id === undefined && resource.list) return resource.list(call);
  throw emptyError(405);
}

/** Bodies are lists; one element answers one object, several the last, or all with `returnall` [HaloPSA reference §2.3, §2.4]. */
function post(call: Call, resource: Resource): Reply {
  const body = parseJson(call.exchange.bodyText);
  if (body === undefined) throw bindingError('', "Unexpected character encountered while parsing value. Path '', line 0, position 0.");
  if (!Array.isArray(body)) throw bindingError('', notAList(resource));
  if (body.length === 0) throw bindingError('', 'A non-empty request body is required.');
  if (resource.integers) refuseNonIntegers(call, body, resource.integers);
  const texts = body.map((item: JsonValue, index) => writeOne(call, resource, item, index));
  return json(isOn(call, 'returnall') ? `[${texts.join(',')}]` : (texts.at(-1) ?? '{}'), 201);
}

function writeOne(call: Call, resource: Resource, item: JsonValue, index: number): string {
  if (!isObject(item)) throw bindingError(`[${index}]`, 'Error converting value to an object.');
  return resource.write?.(call, item, index) ?? '{}';
}

function notAList(resource: Resource): string {
  return `Cannot deserialize the current JSON object (e.g. {"name":"value"}) into type 'System.Collections.Generic.List\`1[${resource.path}]' because the type requires a JSON array (e.g. [1,2,3]) to deserialize correctly.`;
}

/** Text that is no number is refused by name and place, as model binding does [HaloPSA reference §11]; so are floats. */
function refuseNonIntegers(call: Call, body: readonly JsonValue[], names: ReadonlySet<string>): void {
  if (call.tenant.quirks.floatIdsRefused) refuseFloats(call.exchange.bodyText, names);
  for (const [i, item] of body.entries()) {
    if (!isObject(item)) continue;
    for (const name of names) {
      const value = item[name];
      if (typeof value !== 'string' || value.trim() === '' || Number.isFinite(Number(value))) continue;
      throw bindingError(`[${i}].${name}`, `Could not convert string to integer: ${value}. Path '[${i}].${name}'.`);
    }
  }
}

/** `95.0` where an integer is expected is refused [HaloPSA reference §2.7]; JSON.parse would hide it, so the text is searched. */
function refuseFloats(text: string, names: ReadonlySet<string>): void {
  for (const match of text.matchAll(/"([a-z_0-9]+)"\s*:\s*"?(-?\d+\.\d+)"?\s*[,}]/gi)) {
    const name = match[1] ?? '';
    if (names.has(name.toLowerCase()))
      throw bindingError(`[0].${name}`, `Input string '${match[2]}' is not a valid integer. Path '[0].${name}'.`);
  }
}
