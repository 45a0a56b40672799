import type { FieldChoice, TicketFields } from '../bridge/tickets/fields.ts';
import type { TicketRow } from '../bridge/tickets/store.ts';
import type { ExportColumn } from './export.ts';

/**
 * The columns of an export of tickets: the fields asked for, or all, in the helpdesk's words. Where a field holds an id, its label is written and the
 * id follows in a column of its own, so that a person can read it and a program can join it.
 */
export function ticketColumns(described: TicketFields | null, wanted: readonly string[] | undefined): ExportColumn<TicketRow>[] {
  const fields = described?.fields ?? [];
  const shown = wanted === undefined ? fields : wanted.flatMap((name) => fields.find((field) => field.name === name) ?? []);
  const columns = shown.flatMap((field): ExportColumn<TicketRow>[] => {
    const valueOf = (row: TicketRow): unknown => row[field.name as keyof TicketRow];
    if (field.list === null) return [{ name: field.label, value: (row) => plain(valueOf(row)) }];
    const labels = labelsOf(described?.lists[field.list] ?? []);
    return [
      { name: field.label, value: (row) => labels.get(String(valueOf(row))) ?? valueOf(row) },
      { name: `${field.label} id`, value: valueOf },
    ];
  });
  return [{ name: 'Id', value: (row) => row.id }, ...columns];
}

const labelsOf = (choices: readonly FieldChoice[]): Map<string, string> => new Map(choices.map(({ id, label }) => [id, label]));
const plain = (value: unknown): unknown => (Array.isArray(value) ? value.filter((item) => item !== '').join('; ') : value);
