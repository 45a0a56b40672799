import {
  entity,
  type AccountId,
  type Cause,
  type Change,
  type ConnectionId,
  type EntityName,
  type ExternalId,
  type FieldKind,
  type Origin,
} from '@deskbridge/model';
import type { MirrorRecord } from '@deskbridge/connectors/contract';
import { later, prepared, type Queryable } from '../../platform/database/database.ts';
import { appendChanges, type NewChange } from '../changes/store.ts';
import { arrayLiteral } from './arrays.ts';
import { changedFields } from './diff.ts';
import { contentHash } from './hash.ts';
import { statementsOf } from './statements.ts';
import type { TermFields } from './terms.ts';
import { insertTerms, removeTerms, type TermSource } from './termStore.ts';

/** Which canonical fields each projection of a stream holds. */
export type Projections = Readonly<Record<string, Partial<Record<EntityName, readonly string[]>>>>;

/** Where records come from and why. */
export interface Arrival {
  account: AccountId;
  connection: ConnectionId;
  sequence: number;
  cause: Cause;
  origin: Origin;
  projections: Projections;
  runId?: string;
  commandId?: string;
  /** Records born before this are old news however they come: they are never *live* (the moment at which we were connected). */
  liveFrom?: string;
  /** Keeps neither content fields nor the PSA's own JSON: for timeline-only connections. */
  withoutContent?: boolean;
}

/** What became of the records of one arrival. */
export interface Stored {
  seen: number;
  created: number;
  updated: number;
  unchanged: number;
  /** Records whose mirror is from a later read. */
  older: number;
  /** Records whose row was written, be it for bookkeeping only. */
  written: ExternalId[];
  changes: Change[];
}

const nothing = (): Stored => ({ seen: 0, created: 0, updated: 0, unchanged: 0, older: 0, written: [], changes: [] });

interface Incoming {
  record: MirrorRecord;
  listHash: number | null;
  detailHash: number | null;
}

/** Held fields whose former value is known: what no read has held before becomes known now, and has not changed. */
function knownFields(projections: Projections, name: EntityName, was: Present, held: readonly string[]): readonly string[] {
  const lists = (was.projections ?? []).map((projection) => projections[projection]?.[name] ?? []);
  if (lists.some((list) => list === held)) return held;
  const known = new Set(lists.flat());
  return held.filter((field) => known.has(field));
}

interface Present {
  connection: ConnectionId;
  projections?: string[];
  externalId: ExternalId;
  readSequence: number;
  listHash: number | null;
  detailHash: number | null;
  goneAt: string | null;
  hiddenAt: string | null;
}

/**
 * Brings records into the mirror and appends what changed: the only way in. Runs inside the caller's transaction and takes
 * the change position last, so the caller should commit soon after. A page with one record that PostgreSQL refuses fails
 * whole; the caller bisects.
 */
export async function storeRecords(q: Queryable, arrival: Arrival, records: readonly MirrorRecord[]): Promise<Stored> {
  const total = nothing();
  const changes: NewChange[] = [];
  for (const group of groupsOf(arrival.withoutContent ? records.map(bare) : records)) {
    const stored = await storeGroup(q, arrival, group, changes);
    total.seen += stored.seen;
    total.created += stored.created;
    total.updated += stored.updated;
    total.unchanged += stored.unchanged;
    total.older += stored.older;
    total.written.push(...stored.written);
  }
  total.changes = await appendChanges(q, arrival, changes);
  return total;
}

const bare = (record: MirrorRecord): MirrorRecord => ({ ...record, raw: '{}' });

/**
 * Records of one entity and projection; of a record that comes twice the last one counts. Always in the same order, so that two
 * pages with the same records wait for each other and never in a circle.
 */
