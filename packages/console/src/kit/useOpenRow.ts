import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { oneOf, useFilters } from './useFilters.ts';

/** The row whose panel the address names (`?open=`), and how to open and close one. Back closes the panel; stepping from row to row adds nothing to it. */
export function useOpenRow(): [string | null, (id: string | null) => void] {
  const [filters] = useFilters();
  const navigate = useNavigate();
  const open = oneOf(filters, 'open') ?? null;
  const isOpen = open !== null;
  const go = useCallback(
    (id: string | null) => {
      const search = (old: Record<string, unknown>): Record<string, unknown> => {
        const { open: _, ...rest } = old;
        return id === null ? rest : { ...rest, open: id };
      };
      void navigate({ to: '.', search: search as never, replace: isOpen });
    },
    [navigate, isOpen],
  );
  return [open, go];
}

/** How a panel steps through the rows of its list; undefined at an end. */
export function stepsOf(
  ids: readonly string[],
  open: string | null,
  go: (id: string) => void,
): { onPrevious?: () => void; onNext?: () => void } {
  const place = open === null ? -1 : ids.indexOf(open);
  const step = (id: string | undefined): (() => void) | undefined => (place < 0 || id === undefined ? undefined : () => go(id));
  return { onPrevious: step(ids[place - 1]), onNext: step(ids[place + 1]) };
}
