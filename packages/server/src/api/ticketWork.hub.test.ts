import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExternalId } from '@deskbridge/model';
import { createApiKey } from '../platform/auth/apiKeys.ts';
import { editMany, stopBulkEdit } from '../bridge/bulk/bulk.ts';
import { requestCommand } from '../bridge/outbox/request.ts';
import type { Scope } from '../platform/auth/permissions.ts';
import { openTickets, testHub, until, type TestHub } from '../testing/hub.ts';

let t: TestHub;
let tickets: ExternalId[];
let keys: Record<'write' | 'read', string>;

beforeAll(async () => {
  t = await testHub();
  await t.imported(['tickets', 'agents']);
  tickets = await openTickets(t, 60);
  const key = async (...scopes: Scope[]): Promise<string> => (await createApiKey(t.db.database, t.account, { name: 'test', scopes })).key;
  keys = { write: await key('read', 'write'), read: await key('read') };
});
afterAll(() => t.close());

const take = (): ExternalId => tickets.shift() as ExternalId;
const person = { type: 'person' as const, id: 'p1', name: 'Pat' };

interface Answer<T> {
  status: number;
  text: string;
  body: T;
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the test says what it expects the answer to be
async function ask<T = unknown>(
  path: string,
  send?: { method: string; body?: object },
  as: 'write' | 'read' = 'write',
): Promise<Answer<T>> {
  const answer = await fetch(`${t.hub.url}/api/v1${path}`, {
    method: send?.method ?? 'GET',
    headers: { authorization: `Bearer ${keys[as]}`, ...(send ? { 'content-type': 'application/json' } : {}) },
    body: send ? JSON.stringify(send.body ?? {}) : undefined,
  });
  const text = await answer.text();
  return { status: answer.status, text, body: (/json/.test(answer.headers.get('content-type') ?? '') ? JSON.parse(text) : undefined) as T };
}
const statusInPsa = async (id: string): Promise<number> => (await t.control<{ status_id: number }>('GET', `state/tickets/${id}`)).status_id;

interface BulkEdit {
  id: string;
  tickets: number;
  leavesAt: string | null;
  commands: { total: number; waiting: number; delivered: number; refused: number; discarded: number };
}

describe('A person’s write', () => {
  test('waits for five seconds, and is gone without a trace where it is undone', async () => {
    const ticketId = take();
    const asked = await requestCommand(t.hub.bridge, t.account, {
      body: { kind: 'ticket.update', ticket: { ticketId }, fields: { statusId: '2' } },
      actor: person,
    });
    if (!asked.ok) throw new Error('refused');
    const { id, dueAt, createdAt } = asked.value;
    expect(Date.parse(dueAt) - Date.parse(createdAt)).toBe(5000);
    const before = await statusInPsa(ticketId);
    expect((await ask(`/commands/${id}/discard`, { method: 'POST' })).status).toBe(200);
    expect((await t.settled(id)).state).toBe('discarded');
    expect(await statusInPsa(ticketId)).toBe(before);
  });

  test('that the helpdesk refuses is corrected and sent again', async () => {
    const ticketId = take();
    await t.control('PATCH', 'settings', { closureNoteRequired: true });
    const body = { kind: 'ticket.update', ticket: { ticketId }, fields: { statusId: '9' } };
    const asked = await ask<{ id: string }>('/commands', { method: 'POST', body });
    expect(await t.settled(asked.body.id)).toMatchObject({
      state: 'dead',
      failure: { code: 'psa.refused', detail: expect.stringContaining('Closure Note') },
    });
    const writes = await ask<{ items: { id: string; state: string; body: object }[] }>(`/tickets/${ticketId}/writes`);
    expect(writes.body.items).toMatchObject([{ id: asked.body.id, state: 'dead', body }]);

    const elsewhere = { ...body, ticket: { ticketId: take() }, closureNote: 'Done.' };
    expect((await ask(`/commands/${asked.body.id}/correct`, { method: 'POST', body: elsewhere })).status).toBe(400);
    const corrected = await ask<{ id: string }>(`/commands/${asked.body.id}/correct`, {
      method: 'POST',
      body: { ...body, closureNote: 'Done.' },
    });
    expect(corrected.status).toBe(202);
    expect((await t.settled(corrected.body.id)).state).toBe('delivered');
    expect((await t.settled(asked.body.id)).state).toBe('discarded');
    expect(await statusInPsa(ticketId)).toBe(9);
    expect((await ask(`/commands/${asked.body.id}/correct`, { method: 'POST', body })).status).toBe(400);
    await t.control('PATCH', 'settings', { closureNoteRequired: false });
  });
});

describe('Many tickets', () => {
  test('are changed as commands, and the edit says how far it has come', async () => {
    const ids = [take(), take(), take()];
    const change = { fields: { statusId: '3' }, note: { text: 'Moved together' } };
    const asked = await ask<BulkEdit>('/bulk-edits', {
      method: 'POST',
      body: { selection: { ids: [...ids, 'no-such-ticket', ids[0]] }, change },
    });
    expect(asked).toMatchObject({ status: 202, body: { tickets: 3, commands: { total: 6 } } });
    await until('the edit', async () => {
      const left = await t.one<{ n: number }>(
        `select count(*)::int as n from bulk_edit_commands e join commands c on c.id = e.command_id where e.bulk_edit_id = $1 and c.state <> 'delivered'`,
        [asked.body.id],
      );
      return left?.n === 0;
    });
    expect((await ask<BulkEdit>(`/bulk-edits/${asked.body.id}`)).body.commands).toMatchObject({ delivered: 6, waiting: 0 });
    for (const id of ids) expect(await statusInPsa(id)).toBe(3);
    const actions = await t.control<{ note?: string }[]>('GET', `state/actions/${ids[0]}`);
    expect(actions.filter((action) => action.note?.includes('Moved together'))).toHaveLength(1);
    expect((await ask<{ items: BulkEdit[] }>('/bulk-edits')).body.items[0]?.id).toBe(asked.body.id);
  });

  test('are chosen by a filter, and left alone where the edit is undone in time', async () => {
    const agentId =
      (await t.one<{ id: string }>(`select agent_id as id from tickets where agent_id is not null and is_open and gone_at is null limit 1`))
        ?.id ?? '';
    const found = (await ask<{ count: number }>(`/tickets/count?agent=${agentId}&open=true`)).body.count;
    const selection = { filter: { agent: agentId, open: true } };
    const asked = await editMany(t.hub.bridge, t.account, { selection, change: { fields: { priorityId: '1' } }, actor: person });
    if (!asked.ok) throw new Error('refused');
    expect(asked.value).toMatchObject({ tickets: found, states: { waiting: found } });
    expect(Date.parse(asked.value.leavesAt ?? '')).toBeGreaterThan(Date.now());
    const stopped = await stopBulkEdit(t.hub.bridge, t.account, asked.value.id, person);
    expect(stopped).toMatchObject({ ok: true, value: { states: { discarded: found }, leavesAt: null, stoppedAt: expect.any(String) } });
  });

  test('are refused what cannot be done to them', async () => {
    const refused = async (body: object): Promise<{ status: number; fields: object }> => {
      const { status, body: answer } = await ask<{ error: { fields: object } }>('/bulk-edits', { method: 'POST', body });
      return { status, fields: answer.error.fields };
    };
    expect(await refused({ selection: { ids: [] }, change: { fields: { statusId: '2' } } })).toMatchObject({ status: 400 });
    expect(await refused({ selection: { ids: ['no-such-ticket'] }, change: { fields: { statusId: '2' } } })).toMatchObject({
      status: 400,
      fields: { selection: expect.any(String) },
    });
    expect(await refused({ selection: { ids: [take()] }, change: {} })).toMatchObject({ status: 400 });
    expect(await refused({ selection: { ids: [take()] }, change: { fields: { title: 'All the same' } } })).toMatchObject({ status: 400 });
    expect(
      (await ask('/bulk-edits', { method: 'POST', body: { selection: { ids: [take()] }, change: { fields: { statusId: '2' } } } }, 'read'))
        .status,
    ).toBe(403);
  });
});

describe('A ticket', () => {
  test('shows its conversation newest first, each thing once, and safe', async () => {
    const id = take();
    const next = (await statusInPsa(id)) === 2 ? 3 : 2;
    await t.control('POST', `edit/tickets/${id}/note`, {
      text: 'Hello',
      html: '<p>Hello <script>alert(1)</script><b>there</b></p>',
      hours: 0.5,
      by: { agentId: 2 },
    });
    await t.control('POST', `edit/tickets/${id}/note`, { text: 'Solved it', status_id: next, private: true, by: { agentId: 2 } });
    await ask(`/tickets/${id}/fetch`, { method: 'POST' });
    await ask(`/tickets/${id}`);
    type Talk = {
      items: { id: string; kind: string; html: string; time: { hours: number } | null; status: { toStatusId: string } | null }[];
      next: string | null;
    };
    const talk = async (query = ''): Promise<Talk> => (await ask<Talk>(`/tickets/${id}/conversation${query}`)).body;
    await until('the conversation', async () => (await t.one(`select from notes where body_text = 'Solved it'`)) !== undefined);
    const { items } = await talk();
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
    expect(items.find(({ html }) => html.includes('there'))).toMatchObject({
      kind: 'note',
      html: expect.not.stringContaining('script'),
      time: { hours: 0.5 },
    });
    expect(items.find(({ html }) => html.includes('Solved it'))).toMatchObject({ isPrivate: true, status: { toStatusId: String(next) } });
    const paged: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: Talk = await talk(`?limit=1${next ? `&cursor=${next}` : ''}`);
      paged.push(...page.items.map((item) => item.id));
      next = page.next;
    }
    expect(paged).toEqual(items.map((item) => item.id));
  });

  test('that is not mirrored is explained step by step', async () => {
    const { body } = await ask<{ steps: { step: string; finding: string }[] }>('/tickets/99999999/missing');
    expect(body.steps.map(({ step, finding }) => [step, finding])).toEqual([
      ['connection', 'clear'],
      ['callback', 'clear'],
      ['read', 'clear'],
      ['window', 'found'],
    ]);
    await ask('/tickets/99999999/fetch', { method: 'POST' });
    const after = await ask<{ steps: { step: string; finding: string }[] }>('/tickets/99999999/missing');
    expect(after.body.steps.find(({ step }) => step === 'read')).toMatchObject({ finding: 'cause' });
  });
});

