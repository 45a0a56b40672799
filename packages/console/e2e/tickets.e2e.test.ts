import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe } from './support/axe.ts';
import { until } from './support/hub.ts';
import { shoot } from './support/shoot.ts';
import { startConsole, type TestConsole } from './support/startConsole.ts';

let app: TestConsole;
let page: Page;

beforeAll(async () => {
  app = await startConsole({ simulator: { tickets: 600, spreadDays: 28, openShare: 0.5 } });
  await app.test.imported(['tickets', 'agents', 'companies']);
  page = await app.signIn('dispatcher', '/tickets');
  await grid().getByRole('row').nth(5).waitFor();
});
afterAll(() => app?.close());

const grid = (on: Page = page) => on.getByRole('grid', { name: 'Tickets' });
/** What scrolls around the grid. */
const scroller = () => grid().locator('xpath=..');
const rowsOf = async (on: Page = page): Promise<string[][]> => {
  const rows = await grid(on).getByRole('row').all();
  const texts = await Promise.all(rows.map((row) => row.getByRole('gridcell').allInnerTexts()));
  return texts.filter((cells) => cells.length > 0).map((cells) => cells.map((cell) => cell.trim()).filter(Boolean));
};
const countShown = async (): Promise<number> => {
  const text = await page
    .getByText(/^[\d,]+ tickets?$/)
    .first()
    .innerText();
  return Number(text.replaceAll(/\D/g, ''));
};
const statusInPsa = async (id: string): Promise<number> =>
  (await app.test.control<{ status_id: number }>('GET', `state/tickets/${id}`)).status_id;
const inMirror = async (condition: string): Promise<number> =>
  (await app.test.one<{ n: number }>(`select count(*)::int as n from tickets where gone_at is null and hidden_at is null and ${condition}`))
    ?.n ?? 0;
const open = async (path = ''): Promise<void> => {
  await page.goto(`${app.home}/tickets${path}`);
  await grid().getByRole('row').nth(1).waitFor();
};
/** A live mirror moves while one looks: it is looked at until it agrees. */
const untilCountIs = (condition: string): Promise<void> =>
  until(`the count of tickets where ${condition}`, async () => (await countShown()) === (await inMirror(condition)), 15);