function groupsOf(records: readonly MirrorRecord[]): MirrorRecord[][] {
  const groups = new Map<string, Map<ExternalId, MirrorRecord>>();
  for (const record of records) {
    const key = `${record.entity} ${record.projection}`;
    const group = groups.get(key) ?? new Map<ExternalId, MirrorRecord>();
    group.set(record.externalId, record);
    groups.set(key, group);
  }
  const byKey = [...groups.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return byKey.map(([, group]) => [...group.values()].toSorted((a, b) => (a.externalId < b.externalId ? -1 : 1)));
}

async function storeGroup(q: Queryable, arrival: Arrival, records: MirrorRecord[], changes: NewChange[]): Promise<Stored> {
  const first = records[0];
  if (!first) return nothing();
  const name = first.entity;
  const held = heldFields(arrival, first.projection, name);
  const incoming = records.map((record) => hashed(record, arrival, held));
  const present = await readPresent(q, arrival.account, name, incoming);
  const result = nothing();
  result.seen = records.length;

  const fresh: Incoming[] = [];
  const touched: Incoming[] = [];
  const unchanged: ExternalId[] = [];
  for (const item of incoming) {
    const was = present.get(item.record.externalId);
    if (!was) fresh.push(item);
    else if (was.readSequence > arrival.sequence) result.older++;
    else if (was.connection === arrival.connection && sameContent(was, item)) unchanged.push(item.record.externalId);
    else touched.push(item);
  }
  if (fresh.length > 0) {
    const inserted = await insert(q, arrival, name, held, fresh);
    result.created = inserted.size;
    result.written.push(...inserted);
    for (const item of fresh) {
      if (inserted.has(item.record.externalId)) {
        changes.push({
          entity: name,
          externalId: item.record.externalId,
          kind: 'created',
          fields: {},
          cause: causeOfBirth(arrival, item.record),
        });
      }
      // Somebody else brought it in the meantime: compare with what they brought.
      else touched.push(item);
    }
    if (name === 'ticket') {
      const records = fresh.map((item) => item.record).filter((record) => inserted.has(record.externalId));
      await insertTerms(
        q,
        arrival.account,
        records.map((record) => ({ externalId: record.externalId, fields: heldOf(record, held) })),
      );
    }
  }
  if (touched.length > 0) await update(q, arrival, name, held, touched, result, changes);
  result.unchanged += unchanged.length;
  if (unchanged.length > 0) await markReadWhereRaced(q, arrival, name, unchanged);
  return result;
}

/** A note of last year that is read today was not written today. */
function causeOfBirth(arrival: Arrival, record: MirrorRecord): Cause {
  const fields = record.fields as { createdAt?: string | null; changedAt?: string | null };
  const bornAt = fields.createdAt ?? fields.changedAt;
  return arrival.cause === 'live' && arrival.liveFrom && bornAt && bornAt < arrival.liveFrom ? 'import' : arrival.cause;
}

function heldFields(arrival: Arrival, projection: string, name: EntityName): readonly string[] {
  const held = arrival.projections[projection]?.[name];
  if (!held) throw new Error(`The connector declares no projection ${projection} for ${name}.`);
  const content = arrival.withoutContent ? (entity(name).content ?? []) : [];
  return content.length === 0 ? held : held.filter((field) => !content.includes(field));
}

/**
 * A detail answers for the list row as well where it holds all that the row holds. Which rows a tenant lists is learned from the
 * latest one; until then the next list row is compared field by field.
 */
function hashed(record: MirrorRecord, arrival: Arrival, held: readonly string[]): Incoming {
  const key = `${arrival.connection} ${record.entity}`;
  if (record.projection !== 'detail') {
    if (!arrival.commandId) listProjections.set(key, record.projection);
    return { record, listHash: contentHash(record.fields, held), detailHash: null };
  }
  const listFields = arrival.projections[listProjections.get(key) ?? '']?.[record.entity];
  const covers = listFields?.every((field) => held.includes(field)) ?? false;
  return {
    record,
    listHash: listFields && covers ? contentHash(record.fields, listFields) : null,
    detailHash: contentHash(record.fields, held),
  };
}

/** The projection of the latest list row of each connection and entity, in this process. */
const listProjections = new Map<string, string>();

function sameContent(was: Present, item: Incoming): boolean {
  if (was.goneAt !== null || was.hiddenAt !== null) return false;
  if (item.record.projection === 'detail') return was.detailHash === item.detailHash;
  return was.listHash === item.listHash;
}

async function readPresent(q: Queryable, account: AccountId, name: EntityName, incoming: Incoming[]): Promise<Map<ExternalId, Present>> {
  const { rows } = await q.query<Present>(
    prepared(
      `select external_id as "externalId", connection_id as connection, read_sequence as "readSequence", list_hash as "listHash", detail_hash as "detailHash",
       gone_at as "goneAt", hidden_at as "hiddenAt" from ${entity(name).table} where account_id = $1 and external_id = any($2)`,
      [account, incoming.map((item) => item.record.externalId)],
    ),
  );
  return new Map(rows.map((row) => [row.externalId, row]));
}

function parameters(arrival: Arrival, name: EntityName, held: readonly string[], items: Incoming[]): unknown[] {
  const kinds = entity(name).fields;
  const field = (each: string): string =>
    arrayLiteral(
      kinds[each] as FieldKind,
      items.map((item) => (item.record.fields as Record<string, unknown>)[each]),
    );
  return [
    arrival.account,
    arrival.connection,
    arrival.sequence,
    `[${items.map((item) => item.record.raw).join(',')}]`,
    items[0]?.record.projection,
    arrayLiteral(
      'text',
      items.map((item) => item.record.externalId),
    ),
    arrayLiteral(
      'hash',
      items.map((item) => item.listHash),
    ),
    arrayLiteral(
      'hash',
      items.map((item) => item.detailHash),
    ),
    arrayLiteral(
      'boolean',
      items.map((item) => item.record.repaired),
    ),
    ...held.map(field),
  ];
}

async function insert(
  q: Queryable,
  arrival: Arrival,
  name: EntityName,
  held: readonly string[],
  items: Incoming[],
): Promise<Set<ExternalId>> {
  const { rows } = await q.query<{ externalId: ExternalId }>(
    prepared(statementsOf(name, held).insert, parameters(arrival, name, held, items)),
  );
  return new Set(rows.map((row) => row.externalId));
}

async function update(
  q: Queryable,
  arrival: Arrival,
  name: EntityName,
  held: readonly string[],
  items: Incoming[],
  result: Stored,
  changes: NewChange[],
): Promise<void> {
  const statements = statementsOf(name, held);
  const { rows } = await q.query<Present & Record<string, unknown>>(
    prepared(statements.lock, [arrival.account, items.map((item) => item.record.externalId)]),
  );
  const before = new Map(rows.map((row) => [row.externalId, row]));
  const writable: Incoming[] = [];
  const newTerms: TermSource[] = [];
  const oldTerms: TermSource[] = [];
  for (const item of items) {
    const was = before.get(item.record.externalId);
    if (!was || was.readSequence > arrival.sequence) {
      result.older++;
      continue;
    }
    writable.push(item);
    const back = was.goneAt !== null || was.hiddenAt !== null;
    const fields = changedFields(name, knownFields(arrival.projections, name, was, held), was, item.record.fields);
    if (name === 'ticket') {
      oldTerms.push({ externalId: was.externalId, fields: was as TermFields });
      newTerms.push({ externalId: was.externalId, fields: { ...was, ...heldOf(item.record, held) } });
    }
    if (back || Object.keys(fields).length > 0) {
      result.updated++;
      changes.push({ entity: name, externalId: item.record.externalId, kind: back ? 'restored' : 'updated', fields });
    } else result.unchanged++;
  }
  if (writable.length === 0) return;
  result.written.push(...writable.map((item) => item.record.externalId));
  await later(q, prepared(statements.update, parameters(arrival, name, held, writable)));
  await removeTerms(q, arrival.account, oldTerms);
  await insertTerms(q, arrival.account, newTerms);
}

/** Only what is kept makes terms. */
const heldOf = (record: MirrorRecord, held: readonly string[]): TermFields =>
  Object.fromEntries(Object.entries(record.fields).filter(([field]) => held.includes(field)));

/**
 * An unchanged record keeps its old start sequence, which is what makes a page of them cheap. Only where a single read or a
 * write of the same record is under way could an older answer still come in, so only there the sequence is raised.
 */
async function markReadWhereRaced(q: Queryable, arrival: Arrival, name: EntityName, ids: ExternalId[]): Promise<void> {
  if (name !== 'ticket') return;
  await later(
    q,
    prepared(
      `update tickets t set read_sequence = $3 from lanes l
     where t.account_id = $1 and t.external_id = any($2) and t.read_sequence < $3
       and l.account_id = $1 and l.connection_id = t.connection_id and l.lane = 'ticket:' || t.external_id`,
      [arrival.account, ids, arrival.sequence],
    ),
  );
}

/** Marks records as gone (the PSA said so) or hidden (not visible to us), unless a later read has seen them. */
export async function markMissing(
  q: Queryable,
  arrival: Omit<Arrival, 'projections'>,
  name: EntityName,
  ids: readonly ExternalId[],
  kind: 'deleted' | 'hidden',
): Promise<Change[]> {
  const column = kind === 'deleted' ? 'gone_at' : 'hidden_at';
  const termColumns = name === 'ticket' ? `, title, tags, custom_fields as "customFields", updated_at as "updatedAt"` : '';
  const { rows } = await q.query<{ externalId: ExternalId } & TermFields>(
    `update ${entity(name).table} set ${column} = now(), read_sequence = $3
     where account_id = $1 and external_id = any($2) and read_sequence <= $3 and ${column} is null and gone_at is null
     returning external_id as "externalId"${termColumns}`,
    [arrival.account, ids, arrival.sequence],
  );
  if (name === 'ticket' && kind === 'deleted')
    await removeTerms(
      q,
      arrival.account,
      rows.map((row) => ({ externalId: row.externalId, fields: row })),
    );
  return appendChanges(
    q,
    arrival,
    rows.map((row) => ({ entity: name, externalId: row.externalId, kind, fields: {} })),
  );
}

/** Ids of the children of a parent that are in the mirror and not gone. */
export async function childIds(q: Queryable, account: AccountId, name: EntityName, parentId: ExternalId): Promise<ExternalId[]> {
  const { rows } = await q.query<{ externalId: ExternalId }>(
    prepared(`select external_id as "externalId" from ${entity(name).table} where account_id = $1 and ticket_id = $2 and gone_at is null`, [
      account,
      parentId,
    ]),
  );
  return rows.map((row) => row.externalId);
}

/** Which of these records the mirror shows as being there. */
export async function presentIds(q: Queryable, account: AccountId, table: string, ids: readonly ExternalId[]): Promise<ExternalId[]> {
  const { rows } = await q.query<{ externalId: ExternalId }>(
    `select external_id as "externalId" from ${table} where account_id = $1 and external_id = any($2) and gone_at is null`,
    [account, ids],
  );
  return rows.map((row) => row.externalId);
}

/** How many records of an entity the mirror has; gone ones left out. */
export async function countRecords(q: Queryable, account: AccountId, name: EntityName): Promise<number> {
  const { rows } = await q.query<{ n: number }>(
    `select count(*) as n from ${entity(name).table} where account_id = $1 and gone_at is null`,
    [account],
  );
  return rows[0]?.n ?? 0;
}

/** The id of the newest open ticket, for tests of a connection; null where there is none. */
export async function sampleOpenTicket(q: Queryable, account: AccountId): Promise<ExternalId | null> {
  const { rows } = await q.query<{ externalId: ExternalId }>(
    `select external_id as "externalId" from tickets where account_id = $1 and is_open and gone_at is null order by created_at desc limit 1`,
    [account],
  );
  return rows[0]?.externalId ?? null;
}
