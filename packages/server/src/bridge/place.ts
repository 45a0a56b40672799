/** A place in a list by time, and how far to read from there. Null is the beginning. */
export interface TimePlace {
  direction: 'asc' | 'desc';
  at: string | null;
  /** Tells rows of one moment apart. */
  key: string | null;
  limit: number;
}

/** The condition that a row lies behind a place: its moment is $3, its key $4. Keys compare byte by byte, as JavaScript compares them. */
export function behind(moment: string, key: string, direction: TimePlace['direction']): string {
  return `($3::timestamptz is null or (${moment}, (${key}) collate "C") ${direction === 'asc' ? '>' : '<'} ($3, $4::text))`;
}
