import { useCallback, useRef, type ReactNode } from 'react';
import { useLatest } from '../useStable.ts';

/** Rows that are chosen, by id. */
export interface Selection {
  ids: ReadonlySet<string>;
  onChange: (ids: ReadonlySet<string>) => void;
  /** Says how many are chosen, where it is not the number of ids. */
  label?: ReactNode;
  /** What can be done with them. */
  actions?: ReactNode;
}

/** Chooses a row, or with shift all rows from the one chosen last. The function stays the same, so that rows are not drawn again for it. */
export function useCheck<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  selection?: Selection,
): (index: number, isRange: boolean) => void {
  const from = useRef<number | null>(null);
  const latest = useLatest({ rows, idOf, selection });
  return useCallback(
    (index, isRange) => {
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
    },
    [latest],
  );
}
