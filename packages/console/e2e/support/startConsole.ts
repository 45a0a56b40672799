import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from './chromium.ts';
import { buildConsole, testHub, type Role, type TestHub, type TestHubOptions } from './hub.ts';
import { makePerson, password } from './people.ts';

/** The console as a person meets it: a hub with a simulated helpdesk, served and open in a browser. */
export interface TestConsole {
  test: TestHub;
  /** The address of the account's pages, such as http://127.0.0.1:4711/a/1. */
  home: string;
  /** The hub's address. */
  url: string;
  browser: Browser;
  /** A fresh browser window in which nobody is signed in. */
  visit(path?: string, options?: BrowserContextOptions): Promise<Page>;
  /** A window in which somebody with this role is signed in, at the account's overview or another page of it. */
  signIn(role: Role, path?: string): Promise<Page>;
  /** Everything that went wrong inside of pages: uncaught errors and what the content policy refused. */
  problems: string[];
  /** Ends all. Throws where anything went wrong inside of a page. */
  close(): Promise<void>;
}

const usual: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  locale: 'en-GB',
  timezoneId: 'Europe/London',
  reducedMotion: 'reduce',
  colorScheme: 'light',
};

/** Builds the console where that is needed and starts everything. One browser a test file. */
export async function startConsole(options: TestHubOptions = {}): Promise<TestConsole> {
  const built = await buildConsole();
  if (built.kind === 'failed') throw new Error(`The console could not be built: ${built.output}`);
  const [test, browser] = await Promise.all([testHub(options), openBrowser()]);
  const problems: string[] = [];
  const url = test.hub.url ?? '';
  const home = `${url}/a/${test.account}`;

  const visit = async (path = '/', context: BrowserContextOptions = {}): Promise<Page> => {
    const page = await (await browser.newContext({ ...usual, ...context })).newPage();
    collect(page, problems);
    await page.goto(path.startsWith('http') ? path : `${url}${path}`);
    return page;
  };
  return {
    test,
    url,
    home,
    browser,
    problems,
    visit,
    signIn: async (role, path = '') => {
      const email = await makePerson(test, role);
      const page = await visit('/sign-in');
      const answer = await page.request.post(`${url}/api/auth/sign-in/email`, { data: { email, password }, headers: { origin: url } });
      if (!answer.ok()) throw new Error(`Signing in as ${role} was answered with ${answer.status()}: ${await answer.text()}`);
      await page.goto(`${home}${path}`);
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
      return page;
    },
    close: async () => {
      await browser.close();
      await test.close();
      if (problems.length > 0) throw new Error(`Inside of pages: ${problems.join('\n')}`);
    },
  };
}

/** Answers with an error status are logged by the browser too; those the tests look at themselves. */
const isOfNoConcern = (text: string): boolean => /^Failed to load resource/.test(text);

function collect(page: Page, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isOfNoConcern(message.text())) problems.push(`${page.url()}: ${message.text()}`);
  });
}
