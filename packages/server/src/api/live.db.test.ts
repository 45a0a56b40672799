import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { AccountId } from '@deskbridge/model';
import { deleteMember } from '../platform/auth/memberStore.ts';
import { insertMember } from '../platform/auth/personStore.ts';
import { testApi, type TestApi } from '../testing/api.ts';
import type { Browser } from '../testing/browser.ts';
import { seedAccount } from '../testing/database.ts';
import { inviteAndAccept, setUpOwner } from '../testing/people.ts';

let api: TestApi;
let owner: Browser;
let url: string;

beforeAll(async () => {
  // Signs of life come when a test says so.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  api = await testApi();
  owner = await setUpOwner(api);
  url = await api.app.listen({ port: 0, host: '127.0.0.1' });
});
const open: AbortController[] = [];
afterEach(() => {
  for (const stream of open.splice(0)) stream.abort();
});
afterAll(async () => {
  vi.useRealTimers();
  await api.close();
});

/** Follows the stream as this person; `next` resolves to what comes after the next look at who listens. */
async function follow(person: Browser, query = ''): Promise<{ next: () => Promise<'alive' | 'ended'> }> {
  const end = new AbortController();
  open.push(end);
  const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(`${url}/api/v1/live${query}`, { headers: { cookie }, signal: end.signal });
  expect(answer.status).toBe(200);
  const reader = (answer.body ?? new ReadableStream<Uint8Array>()).getReader();
  const read = async (): Promise<'alive' | 'ended'> => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return 'ended';
      if (new TextDecoder().decode(value).includes('event: alive')) return 'alive';
    }
  };
  await read();
  return {
    next: async () => {
      await vi.advanceTimersByTimeAsync(15_000);
      return read();
    },
  };
}

/** Somebody who belongs to two accounts; the ids of the first and second, as they are found where none is named. */
async function memberOfTwo(email: string): Promise<{ person: Browser; id: string; second: AccountId }> {
  const person = await inviteAndAccept(api, owner, 'viewer', email);
  const { id } = ((await person.get('/api/v1/me')).body as { user: { id: string } }).user;
  const second = await seedAccount(api.db.database, 'Zebra MSP');
  await insertMember(api.db.database.system, second, id, 'viewer');
  return { person, id, second };
}

test('an open stream ends when one leaves the account that it follows, whatever else one belongs to', async () => {
  const { person, id, second } = await memberOfTwo('named@msp.example.com');
  const stream = await follow(person, `?account=${second}`);
  expect(await stream.next()).toBe('alive');
  await api.db.database.asAccount(second, (q) => deleteMember(q, second, id));
  expect(await stream.next()).toBe('ended');
});

test('an open stream goes on when one leaves another account', async () => {
  const { person, id, second } = await memberOfTwo('stays@msp.example.com');
  const stream = await follow(person, `?account=${second}`);
  expect((await owner.send('DELETE', `/api/v1/people/${id}`)).status).toBe(200);
  expect(await stream.next()).toBe('alive');
});

test('a stream that named no account does not go on with another', async () => {
  const { person, id } = await memberOfTwo('unnamed@msp.example.com');
  const stream = await follow(person);
  expect(await stream.next()).toBe('alive');
  expect((await owner.send('DELETE', `/api/v1/people/${id}`)).status).toBe(200);
  expect(await stream.next()).toBe('ended');
});