describe('The list of tickets', () => {
  test('filters by a press, and the filter stands in the address', async () => {
    await open();
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await untilCountIs('is_open');
    expect(new URL(page.url()).searchParams.get('open')).toBe('true');
    await page.getByRole('button', { name: 'Unassigned' }).click();
    await untilCountIs('is_open and agent_id is null');
    await page.reload();
    await grid().waitFor();
    await untilCountIs('is_open and agent_id is null');
    expect(await page.getByRole('button', { name: 'Open', exact: true }).getAttribute('aria-pressed')).toBe('true');
  });

  test('is searched from the keyboard, by words of the title', async () => {
    await open();
    await page.keyboard.press('/');
    await page.keyboard.type('printer');
    await until('the search', async () => {
      const titles = (await rowsOf()).map((row) => row.join(' ').toLowerCase());
      return titles.length > 0 && titles.every((title) => title.includes('printer'));
    });
    await page.keyboard.press('Escape');
    expect(new URL(page.url()).searchParams.get('search')).toBe('printer');
  });

  test('leads from a number to that ticket', async () => {
    await page.goto(`${app.home}/tickets?search=1234`);
    await page.getByRole('link', { name: 'Open ticket 1234' }).click();
    await page.getByRole('heading', { level: 1, name: /^#1234|1234 is not here/ }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/\/tickets\/1234$/);
  });

  test('is sorted by a heading, and back the other way', async () => {
    await open();
    const numbers = async (): Promise<number[]> => (await rowsOf()).map((row) => Number(row[0])).slice(0, 10);
    await page.getByRole('button', { name: 'Number', exact: true }).click();
    await until('the order', async () => isSorted((await numbers()).toReversed()));
    await page.getByRole('button', { name: 'Number', exact: true }).click();
    await until('the other order', async () => isSorted(await numbers()) && new URL(page.url()).searchParams.get('sort') === 'number');
  });

  test('is walked, opened and chosen from by keyboard', async () => {
    await open('?sort=number&direction=asc');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: /^#/ });
    await panel.waitFor();
    const first = new URL(page.url()).searchParams.get('preview');
    expect(first).not.toBeNull();
    await page.keyboard.press('j');
    await until('the next ticket', async () => new URL(page.url()).searchParams.get('preview') !== first);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByText('2 selected').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('2 selected').waitFor({ state: 'detached' });
  });

  test('offers in its builder what the API can filter by, and nothing else', async () => {
    await open();
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    await page.getByRole('button', { name: 'Add filter' }).click();
    const field = page.getByRole('combobox', { name: 'What is filtered' });
    expect(await field.inputValue()).toBe('Status');
    await page.getByRole('combobox', { name: 'Value' }).click();
    await page.getByRole('option', { name: 'In Progress' }).click();
    await page.getByRole('button', { name: 'Apply filters' }).click();
    const status = await app.test.one<{ id: string }>(
      `select value_id as id from picklist_values where kind = 'status' and label = 'In Progress'`,
    );
    await untilCountIs(`status_id = '${status?.id}'`);
    expect(new URL(page.url()).searchParams.get('status')).toBe(status?.id);
    await page.getByRole('button', { name: 'Filters (1)' }).click();
    await page.getByRole('button', { name: 'Clear all' }).click();
    await untilCountIs('true');
  });

  test('keeps a view with its filter, order and columns, for oneself and for others', async () => {
    await open('?open=true&sort=due&direction=asc');
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Priority' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Save as a view' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Due soon');
    await page.getByRole('checkbox', { name: 'Share with the team' }).check();
    await page.getByRole('button', { name: 'Save view' }).click();
    await page.getByRole('link', { name: 'Due soon', exact: false }).and(page.locator('[aria-current="page"]')).waitFor();
    expect(await page.getByRole('columnheader', { name: 'Priority' }).count()).toBe(0);
    const viewer = await app.signIn('viewer', '/tickets');
    await viewer.getByRole('link', { name: 'Due soon' }).click();
    await untilCountIs('is_open');
    expect(new URL(viewer.url()).searchParams.get('sort')).toBe('due');
    expect(await viewer.getByRole('columnheader', { name: 'Priority' }).count()).toBe(0);
    expect(await viewer.getByRole('checkbox', { name: 'Share with the team' }).count()).toBe(0);
    await viewer.getByRole('button', { name: 'Options of Due soon' }).click();
    await viewer.getByRole('menuitem', { name: 'Begin with this view' }).click();
    await viewer.getByRole('menu').waitFor({ state: 'detached' });
    await until('the default', async () => (await app.test.one('select from ticket_view_defaults')) !== undefined);
    await viewer.goto(`${app.home}/tickets`);
    await viewer.getByRole('link', { name: 'Due soon' }).and(viewer.locator('[aria-current="page"]')).waitFor();
    await viewer.context().close();
    await page.getByRole('button', { name: 'Options of Due soon' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('link', { name: 'Due soon' }).waitFor({ state: 'detached' });
    await open();
    await page.getByRole('button', { name: 'Columns' }).click();
    await Promise.all([page.waitForResponse(/me\/settings$/), page.getByRole('button', { name: 'Reset columns' }).click()]);
    await page.getByRole('columnheader', { name: 'Priority' }).waitFor();
  });

  test('is taken along as a file with just what is filtered', async () => {
    await open('?open=true');
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'As CSV' }).click()]);
    const text = await readFile(await download.path(), 'utf8');
    expect(download.suggestedFilename()).toMatch(/^tickets-\d{4}-\d\d-\d\d\.csv$/);
    expect(text.trimEnd().split('\r\n').length - 1).toBe(await inMirror('is_open'));
  });

  test('says how many came in while one reads further down', async () => {
    await open();
    await scroller().evaluate((element) => element.scrollTo({ top: 3000 }));
    await until('the scroll', async () => scroller().evaluate((element) => element.scrollTop > 1000));
    await app.test.control('POST', 'edit/tickets', { summary: 'Fresh from the helpdesk' });
    await page.getByRole('button', { name: /^1 new$/ }).click();
    await page.getByText('Fresh from the helpdesk').waitFor();
  });

  test('asks for no page of more than 200 rows, however far one goes', async () => {
    const limits: number[] = [];
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.pathname === '/api/v1/tickets') limits.push(Number(url.searchParams.get('limit')));
    });
    await open();
    await until('further pages', async () => {
      await scroller().evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
      return limits.length > 4;
    });
    expect(Math.max(...limits)).toBeLessThanOrEqual(200);
  });
});

describe('The look', () => {
  test('of the list is fit for everybody, in both schemes', async () => {
    await open('?open=true&sort=number&direction=desc');
    await page.evaluate(() => localStorage.clear());
    await axe(page);
    await shoot(page, 'tickets');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: /^#/ }).getByRole('heading', { name: 'Latest', exact: true }).waitFor();
    await axe(page);
    await shoot(page, 'tickets-preview');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Filters (1)' }).click();
    await page.getByRole('button', { name: 'Apply filters' }).waitFor();
    await axe(page);
    expect(await page.getByRole('button', { name: 'Apply filters' }).count()).toBe(1);
  });
});

