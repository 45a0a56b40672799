import { formatWhen } from '../../kit/format.ts';
import type { Choice, TicketFields } from '../tickets/queries.ts';
import { textOf } from '../tickets/textOf.ts';
import { texts } from './texts.ts';

type Field = TicketFields['fields'][number];

/** A field's value as text: labels for ids, local time for instants. */
export function valueText(
  value: unknown,
  field: Field | undefined,
  labelOf: (list: string | null, id: unknown) => Choice | undefined,
): string {
  if (value === null || value === undefined || value === '') return texts.fields.empty;
  if (field?.list) return labelOf(field.list, value)?.label ?? textOf(value);
  if (field?.kind === 'instant') return formatWhen(new Date(textOf(value)), new Date());
  if (typeof value === 'boolean') return value ? texts.fields.yes : texts.fields.no;
  if (Array.isArray(value)) return value.filter(Boolean).join(', ') || texts.fields.empty;
  return textOf(value);
}
