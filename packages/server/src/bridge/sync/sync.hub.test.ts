import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { failure, type Change } from '@deskbridge/model';
import { credentialsOf, openTickets, testHub, until, type TestHub } from '../../testing/hub.ts';
import { createConnection } from '../connections/connections.ts';
import { enqueueCommand } from '../outbox/command.ts';
import { liftBrake } from '../sweep/store.ts';
import { makeDue } from './store.ts';

let t: TestHub;
afterEach(() => t.close());

interface Digest {
  id: number;
  summary: string;
  status_id: number;
}

/** What the PSA shows of all its visible tickets. */
async function digest(): Promise<Digest[]> {
  const answer = await fetch(`${t.helpdesk.controlUrl}/state/digest`);
  const text = (await answer.text()).trim();
  if (text.startsWith('[')) return JSON.parse(text) as Digest[];
  return text.split('\n').map((line) => JSON.parse(line) as Digest);
}

const mirror = (): Promise<Digest[]> =>
  t.all<Digest>(
    'select external_id::int as id, title as summary, status_id::int as status_id from tickets where gone_at is null order by number_order',
  );

async function mirrorEqualsPsa(): Promise<boolean> {
  const psa = (await digest()).map(({ id, summary, status_id }) => ({ id, summary, status_id })).toSorted((a, b) => a.id - b.id);
  return JSON.stringify(psa) === JSON.stringify(await mirror());
}

const due = async (stream: string, work: 'poll' | 'sweep'): Promise<void> => {
  await t.db.database.asAccount(t.account, (q) => makeDue(q, t.account, t.connection, stream, work));
  t.hub.bridge.waker.wake('streams');
};
const quiet = (): Promise<void> =>
  until('all reads to be done', async () => !(await t.one('select 1 from pending_reads union all select 1 from callback_arrivals')));

