import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../platform/ids.ts';
import { externalId, failure, type EntityName } from '@deskbridge/model';
import { enqueueCommand } from '../bridge/outbox/command.ts';
import { saveAttempt, saveCommand, type CommandRow } from '../bridge/outbox/store.ts';
import { noDifference } from '../bridge/picklists/difference.ts';
import { saveRefresh, saveValues } from '../bridge/picklists/store.ts';
import { beginRun, noCounts, saveFailures, savePage, saveRun } from '../bridge/runs/store.ts';
import { workOut } from '../bridge/inbox/arrivals.ts';
import { testApi, type Client, type TestApi } from '../testing/api.ts';
import { seedConnection, type SeededConnection } from '../testing/connection.ts';
import { storeAll, storeTickets } from '../testing/mirrored.ts';

let api: TestApi;
let connection: SeededConnection;
const lists: Record<string, EntityName> = {
  agents: 'agent',
  companies: 'company',
  sites: 'site',
  contacts: 'contact',
  assets: 'asset',
  appointments: 'appointment',
  invoices: 'invoice',
  timesheets: 'timesheet',
};
const instant = (n: number): string => `2026-03-01T00:00:${String(n).padStart(2, '0')}.000Z`;

beforeAll(async () => {
  api = await testApi({ publicUrl: 'https://bridge.example.com' });
  const { database } = api.db;
  connection = await seedConnection(api.bridge, api.account);
  const { id } = connection;
  for (const entity of Object.values(lists)) {
    await storeAll(
      database,
      api.account,
      id,
      entity,
      Array.from({ length: 7 }, (_, n) => ({
        id: String(n + 1),
        name: n % 2 ? 'Even Ltd' : 'Odd Ltd',
        number: `INV-${n}`,
        companyId: String(n % 3),
        agentId: String(n % 3),
        ticketId: '9',
      })),
    );
  }
  const at = (n: number): string | null => (n % 3 === 0 ? null : instant(n % 2));
  const inside = (n: number): Record<string, unknown> & { id: string } => ({
    id: String(n),
    ticketId: '9',
    createdAt: at(n),
    startedAt: at(n),
    changedAt: at(n),
    bodyText: `note ${n}`,
  });
  for (const entity of ['note', 'timeEntry', 'statusChange'] as const) {
    await storeAll(
      database,
      api.account,
      id,
      entity,
      Array.from({ length: 9 }, (_, n) => inside(n + 1)),
    );
  }
  await storeTickets(database, api.account, id, [{ id: '9', title: 'First title', updatedAt: instant(1) }]);
  await storeTickets(database, api.account, id, [{ id: '9', title: 'Second title', updatedAt: instant(2) }]);
  await seedRuns();
  await seedCommands();
  await seedCallbacks();
  await seedPicklists();
});
afterAll(() => api.close());

async function seedRuns(): Promise<void> {
  await api.db.database.asAccount(api.account, async (q) => {
    for (let n = 0; n < 6; n++) {
      const run = await beginRun(q, {
        account: api.account,
        connection: connection.id,
        stream: 'tickets',
        work: n % 2 ? 'poll' : 'read',
        trigger: 'person',
        startedAt: new Date(),
        ...(n % 2 ? {} : { externalId: externalId('9') }),
      });
      const page = {
        number: 1,
        sequence: 1,
        startedAt: new Date(),
        seen: 2,
        created: 1,
        updated: 0,
        unchanged: 0,
        failed: 1,
        anchor: 'secret anchor',
        changed: null,
      };
      await savePage(q, run, page);
      await saveFailures(q, run, [{ entity: 'ticket', externalId: '13', raw: '{"id":13,"odd":"✓"}', reason: 'The id is odd.' }]);
      const end =
        n === 5 ? { state: 'failed' as const, failure: failure('psa.timeout', { detail: 'after 30 s' }) } : { state: 'done' as const };
      await saveRun(q, run, { ...noCounts(), seen: 2 }, { ...end, at: new Date() });
    }
  });
}

