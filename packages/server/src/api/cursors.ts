import { failure, FailureError } from '@deskbridge/model';
import type { z } from 'zod';

/** A place in a list as opaque text. */
export const encodeCursor = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** The place in a list that a cursor names; null without one. A cursor of another list or order is refused. */
export function decodeCursor<T>(text: string | undefined, schema: z.ZodType<T>): T | null {
  if (text === undefined) return null;
  const parsed = schema.safeParse(parse(text));
  if (parsed.success) return parsed.data;
  throw new FailureError(
    failure('request.invalid', { fields: { cursor: 'This cursor is of another list, filter or order; begin at the first page.' } }),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return null;
  }
}

/** Cuts a page out of rows of which one more than asked for was read. */
export function cutPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  present: (row: Row) => Item,
  placeOf: (row: Row) => unknown,
): { items: Item[]; next: string | null } {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return { items: kept.map(present), next: rows.length > limit && last !== undefined ? encodeCursor(placeOf(last)) : null };
}