describe('Syncing', () => {
  test('brings every ticket, and what changes in the PSA afterwards', async () => {
    t = await testHub();
    await t.imported();
    expect(await mirrorEqualsPsa()).toBe(true);
    await t.control('POST', 'activity', { count: 40 });
    await until('the mirror to equal the PSA', mirrorEqualsPsa);
  });

  test('2,000 imported tickets and a rule on every change make no command', async () => {
    let seen = 0;
    t = await testHub({
      simulator: { tickets: 2000, spreadDays: 20 },
      consumers: {
        'test rule': async (q, changes: readonly Change[]) => {
          for (const change of changes) {
            seen++;
            if (change.cause !== 'live' || change.entity !== 'ticket') continue;
            await enqueueCommand(q, {
              account: change.accountId,
              connection: change.connectionId,
              body: { kind: 'note.add', ticket: { ticketId: change.externalId }, text: 'From a rule', isPrivate: true },
              author: { type: 'rule', id: 'test' },
              source: 'test',
            });
          }
        },
      },
    });
    await t.imported();
    await until('the rule to have seen all', async () => seen >= 2000);
    expect(await t.one('select count(*)::int as n from commands')).toEqual({ n: 0 });
    const [ticketId] = await openTickets(t, 1);
    await t.control('POST', 'edit/tickets', { id: Number(ticketId), summary: 'Live now' });
    await until(
      'the command of the live change',
      async () => (await t.one<{ n: number }>('select count(*)::int as n from commands'))?.n === 1,
    );
  });

  test('finds by polling what no callback told', async () => {
    t = await testHub({ callbacks: false });
    await t.imported();
    await t.control('POST', 'activity', { count: 25 });
    await until('the mirror to equal the PSA', async () => {
      await due('tickets', 'poll');
      return mirrorEqualsPsa();
    });
  });

  test('a ticket that was deleted in the PSA is gone after a sweep, and only that one', async () => {
    t = await testHub({ callbacks: false });
    await t.imported();
    const [victim] = await openTickets(t, 1);
    await t.control('DELETE', `edit/tickets/${victim}`);
    await due('tickets', 'sweep');
    await until('the deletion', async () =>
      Boolean(await t.one('select from tickets where external_id = $1 and gone_at is not null', [victim])),
    );
    expect(await t.one('select count(*)::int as n from tickets where gone_at is not null')).toEqual({ n: 1 });
    expect(await t.one(`select cause from changes where external_id = $1 and kind = 'deleted'`, [victim])).toEqual({ cause: 'repair' });
  });

  test('a team taken from the agent deletes nothing', async () => {
    t = await testHub({ callbacks: false, settings: { sweepBrakePercent: 100 } });
    await t.imported();
    const before = (await mirror()).length;
    const team = await t.one<{ team_id: string }>(
      'select team_id from tickets where team_id is not null group by 1 order by count(*) desc limit 1',
    );
    const all = await t.all<{ team_id: string }>('select distinct team_id from tickets where team_id is not null');
    const kept = all.map((row) => Number(row.team_id)).filter((id) => id !== Number(team?.team_id));
    await t.control('PATCH', `applications/${t.helpdesk.credentials.clientId}`, { teams: kept });
    await due('tickets', 'sweep');
    await until('the sweep', async () => Boolean(await t.one(`select from sync_runs where work = 'sweep' and state = 'done'`)));
    await quiet();
    expect(await t.one('select count(*)::int as n from tickets where gone_at is not null')).toEqual({ n: 0 });
    expect((await t.one<{ n: number }>('select count(*)::int as n from tickets where hidden_at is not null'))?.n).toBeGreaterThan(0);
    expect((await mirror()).length).toBe(before);
    await t.control('PATCH', `applications/${t.helpdesk.credentials.clientId}`, { teams: null });
    await due('tickets', 'sweep');
    await until(
      'the tickets of the team that was given back',
      async () => !(await t.one('select from tickets where hidden_at is not null')),
    );
  });

  test('a sweep that misses too much stops and asks', async () => {
    t = await testHub({ callbacks: false });
    await t.imported();
    const all = await t.all<{ team_id: string }>('select distinct team_id from tickets where team_id is not null order by 1');
    await t.control('PATCH', `applications/${t.helpdesk.credentials.clientId}`, { teams: [Number(all[0]?.team_id)] });
    await due('tickets', 'sweep');
    await until('the brake', async () =>
      Boolean(await t.one(`select from sync_runs where work = 'sweep' and failure->>'code' = 'sweep.brake'`)),
    );
    expect(await t.one('select 1 from pending_reads union all select 1 from callback_arrivals')).toBeUndefined();
    await t.db.database.asAccount(t.account, (q) => liftBrake(q, t.account, t.connection, 'tickets'));
    t.hub.bridge.waker.wake('streams');
    await until('the confirmed sweep', async () => Boolean(await t.one(`select from sync_runs where work = 'sweep' and state = 'done'`)));
    expect(await t.one('select count(*)::int as n from tickets where gone_at is not null')).toEqual({ n: 0 });
  });

  test('one record that the database refuses is kept raw and listed, and costs the others nothing', async () => {
    t = await testHub({ callbacks: false });
    await t.imported(['contacts']);
    const users = await t.control<{ id: number }[]>('GET', 'state/users');
    const [odd, plain] = users;
    // No index takes a key of this length.
    const emailaddress = `${randomBytes(9000).toString('base64url')}@example.com`;
    await t.control('POST', 'edit/users', { id: odd?.id, emailaddress });
    await t.control('POST', 'edit/users', { id: plain?.id, emailaddress: 'plain@example.com' });
    await until('the contact beside it', async () => {
      await due('contacts', 'poll');
      return Boolean(await t.one(`select from contacts where email = 'plain@example.com'`));
    });
    await until('the list of what was refused', async () => Boolean(await t.one('select from sync_failures')));
    expect(await t.one('select entity, external_id as id from sync_failures')).toEqual({ entity: 'contact', id: String(odd?.id) });
    expect(await t.one(`select from sync_runs where state = 'failed'`)).toBeUndefined();
  });

  test('NUL and lone surrogates in a ticket: the page lands', async () => {
    t = await testHub({ connect: true, callbacks: false });
    await t.imported();
    await t.control('POST', 'faults', { kind: 'hostileText', match: { path: 'tickets' }, times: 30 });
    await t.control('POST', 'activity', { count: 15 });
    await until('the mirror to have the hostile rows', async () => {
      await due('tickets', 'poll');
      return Boolean(await t.one('select from tickets where repaired'));
    });
    expect(await t.one(`select from sync_runs where state = 'failed'`)).toBeUndefined();
  });

  test('goes on after a restart in the middle of an import, and brings all', async () => {
    t = await testHub({ simulator: { tickets: 3000, spreadDays: 20, latencyMs: 20 } });
    await until('some pages', async () => ((await t.one<{ n: number }>('select count(*)::int as n from tickets'))?.n ?? 0) > 500);
    await t.restart();
    await t.imported();
    expect(await t.one('select count(*)::int as n from tickets')).toEqual({ n: 3000 });
    const runs = await t.all<{ state: string; seen: number }>(
      `select state, seen from sync_runs where stream = 'tickets' and work = 'import' order by id`,
    );
    expect(runs.length).toBeGreaterThan(1);
    expect(runs.reduce((sum, run) => sum + run.seen, 0)).toBeLessThan(3300);
  });

  test('a second helpdesk in one account is refused', async () => {
    t = await testHub();
    const second = await createConnection(t.hub.bridge, t.account, {
      connector: 'halopsa',
      credentials: credentialsOf(t.helpdesk),
      profile: 'read-write',
      settings: {},
    });
    expect(second).toEqual({ ok: false, failure: failure('connection.exists') });
  });
});

describe('Connecting with something wrong says what and how to mend it, and saves nothing', () => {
  const cases: { what: string; change: (good: Record<string, string>) => Record<string, string>; code: string }[] = [
    { what: 'a wrong secret', change: (good) => ({ ...good, clientSecret: 'wrong' }), code: 'credentials.invalid' },
    {
      what: 'an unreachable host',
      change: (good) => ({ ...good, resourceServer: 'http://127.0.0.1:1/api', authorisationServer: 'http://127.0.0.1:1/auth' }),
      code: 'host.unreachable',
    },
    {
      what: 'a host that is no Halo',
      change: (good) => ({ ...good, resourceServer: `${t.hub.url}/api`, authorisationServer: `${t.hub.url}/auth` }),
      code: 'host.notThePsa',
    },
    {
      what: 'a private address that is not allowed',
      change: (good) => ({ ...good, authorisationServer: 'http://10.0.0.1/auth' }),
      code: 'host.forbidden',
    },
    { what: 'a missing field', change: (good) => ({ ...good, clientId: '' }), code: 'credentials.incomplete' },
  ];
  test('each by its own sentence', async () => {
    t = await testHub({ connect: false });
    for (const { what, change, code } of cases) {
      const made = await createConnection(t.hub.bridge, t.account, {
        connector: 'halopsa',
        credentials: change(credentialsOf(t.helpdesk)),
        profile: 'read-write',
        settings: {},
      });
      expect([what, made.ok ? 'connected' : made.failure.code]).toEqual([what, code]);
    }
    expect(await t.all('select from connections')).toEqual([]);
  });
});
