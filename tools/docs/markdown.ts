/** How the generated pages are put together. */

/** What makes them anew. */
export const command = 'node tools/generateDocs.ts';

/** Text in a fixed width. */
export const code = (text: string): string => `\`${text}\``;
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A table; every cell is text that may hold Markdown. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(header), `|${header.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** A whole page: every part a paragraph, a heading or a table. */
export function page(source: string, parts: readonly string[]): string {
  const [title = '', ...rest] = parts;
  return `${[`# ${title}`, `<!-- Generated from ${source} by \`${command}\`. Do not edit. -->`, ...rest].join('\n\n')}\n`;
}

/** A flag in words. */
export const yesNo = (value: boolean): string => (value ? 'yes' : 'no');
