import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutPage, decodeCursor, encodeCursor } from './cursors.ts';
import { z } from 'zod';
import { redactedText } from './presenters/callbacks.ts';
import { parseQuery } from './querystring.ts';

test('a name that comes twice is a list, a name with brackets an entry', () => {
  expect({ ...parseQuery('a=1&tag=x&tag=y&tag=z&field%5BSite%20code%5D=B%3D12&field[Floor]=4&empty=') }).toEqual({
    a: '1',
    tag: ['x', 'y', 'z'],
    field: { 'Site code': 'B=12', Floor: '4' },
    empty: '',
  });
});

test('no address changes the prototype of anything', () => {
  parseQuery('__proto__[polluted]=yes&constructor[prototype]=yes&__proto__=1');
  expect(({} as { polluted?: string }).polluted).toBeUndefined();
  fc.assert(fc.property(fc.string(), (text) => expect(() => parseQuery(text)).not.toThrow()));
});

test('a cursor comes back as it went, and nothing else passes for one', () => {
  const place = z.tuple([z.string(), z.union([z.number(), z.null()])]);
  fc.assert(
    fc.property(fc.string(), fc.option(fc.integer()), (id, value) =>
      expect(decodeCursor(encodeCursor([id, value]), place)).toEqual([id, value]),
    ),
  );
  expect(decodeCursor(undefined, place)).toBeNull();
  expect(() => decodeCursor('e30', place)).toThrow(/does not have the form/);
});

test('a page has a next one only where a row more was read', () => {
  const page = (rows: number[]): object =>
    cutPage(
      rows,
      2,
      (row) => row,
      (row) => row,
    );
  expect(page([1, 2])).toEqual({ items: [1, 2], next: null });
  expect(page([1, 2, 3])).toEqual({ items: [1, 2], next: encodeCursor(2) });
  expect(page([])).toEqual({ items: [], next: null });
});

test('a body is shown as it came, but for secrets', () => {
  expect(redactedText(Buffer.from('{"a": 1.0}'))).toBe('{"a": 1.0}');
  expect(redactedText(Buffer.from('{"user":{"Password":"x","apiKey":"y","clientSecret":{"deep":1}},"n":1}'))).toBe(
    '{"user":{"Password":"(redacted)","apiKey":"(redacted)","clientSecret":"(redacted)"},"n":1}',
  );
  expect(redactedText(Buffer.from('no json'))).toBe('no json');
});
