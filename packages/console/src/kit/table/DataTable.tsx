import { Button, Group, Skeleton, Text, VisuallyHidden } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { useSetting } from '../../api/me.ts';
import type { List } from '../../api/useList.ts';
import { Failure } from '../Failure.tsx';
import { formatNumber } from '../format.ts';
import { texts } from '../texts.ts';
import type { Column, Sort } from './column.ts';
import { ColumnMenu, type Density } from './ColumnMenu.tsx';
import { HeaderRow } from './HeaderRow.tsx';
import { TableRow } from './Row.tsx';
import classes from './table.module.css';
import { useColumns } from './useColumns.ts';
import { useGridKeys } from './useGridKeys.ts';

/** Rows that are chosen, by id. */
export interface Selection {
  ids: ReadonlySet<string>;
  onChange: (ids: ReadonlySet<string>) => void;
  /** Says how many are chosen, where it is not the number of ids. */
  label?: ReactNode;
  /** What can be done with them. */
  actions?: ReactNode;
}

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
    overscan: 12,
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

  const template = columns.shown.map((column) =>
    column.grows ? `minmax(${columns.width(column.id)}px, 1fr)` : `${columns.width(column.id)}px`,
  );
  const leastWidth = columns.shown.reduce((sum, column) => sum + columns.width(column.id), selection ? checkWidth : 0);
  const style = {
    '--template': [
      ...(selection ? [`${checkWidth}px`] : []),
      ...template,
      ...(props.columns.some((column) => column.grows) ? [] : ['1fr']),
    ].join(' '),
    '--least-width': `${leastWidth}px`,
    '--row-height': `${rowHeight}px`,
    '--check-width': selection ? `${checkWidth}px` : '0px',
  } as CSSProperties;
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

/** Chooses a row, or with shift all rows from the one chosen last. The function stays the same, so that rows are not drawn again for it. */
function useCheck<Row>(rows: readonly Row[], idOf: (row: Row) => string, selection?: Selection): (index: number, isRange: boolean) => void {
  const from = useRef<number | null>(null);
  const latest = useRef({ rows, idOf, selection });
  latest.current = { rows, idOf, selection };
  return useCallback((index, isRange) => {
    const { rows: present, idOf: id, selection: chosen } = latest.current;
    const row = present[index];
    if (row === undefined || chosen === undefined) return;
    const ids = new Set(chosen.ids);
    if (isRange && from.current !== null) {
      const [low, high] = [Math.min(from.current, index), Math.max(from.current, index)];
      for (const each of present.slice(low, high + 1)) ids.add(id(each));
    } else if (!ids.delete(id(row))) ids.add(id(row));
    from.current = index;
    chosen.onChange(ids);
  }, []);
}

const Chosen = ({ selection }: { selection: Selection }): ReactNode => (
  <Group gap={8} role="status">
    <Text size="sm" fw={600}>
      {selection.label ?? texts.table.selected(formatNumber(selection.ids.size))}
    </Text>
    {selection.actions}
    <Button size="xs" variant="subtle" color="gray" onClick={() => selection.onChange(new Set())}>
      {texts.table.clear}
    </Button>
  </Group>
);

const Skeletons = ({ rowHeight, count = 12 }: { rowHeight: number; count?: number }): ReactNode => (
  <div className={classes.skeletons}>
    <VisuallyHidden>{texts.table.loading}</VisuallyHidden>
    {Array.from({ length: count }, (_, index) => (
      <div key={index} className={classes.skeleton} style={{ height: rowHeight }}>
        <Skeleton height={10} width={`${55 + ((index * 37) % 40)}%`} />
      </div>
    ))}
  </div>
);
