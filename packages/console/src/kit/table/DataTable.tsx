import { Button, Group, Text } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { useSetting } from '../../api/me.ts';
import type { List } from '../../api/useList.ts';
import { Failure } from '../Failure.tsx';
import { formatNumber } from '../format.ts';
import { texts } from '../texts.ts';
import { Chosen } from './Chosen.tsx';
import type { Column, Sort } from './column.ts';
import { ColumnMenu, type Density } from './ColumnMenu.tsx';
import { HeaderRow } from './HeaderRow.tsx';
import { TableRow } from './Row.tsx';
import { Skeletons } from './Skeletons.tsx';
import classes from './table.module.css';
import { useCheck, type Selection } from './useCheck.ts';
import { useColumns, type ColumnsState } from './useColumns.ts';
import { useGridKeys } from './useGridKeys.ts';

/** A table of a list. */
export interface DataTableProps<Row> {
  /** Names the table for what is remembered about it. */
  id: string;
  /** What it holds, for screen readers: *Tickets*. */
  label: string;
  columns: readonly Column<Row>[];
  list: Pick<List<Row>, 'rows' | 'isPending' | 'error'> & Partial<List<Row>>;
  idOf?: (row: Row) => string;
  /** A row's name in words, for its checkbox; default its id. */
  nameOf?: (row: Row) => string;
  onOpen?: (row: Row) => void;
  /** The row whose panel is open. */
  openId?: string | null;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** Rows that are chosen, and what can be done with them. */
  selection?: Selection;
  /** Filters and search, above the table. */
  toolbar?: ReactNode;
  /** Shown where there is no row: an Empty that teaches. */
  empty: ReactNode;
  /** The density of this very table, remembered for it alone; default is one for all tables. */
  density?: Density;
  /** Takes the height that there is (grids), else grows with its rows up to most of the window. */
  fills?: boolean;
}

const rowHeights: Record<Density, number> = { comfortable: 36, compact: 28 };
const checkWidth = 36;
const rowsAhead = 30;
const idOfRow = (row: unknown): string => String((row as { id: string | number }).id);

