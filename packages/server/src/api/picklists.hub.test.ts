import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testHub, until, type TestHub } from '../testing/hub.ts';
import { askWithKey, type Ask } from '../testing/hubApi.ts';

interface Value {
  kind: string;
  id: string;
  label: string;
  depth: number;
  parentLabel: string | null;
  removedAt: string | null;
  isProblem: boolean;
  usage: { tickets: number; atLeast: boolean } | null;
  references: { source: string; name: string; place: string | null }[];
}
interface Refresh {
  id: string;
  added: { id: string }[];
  renamed: { id: string; label: string; was: string }[];
  moved: { id: string; was: string; now: string }[];
  removed: { kind: string; id: string }[];
}
interface Overview {
  kinds: { id: string; values: number; removed: number; problems: number }[];
  refresh: { state: string; calls: number; expectedCalls: number | null };
  lastRefresh: Refresh | null;
}

let t: TestHub;
let ask: Ask;

beforeAll(async () => {
  t = await testHub();
  await t.imported(['tickets']);
  ask = await askWithKey(t, 'read', 'write');
  await refreshed();
});
afterAll(() => t.close());

const overview = async (): Promise<Overview> => (await ask<Overview>('GET', '/picklists/kinds')).body;
const values = async (query: string): Promise<Value[]> =>
  (await ask<{ items: Value[] }>('GET', `/picklists/values?limit=200&${query}`)).body.items;

/** Reads the lists again and waits for the end. */
async function refreshed(): Promise<void> {
  const runs = async (): Promise<number> => (await t.all(`select from sync_runs where stream = 'picklists' and state = 'done'`)).length;
  const before = await runs();
  expect((await ask('POST', '/picklists/refresh')).status).toBe(202);
  await until('the lists to be read', async () => (await runs()) > before && (await overview()).refresh.state === 'idle');
}

