import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { externalId } from '@deskbridge/model';
import { matchAgents, nameWords, type Match, type Named } from './match.ts';
import { serviceSign } from './service.ts';

const one = (id: string, name: string | null, email: string | null = null): Named => ({ id, name, email });
const match = (agents: Named[], people: Named[], taken = new Map<string, string[]>()): Map<string, Match> =>
  matchAgents(agents, agents, people, taken);

describe('An agent is matched', () => {
  test('by e-mail address, whatever its case, before any name', () => {
    expect(match([one('1', 'Bob Smith', 'BOB@msp.example ')], [one('p', 'Robert S.', 'bob@msp.example')]).get('1')).toEqual({
      suggestion: { target: 'p', how: 'email', confidence: 100 },
      conflict: null,
    });
  });

  test.each([
    ['José Núñez', 'Jose Nunez', 85],
    ['Smith, Bob', 'Bob Smith', 80],
    ['SØREN STRASSE', 'Soren Straße', 85],
    ['B. Smith', 'Bob Smith', 55],
  ])('by name: %s is %s', (agent, person, confidence) => {
    expect(match([one('1', agent)], [one('p', person)]).get('1')?.suggestion).toEqual({ target: 'p', how: 'name', confidence });
  });

  test('by the name that an address spells', () => {
    expect(
      match([one('1', 'Support desk', 'bob.smith@helpdesk.example')], [one('p', 'Bob Smith', 'bob@msp.example')]).get('1')?.suggestion,
    ).toMatchObject({ confidence: 70 });
  });

  test('never by a first name or a surname alone', () => {
    expect(match([one('1', 'Bill Smith'), one('2', 'Bob')], [one('p', 'Bob Smith')])).toEqual(
      new Map([
        ['1', { suggestion: null, conflict: null }],
        ['2', { suggestion: null, conflict: null }],
      ]),
    );
  });
});

describe('A match is left to a person', () => {
  const kindOf = (found: Map<string, Match>, id = '1'): string | undefined => found.get(id)?.conflict?.kind;

  test('where two people have the name', () => {
    expect(kindOf(match([one('1', 'Bob Smith')], [one('p', 'Bob Smith'), one('q', 'Bob Smith')]))).toBe('twoCandidates');
  });

  test('where two agents have one address', () => {
    const found = match([one('1', 'Bob', 'bob@msp.example'), one('2', 'Robert', 'bob@msp.example')], [one('p', 'Bob', 'bob@msp.example')]);
    expect([kindOf(found, '1'), kindOf(found, '2')]).toEqual(['duplicateEmail', 'duplicateEmail']);
    expect(found.get('1')?.conflict?.otherAgents).toEqual(['2']);
  });

  test('where two agents would be one person', () => {
    const found = match([one('1', 'Bob Smith'), one('2', 'Smith Bob')], [one('p', 'Bob Smith')]);
    expect([kindOf(found, '1'), kindOf(found, '2')]).toEqual(['sameTarget', 'sameTarget']);
  });

  test('where the person is another agent already', () => {
    expect(kindOf(match([one('2', 'Bob Smith')], [one('p', 'Bob Smith')], new Map([['p', ['1']]])), '2')).toBe('taken');
  });

  test('where the address says one and the name another', () => {
    expect(kindOf(match([one('1', 'Ann Lee', 'bob@msp.example')], [one('p', 'Bob Smith', 'bob@msp.example'), one('q', 'Ann Lee')]))).toBe(
      'emailAndNameDiffer',
    );
  });
});

test('no two agents are ever suggested the same person, and nobody who is taken', () => {
  const named = fc.record({
    name: fc.constantFrom('Bob Smith', 'Smith Bob', 'B Smith', 'Ann Lee', null),
    email: fc.constantFrom('bob@x.example', 'ann@x.example', 'bob.smith@x.example', null),
  });
  fc.assert(
    fc.property(fc.array(named, { maxLength: 6 }), fc.array(named, { maxLength: 6 }), fc.nat(5), (agents, people, takenPlace) => {
      const targets = people.map((person, n) => ({ id: `p${n}`, ...person }));
      const given = agents.map((agent, n) => ({ id: `a${n}`, ...agent }));
      const found = matchAgents(given, given, targets, new Map([[`p${takenPlace}`, ['other']]]));
      const suggested = [...found.values()].flatMap((each) => each.suggestion?.target ?? []);
      expect(new Set(suggested).size).toBe(suggested.length);
      expect(suggested).not.toContain(`p${takenPlace}`);
      for (const each of found.values()) expect(each.suggestion === null || each.conflict === null).toBe(true);
    }),
  );
});

test('names are compared without accents, case and punctuation', () => {
  expect(nameWords('  Müller-Łęcka, ÆRØ ')).toEqual(['muller', 'lecka', 'aero']);
});

test('an account of a program is guessed by what it is and how it is called', () => {
  const agent = { id: externalId('3'), name: 'Bob Smith', email: 'bob@msp.example', isApiOnly: false };
  expect(serviceSign(agent, '9')).toBeNull();
  expect(serviceSign(agent, '3')).toBe('ourselves');
  expect(serviceSign({ ...agent, isApiOnly: true }, null)).toBe('apiOnly');
  expect(serviceSign({ ...agent, name: 'RMM Integration' }, null)).toBe('name');
  expect(serviceSign({ ...agent, email: 'no-reply@msp.example' }, null)).toBe('email');
  expect(serviceSign({ ...agent, name: 'Apia Systemsson', email: 'botho@msp.example' }, null)).toBeNull();
});
