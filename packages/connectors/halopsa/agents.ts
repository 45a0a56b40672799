/** Agents: a bare array in one answer, with API-only agents where asked for (HaloPSA reference §9.1). */
import type { Agent } from '@deskbridge/model';
import { booleanOf, idOf, isRow, pick, rowsOf, textOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import { agentQuery } from './config.ts';
import { haloInstant } from './dates.ts';
import type { ListEntity } from './list-entity.ts';
import { plainId } from './pages.ts';
import { unassignedAgentId } from './ticket-mapping.ts';

const fields = [
  'name',
  'firstName',
  'lastName',
  'initials',
  'email',
  'jobTitle',
  'isActive',
  'isApiOnly',
  'teamIds',
  'departmentIds',
  'colour',
  'lastLoginAt',
] as const;

function idsOf(value: unknown, ...keys: readonly string[]): string[] {
  const ids = rowsOf(value).map((row) => idOf(pick(row, ...keys)));
  return [...new Set(ids.filter((id) => id !== null))].toSorted((one, other) => Number(one) - Number(other));
}

function fieldsOf(row: Row): Agent {
  const disabled = booleanOf(pick(row, 'isdisabled', 'inactive'));
  return {
    name: textOf(row['name']),
    firstName: textOf(row['firstname']),
    lastName: textOf(row['surname']),
    initials: textOf(row['initials']),
    email: textOf(row['email']),
    jobTitle: textOf(row['jobtitle']),
    isActive: disabled === null ? true : !disabled,
    isApiOnly: booleanOf(row['isapiagent']),
    teamIds: idsOf(row['teams'], 'team_id', 'id'),
    departmentIds: idsOf(row['departments'], 'department_id', 'id'),
    colour: textOf(row['colour']),
    lastLoginAt: haloInstant(row['lastlogindate']),
  };
}

/** The stream of agents; *Unassigned* is none. */
export const agents: ListEntity<'agent'> = {
  entity: 'agent',
  declaration: {
    name: 'agents',
    projections: { list: { agent: fields }, detail: { agent: fields } },
    // Signing in changes them, and nothing else about the agent.
    volatile: ['lastlogindate', 'onlinestatus', 'workload'],
    canChangedSince: false,
    canList: true,
    canById: true,
    canIds: true,
  },
  shape: { path: '/Agent', keys: ['results', 'agents'], id: plainId, at: () => null },
  query: () => agentQuery,
  isWhole: true,
  mapRow: (row) => ({ projection: 'list', fields: fieldsOf(row) }),
  mapDetail: (row) => ({ projection: 'detail', fields: fieldsOf(row) }),
  isKept: (row) => row.id !== unassignedAgentId || !isRow(row.value),
};
