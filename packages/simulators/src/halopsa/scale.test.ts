import { afterAll, expect, test } from 'vitest';
import { countIn, rowsOf, startTenant } from './harness.ts';

const tenant = await startTenant({ tickets: 60_000, spreadDays: 365 });
afterAll(() => tenant.stop());

test('the deepest page of a large tenant holds its oldest tickets', async () => {
  const answer = await tenant.get('Tickets?pageinate=true&page_size=100&page_no=600');
  expect(rowsOf(answer, 'tickets').map((row) => row.id)).toEqual(Array.from({ length: 100 }, (_, i) => 1100 - i));
});

test('a walk over a past window stays whole while people work', async () => {
  const path =
    'Tickets?pageinate=true&page_size=100&order=lastupdate&lastupdatefromdate=2026-06-01T00:00:00Z&lastupdatetodate=2026-06-10T00:00:00Z';
  const total = countIn(await tenant.get(path));
  const seen = new Set<number>();
  for (let page = 1; page <= Math.ceil(total / 100); page++) {
    await tenant.control('POST', 'activity', { count: 1, kinds: ['newTicket'] });
    for (const row of rowsOf(await tenant.get(`${path}&page_no=${page}`), 'tickets')) seen.add(row.id);
  }
  expect(total).toBeGreaterThan(500);
  expect(seen.size).toBe(total);
});

test('edited tickets leave an old window and stand last in the order', async () => {
  const window = 'lastupdatefromdate=2026-05-01T00:00:00Z&lastupdatetodate=2026-05-02T00:00:00Z';
  const before = await tenant.get(`Tickets?pageinate=true&page_size=100&order=lastupdate&${window}`);
  const [first] = rowsOf(before, 'tickets');
  await tenant.post('Tickets', [{ id: first?.id, priority_id: 1 }]);
  const after = await tenant.get(`Tickets?pageinate=true&page_size=100&order=lastupdate&${window}`);
  expect(countIn(after)).toBe(countIn(before) - 1);
  const [newest] = rowsOf(await tenant.get('Tickets?count=1&order=lastupdate&orderdesc=true'), 'tickets');
  expect(newest?.id).toBe(first?.id);
});

test('about the share that was asked for is open', async () => {
  const { counts } = (await tenant.control('GET', 'state')).body as unknown as { counts: { open: number; tickets: number } };
  expect(counts.open / counts.tickets).toBeGreaterThan(0.13);
  expect(counts.open / counts.tickets).toBeLessThan(0.17);
});
