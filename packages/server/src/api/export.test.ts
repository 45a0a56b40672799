import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell, csvOf, exportPageRows, jsonOf, pagesOf } from './export.ts';

const columns = [
  { name: 'id', value: (row: { id: number; text: unknown }) => row.id },
  { name: 'text', value: (row: { id: number; text: unknown }) => row.text },
];
async function* onePage(rows: { id: number; text: unknown }[]): AsyncGenerator<{ id: number; text: unknown }[]> {
  if (rows.length > 0) yield rows;
}
async function textOf(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

/** What a spreadsheet would read of a line. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map((cell) => cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '');
}

describe('An export', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=cmd|"/c calc"!A1'])('does not let a spreadsheet run %j', (text) => {
    expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
  });

  test('leaves numbers, plain text and emptiness as they are', () => {
    expect([-4.5, true, 'Printer', null, undefined, ['a', 'b']].map(csvCell)).toEqual([
      '-4.5',
      'true',
      'Printer',
      '',
      '',
      '"[""a"",""b""]"',
    ]);
  });

  test('can be read back, whatever a cell holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }).filter((text) => !/[\r\n]/.test(text)),
        async (text) => {
          const csv = await textOf(csvOf(columns, onePage([{ id: 7, text }])));
          const line = csv.split('\r\n')[1] ?? '';
          expect(cellsOf(line)).toEqual(['7', /^[=+\-@\t\r]/.test(text) ? `'${text}` : text]);
        },
      ),
    );
  });

  test('of nothing is a heading, or an empty list', async () => {
    expect(await textOf(csvOf(columns, onePage([])))).toBe('\u{feff}id,text\r\n');
    expect(await textOf(jsonOf(columns, onePage([])))).toBe('[]\n');
  });

  test('as JSON is one list over all pages', async () => {
    const read = async (after: number | null, limit: number): Promise<{ id: number; text: unknown }[]> =>
      Array.from({ length: Math.min(limit, 1201 - (after ?? 0)) }, (_, n) => ({ id: (after ?? 0) + n + 1, text: undefined }));
    const rows = JSON.parse(
      await textOf(
        jsonOf(
          columns,
          pagesOf(read, (row) => row.id),
        ),
      ),
    ) as { id: number; text: null }[];
    expect(rows).toHaveLength(1201);
    expect(rows.at(-1)).toEqual({ id: 1201, text: null });
    expect(exportPageRows).toBeLessThan(1201);
  });
});
