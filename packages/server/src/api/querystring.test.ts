import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from './querystring.ts';

test('a name that comes twice is a list, a name with brackets an entry', () => {
  expect({ ...parseQuery('a=1&tag=x&tag=y&tag=z&field%5BSite%20code%5D=B%3D12&field[Floor]=4&empty=') }).toEqual({
    a: '1',
    tag: ['x', 'y', 'z'],
    field: { 'Site code': 'B=12', Floor: '4' },
    empty: '',
  });
});

test('no address changes the prototype of anything, or breaks the server', () => {
  parseQuery('__proto__[polluted]=yes&constructor[prototype]=yes&__proto__=1');
  expect(({} as { polluted?: string }).polluted).toBeUndefined();
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => parseQuery(text)).not.toThrow();
    }),
  );
});
