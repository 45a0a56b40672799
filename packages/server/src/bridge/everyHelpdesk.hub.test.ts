import { afterEach, describe, expect, test } from 'vitest';
import { connectors, type ConnectorId } from '@deskbridge/connectors';
import { simulators, type RunningSimulator, type SimulatorName, type SimulatorOptions } from '@deskbridge/simulators';
import { byHub } from '../platform/audit/audit.ts';
import { driverOf, openTickets, testHubOf, until, type TestHub } from '../testing/hub.ts';
import { callbackStatus } from './inbox/status.ts';
import { startSmoke } from './smoke/smoke.ts';
import { findSmoke } from './smoke/store.ts';

/*
 * Each helpdesk on the whole way, through nothing but its declaration: a connector that is registered is in here by itself.
 */

type Start = (options: SimulatorOptions) => Promise<RunningSimulator<SimulatorName>>;

let t: TestHub<RunningSimulator<SimulatorName>>;
afterEach(() => t.close());

const rows = async (table: string): Promise<number> => (await t.one<{ n: number }>(`select count(*)::int as n from ${table}`))?.n ?? -1;

describe.each(Object.keys(connectors) as ConnectorId[])('%s', (psa) => {
  const start = simulators[psa] as Start;

  test('is mirrored whole, tells of changes at once, and is written to', { timeout: 180_000 }, async () => {
    t = await testHubOf(start, { settings: { childrenOfOpenTickets: true } });
    const driver = await driverOf(psa);
    const { streams } = connectors[psa];
    const walked = streams.filter((stream) => stream.parent === undefined).map((stream) => stream.name);
    await t.imported(walked);
    await until('the picklists', async () => Boolean(await t.one('select from picklist_refreshes')));
    expect(await t.all(`select stream, failure from sync_runs where state = 'failed'`)).toEqual([]);
    const wanted = (await driver.ids(t.helpdesk, 'tickets'))?.toSorted();
    const held = await t.all<{ id: string }>('select external_id as id from tickets where gone_at is null');
    expect(held.map(({ id }) => id).toSorted()).toEqual(wanted);
    expect(await rows('companies')).toBeGreaterThan(3);
    expect(await rows('agents')).toBeGreaterThan(3);

    const status = await callbackStatus(t.hub.bridge, t.account, t.connection);
    expect(status).toMatchObject({ ok: true });
    const before = await rows('callbacks');
    const created = await driver.triggers['ticket.created']?.(t.helpdesk);
    await until('the new ticket', async () => Boolean(await t.one('select from tickets where external_id = $1', [created])), 20);
    expect(await rows('callbacks')).toBeGreaterThan(before);

    const [ticket = ''] = await openTickets(t, 1);
    for (const body of await driver.writes(t.helpdesk, ticket)) {
      const sent = await t.command(body);
      const { state, failure } = await t.settled(sent.id);
      expect([body.kind, state, failure]).toEqual([body.kind, 'delivered', null]);
    }
    const truth = await driver.truth(t.helpdesk, 'ticket', ticket);
    expect(await t.one('select title from tickets where external_id = $1', [ticket])).toEqual({ title: truth['title'] });

    const smoke = await startSmoke(t.hub.bridge, t.account, t.connection, byHub);
    if (!smoke.ok) throw new Error(smoke.failure.code);
    const look = () => t.db.database.asAccount(t.account, (q) => findSmoke(q, t.account, smoke.value.id));
    await until('the smoke test', async () => (await look())?.state !== 'running', 60);
    const proved = await look();
    expect(proved?.steps.map((step) => [step.id, step.state, step.failure])).toEqual(proved?.steps.map((step) => [step.id, 'done', null]));
    const way = connectors[psa].callbacks.omitsOwnWrites ? /does not call back for what we write/ : /^By callback\.$/;
    expect(proved?.steps.find((step) => step.id === 'arrive')?.detail).toMatch(way);
  });
});
