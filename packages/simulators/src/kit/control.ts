import type { SimulatedClock } from './clock.ts';
import type { FaultEngine, FaultSpec } from './faults.ts';
import { jsonReply, parseJson } from './http.ts';
import type { Exchange, Reply } from './http.ts';
import { isObject } from './json.ts';
import type { JsonObject } from './json.ts';
import type { RequestLog } from './requestLog.ts';

/** A control call: the values of the pattern's `:names`, the query, and the body where it is an object. */
export interface ControlCall {
  parameters: Readonly<Record<string, string>>;
  query: ReadonlyMap<string, string>;
  body: JsonObject;
}

/** One control route. `pattern` is relative to the control root, e.g. `faults/:id`. */
export interface ControlRoute {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  pattern: string;
  handle(call: ControlCall): Reply | Promise<Reply>;
}

/** A mistake in a control call; answered as 400 with its message. */
export class ControlError extends Error {
  readonly status: number;
  constructor(message: string, status = 400) {
    super(message);
    this.status = status;
  }
}

/** Answers a control call: 404 for an unknown route, 400 for a mistake, with a sentence in `error` either way. */
export async function answerControl(routes: readonly ControlRoute[], rest: string, exchange: Exchange): Promise<Reply> {
  const segments = rest.split('/').filter((segment) => segment !== '');
  for (const route of routes) {
    const parameters = route.method === exchange.method ? matchPattern(route.pattern, segments) : undefined;
    if (!parameters) continue;
    try {
      return await route.handle({ parameters, query: exchange.query, body: bodyOf(exchange) });
    } catch (error) {
      if (error instanceof ControlError) return jsonReply({ error: error.message }, error.status);
      throw error;
    }
  }
  return jsonReply({ error: `no control route ${exchange.method} ${rest}` }, 404);
}

function bodyOf(exchange: Exchange): JsonObject {
  if (exchange.bodyText.trim() === '') return {};
  const body = parseJson(exchange.bodyText);
  if (!isObject(body)) throw new ControlError('the body must be a JSON object');
  return body;
}

function matchPattern(pattern: string, segments: readonly string[]): Record<string, string> | undefined {
  const parts = pattern.split('/');
  if (parts.length !== segments.length) return undefined;
  const out: Record<string, string> = {};
  for (const [i, part] of parts.entries()) {
    const segment = segments[i] as string;
    if (part.startsWith(':')) out[part.slice(1)] = decodeURIComponent(segment);
    else if (part.toLowerCase() !== segment.toLowerCase()) return undefined;
  }
  return out;
}

/** The routes that every simulator has: faults, the request log and the clock. */
export function commonRoutes(parts: { faults: FaultEngine; log: RequestLog; clock: SimulatedClock }): ControlRoute[] {
  return [...faultRoutes(parts.faults), ...logRoutes(parts.log), clockRoute(parts.clock)];
}

function faultRoutes(faults: FaultEngine): ControlRoute[] {
  return [
    { method: 'GET', pattern: 'faults', handle: () => jsonReply(faults.list()) },
    { method: 'POST', pattern: 'faults', handle: (call) => addFault(faults, call.body) },
    { method: 'DELETE', pattern: 'faults', handle: () => jsonReply({ removed: faults.remove() }) },
    { method: 'DELETE', pattern: 'faults/:id', handle: (call) => jsonReply({ removed: faults.remove(Number(call.parameters.id)) }) },
  ];
}

function addFault(faults: FaultEngine, body: JsonObject): Reply {
  if (typeof body.kind !== 'string') throw new ControlError('a fault needs a kind');
  try {
    return jsonReply(faults.add(body as FaultSpec), 201);
  } catch (error) {
    throw new ControlError(error instanceof Error ? error.message : String(error));
  }
}

function logRoutes(log: RequestLog): ControlRoute[] {
  return [
    {
      method: 'GET',
      pattern: 'requests',
      handle: ({ query }) => jsonReply(log.list(Number(query.get('since') ?? 0), Number(query.get('limit') ?? 1000))),
    },
    { method: 'GET', pattern: 'requests/summary', handle: () => jsonReply(log.summary()) },
    {
      method: 'DELETE',
      pattern: 'requests',
      handle: () => {
        log.clear();
        return jsonReply({ cleared: true });
      },
    },
  ];
}

function clockRoute(clock: SimulatedClock): ControlRoute {
  return {
    method: 'POST',
    pattern: 'clock',
    handle: ({ body }) => {
      clock.set({
        offsetSeconds: typeof body.offsetSeconds === 'number' ? body.offsetSeconds : undefined,
        advanceSeconds: typeof body.advanceSeconds === 'number' ? body.advanceSeconds : undefined,
        now: typeof body.now === 'string' ? new Date(body.now) : undefined,
        frozen: typeof body.frozen === 'boolean' ? body.frozen : undefined,
      });
      return jsonReply({ now: new Date(clock.now()).toISOString() });
    },
  };
}
