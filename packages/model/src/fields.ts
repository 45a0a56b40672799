import { z } from 'zod';

/**
 * The kinds of value that a mirrored field can have. They decide the column's type, how two values are compared and how
 * the API shows them: `instant` is an ISO 8601 UTC string with milliseconds, `date` a calendar date (`YYYY-MM-DD`),
 * `textList` an ordered list, `json` anything (compared by value).
 */
export type FieldKind = 'text' | 'integer' | 'number' | 'boolean' | 'instant' | 'date' | 'textList' | 'json';

/** What JavaScript holds for each kind; a field that the PSA leaves empty is null. */
export interface FieldValues {
  text: string;
  integer: number;
  number: number;
  boolean: boolean;
  instant: string;
  date: string;
  textList: string[];
  json: unknown;
}

/** The fields of an entity, by name. */
export type FieldKinds = Readonly<Record<string, FieldKind>>;

/** The record that a table of field kinds describes. */
export type RecordOf<F extends FieldKinds> = { [K in keyof F]: FieldValues[F[K]] | null };

/** The PostgreSQL type of each kind. */
export const columnTypes: Record<FieldKind, string> = {
  text: 'text',
  integer: 'bigint',
  number: 'double precision',
  boolean: 'boolean',
  instant: 'timestamptz',
  date: 'date',
  textList: 'text[]',
  json: 'jsonb',
};

const schemas: Record<FieldKind, z.ZodType> = {
  text: z.string(),
  integer: z.int(),
  number: z.number(),
  boolean: z.boolean(),
  instant: z.iso.datetime(),
  date: z.iso.date(),
  textList: z.array(z.string()),
  json: z.unknown(),
};

/** The zod schema of a record with these fields; every field may be null. */
export function recordSchema<F extends FieldKinds>(fields: F): z.ZodObject<{ [K in keyof F]: z.ZodType<FieldValues[F[K]] | null> }> {
  const shape = Object.fromEntries(Object.entries(fields).map(([name, kind]) => [name, schemas[kind].nullable()]));
  return z.object(shape) as never;
}

/** `closedAt` → `closed_at`: the column that holds a field. */
export function columnName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
