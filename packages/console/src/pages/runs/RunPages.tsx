import { Button } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import type { AnswerOf } from '../../api/types.ts';
import { useList } from '../../api/useList.ts';
import { PartList, type PartListProps } from '../../helpdesk/PartList.tsx';
import { formatDuration, formatNumber } from '../../kit/format.ts';
import { Time } from '../../kit/Time.tsx';
import { useFilters } from '../../kit/useFilters.ts';
import { texts } from './texts.ts';

const { pages } = texts;
const idOf = (row: { number: number }): string => String(row.number);

type Row = AnswerOf<'/api/v1/sync-runs/{id}/pages'>['items'][number];

const columnsOf = (onOpen: (page: number) => void): PartListProps<Row>['columns'] => [
  {
    id: 'number',
    header: pages.number,
    cell: (row) =>
      row.created + row.updated === 0 ? (
        formatNumber(row.number)
      ) : (
        <Button size="compact-xs" variant="subtle" aria-label={pages.show(String(row.number))} onClick={() => onOpen(row.number)}>
          {formatNumber(row.number)}
        </Button>
      ),
  },
  { id: 'stored', header: pages.stored, cell: (row) => <Time at={row.storedAt} /> },
  {
    id: 'took',
    header: pages.took,
    align: 'right',
    cell: (row) => formatDuration(Math.max(0, Date.parse(row.storedAt) - Date.parse(row.startedAt))),
  },
  ...(['seen', 'created', 'updated', 'unchanged', 'failed'] as const).map((name) => ({
    id: name,
    header: texts.columns[name],
    align: 'right' as const,
    cell: (row: Record<typeof name, number>) => formatNumber(row[name]),
  })),
];

/** The pages of a run, each leading to what it changed. */
export function RunPages({ id }: { id: string }): ReactNode {
  const [, change] = useFilters();
  const columns = useMemo(() => columnsOf((page) => change({ part: 'records', page: String(page) })), [change]);
  const list = useList('/api/v1/sync-runs/{id}/pages', { path: { id } }, 'runs', { idOf });
  return <PartList label={texts.panel.parts.pages} list={list} idOf={idOf} empty={pages.empty} more={pages.more} columns={columns} />;
}