/** A table over a list of any length: only what is on the screen is drawn, further pages are read as they come near. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { id, label, list, onOpen, openId = null, selection, sort, onSort, fills = false, idOf = idOfRow, nameOf = idOf } = props;
  const { rows } = list;
  const prefix = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useColumns(id, props.columns);
  const [density, setDensity] = useSetting<Density>(props.density ? `density.${id}` : 'density', props.density ?? 'comfortable');
  const rowHeight = rowHeights[density];
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : idOf(row);
    },
  });
  useEffect(() => virtual.measure(), [virtual, rowHeight]);

  const [activeId, setActiveId] = useState<string | null>(null);
  const active = useIndexOf(rows, idOf, openId ?? activeId);
  const go = useCallback(
    (index: number) => {
      const row = rows[index];
      if (row === undefined) return;
      setActiveId(idOf(row));
      virtual.scrollToIndex(index, { align: 'auto' });
    },
    [rows, idOf, virtual],
  );
  const open = useCallback(
    (index: number) => {
      const row = rows[index];
      if (row === undefined) return;
      setActiveId(idOf(row));
      onOpen?.(row);
    },
    [rows, idOf, onOpen],
  );
  const check = useCheck(rows, idOf, selection);
  useGridKeys(scroller, {
    count: rows.length,
    active,
    isOpen: openId !== null,
    rowsOnScreen: Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2,
    go,
    open,
    check: selection ? (index) => check(index, false) : undefined,
    leave: () => (selection && selection.ids.size > 0 ? selection.onChange(new Set()) : setActiveId(null)),
  });

  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const { hasMore = false, loadMore, isLoadingMore = false, arrived = 0, setAtTop } = list;
  useEffect(() => {
    if (hasMore && last >= rows.length - rowsAhead) loadMore?.();
  }, [last, rows.length, hasMore, loadMore]);

  const style = widthsOf(columns, selection !== undefined, rowHeight);
  const allChosen = selection !== undefined && rows.length > 0 && rows.every((row) => selection.ids.has(idOf(row)));

  return (
    <div className={classes.frame} data-fills={fills || undefined}>
      <Group gap={8} wrap="nowrap" align="flex-start" className={classes.toolbar}>
        <div className={classes.tools}>{selection && selection.ids.size > 0 ? <Chosen selection={selection} /> : props.toolbar}</div>
        <ColumnMenu columns={columns} density={density} setDensity={setDensity} />
      </Group>
      {list.error && rows.length === 0 ? (
        <Failure error={list.error} onRetry={list.reload} />
      ) : (
        <div className={classes.box} data-fills={fills || undefined}>
          {arrived > 0 ? (
            <Button
              size="compact-sm"
              radius="xl"
              className={classes.pill}
              leftSection={<IconArrowUp size={14} aria-hidden />}
              onClick={() => {
                scroller.current?.scrollTo({ top: 0 });
                list.showArrived?.();
              }}
            >
              {texts.table.arrived(arrived)}
            </Button>
          ) : null}
          <div
            ref={scroller}
            className={classes.scroller}
            style={style}
            onScroll={(event) => setAtTop?.(event.currentTarget.scrollTop < rowHeight)}
          >
            <div
              role="grid"
              aria-label={label}
              aria-rowcount={hasMore ? -1 : rows.length + 1}
              aria-colcount={columns.shown.length}
              aria-busy={list.isPending}
              aria-multiselectable={selection !== undefined || undefined}
              aria-activedescendant={active >= 0 ? `${prefix}-${active}` : undefined}
              tabIndex={0}
              className={classes.grid}
            >
              <HeaderRow
                columns={columns}
                sort={sort}
                onSort={onSort}
                all={
                  selection && {
                    checked: allChosen,
                    some: selection.ids.size > 0,
                    toggle: () => selection.onChange(allChosen ? new Set() : new Set([...selection.ids, ...rows.map(idOf)])),
                  }
                }
              />
              <div role="rowgroup" className={classes.rows} style={{ height: virtual.getTotalSize() }}>
                {items.map((item) => {
                  const row = rows[item.index];
                  if (row === undefined) return null;
                  const key = idOf(row);
                  return (
                    <TableRow
                      key={item.key}
                      row={row}
                      rowKey={`${prefix}-${item.index}`}
                      name={nameOf(row)}
                      index={item.index}
                      start={item.start}
                      columns={columns.shown}
                      isActive={item.index === active}
                      isOpen={key === openId}
                      isSelected={selection?.ids.has(key) ?? false}
                      hasCheck={selection !== undefined}
                      onPress={open}
                      onCheck={check}
                    />
                  );
                })}
              </div>
            </div>
            {list.isPending ? <Skeletons rowHeight={rowHeight} /> : null}
            {!list.isPending && rows.length === 0 ? <div className={classes.empty}>{props.empty}</div> : null}
            {isLoadingMore ? <Skeletons rowHeight={rowHeight} count={3} /> : null}
          </div>
        </div>
      )}
      {rows.length > 0 && !hasMore && !list.isPending ? (
        <Text size="xs" c="dimmed" className={classes.end}>
          {texts.table.end(formatNumber(rows.length))}
        </Text>
      ) : null}
    </div>
  );
}

/** Where a row stands; -1 where it does not. */
function useIndexOf<Row>(rows: readonly Row[], idOf: (row: Row) => string, id: string | null): number {
  return useMemo(() => (id === null ? -1 : rows.findIndex((row) => idOf(row) === id)), [rows, idOf, id]);
}

/** Widths and heights as variables of the whole table: while a column is dragged, no row is drawn again. */
function widthsOf<Row>(columns: ColumnsState<Row>, hasCheck: boolean, rowHeight: number): CSSProperties {
  const widths = columns.shown.map((column) => ({ grows: column.grows === true, px: columns.width(column.id) }));
  const tracks = widths.map(({ grows, px }) => (grows ? `minmax(${px}px, 1fr)` : `${px}px`));
  // Where no column grows, an empty track takes what is left.
  const rest = widths.some(({ grows }) => grows) ? [] : ['1fr'];
  return {
    '--template': [...(hasCheck ? [`${checkWidth}px`] : []), ...tracks, ...rest].join(' '),
    '--least-width': `${widths.reduce((sum, { px }) => sum + px, hasCheck ? checkWidth : 0)}px`,
    '--row-height': `${rowHeight}px`,
    '--check-width': hasCheck ? `${checkWidth}px` : '0px',
  } as CSSProperties;
}