async function seedCommands(): Promise<void> {
  const { account } = api;
  await api.db.database.asAccount(account, async (q) => {
    for (let n = 0; n < 5; n++) {
      const row: CommandRow = await enqueueCommand(q, {
        account,
        connection: connection.id,
        body: { kind: 'note.add', ticket: { ticketId: n % 2 ? '9' : '8' }, text: `note ${n}`, isPrivate: true },
        author: { type: 'api' },
        source: 'test',
      });
      if (n < 3) await saveCommand(q, row, { state: 'dead', failure: failure('psa.refused', { detail: 'It needs a closure note.' }) });
      await saveAttempt(q, row, { startedAt: new Date(), durationMs: 5, outcome: 'refused', failure: failure('psa.refused') });
    }
  });
}

const bodies = Array.from({ length: 6 }, (_, n) =>
  JSON.stringify({
    id: `event-${n}`,
    webhook_id: 'w',
    event: n % 2 ? 'Ticket Updated' : 'New Ticket Logged',
    object_id: n % 2 ? 9 : 8,
    timestamp: instant(n),
    password: 'hunter2',
  }),
);

async function seedCallbacks(): Promise<void> {
  for (const payload of [...bodies, bodies[0] as string, '{"broken']) {
    await api.request({
      method: 'POST',
      url: `/callbacks/${connection.token}`,
      payload,
      headers: { 'content-type': 'application/json', authorization: 'Basic canary-header', 'x-other': 'kept' },
    });
  }
  expect(await callbacksOf('duplicates=true')).toBe(0);
  await workOut(api.bridge.database.claims);
}

const callbacksOf = async (query: string): Promise<number> => (await walk(api.admin, `/callbacks?${query}`, 50)).length;

async function seedPicklists(): Promise<void> {
  const value = (id: string, label: string) => ({
    kind: 'status',
    id,
    label,
    parentId: null,
    isActive: true,
    sortOrder: 1,
    isClosed: false,
    colour: null,
  });
  await api.db.database.asAccount(api.account, async (q) => {
    await saveValues(q, api.account, connection.id, [value('1', 'New'), value('2', 'Old')], ['status']);
    await saveValues(q, api.account, connection.id, [value('1', 'New')], ['status']);
    await saveRefresh(q, api.account, connection.id, { ...noDifference(), removed: [{ kind: 'status', id: '2', label: 'Old' }] }, []);
  });
}

interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** Every row of a list, page by page. */
async function walk<Item>(client: Client, path: string, limit: number): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const answer = await client.get(`${path}${path.includes('?') ? '&' : '?'}limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`);
    if (answer.status !== 200) throw new Error(answer.text);
    const page = answer.body as Page<Item>;
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return items;
}

