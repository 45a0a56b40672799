import { Checkbox, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { texts } from '../texts.ts';
import type { Column, Sort } from './column.ts';
import classes from './table.module.css';
import type { ColumnsState } from './useColumns.ts';

const step = 16;

/** The headings: sort by a click, resize at the right edge (by arrow keys too). */
export function HeaderRow<Row>({
  columns,
  sort,
  onSort,
  all,
}: {
  columns: ColumnsState<Row>;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** Selects or clears all that are loaded. */
  all?: { checked: boolean; some: boolean; toggle: () => void };
}): ReactNode {
  return (
    <div role="row" className={classes.headerRow} aria-rowindex={1}>
      {all ? (
        <div role="columnheader" className={classes.check}>
          <Checkbox
            size="xs"
            checked={all.checked}
            indeterminate={all.some && !all.checked}
            onChange={all.toggle}
            aria-label={texts.table.selectAll}
          />
        </div>
      ) : null}
      {columns.shown.map((column) => (
        <Heading key={column.id} column={column} columns={columns} sort={sort} onSort={onSort} />
      ))}
    </div>
  );
}

function Heading<Row>({
  column,
  columns,
  sort,
  onSort,
}: {
  column: Column<Row>;
  columns: ColumnsState<Row>;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
}): ReactNode {
  const isSorted = column.sort !== undefined && sort?.by === column.sort;
  const direction = isSorted ? sort.direction : undefined;
  const turn = (): void => {
    if (column.sort) onSort?.({ by: column.sort, direction: direction === 'desc' ? 'asc' : 'desc' });
  };
  return (
    <div
      role="columnheader"
      className={classes.heading}
      data-align={column.align}
      aria-sort={direction === undefined ? undefined : direction === 'asc' ? 'ascending' : 'descending'}
    >
      {column.sort && onSort ? (
        <UnstyledButton className={classes.sorter} onClick={turn}>
          <span className={classes.headingText}>{column.header}</span>
          {direction === 'asc' ? <IconArrowUp size={13} aria-hidden /> : null}
          {direction === 'desc' ? <IconArrowDown size={13} aria-hidden /> : null}
        </UnstyledButton>
      ) : (
        <span className={classes.headingText}>{column.header}</span>
      )}
      <Resizer column={column} columns={columns} />
    </div>
  );
}

function Resizer<Row>({ column, columns }: { column: Column<Row>; columns: ColumnsState<Row> }): ReactNode {
  const width = columns.width(column.id);
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    columns.setWidth(column.id, width + (event.key === 'ArrowRight' ? step : -step));
  };
  const start = columns.resizer(column.id);
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={texts.table.resize(column.header)}
      aria-valuenow={Math.round(width)}
      tabIndex={0}
      className={classes.resizer}
      onMouseDown={start}
      onTouchStart={start}
      onKeyDown={press}
      data-no-print
    />
  );
}