describe('Lists of tickets', () => {
  test('say what they are made of, in the helpdesk’s words', async () => {
    const { body } = await ask<{
      lists: Record<string, { id: string; label: string }[]>;
      fields: { name: string; label: string; isWritable: boolean }[];
      filters: { parameter: string }[];
      writes: string[];
    }>('/tickets/fields');
    expect(body.fields.find(({ name }) => name === 'companyName')?.label).toBe('Client');
    expect(body.fields.find(({ name }) => name === 'statusId')).toMatchObject({ isWritable: true, list: 'status', sort: null });
    expect(body.lists['status']?.find(({ id }) => id === '9')).toMatchObject({ isClosed: true });
    expect(body.lists['agent']?.length).toBeGreaterThan(1);
    expect(body.writes).toContain('note.add');
  });

  test('are taken along as a file, filtered and in order, with labels beside ids', async () => {
    const { text, status } = await ask('/tickets/export?open=true&sort=number&direction=asc&columns=number,statusId,title');
    expect(status).toBe(200);
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toBe('Id,Number,Status,Status id,Title');
    const { body } = await ask<{ count: number }>('/tickets/count?open=true');
    expect(lines).toHaveLength(body.count + 1);
    const json = await ask<Record<string, unknown>[]>('/tickets/export?open=true&format=json');
    expect(json.body).toHaveLength(body.count);
    expect(Object.keys(json.body[0] ?? {})).toContain('Client');
  });

  test('find what changed within a span of time, and know no `me` of a key', async () => {
    const within = async (span: string): Promise<number> =>
      (await ask<{ count: number }>(`/tickets/count?modifiedSince=${span}`)).body.count;
    expect(await within('PT1H')).toBeLessThanOrEqual(await within('P400D'));
    expect((await ask('/tickets?modifiedSince=yesterday')).status).toBe(400);
    expect(await ask('/tickets?agent=me')).toMatchObject({
      status: 400,
      body: { error: { fields: { agent: expect.stringContaining('not mapped') } } },
    });
  });
});
