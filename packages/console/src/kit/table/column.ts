import type { ReactNode } from 'react';

/** A column of a table. */
export interface Column<Row> {
  id: string;
  /** Its heading, and its name in the menu of columns. */
  header: string;
  cell: (row: Row) => ReactNode;
  /** Width in pixels at first; people change it. */
  width?: number;
  /** The name by which the API sorts, where it can. */
  sort?: string;
  /** Figures stand at the right. */
  align?: 'end';
  /** Takes the width that the others leave. */
  grows?: boolean;
  /** Not shown until asked for. */
  hidden?: boolean;
}

/** What a list is sorted by. */
export interface Sort {
  by: string;
  direction: 'asc' | 'desc';
}

/** What a person has chosen for one table; kept on the server. */
export interface ColumnChoice {
  order?: readonly string[];
  shown?: Readonly<Record<string, boolean>>;
  widths?: Readonly<Record<string, number>>;
}
