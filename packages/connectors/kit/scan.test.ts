import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sliceArray } from './json.ts';
import { scanPage, wantedKeys } from './scan.ts';

const only = wantedKeys(['id', 'name', 'tags']);

describe('reading a few members of each record', () => {
  it('gives the same raw texts and the same values as parsing the page whole', () => {
    const rows = fc.array(fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('id', 'name', 'tags', 'is')), fc.jsonValue()));
    fc.assert(
      fc.property(rows, fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(2), (list, more, indent) => {
        const text = JSON.stringify({ ...more, rows: list, record_count: list.length }, null, indent);
        const whole = sliceArray(text, 'rows');
        const few = sliceArray(text, 'rows', only);
        if (!whole.ok || !few.ok) throw new Error('the page cannot be read');
        expect(few.elements.map((element) => element.raw)).toEqual(whole.elements.map((element) => element.raw));
        for (const [index, element] of few.elements.entries()) {
          const value = element.value as Record<string, unknown>;
          const expected = whole.elements[index]?.value as Record<string, unknown>;
          expect(
            only.keys
              .values()
              .map((key) => value[key])
              .toArray(),
          ).toEqual(
            only.keys
              .values()
              .map((key) => expected[key])
              .toArray(),
          );
        }
        expect(few.envelope['record_count']).toBe(list.length);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    '{"rows":[{"id":1},{"id":',
    '{"rows":[{"id":1}]',
    '{"rows":[{"id":1}]} trailing',
    '{"rows":[{"id":1},5]}',
    '{"rows":[{"id":nonsense}]}',
    '{"rows":[{"id" 1}]}',
    '{"rows":[{"id":1}],"rows":[]}',
    '{"other":[]}',
    '[{"id":1}]',
    'nonsense',
    '',
  ])('gives up on %s, and leaves it to the whole parse', (text) => {
    expect(scanPage(text, ['rows'], only)).toBeNull();
    const few = sliceArray(text, 'rows', only);
    const whole = sliceArray(text, 'rows');
    expect(few).toEqual(whole);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]":,\\ 1eidrows'.split('')) }), (text) => {
        expect(() => scanPage(text, ['rows'], only)).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });
});
