import { expect, test } from 'vitest';
import { RawJson, serialise } from './json.ts';

test('null and undefined members are left out at any depth', () => {
  expect(serialise({ a: null, b: undefined, c: { d: null, e: [] }, f: '' })).toBe('{"c":{"e":[]},"f":""}');
});

test('a float member keeps its decimal point, minus zero its sign', () => {
  const floats = new Set(['site_id', 'estimate', 'cost']);
  expect(serialise({ site_id: 18, site_id_int: 18, estimate: -0, cost: 1.25 }, floats)).toBe(
    '{"site_id":18.0,"site_id_int":18,"estimate":-0.0,"cost":1.25}',
  );
});

test("the simulator's own members never reach the wire", () => {
  expect(serialise({ id: 1, $updated: 5 })).toBe('{"id":1}');
});

test('a fragment is written as it stands', () => {
  expect(serialise({ user: new RawJson('{"site_id":1.0}') })).toBe('{"user":{"site_id":1.0}}');
});

test('lone surrogates come out as escapes, so that the text stays JSON', () => {
  expect(serialise('a\ud800b')).toBe(String.raw`"a\ud800b"`);
});
