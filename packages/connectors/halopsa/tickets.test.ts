/** Rows with the key names that the reference records, and values as odd as it warns of; made up here. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExternalId, Result } from '@deskbridge/model';
import { entities, recordSchema } from '@deskbridge/model';
import { scriptedContext } from '../conformance/scripted-http.ts';
import type { ScriptedAnswer, ScriptedRequest } from '../conformance/scripted-http.ts';
import type { Page, Walk } from '../contract.ts';
import type { TicketLookups } from './config.ts';
import { halopsa } from './connector.ts';
import { mapTicketAnswer, mapTicketDetail, mapTicketRow, ticketRowKeys, ticketUpdatedAt, ticketsDeclaration } from './ticket-mapping.ts';

const lookups: TicketLookups = {
  closedStatuses: new Set(['9', '24']),
  knownStatuses: new Set(['1', '2', '9', '24']),
  teamIds: new Map([['2nd Line', '7']]),
};

const row = {
  id: 4242,
  summary: 'Printer is on fire',
  details: 'It burns',
  status_id: 2,
  tickettype_id: 1,
  priority_id: 3,
  sla_id: 1,
  slaresponsestate: 'I',
  client_id: 12.0,
  client_name: 'Acme',
  site_id: 18.0,
  site_name: 'Main',
  user_id: 77,
  user_name: 'Ann End',
  user_email: 'ann@acme.example',
  team: '2nd Line',
  agent_id: 1,
  category_1: 'Hardware>Printer',
  category_3: 'Third',
  onhold: false,
  impact: 3,
  urgency: 0,
  source: 0,
  estimate: -0.0,
  merged_into_id: 0,
  tags: [{ id: 1, text: 'vip' }],
  dateoccurred: '2026-06-26T16:15:38.897',
  last_update: '2026-06-30T16:04:28.36',
  lastactiondate: '2026-06-30T16:04:28.36',
  respondbydate: '2026-06-26T18:15:00',
  fixbydate: '2026-06-27T18:15:00',
  deadlinedate: '1899-12-30T00:00:00',
  targetdate: '2026-07-02T00:00:00',
  slatimeleft: 3.25,
};

describe('mapping a ticket', () => {
  it('reads a list row, with every trap in it', () => {
    const { projection, fields } = mapTicketRow(row, lookups);
    expect(projection).toBe('list');
    expect(fields).toEqual({
      number: '4242',
      numberOrder: 4242,
      title: 'Printer is on fire',
      description: 'It burns',
      statusId: '2',
      isOpen: true,
      onHold: false,
      priorityId: '3',
      priorityRank: 3,
      typeId: '1',
      teamId: '7',
      agentId: null,
      companyId: '12',
      companyName: 'Acme',
      siteId: '18',
      siteName: 'Main',
      contactId: '77',
      contactName: 'Ann End',
      contactEmail: 'ann@acme.example',
      slaId: '1',
      slaState: 'I',
      categories: ['Hardware>Printer', '', 'Third'],
      impactId: '3',
      urgencyId: null,
      sourceId: '0',
      tags: ['vip'],
      parentId: null,
      mergedIntoId: null,
      createdAt: '2026-06-26T16:15:38.897Z',
      updatedAt: '2026-06-30T16:04:28.360Z',
      closedAt: null,
      lastActionAt: '2026-06-30T16:04:28.360Z',
      respondBy: '2026-06-26T18:15:00.000Z',
      dueAt: '2026-06-27T18:15:00.000Z',
      deadlineAt: null,
      targetOn: '2026-07-02',
      estimateHours: 0,
    });
  });

  it('reads the other spellings, as answers to writes have them', () => {
    const { last_update: _a, category_1: _b, user_email: _c, tags: _d, slaresponsestate: _e, ...rest } = row;
    const other = {
      ...rest,
      flastupdate: '2026-06-30T16:04:28.3661271Z',
      category1: 'Hardware>Printer',
      useremail: 'ann@acme.example',
      tickettags: 'vip, urgent',
    };
    const { projection, fields } = mapTicketAnswer(other, lookups);
    expect(projection).toBe('answer');
    expect(fields).toMatchObject({
      updatedAt: '2026-06-30T16:04:28.366Z',
      categories: ['Hardware>Printer', '', 'Third'],
      contactEmail: 'ann@acme.example',
      tags: ['vip', 'urgent'],
    });
    expect('slaState' in fields).toBe(false);
  });

  it('survives drift: ids as text and floats, nulls where nothing used to be', () => {
    const drifted = { ...row, id: '4242', status_id: '2.0', agent_id: '5', team_id: 7, impact: null, customfields: null, unknown: {} };
    expect(mapTicketRow(drifted, lookups).fields).toMatchObject({
      number: '4242',
      numberOrder: 4242,
      statusId: '2',
      agentId: '5',
      teamId: '7',
      impactId: null,
    });
  });

  it('says which fields a row holds: absent is not null', () => {
    const { details: _a, tags: _b, ...rest } = row;
    const { projection, fields } = mapTicketRow({ ...rest, customfields: [] }, lookups);
    expect(projection).toBe('list-text+custom-tags');
    expect('description' in fields || 'tags' in fields).toBe(false);
    expect(fields.customFields).toEqual({});
  });

  it('tells open from closed by configuration, and by the row where the status is unknown', () => {
    const open = (more: object): boolean | null | undefined => mapTicketRow({ ...row, ...more }, lookups).fields.isOpen;
    expect([open({ status_id: 24 }), open({ status_id: 99 }), open({ status_id: 99, dateclosed: '2026-06-30T10:00:00' })]).toEqual([
      false,
      true,
      false,
    ]);
    expect([open({ status_id: 99, hasbeenclosed: true }), open({ dateclosed: '1899-12-30T00:00:00' })]).toEqual([false, true]);
    expect(mapTicketRow({ ...row, status_id: 9, dateclosed: '2026-06-30T10:00:00' }, lookups).fields.closedAt).toBe(
      '2026-06-30T10:00:00.000Z',
    );
  });

  it('shows a merged ticket closed, with its target', () => {
    expect(mapTicketRow({ ...row, merged_into_id: 4000 }, lookups).fields).toMatchObject({ isOpen: false, mergedIntoId: '4000' });
  });

  it('shows custom fields as Halo shows them', () => {
    const customfields = [
      { id: 1, name: 'CFText', type: 0, value: 'a', display: 'a' },
      { id: 2, name: 'CFSelect', type: 2, value: 3, display: 'Third' },
      { id: 3, name: 'CFMany', type: 3, value: [1, 2], display: 'One, Two' },
      { id: 4, name: 'CFCheck', type: 6, value: true },
      { id: 5, name: 'CFEmpty', type: 2, value: 0, display: '' },
      { id: 6 },
      null,
    ];
    const expected = { CFText: 'a', CFSelect: 'Third', CFMany: 'One, Two', CFCheck: true, CFEmpty: null };
    expect(mapTicketDetail({ ...row, customfields }, lookups).fields.customFields).toEqual(expected);
  });

  it('looks at no member of a list row that is not read from the page', () => {
    const looked = new Set<string>();
    const watched = (value: object) =>
      new Proxy(value as Record<string, unknown>, {
        get: (target, key) => {
          looked.add(String(key));
          return target[String(key)];
        },
      });
    const { last_update: _update, category_1: _category, team_id: _team, ...bare } = { team_id: 0, ...row };
    for (const value of [row, {}, bare, { ...row, details: null, details_html: '', dateclosed: null, user_email: null, user: {} }]) {
      mapTicketRow(watched(value), lookups);
      mapTicketRow(watched({ ...value, status_id: 99, customfields: [], tags: '' }), lookups);
      ticketUpdatedAt(watched(value));
    }
    expect([...looked].filter((key) => !ticketRowKeys.includes(key))).toEqual([]);
  });

  it('never throws, holds exactly what its projection names, and gives only valid values', () => {
    const schema = recordSchema(entities.ticket.fields).partial();
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('2026-06-30T16:04:28.36', '1899-12-30T00:00:00', '18.0', 1, -1, 0, '', 'x>y', true),
    );
    const keys = fc.constantFrom(
      ...Object.keys(row),
      'customfields',
      'dateclosed',
      'responsedate',
      'startdate',
      'user',
      'flastupdate',
      'tickettags',
    );
    fc.assert(
      fc.property(fc.dictionary(keys, odd), (changes) => {
        for (const map of [mapTicketRow, mapTicketDetail, mapTicketAnswer]) {
          const { projection, fields } = map({ ...row, ...changes }, lookups);
          expect(Object.keys(fields).toSorted()).toEqual([...(ticketsDeclaration.projections[projection]?.ticket ?? [])].toSorted());
          expect(schema.safeParse(fields).success).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const statuses = [1, 2, 9].map((id) => ({ id, name: `Status ${id}`, type: 0 }));
const credentials = halopsa.credentials.parse({ resourceServer: 'acme.example', clientId: 'id', clientSecret: 'secret' });

function haloOf(answer: (request: ScriptedRequest) => ScriptedAnswer) {
  const context = scriptedContext((request) => {
    if (request.path.endsWith('/token')) return { body: { access_token: 'token', expires_in: 3600 } };
    if (request.path === '/api/Status') return { body: request.query.has('excludeclosed') ? statuses.slice(0, 2) : statuses };
    if (request.path === '/api/Team') return { body: [{ id: 7, name: '2nd Line', forrequests: true }] };
    return answer(request);
  });
  return { context, session: halopsa.open(context, credentials) };
}

async function pagesOf(pages: AsyncIterable<Result<Page>> | undefined): Promise<Page[]> {
  const all: Page[] = [];
  for await (const page of pages ?? []) {
    if (!page.ok) throw new Error(page.failure.code);
    all.push(page.value);
  }
  return all;
}

const walk: Walk = { order: 'newestFirst', callClass: 'backfill' };

describe('the stream of tickets', () => {
  it('keeps the raw text, and lists what cannot be mapped while the rest goes on', async () => {
    const text = '{"page_no":1,"record_count":3,"tickets":[{"id":18.0,"summary":"a"},{"summary":"no id"},"nonsense"]}';
    const { session } = haloOf(() => ({ text }));
    const [page] = await pagesOf(session.stream('tickets')?.changedSince?.(walk));
    expect(page?.records).toMatchObject([{ externalId: '18', raw: '{"id":18.0,"summary":"a"}', fields: { title: 'a' } }]);
    expect(page?.unmappable.map((record) => [record.raw, record.reason])).toEqual([
      ['{"summary":"no id"}', 'it has no usable id'],
      ['"nonsense"', 'it is no JSON object'],
    ]);
  });

  it('maps a recorded answer that is served whatever is asked, and stops', async () => {
    const tickets = Array.from({ length: 50 }, (_item, index) => ({
      ...row,
      id: 5000 - index,
      last_update: `2026-06-${10 + (index % 20)}T10:00:00`,
    }));
    const { session, context } = haloOf(() => ({ body: { record_count: 717, tickets } }));
    const pages = await pagesOf(session.stream('tickets')?.changedSince?.(walk));
    expect(new Set(pages.flatMap((page) => page.records.map((record) => record.externalId))).size).toBe(50);
    expect(context.requests.length).toBeLessThan(12);
  });

  it('asks for the last change inclusively, with the parameters that Halo knows', async () => {
    const { session, context } = haloOf(() => ({ body: { record_count: 0, tickets: [] } }));
    const from = new Date('2026-06-01T00:00:00.000Z');
    await pagesOf(session.stream('tickets')?.changedSince?.({ ...walk, from, order: 'oldestFirst' }));
    const asked = context.requests.find((request) => request.path === '/api/Tickets')?.query;
    expect(Object.fromEntries(asked ?? [])).toEqual({
      pageinate: 'true',
      page_size: '100',
      page_no: '1',
      order: 'last_update',
      orderdesc: 'false',
      lastupdatefromdate: '2026-06-01T00:00:00.000Z',
      includeclosed: 'true',
    });
  });

  it('goes without an order where that is what Halo refuses', async () => {
    const tickets = [row, { ...row, id: 4000 }];
    const { session, context } = haloOf(({ query }) =>
      query.has('order')
        ? { status: 500, body: { Message: "Invalid column name 'last_update'." } }
        : { body: { record_count: 2, tickets } },
    );
    const pages = await pagesOf(session.stream('tickets')?.changedSince?.(walk));
    expect(pages.flatMap((page) => page.records)).toHaveLength(2);
    await pagesOf(session.stream('tickets')?.changedSince?.(walk));
    expect(context.requests.filter((request) => request.query.has('order'))).toHaveLength(1);
  });

  it.each([
    ['truncated', { text: '{"tickets":[{"id":1' }, 'psa.malformed'],
    ['a web page', { text: '<html>', headers: { 'content-type': 'text/html' } }, 'psa.malformed'],
    ['too many calls', { status: 429 }, 'psa.rateLimited'],
    ['a failure', { status: 500, text: '"x"' }, 'psa.unavailable'],
    ['no answer', { transport: { kind: 'timeout', sent: true, message: 'slow' } }, 'psa.timeout'],
  ] as const)('ends with a failure on %s', async (_name, answer, code) => {
    const { session } = haloOf(() => answer);
    const outcomes: Result<Page>[] = [];
    for await (const page of session.stream('tickets')?.changedSince?.(walk) ?? []) outcomes.push(page);
    expect(outcomes).toMatchObject([{ ok: false, failure: { code } }]);
  });

  it.each([
    ['found', { body: { ...row, dateclosed: undefined } }, { kind: 'found' }],
    ['deleted', { body: { ...row, deleted: true } }, { kind: 'gone', reason: 'markedDeleted' }],
    ['403', { status: 403 }, { kind: 'hidden' }],
    ['401', { status: 401 }, { kind: 'hidden' }],
    ['an empty answer', { text: '' }, { kind: 'hidden' }],
    ['another record', { body: { ...row, id: 1 } }, { kind: 'hidden' }],
    ['a proxy’s 404', { status: 404, text: '<html>' }, { kind: 'failed' }],
    ['500', { status: 500 }, { kind: 'failed' }],
  ] as const)('reads one by id: %s', async (_name, answer, outcome) => {
    const { session } = haloOf(() => answer);
    expect(await session.stream('tickets')?.byId?.('4242' as ExternalId, 'poll')).toMatchObject(outcome);
  });

  const teamsOf = (ids: readonly number[]) => ({ body: { id: 3, name: 'API Agent', teams: ids.map((team_id) => ({ team_id })) } });

  it.each<[string, number[], object[], object]>([
    ['gone, where the agent is in every team', [7], [], { kind: 'gone', reason: 'notFound' }],
    ['hidden, where the agent is not', [8], [], { kind: 'hidden' }],
    ['deleted, where the list of deleted ones has it', [8], [{ id: 4242, deleted: true }], { kind: 'gone', reason: 'markedDeleted' }],
    ['hidden, where the parameter is ignored and the list shows others', [8], [{ id: 1 }], { kind: 'hidden' }],
  ])('calls a 404 %s', async (_name, teams, deleted, outcome) => {
    const { session } = haloOf(({ path, query }) => {
      if (path === '/api/Agent/me') return teamsOf(teams);
      return query.has('deleted') ? { body: { record_count: deleted.length, tickets: deleted } } : { status: 404 };
    });
    expect(await session.stream('tickets')?.byId?.('4242' as ExternalId, 'poll')).toMatchObject(outcome);
  });

  it('renews a refused token once, and asks again', async () => {
    let refused = 0;
    const { session, context } = haloOf(() => (refused++ === 0 ? { status: 401 } : { body: row }));
    expect(await session.stream('tickets')?.byId?.('4242' as ExternalId, 'poll')).toMatchObject({ kind: 'found' });
    expect(context.requests.filter((request) => request.path.endsWith('/token'))).toHaveLength(2);
  });
});