describe('every list gives each row exactly once, whatever the size of its pages', () => {
  const paths = [
    ...Object.keys(lists),
    'tickets',
    'sync-runs',
    'callbacks',
    'commands',
    'tickets/9/notes',
    'tickets/9/time-entries',
    'tickets/9/status-changes',
    'tickets/9/history?direction=asc',
    'tickets/9/history?direction=desc',
  ];
  test.each(paths)('%s', async (path) => {
    const whole = await walk<Record<string, unknown>>(api.admin, `/${path}`, 200);
    expect(whole.length).toBeGreaterThan(0);
    const property = fc.asyncProperty(fc.integer({ min: 1, max: 8 }), async (limit) => {
      expect(await walk(api.admin, `/${path}`, limit)).toEqual(whole);
    });
    await fc.assert(property, { numRuns: 4, seed: 3 });
    const keys = whole.map((row) => JSON.stringify(row));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('reference data', () => {
  test('is filtered by what it belongs to and searched by name', async () => {
    expect((await walk(api.admin, '/contacts?company=1', 50)).length).toBe(2);
    expect((await walk(api.admin, '/companies?search=even', 50)).length).toBe(3);
    expect((await walk(api.admin, '/companies?search=%25', 50)).length).toBe(0);
    expect((await walk(api.admin, '/appointments?agent=2&ticket=9', 50)).length).toBe(2);
  });
});

describe('notes of a ticket', () => {
  test('are in the order of time, those without a moment first', async () => {
    const notes = await walk<{ id: string }>(api.admin, '/tickets/9/notes', 50);
    expect(notes.map((note) => note.id)).toEqual(['3', '6', '9', '2', '4', '8', '1', '5', '7']);
  });
});

describe('sync runs', () => {
  test('are newest first and filtered by everything that they say', async () => {
    const runs = await walk<{ id: string; work: string }>(api.admin, '/sync-runs', 50);
    expect(runs.map((run) => run.id)).toEqual(
      runs
        .map((run) => run.id)
        .toSorted()
        .toReversed(),
    );
    expect((await walk(api.admin, '/sync-runs?work=poll', 50)).length).toBe(3);
    expect((await walk(api.admin, '/sync-runs?externalId=9&stream=tickets&trigger=person', 50)).length).toBe(3);
    expect((await walk(api.admin, '/sync-runs?state=failed', 50)).length).toBe(1);
    expect((await walk(api.admin, '/sync-runs?from=2020-01-01T00:00:00Z', 50)).length).toBe(6);
    expect((await walk(api.admin, '/sync-runs?to=2020-01-01T00:00:00Z', 50)).length).toBe(0);
  });

  test('show their pages, their failure as sentences and unmappable records as they came', async () => {
    const [failed] = await walk<{ id: string }>(api.admin, '/sync-runs?state=failed', 1);
    const path = `/sync-runs/${failed?.id}`;
    expect((await api.admin.get(path)).body).toMatchObject({
      failure: { code: 'psa.timeout', message: 'The PSA took too long to answer.', detail: 'after 30 s', blame: 'psa' },
      previous: { work: 'poll', state: 'done' },
      canStop: false,
    });
    expect(await walk(api.admin, `${path}/pages`, 1)).toMatchObject([{ number: 1, seen: 2, failed: 1 }]);
    const failures = await walk<{ id: string; raw: string }>(api.admin, `${path}/failures`, 1);
    expect(failures).toMatchObject([{ externalId: '13', reason: 'The id is odd.' }]);
    expect(JSON.parse(failures[0]?.raw ?? '')).toEqual({ id: 13, odd: '(hidden, 1 characters)' });
    expect((await api.admin.get(`${path}/failures/${failures[0]?.id}`)).body).toEqual({ raw: '{"id":13,"odd":"✓"}' });
    expect((await walk(api.admin, '/sync-runs?externalId=13', 50)).length).toBe(6);
  });
});

describe('the callback log', () => {
  test('is filtered by record, event, state and repetition', async () => {
    const count = callbacksOf;
    expect(await count('')).toBe(8);
    expect(await count('externalId=9')).toBe(3);
    expect(await count('state=refused')).toBe(1);
    expect(await count('duplicates=true')).toBe(1);
    expect(await count('duplicates=false')).toBe(7);
    expect(await count('event=Ticket%20Updated')).toBe(3);
    expect(await count('from=2020-01-01T00:00:00Z')).toBe(8);
    expect(await count('to=2020-01-01T00:00:00Z')).toBe(0);
  });

  test('shows a callback with headers and body, secrets redacted', async () => {
    const [row] = await walk<{ id: string }>(api.admin, '/callbacks?externalId=9', 1);
    const answer = await api.admin.get(`/callbacks/${row?.id}`);
    expect(answer.body).toMatchObject({ headers: { 'x-other': 'kept', authorization: '(redacted)' } });
    expect(answer.text).not.toMatch(/hunter2|canary-header/);
    expect((answer.body as { body: string }).body).toContain('"password": "(redacted)"');
    expect((answer.body as { results: object[] }).results).toMatchObject([{ stream: 'tickets', externalId: '9', run: null }]);
  });

  test('shows a whole payload to who may see it, and writes down who looked', async () => {
    const [row] = await walk<{ id: string }>(api.admin, '/callbacks?externalId=9', 1);
    const answer = await api.admin.get(`/callbacks/${row?.id}/payload`);
    expect((answer.body as { body: string }).body).toContain('"password":"(redacted)"');
    const writer = await api.client(['write']);
    expect((await writer.get(`/callbacks/${row?.id}/payload`)).status).toBe(403);
    const { rows } = await api.db.database.system.query<{ n: number }>(
      `select count(*) as n from audit_events where event->>'type' = 'payload.viewed' and event->'object'->>'id' = $1`,
      [row?.id],
    );
    expect(rows[0]?.n).toBe(1);
  });

  test('replays one callback', async () => {
    const [row] = await walk<{ id: string }>(api.admin, '/callbacks?externalId=9', 1);
    const pending = async (): Promise<string | undefined> =>
      (await api.db.database.system.query<{ trigger: string }>(`select trigger from pending_reads where external_id = '9'`)).rows[0]
        ?.trigger;
    await api.db.database.system.query('delete from pending_reads');
    const answer = await api.admin.send('POST', `/callbacks/${row?.id}/replay`);
    expect([answer.status, answer.body]).toEqual([202, { records: 1 }]);
    expect(await pending()).toBe('replay');
    expect((await api.admin.send('POST', `/callbacks/${newId()}/replay`)).status).toBe(404);
  });

  test('says how many a replay would be before it does it', async () => {
    const waiting = async (): Promise<number> => (await api.db.database.system.query('select from pending_reads')).rowCount ?? 0;
    await api.db.database.system.query('delete from pending_reads');
    const preview = await api.admin.send('POST', '/callbacks/replay', { preview: true });
    expect(preview.body).toEqual({
      preview: true,
      records: 2,
      callbacks: 6,
      capped: false,
      calls: { least: 2, most: 4 },
      sample: [
        { stream: 'tickets', externalId: '8', callbacks: 3 },
        { stream: 'tickets', externalId: '9', callbacks: 3 },
      ],
      replayId: null,
    });
    expect(await waiting()).toBe(0);
    const done = await api.admin.send('POST', '/callbacks/replay', { externalId: '9' });
    expect(done.body).toMatchObject({ preview: false, records: 1, callbacks: 3, capped: false });
    expect(await waiting()).toBe(1);
    const { replayId } = done.body as { replayId: string };
    expect((await api.admin.get(`/callback-replays/${replayId}`)).body).toMatchObject({ records: 1, callbacks: 3, left: 1, failed: 0 });
    expect((await api.admin.get(`/callback-replays/${newId()}`)).status).toBe(404);
    const [row] = await walk<{ id: string }>(api.admin, '/callbacks?externalId=8', 1);
    const these = await api.admin.send('POST', '/callbacks/replay', { ids: [row?.id], preview: true });
    expect(these.body).toMatchObject({ records: 1, callbacks: 1, sample: [{ externalId: '8' }] });
  });
});

describe('commands', () => {
  test('are filtered by state and record', async () => {
    expect((await walk(api.admin, '/commands?state=dead', 2)).length).toBe(3);
    expect((await walk(api.admin, '/commands?externalId=9&stream=tickets', 2)).length).toBe(2);
    expect((await walk(api.admin, '/commands?kind=time.add', 2)).length).toBe(0);
  });

  test('that are dead are grouped by what they died of', async () => {
    const { body } = await api.admin.get('/commands/dead');
    expect(body).toMatchObject({
      items: [{ kind: 'note.add', count: 3, failure: { code: 'psa.refused', detail: 'It needs a closure note.' } }],
    });
  });

  test('show what was asked for and every attempt', async () => {
    const [dead] = await walk<{ id: string }>(api.admin, '/commands?state=dead', 1);
    expect((await api.admin.get(`/commands/${dead?.id}`)).body).toMatchObject({
      body: { kind: 'note.add' },
      tries: [{ outcome: 'refused', durationMs: 5 }],
    });
  });

  test('are taken in once for each idempotency key', async () => {
    const wanted = { kind: 'note.add', ticket: { ticketId: '9' }, text: 'once' };
    const key = { 'idempotency-key': 'order-1' };
    const [first, again] = [await api.admin.send('POST', '/commands', wanted, key), await api.admin.send('POST', '/commands', wanted, key)];
    expect(first.status).toBe(202);
    expect(again.body).toEqual(first.body);
    const other = await api.admin.send('POST', '/commands', { ...wanted, text: 'twice' }, key);
    expect(other.status).toBe(400);
    expect(other.text).toContain('idempotency-key');
  });

  test('are replayed and given up by hand, in the states that allow it', async () => {
    const [dead] = await walk<{ id: string }>(api.admin, '/commands?state=dead', 1);
    expect((await api.admin.send('POST', `/commands/${dead?.id}/discard`)).body).toMatchObject({ state: 'discarded' });
    expect((await api.admin.send('POST', `/commands/${dead?.id}/replay`)).body).toMatchObject({ state: 'waiting' });
    expect((await api.admin.send('POST', `/commands/${dead?.id}/replay`)).status).toBe(400);
    expect((await api.admin.send('POST', `/commands/${newId()}/replay`)).status).toBe(404);
  });
});

describe('the history of a ticket', () => {
  test('holds callbacks, runs, changes and commands in the order of time', async () => {
    const entries = await walk<{ kind: string; at: string }>(api.admin, '/tickets/9/history?direction=asc', 5);
    const count = (kind: string): number => entries.filter((entry) => entry.kind === kind).length;
    expect(entries.map((entry) => entry.at)).toEqual(entries.map((entry) => entry.at).toSorted());
    expect(count('callback')).toBe(3);
    expect(count('run')).toBe(3);
    expect(count('command')).toBeGreaterThanOrEqual(2);
    // The ticket came and changed; nine notes, times and status changes came.
    expect(count('change')).toBe(2 + 27);
    const backwards = await walk(api.admin, '/tickets/9/history', 4);
    expect(backwards).toEqual(entries.toReversed());
  });

  test('says what changed', async () => {
    const entries = await walk<{ kind: string; change?: { kind: string; fields: object } }>(api.admin, '/tickets/9/history', 50);
    expect(entries.map((entry) => entry.change?.fields)).toContainEqual({ title: { before: 'First title', after: 'Second title' } });
  });
});

test('changes are followed by position', async () => {
  const first = (await api.admin.get('/changes?limit=10')).body as { items: { position: number }[]; position: number };
  expect(first.items.map((item) => item.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const rest = (await api.admin.get(`/changes?after=${first.position}&limit=200&connection=${connection.id}`)).body as typeof first;
  expect(rest.items[0]?.position).toBe(11);
  expect((await api.admin.get(`/changes?after=${rest.position}`)).body).toEqual({ items: [], position: rest.position });
});

test('picklists keep what was removed and what the last refresh found', async () => {
  const { body } = await api.admin.get('/picklists?kind=status');
  expect(body).toMatchObject({
    values: [
      { id: '1', removedAt: null },
      { id: '2', removedAt: expect.any(String) as string },
    ],
    lastRefresh: { removed: [{ kind: 'status', id: '2', label: 'Old' }] },
  });
});

describe('one ticket', () => {
  test('has its description and the record of the helpdesk', async () => {
    const { body } = await api.admin.get('/tickets/9');
    expect(body).toMatchObject({ id: '9', title: 'Second title', state: 'present', raw: { from: 'the helpdesk' } });
    expect((body as { deepLink: string }).deepLink).toMatch(/^https:\/\/canary-host\.example\.com\/.*9/);
  });

  test('that is not mirrored is answered with what is known about why', async () => {
    const answer = await api.admin.get('/tickets/4711');
    const { error } = answer.body as { error: { code: string; detail: string } };
    expect([answer.status, error.code]).toEqual([404, 'record.missing']);
    expect(error.detail).toMatch(/No callback has come for 4711\..*POST \/api\/v1\/tickets\/4711\/fetch/);
    const told = (await api.admin.get('/tickets/8')).body as { error: { detail: string } };
    expect(told.error.detail).toMatch(/The last callback for 8 came at 20/);
  });

  test('whose notes have never been read has them asked for when it is opened', async () => {
    await storeTickets(api.db.database, api.account, connection.id, [{ id: '10', title: 'Old', updatedAt: instant(1) }]);
    const asked = async (): Promise<number> =>
      (await api.db.database.system.query(`select from pending_reads where stream = 'ticketActions' and external_id = '10'`)).rowCount ?? 0;
    expect(await asked()).toBe(0);
    await api.admin.get('/tickets/10');
    expect(await asked()).toBe(1);
  });
});
