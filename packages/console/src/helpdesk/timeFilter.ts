import { useState } from 'react';
import type { FilterField } from '../kit/FilterBar.tsx';
import { oneOf, useFilters } from '../kit/useFilters.ts';

const hourMs = 3_600_000;
const spans: Record<string, { label: string; hours: number }> = {
  '1h': { label: 'Last hour', hours: 1 },
  '24h': { label: 'Last 24 hours', hours: 24 },
  '7d': { label: 'Last 7 days', hours: 168 },
  '30d': { label: 'Last 30 days', hours: 720 },
};

/** A filter by how long ago something was: relative, so that an address stays true. */
export const timeField: FilterField = {
  kind: 'one',
  name: 'time',
  label: 'Any time',
  options: Object.entries(spans).map(([value, { label }]) => ({ value, label })),
};

/** Where the chosen time begins, counted from when the page was opened, so that the list stays; undefined where none is chosen. */
export function useFrom(): string | undefined {
  const [filters] = useFilters();
  const [openedAtMs] = useState(() => Date.now());
  const span = spans[oneOf(filters, 'time') ?? ''];
  return span && new Date(openedAtMs - span.hours * hourMs).toISOString();
}
