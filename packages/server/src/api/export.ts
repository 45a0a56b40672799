import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';

/** The forms in which a list can be taken along. */
export const exportFormats = ['csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** `format` of an export's address. */
export const exportFormat = z.enum(exportFormats).default('csv').describe('`csv` for spreadsheets, `json` for programs');

/** One column of an export: its heading, and its value of a row. Objects and lists are written as JSON. */
export interface ExportColumn<Row> {
  name: string;
  value: (row: Row) => unknown;
}

/** What is exported. */
export interface ExportedList<Row> {
  format: ExportFormat;
  /** What the file is called, without its ending: `tickets`. */
  name: string;
  columns: readonly ExportColumn<Row>[];
  /** The rows, page by page: see `pagesOf`. */
  pages: AsyncIterable<readonly Row[]>;
  /** The day in the file's name. */
  now: Date;
}

/** Rows that one statement of an export reads. */
export const exportPageRows = 500;

/**
 * All pages of a keyset list, each read when the one before has gone out: nothing is held but a page, and no transaction stays open while
 * a slow reader reads.
 */
export async function* pagesOf<Row, Place>(
  read: (after: Place | null, limit: number) => Promise<readonly Row[]>,
  placeOf: (row: Row) => Place,
): AsyncGenerator<readonly Row[]> {
  let after: Place | null = null;
  for (;;) {
    const rows: readonly Row[] = await read(after, exportPageRows);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < exportPageRows) return;
    after = placeOf(last);
  }
}

const types: Record<ExportFormat, string> = { csv: 'text/csv; charset=utf-8; header=present', json: 'application/json; charset=utf-8' };

/**
 * Answers with a file that is written while it is read. The first page is read before anything is answered, so that what fails at once is an
 * ordinary error; what fails later breaks the download off, rather than ending it as if it were whole.
 */
export async function sendExport<Row>(reply: FastifyReply, list: ExportedList<Row>): Promise<FastifyReply> {
  const pages = list.pages[Symbol.asyncIterator]();
  const first = await pages.next();
  const all = async function* (): AsyncGenerator<readonly Row[]> {
    for (let page = first; !page.done; page = await pages.next()) yield page.value;
  };
  const write = list.format === 'csv' ? csvOf : jsonOf;
  return reply
    .code(200)
    .header('content-type', types[list.format])
    .header('content-disposition', `attachment; filename="${list.name}-${list.now.toISOString().slice(0, 10)}.${list.format}"`)
    .send(Readable.from(write(list.columns, all()), { objectMode: false }));
}

/** Without it spreadsheets read UTF-8 as something else. */
const byteOrderMark = '\u{feff}';

/** Rows as CSV (RFC 4180), a page at a time. */
export async function* csvOf<Row>(columns: readonly ExportColumn<Row>[], pages: AsyncIterable<readonly Row[]>): AsyncGenerator<string> {
  yield `${byteOrderMark}${columns.map(({ name }) => csvCell(name)).join(',')}\r\n`;
  for await (const rows of pages) yield rows.map((row) => `${columns.map(({ value }) => csvCell(value(row))).join(',')}\r\n`).join('');
}

/** Rows as a JSON array of objects, a page at a time. */
export async function* jsonOf<Row>(columns: readonly ExportColumn<Row>[], pages: AsyncIterable<readonly Row[]>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const rows of pages) {
    const lines = rows.map((row) => JSON.stringify(Object.fromEntries(columns.map(({ name, value }) => [name, value(row) ?? null]))));
    yield before + lines.join(',\n');
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/** A spreadsheet runs what begins so. Numbers of ours may well be negative: they are not text, and stay as they are. */
const runs = /^[=+\-@\t\r]/;

/** A value as a cell: text that a spreadsheet would run gets an apostrophe before it. */
export function csvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const safe = runs.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
