import { afterEach, expect, test } from 'vitest';
import { startDatabase } from './harness.ts';
import type { TestDatabase } from './harness.ts';

let db: TestDatabase;
afterEach(() => db.stop());

const all = [{ op: 'exist', field: 'id' }];

test('the whole database shares an hourly threshold, of which others may have used some', async () => {
  db = await startDatabase({ rateLimit: { calls: 10, windowSeconds: 3600 } });
  await db.control('PATCH', 'settings', { latencySteps: [], otherVendorCalls: 6 });
  for (let n = 0; n < 3; n++) expect((await db.query('Companies', all)).status).toBe(200);
  const told = await db.call('GET', 'ThresholdInformation');
  expect(JSON.parse(told.text)).toEqual({ externalRequestThreshold: 10, requestThresholdTimeframe: 60, currentTimeframeRequestCount: 10 });
  expect((await db.query('Companies', all)).status).toBe(429);
  await db.control('POST', 'clock', { advanceSeconds: 3601 });
  expect((await db.query('Companies', all)).status).toBe(200);
  expect((await db.control<{ overLimit: object }>('GET', 'state')).overLimit).toEqual({ hour: 1, threads: 0 });
});

test('a tracking identifier has three threads on each entity, its metadata and children included', async () => {
  db = await startDatabase({ rateLimit: { calls: 10_000, windowSeconds: 3600 }, latencyMs: 150 });
  const { id } = await db.ticket();
  const four = await Promise.all([
    db.query('Tickets', all),
    db.call('GET', 'Tickets/entityInformation'),
    db.call('GET', `Tickets/${id}/Notes`),
    db.call('GET', `Tickets/${id}`),
    db.query('Companies', all),
  ]);
  expect(four.filter(({ status }) => status === 200)).toHaveLength(4);
  expect(four.find(({ status }) => status === 500)?.text).toContain('Itgenatr005');
});

test('calls slow down from half of the threshold on', async () => {
  db = await startDatabase({ rateLimit: { calls: 4, windowSeconds: 3600 } });
  await db.control('PATCH', 'settings', { latencySteps: [{ from: 0.5, ms: 120 }] });
  const spent = async (): Promise<number> => {
    const [entry] = (await db.control<{ ms: number }[]>('GET', 'requests')).slice(-1);
    return entry?.ms ?? 0;
  };
  await db.query('Companies', all);
  expect(await spent()).toBeLessThan(100);
  await db.query('Companies', all);
  expect(await spent()).toBeGreaterThan(100);
});

test('a tenant that moved answers 401 where it was, and is found by discovery', async () => {
  db = await startDatabase();
  const moved = await db.control<{ url: string }>('POST', 'zone/move');
  expect((await db.query('Companies', all)).status).toBe(401);
  expect((await db.call('POST', `${moved.url}V1.0/Companies/query`, { filter: all })).status).toBe(200);
  const zone = await fetch(`${db.simulator.baseUrl}V1.0/zoneInformation?user=${encodeURIComponent(db.simulator.credentials.username)}`);
  expect(await zone.json()).toMatchObject({ url: moved.url });
});

test('whoever lacks one right is refused that alone', async () => {
  db = await startDatabase();
  const lacking = await db.control<{ username: string; secret: string; integrationCode: string }>('POST', 'applications', {
    lacks: ['ticketNotes.add', 'webhooks.create'],
    mine: ['timeEntries'],
  });
  db.signInAs(lacking);
  const { id } = await db.ticket();
  const refused = await db.call('POST', `Tickets/${id}/Notes`, { title: 'A', description: 'B', noteType: 1, publish: 1 });
  expect([refused.status, refused.body.errors[0]]).toEqual([500, expect.stringContaining('adequate permissions')]);
  expect((await db.query('TicketNotes', all)).status).toBe(200);
  expect((await db.query('TimeEntries', all)).body.items).toEqual([]);
  const info = await db.call('GET', 'TicketNotes/entityInformation');
  expect(JSON.parse(info.text)).toMatchObject({ info: { userAccessForCreate: 0, userAccessForQuery: 2 } });
});

test('what is written in somebody’s name shows both, unless their level forbids it', async () => {
  db = await startDatabase();
  const { id } = await db.ticket();
  const people = await db.control<{ id: number; $allowImpersonation?: boolean; licenseType: number; isActive: boolean }[]>(
    'GET',
    'state/resources',
  );
  const may = people.find((one) => one.id > 29_682_900 && one.$allowImpersonation === true && one.licenseType === 1 && one.isActive);
  const mayNot = people.find((one) => one.$allowImpersonation === false && one.licenseType === 1 && one.isActive && one.id > 29_682_900);
  const note = { title: 'A', description: 'In the name of somebody', noteType: 1, publish: 1 };
  const as = (one?: { id: number }) => db.call('POST', `Tickets/${id}/Notes`, note, { ImpersonationResourceId: String(one?.id) });
  const written = await as(may);
  const { body } = await db.call('GET', `TicketNotes/${written.body.itemId}`);
  expect(body.item).toMatchObject({ creatorResourceID: may?.id, impersonatorCreatorResourceID: 29_682_885 });
  expect((await as(mayNot)).status).toBe(500);
});
