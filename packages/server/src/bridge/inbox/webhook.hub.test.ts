import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTickets, testHub, until, type TestHub } from '../../testing/hub.ts';
import { byHub } from '../../platform/audit/audit.ts';
import { findConnection } from '../connections/store.ts';
import { makeDue } from '../sync/store.ts';
import { countMinutes } from './logStore.ts';
import { lookAtCallbacks, removeCallbacks, repairCallbacks } from './manage.ts';
import { sendSelfTest } from './selfTest.ts';
import { callbackSetup, callbackStatus, type CallbackStatus } from './status.ts';

let t: TestHub;
beforeAll(async () => {
  t = await testHub();
  await t.imported();
});
afterAll(() => t.close());

const status = async (): Promise<CallbackStatus> => {
  const read = await callbackStatus(t.hub.bridge, t.account, t.connection);
  if (!read.ok) throw new Error(read.failure.code);
  return read.value;
};
const look = async (): Promise<CallbackStatus> => {
  expect(await lookAtCallbacks(t.hub.bridge, t.account, t.connection)).toEqual({ ok: true, value: undefined });
  return status();
};
const repair = async (): Promise<CallbackStatus> => {
  expect(await repairCallbacks(t.hub.bridge, t.account, t.connection, byHub)).toEqual({ ok: true, value: undefined });
  return status();
};
const webhookId = async (): Promise<string> => {
  const row = await t.db.database.asAccount(t.account, (q) => findConnection(q, t.account, t.connection));
  return row?.callbackWebhookId ?? '';
};
const problemsIn = (seen: CallbackStatus): string[] =>
  seen.problems.filter((problem) => problem.kind !== 'eventByHand').map(({ kind }) => kind);

describe('The webhook as it stands in the PSA', () => {
  test('is as it should be once registered', async () => {
    const seen = await look();
    expect(problemsIn(seen)).toEqual([]);
    expect(seen.row.callbackConfiguration).toMatchObject({ ours: { name: 'Deskbridge', isSigned: true }, duplicates: [], others: 0 });
  });

  test('is seen switched off, without being touched, and repaired when asked', async () => {
    await t.control('POST', `webhooks/${await webhookId()}/disable`);
    const seen = await look();
    expect([seen.health.label, problemsIn(seen)]).toEqual(['Webhook disabled', ['disabled']]);
    const mended = await repair();
    expect(problemsIn(mended)).toEqual([]);
    expect(mended.row.callbackConfiguration?.mended?.done).toContain('switched the webhook on again');
  });

  test('is seen with another address and other settings, each told with what it should be', async () => {
    await t.control('PATCH', `webhooks/${await webhookId()}`, {
      url: 'https://elsewhere.example/callbacks/abcdefghijkl',
      method: 2,
      authentication_type: 0,
    });
    const seen = await look();
    expect(seen.health.label).toBe('Webhook has a wrong address');
    expect(seen.problems).toContainEqual(
      expect.objectContaining({ kind: 'wrongAddress', found: 'https://elsewhere.example/callbacks/…ijkl' }),
    );
    expect(seen.problems).toContainEqual({ kind: 'setting', subject: 'Method', found: 'PUT', wanted: 'POST' });
    expect(seen.problems).toContainEqual({
      kind: 'setting',
      subject: 'Authentication',
      found: 'No authentication',
      wanted: 'HMAC signature',
    });
    expect(problemsIn(await repair())).toEqual([]);
  });

  test('is seen there twice', async () => {
    const url = (await status()).url;
    await t.control('POST', 'webhooks/byHand', { name: 'Deskbridge again', url, events: ['New Ticket Logged'] });
    const seen = await look();
    expect(seen.problems).toContainEqual(expect.objectContaining({ kind: 'duplicate' }));
    expect(problemsIn(await repair())).toEqual([]);
  });

  test('is seen to be gone, and made again', async () => {
    await t.control('DELETE', `webhooks/${await webhookId()}`);
    const seen = await look();
    expect([seen.health.label, problemsIn(seen)]).toEqual(['Webhook missing', ['missing']]);
    expect(problemsIn(await repair())).toEqual([]);
  });

  test('does not take the webhook of another hub for its own', async () => {
    await t.control('POST', 'webhooks/byHand', {
      name: 'Deskbridge',
      url: 'https://other-hub.example/callbacks/another-token-of-theirs',
      note: 'Made by Deskbridge; please leave this line as it is. deskbridge:0123456789abcdef',
      events: ['New Ticket Logged'],
    });
    const seen = await look();
    expect(problemsIn(seen)).toEqual([]);
    expect(seen.row.callbackConfiguration?.others).toBe(1);
  });

  test('stays removed once a person has removed it, whatever the regular check finds', async () => {
    expect((await removeCallbacks(t.hub.bridge, t.account, t.connection, byHub)).ok).toBe(true);
    expect((await status()).health).toMatchObject({ label: 'Polling only', reason: 'The webhook was removed here by a person.' });
    const before = (await status()).row.callbackCheckedAt ?? '';
    await t.db.database.asAccount(t.account, (q) => makeDue(q, t.account, t.connection, 'callbacks', 'check'));
    t.hub.bridge.waker.wake('streams');
    await until('the check', async () => ((await status()).row.callbackCheckedAt ?? '') > before);
    expect((await status()).row.callbackConfiguration).toMatchObject({ ours: null, isOff: true });
    const setup = await callbackSetup(t.hub.bridge, t.account, t.connection);
    expect(setup.ok && setup.value.settings.find(({ label }) => label === 'Authentication')?.value).toBe('No authentication');
    const again = await repair();
    expect(again.row.callbackConfiguration).toMatchObject({ isOff: false });
    expect(again.health.label).not.toBe('Polling only');
  });

  test('asks who sets it up by hand for the signature as long as a signed one is known', async () => {
    const setup = await callbackSetup(t.hub.bridge, t.account, t.connection);
    if (!setup.ok) throw new Error(setup.failure.code);
    const values = new Map(setup.value.settings.map(({ label, value }) => [label, value]));
    expect(values.get('Authentication')).toBe('HMAC signature');
    await t.control('DELETE', `webhooks/${await webhookId()}`);
    await t.control('POST', 'webhooks/byHand', {
      name: setup.value.name,
      url: setup.value.url,
      authentication_type: 3,
      authentication_header: values.get('Signature Header'),
      basic_password: values.get('Secret'),
      events: ['New Ticket Logged', 'Ticket Updated', 'Ticket Status Changed'],
    });
    const [ticketId] = await openTickets(t, 1);
    await t.control('POST', 'edit/tickets', { id: Number(ticketId), summary: 'Told by a webhook made by hand' });
    await until('the callback', async () =>
      Boolean(
        await t.one(
          `select from callbacks where state = 'accepted' and signature = 'valid' and received_at > now() - interval '5 seconds'`,
        ),
      ),
    );
    await repair();
  });
});

