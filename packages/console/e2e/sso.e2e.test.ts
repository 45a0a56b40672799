import { afterAll, beforeAll, test } from 'vitest';
import { axe } from './support/axe.ts';
import { oidcClient, startOidcProvider, type OidcTestProvider } from './support/hub.ts';
import { makePerson, password } from './support/people.ts';
import { shoot } from './support/shoot.ts';
import { startConsole, type TestConsole } from './support/startConsole.ts';

let app: TestConsole;
let provider: OidcTestProvider;

beforeAll(async () => {
  provider = await startOidcProvider();
  const config = {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: oidcClient.id,
    OIDC_CLIENT_SECRET: oidcClient.secret,
    OIDC_NAME: 'Example ID',
  };
  app = await startConsole({ connect: false, config });
});
afterAll(async () => {
  await app.close();
  await provider.close();
});

test('a member with a password links the provider once, then signs in there and comes back to where they wanted to go', async () => {
  const email = await makePerson(app.test, 'admin');
  provider.user = { sub: 'u-admin', email, email_verified: true };
  const page = await app.visit(`/a/${app.test.account}/keys`);
  await page.getByRole('button', { name: 'Sign in with Example ID' }).waitFor();
  await shoot(page, 'sign-in-sso');
  await page.getByRole('button', { name: 'Sign in with Example ID' }).click();
  await page.getByRole('alert').getByText('You have a password here.').waitFor();
  await page.getByLabel(/^E-mail/).fill(email);
  await page.getByLabel(/^Password/).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'API keys' }).waitFor();
  await page.goto(`${app.url}/me`);
  const card = page.getByRole('region', { name: 'Single sign-on' });
  await card.waitFor();
  await axe(page);
  await card.getByRole('button', { name: 'Link Example ID' }).click();
  await page.getByText('Linked. From now on you can sign in with Example ID.').waitFor();
  await page.context().clearCookies();
  await page.goto(`${app.url}/a/${app.test.account}/keys`);
  await page.getByRole('button', { name: 'Sign in with Example ID' }).click();
  await page.getByRole('heading', { level: 1, name: 'API keys' }).waitFor();
  await page.context().close();
});

test('whom nobody has invited is told so', async () => {
  provider.user = { sub: 'u-stranger', email: 'stranger@example.com', email_verified: true };
  const page = await app.visit('/sign-in');
  await page.getByRole('button', { name: 'Sign in with Example ID' }).click();
  await page.getByRole('alert').getByText('Nobody has invited this e-mail.').waitFor();
  await page.context().close();
});
