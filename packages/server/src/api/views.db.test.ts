import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApi, type Client, type TestApi } from '../testing/api.ts';
import { seedAccount } from '../testing/database.ts';

interface View {
  id: string;
  name: string;
  isShared: boolean;
  isOwn: boolean;
  isDefault: boolean;
  definition: object;
}

let api: TestApi;
let sharer: Client;
let reader: Client;

beforeAll(async () => {
  api = await testApi();
  sharer = await api.client(['read', 'write']);
  reader = await api.client(['read']);
});
afterAll(() => api.close());

const viewsOf = async (client: Client): Promise<View[]> => ((await client.get('/views')).body as { items: View[] }).items;
const made = async (client: Client, body: object): Promise<View> => {
  const answer = await client.send('POST', '/views', body);
  expect(answer.status).toBe(201);
  return answer.body as View;
};
const definition = {
  filter: { open: true, agent: 'none', modifiedSince: 'P7D' },
  sort: 'due',
  direction: 'asc',
  columns: [{ id: 'title', width: 300 }],
};

describe('Saved views', () => {
  test('are their maker’s own until they are shared', async () => {
    const own = await made(sharer, { name: 'Unassigned', definition });
    expect(own).toMatchObject({ isOwn: true, isShared: false, isDefault: false, definition: { ...definition, density: null } });
    expect(await viewsOf(reader)).toEqual([]);
    const shared = await sharer.send('PATCH', `/views/${own.id}`, { isShared: true });
    expect(shared.body).toMatchObject({ isShared: true });
    expect(await viewsOf(reader)).toMatchObject([{ id: own.id, isOwn: false, isShared: true }]);
  });

  test('are shared, and changed once shared, only with the right to share', async () => {
    expect((await reader.send('POST', '/views', { name: 'Mine for all', isShared: true, definition })).status).toBe(403);
    const own = await made(reader, { name: 'Mine', definition });
    expect((await reader.send('PATCH', `/views/${own.id}`, { isShared: true })).status).toBe(403);
    const team = await made(sharer, { name: 'Team', isShared: true, definition });
    expect((await reader.send('PATCH', `/views/${team.id}`, { name: 'Ours' })).status).toBe(403);
    expect((await reader.send('DELETE', `/views/${team.id}`)).status).toBe(403);
    expect((await sharer.send('PATCH', `/views/${own.id}`, { name: 'Taken' })).status).toBe(404);
    expect((await reader.send('DELETE', `/views/${own.id}`)).status).toBe(200);
  });

  test('one of them is what a person begins with', async () => {
    const team = await made(sharer, { name: 'Morning', isShared: true, definition });
    expect((await reader.send('PUT', '/views/default', { viewId: team.id })).status).toBe(200);
    const defaults = async (client: Client): Promise<string[]> =>
      (await viewsOf(client)).filter((view) => view.isDefault).map((view) => view.id);
    expect(await defaults(reader)).toEqual([team.id]);
    expect(await defaults(sharer)).toEqual([]);
    await sharer.send('DELETE', `/views/${team.id}`);
    expect(await defaults(reader)).toEqual([]);
    expect((await reader.send('PUT', '/views/default', { viewId: team.id })).status).toBe(404);
    expect((await reader.send('PUT', '/views/default', { viewId: null })).status).toBe(200);
  });

  test('have names of their own, and filters that the list knows', async () => {
    await made(sharer, { name: 'Twice', definition: {} });
    const again = await sharer.send('POST', '/views', { name: ' twice ', definition: {} });
    expect(again).toMatchObject({ status: 400, body: { error: { fields: { name: expect.stringContaining('already') } } } });
    const odd = await sharer.send('POST', '/views', { name: 'Odd', definition: { filter: { colour: 'red' }, sort: 'mood' } });
    expect(odd.status).toBe(400);
    expect(Object.keys((odd.body as { error: { fields: object } }).error.fields)).toEqual(
      expect.arrayContaining(['definition.filter.colour', 'definition.sort']),
    );
    expect((await sharer.send('POST', '/views', { name: '  ', definition: {} })).status).toBe(400);
  });

  test('of another account are not found', async () => {
    const other = await api.client(['admin'], await seedAccount(api.db.database, 'Other MSP'));
    const view = await made(sharer, { name: 'Here', isShared: true, definition: {} });
    expect((await other.send('PATCH', `/views/${view.id}`, { name: 'There' })).status).toBe(404);
    expect(await viewsOf(other)).toEqual([]);
  });
});
