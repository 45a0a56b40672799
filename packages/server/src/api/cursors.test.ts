import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { cutPage, decodeCursor, encodeCursor } from './cursors.ts';

test('a cursor comes back as it went, and nothing else passes for one', () => {
  const place = z.tuple([z.string(), z.union([z.number(), z.null()])]);
  fc.assert(
    fc.property(fc.string(), fc.option(fc.integer()), (id, value) => {
      expect(decodeCursor(encodeCursor([id, value]), place)).toEqual([id, value]);
    }),
  );
  expect(decodeCursor(undefined, place)).toBeNull();
  expect(() => decodeCursor('e30', place)).toThrow(/does not have the form/);
});

test('a page has a next one only where a row more was read', () => {
  const same = (row: number): number => row;
  const page = (rows: number[]): object => cutPage(rows, 2, same, same);
  expect(page([1, 2])).toEqual({ items: [1, 2], next: null });
  expect(page([1, 2, 3])).toEqual({ items: [1, 2], next: encodeCursor(2) });
  expect(page([])).toEqual({ items: [], next: null });
});
