/** What users of other Autotask integrations complain of (Autotask reference §11), and what happens here instead. */
import { createHmac } from 'node:crypto';
import { sentence } from '@deskbridge/model';
import type { CommandBody, Failure } from '@deskbridge/model';
import { describe, expect, it } from 'vitest';
import { scriptedContext } from '../conformance/scripted-http.ts';
import type { Script, ScriptedContext, ScriptedRequest } from '../conformance/scripted-http.ts';
import type { Session, WriteCommand } from '../contract.ts';
import { autotask } from './connector.ts';

const form = { username: 'key@EXAMPLE.COM', secret: 'the secret', integrationCode: 'CODE' };
const zone = { body: { zoneName: 'AE', url: 'https://webservices14.autotask.net/ATServicesRest/', webUrl: 'https://ww14.autotask.net/' } };
const empty = { body: { items: [], pageDetails: { count: 0, requestCount: 500, prevPageUrl: null, nextPageUrl: null } } };
const errors = (...lines: string[]) => ({ status: 500, body: { errors: lines } });
const isRead = ({ method, path }: ScriptedRequest): boolean => method === 'GET' || /\/query(?:\/count)?$/.test(path);

/** A session whose Autotask answers by script; discovery, and lists that the script does not know, are answered for it. */
function opened(script: (request: ScriptedRequest) => ReturnType<Script> | null): { session: Session; context: ScriptedContext } {
  const context = scriptedContext((request) => {
    if (request.path.endsWith('/zoneInformation')) return script(request) ?? zone;
    return script(request) ?? (request.path.endsWith('/fields') ? { body: { fields: [] } } : empty);
  });
  return { session: autotask.open(context, autotask.credentials.parse(form)), context };
}

const command = (body: CommandBody, more: Partial<WriteCommand> = {}): WriteCommand => ({
  id: '0198c0de-0000-7000-8000-000000000001',
  body,
  ticketId: '42' as never,
  agentId: null,
  firstSentAt: new Date('2026-07-01T12:00:00.000Z'),
  knownIds: [],
  ...more,
});
const note = command({ kind: 'note.add', ticket: { ticketId: '42' }, text: 'Words.', isPrivate: true });
const update = (fields: object): WriteCommand => command({ kind: 'ticket.update', ticket: { ticketId: '42' }, fields });
const send = (session: Session, given: WriteCommand) => session.write(given, () => true);
const paths = ({ requests }: ScriptedContext): string[] =>
  requests.map(({ method, path }) => `${method} ${path.replace('/ATServicesRest/V1.0/', '')}`);

/** The sentence that a user reads. */
async function told(outcome: Promise<{ kind: string; failure?: Failure } | { ok: boolean; failure?: Failure }>): Promise<string> {
  const { failure } = await outcome;
  return failure ? sentence(failure) : 'no failure';
}

async function readAll(session: Session, name: 'tickets' | 'ticketActions', order: 'newestFirst' | 'oldestFirst' = 'newestFirst') {
  const records: unknown[] = [];
  for await (const page of session.stream(name)?.changedSince?.({ order, callClass: 'backfill' }) ?? []) {
    if (!page.ok) return { records, failure: page.failure };
    records.push(...page.value.records);
  }
  return { records, failure: null };
}

