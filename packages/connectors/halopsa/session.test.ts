/** The connection test, the webhook's registration and lists, where a simulator would not show the odd case. */
import { describe, expect, it } from 'vitest';
import type { Result } from '@deskbridge/model';
import { scriptedContext } from '../conformance/scripted-http.ts';
import type { ScriptedAnswer, ScriptedRequest } from '../conformance/scripted-http.ts';
import type { Page, Walk } from '../contract.ts';
import { halopsa } from './connector.ts';

function haloOf(answer: (request: ScriptedRequest) => ScriptedAnswer) {
  const context = scriptedContext((request) =>
    request.path.endsWith('/token') ? { body: { access_token: 't', expires_in: 3600, scope: 'all' } } : answer(request),
  );
  const session = halopsa.open(
    context,
    halopsa.credentials.parse({ resourceServer: 'acme.example', clientId: 'id', clientSecret: 'secret' }),
  );
  return { context, session };
}

const me = { id: 3, name: 'API Agent', teams: [{ team_id: 1 }] };

describe('the connection test', () => {
  it.each<[string, (request: ScriptedRequest) => ScriptedAnswer, string]>([
    ['a web page', () => ({ text: '<html></html>' }), 'host.notThePsa'],
    ['an address without /api', () => ({ status: 404 }), 'host.notThePsa'],
    ['text', () => ({ text: 'hello' }), 'host.notThePsa'],
    ['a failing PSA', () => ({ status: 500 }), 'psa.unavailable'],
    ['no answer', () => ({ transport: { kind: 'timeout', sent: true, message: 'x' } }), 'psa.timeout'],
    ['a clock that is off', () => ({ body: me, headers: { date: 'Wed, 01 Jul 2026 15:00:00 GMT' } }), 'clock.skew'],
  ])('names %s', async (_name, answer, code) => {
    expect(await haloOf(answer).session.test('read-only')).toMatchObject({ ok: false, failure: { code } });
  });

  it('names the teams that the API agent is not in', async () => {
    const { session } = haloOf(({ path }) => {
      if (path === '/api/Agent/me') return { body: me };
      return {
        body:
          path === '/api/Team'
            ? [
                { id: 1, name: 'First' },
                { id: 2, name: 'Second' },
                { id: 3, name: 'Sales', forrequests: false },
              ]
            : [],
      };
    });
    const result = await session.test('read-only');
    expect(result.ok && result.value.warnings).toEqual([
      'The API agent is not in these teams, so their tickets may stay invisible: Second.',
    ]);
    expect(result.ok && result.value.rights.find((right) => right.rightId === 'agent.teams')).toEqual({
      rightId: 'agent.teams',
      state: 'missing',
      detail: 'Not in: Second.',
    });
  });

  it('sends no write but one that must be refused', async () => {
    const { session, context } = haloOf(({ path, method }) =>
      method === 'POST' ? { status: 400, text: '"no"' } : { body: path === '/api/Agent/me' ? me : [] },
    );
    const result = await session.test('read-write');
    expect(
      context.requests
        .filter((request) => request.method !== 'GET' && !request.path.endsWith('/token'))
        .map((request) => [request.path, request.json]),
    ).toEqual([['/api/Actions', [{}]]]);
    expect(result.ok && result.value.rights.find((right) => right.rightId === 'edit:calendar')?.state).toBe('unproven');
  });
});

describe('registering the webhook', () => {
  it('learns numbers that the tenant’s own notifications tell, and never invents one', async () => {
    const notifications = [
      { id: 1, webhook_id: 'other', eventno: 205, name: 'Site Created' },
      { id: 2, webhook_id: 'other', eventno: 61, name: 'Ticket Changed' },
    ];
    const { session, context } = haloOf((request) => {
      if (request.path === '/api/Webhook') return { body: request.method === 'POST' ? { id: 'abc-def', authentication_type: 3 } : [] };
      return { body: notifications };
    });
    const made = await session.callbacks.register('https://bridge.example/callbacks/t', 'secret');
    const sent = context.requests.find((request) => request.path === '/api/Notification' && request.method === 'POST')?.json as {
      eventno: number;
    }[];
    expect(sent.map((body) => body.eventno).toSorted((one, other) => one - other)).toEqual([3, 19, 39, 61, 76, 205, 1072]);
    expect(made.ok && made.value.byHand).not.toContain('Site Created');
    expect(made.ok && made.value.byHand).toContain('Ticket Changed');
  });

  it('says that it must be set up by hand where the right is missing', async () => {
    const { session } = haloOf(() => ({ status: 401 }));
    expect(await session.callbacks.register('https://bridge.example/callbacks/t', 'secret')).toMatchObject({
      ok: false,
      failure: { code: 'callback.registration' },
    });
  });
});

async function pagesOf(pages: AsyncIterable<Result<Page>> | undefined): Promise<Page[]> {
  const all: Page[] = [];
  for await (const page of pages ?? []) if (page.ok) all.push(page.value);
  return all;
}

describe('lists without a filter by last change', () => {
  const walk: Walk = { order: 'oldestFirst', callClass: 'poll', from: new Date('2026-06-28T00:00:00.000Z') };
  const invoice = (id: number, day: number) => ({ id, last_modified: `2026-06-${String(day).padStart(2, '0')}T10:00:00`, lines: [] });
  const paged = (rows: object[]) =>
    haloOf(({ query }) => {
      const pageNo = Number(query.get('page_no'));
      return { body: { record_count: rows.length, invoices: rows.slice((pageNo - 1) * 100, pageNo * 100) } };
    });

  it('are read newest change first, as far back as is asked for', async () => {
    const { session, context } = paged(Array.from({ length: 500 }, (_item, index) => invoice(index + 1, 30 - Math.floor(index / 40))));
    const pages = await pagesOf(session.stream('invoices')?.changedSince?.(walk));
    expect(pages).toHaveLength(2);
    expect(pages.at(-1)?.anchor).toBeNull();
    expect(context.requests.filter((request) => request.path === '/api/Invoice')).toHaveLength(2);
  });

  it('are read whole where the order is not kept', async () => {
    const { session } = paged(Array.from({ length: 350 }, (_item, index) => invoice(index + 1, 1 + (index % 28))));
    const pages = await pagesOf(session.stream('invoices')?.changedSince?.(walk));
    expect(pages.flatMap((page) => page.records)).toHaveLength(350);
  });
});
