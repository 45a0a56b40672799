import { memo, type MouseEvent, type ReactNode } from 'react';
import { texts } from '../texts.ts';
import type { Column } from './column.ts';
import classes from './table.module.css';

/** What a row is drawn from. Every value stays the same from one rendering to the next unless the row itself changes. */
interface RowProps<Row> {
  row: Row;
  rowKey: string;
  name: string;
  index: number;
  start: number;
  columns: readonly Column<Row>[];
  isActive: boolean;
  isOpen: boolean;
  isSelected: boolean;
  hasCheck: boolean;
  onPress: (index: number) => void;
  onCheck: (index: number, isRange: boolean) => void;
}

function PlainRow<Row>(props: RowProps<Row>): ReactNode {
  const { row, rowKey, name, index, start, columns, isActive, isOpen, isSelected, hasCheck, onPress, onCheck } = props;
  // Keys are the grid's business (useGridKeys): the row itself is never focused.
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="row"
      id={rowKey}
      className={classes.row}
      aria-rowindex={index + 2}
      aria-selected={hasCheck ? isSelected : isOpen}
      data-active={isActive || undefined}
      data-open={isOpen || undefined}
      data-selected={isSelected || undefined}
      style={{ transform: `translateY(${start}px)` }}
      onClick={(event) => pressed(event) && onPress(index)}
    >
      {hasCheck ? (
        <div role="gridcell" className={classes.check}>
          <input
            type="checkbox"
            className={classes.box16}
            checked={isSelected}
            tabIndex={-1}
            aria-label={texts.table.select(name)}
            onChange={() => undefined}
            onClick={(event) => {
              event.stopPropagation();
              onCheck(index, event.shiftKey);
            }}
          />
        </div>
      ) : null}
      {columns.map((column) => (
        <div key={column.id} role="gridcell" className={classes.cell} data-align={column.align}>
          {column.cell(row)}
        </div>
      ))}
    </div>
  );
}

/** False where the click was meant for something inside of the row, or ended a selection of text. */
function pressed(event: MouseEvent): boolean {
  if ((event.target as HTMLElement).closest('button, a, input, label')) return false;
  return (getSelection()?.toString() ?? '') === '';
}

/** One row; drawn again only when something about it changes. */
export const TableRow = memo(PlainRow) as typeof PlainRow;
