import { afterEach, beforeEach, expect, test } from 'vitest';
import { startDatabase } from './harness.ts';
import type { TestDatabase } from './harness.ts';

let db: TestDatabase;
beforeEach(async () => {
  db = await startDatabase({ tickets: 1200 });
});
afterEach(() => db.stop());

const all = [{ op: 'exist', field: 'id' }];
const after = (id: number) => [{ op: 'gt', field: 'id', value: id }];

const counted = async (kind: string): Promise<number> =>
  (await db.control<{ kind: string; counted: number }[]>('GET', 'faults')).find((fault) => fault.kind === kind)?.counted ?? -1;

test.each([
  [{ kind: 'rateLimit429', retryAfterSeconds: 7, times: 1 }, 429, /threshold/],
  [{ kind: 'threadLimit', times: 1 }, 500, /Itgenatr005/],
  [{ kind: 'error500', body: 'lock', times: 1 }, 500, /deadlocked/],
  [{ kind: 'error500', body: 'empty', times: 1 }, 500, /^$/],
  [{ kind: 'htmlError', times: 1 }, 502, /<!DOCTYPE html/],
  [{ kind: 'tokenExpiry', afterCalls: 0, times: 1 }, 401, /Unauthorized/],
  [{ kind: 'zoneMove', times: 1 }, 401, /Unauthorized/],
])('%o bites once', async (fault, status, text) => {
  await db.control('POST', 'faults', fault);
  const answer = await db.query('Companies', all);
  expect(answer.status).toBe(status);
  expect(answer.text).toMatch(text);
  expect(await counted(fault.kind)).toBe(1);
});

test('a write whose answer is cut off was applied, or not, as the fault says', async () => {
  const { id } = await db.ticket();
  for (const [kind, title] of [
    ['cutBeforeApply', 'Not applied'],
    ['cutAfterApply', 'Applied'],
  ] as const) {
    await db.control('POST', 'faults', { kind, times: 1 });
    await expect(db.call('PATCH', 'Tickets', { id, title })).rejects.toThrow('fetch failed');
  }
  expect((await db.call('GET', `Tickets/${id}`)).body.item?.['title']).toBe('Applied');
});

test('a repeated last page is the page before again, by id and by page address', async () => {
  await db.control('POST', 'faults', { kind: 'repeatLastPage' });
  const first = await db.query('Tickets', all);
  const second = await db.query('Tickets', after(first.body.items.at(-1)?.id ?? 0));
  expect(second.body.items[0]?.id).toBe(first.body.items[0]?.id);
  const byUrl = await db.call('POST', first.body.pageDetails.nextPageUrl ?? '', { filter: all });
  expect(byUrl.body.items[0]?.id).toBe(first.body.items[0]?.id);
});

test('records are edited, made and deleted between pages', async () => {
  await db.control('POST', 'faults', { kind: 'editWhilePaging' });
  await db.query('Tickets', all);
  expect((await db.query('DeletedTicketLogs', all)).body.items).toHaveLength(1);
  expect(await counted('editWhilePaging')).toBe(1);
});

test('texts and shapes go wrong as faults say', async () => {
  await db.control('POST', 'faults', { kind: 'hostileText' });
  await db.control('POST', 'faults', { kind: 'schemaDrift' });
  const { text } = await db.query('Tickets', all);
  expect(text).toContain(String.raw`"title":"\u0000\ud800hostile`);
  expect(text).toMatch(/"companyID":"\d+"/);
  expect(text).not.toContain('"rmmAlertID"');
});

test('the clock is wrong in stamps and in the Date header', async () => {
  await db.control('POST', 'faults', { kind: 'clockSkew', seconds: 7200 });
  const { headers } = await db.query('Companies', all);
  expect(new Date(headers.get('date') ?? '').getTime()).toBeGreaterThan(Date.parse('2026-06-15T13:59:00Z'));
});

test('what people do on screen is the same for the same seed, and stays in the history', async () => {
  const deeds = await db.control<{ what: string; ticketId?: number }[]>('POST', 'activity', { count: 40 });
  const twin = await startDatabase({ tickets: 1200 });
  const same = await twin.control<{ what: string; ticketId?: number }[]>('POST', 'activity', { count: 40 });
  await twin.stop();
  expect(same.map(({ what, ticketId }) => [what, ticketId])).toEqual(deeds.map(({ what, ticketId }) => [what, ticketId]));
  const changed = deeds.find(({ what }) => what === 'statusChange')?.ticketId;
  const history = await db.query('TicketHistory', [{ op: 'eq', field: 'ticketID', value: changed }]);
  expect(history.body.items.at(-1)).toMatchObject({ ticketID: changed });
});
