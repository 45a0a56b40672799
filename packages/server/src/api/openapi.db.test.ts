import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApi, type TestApi } from '../testing/api.ts';

let api: TestApi;
let document: {
  openapi: string;
  paths: Record<
    string,
    Record<string, { operationId: string; summary: string; description: string; responses: object; security?: object[] }>
  >;
};

beforeAll(async () => {
  api = await testApi();
  document = (await api.request({ method: 'GET', url: '/openapi.json' })).body as typeof document;
});
afterAll(() => api.close());

test('the document is valid OpenAPI 3.1', async () => {
  expect(document.openapi).toBe('3.1.0');
  const folder = await mkdtemp(join(tmpdir(), 'deskbridge-openapi-'));
  const file = join(folder, 'openapi.json');
  await writeFile(file, JSON.stringify(document));
  const root = join(import.meta.dirname, '../../../..');
  const redocly = join(dirname(fileURLToPath(import.meta.resolve('@redocly/cli/package.json'))), 'bin', 'cli.js');
  const environment = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [redocly, 'lint', file, '--config', join(root, 'redocly.yaml')], {
    env: environment,
  }).catch((error: { stdout: string; stderr: string }) => error);
  await rm(folder, { recursive: true });
  expect(`${stdout}${stderr}`).toMatch(/Your API description is valid/);
  expect(`${stdout}${stderr}`).not.toMatch(/warning/i);
});

test('every route is in the document, and the document names no other', () => {
  const documented = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const hidden = new Set([
    'GET /docs',
    'GET /docs/',
    'GET /docs/js/scalar.js',
    'GET /callbacks/{token}',
    'GET /assets/*',
    'GET /icon.svg',
    'GET /scheme.js',
    'GET *',
    'POST *',
  ]);
  const unknown = documented.filter((operation) => {
    const [method, path = ''] = operation.split(' ');
    return !api.app.hasRoute({ method: method as 'GET', url: path.replaceAll(/\{(\w+)\}/g, ':$1') });
  });
  expect(unknown).toEqual([]);
  const routes = routesOf(api.app.printRoutes({ commonPrefix: false })).filter((route) => !hidden.has(route));
  expect(routes.length).toBeGreaterThan(40);
  for (const route of routes) expect(documented).toContain(route);
});

/** `GET /api/v1/tickets/{id}` for each route of Fastify's tree. */
function routesOf(tree: string): string[] {
  const stack: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part, methods] = /^((?:│   | {4})*)(?:├── |└── )(\S+)(?: \(([A-Z, ]+)\))?/.exec(line) ?? [];
    if (part === undefined) return [];
    stack.splice(indent.length / 4);
    stack.push(part);
    const path = stack.join('').replaceAll(/:(\w+)/g, '{$1}');
    return (methods ?? '')
      .split(', ')
      .filter((method) => method !== '' && method !== 'HEAD')
      .map((method) => `${method} ${path}`);
  });
}

test('every operation says what it does and which errors it answers with', () => {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  );
  const ids = operations.map((operation) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(operations.filter((operation) => !operation.summary || !operation.description)).toEqual([]);
  const ours = operations.filter((operation) => operation.path.startsWith('/api/v1'));
  for (const operation of ours)
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['400', '401', '403', '429', '500', '503']));
});

test('the reference page loads nothing from elsewhere and its policy forbids it', async () => {
  const page = await api.request({ method: 'GET', url: '/docs/' });
  expect(page.status).toBe(200);
  const loaded = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
  expect(loaded).toEqual(['js/scalar.js']);
  expect(page.text).not.toMatch(/https?:\/\//);
  const policy = String(page.headers['content-security-policy']);
  expect(policy).toMatch(/default-src 'none'/);
  expect(policy).not.toMatch(/https?:|upgrade-insecure-requests/);
  expect(page.headers['strict-transport-security']).toBeUndefined();
  const script = await api.request({ method: 'GET', url: '/docs/js/scalar.js' });
  expect(script.status).toBe(200);
  expect(script.text.length).toBeGreaterThan(100_000);
});
