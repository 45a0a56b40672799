import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMasterKey, readConfig } from '../platform/config.ts';
import { testApi, type TestApi } from '../testing/api.ts';
import { browser, testPassword } from '../testing/browser.ts';

let api: TestApi;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskbridge-person-'));
  api = await testApi({ masterKey: readMasterKey(readConfig({ DATA_DIR: folder })) });
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs the command beside the hub, on its database. */
async function person(...args: string[]): Promise<string> {
  const env = { ...process.env, DATABASE_URL: api.db.ownerUrl, DATA_DIR: folder, PUBLIC_URL: 'http://bridge.example.com' };
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'deskbridge.ts'), 'person', ...args], { env });
  return stdout.trim();
}

test('who is locked out gets in by a link from the command line, once', async () => {
  const link = await person('add', 'owner@msp.example.com', '--name', 'Olivia Owner');
  expect(link).toMatch(/^http:\/\/bridge\.example\.com\/new-password\/[\w-]+$/);
  const token = link.split('/').at(-1);
  const who = browser(api);
  const set = { newPassword: testPassword, token };
  expect((await who.send('POST', '/api/auth/reset-password', { ...set, newPassword: 'short' })).status).toBe(400);
  expect((await who.send('POST', '/api/auth/reset-password', set)).status).toBe(200);
  expect((await who.send('POST', '/api/auth/reset-password', set)).status).toBe(400);
  const signIn = { email: 'owner@msp.example.com', password: testPassword };
  expect((await who.send('POST', '/api/auth/sign-in/email', signIn)).status).toBe(200);
  expect((await who.get('/api/v1/me')).body).toMatchObject({ accounts: [{ role: 'owner' }] });
  expect(await person('list')).toContain('owner@msp.example.com\tOlivia Owner');

  const again = await person('reset', 'owner@msp.example.com', '--two-factor');
  const other = { newPassword: 'quite another password', token: again.split('/').at(-1) };
  expect((await browser(api).send('POST', '/api/auth/reset-password', other)).status).toBe(200);
  expect((await who.get('/api/v1/me')).status).toBe(401);
  expect((await who.send('POST', '/api/auth/sign-in/email', signIn)).status).toBe(401);
});

test('a second account is made with its owner, who signs in as before', async () => {
  await person('add', 'owner@msp.example.com', '--new-account', 'Second MSP');
  expect(await person('list')).toMatch(/Second MSP \(\d+\): owner/);
});
