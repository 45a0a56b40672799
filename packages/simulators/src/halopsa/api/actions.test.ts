import { afterAll, expect, test } from 'vitest';
import { rowsOf, startTenant } from '../harness.ts';
import type { Row } from '../harness.ts';

const tenant = await startTenant();
afterAll(() => tenant.stop());

const open = ((await tenant.control('GET', 'state/digest')).body as Row[]).filter((row) => row.status_id === 2);
const ticketId = open[0]?.id ?? 0;

async function actions(id = ticketId, query = ''): Promise<Row[]> {
  return rowsOf(await tenant.get(`Actions?ticket_id=${id}${query}`), 'actions');
}

test('actions are numbered inside their ticket and listed newest first', async () => {
  const before = await actions();
  expect(before.map((action) => action.id)).toEqual(before.map((_, i) => before.length - i));
  const added = await tenant.post('Actions', [{ ticket_id: ticketId, outcome: 'Private Note', note: 'Looked into it' }]);
  expect([added.status, added.body.id]).toEqual([201, before.length + 1]);
  expect((await actions())[0]?.id).toBe(before.length + 1);
});

test('an action has the recorded members', async () => {
  const [action] = await actions();
  expect(Object.keys(action ?? {}).length).toBeGreaterThanOrEqual(94);
  expect(action).not.toHaveProperty('note_html');
  expect((await actions(ticketId, '&includehtmlnote=true'))[0]).toHaveProperty('note_html');
});

test('the history of a base ticket leads from New to its own status', async () => {
  for (const row of open.slice(0, 5)) {
    const history = (await actions(row.id)).toReversed();
    expect(history[0]?.old_status).toBe(1);
    expect(history.slice(1).map((action) => action.old_status)).toEqual(history.slice(0, -1).map((action) => action.new_status));
    expect(history.at(-1)?.new_status).toBe(2);
  }
});

test('who wrote it is the application, its agent, or the agent it names', async () => {
  const own = await tenant.post('Actions', [{ ticket_id: ticketId, outcome: 'Public Note', note: 'a' }]);
  expect(own.body).toMatchObject({
    actionby_application_id: 'Helpdesk bridge',
    actionby_agent_id: 3,
    who_agentid: 3,
    who_type: 1,
    hiddenfromuser: false,
  });
  const agent = (await tenant.get('Agent/6')).body as unknown as { name: string };
  const other = await tenant.post('Actions', [{ ticket_id: ticketId, outcome: 'Public Note', note: 'b', who: agent.name }]);
  expect(other.body).toMatchObject({ who: agent.name, actionby_agent_id: 6, actionby_application_id: 'Helpdesk bridge' });
});

test('a missing outcome is refused in words, a missing ticket too, a ticket out of reach as well', async () => {
  const noOutcome = await tenant.post('Actions', [{ ticket_id: ticketId, note: 'x' }]);
  expect([noOutcome.status, noOutcome.text]).toEqual([400, '"An Outcome must be entered for this Action"']);
  expect((await tenant.post('Actions', [{ outcome: 'Private Note' }])).status).toBe(400);
  const gone = await tenant.post('Actions', [{ ticket_id: 99_999, outcome: 'Private Note', note: 'x' }]);
  expect(gone.text).toBe('"You do not have access to this Action at the moment"');
});

test('a list without a ticket is a page with 500, an unknown action a 404', async () => {
  const answer = await tenant.get('Actions');
  expect(answer.status).toBe(500);
  expect(answer.headers.get('content-type')).toContain('text/html');
  expect((await tenant.get(`Actions/999?ticket_id=${ticketId}`)).status).toBe(404);
});

test('hours are hours and keep their point', async () => {
  const answer = await tenant.post('Actions', [{ ticket_id: ticketId, outcome: 'Log Time', note: 'Work', timetaken: 1 }]);
  expect(answer.text).toContain('"timetaken":1.0');
  expect(answer.body).toMatchObject({ timetaken: 1 });
});

test('new_status changes the ticket, and the ids may be text', async () => {
  const answer = await tenant.post('Actions', [
    { ticket_id: String(ticketId), outcome: 'Email User', note: 'Please check', new_status: '4', sendemail: true, emailto: 'a@b.example' },
  ]);
  expect(answer.body).toMatchObject({ old_status: 2, new_status: 4, new_status_name: 'With User', emaildirection: 'O' });
  expect((await tenant.get(`Tickets/${ticketId}`)).body).toMatchObject({ status_id: 4 });
});

test('an action is changed and removed under its key', async () => {
  const { body } = await tenant.post('Actions', [{ ticket_id: ticketId, outcome: 'Private Note', note: 'Teh' }]);
  const changed = await tenant.post('Actions', [{ ticket_id: ticketId, id: body.id, note: 'The', outcome: 'Private Note' }]);
  expect(changed.body).toMatchObject({ id: body.id, note: 'The' });
  const removed = await tenant.remove(`Actions/${body.id}?ticket_id=${ticketId}`);
  expect(removed.status).toBe(200);
  expect((await tenant.get(`Actions/${body.id}?ticket_id=${ticketId}`)).status).toBe(404);
  const next = await tenant.post('Actions', [{ ticket_id: ticketId, outcome: 'Private Note', note: 'Next' }]);
  expect(next.body.id).toBe(body.id + 1);
});

test('an action moves its ticket to the front of last updates', async () => {
  const since = (await tenant.control('POST', 'clock', { advanceSeconds: 60 })).body as unknown as { now: string };
  await tenant.post('Actions', [{ ticket_id: 1007, outcome: 'Private Note', note: 'Later' }]);
  const rows = rowsOf(await tenant.get(`Tickets?lastupdatefromdate=${since.now}&pageinate=true`), 'tickets');
  expect(rows.map((row) => row.id)).toEqual([1007]);
});

test('time entries are read over tickets by date and agent', async () => {
  await tenant.post('TimesheetEvent', [
    { ticket_id: 1007, agent_id: 7, start_date: '2026-06-15T09:00:00Z', end_date: '2026-06-15T10:30:00Z', note: 'On site' },
  ]);
  const answer = await tenant.get('TimesheetEvent?start_date=2026-06-15T00:00:00Z&end_date=2026-06-16T00:00:00Z&agents=7');
  expect(answer.body.find((row) => row.note === 'On site')).toMatchObject({ agent_id: 7, ticket_id: 1007, timetaken: 1.5 });
  const days = (await tenant.get('Timesheet?start_date=2026-06-15T00:00:00Z&end_date=2026-06-15T23:59:59Z&agents=7')).body;
  expect(days).toHaveLength(1);
  expect(days[0]).toMatchObject({ agent_id: 7, date: '2026-06-15T00:00:00' });
});
