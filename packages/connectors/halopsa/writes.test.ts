import { describe, expect, it } from 'vitest';
import type { CommandBody, ExternalId } from '@deskbridge/model';
import { scriptedContext } from '../conformance/scripted-http.ts';
import type { ScriptedAnswer, ScriptedRequest } from '../conformance/scripted-http.ts';
import type { Session, WriteCommand, WriteOutcome } from '../contract.ts';
import { halopsa } from './connector.ts';

const sentAt = new Date('2026-07-01T12:00:00.000Z');
const note: CommandBody = { kind: 'note.add', ticket: { ticketId: '4242' }, html: '<p>Done &amp; dusted</p>', isPrivate: true };
const command = (body: CommandBody, more: Partial<WriteCommand> = {}): WriteCommand => ({
  id: '0198c0de-0000-7000-8000-000000000001',
  body,
  ticketId: '4242' as ExternalId,
  agentId: '5',
  firstSentAt: sentAt,
  knownIds: [],
  ...more,
});
const ticketAnswer = { id: 4242, summary: 'x', status_id: 2, tickettype_id: 1, client_id: 12, flastupdate: '2026-07-01T12:00:00.1234567Z' };

function haloOf(answer: (request: ScriptedRequest) => ScriptedAnswer) {
  const context = scriptedContext((request) => {
    if (request.path.endsWith('/token')) return { body: { access_token: 't', expires_in: 3600 } };
    if (request.path === '/api/Status') return { body: [{ id: 1 }, { id: 2 }] };
    if (request.path === '/api/Agent') return { body: [{ id: 5, name: 'Ada Agent' }] };
    if (request.path === '/api/Team') return { body: [{ id: 7, name: '2nd Line' }] };
    return answer(request);
  });
  const session: Session = halopsa.open(
    context,
    halopsa.credentials.parse({ resourceServer: 'acme.example', clientId: 'id', clientSecret: 'secret' }),
  );
  const posted = (path: string): unknown =>
    context.requests.findLast((request) => request.path === path && request.method === 'POST')?.json;
  return { session, posted, write: (value: WriteCommand): Promise<WriteOutcome> => session.write(value, () => true) };
}

describe('adding notes and time', () => {
  it('sends an array with an outcome, in the agent’s name, and hands the answer on', async () => {
    const answer = {
      ticket_id: 4242,
      id: 8,
      outcome: 'Private Note',
      note: 'Done',
      who: 'Ada Agent',
      who_agentid: 5,
      actionby_application_id: 'Bridge',
    };
    const { write, posted } = haloOf(() => ({ status: 201, body: answer }));
    expect(await write(command(note))).toMatchObject({
      kind: 'delivered',
      externalId: '4242:8',
      records: [{ entity: 'note', externalId: '4242:8' }],
    });
    expect(posted('/api/Actions')).toEqual([
      {
        ticket_id: 4242,
        outcome: 'Private Note',
        hiddenfromuser: true,
        sendemail: false,
        note_html: '<p>Done &amp; dusted</p>',
        who: 'Ada Agent',
      },
    ]);
  });

  it('writes time in hours, with start and end', async () => {
    const { write, posted } = haloOf(() => ({ status: 201, body: { id: 9 } }));
    const time: CommandBody = {
      kind: 'time.add',
      ticket: { ticketId: '4242' },
      text: 'Fixed',
      isPrivate: false,
      startedAt: '2026-07-01T10:00:00.000Z',
      endedAt: '2026-07-01T10:45:00.000Z',
      isBillable: true,
      chargeRateId: '2',
    };
    expect(await write(command(time, { agentId: null }))).toMatchObject({ kind: 'delivered', externalId: '4242:9', records: [] });
    expect(posted('/api/Actions')).toEqual([
      {
        ticket_id: 4242,
        outcome: 'Public Note',
        hiddenfromuser: false,
        sendemail: false,
        note: 'Fixed',
        timetaken: 0.75,
        actionarrivaldate: '2026-07-01T10:00:00',
        actioncompletiondate: '2026-07-01T10:45:00',
        chargerate: 2,
        actisbillable: true,
      },
    ]);
  });
});

