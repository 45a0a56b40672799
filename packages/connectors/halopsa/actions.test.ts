import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { entities, recordSchema } from '@deskbridge/model';
import type { ExternalId, Note } from '@deskbridge/model';
import { scriptedContext } from '../conformance/scripted-http.ts';
import type { ScriptedAnswer, ScriptedRequest } from '../conformance/scripted-http.ts';
import type { MirrorRecord } from '../contract.ts';
import { actionsDeclaration, recordsOfAction } from './actions.ts';
import { halopsa } from './connector.ts';

const action = {
  ticket_id: 4242,
  id: 3,
  outcome: 'Private Note',
  who: 'Ada Agent',
  who_type: 1,
  who_agentid: 5,
  actionby_agent_id: 5,
  actionby_user_id: 0,
  actionby_application_id: 'Deskbridge',
  datetime: '2026-06-30T16:04:28.36',
  actionarrivaldate: '2026-06-30T16:00:00',
  actioncompletiondate: '2026-06-30T16:03:00',
  timetaken: 0.05,
  actisbillable: true,
  chargerate: 0,
  note: 'Done',
  note_html: '<p>Done</p>',
  hiddenfromuser: true,
  important: false,
  old_status: 1,
  new_status: 2,
  attachment_count: 0,
};
const element = (value: object) => ({ id: '3', at: null, raw: JSON.stringify(value), value, repaired: false });
const recordsOf = (value: object) => recordsOfAction(element(value), '4242').records;
const noteOf = (more: object): Partial<Note> => (recordsOf({ ...action, ...more })[0] as MirrorRecord<'note'>).fields;

describe('mapping an action', () => {
  it('makes a note, time and a change of status of it, under the ticket’s key', () => {
    const records = recordsOf(action);
    expect(records.map((record) => [record.entity, record.externalId])).toEqual([
      ['note', '4242:3'],
      ['timeEntry', '4242:3'],
      ['statusChange', '4242:3'],
    ]);
    expect(records[0]?.fields).toMatchObject({
      kind: 'note',
      label: 'Private Note',
      isPrivate: true,
      authorType: 'agent',
      authorId: '5',
      authorApplication: 'Deskbridge',
    });
    expect(records[1]?.fields).toMatchObject({
      hours: 0.05,
      startedAt: '2026-06-30T16:00:00.000Z',
      endedAt: '2026-06-30T16:03:00.000Z',
      agentId: '5',
      noteId: '4242:3',
      chargeRateId: '0',
    });
    expect(records[2]?.fields).toMatchObject({ fromStatusId: '1', toStatusId: '2', changedAt: '2026-06-30T16:04:28.360Z' });
  });

  it('tells agent, contact and system by the ids, never by who_type', () => {
    const author = (more: object) => noteOf({ who_agentid: 0, actionby_agent_id: 0, ...more }).authorType;
    expect([author({ who_type: 1 }), author({ who_type: 0, actionby_user_id: 9 }), author({ who_type: 0, who_agentid: 5 })]).toEqual([
      'system',
      'contact',
      'agent',
    ]);
    expect(author({ emaildirection: 'I' })).toBe('contact');
  });

  it('knows e-mail and system remarks', () => {
    const kind = (more: object) => noteOf(more).kind;
    expect(kind({ emaildirection: 'O', emailto: 'a@b.example' })).toBe('email');
    expect(kind({ who: 'System', who_agentid: 0, actionby_agent_id: 0, outcome: 'Rule Applied' })).toBe('system');
  });

  it('holds exactly what is declared, whatever comes', () => {
    const odd = fc.oneof(fc.jsonValue(), fc.constantFrom('2026-06-30T16:04:28.36', '1899-12-30T00:00:00', '18.0', 1, -1, 0, ''));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(action)), odd), (changes) => {
        for (const record of recordsOf({ ...action, ...changes })) {
          expect(Object.keys(record.fields).toSorted()).toEqual(
            [...(actionsDeclaration.projections['detail']?.[record.entity] ?? [])].toSorted(),
          );
          expect(recordSchema(entities[record.entity].fields).safeParse(record.fields).success).toBe(true);
        }
      }),
    );
  });
});

function actionsOf(answer: (request: ScriptedRequest) => ScriptedAnswer) {
  const context = scriptedContext((request) =>
    request.path.endsWith('/token') ? { body: { access_token: 't', expires_in: 3600 } } : answer(request),
  );
  const session = halopsa.open(
    context,
    halopsa.credentials.parse({ resourceServer: 'acme.example', clientId: 'id', clientSecret: 'secret' }),
  );
  return { context, read: () => session.stream('ticketActions')?.byId?.('4242' as ExternalId, 'poll') };
}

const many = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_item, index) => ({ ...action, id: from - index }));

describe('reading the actions of a ticket', () => {
  it('takes one call, and says that these are all', async () => {
    const { read, context } = actionsOf(() => ({ body: { ticket_id: 4242, record_count: 3, actions: many(3, 1) } }));
    expect(await read()).toMatchObject({ kind: 'found', complete: ['note', 'timeEntry', 'statusChange'] });
    expect(context.requests).toHaveLength(2);
  });

  it('reads on where the list was cut, and ends where it repeats', async () => {
    const { read } = actionsOf(({ query }) => {
      const pageNo = Number(query.get('page_no') ?? 1);
      return { body: { record_count: 130, actions: pageNo === 1 ? many(130, 81) : pageNo === 2 ? many(130, 31) : many(30, 1) } };
    });
    const outcome = await read();
    expect(outcome?.kind === 'found' && outcome.records.filter((record) => record.entity === 'note').length).toBe(130);
    expect(outcome).toHaveProperty('complete');
  });

  it('claims nothing about an empty list: the ticket may have left our teams', async () => {
    expect(await actionsOf(() => ({ body: { record_count: 0, actions: [] } })).read()).not.toHaveProperty('complete');
  });

  it.each([
    [404, 'gone'],
    [403, 'hidden'],
    [500, 'failed'],
  ])('HTTP %i is %s', async (status, kind) => expect(await actionsOf(() => ({ status })).read()).toMatchObject({ kind }));
});
