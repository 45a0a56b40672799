import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExternalId } from '@deskbridge/model';
import { openTickets, testHub, until, type TestHub } from '../testing/hub.ts';
import { askAsOwner, askWithKey, type Ask } from '../testing/hubApi.ts';

interface Agent {
  id: string;
  name: string;
  email: string | null;
  state: string;
  isNew: boolean;
  service: string | null;
  mapping: { target: { name: string; memberId: string | null } | null; how: string; decidedBy: { name: string } } | null;
  suggestion: { target: { key: string; name: string }; confidence: number } | null;
  conflict: { kind: string; otherAgents: { id: string }[] } | null;
  unassignable: { reason: string } | null;
  recentTickets: number;
}
interface Outcome {
  changeId: string | null;
  changed: number;
}

let t: TestHub;
let owner: Ask;
let reader: Ask;
let tickets: ExternalId[];

beforeAll(async () => {
  t = await testHub();
  await t.imported(['tickets', 'agents']);
  tickets = await openTickets(t, 8);
  // The owner is somebody who works in the helpdesk as well.
  const agent = await t.control<{ email: string; name: string }>('GET', 'state/agents/5');
  owner = await askAsOwner(t, agent.name, agent.email.toUpperCase());
  reader = await askWithKey(t, 'read');
});
afterAll(() => t.close());

const list = async (query = '', ask: Ask = owner): Promise<Agent[]> =>
  (await ask<{ items: Agent[] }>('GET', `/mapping/agents?limit=200${query}`)).body.items;
const agent = async (id: string): Promise<Agent> =>
  (await list('&state=conflict,gone,suggested,unmapped,probablyService,mapped,service,ignored,inactive')).find(
    (row) => row.id === id,
  ) as Agent;
const decide = (decisions: object[], ask: Ask = owner): ReturnType<Ask> => ask('POST', '/mapping/decide', { decisions });

async function syncAgents(): Promise<void> {
  const read = async (): Promise<string | undefined> =>
    (await t.one<{ at: string }>(`select last_finished_at as at from streams where stream = 'agents' and work = 'poll'`))?.at;
  const before = await read();
  const asked = await owner('POST', `/connections/${t.connection}/streams/agents/sync`);
  expect(asked.status).toBeLessThan(300);
  await until('the agents to be read', async () => (await read()) !== before);
}

