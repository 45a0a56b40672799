import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parseObject, sliceArray } from './json.ts';

const sliced = (text: string, keys: string | readonly string[] | null) => {
  const page = sliceArray(text, keys);
  if (!page.ok) throw new Error(page.detail);
  return page;
};

describe('cutting a page into records', () => {
  it('keeps the text of each record exactly as it came', () => {
    const page = sliced('{"record_count":2,"tickets":[ {"id":18.0,"n":12345678901234567890} , {"id":2,"a":[{"b":"]},{"}]} ]}', 'tickets');
    expect(page.elements.map((element) => element.raw)).toEqual(['{"id":18.0,"n":12345678901234567890}', '{"id":2,"a":[{"b":"]},{"}]}']);
    expect(page.envelope).toEqual({ record_count: 2 });
  });

  it('reads bare arrays and arrays of scalars', () => {
    expect(sliced('[1, "a,b", null]', null).elements.map((element) => element.raw)).toEqual(['1', '"a,b"', 'null']);
    expect(sliced(' [] ', null).elements).toEqual([]);
  });

  it('finds the list under another key, and refuses an object without a list', () => {
    expect(sliced('{"page_no":1,"results":[{"id":1}]}', ['agents', 'results']).elements).toHaveLength(1);
    expect(sliced('{"Tickets":[{"id":1}]}', 'tickets').elements).toHaveLength(1);
    expect(sliceArray('{"id":4}', 'tickets')).toMatchObject({ ok: false, reason: 'noArray' });
    expect(sliceArray('"text"', 'tickets')).toMatchObject({ ok: false, reason: 'noArray' });
  });

  it('answers a truncated page and a web page with a failure, not a throw', () => {
    expect(sliceArray('{"tickets":[{"id":1},{"id":', 'tickets')).toMatchObject({ ok: false, reason: 'malformed' });
    expect(sliceArray('<html></html>', 'tickets')).toMatchObject({ ok: false, reason: 'malformed' });
    expect(sliceArray('', 'tickets')).toMatchObject({ ok: false, reason: 'malformed' });
  });

  it('writes the records again where the page cannot be cut, as with a key that comes twice', () => {
    const page = sliced('{"tickets":[{"id":1}],"tickets":[{"id":2},{"id":3}]}', 'tickets');
    expect(page.elements.map((element) => element.value)).toEqual([{ id: 2 }, { id: 3 }]);
    expect(page.elements.map((element) => element.raw)).toEqual(['{"id":2}', '{"id":3}']);
  });

  it('replaces NUL and lone surrogates, escaped and literal, and only those', () => {
    const text = String.raw`[{"a":"x\u0000y"},{"a":"\ud83d\ude00"},{"a":"\ud83d"},{"a":"\\u0000"},{"a":"\udc00\ud83d\u0041"}]`;
    const { elements } = sliced(text, null);
    expect(elements.map((element) => element.repaired)).toEqual([true, false, true, false, true]);
    expect(elements.map((element) => (element.value as { a: string }).a)).toEqual([
      'x\ufffdy',
      '😀',
      '\ufffd',
      String.raw`\u0000`,
      '\ufffd\ufffdA',
    ]);
    const literal = sliced('[{"a":"\ud800"},{"a":"\u0000"}]', null);
    expect(literal.elements.map((element) => element.value)).toEqual([{ a: '\ufffd' }, { a: '\ufffd' }]);
    expect(literal.elements.every((element) => element.repaired && element.raw.isWellFormed())).toBe(true);
  });

  it('cuts whatever JSON there is, and every raw text parses to its value', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(3), (list, more, indent) => {
        const { rows: _rows, ...rest } = more;
        const page = sliced(JSON.stringify({ ...rest, rows: list }, null, indent), 'rows');
        expect(page.elements.map((element) => JSON.parse(element.raw) as unknown)).toEqual(page.elements.map((element) => element.value));
        expect(page.elements).toHaveLength(list.length);
      }),
    );
  });

  it('never throws and never lets through what jsonb refuses', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.string({ unit: fc.constantFrom('\ud800', '\udc00', '\u0000', 'a', '\\', '"') })),
        (text, strings) => {
          sliceArray(text, 'rows');
          for (const element of sliced(JSON.stringify(strings.map((value) => ({ value }))), null).elements) {
            expect(element.raw).not.toMatch(/(?<!\\)(?:\\\\)*\\u0000/);
            expect((element.value as { value: string }).value.isWellFormed()).toBe(true);
          }
        },
      ),
    );
  });
});

describe('reading one object', () => {
  it('answers null for what is no object', () => {
    expect(parseObject('[1]')).toBeNull();
    expect(parseObject('nonsense')).toBeNull();
    expect(parseObject(' {"id":1} ')).toMatchObject({ raw: '{"id":1}', repaired: false });
  });
});