describe('what an answer means', () => {
  it.each<[string, ScriptedAnswer, string, boolean | undefined]>([
    ['400 as text', { status: 400, text: '"An Outcome must be entered for this Action"' }, 'refused', false],
    ['403', { status: 403 }, 'refused', false],
    ['429', { status: 429 }, 'retry', false],
    ['a proxy’s 404 page', { status: 404, text: '<html>' }, 'retry', false],
    ['500', { status: 500, body: { ClassName: 'System.X', Message: 'm' } }, 'unsure', true],
    ['a bad gateway', { status: 502, text: '<html>' }, 'unsure', true],
    ['201 without a record', { status: 201, text: '' }, 'unsure', true],
    ['201 cut short', { status: 201, text: '{"id":8' }, 'unsure', true],
    ['a connection refused', { transport: { kind: 'refused', sent: false, message: 'x' } }, 'retry', false],
    ['a cut after sending', { transport: { kind: 'cut', sent: true, message: 'x' } }, 'unsure', true],
    ['a timeout', { transport: { kind: 'timeout', sent: true, message: 'x' } }, 'unsure', true],
  ])('%s', async (_name, answer, kind, mayHaveApplied) => {
    const outcome = await haloOf(() => answer).write(command(note));
    expect(outcome.kind).toBe(kind);
    expect('failure' in outcome && outcome.failure.mayHaveApplied).toBe(mayHaveApplied);
  });

  it('hands on what Halo says when it refuses', async () => {
    const outcome = await haloOf(() => ({ status: 400, text: '"Please assign this Ticket before closing it."' })).write(command(note));
    expect(outcome).toMatchObject({ failure: { code: 'psa.refused', detail: 'HTTP 400: Please assign this Ticket before closing it.' } });
  });

  it('sends nothing once the lease is lost', async () => {
    const { session } = haloOf(() => ({ status: 201, body: { id: 8 } }));
    expect(await session.write(command(note), () => false)).toMatchObject({ kind: 'retry', failure: { mayHaveApplied: false } });
  });
});

describe('setting ticket fields', () => {
  it('says what was done where a ticket is closed with a note', async () => {
    const { write, posted } = haloOf(() => ({ status: 201, body: ticketAnswer }));
    await write(
      command({ kind: 'ticket.update', ticket: { ticketId: '4242' }, fields: { statusId: '9' }, closureNote: 'Replaced the toner.' }),
    );
    expect(posted('/api/Tickets')).toEqual([{ id: 4242, status_id: 9, closure_note: 'Replaced the toner.' }]);
  });

  it('names no more than what changes, in Halo’s words', async () => {
    const { write, posted } = haloOf(() => ({ status: 201, body: ticketAnswer }));
    const fields = {
      teamId: '7',
      agentId: null,
      statusId: '2',
      categories: ['Hardware>Printer'],
      tags: ['vip'],
      dueAt: '2026-07-03T10:00:00.000Z',
      customFields: { CFRoom: 'B12', CFMany: ['1', '2'] },
    };
    const outcome = await write(command({ kind: 'ticket.update', ticket: { ticketId: '4242' }, fields }));
    expect(outcome).toMatchObject({
      kind: 'delivered',
      externalId: '4242',
      records: [{ entity: 'ticket', fields: { updatedAt: '2026-07-01T12:00:00.123Z' } }],
    });
    expect(posted('/api/Tickets')).toEqual([
      {
        id: 4242,
        agent_id: 1,
        status_id: 2,
        category_1: 'Hardware>Printer',
        category_2: '',
        category_3: '',
        category_4: '',
        tags: [{ text: 'vip' }],
        fixbydate: '2026-07-03T10:00:00',
        customfields: [
          { name: 'CFRoom', value: 'B12' },
          { name: 'CFMany', value: [{ id: 1 }, { id: 2 }] },
        ],
        team: '2nd Line',
        team_id: 7,
      },
    ]);
  });

  it('adds type and client for the tenant that says “Record not found”', async () => {
    const { write, posted } = haloOf((request) => {
      if (request.method === 'GET') return { body: ticketAnswer };
      const [body] = request.json as Record<string, unknown>[];
      return body?.['client_id'] === undefined ? { status: 400, text: '"Record not found"' } : { status: 201, body: ticketAnswer };
    });
    expect(await write(command({ kind: 'ticket.update', ticket: { ticketId: '4242' }, fields: { statusId: '2' } }))).toMatchObject({
      kind: 'delivered',
    });
    expect(posted('/api/Tickets')).toEqual([{ tickettype_id: 1, client_id: 12, id: 4242, status_id: 2 }]);
  });

  it('refuses a team that is not there, without asking Halo', async () => {
    const { write, posted } = haloOf(() => ({ status: 201, body: ticketAnswer }));
    expect(await write(command({ kind: 'ticket.update', ticket: { ticketId: '4242' }, fields: { teamId: '99' } }))).toMatchObject({
      kind: 'refused',
    });
    expect(posted('/api/Tickets')).toBeUndefined();
  });

  it('creates with the contact’s site, and hands on the new number', async () => {
    const { write, posted } = haloOf((request) =>
      request.method === 'GET' ? { body: { id: 77, site_id: 18.0, client_id: 12 } } : { status: 201, body: { ...ticketAnswer, id: 5000 } },
    );
    const outcome = await write(command({ kind: 'ticket.create', fields: { title: 'New', contactId: '77' } }, { ticketId: null }));
    expect(outcome).toMatchObject({ kind: 'delivered', externalId: '5000' });
    expect(posted('/api/Tickets')).toEqual([{ site_id: 18, client_id: 12, summary: 'New', user_id: 77, donotapplytemplateintheapi: true }]);
  });
});