describe('The mapping', () => {
  test('maps a member whose address an agent has after the agents are read, and nobody else', async () => {
    await syncAgents();
    expect(await agent('5')).toMatchObject({
      state: 'mapped',
      mapping: { how: 'email', decidedBy: { name: 'Automatic match' }, target: { memberId: expect.any(String) } },
    });
    expect((await list('&state=mapped')).map((row) => row.id)).toEqual(['5']);
  });

  test('writes a person’s note in the name of their agent, and a key’s in the name of the API agent', async () => {
    const [first = '', second = ''] = tickets;
    const by = async (ask: Ask, ticketId: string): Promise<{ attributedTo: string | null; author: string | undefined }> => {
      const asked = await ask<{ id: string }>('POST', '/commands', {
        kind: 'note.add',
        ticket: { ticketId },
        text: 'In whose name',
        isPrivate: true,
      });
      expect(asked.status).toBe(202);
      const { attributedTo } = await t.settled(asked.body.id);
      const actions = await t.control<{ note?: string; who?: string }[]>('GET', `state/actions/${ticketId}`);
      return { attributedTo, author: actions.find((action) => action.note?.includes('In whose name'))?.who };
    };
    expect(await by(owner, first)).toEqual({ attributedTo: '5', author: (await agent('5')).name });
    expect((await by(await askWithKey(t, 'read', 'write'), second)).attributedTo).toBeNull();
  });

  test('says so where the helpdesk could not be told whose name it is', async () => {
    const ticketId = tickets[2] ?? '';
    const row = await t.command(
      { kind: 'note.add', ticket: { ticketId }, text: 'Nobody knows this agent', isPrivate: true },
      { type: 'person', id: 'p', agentId: '987654' },
    );
    expect(await t.settled(row.id)).toMatchObject({ state: 'delivered', attributedTo: null });
  });

  test('marks the account that Deskbridge itself signs in with, and tells what the unmapped cost', async () => {
    const rows = await list();
    expect(rows.find((row) => row.id === '3')).toMatchObject({ state: 'probablyService', unassignable: { reason: expect.any(String) } });
    const { body } = await owner<{ open: number; agents: number; states: Record<string, number>; cost: { tickets: number } }>(
      'GET',
      '/mapping',
    );
    expect(body.open).toBe(rows.filter((row) => ['conflict', 'suggested', 'unmapped', 'probablyService'].includes(row.state)).length);
    const unmapped = rows.filter((row) => row.state === 'unmapped');
    expect(body.cost.tickets).toBe(unmapped.reduce((sum, row) => sum + row.recentTickets, 0));
    expect(body.cost.tickets).toBeGreaterThan(0);
  });

  test('maps to a person without a login, suggests them to others, and undoes it', async () => {
    const six = await agent('6');
    const asked = await decide([{ agentId: '6', decision: 'mapped', target: { name: six.name, email: 'elsewhere@msp.example' } }]);
    expect(asked).toMatchObject({ status: 200, body: { changed: 1 } });
    expect(await agent('6')).toMatchObject({ state: 'mapped', mapping: { how: 'hand', target: { name: six.name, memberId: null } } });
    const { changeId } = asked.body as Outcome;
    expect(await owner('POST', `/mapping/changes/${changeId}/undo`)).toMatchObject({ status: 200, body: { changed: 1 } });
    expect(await agent('6')).toMatchObject({ state: 'suggested', suggestion: { confidence: 85, target: { name: six.name } } });
    expect((await owner('POST', `/mapping/changes/${changeId}/undo`)).status).toBe(404);
  });

  test('accepts suggestions after a preview that changes nothing', async () => {
    const preview = await owner<Outcome & { accepted: { agent: { id: string } }[] }>('POST', '/mapping/accept', { preview: true });
    expect(preview.body).toMatchObject({ changed: 0, accepted: [{ agent: { id: '6' } }] });
    expect((await agent('6')).state).toBe('suggested');
    expect((await owner<Outcome>('POST', '/mapping/accept', { minimumConfidence: 90 })).body.changed).toBe(0);
    expect((await owner<Outcome>('POST', '/mapping/accept', {})).body.changed).toBe(1);
    expect((await agent('6')).mapping).toMatchObject({ how: 'name' });
  });

  test('does not undo what was decided about again since', async () => {
    const first = (await decide([{ agentId: '7', decision: 'ignored' }])).body as Outcome;
    await decide([{ agentId: '7', decision: 'service' }]);
    expect(await owner('POST', `/mapping/changes/${first.changeId}/undo`)).toMatchObject({
      status: 400,
      body: { error: { fields: { id: expect.any(String) } } },
    });
    expect((await agent('7')).state).toBe('service');
  });

  test('leaves two agents with one address to a person, first in the list', async () => {
    await owner('POST', '/mapping/visit');
    const email = (await agent('8')).email;
    const twin = await t.control<{ id: number }>('POST', 'edit/agents', { name: 'Second Account', email });
    await syncAgents();
    const rows = await list();
    expect(rows.slice(0, 2).map((row) => [row.state, row.conflict?.kind])).toEqual([
      ['conflict', 'duplicateEmail'],
      ['conflict', 'duplicateEmail'],
    ]);
    expect((await list('&isNew=true')).map((row) => row.id)).toEqual([String(twin.id)]);
    expect((await owner<{ newAgents: number }>('GET', '/mapping')).body.newAgents).toBe(1);
  });

  test('shows who has left the helpdesk and is still mapped', async () => {
    await t.control('POST', 'edit/agents', { id: 6, isdisabled: true });
    await syncAgents();
    expect((await agent('6')).state).toBe('gone');
    expect((await list()).findIndex((row) => row.state === 'gone')).toBeGreaterThan(0);
  });

  test('an agent in no team is flagged with what to do', async () => {
    await t.control('POST', 'edit/agents', { id: 9, teams: [] });
    await syncAgents();
    expect((await list('&unassignable=true')).find((row) => row.id === '9')).toMatchObject({
      unassignable: { mend: expect.stringContaining('Teams') },
    });
  });

  test('can be seen from the people, and a person without a login becomes the member who they are', async () => {
    interface Person {
      target: { key: string; name: string; personId: string | null; memberId: string | null };
      agents: { id: string; writes: boolean }[];
    }
    const people = async (): Promise<Person[]> => (await owner<{ items: Person[] }>('GET', '/mapping/people')).body.items;
    const member = (await people()).find((person) => person.target.memberId !== null);
    expect(member?.agents).toMatchObject([{ id: '5', writes: true }]);
    const { body } = await owner<{ id: string }>('POST', '/mapping/people', { name: 'Nobody yet' });
    await decide([{ agentId: '10', decision: 'mapped', target: { personId: body.id } }]);
    expect((await owner('DELETE', `/mapping/people/${body.id}`)).status).toBe(404);
    expect((await owner('PATCH', `/mapping/people/${body.id}`, { memberId: member?.target.memberId })).status).toBe(200);
    expect((await people()).find((person) => person.target.key === member?.target.key)?.agents.map((each) => each.id)).toEqual(['5', '10']);
    expect((await people()).some((person) => person.target.name === 'Nobody yet')).toBe(false);
    await decide([{ agentId: '10', decision: 'open' }]);
  });

  test('can be told not to match by itself', async () => {
    await owner('PATCH', '/mapping/settings', { autoAccept: false });
    await decide([{ agentId: '5', decision: 'open' }]);
    await syncAgents();
    expect((await agent('5')).state).toBe('suggested');
    await owner('PATCH', '/mapping/settings', { autoAccept: true });
    await syncAgents();
    expect((await agent('5')).state).toBe('mapped');
  });

  test('refuses bad input by field, and whoever may not decide', async () => {
    expect(await decide([{ agentId: 'nobody', decision: 'ignored' }])).toMatchObject({
      status: 400,
      body: { error: { fields: { agentId: expect.any(String) } } },
    });
    expect(await decide([{ agentId: '8', decision: 'mapped', target: { memberId: 'nobody' } }])).toMatchObject({
      status: 400,
      body: { error: { fields: { target: expect.any(String) } } },
    });
    expect((await decide([{ agentId: '8', decision: 'mapped' }])).status).toBe(400);
    for (const [path, body] of [
      ['/mapping/decide', { decisions: [{ agentId: '8', decision: 'ignored' }] }],
      ['/mapping/accept', {}],
      ['/mapping/people', { name: 'X' }],
    ] as const)
      expect((await reader('POST', path, body)).status).toBe(403);
    expect((await reader('GET', '/mapping')).status).toBe(200);
  });

  test('is written down and taken along', async () => {
    const file = await reader('GET', '/mapping/export?format=csv&state=mapped');
    expect(file.text).toMatch(/^\uFEFF?agentId,agent,/);
    expect(file.text).toContain('Automatic match');
    const events = await t.all<{ event: { type: string } }>(
      `select event from audit_events where type in ('mapping.changed', 'export.made')`,
    );
    expect(events.map((row) => row.event.type)).toContain('export.made');
    expect(events.length).toBeGreaterThan(8);
  });

  test('goes with the data of the helpdesk, and the people stay', async () => {
    const asked = await owner('POST', `/connections/${t.connection}/purge`, { confirm: 'HaloPSA / HaloITSM' });
    expect(asked.status).toBe(202);
    await until('the agents to be gone', async () => (await t.all('select from agents')).length === 0);
    expect(await t.all('select from agent_mappings')).toHaveLength(0);
    expect((await owner<{ items: { agents: object[] }[] }>('GET', '/mapping/people')).body.items.map((person) => person.agents)).toEqual([
      [],
      [],
    ]);
  });
});
