import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOfView, filterOf, orderOf, savedFilterOf, signatureOf } from './listAddress.ts';
import type { View } from './queries.ts';
import { addressOfRules, rulesOf } from './rules.ts';

const word = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
const name = word.filter((text) => !/[[\]=]/.test(text));
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const filters = fc
  .record({
    status: optional(word),
    agent: optional(word),
    company: optional(word),
    search: optional(fc.constantFrom('printer', 'vpn office')),
    tag: optional(fc.array(word, { minLength: 2, maxLength: 3 })),
    modifiedSince: optional(fc.constantFrom('P7D', 'PT4H')),
    overdue: optional(fc.boolean()),
    open: optional(fc.boolean()),
    field: optional(fc.dictionary(name, word, { minKeys: 1, maxKeys: 2, noNullPrototype: true })),
  })
  .map((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));

const viewOf = (filter: object): View => ({
  id: 'v',
  name: 'View',
  isShared: false,
  isOwn: true,
  isDefault: false,
  createdAt: '',
  updatedAt: '',
  definition: { filter, sort: 'due', direction: 'asc', columns: null, density: null },
});

describe('The address of a list of tickets', () => {
  test('holds a view whole: its filter comes back as it was', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const address = addressOfView(viewOf(filter));
        expect(savedFilterOf(address)).toEqual(filter);
        expect(orderOf(address)).toEqual({ sort: 'due', direction: 'asc' });
      }),
    );
  });

  test('is built from rules and read into rules without a loss', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const address = addressOfView(viewOf(filter));
        const again = { ...address, ...addressOfRules(rulesOf(address), address) };
        expect(savedFilterOf(again)).toEqual(savedFilterOf(address));
      }),
    );
  });

  test('recognises the same filter in whatever order it was chosen', () => {
    expect(signatureOf({ status: '2', open: 'true' })).toBe(signatureOf({ open: 'true', status: '2', preview: '1200' }));
    expect(signatureOf({ open: 'true' })).not.toBe(signatureOf({ open: 'true', sort: 'due' }));
  });

  test('asks for no words that cannot be searched, and for no order that there is not', () => {
    expect(filterOf({ search: 'x', nonsense: '1' })).toEqual({});
    expect(orderOf({ sort: 'mood', direction: 'up' })).toEqual({ sort: 'updated', direction: 'desc' });
  });
});