const written = {
  id: 8,
  outcome: 'Private Note',
  note: 'Done & dusted',
  who_agentid: 5,
  actiondatecreated: '2026-07-01T12:00:01.3',
  actionby_application_id: 'Bridge',
};

describe('looking for a lost write', () => {
  const probe = (actions: object[], more: Partial<WriteCommand> = {}) =>
    haloOf(() => ({ body: { record_count: actions.length, actions } })).session.probe(command(note, more));

  it('finds a note by words and time', async () => expect(await probe([written])).toMatchObject({ kind: 'found', externalId: '4242:8' }));

  it('finds one under the agent’s signature, and takes the first of two', async () => {
    const signed = { ...written, id: 9, note: 'Done & dusted  Ada Agent, 2nd Line' };
    expect(await probe([signed, written])).toMatchObject({ kind: 'found', externalId: '4242:8' });
    expect(await probe([signed])).toMatchObject({ kind: 'found', externalId: '4242:9' });
  });

  it('claims none that is another’s, older, or says something else', async () => {
    expect(await probe([written], { knownIds: ['4242:8'] })).toEqual({ kind: 'absent' });
    expect(await probe([{ ...written, actiondatecreated: '2026-07-01T11:00:00' }])).toEqual({ kind: 'absent' });
    expect(await probe([{ ...written, note: 'Done' }])).toEqual({ kind: 'absent' });
    expect(await probe([])).toEqual({ kind: 'absent' });
  });

  it('says where it cannot decide', async () => {
    expect(await probe([written], { firstSentAt: null })).toMatchObject({ kind: 'undecidable' });
    expect(await haloOf(() => ({ status: 403 })).session.probe(command(note))).toMatchObject({ kind: 'undecidable' });
    expect(await haloOf(() => ({ status: 500 })).session.probe(command(note))).toMatchObject({ kind: 'failed' });
  });

  it('finds a created ticket by its title, and cannot decide between two', async () => {
    const row = { ...ticketAnswer, id: 5000, summary: 'New', dateoccurred: '2026-07-01T12:00:02', last_update: '2026-07-01T12:00:02' };
    const create = command({ kind: 'ticket.create', fields: { title: 'New', companyId: '12' } }, { ticketId: null });
    const probeAmong = (tickets: object[]) => haloOf(() => ({ body: { record_count: tickets.length, tickets } })).session.probe(create);
    expect(await probeAmong([row, { ...row, id: 4999, summary: 'Other' }])).toMatchObject({ kind: 'found', externalId: '5000' });
    expect(await probeAmong([row, { ...row, id: 5001 }])).toMatchObject({ kind: 'undecidable' });
    expect(await probeAmong([{ ...row, client_id: 13 }])).toEqual({ kind: 'absent' });
  });

  it('reads an update back', async () => {
    const update = command({ kind: 'ticket.update', ticket: { ticketId: '4242' }, fields: { statusId: '2', agentId: null } });
    expect(await haloOf(() => ({ body: { ...ticketAnswer, agent_id: 1 } })).session.probe(update)).toMatchObject({ kind: 'found' });
    expect(await haloOf(() => ({ body: { ...ticketAnswer, agent_id: 5 } })).session.probe(update)).toEqual({ kind: 'absent' });
  });
});

describe('appointments', () => {
  const create: CommandBody = {
    kind: 'appointment.create',
    subject: 'Visit',
    agentId: '5',
    startsAt: '2026-07-02T08:00:00.000Z',
    endsAt: '2026-07-02T09:00:00.000Z',
    isPrivate: false,
  };
  const row = { id: 31, subject: 'Visit', agent_id: 5, start_date: '2026-07-02T08:00:00', end_date: '2026-07-02T09:00:00' };

  it('hands on that an update gave a new id', async () => {
    const { write } = haloOf(() => ({ status: 201, body: { ...row, id: 32 } }));
    const update: CommandBody = { kind: 'appointment.update', appointmentId: '31', subject: 'Visit' };
    expect(await write(command(update))).toMatchObject({ kind: 'delivered', externalId: '32', gone: '31' });
  });

  it('counts one that is gone as removed', async () => {
    const remove: CommandBody = { kind: 'appointment.delete', appointmentId: '31' };
    expect(await haloOf(() => ({ body: row })).write(command(remove))).toMatchObject({ kind: 'delivered', gone: '31' });
    expect(await haloOf(() => ({ status: 404 })).write(command(remove))).toMatchObject({ kind: 'delivered', gone: '31' });
    expect(await haloOf(() => ({ status: 404 })).session.probe(command(remove))).toMatchObject({ kind: 'found' });
  });

  it('finds a lost one by subject and times', async () => {
    const among = (appointments: object[]) =>
      haloOf(() => ({ body: { record_count: appointments.length, appointments } })).session.probe(command(create));
    expect(await among([row])).toMatchObject({ kind: 'found', externalId: '31' });
    expect(await among([{ ...row, subject: 'Other' }])).toEqual({ kind: 'absent' });
  });
});
