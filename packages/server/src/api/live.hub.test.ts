import { afterAll, beforeAll, expect, test } from 'vitest';
import { externalId, type CommandBody } from '@deskbridge/model';
import { enqueueCommand } from '../bridge/outbox/command.ts';
import { createApiKey } from '../platform/auth/apiKeys.ts';
import { openTickets, testHub, until, type TestHub } from '../testing/hub.ts';

let t: TestHub;
let key: string;

beforeAll(async () => {
  t = await testHub();
  await t.imported();
  key = await keyOf(['read']);
});
afterAll(() => t.close());

const keyOf = async (scopes: ('read' | 'write' | 'admin')[]): Promise<string> =>
  (await createApiKey(t.db.database, t.account, { name: 'live', scopes })).key;

/** Follows the stream and keeps what it tells. */
async function follow(authorization = `Bearer ${key}`): Promise<{ status: number; told: Set<string>; ended: Promise<void>; stop(): void }> {
  const end = new AbortController();
  const answer = await fetch(`${t.hub.url}/api/v1/live`, { headers: { authorization }, signal: end.signal });
  const told = new Set<string>();
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of answer.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      for (const [, event, data] of text.matchAll(/event: (\w+)\ndata: (.*)\n\n/g)) {
        told.add(event ?? '');
        for (const topic of (JSON.parse(data ?? '{}') as { topics?: string[] }).topics ?? []) told.add(topic);
      }
      // What is not whole yet waits for the rest.
      const whole = text.lastIndexOf('\n\n');
      if (whole >= 0) text = text.slice(whole + 2);
    }
  };
  return { status: answer.status, told, ended: read().catch(() => undefined), stop: () => end.abort() };
}

test('a change in the helpdesk is told with the ticket that it is about', async () => {
  const stream = await follow();
  await until('the first sign of life', async () => stream.told.has('alive'));
  const [ticket = ''] = await openTickets(t, 1);
  await t.control('POST', 'edit/tickets', { id: Number(ticket), summary: 'Told live' });
  await until('the news of the ticket', async () => stream.told.has(`ticket:${ticket}`));
  // The first import of other records may still be going on beside it: it must hide nothing.
  expect([...stream.told]).toEqual(expect.arrayContaining(['tickets', 'callbacks']));
  stream.stop();
});

test('what another process writes without waking anybody is told too', async () => {
  const stream = await follow();
  await until('the first sign of life', async () => stream.told.has('alive'));
  const [ticketId = ''] = await openTickets(t, 1);
  const body: CommandBody = { kind: 'note.add', ticket: { ticketId: externalId(ticketId) }, text: 'Written elsewhere', isPrivate: true };
  const wanted = { account: t.account, connection: t.connection, body, author: { type: 'api' as const }, source: 'test' };
  await t.db.database.asAccount(t.account, (q) => enqueueCommand(q, wanted));
  await until('the news of the command', async () => stream.told.has('commands'));
  stream.stop();
});

test('nobody hears of another account, and who may not see tickets hears nothing', async () => {
  expect((await follow('Bearer nonsense')).status).toBe(401);
  expect((await follow(`Bearer ${await keyOf(['write'])}`)).status).toBe(403);
});

test('open streams do not keep the hub from stopping', async () => {
  const stream = await follow();
  await until('the first sign of life', async () => stream.told.has('alive'));
  await t.restart();
  await stream.ended;
  expect((await fetch(`${t.hub.url}/healthz`)).status).toBe(200);
});
