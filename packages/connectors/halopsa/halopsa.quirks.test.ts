/** Where public facts conflict or are missing, the connector must live with either: each switch of the simulator, both ways. */
import { simulators } from '@deskbridge/simulators';
import { afterEach, describe, expect, it } from 'vitest';
import type { CommandBody, ExternalId } from '@deskbridge/model';
import { commandOf, deliver, openLive, readWhole, repeated, walkWhole } from '../conformance/live.ts';
import { foundRecords } from '../conformance/reading.ts';
import { openTicketId } from '../conformance/writing.ts';
import type { Stream } from '../contract.ts';
import { halopsa } from './connector.ts';
import { driver as haloDriver } from './halopsa.driver.ts';

type Options = NonNullable<Parameters<typeof simulators.halopsa>[0]>;
type Psa = Awaited<ReturnType<typeof simulators.halopsa>>;

const driver = haloDriver(() => Promise.reject(new Error('started by each test')));
let running: Psa | null = null;
afterEach(async () => {
  await running?.stop();
  running = null;
});

async function started(options: Options) {
  running = await simulators.halopsa({ tickets: 230, rateLimit: null, seed: 11, ...options });
  const psa = running;
  const { session, http } = openLive(halopsa, driver, psa);
  const tickets = session.stream('tickets') as Stream;
  return { psa, session, http, tickets };
}

