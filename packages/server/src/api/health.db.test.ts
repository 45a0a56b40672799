import { expect, test, vi } from 'vitest';
import { testApi } from '../testing/api.ts';
import { seedConnection } from '../testing/connection.ts';

test('the process says that it lives, and whether it can work', async () => {
  let draining = false;
  const api = await testApi({ parts: { isDraining: () => draining } });
  const get = (url: string): ReturnType<typeof api.request> => api.request({ method: 'GET', url });
  expect((await get('/healthz')).body).toEqual({ status: 'ok' });
  expect((await get('/readyz')).body).toEqual({ status: 'ready' });

  const spy = vi.spyOn(api.bridge.database.system, 'query').mockRejectedValue(new Error('away'));
  expect((await get('/readyz')).status).toBe(503);
  expect((await get('/healthz')).status).toBe(200);
  spy.mockRestore();

  draining = true;
  expect((await get('/readyz')).status).toBe(503);
  await api.close();
});

test('figures are read at each scrape, and asked for with a token where one is set', async () => {
  const api = await testApi({ parts: { config: { TRUSTED_PROXIES: [], CALLBACK_MAX_BYTES: 4096, METRICS_TOKEN: 'a-token-of-length' } } });
  const connection = await seedConnection(api.bridge, api.account);
  await api.db.database.system.query(
    `insert into budget_scopes (account_id, connection_id, scope, calls, window_seconds) values (${api.account}, ${connection.id}, 'api', 300, 300)`,
  );
  expect((await api.request({ method: 'GET', url: '/metrics' })).status).toBe(401);
  expect((await api.request({ method: 'GET', url: '/metrics', headers: { authorization: 'Bearer another-token-xx' } })).status).toBe(401);
  const answer = await api.request({ method: 'GET', url: '/metrics', headers: { authorization: 'Bearer a-token-of-length' } });
  expect(answer.status).toBe(200);
  expect(answer.text).toMatch(/^deskbridge_pending_reads 0$/m);
  expect(answer.text).toMatch(new RegExp(`deskbridge_budget_calls_left\\{connection="${connection.id}",scope="api"\\} 300`));
  await api.close();
});
