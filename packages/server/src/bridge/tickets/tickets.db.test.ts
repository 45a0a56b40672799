import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountId, externalId, type AccountId, type Ticket } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';
import { testBridge, type TestBridge } from '../../testing/bridge.ts';
import { seedConnection } from '../../testing/connection.ts';
import { seedAccount, testDatabase, type TestDatabase } from '../../testing/database.ts';
import { storeTickets, type GivenTicket } from '../../testing/mirrored.ts';
import { markMissing } from '../mirror/store.ts';
import { filterOf, ticketOrders, type TicketOrder, type TicketPlace, type TicketQuestion } from './filter.ts';
import { countTickets, listTickets, orderFields, type TicketRow } from './store.ts';

const now = new Date('2026-06-01T12:00:00.000Z');
const at = (minutes: number): string => new Date(now.getTime() + minutes * 60_000).toISOString();

/** The same numbers in every run; many ties and many gaps. */
function pick<T>(n: number, salt: number, values: readonly T[]): T {
  return values[((n * 2_654_435_761 + salt * 40_503) >>> 7) % values.length] as T;
}

const words = ['printer', 'email', 'VPN', 'laptop', 'Überprüfung'];

function ticketOf(n: number): GivenTicket {
  return {
    id: String(n),
    title: n % 9 === 0 ? null : `All ${pick(n, 1, words)} ${pick(n, 2, words)} ${n % 97 === 0 ? 'needle' : ''}`,
    statusId: pick(n, 3, ['1', '2', '3', null]),
    isOpen: pick(n, 4, [true, false, false, null]),
    priorityId: pick(n, 5, ['1', '2', '3']),
    priorityRank: pick(n, 6, [1, 2, 3, null]),
    typeId: pick(n, 7, ['1', '2']),
    teamId: pick(n, 8, ['1', '2', '3', null]),
    agentId: pick(n, 9, ['1', '2', null]),
    companyId: pick(n, 10, ['1', '2', '3', '4', '5']),
    tags: pick(n, 11, [['Red'], ['Red', 'blue sky'], [], null]),
    customFields: pick(n, 12, [{ 'Site code': 'B12' }, { 'Site code': 'b13', Floor: 4 }, null]),
    createdAt: at(-pick(n, 13, [10, 20, 30, 5000])),
    updatedAt: n % 23 === 0 ? null : at(-pick(n, 14, [1, 2, 3, 4, 400])),
    dueAt: pick(n, 15, [at(-60), at(60), at(-60), null]),
    numberOrder: n % 7 === 0 ? null : n,
  };
}

const tickets = Array.from({ length: 400 }, (_, n) => ticketOf(n + 1));
const gone = new Set(['11', '22', '33']);
const hidden = new Set(['44', '55']);

let db: TestDatabase;
let hub: TestBridge;
let account: AccountId;

beforeAll(async () => {
  db = await testDatabase();
  hub = testBridge(db.database);
  account = await seedAccount(db.database);
  const connection = (await seedConnection(hub.bridge, account)).id;
  await storeTickets(db.database, account, connection, tickets);
  const arrival = { account, connection, sequence: 9_000_000, cause: 'repair' as const, origin: { type: 'unknown' as const } };
  await db.database.asAccount(account, (q) => markMissing(q, arrival, 'ticket', [...gone].map(externalId), 'deleted'));
  await db.database.asAccount(account, (q) => markMissing(q, arrival, 'ticket', [...hidden].map(externalId), 'hidden'));
  const owner = new pg.Client({ connectionString: db.ownerUrl });
  await owner.connect();
  await owner.query('analyze');
  await owner.end();
});
afterAll(async () => {
  await hub.close();
  await db.close();
});