describe('A test delivery of our own', () => {
  test('goes out and in again, is in the log and counts for nothing', async () => {
    const sent = await sendSelfTest(t.hub.bridge, t.account, t.connection);
    expect(sent).toMatchObject({ ok: true, value: { status: 200, isSigned: true } });
    await until('the event', async () => Boolean(await t.one(`select from callback_events where event_key = 'deskbridge.test'`)));
    // Deliveries of the helpdesk from before may still come in: what counts is told by the log, and the test is not among it.
    const told = `select count(*)::int as n from callback_events where event_key is distinct from 'deskbridge.test'`;
    await until('the health', async () => (await status()).health.received === (await t.one<{ n: number }>(told))?.n);
  });
});

describe('Callbacks by minute and hour', () => {
  test('are counted as they are in the log, whether counted before or not', async () => {
    await t.control('POST', 'activity', { count: 10 });
    await until('callbacks', async () => ((await t.one<{ n: number }>('select count(*)::int as n from callbacks'))?.n ?? 0) > 5);
    const { minutes, hours } = await status();
    expect([minutes.length, hours.length]).toEqual([60, 168]);
    const sum = (bars: CallbackStatus['hours']): number => bars.reduce((all, bar) => all + bar.accepted + bar.refused, 0);
    await until('the bars to add up to the log', async () => {
      const seen = await status();
      const inLog = (await t.one<{ n: number }>('select count(*)::int as n from callbacks'))?.n ?? 0;
      return inLog > 0 && sum(seen.hours) === inLog && sum(seen.minutes) === inLog;
    });
    const before = await status();
    const later = new Date(Date.now() + 60_000);
    await t.db.database.asAccount(t.account, (q) => countMinutes(q, t.account, t.connection, later));
    expect((await t.one<{ n: number }>('select sum(accepted + refused)::int as n from callback_minutes'))?.n).toBe(sum(before.hours));
    expect(sum((await status()).hours)).toBe(sum(before.hours));
  });
});
