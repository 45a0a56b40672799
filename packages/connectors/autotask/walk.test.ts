import { describe, expect, it } from 'vitest';
import { scriptedContext } from '../conformance/scripted-http.ts';
import type { ScriptedContext } from '../conformance/scripted-http.ts';
import type { Walk } from '../contract.ts';
import type { WalkPage } from '../kit/paging.ts';
import { AutotaskClient } from './client.ts';
import { credentials } from './credentials.ts';
import { walkById, walkIds } from './walk.ts';

interface Ticket {
  id: number;
  lastActivityDate: string;
}
interface Condition {
  op: string;
  field: string;
  value?: string | number;
  items?: Condition[];
}

const day = 86_400_000;
const now = Date.parse('2026-07-01T12:00:00.000Z');
/** Tickets whose ids and times have nothing to do with each other. */
const tickets = (count: number): Ticket[] =>
  Array.from({ length: count }, (_each, index) => ({
    id: index * 3 + 1,
    lastActivityDate: new Date(now - ((index * 37) % 40) * day).toISOString(),
  }));

function fits(row: Ticket, { op, field, value, items }: Condition): boolean {
  if (op === 'and') return items?.every((item) => fits(row, item)) ?? true;
  if (op === 'or') return items?.some((item) => fits(row, item)) ?? true;
  const own = row[field as keyof Ticket];
  if (op === 'gt') return own > (value ?? 0);
  if (op === 'gte') return own >= (value ?? 0);
  if (op === 'lt') return own < (value ?? 0);
  if (op === 'lte') return own <= (value ?? 0);
  throw new Error(`the operator ${op} is dropped without a word`);
}

/** Autotask's query, as its reference tells it. */
function tenant(rows: Ticket[]): { client: AutotaskClient; context: ScriptedContext } {
  const context = scriptedContext(({ path, json }) => {
    if (path.endsWith('/zoneInformation')) return { body: { url: 'https://webservices14.autotask.net/ATServicesRest/' } };
    const { filter, maxRecords, includeFields } = json as { filter: Condition[]; maxRecords: number; includeFields?: string[] };
    const found = rows.filter((row) => filter.every((condition) => fits(row, condition))).toSorted((a, b) => a.id - b.id);
    const items = found.slice(0, maxRecords).map((row) => (includeFields ? { id: row.id } : row));
    const nextPageUrl = found.length > maxRecords ? 'https://webservices14.autotask.net/next' : null;
    return { body: { items, pageDetails: { count: items.length, requestCount: maxRecords, prevPageUrl: null, nextPageUrl } } };
  });
  return { client: new AutotaskClient(context, credentials.parse({ username: 'u', secret: 's', integrationCode: 'c' })), context };
}

const walked = { entity: 'Tickets', changedBy: ['lastActivityDate'] };
async function whole(client: AutotaskClient, walk: Partial<Walk>, ids = false): Promise<WalkPage[]> {
  const pages: WalkPage[] = [];
  const given: Walk = { order: 'newestFirst', callClass: 'backfill', ...walk };
  for await (const page of ids ? walkIds(client, walked, given) : walkById(client, walked, given)) {
    if (!page.ok) throw new Error(page.failure.detail);
    pages.push(page.value);
  }
  return pages;
}
const idsOf = (pages: readonly WalkPage[]): number[] => pages.flatMap((page) => page.rows.map((row) => Number(row.id)));
const sorted = (ids: readonly number[]): number[] => ids.toSorted((a, b) => a - b);

describe('walking by id inside windows of time', () => {
  it.each(['newestFirst', 'oldestFirst'] as const)('%s brings every ticket once', async (order) => {
    const rows = tickets(1_730);
    const pages = await whole(tenant(rows).client, { order });
    expect(sorted(idsOf(pages))).toEqual(rows.map((row) => row.id));
    expect(pages.at(-1)?.anchor).toBeNull();
  });

  it('brings what changed lately before all else, at the price of one page more', async () => {
    const rows = tickets(5_000);
    const { client, context } = tenant(rows);
    const [first] = await whole(client, {});
    const recent = new Set(rows.filter((row) => Date.parse(row.lastActivityDate) >= now - 2 * day).map((row) => row.id));
    expect(idsOf(first ? [first] : []).every((id) => recent.has(id))).toBe(true);
    expect(context.requests.length).toBeLessThanOrEqual(13);
  });

  it('can be resumed at every anchor', async () => {
    const rows = tickets(1_730);
    const { client } = tenant(rows);
    const pages = await whole(client, {});
    for (const [index, { anchor }] of pages.entries()) {
      if (anchor === null) continue;
      const rest = await whole(client, { anchor });
      expect(sorted([...idsOf(pages.slice(0, index + 1)), ...idsOf(rest)])).toEqual(rows.map((row) => row.id));
    }
  });

  it('loses and doubles nothing that stays while others are edited, made and removed', async () => {
    const rows = tickets(1_600);
    const { client } = tenant(rows);
    const found: number[] = [];
    let edits = 0;
    for await (const page of walkById(client, walked, { order: 'oldestFirst', callClass: 'poll', from: new Date(0) })) {
      if (!page.ok) throw new Error(page.failure.detail);
      found.push(...idsOf([page.value]));
      const edited = rows[(edits += 7)];
      if (edited) edited.lastActivityDate = new Date(now + edits).toISOString();
      rows.splice(3, 1);
    }
    const stayed = rows.map((row) => row.id);
    expect(stayed.filter((id) => !found.includes(id))).toEqual([]);
    expect(new Set(found).size).toBe(found.length);
  });

  it('keeps to its window', async () => {
    const rows = tickets(700);
    const from = new Date(now - 20 * day);
    const to = new Date(now - 10 * day);
    const pages = await whole(tenant(rows).client, { from, to });
    const inside = rows.filter((row) => row.lastActivityDate >= from.toISOString() && row.lastActivityDate <= to.toISOString());
    expect(sorted(idsOf(pages))).toEqual(inside.map((row) => row.id));
  });

  it('asks for ids alone where only they are wanted', async () => {
    const { client, context } = tenant(tickets(20));
    expect(idsOf(await whole(client, {}, true)).length).toBe(20);
    expect(context.requests.at(-1)?.json).toMatchObject({ includeFields: ['id'] });
  });

  it('begins anew at an anchor that is not its own', async () => {
    expect(idsOf(await whole(tenant(tickets(20)).client, { anchor: 'k|nonsense' })).length).toBe(20);
  });
});
