import type { Reply } from '../../kit/http.ts';
import type { JsonObject, JsonValue } from '../../kit/json.ts';
import type { EntityDef } from '../schema/entity.ts';
import type { Collection } from '../store/collection.ts';
import type { Row } from '../store/row.ts';
import { rowWriter } from '../wire.ts';
import type { Call } from './call.ts';
import { errors } from './errors.ts';
import { compileFilter, fieldNamed, lowerKeys } from './filter.ts';
import type { Compiled } from './filter.ts';
import { relaxedJson } from './relaxed.ts';

const MOST = 500;

/** Where a page stands: how many fitting records were passed, or the id after which it begins [? §2]. */
interface Token {
  passed?: number;
  after?: number;
  /** The query of a GET, which its page URL must carry. */
  search?: string;
}

/** `{E}/query` and `{E}/query/next`: ascending ids, at most 500 [Autotask reference §2]. */
export function queryReply(call: Call, def: EntityDef, isNext: boolean): Reply {
  const token = isNext ? tokenOf(call) : {};
  const body = queryBody(call, token);
  const most = mostOf(call, body['maxrecords']);
  const compiled = compiledOf(call, def, body);
  const page = pageOf(
    call.tenant.collection(def.name),
    compiled,
    { most, passed: token.passed ?? 0, after: token.after ?? -1 },
    call.isSeen(def),
  );
  const write = rowWriter(def, call.tenant.quirks, included(def, body['includefields']));
  const search = call.exchange.method === 'GET' ? (token.search ?? call.exchange.query.get('search') ?? '') : undefined;
  const next = page.hasMore ? nextToken(call, token, page.rows, search) : null;
  return listReply(call, def, page.rows.map(write), next);
}

/** The envelope of a list [§2]. */
export function listReply(call: Call, def: EntityDef, rows: readonly string[], next: Token | null): Reply {
  const url = next && `${call.baseUrl}V1.0/${def.name}/query/next?paging=${Buffer.from(JSON.stringify(next)).toString('base64url')}`;
  const details = JSON.stringify({ count: rows.length, requestCount: MOST, prevPageUrl: null, nextPageUrl: url });
  return { status: 200, body: `{"items":[${rows.join(',')}],"pageDetails":${details}}` };
}

/** `{E}/query/count`. */
export function countReply(call: Call, def: EntityDef): Reply {
  const collection = call.tenant.collection(def.name);
  const compiled = compiledOf(call, def, queryBody(call, {}));
  const isSeen = call.isSeen(def);
  let count = 0;
  visit(collection, compiled, compiled.after, (id) => {
    if (isSeen(id)) count++;
    return true;
  });
  return { status: 200, body: JSON.stringify({ queryCount: count }) };
}

function queryBody(call: Call, token: Token): JsonObject {
  const { exchange } = call;
  const text = exchange.method === 'GET' ? (token.search ?? exchange.query.get('search') ?? '') : exchange.bodyText;
  const value = relaxedJson(text);
  if (value === undefined) throw errors(['The query could not be read.']);
  return lowerKeys(value);
}

function compiledOf(call: Call, def: EntityDef, body: JsonObject): Compiled {
  const { tenant } = call;
  if (def.name === 'TicketHistory' && tenant.quirks.historyNeedsTicket && !/"ticketID"/i.test(JSON.stringify(body['filter'])))
    throw errors(['TicketHistory must be queried by ticketID.']);
  return compileFilter(def, tenant.collection(def.name), body['filter'], tenant.quirks.unknownOperator === 'error');
}

function mostOf(call: Call, wanted: JsonValue): number {
  if (wanted === undefined || wanted === null) return MOST;
  const most = Number(wanted);
  if (!(most >= 1 && most <= MOST)) throw errors([`maxRecords must be between 1 and ${MOST}.`], call.tenant.quirks.tooManyRecordsStatus);
  return Math.floor(most);
}

function included(def: EntityDef, wanted: JsonValue): ReadonlySet<string> | undefined {
  if (!Array.isArray(wanted) || wanted.length === 0) return undefined;
  const isUdf = (name: string): boolean => name.toLowerCase() === 'userdefinedfields';
  return new Set(wanted.map(String).map((name) => (isUdf(name) ? 'userDefinedFields' : fieldNamed(def, name).name)));
}

function pageOf(
  collection: Collection,
  compiled: Compiled,
  from: { most: number; passed: number; after: number },
  isSeen: (id: number) => boolean,
): { rows: Row[]; hasMore: boolean } {
  const rows: Row[] = [];
  let passed = 0;
  let hasMore = false;
  visit(collection, compiled, Math.max(compiled.after, from.after), (id) => {
    if (!isSeen(id)) return true;
    if (passed++ < from.passed) return true;
    if (rows.length === from.most) {
      hasMore = true;
      return false;
    }
    const row = collection.get(id);
    if (row) rows.push(row);
    return true;
  });
  return { rows, hasMore };
}

function visit(collection: Collection, compiled: Compiled, after: number, take: (id: number) => boolean): void {
  if (!compiled.ids) {
    collection.scan(after, (id) => !compiled.test(id) || take(id));
    return;
  }
  for (const id of compiled.ids) if (id > after && compiled.test(id) && !take(id)) return;
}

function nextToken(call: Call, token: Token, rows: readonly Row[], search: string | undefined): Token {
  const where =
    call.tenant.quirks.pageTokens === 'cursor' ? { after: rows.at(-1)?.id ?? -1 } : { passed: (token.passed ?? 0) + rows.length };
  return search === undefined ? where : { ...where, search };
}

function tokenOf(call: Call): Token {
  try {
    return JSON.parse(Buffer.from(call.exchange.query.get('paging') ?? '', 'base64url').toString()) as Token;
  } catch {
    throw errors(['The paging token is not valid.']);
  }
}
