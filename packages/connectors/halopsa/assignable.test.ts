import type { Agent } from '@deskbridge/model';
import { expect, test } from 'vitest';
import { unassignable } from './assignable.ts';

const agent: Agent = {
  name: 'Bob Smith',
  firstName: 'Bob',
  lastName: 'Smith',
  initials: 'BS',
  email: 'bob@msp.example',
  jobTitle: null,
  isActive: true,
  isApiOnly: false,
  teamIds: ['1'],
  departmentIds: ['1'],
  colour: null,
  lastLoginAt: null,
};

test('an agent in a team is given tickets', () => {
  expect(unassignable(agent)).toBeNull();
});

test('an agent in no team is given none, and that can be mended', () => {
  expect(unassignable({ ...agent, teamIds: [] })).toMatchObject({ id: 'noTeam', mend: expect.stringContaining('Teams') });
});

test('an API-only agent is given none, and that is how it should be', () => {
  expect(unassignable({ ...agent, isApiOnly: true, teamIds: [] })).toMatchObject({ id: 'apiOnly', mend: null });
});
