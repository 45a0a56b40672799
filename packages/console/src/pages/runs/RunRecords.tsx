import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import type { AnswerOf } from '../../api/types.ts';
import { useList } from '../../api/useList.ts';
import { PartList, type PartListProps } from '../../helpdesk/PartList.tsx';
import { RecordId } from '../../helpdesk/RecordId.tsx';
import { entityName, kindName } from '../../helpdesk/words.ts';
import { formatNumber } from '../../kit/format.ts';
import { oneOf, useFilters } from '../../kit/useFilters.ts';
import { useAccount } from '../../shell/useAccount.ts';
import type { WholeRun } from './RunOverview.tsx';
import { texts } from './texts.ts';

const { records } = texts;
const kinds = ['created', 'updated', 'deleted', 'hidden', 'restored'] as const;
const idOf = (row: { position: number }): string => String(row.position);

type Row = AnswerOf<'/api/v1/sync-runs/{id}/records'>['items'][number];

const columnsOf = (account: string): PartListProps<Row>['columns'] => [
  { id: 'entity', header: records.entity, cell: (row) => entityName(row.entity) },
  {
    id: 'id',
    header: records.id,
    cell: (row) => <RecordId account={account} stream={row.entity === 'ticket' ? 'tickets' : row.entity} id={row.externalId} />,
  },
  { id: 'kind', header: records.kind, cell: (row) => kindName(row.kind) },
  { id: 'fields', header: records.fields, cell: (row) => row.fields.join(', ') },
];

/** The records that a run changed, all or those of one page. */
export function RunRecords({ run }: { run: WholeRun }): ReactNode {
  const account = useAccount();
  const [filters, change] = useFilters();
  const page = oneOf(filters, 'page');
  const [kind, setKind] = useState<(typeof kinds)[number] | null>(null);
  const query = { page: page === undefined ? undefined : Number(page), kind: kind ?? undefined };
  const columns = useMemo(() => columnsOf(account), [account]);
  const list = useList('/api/v1/sync-runs/{id}/records', { path: { id: run.id }, query }, 'runs', { idOf });
  return (
    <Stack gap={12}>
      <Group gap={8}>
        <Select
          size="xs"
          aria-label={records.kind}
          placeholder={records.any}
          clearable
          data={kinds.map((value) => ({ value, label: kindName(value) }))}
          value={kind}
          onChange={(next) => setKind(next)}
        />
        {page === undefined ? null : (
          <>
            <Text size="sm">{records.onlyPage(page)}</Text>
            <Button size="compact-sm" variant="subtle" onClick={() => change({ page: undefined })}>
              {records.allPages}
            </Button>
          </>
        )}
      </Group>
      <PartList
        label={texts.panel.parts.records}
        list={list}
        idOf={idOf}
        empty={page === undefined ? records.empty : records.emptyPage(page)}
        more={records.more}
        columns={columns}
      />
      {run.unchanged > 0 ? (
        <Text size="sm" c="dimmed">
          {records.unchanged(formatNumber(run.unchanged))}
        </Text>
      ) : null}
    </Stack>
  );
}
