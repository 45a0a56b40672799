import {
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
  type ColumnSizingState,
} from '@tanstack/react-table';
import { useEffect, useMemo, useState } from 'react';
import { useSetting } from '../../api/me.ts';
import type { Column, ColumnChoice } from './column.ts';

const features = tableFeatures({ columnVisibilityFeature, columnOrderingFeature, columnSizingFeature, columnResizingFeature });
const noRows: never[] = [];
const noChoice: ColumnChoice = {};
const smallestWidth = 56;
const usualWidth = 140;

type Update<T> = T | ((old: T) => T);
const next = <T>(update: Update<T>, old: T): T => (typeof update === 'function' ? (update as (old: T) => T)(old) : update);

/** The columns of a table as the person has arranged them, and the ways to arrange them. */
export interface ColumnsState<Row> {
  /** In order, hidden ones left out. */
  shown: readonly Column<Row>[];
  /** In order, all. */
  all: readonly Column<Row>[];
  isShown(id: string): boolean;
  toggle(id: string): void;
  /** Moves a column one place to the left or right. */
  move(id: string, by: -1 | 1): void;
  width(id: string): number;
  setWidth(id: string, width: number): void;
  /** What starts a resize by mouse or touch. */
  resizer(id: string): ((event: unknown) => void) | undefined;
  isResizing: boolean;
  reset(): void;
}

/** Keeps order, visibility and widths of a table's columns for the person. Table's model decides; rows are none of its business here. */
export function useColumns<Row>(tableId: string, columns: readonly Column<Row>[]): ColumnsState<Row> {
  const [choice, setChoice] = useSetting<ColumnChoice>(`columns.${tableId}`, noChoice);
  // Widths follow the pointer here and are remembered when it lets go.
  const [sizing, setSizing] = useState<ColumnSizingState>({ ...choice.widths });
  const definitions = useMemo(
    () => columns.map((column) => ({ id: column.id, header: column.header, size: column.width ?? usualWidth, minSize: smallestWidth })),
    [columns],
  );
  const columnOrder = useMemo(() => orderOf(columns, choice.order), [columns, choice.order]);
  const columnVisibility = useMemo(
    () => Object.fromEntries(columns.map((column) => [column.id, choice.shown?.[column.id] ?? !column.hidden])),
    [columns, choice.shown],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: noRows,
    columnResizeMode: 'onChange' as const,
    state: { columnOrder, columnVisibility, columnSizing: sizing },
    onColumnOrderChange: (update: Update<string[]>) => setChoice({ ...choice, order: next(update, columnOrder) }),
    onColumnVisibilityChange: (update: Update<Record<string, boolean>>) => setChoice({ ...choice, shown: next(update, columnVisibility) }),
    onColumnSizingChange: setSizing,
  });
  const isResizing = Boolean(table.state.columnResizing.isResizingColumn);
  useEffect(() => {
    if (!isResizing && JSON.stringify(sizing) !== JSON.stringify(choice.widths ?? {})) setChoice({ ...choice, widths: sizing });
  }, [isResizing, sizing, choice, setChoice]);

  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const all = useMemo(() => columnOrder.flatMap((columnId) => byId.get(columnId) ?? []), [byId, columnOrder]);
  const shown = useMemo(() => all.filter((column) => columnVisibility[column.id]), [all, columnVisibility]);
  return {
    shown,
    all,
    isShown: (id) => columnVisibility[id] ?? true,
    toggle: (id) => table.getColumn(id)?.toggleVisibility(),
    move: (id, by) => table.setColumnOrder(moved(columnOrder, id, by)),
    width: (id) => table.getColumn(id)?.getSize() ?? usualWidth,
    setWidth: (id, width) => setSizing((old) => ({ ...old, [id]: Math.max(smallestWidth, Math.round(width)) })),
    resizer: (id) =>
      table
        .getHeaderGroups()
        .flatMap((group) => group.headers)
        .find((header) => header.column.id === id)
        ?.getResizeHandler(),
    isResizing,
    reset: () => {
      setSizing({});
      setChoice(noChoice);
    },
  };
}

/** The remembered order, with columns that it does not know yet where their definition has them. */
function orderOf(columns: readonly { id: string }[], remembered: readonly string[] = []): string[] {
  const ids = columns.map(({ id }) => id);
  const known = remembered.filter((id) => ids.includes(id));
  return known.length === 0 ? ids : [...known, ...ids.filter((id) => !known.includes(id))];
}

function moved(order: readonly string[], id: string, by: -1 | 1): string[] {
  const from = order.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return [...order];
  const without = order.filter((each) => each !== id);
  return without.toSpliced(to, 0, id);
}