/** What the lists should find, computed without a database. */
function oracle(question: TicketQuestion): GivenTicket[] {
  const lower = (values: readonly unknown[] | null | undefined): string[] => (values ?? []).map((value) => String(value).toLowerCase());
  const equal = (wanted: string | undefined, present: unknown): boolean => wanted === undefined || present === wanted;
  return tickets.filter((ticket) => {
    const titled = lower((ticket.title ?? '').split(/\s+/));
    const custom = (ticket.customFields ?? {}) as Record<string, string | number>;
    const searched = lower((question.search ?? '').split(/\s+/).filter(Boolean));
    const hasTerms = searched.length > 0 || question.tag !== undefined || question.field !== undefined;
    return (
      equal(question.status, ticket.statusId) &&
      equal(question.company, ticket.companyId) &&
      equal(question.team, ticket.teamId) &&
      equal(question.priority, ticket.priorityId) &&
      equal(question.type, ticket.typeId) &&
      (question.agent === 'none' ? ticket.agentId === null : equal(question.agent, ticket.agentId)) &&
      (question.open === undefined || ticket.isOpen === question.open) &&
      (!question.overdue || (ticket.isOpen === true && Boolean(ticket.dueAt) && (ticket.dueAt ?? '') < now.toISOString())) &&
      (!question.modifiedSince || (ticket.updatedAt ?? '') >= question.modifiedSince) &&
      (!question.createdSince || (ticket.createdAt ?? '') >= question.createdSince) &&
      searched.every((word) => titled.includes(word)) &&
      lower([question.tag ?? []].flat()).every((tag) => lower(ticket.tags).includes(tag)) &&
      Object.entries(question.field ?? {}).every(
        ([name, value]) => custom[name] !== undefined && String(custom[name]).toLowerCase() === value.toLowerCase(),
      ) &&
      (question.includeGone ? !(hasTerms && gone.has(ticket.id)) : !gone.has(ticket.id) && !hidden.has(ticket.id))
    );
  });
}

function sorted(found: GivenTicket[], order: TicketOrder): string[] {
  const field = orderFields[order.by];
  const sign = order.direction === 'asc' ? 1 : -1;
  return found
    .toSorted((a, b) => {
      const [x, y] = [a[field] ?? null, b[field] ?? null];
      if ((x === null) !== (y === null)) return x === null ? 1 : -1;
      if (x !== null && y !== null && x !== y) return sign * (x < y ? -1 : 1);
      return sign * (a.id < b.id ? -1 : 1);
    })
    .map((ticket) => ticket.id);
}

async function allPages(question: TicketQuestion, order: TicketOrder, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let after: TicketPlace | null = null;
  for (;;) {
    const place: TicketPlace | null = after;
    const page: TicketRow[] = await db.database.asAccount(account, (q) =>
      listTickets(q, account, filterOf(question, now), order, place, limit),
    );
    ids.push(...page.map((row) => row.id));
    const last = page.at(-1);
    if (page.length < limit || !last) return ids;
    after = { value: last[orderFields[order.by]], id: last.id };
  }
}

const order = fc.record({ by: fc.constantFrom(...ticketOrders), direction: fc.constantFrom('asc' as const, 'desc' as const) });
const question: fc.Arbitrary<TicketQuestion> = fc.record(
  {
    status: fc.constantFrom('1', '2', 'none such'),
    company: fc.constantFrom('1', '5'),
    agent: fc.constantFrom('1', 'none'),
    team: fc.constantFrom('1', '3'),
    priority: fc.constantFrom('1', '2'),
    type: fc.constantFrom('1', '2'),
    tag: fc.constantFrom('red', 'BLUE SKY', ['red', 'blue sky']),
    field: fc.constantFrom<Record<string, string>>({ 'Site code': 'B12' }, { 'Site code': 'B13', Floor: '4' }),
    search: fc.constantFrom('printer', 'all', 'all needle', 'printer email', 'vpn ALL', 'überprüfung', 'absent'),
    modifiedSince: fc.constantFrom(at(-2), at(-1000)),
    createdSince: fc.constantFrom(at(-20), at(-10_000)),
    overdue: fc.constant(true),
    open: fc.boolean(),
    includeGone: fc.boolean(),
  },
  { requiredKeys: [] },
);
/** Most questions name one or two things; the rest may be dropped. */
const shortQuestion = fc.tuple(question, fc.integer({ min: 0, max: 3 }), fc.integer()).map(([whole, kept, seed]) => {
  const names = Object.keys(whole).toSorted((a, b) => pick(a.length * 31 + seed, 1, [0, 1, 2]) - pick(b.length * 31 + seed, 1, [0, 1, 2]));
  return Object.fromEntries(names.slice(0, kept).map((name) => [name, whole[name as keyof TicketQuestion]]));
});

