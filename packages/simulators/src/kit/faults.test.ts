import { expect, test } from 'vitest';
import { FaultEngine } from './faults.ts';

const get = { method: 'GET', path: '/api/tickets' };

function engine(now = () => 0): FaultEngine {
  return new FaultEngine({ slow: { bites: ({ method }) => method === 'GET' }, lag: { bites: () => true, ownsSeconds: true } }, now);
}

test('a fault ends after so many bites and keeps its count', () => {
  const faults = engine();
  faults.add({ kind: 'slow', times: 2 });
  expect([1, 2, 3].map(() => faults.bite('slow', get) !== undefined)).toEqual([true, true, false]);
  expect(faults.list()[0]?.counted).toBe(2);
});

test('a fault ends after so many seconds', () => {
  let now = 0;
  const faults = engine(() => now);
  faults.add({ kind: 'slow', seconds: 5 });
  now = 4999;
  expect(faults.find('slow', get)).toBeDefined();
  now = 5000;
  expect(faults.find('slow', get)).toBeUndefined();
});

test('where seconds are the kind\u2019s own parameter, its duration is given apart', () => {
  let now = 0;
  const faults = engine(() => now);
  const fault = faults.add({ kind: 'lag', seconds: 30, forSeconds: 1 });
  expect(fault.parameters).toEqual({ seconds: 30 });
  now = 1000;
  expect(faults.find('lag', get)).toBeUndefined();
});

test('a match narrows by method and path, and may widen what the kind bites by itself', () => {
  const faults = engine();
  faults.add({ kind: 'slow', match: { method: 'post', path: '^/auth/' } });
  expect(faults.find('slow', get)).toBeUndefined();
  expect(faults.find('slow', { method: 'POST', path: '/auth/token' })).toBeDefined();
});

test('an unknown kind is refused by name', () => {
  expect(() => engine().add({ kind: 'flood' })).toThrow('unknown fault kind flood; known: slow, lag');
});