describe('complaints of users, and what happens here', () => {
  it('1: no quota storm: notes, time and history of all tickets cost a page each, not a call a ticket', async () => {
    const { session, context } = opened(() => null);
    await readAll(session, 'ticketActions', 'oldestFirst');
    const lists = paths(context).filter((path) => path.endsWith('/query'));
    expect(new Set(lists)).toEqual(new Set(['POST TicketNotes/query', 'POST TimeEntries/query', 'POST TicketHistory/query']));
    expect(lists).toHaveLength(3);
  });

  it('2: a fourth call at a time is waited for, and said to be what it is', async () => {
    const { session } = opened(({ path }) =>
      path.endsWith('/query') ? errors('Itgenatr005: The Autotask API thread threshold of 3 threads has been exceeded.') : null,
    );
    const { failure } = await readAll(session, 'tickets');
    expect(failure).toMatchObject({ code: 'psa.rateLimited', retryAfterMs: 1_000 });
    expect(sentence(failure as Failure)).toMatch(/rate limit is used up.*Itgenatr005.*go on by themselves/);
    const threads = autotask.limits({} as never).filter((limit) => limit.kind === 'concurrency');
    expect(threads.length).toBeGreaterThan(10);
    expect(threads.every((limit) => limit.calls <= 3)).toBe(true);
  });

  it('3: asking for the threshold is one call that counts against the limits like any other', async () => {
    const { session, context } = opened(({ path }) =>
      path.endsWith('/ThresholdInformation')
        ? { body: { externalRequestThreshold: 10_000, requestThresholdTimeframe: 60, currentTimeframeRequestCount: 7_431 } }
        : null,
    );
    const usage = await session.usage?.();
    expect(usage).toMatchObject({ ok: true, value: [{ calls: 10_000, windowSeconds: 3_600, used: 7_431 }] });
    expect(context.requests.at(-1)?.scopes?.length).toBeGreaterThan(0);
  });

  it('4: a signature is checked over the bytes as they came, whatever is escaped in them', () => {
    const body = String.raw`{"Action":"Update","Guid":"g","EntityType":"Ticket","Id":7,"Fields":{"Title":"\u003Cb\u003E caf\u00E9 \u0026 co"},"SequenceNumber":3}`;
    const raw = new TextEncoder().encode(body);
    const signature = `sha1=${createHmac('sha1', 'key').update(raw).digest('base64')}`;
    expect(autotask.callbacks.verify(raw, { 'x-hook-signature': signature }, 'key')).toBe('valid');
    expect(
      autotask.callbacks.verify(new TextEncoder().encode(JSON.stringify(JSON.parse(body))), { 'x-hook-signature': signature }, 'key'),
    ).toBe('invalid');
  });

  it('5: deliveries of one webhook are told apart although all carry the same Guid', () => {
    const keys = [1, 2, 2].map((SequenceNumber) => {
      const raw = new TextEncoder().encode(JSON.stringify({ Action: 'Update', Guid: 'g', EntityType: 'Ticket', Id: 7, SequenceNumber }));
      return autotask.callbacks.parse(raw, 'application/json')?.[0]?.dedupeKey;
    });
    expect(keys[0]).not.toBe(keys[1]);
    expect(keys[1]).toBe(keys[2]);
  });

  it('6: a second version of the API beside the first changes nothing', async () => {
    const { session, context } = opened(() => null);
    await readAll(session, 'tickets');
    expect(context.requests.every(({ path }) => path.includes('/V1.0/'))).toBe(true);
    expect(paths(context).some((path) => /versioninformation/i.test(path))).toBe(false);
  });

  it('7: a zone that cannot be determined is a matter of the username, and no secret is sent', async () => {
    const { session, context } = opened(({ path }) =>
      path.endsWith('/zoneInformation') ? errors('Zone information could not be determined') : null,
    );
    expect(await told(session.test('read-only'))).toMatch(/does not accept these credentials.*no API user of this name/i);
    expect(JSON.stringify(context.requests)).not.toContain('the secret');
  });

  it('8: a bare 500 is the PSA that failed, is repeated, and is never called a refusal', async () => {
    const { session } = opened((request) => (isRead(request) ? null : { status: 500, text: '' }));
    expect(await send(session, note)).toMatchObject({ kind: 'unsure', failure: { code: 'psa.unavailable', mayHaveApplied: true } });
    expect(await told(send(session, note))).toMatch(/failed to answer a call\. HTTP 500/);
  });

  it('9: notes are written where they can be: below their ticket', async () => {
    const { session, context } = opened((request) => (isRead(request) ? null : { body: { itemId: 77 } }));
    expect(await send(session, note)).toMatchObject({ kind: 'delivered' });
    expect(paths(context).filter((path) => path.startsWith('POST') && !path.endsWith('/query'))).toEqual(['POST Tickets/42/Notes']);
  });

  it('10: tickets are changed by PATCH with the id in the body, naming no more than what changes', async () => {
    const { session, context } = opened((request) => (isRead(request) ? null : { body: { itemId: 42 } }));
    await send(session, update({ statusId: '5' }));
    const sent = context.requests.filter((request) => !isRead(request));
    expect(sent.map(({ method, path, json }) => [method, path.split('/').at(-1), json])).toEqual([
      ['PATCH', 'Tickets', { id: 42, status: 5 }],
    ]);
  });

  it('11: no operator is ever sent that Autotask would drop without a word', async () => {
    const known = new Set([
      'eq',
      'noteq',
      'gt',
      'gte',
      'lt',
      'lte',
      'beginsWith',
      'endsWith',
      'contains',
      'exist',
      'notExist',
      'in',
      'notIn',
      'and',
      'or',
    ]);
    const { session, context } = opened(() => null);
    for (const { name } of autotask.streams) {
      const stream = session.stream(name);
      const walk = {
        order: 'newestFirst' as const,
        callClass: 'poll' as const,
        from: new Date(0),
        to: new Date('2026-07-01T00:00:00.000Z'),
      };
      for (const pages of [stream?.changedSince?.(walk), stream?.list?.(walk), stream?.ids?.(walk), stream?.deletedSince?.(walk)])
        for await (const page of pages ?? []) expect(page.ok).toBe(true);
    }
    const sent = context.requests.flatMap(({ json }) => [...JSON.stringify(json ?? {}).matchAll(/"op":"(\w+)"/g)].map((match) => match[1]));
    expect(sent.length).toBeGreaterThan(20);
    expect(sent.filter((op) => !known.has(op ?? ''))).toEqual([]);
  });

  it('12: more than 500 rows all come, behind the last id', async () => {
    const rows = Array.from({ length: 1_234 }, (_each, index) => ({ id: index + 1, status: 1, lastActivityDate: '2026-06-30T00:00:00Z' }));
    const { session } = opened(({ path, json }) => {
      if (!path.endsWith('Tickets/query')) return null;
      const { filter } = json as { filter: { op: string; field: string; value: number | string }[] };
      const after = Number(filter.find(({ op, field }) => op === 'gt' && field === 'id')?.value ?? 0);
      if (filter.some(({ op, field }) => op === 'lt' && field === 'lastActivityDate')) return null;
      return { body: { items: rows.filter(({ id }) => id > after).slice(0, 500) } };
    });
    expect((await readAll(session, 'tickets')).records).toHaveLength(1_234);
  });

  it('13: a ticket that moves to another company leaves contact and location behind', async () => {
    const { session, context } = opened((request) => (isRead(request) ? null : { body: { itemId: 42 } }));
    await send(session, update({ companyId: '7' }));
    const sent = context.requests.find((request) => request.method === 'PATCH');
    expect(sent?.json).toMatchObject({ id: 42, companyID: 7, contactID: null, companyLocationID: null });
  });

  it('13b: and where Autotask still refuses, its words are handed on as a refusal', async () => {
    const words = 'Reference value on field: contactID of type: Contact does not exist or is invalid.';
    const { session } = opened((request) => (isRead(request) ? null : errors(words, 'Error updating entity for record number [1].')));
    expect(await send(session, update({ contactId: '9' }))).toMatchObject({ kind: 'refused' });
    expect(await told(send(session, update({ contactId: '9' })))).toContain(words);
  });

  it('15: instants are UTC whether or not they say so, and days are never moved', async () => {
    const row = {
      id: 7,
      ticketID: 42,
      dateWorked: '2026-03-01T00:00:00',
      startDateTime: '2026-03-01T23:30:00.5',
      endDateTime: '2026-03-02T00:30:00Z',
      hoursWorked: '1.0000',
    };
    const { session } = opened(({ path }) => (path.endsWith('TimeEntries/query') ? { body: { items: [row] } } : null));
    const read = await session.stream('ticketActions')?.byId?.('42' as never, 'poll');
    expect(read).toMatchObject({
      kind: 'found',
      records: [{ fields: { startedAt: '2026-03-01T23:30:00.500Z', endedAt: '2026-03-02T00:30:00.000Z', hours: 1 } }],
    });
  });

  it('16: a deleted ticket does not linger, and one that cannot be seen is not called deleted', async () => {
    const read = async (log: object[]) => {
      const { session } = opened(({ path }) => {
        if (path.endsWith('/Tickets/42')) return { body: { item: null } };
        return path.endsWith('DeletedTicketLogs/query') ? { body: { items: log } } : null;
      });
      return session.stream('tickets')?.byId?.('42' as never, 'poll');
    };
    expect(await read([{ id: 1, ticketID: 42 }])).toMatchObject({ kind: 'gone', reason: 'markedDeleted' });
    expect(await read([])).toMatchObject({ kind: 'hidden' });
  });

  it('17: what is written carries the technician’s name, and says so where that is not allowed', async () => {
    const { session, context } = opened((request) => {
      if (isRead(request)) return null;
      const isNamed = request.headers?.['ImpersonationResourceId'] !== undefined;
      return isNamed ? errors('The logged in Resource does not have the adequate permissions to impersonate.') : { body: { itemId: 77 } };
    });
    expect(await send(session, { ...note, agentId: '29682885' })).toMatchObject({ kind: 'delivered', isUnattributed: true });
    const posts = context.requests.filter((request) => !isRead(request)).map(({ headers }) => headers?.['ImpersonationResourceId']);
    expect(posts).toEqual(['29682885', undefined]);
  });

  it('a missing right is named as such although it comes as a 500', async () => {
    const words = 'The logged in Resource does not have the adequate permissions to create this entity type.';
    const { session } = opened((request) => (isRead(request) ? null : errors(words)));
    expect(await told(send(session, note))).toMatch(/lacks a right.*adequate permissions.*Grant the right/);
  });
});
