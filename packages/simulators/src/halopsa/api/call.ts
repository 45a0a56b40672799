import type { Exchange, Reply } from '../../kit/http.ts';
import type { FaultEngine, FaultTarget } from '../../kit/faults.ts';
import type { JsonObject } from '../../kit/json.ts';
import type { Agent } from '../rows/agent.ts';
import type { Application, Area } from '../store/applications.ts';
import type { Tenant } from '../tenant.ts';
import { bindingError } from './errors.ts';
import { parseDate } from '../dates.ts';

/** An authenticated API call. */
export interface Call {
  tenant: Tenant;
  exchange: Exchange;
  /** Query members by lower-case name. */
  query: ReadonlyMap<string, string>;
  application: Application;
  /** The agent the application runs as, in the teams that it sees; undefined where none was selected. */
  agent: Agent | undefined;
  /** Simulated time of this call. */
  nowMs: number;
  faults: FaultEngine;
  target: FaultTarget;
  /** Reads lag by so much while a staleReads fault is in force. */
  lagMs: number;
}

/** One kind of record of the API. What it lacks is answered 404 or 405. */
export interface Resource {
  /** Lower-case path under `/api/`. */
  path: string;
  /** The area whose scope and right it needs; null: any token will do. */
  area: Area | null;
  /** A lookup: an application without an agent may not read it. */
  isLookup?: boolean;
  /** Members that must be written as integers. */
  integers?: ReadonlySet<string>;
  list?(call: Call): Reply;
  get?(call: Call, id: string): Reply;
  /** Creates or updates from one element of the posted list; answers the record as JSON text. */
  write?(call: Call, item: JsonObject, index: number): string;
  remove?(call: Call, id: string): Reply;
}

/** A JSON reply. */
export function json(text: string, status = 200): Reply {
  return { status, body: text };
}

/** A flag of the query. */
export function isOn(call: Call, name: string): boolean {
  return call.query.get(name)?.toLowerCase() === 'true';
}

/** Comma-separated ids of a query member; undefined where it is absent or empty [HaloPSA reference §2.9]. */
export function idsOf(call: Call, ...names: string[]): ReadonlySet<number> | undefined {
  for (const name of names) {
    const text = call.query.get(name);
    if (text === undefined || text.trim() === '') continue;
    const ids = text.replace(/[[\]]/g, '').split(',').map(Number).filter(Number.isFinite);
    if (ids.length > 0) return new Set(ids);
  }
  return undefined;
}

/** A date of the query as milliseconds; undefined where absent, a 400 where it is none. */
export function dateOf(call: Call, name: string): number | undefined {
  const text = call.query.get(name);
  if (text === undefined || text === '') return undefined;
  const ms = parseDate(text);
  if (Number.isNaN(ms)) throw bindingError(name, `The value '${text}' is not valid.`);
  return ms;
}

/** A number of the query. */
export function numberOf(call: Call, name: string): number | undefined {
  const text = call.query.get(name);
  if (text === undefined || text === '') return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** The integer in a path, or a model-binding 400 [HaloPSA reference §11]. */
export function pathId(text: string): number {
  if (!/^-?\d+$/.test(text)) throw bindingError('id', `The value '${text}' is not valid.`);
  return Number(text);
}
