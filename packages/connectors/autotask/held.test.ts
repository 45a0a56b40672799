import { describe, expect, it } from 'vitest';
import { dependenceOf, heldMapper } from './held.ts';
import type { OpenProjections } from './held.ts';
import * as map from './mappings.ts';
import { ticketFields } from './ticket-mapping.ts';

const lookups = { priorityRanks: new Map([['1', 1]]) };
const dependence = dependenceOf((row) => ticketFields(row, lookups));
const dependents = (key: string): string[] => [...(dependence.get(key) ?? [])].toSorted();

describe('which fields hang on which members', () => {
  it.each([
    ['title', ['title']],
    ['status', ['closedAt', 'isOpen', 'statusId']],
    ['completedDate', ['closedAt', 'isOpen']],
    ['priority', ['priorityId', 'priorityRank']],
    ['issueType', ['categories']],
    ['subIssueType', ['categories']],
    ['lastActivityDate', ['lastActionAt', 'updatedAt']],
    ['userDefinedFields', ['customFields']],
    ['companyID', ['companyId']],
  ])('%s: %j', (key, fields) => expect(dependents(key)).toEqual(fields));

  it('every field of every mapper hangs on something', () => {
    const mappers = [map.mapCompany, map.mapSite, map.mapContact, map.mapAsset, map.mapProject, map.mapPhase, map.mapTask, map.mapRole];
    for (const mapper of [...mappers, map.mapAgentRole, map.mapInvoice, map.mapServiceCall]) {
      const known = new Set([...dependenceOf(mapper).values()].flatMap((fields) => [...fields]));
      expect(Object.keys(mapper({})).filter((field) => !known.has(field))).toEqual([]);
    }
  });
});

describe('a row that lacks members', () => {
  const company = { companyName: 'A', companyNumber: '', isActive: true, parentCompanyID: null, ownerResourceID: 4, userDefinedFields: [] };
  const dates = { lastActivityDate: null, lastTrackedModifiedDateTime: null };

  it('leaves the fields alone that hang on them, and says so in its projection', () => {
    const projections: OpenProjections = { detail: { company: Object.keys(map.mapCompany({})) } };
    const mapper = heldMapper('company', projections, dependenceOf(map.mapCompany), map.mapCompany);
    expect(mapper({ ...company, ...dates })).toMatchObject({ projection: 'detail', fields: { parentId: null, reference: null } });
    const { parentCompanyID: _absent, ...lacking } = company;
    const { projection, fields } = mapper({ ...lacking, ...dates });
    expect(fields).not.toHaveProperty('parentId');
    expect([...(projections[projection]?.company ?? [])].toSorted()).toEqual(Object.keys(fields).toSorted());
    expect(mapper({ ...lacking, ...dates, companyName: 'B' }).projection).toBe(projection);
    expect(Object.keys(projections)).toHaveLength(2);
  });
});