describe('The picklists', () => {
  test('tell how many tickets use each value', async () => {
    for (const [kind, column] of [
      ['status', 'status_id'],
      ['priority', 'priority_id'],
      ['sla', 'sla_id'],
    ] as const) {
      const counted = await t.all<{ id: string; n: number }>(
        `select ${column} as id, count(*) as n from tickets where gone_at is null and hidden_at is null and ${column} is not null group by 1`,
      );
      const shown = (await values(`kind=${kind}`)).filter((value) => (value.usage?.tickets ?? 0) > 0);
      expect(Object.fromEntries(shown.map((value) => [value.id, value.usage?.tickets]))).toEqual(
        Object.fromEntries(counted.map((row) => [row.id, row.n])),
      );
    }
    expect((await values('kind=outcome')).every((value) => value.usage === null)).toBe(true);
  });

  test('count categories by their place, and tickets that are gone no longer', async () => {
    const used = (await values('kind=category1')).reduce((sum, value) => sum + (value.usage?.tickets ?? 0), 0);
    const { n } = (await t.one<{ n: number }>(`select count(*) as n from tickets where coalesce(categories[1], '') <> ''`)) ?? { n: 0 };
    expect(used).toBe(n);
    const open = await t.one<{ id: string; status: string }>(
      'select external_id as id, status_id as status from tickets where gone_at is null limit 1',
    );
    const count = async (): Promise<number | undefined> =>
      (await values('kind=status')).find((value) => value.id === open?.status)?.usage?.tickets;
    const before = (await count()) ?? 0;
    await t.control('DELETE', `edit/tickets/${open?.id}`);
    await until(
      'the ticket to be gone',
      async () => (await t.one('select from tickets where external_id = $1 and gone_at is not null', [open?.id])) !== undefined,
    );
    expect(await count()).toBe(before - 1);
  });

  test('count the options of custom fields under the name of their field', async () => {
    const tickets = await t.all<{ id: string }>(
      'select external_id as id from tickets where is_open and gone_at is null order by number_order desc limit 6',
    );
    for (const { id } of tickets) await ask('POST', `/tickets/${id}/fetch`);
    const fields = await t.all<{ field: string; value: string }>(
      `select f.key as field, f.value #>> '{}' as value from tickets cross join lateral jsonb_each(custom_fields) f where jsonb_typeof(f.value) = 'string'`,
    );
    const options = await values('kind=customFieldOption');
    const counted = (option: Value): number =>
      fields.filter(({ field, value }) => option.id.startsWith(`${field}:`) && value === option.label).length;
    expect(options.some((option) => counted(option) > 0)).toBe(true);
    expect(options.map((option) => option.usage?.tickets)).toEqual(options.map(counted));
  });

  test('stand in the order of their tree, under their parents', async () => {
    const categories = await values('kind=category1');
    const child = categories.findIndex((value) => value.depth === 1);
    expect(child).toBeGreaterThan(0);
    expect(categories[child]?.label.startsWith(`${categories[child]?.parentLabel}>`)).toBe(true);
    expect((await values('kind=team')).every((value) => value.parentLabel !== null)).toBe(true);
  });

  test('are searched across all lists', async () => {
    const found = await values('search=new');
    expect(found.some((value) => value.kind === 'status' && value.label === 'New')).toBe(true);
    expect(found.every((value) => /new/i.test(value.label) || value.id === 'new')).toBe(true);
  });

  test('keep each difference: added, renamed, moved under another parent, removed', async () => {
    const added = await t.control<{ id: number }>('POST', 'edit/statuses', { name: 'Awaiting parts' });
    await t.control('POST', 'edit/statuses', { id: 2, name: 'Being worked on' });
    await t.control('POST', 'edit/teams', { id: 1, department_id: 2 });
    await refreshed();
    expect((await overview()).lastRefresh).toMatchObject({
      added: [{ id: String(added.id) }],
      renamed: [{ id: '2', label: 'Being worked on', was: 'In Progress' }],
      moved: expect.arrayContaining([expect.objectContaining({ id: '1', now: '2' })]),
      removed: [],
    });
    await refreshed();
    const history = await ask<{ items: Refresh[] }>('GET', '/picklists/refreshes');
    // The first found everything, the last nothing.
    expect(history.body.items).toHaveLength(2);
    expect(history.body.items[0]?.renamed).toHaveLength(1);
  });

  test('put what was removed and is still used before everything else', async () => {
    const views = await ask('POST', '/views', { name: 'In action', definition: { filter: { status: '3' } } });
    expect(views.status).toBe(201);
    await t.control('DELETE', 'edit/statuses/3');
    await refreshed();
    const [first] = await values('kind=status');
    expect(first).toMatchObject({
      id: '3',
      isProblem: true,
      removedAt: expect.any(String),
      references: [{ source: 'Saved view', name: 'In action' }],
    });
    expect((await values('state=problem')).map((value) => value.id)).toEqual(['3']);
    expect((await overview()).kinds.find((kind) => kind.id === 'status')).toMatchObject({ removed: 1, problems: 1 });
    expect((await overview()).refresh.expectedCalls).toBeGreaterThan(5);
  });

  test('are paged without losing one', async () => {
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: { items: Value[]; next: string | null } = (
        await ask<{ items: Value[]; next: string | null }>('GET', `/picklists/values?limit=17${next ? `&cursor=${next}` : ''}`)
      ).body;
      seen.push(...page.items.map((value) => `${value.kind} ${value.id}`));
      next = page.next;
    }
    const all = await t.all<{ key: string }>(`select kind || ' ' || value_id as key from picklist_values`);
    expect(seen.toSorted()).toEqual(all.map((row) => row.key).toSorted());
  });

  test('are taken along whole, and refreshed by none who may not', async () => {
    const file = await ask<Record<string, unknown>[]>('GET', '/picklists/export?format=json&kind=status');
    expect(file.body.find((row) => row['id'] === '3')).toMatchObject({
      label: expect.any(String),
      usedBy: 'Saved view In action',
      removedAt: expect.any(String),
    });
    const reader = await askWithKey(t, 'read');
    expect((await reader('POST', '/picklists/refresh')).status).toBe(403);
  });
});

describe('Widgets', () => {
  test('tell when they were last shown well, and fail by reason and person', async () => {
    const told = async (): Promise<
      { kind: string; steps: string[]; health: { good: number; failed: number; lastGoodMs: number } | null; failures: object[] }[]
    > => (await ask<{ widgets: never[] }>('GET', '/widgets')).body.widgets;
    expect((await told()).map((widget) => [widget.kind, widget.health])).toEqual([
      ['ticket', null],
      ['dashboard', null],
    ]);
    const render = (body: object): ReturnType<Ask> => ask('POST', '/widgets/renders', body);
    expect((await render({ widget: 'ticket', agentId: '5', ok: true, ms: 180 })).status).toBe(204);
    for (let n = 0; n < 2; n++)
      expect((await render({ widget: 'ticket', agentId: '6', ok: false, ms: 90, reason: 'unmapped' })).status).toBe(204);
    expect((await render({ widget: 'ticket', ok: false, ms: 1 })).status).toBe(400);
    const [ticket] = await told();
    expect(ticket).toMatchObject({
      health: { good: 1, failed: 2, lastGoodMs: 180 },
      failures: [{ reason: 'unmapped', agentId: '6', count: 2, person: 'read write key' }],
    });
    expect(ticket?.steps.length).toBeGreaterThan(3);
  });
});
