import { useEffect, useRef, type RefObject } from 'react';
import { isBusy } from '../isBusy.ts';

/** What the keys do. */
interface GridActions {
  count: number;
  active: number;
  /** A row stands open beside the list: the arrows go on from it. */
  isOpen: boolean;
  rowsOnScreen: number;
  go: (index: number) => void;
  open: (index: number) => void;
  check?: (index: number) => void;
  leave: () => void;
}

const moves: Record<string, (at: GridActions) => number> = {
  j: (at) => at.active + 1,
  ArrowDown: (at) => at.active + 1,
  k: (at) => at.active - 1,
  ArrowUp: (at) => at.active - 1,
  PageDown: (at) => at.active + at.rowsOnScreen,
  PageUp: (at) => at.active - at.rowsOnScreen,
  Home: () => 0,
  End: (at) => at.count - 1,
};
/** These work wherever the focus is; the others, which scroll elsewhere, only in the grid or while a row is open. */
const everywhere = new Set(['j', 'k']);

/** j, k, arrows, Enter, x and Escape for the page's main list, without having to click into it first. */
export function useGridKeys(grid: RefObject<HTMLElement | null>, actions: GridActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isBusy(event.target) || isEdge(event.target)) return;
      const at = latest.current;
      const isHere = grid.current?.contains(event.target as Node) ?? false;
      const isPlain = isHere || event.target === document.body;
      const move = moves[event.key];
      if (move && at.count > 0 && (everywhere.has(event.key) || isHere || (at.isOpen && event.key.startsWith('Arrow')))) {
        event.preventDefault();
        const index = Math.min(at.count - 1, Math.max(0, move(at)));
        at.go(index);
        if (at.isOpen) at.open(index);
        // Who walks the rows means them with the next Enter, not the heading or button that was pressed before.
        else grid.current?.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true });
      } else if (event.key === 'Enter' && isPlain && !isControl(event.target) && at.active >= 0) {
        event.preventDefault();
        at.open(at.active);
      } else if ((event.key === 'x' || (event.key === ' ' && isHere && !isControl(event.target))) && at.check && at.active >= 0) {
        event.preventDefault();
        at.check(at.active);
      } else if (event.key === 'Escape' && isPlain && !at.isOpen) at.leave();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [grid]);
}

/** The edge of a column takes the arrow keys itself. */
const isEdge = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest('[role="separator"]') !== null;

const isControl = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest('button, a') !== null;
