/** What a session makes of answers that are odd, late or not there at all. */
import type { CommandBody, StreamName } from '@deskbridge/model';
import { describe, expect, it } from 'vitest';
import { scriptedContext } from '../conformance/scripted-http.ts';
import type { Script, ScriptedContext, ScriptedRequest } from '../conformance/scripted-http.ts';
import type { Session, WriteCommand } from '../contract.ts';
import { autotask } from './connector.ts';

type Answer = ReturnType<Script>;
const zone = { body: { url: 'https://webservices14.autotask.net/ATServicesRest/', webUrl: 'https://ww14.autotask.net/' } };
const list = (...items: object[]): Answer => ({ body: { items } });
const picklist = (name: string, ...values: object[]): Answer => ({ body: { fields: [{ name, picklistValues: values }] } });
const path = (request: ScriptedRequest): string => `${request.method} ${request.path.replace('/ATServicesRest/V1.0/', '')}`;

/** A session whose answers are listed by method and path; lists are empty and metadata bare where nothing else is said. */
function opened(answers: Readonly<Record<string, Answer>>): { session: Session; context: ScriptedContext } {
  const context = scriptedContext((request) => {
    if (request.path.endsWith('/zoneInformation')) return zone;
    const known = answers[path(request)];
    if (known !== undefined) return known;
    if (request.path.endsWith('/fields')) return { body: { fields: [] } };
    return request.path.endsWith('/query') ? list() : { body: { item: null } };
  });
  const form = { username: 'u', secret: 's', integrationCode: 'c' };
  return { session: autotask.open(context, autotask.credentials.parse(form)), context };
}

async function walked(session: Session, name: StreamName) {
  const walk = { order: 'oldestFirst' as const, callClass: 'poll' as const };
  const stream = session.stream(name);
  const pages = [];
  for await (const page of stream?.changedSince?.(walk) ?? stream?.list?.(walk) ?? []) pages.push(page);
  return pages;
}
const byId = (session: Session, name: StreamName) => session.stream(name)?.byId?.('42' as never, 'poll');

describe('lists that mapping needs', () => {
  it.each([
    ['tickets', 'Tickets'],
    ['ticketActions', 'TicketNotes'],
    ['agents', 'Resources'],
    ['locations', 'InternalLocationWithBusinessHours'],
  ] as const)('%s: a failure that passes is passed on, since nothing would be read as empty', async (name, entity) => {
    const { session } = opened({ [`GET ${entity}/entityInformation/fields`]: { status: 503, text: '' } });
    expect(await walked(session, name)).toMatchObject([{ ok: false, failure: { code: 'psa.unavailable' } }]);
  });

  it('are asked for once an hour, and their names may begin in upper case', async () => {
    const { session, context } = opened({
      'GET Resources/entityInformation/fields': picklist('LicenseType', { Value: '7', Label: 'API User (system)', IsActive: true }),
      'POST Resources/query': list({ id: 9, firstName: 'Ada', licenseType: 7 }, { id: 10, firstName: 'Bo', licenseType: 1 }),
    });
    await walked(session, 'agents');
    const [page] = await walked(session, 'agents');
    expect(page).toMatchObject({ value: { records: [{ fields: { isApiOnly: true } }, { fields: { isApiOnly: false } }] } });
    expect(context.requests.filter((request) => request.path.endsWith('/fields'))).toHaveLength(1);
  });
});

describe('a record that does not come', () => {
  it.each([
    [{ body: { item: null } }, 'hidden'],
    [{ status: 404, body: { errors: ['Not found.'] } }, 'gone'],
    [{ status: 500, body: { errors: ['Transaction was deadlocked.'] } }, 'failed'],
    [{ text: '<html>busy</html>', headers: { 'content-type': 'text/html' } }, 'failed'],
  ])('%j is %s', async (answer, kind) => {
    expect((await byId(opened({ 'GET Companies/42': answer }).session, 'companies'))?.kind).toBe(kind);
  });

  it('does not take what was inside it away: a ticket without any history is not visible', async () => {
    expect(await byId(opened({}).session, 'ticketActions')).not.toHaveProperty('complete');
    const seen = opened({ 'POST TicketHistory/query': list({ id: 1, ticketID: 42, action: 'Created', date: '2026-01-01T00:00:00Z' }) });
    expect(await byId(seen.session, 'ticketActions')).toMatchObject({ records: [], complete: ['note', 'timeEntry', 'statusChange'] });
  });
});

