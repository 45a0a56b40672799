import { entities, recordSchema } from '@deskbridge/model';
import type { EntityName } from '@deskbridge/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../kit/coerce.ts';
import { mapNote, mapStatus, mapTime } from './actions.ts';
import * as map from './mappings.ts';
import { ticketFields, ticketKeys, ticketMapper } from './ticket-mapping.ts';

const lookups = { priorityRanks: new Map([['4', 1]]) };
const actionLookups = {
  noteTypes: new Map([['3', 'Task Notes']]),
  statusIds: new Map([
    ['new', '1'],
    ['complete', '5'],
  ]),
};
const mappers: readonly [EntityName, (row: Row) => object | null][] = [
  ['ticket', (row) => ticketFields(row, lookups)],
  ['note', (row) => mapNote(row, actionLookups)],
  ['timeEntry', mapTime],
  ['statusChange', (row) => mapStatus(row, actionLookups)],
  ['company', map.mapCompany],
  ['site', map.mapSite],
  ['contact', map.mapContact],
  ['agent', (row) => map.mapAgent(row, new Set(['7']))],
  ['asset', map.mapAsset],
  ['project', map.mapProject],
  ['phase', map.mapPhase],
  ['task', map.mapTask],
  ['role', map.mapRole],
  ['agentRole', map.mapAgentRole],
  ['location', (row) => map.mapLocation(row, new Map())],
  ['invoice', map.mapInvoice],
  ['appointment', map.mapServiceCall],
];

/** Every member that some mapper looks at, found by watching it look. */
function membersOf(mapper: (row: Row) => object | null): string[] {
  const seen = new Set<string>();
  mapper(new Proxy({}, { get: (_row, key) => void (typeof key === 'string' && seen.add(key)) }));
  return [...seen];
}

describe('rows as records', () => {
  it.each(mappers)('%s: odd values are mapped to valid fields or to null, and nothing throws', (entity, mapper) => {
    const odd = fc.oneof(
      fc.constantFrom(null, undefined, true, 0, -1, '', '0', 'yes', '2026-02-30T00:00:00Z', '2026-01-31T15:04:05.307', 1e300, 'NaN'),
      fc.string(),
      fc.double(),
      fc.array(fc.anything({ maxDepth: 1 }), { maxLength: 2 }),
      fc.dictionary(fc.string(), fc.string(), { maxKeys: 2 }),
    );
    const rows = fc.record(Object.fromEntries(membersOf(mapper).map((key) => [key, odd])), { requiredKeys: [] });
    const schema = recordSchema(entities[entity].fields).partial();
    expect(() => fc.assert(fc.property(rows, (row) => schema.safeParse(mapper(row) ?? {}).success))).not.toThrow();
  });

  it('tickets: the scan reads every member that mapping looks at', () => {
    const looked = membersOf((row) => ticketFields(row, lookups));
    expect(looked.filter((key) => !ticketKeys.includes(key))).toEqual([]);
  });

  it('tickets: company 0 is the MSP itself, a status other than complete is open, and instants have milliseconds', () => {
    const fields = ticketFields(
      {
        id: 42,
        ticketNumber: 'T20260105.0007',
        companyID: 0,
        status: 8,
        priority: 4,
        issueType: '10',
        subIssueType: 136,
        completedDate: '2026-01-02T03:04:05Z',
        lastActivityDate: '2026-01-31T15:04:05.4',
        assignedResourceID: null,
        userDefinedFields: [{ name: 'Site code', value: null }],
      },
      lookups,
    );
    expect(fields).toMatchObject({
      number: 'T20260105.0007',
      numberOrder: 42,
      companyId: '0',
      isOpen: true,
      closedAt: null,
      priorityRank: 1,
      categories: ['10', '136'],
      agentId: null,
      updatedAt: '2026-01-31T15:04:05.400Z',
      customFields: { 'Site code': null },
    });
  });

  it('tickets: without user-defined fields the custom fields are left alone', () => {
    expect(Object.keys(ticketMapper(lookups)({ id: 1 }).fields)).not.toContain('customFields');
  });

  it('calendar days stay where they are, and business hours are times of day', () => {
    expect(map.mapInvoice({ invoiceDateTime: '2026-03-01T00:00:00Z', dueDate: '2026-03-15T00:00:00' })).toMatchObject({
      invoicedOn: '2026-03-01',
      dueOn: '2026-03-15',
    });
    const { businessHours } = map.mapLocation(
      { mondayBusinessHoursStartTime: '1900-01-01T08:00:00Z', mondayBusinessHoursEndTime: '1900-01-01T17:30:00Z' },
      new Map(),
    );
    expect(businessHours).toMatchObject({ monday: { from: '08:00', to: '17:30' }, tuesday: null });
  });

  it('notes: only what everybody sees is public, and a contact comes before the resource', () => {
    expect(mapNote({ publish: '1', noteType: 3, createdByContactID: 7, creatorResourceID: 4 }, actionLookups)).toMatchObject({
      isPrivate: false,
      label: 'Task Notes',
      authorType: 'contact',
      authorId: '7',
    });
    expect(mapNote({ publish: 2, creatorResourceID: 4 }, actionLookups)).toMatchObject({
      isPrivate: true,
      authorType: 'agent',
      authorId: '4',
    });
  });

  it.each([
    [
      { action: 'Status', detail: 'From New to Complete' },
      { fromStatusId: '1', toStatusId: '5' },
    ],
    [
      { action: 'Status', detail: 'From New to Gone Again' },
      { fromStatusId: '1', toStatusId: null },
    ],
    [{ action: 'Assigned', detail: 'From New to Complete' }, null],
    [{ action: 'Status', detail: 'closed' }, null],
  ])('history %j is %j', (row, change) => {
    expect([mapStatus(row, actionLookups)]).toMatchObject([change]);
  });
});
