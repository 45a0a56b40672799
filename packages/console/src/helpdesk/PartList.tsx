import { Button, ScrollArea, Skeleton, Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { List } from '../api/useList.ts';
import { Failure } from '../kit/Failure.tsx';

/** A short table inside of a panel or card: some columns, more rows when asked for. */
export interface PartListProps<Row> {
  label: string;
  list: Pick<List<Row>, 'rows' | 'isPending' | 'error' | 'hasMore' | 'loadMore' | 'isLoadingMore' | 'reload'>;
  idOf: (row: Row) => string;
  columns: readonly { id: string; header: string; align?: 'right'; cell: (row: Row) => ReactNode }[];
  /** What stands where there is nothing. */
  empty: ReactNode;
  more: string;
}

/** Rows of a part of something, page by page. */
export function PartList<Row>({ label, list, idOf, columns, empty, more }: PartListProps<Row>): ReactNode {
  if (list.error && list.rows.length === 0) return <Failure error={list.error} onRetry={list.reload} />;
  if (list.isPending) return <Skeleton height={120} />;
  if (list.rows.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {empty}
      </Text>
    );
  return (
    <Stack gap={8} align="flex-start">
      <ScrollArea w="100%" type="auto" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': label }}>
        <Table aria-label={label} verticalSpacing={5} horizontalSpacing={8} fz="sm">
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column.id} ta={column.align} fw={500} c="dimmed">
                  {column.header}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {list.rows.map((row) => (
              <Table.Tr key={idOf(row)}>
                {columns.map((column) => (
                  <Table.Td key={column.id} ta={column.align} style={{ fontVariantNumeric: 'tabular-nums' }}>
                    {column.cell(row)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      {list.hasMore ? (
        <Button size="xs" variant="default" onClick={list.loadMore} loading={list.isLoadingMore}>
          {more}
        </Button>
      ) : null}
    </Stack>
  );
}