async function controlled(psa: Psa, method: string, path: string, body: object = {}): Promise<unknown> {
  const answer = await fetch(`${psa.controlUrl}/${path}`, {
    method,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
  return answer.json();
}

describe('reading tenants of every kind', () => {
  it.each<[string, NonNullable<Options['quirks']>]>([
    ['the page size is ignored', { pageSizeIgnored: true }],
    ['the record count is stuck', { recordCountStuckAt50: true }],
    ['both', { pageSizeIgnored: true, recordCountStuckAt50: true }],
    ['pages end with an empty one', { pastEndRepeatsLastPage: false }],
    ['lists start with the oldest', { defaultTicketOrder: 'idAscending' }],
    ['pages are cut at 30', { ticketPageCap: 30 }],
  ])('%s: every ticket and every contact comes', async (_name, quirks) => {
    const { psa, session, tickets } = await started({ quirks });
    for (const order of ['newestFirst', 'oldestFirst'] as const) {
      const { records } = await walkWhole(tickets, { order, callClass: 'backfill' });
      expect(new Set(records.map((record) => record.externalId)).size).toBe(230);
    }
    const contacts = await walkWhole(session.stream('contacts') as Stream, { order: 'oldestFirst', callClass: 'backfill' }, 'list');
    expect(new Set(contacts.records.map((record) => record.externalId))).toEqual(new Set(await driver.ids(psa, 'contacts')));
  });

  it('10,000 tickets take at most 102 list calls', async () => {
    const { psa, http, tickets } = await started({ tickets: 10_000 });
    await tickets.byId?.('1' as ExternalId, 'poll');
    const before = http.calls;
    const { records } = await walkWhole(tickets, { order: 'newestFirst', callClass: 'backfill' });
    expect(http.calls - before).toBeLessThanOrEqual(102);
    expect(new Set(records.map((record) => record.externalId)).size).toBe(10_000);
    expect((await driver.ids(psa, 'tickets'))?.length).toBe(10_000);
  });

  it.each(['notFound', 'row'] as const)('a deleted ticket is gone where the tenant answers %s', async (deletedTicket) => {
    const { psa, session, tickets } = await started({ quirks: { deletedTicket } });
    const id = await openTicketId(session);
    await controlled(psa, 'DELETE', `edit/tickets/${id}`);
    expect(await readWhole(tickets, id)).toMatchObject({ kind: 'gone', reason: 'markedDeleted' });
  });

  it('a ticket of a team that the agent has lost is hidden, and never gone', async () => {
    const { psa, session, tickets } = await started({});
    const id = await openTicketId(session);
    const { teamId } = (foundRecords(await readWhole(tickets, id))[0]?.fields ?? {}) as { teamId?: string };
    const fault = await driver.addFault(psa, { kind: 'hideTeam', teamId: Number(teamId) });
    expect((await readWhole(tickets, id)).kind).toBe('hidden');
    const inside = await readWhole(session.stream('ticketActions') as Stream, id);
    expect('complete' in inside).toBe(false);
    expect((await driver.faultCounts(psa)).get(fault)).toBeGreaterThan(0);
    const report = await repeated(() => session.test('read-only'));
    expect(report.warnings.join(' ')).toContain('not in these teams');
  });

  it('a merged ticket is found, closed, with its target', async () => {
    const { psa, session, tickets } = await started({});
    const id = await openTicketId(session);
    const into = (await driver.ids(psa, 'tickets'))?.find((other) => other !== id);
    await controlled(psa, 'POST', `edit/tickets/${id}/merge`, { into: Number(into) });
    expect(foundRecords(await readWhole(tickets, id))[0]?.fields).toMatchObject({ isOpen: false, mergedIntoId: into });
  });
});

describe('signing in to tenants of every kind', () => {
  it.each<[string, Options]>([
    ['hosted', { hosted: true }],
    ['wrong secrets get 400', { quirks: { invalidClientStatus: 400 } }],
    ['scopes that were not given fail the request', { quirks: { ungrantedScopes: 'invalidScope' } }],
    ['missing scopes get 403', { quirks: { missingScopeStatus: 403 } }],
  ])('%s: a test finds nothing missing, and the row of what is', async (_name, options) => {
    const { psa, session } = await started({ tickets: 20, ...options });
    const red = async (test: typeof session): Promise<string[]> =>
      (await repeated(() => test.test('read-only'))).rights.filter((row) => row.state === 'missing').map((row) => row.rightId);
    expect(await red(session)).toEqual([]);
    const lacking = await driver.withoutRight(psa, 'read:assets');
    expect(await red(openLive(halopsa, driver, psa, lacking ?? {}).session)).toEqual(['read:assets']);
    const wrong = await openLive(halopsa, driver, psa, { ...driver.form(psa), clientSecret: 'wrong' }).session.test('read-only');
    expect(wrong).toMatchObject({ ok: false, failure: { code: 'credentials.invalid' } });
  });

  it('an unknown tenant is named as such', async () => {
    const { psa } = await started({ tickets: 20, hosted: true });
    const result = await openLive(halopsa, driver, psa, { ...driver.form(psa), tenant: 'elsewhere' }).session.test('read-only');
    expect(result).toMatchObject({ ok: false, failure: { code: 'credentials.tenant' } });
  });

  it('one pasted text is enough', async () => {
    const { psa } = await started({ tickets: 20, hosted: true });
    const { tenant, clientId, clientSecret } = psa.credentials;
    const form = { resourceServer: psa.baseUrl, authorisationServer: psa.authUrl, clientId: `${tenant}+${clientId}:${clientSecret}` };
    expect(await openLive(halopsa, driver, psa, form).session.test('read-only')).toMatchObject({ ok: true });
  });
});

describe('writing to tenants of every kind', () => {
  it.each<[string, NonNullable<Options['quirks']>]>([
    ['updates must name type and client', { updateNeedsTypeAndClient: true }],
    ['answers spell the last change the other way', { postLastUpdateName: 'last_update' }],
    ['unknown ids are refused', { unknownIdOnUpdate: 'badRequest' }],
    ['appointments move to a new id', { appointmentUpdateMovesId: true }],
  ])('%s: every write arrives', async (_name, quirks) => {
    const { psa, session } = await started({ tickets: 60, quirks });
    const ticketId = await openTicketId(session);
    for (const body of await driver.writes(psa, ticketId)) {
      const delivery = await deliver(session, commandOf(body, 'ticket' in body ? ticketId : null));
      expect(delivery.attempts).toBe(1);
    }
    const update: CommandBody = { kind: 'ticket.update', ticket: { ticketId: '99999999' }, fields: { statusId: '2' } };
    expect((await session.write(commandOf(update, '99999999'), () => true)).kind).toBe('refused');
  });

  it.each(['dropped', 'badRequest'] as const)(
    'a tenant without signatures gets an unsigned webhook, be the signature %s',
    async (hmacRefusal) => {
      const { session } = await started({ tickets: 20, hmac: false, quirks: { hmacRefusal } });
      expect((await repeated(() => session.callbacks.register('http://127.0.0.1:2/callbacks/x', 'secret'))).isSigned).toBe(false);
    },
  );
});