describe('Many tickets', () => {
  test('are changed together, and arrive in the helpdesk', async () => {
    await open('?open=true&sort=number&direction=asc');
    await page.keyboard.press('j');
    const ids: string[] = [];
    for (let count = 0; count < 3; count++) {
      await page.keyboard.press('x');
      await page.keyboard.press('j');
    }
    ids.push(...(await rowsOf()).slice(0, 3).map((row) => row[0] ?? ''));
    await page.getByText('3 selected').waitFor();
    await page.getByRole('button', { name: 'Set status' }).click();
    const form = page.getByRole('dialog', { name: 'Change 3 tickets' });
    await form.getByRole('button', { name: 'Change 3 tickets' }).click();
    await form.getByText('Choose at least one thing to change.').waitFor();
    await form.getByRole('combobox', { name: 'Status' }).click();
    await page.getByRole('option', { name: 'On Hold' }).click();
    await form.getByRole('button', { name: 'Change 3 tickets' }).click();
    await page.getByRole('region', { name: 'Changing 3 tickets' }).waitFor();
    await page.getByRole('region', { name: 'Changed 3 tickets' }).waitFor();
    const status = await app.test.one<{ id: string }>(
      `select value_id as id from picklist_values where kind = 'status' and label = 'On Hold'`,
    );
    for (const id of ids) expect(await statusInPsa(id)).toBe(Number(status?.id));
    await page.getByRole('region', { name: 'Changed 3 tickets' }).getByRole('button', { name: 'Close' }).click();
  });

  test('that all match are named before they are changed, and the change is undone whole', async () => {
    await open('?open=true');
    await page.getByRole('checkbox', { name: 'Select all that are loaded' }).click();
    await page.getByRole('button', { name: /^Select all \d+ that match$/ }).click();
    const matching = await inMirror('is_open');
    await page.getByText(`All ${matching} that match are selected`).waitFor();
    await page.getByRole('button', { name: 'Assign' }).click();
    const form = page.getByRole('dialog', { name: `Change ${matching} tickets` });
    await form.getByRole('combobox', { name: 'Agent' }).click();
    await page.getByRole('option', { name: 'Nobody' }).click();
    await form.getByRole('button', { name: `Change ${matching} tickets` }).click();
    await page.getByRole('button', { name: /^Undo \(\d s\)$/ }).click();
    await page.getByText('Nothing was sent.').waitFor();
    const sent = await app.test.one<{ n: number }>(`select count(*)::int as n from commands where source = 'bulk' and state = 'discarded'`);
    expect(sent?.n).toBe(matching);
  });
});

describe('Who may only look', () => {
  test('sees no way to change anything, and the API refuses it anyway', async () => {
    const viewer = await app.signIn('viewer', '/tickets');
    await grid(viewer).getByRole('row').nth(3).waitFor();
    expect(await viewer.getByRole('checkbox').count()).toBe(0);
    const [{ id } = { id: '' }] = await app.test.all<{ id: string }>('select external_id as id from tickets limit 1');
    await viewer.goto(`${app.home}/tickets/${id}`);
    await viewer.getByRole('tab', { name: 'Conversation' }).waitFor();
    expect(await viewer.getByRole('form', { name: 'Write to this ticket' }).count()).toBe(0);
    expect(await viewer.getByRole('button', { name: /^Change / }).count()).toBe(0);
    expect(await viewer.getByRole('button', { name: 'Fetch now' }).count()).toBe(0);
    const call = (method: string, path: string, data: object): Promise<number> =>
      viewer.evaluate(
        async ([verb = '', address = '', body = '']) =>
          (await fetch(`/api/v1${address}`, { method: verb, body, headers: { 'content-type': 'application/json' } })).status,
        [method, path, JSON.stringify(data)],
      );
    const update = { kind: 'ticket.update', ticket: { ticketId: id }, fields: { title: 'Mine now' } };
    expect(await call('POST', '/commands', update)).toBe(403);
    expect(await call('POST', '/bulk-edits', { selection: { ids: [id] }, change: { fields: { statusId: '9' } } })).toBe(403);
    expect(await call('POST', `/tickets/${id}/fetch`, {})).toBe(403);
    expect(await call('POST', '/views', { name: 'For all', isShared: true, definition: {} })).toBe(403);
    const command = await app.test.command({ kind: 'note.add', ticket: { ticketId: id }, text: 'x', isPrivate: true });
    for (const verb of ['discard', 'replay', 'correct'])
      expect(await call('POST', `/commands/${command.id}/${verb}`, verb === 'correct' ? update : {})).toBe(403);
    await viewer.context().close();
  });
});

const isSorted = (numbers: readonly number[]): boolean =>
  numbers.length > 3 && numbers.every((number, index) => index === 0 || (numbers[index - 1] ?? 0) <= number);