describe('a list of tickets', () => {
  test('finds what an in-memory search finds, in the same order, page by page, each once', async () => {
    const property = fc.asyncProperty(shortQuestion, order, fc.integer({ min: 1, max: 60 }), async (asked, by, limit) => {
      expect(await allPages(asked, by, limit)).toEqual(sorted(oracle(asked), by));
    });
    await fc.assert(property, { numRuns: 150, seed: 7 });
  });

  test.each(
    ticketOrders.flatMap((by) => [
      { by, direction: 'asc' as const },
      { by, direction: 'desc' as const },
    ]),
  )('by $by $direction gives every ticket exactly once, those without a value last', async (by) => {
    const ids = await allPages({}, by, 17);
    expect(ids).toEqual(sorted(oracle({}), by));
    expect(new Set(ids).size).toBe(tickets.length - gone.size - hidden.size);
  });

  test('is counted as it is listed, and no further than the cap', async () => {
    const count = (asked: TicketQuestion, cap: number): ReturnType<typeof countTickets> =>
      db.database.asAccount(account, (q) => countTickets(q, account, filterOf(asked, now), cap));
    const property = fc.asyncProperty(shortQuestion, async (asked) => {
      expect(await count(asked, 10_000)).toEqual({ count: oracle(asked).length, capped: false });
    });
    await fc.assert(property, { numRuns: 100, seed: 11 });
    expect(await count({}, 395)).toEqual({ count: 395, capped: false });
    expect(await count({}, 394)).toEqual({ count: 394, capped: true });
    expect(await count({}, 3)).toEqual({ count: 3, capped: true });
  });

  test('shows nothing of another account', async () => {
    const other = await seedAccount(db.database);
    expect(
      await db.database.asAccount(other, (q) => listTickets(q, other, filterOf({}, now), { by: 'updated', direction: 'desc' }, null, 10)),
    ).toEqual([]);
    expect(
      await db.database.asAccount(other, (q) => listTickets(q, account, filterOf({}, now), { by: 'updated', direction: 'desc' }, null, 10)),
    ).toEqual([]);
    expect(await db.database.asAccount(accountId(other), (q) => countTickets(q, other, filterOf({ search: 'printer' }, now), 10))).toEqual({
      count: 0,
      capped: false,
    });
  });
});

/** The plan of every statement that a list runs. */
async function plansOf(asked: TicketQuestion, by: TicketOrder): Promise<string[]> {
  const plans: string[] = [];
  await db.database.asAccount(account, async (q) => {
    // A small table is read whole whatever its indexes: here only the question is whether an index could serve.
    await q.query(`set local enable_seqscan = off; set local enable_sort = off; set local enable_bitmapscan = off`);
    const spy: Queryable = {
      query: async (text: unknown, values?: unknown[]) => {
        if (typeof text === 'string' && /^select (?!set_config)/.test(text)) {
          const { rows } = await q.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values);
          plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
        }
        return q.query(text as string, values) as never;
      },
    };
    await listTickets(spy, account, filterOf(asked, now), by, null, 5);
  });
  return plans;
}

describe('a list of tickets is walked along an index', () => {
  const updated: TicketOrder = { by: 'updated', direction: 'desc' };
  const questions: [string, TicketQuestion, TicketOrder][] = [
    ...ticketOrders.flatMap((by): [string, TicketQuestion, TicketOrder][] => [
      [`by ${by}`, {}, { by, direction: 'desc' }],
      [`in a status by ${by}`, { status: '1' }, { by, direction: 'asc' }],
    ]),
    ['of a company', { company: '1' }, updated],
    ['of a company in a status', { company: '1', status: '2' }, updated],
    ['of an agent', { agent: '1' }, updated],
    ['of nobody', { agent: 'none' }, updated],
    ['of a team', { team: '1' }, updated],
    ['of a team in a status', { team: '1', status: '1' }, updated],
    ['of a priority', { priority: '1' }, updated],
    ['of a type', { type: '1' }, updated],
    ['with a tag', { tag: 'red' }, updated],
    ['with a custom field', { field: { 'Site code': 'B12' } }, updated],
    ['with a word', { search: 'printer' }, updated],
    ['with two words', { search: 'printer email' }, updated],
    ['changed lately', { modifiedSince: at(-5) }, updated],
    ['that are open', { open: true }, updated],
    ['that are overdue', { overdue: true }, { by: 'due', direction: 'asc' }],
  ];
  test.each(questions)('%s', async (_name, asked, by) => {
    for (const plan of await plansOf(asked, by)) {
      expect(plan).toMatch(/Index/);
      expect(plan).not.toMatch(/Seq Scan|Sort|Hash/);
    }
  });
});

test('a field of the list row is exactly what was stored', async () => {
  const [row] = await db.database.asAccount(account, (q) =>
    listTickets(q, account, filterOf({ search: 'needle all' }, now), { by: 'number', direction: 'asc' }, null, 1),
  );
  const stored = tickets.find((ticket) => ticket.id === row?.id) as GivenTicket;
  const { description, ...listed } = stored as Ticket & { id: string };
  expect(description).toBeUndefined();
  expect(row).toMatchObject(listed);
});
