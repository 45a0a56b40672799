import { Button } from '@mantine/core';
import { IconDeviceDesktop } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import type { AnswerOf } from '../../api/types.ts';
import { useGet } from '../../api/useGet.ts';
import { useSend } from '../../api/useSend.ts';
import { ConfirmAction } from '../../kit/ConfirmAction.tsx';
import { Empty } from '../../kit/Empty.tsx';
import { FilterBar } from '../../kit/FilterBar.tsx';
import { Page } from '../../kit/Page.tsx';
import { StateWord } from '../../kit/State.tsx';
import type { Column } from '../../kit/table/column.ts';
import { DataTable } from '../../kit/table/DataTable.tsx';
import { Time } from '../../kit/Time.tsx';
import { oneOf, useFilters } from '../../kit/useFilters.ts';
import { deviceOf } from '../../signing/device.ts';
import { texts } from './texts.ts';

type Row = AnswerOf<'/api/v1/sessions'>['items'][number];

const columns: readonly Column<Row>[] = [
  { id: 'name', header: texts.columns.name, cell: (row) => row.name, width: 180 },
  { id: 'email', header: texts.columns.email, cell: (row) => row.email, grows: true, width: 220 },
  { id: 'device', header: texts.columns.device, cell: (row) => deviceOf(row.userAgent, texts.unknown), width: 180 },
  { id: 'address', header: texts.columns.address, cell: (row) => row.address ?? '–', width: 140 },
  { id: 'since', header: texts.columns.since, cell: (row) => <Time at={row.createdAt} />, width: 120 },
  { id: 'seen', header: texts.columns.seen, cell: (row) => <Time at={row.lastSeenAt} />, width: 120 },
  { id: 'end', header: texts.columns.end, cell: (row) => <End row={row} />, width: 120 },
];

/** Where people are signed in, and how to end it. */
export function Sessions(): ReactNode {
  const { data, isPending, error } = useGet('/api/v1/sessions', {}, 'people', { everyMs: 60_000 });
  const [filters] = useFilters();
  const search = (oneOf(filters, 'search') ?? '').toLowerCase();
  const rows = (data?.items ?? []).filter((row) => `${row.name} ${row.email} ${row.address ?? ''}`.toLowerCase().includes(search));
  return (
    <Page id="sessions" title={texts.title} intro={texts.intro} crumbs={[{ label: texts.section }]}>
      <DataTable
        id="sessions"
        label={texts.title}
        columns={columns}
        list={{ rows, isPending, error }}
        nameOf={(row) => `${row.name}, ${deviceOf(row.userAgent, texts.unknown)}`}
        toolbar={<FilterBar fields={[{ kind: 'search', name: 'search', label: texts.search }]} />}
        empty={<Empty icon={IconDeviceDesktop} title={texts.none} text={texts.noneText} />}
      />
    </Page>
  );
}

function End({ row }: { row: Row }): ReactNode {
  const end = useSend('delete', '/api/v1/people/{personId}/sessions/{id}', { refresh: ['people', 'audit'], done: texts.ended(row.name) });
  const mayEnd = useCan('owners.manage') || row.role !== 'owner';
  if (row.current) return <StateWord state="ok">{texts.current}</StateWord>;
  if (!mayEnd) return texts.ownersOnly;
  return (
    <ConfirmAction
      trigger={(open) => (
        <Button size="compact-sm" variant="default" onClick={open} aria-label={texts.endOne(row.name)}>
          {texts.end}
        </Button>
      )}
      title={texts.endOne(row.name)}
      confirm={texts.end}
      onConfirm={() => end.mutateAsync({ path: { personId: row.personId, id: row.id } })}
    >
      {texts.endText(row.name)}
    </ConfirmAction>
  );
}