describe('a write', () => {
  const command = (body: CommandBody, more: Partial<WriteCommand> = {}): WriteCommand => ({
    id: '0198c0de-0000-7000-8000-000000000001',
    body,
    ticketId: '42' as never,
    agentId: null,
    firstSentAt: null,
    knownIds: [],
    ...more,
  });
  const written = async (body: CommandBody, answers: Readonly<Record<string, Answer>> = {}, more: Partial<WriteCommand> = {}) => {
    const saved = { body: { itemId: 77 } };
    const { session, context } = opened({
      'POST Tickets': saved,
      'PATCH Tickets': saved,
      'POST Tickets/42/Notes': saved,
      'POST TimeEntries': saved,
      'PATCH ServiceCalls': saved,
      ...answers,
    });
    const outcome = await session.write(command(body, more), () => true);
    const sent = context.requests.filter((request) => request.method !== 'GET' && !request.path.endsWith('/query'));
    return { outcome, sent: sent.map((request) => [path(request), request.json]) };
  };
  const ticket = { ticketId: '42' };
  const roles = { 'POST ResourceServiceDeskRoles/query': list({ id: 1, resourceID: 5, roleID: 8, isActive: true, isDefault: true }) };

  it.each([
    [{ title: 'T', statusId: '8' }, {}, { title: 'T', status: 8 }],
    [{ agentId: '5' }, roles, { assignedResourceID: 5, assignedResourceRoleID: 8 }],
    [{ agentId: null }, {}, { assignedResourceID: null, assignedResourceRoleID: null }],
    [{ teamId: null, dueAt: '2026-08-01T10:00:00.000Z' }, {}, { queueID: null, dueDateTime: '2026-08-01T10:00:00.000Z' }],
    [{ categories: ['10', '136'] }, {}, { issueType: 10, subIssueType: 136 }],
    [
      { customFields: { 'Site code': 'A', Gone: null } },
      {},
      {
        userDefinedFields: [
          { name: 'Site code', value: 'A' },
          { name: 'Gone', value: null },
        ],
      },
    ],
    [{ companyId: '0', contactId: '9' }, {}, { companyID: 0, contactID: 9, companyLocationID: null, contractID: null }],
  ])('of the fields %j', async (fields, answers, members) => {
    const { sent } = await written({ kind: 'ticket.update', ticket, fields }, answers);
    expect(sent).toEqual([['PATCH Tickets', { id: 42, ...members }]]);
  });

  it('of a new ticket takes the tenant’s default priority, and waits where the list does not come', async () => {
    const body: CommandBody = { kind: 'ticket.create', fields: { title: 'T', companyId: '7' } };
    const priorities = picklist(
      'priority',
      { value: '1', label: 'High', isActive: true },
      { value: '3', label: 'Low', isActive: true, isDefaultValue: true },
    );
    const { sent } = await written(body, { 'GET Tickets/entityInformation/fields': priorities });
    expect(sent).toMatchObject([['POST Tickets', { title: 'T', companyID: 7, status: 1, priority: 3 }]]);
    const late = await written(body, { 'GET Tickets/entityInformation/fields': { status: 503, text: '' } });
    expect([late.outcome.kind, late.sent]).toEqual(['retry', []]);
  });

  it.each([
    [{ kind: 'ticket.update', ticket, fields: { tags: ['a'] } }, /no place for tags/],
    [{ kind: 'ticket.create', fields: { title: 'T' } }, /wants a company/],
    [{ kind: 'ticket.update', ticket, fields: { agentId: '5' } }, /no role at the service desk/],
  ] as [CommandBody, RegExp][])('%j is refused before anything is sent, and says why', async (body, why) => {
    const { outcome, sent } = await written(body);
    expect(outcome).toMatchObject({ kind: 'refused', failure: { detail: expect.stringMatching(why) as string } });
    expect(sent).toEqual([]);
  });

  it('of time is somebody’s: the agent’s, else the assigned resource’s; of nobody’s it is refused', async () => {
    const time: CommandBody = {
      kind: 'time.add',
      ticket,
      html: '<p>Done &amp; <b>dusted</b></p>',
      isPrivate: true,
      startedAt: '2026-07-01T09:00:00.000Z',
      endedAt: '2026-07-01T09:30:00.000Z',
    };
    const { sent } = await written(time, roles, { agentId: '5' });
    const entry = { ticketID: 42, resourceID: 5, roleID: 8, dateWorked: '2026-07-01T00:00:00Z', internalNotes: 'Done & dusted' };
    expect(sent).toMatchObject([['POST TimeEntries', entry]]);
    const nobody = await written(time, { 'GET Tickets/42': { body: { item: { id: 42, assignedResourceID: null } } } });
    expect(nobody.outcome).toMatchObject({ kind: 'refused', failure: { detail: expect.stringContaining('assign the ticket') as string } });
  });

  it('of a note sets the status first, and is internal where it is private', async () => {
    const { sent } = await written({ kind: 'note.add', ticket, text: 'First line\nSecond', isPrivate: true, statusId: '5' });
    expect(sent).toMatchObject([
      ['PATCH Tickets', { id: 42, status: 5 }],
      ['POST Tickets/42/Notes', { title: 'First line', description: 'First line\nSecond', publish: 2 }],
    ]);
  });

  it('of a finished appointment names the status only where the tenant’s list tells it', async () => {
    const body: CommandBody = { kind: 'appointment.update', appointmentId: '6', isComplete: true };
    expect((await written(body)).sent).toEqual([['PATCH ServiceCalls', { id: 6, isComplete: 1 }]]);
    const named = { 'GET ServiceCalls/entityInformation/fields': picklist('status', { value: '12', label: 'Complete' }) };
    expect((await written(body, named)).sent).toEqual([['PATCH ServiceCalls', { id: 6, isComplete: 1, status: 12 }]]);
  });
});
