import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApi, type Answer, type TestApi } from '../testing/api.ts';
import { makeAuthenticator, type Authenticator } from '../testing/authenticator.ts';
import { browser, type Browser } from '../testing/browser.ts';
import { setUpOwner } from '../testing/people.ts';

let api: TestApi;
let owner: Browser;
let device: Authenticator;

beforeAll(async () => {
  api = await testApi();
  owner = await setUpOwner(api);
  device = makeAuthenticator('http://bridge.example.com');
});
afterAll(() => api.close());

interface Options {
  challenge: string;
  userVerification?: string;
  authenticatorSelection?: { userVerification?: string };
}
const add = async (): Promise<Answer> => {
  const options = (await owner.get('/api/auth/passkey/generate-register-options')).body as Options;
  expect(options.authenticatorSelection?.userVerification).toBe('required');
  return owner.send('POST', '/api/auth/passkey/verify-registration', { response: device.register(options), name: 'Test device' });
};
const signIn = async (who: Browser): Promise<Answer> => {
  const options = (await who.get('/api/auth/passkey/generate-authenticate-options')).body as Options;
  expect(options.userVerification).toBe('required');
  return who.send('POST', '/api/auth/passkey/verify-authentication', { response: device.signIn(options) });
};

test('a device that does not check who holds it gives no passkey', async () => {
  device.verifiesUser = false;
  expect((await add()).status).toBe(400);
  expect((await owner.get('/api/auth/passkey/list-user-passkeys')).body).toEqual([]);
  device.verifiesUser = true;
  expect((await add()).status).toBe(200);
});

test('a passkey signs in only whom its device has checked', async () => {
  const thief = browser(api);
  device.verifiesUser = false;
  expect((await signIn(thief)).status).toBe(400);
  expect((await thief.get('/api/v1/me')).status).toBe(401);
  device.verifiesUser = true;
  const person = browser(api);
  expect((await signIn(person)).status).toBe(200);
  expect((await person.get('/api/v1/me')).body).toMatchObject({ user: { email: 'owner@msp.example.com' } });
});
