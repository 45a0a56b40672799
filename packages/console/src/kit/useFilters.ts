import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

/** Filters as the address has them: every value is text, or a list of texts where a name stands there more than once. */
export type Filters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The filters of the address, and how to change some of them; an empty value removes one. The page behind Back is the one before. */
export function useFilters(): [Filters, (change: Filters) => void] {
  const search = useSearch({ strict: false }) as Filters;
  const navigate = useNavigate();
  const change = useCallback(
    (given: Filters) => {
      const next = (old: Filters): Filters =>
        Object.fromEntries(
          Object.entries({ ...old, ...given }).filter(([, value]) => value !== undefined && value !== '' && value.length > 0),
        );
      void navigate({ to: '.', search: next as never, replace: true });
    },
    [navigate],
  );
  return useMemo(() => [search, change], [search, change]);
}

/** A filter's value as one text. */
export const oneOf = (filters: Filters, name: string): string | undefined => {
  const value = filters[name];
  return typeof value === 'string' ? value : value?.[0];
};

/** A filter's values as a list. */
export const manyOf = (filters: Filters, name: string): readonly string[] => {
  const value = filters[name];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
};
