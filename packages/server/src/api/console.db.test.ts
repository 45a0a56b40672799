import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApi, type Answer, type TestApi } from '../testing/api.ts';

let api: TestApi;
let folder: string;
const script = `console.log(${JSON.stringify('x'.repeat(2000))})`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskbridge-console-'));
  api = await testApi({ parts: { consoleFolder: folder } });
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

const page = (url: string, headers: Record<string, string> = {}): Promise<Answer> =>
  api.request({ method: 'GET', url, headers: { accept: 'text/html,application/xhtml+xml', ...headers } });
const policyOf = (answer: Answer): string => String(answer.headers['content-security-policy']);

async function build(text: string): Promise<void> {
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), text);
  await writeFile(join(folder, 'assets/main-1a2b.js'), script);
  await writeFile(join(folder, 'assets/main-1a2b.js.br'), brotliCompressSync(script));
  await writeFile(join(folder, 'scheme.js'), '// scheme');
}

test('without a build the hub works and its page says what to do', async () => {
  const answer = await page('/');
  expect(answer.status).toBe(503);
  expect(answer.text).toContain('npm run console');
  expect((await api.request({ method: 'GET', url: '/healthz' })).status).toBe(200);
});

test('a build is served as soon as it is there, and a newer one in its place', async () => {
  await build('<meta property="csp-nonce" nonce="__CSP_NONCE__"><p>first</p>');
  expect((await page('/')).text).toContain('first');
  await build('<meta property="csp-nonce" nonce="__CSP_NONCE__"><p>second</p>');
  await utimes(join(folder, 'index.html'), new Date(), new Date(Date.now() + 5000));
  expect((await page('/a/1/tickets/17?q=x')).text).toContain('second');
});

test('each answer has a nonce of its own, and the policy runs nothing inline and nothing evaluated', async () => {
  const [one, two] = [await page('/'), await page('/sign-in')];
  const [, nonce = ''] = /nonce="([^"]+)"/.exec(one.text) ?? [];
  expect(nonce).toMatch(/^\w{16,}/);
  expect(policyOf(one)).toContain(`'nonce-${nonce}'`);
  expect(policyOf(two)).not.toContain(nonce);
  expect(policyOf(one)).not.toMatch(/unsafe-inline|unsafe-eval|upgrade-insecure-requests|http:/);
  for (const part of ["default-src 'none'", "connect-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"])
    expect(policyOf(one)).toContain(part);
  expect(one.headers).toMatchObject({ 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  expect(one.headers['strict-transport-security']).toBeUndefined();
});

test('what has a hash in its name is kept for ever and comes compressed', async () => {
  const plain = await api.request({ method: 'GET', url: '/assets/main-1a2b.js' });
  expect(plain.text).toBe(script);
  expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const { headers, rawPayload } = await api.app.inject({ url: '/assets/main-1a2b.js', headers: { 'accept-encoding': 'gzip, br' } });
  expect(headers).toMatchObject({ 'content-encoding': 'br', 'content-type': expect.stringContaining('javascript') as string });
  expect(brotliDecompressSync(rawPayload).toString()).toBe(script);
});

test('only a browser that asks for a page gets one: what is unknown stays unknown', async () => {
  expect((await page('/assets/gone.js')).status).toBe(404);
  expect((await page('/assets/../index.html')).status).not.toBe(500);
  expect((await page('/api/v2/anything')).body).toMatchObject({ error: { code: 'request.notFound' } });
  expect((await api.request({ method: 'GET', url: '/a/1/tickets', headers: { accept: 'application/json' } })).status).toBe(404);
  expect((await api.request({ method: 'POST', url: '/a/1/tickets', headers: { accept: 'text/html' } })).status).toBe(404);
});
