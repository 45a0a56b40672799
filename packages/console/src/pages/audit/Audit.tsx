import { Button, Text } from '@mantine/core';
import { IconListCheck, IconShieldCheck } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import type { AnswerOf, QueryOf } from '../../api/types.ts';
import { useGet } from '../../api/useGet.ts';
import { useList } from '../../api/useList.ts';
import { Empty } from '../../kit/Empty.tsx';
import { ExportMenu } from '../../kit/ExportMenu.tsx';
import { FilterBar, type FilterField } from '../../kit/FilterBar.tsx';
import { Page } from '../../kit/Page.tsx';
import type { Column } from '../../kit/table/column.ts';
import { DataTable } from '../../kit/table/DataTable.tsx';
import { Time } from '../../kit/Time.tsx';
import { manyOf, oneOf, useFilters, type Filters } from '../../kit/useFilters.ts';
import { stepsOf, useOpenRow } from '../../kit/useOpenRow.ts';
import { EventPanel } from './EventPanel.tsx';
import { texts } from './texts.ts';
import { useVerify, Verified } from './Verified.tsx';

/** An event of the audit log. */
export type AuditEvent = AnswerOf<'/api/v1/audit'>['items'][number];

const columns: readonly Column<AuditEvent>[] = [
  { id: 'at', header: texts.columns.at, cell: (row) => <Time at={row.at} />, width: 120 },
  { id: 'actor', header: texts.columns.actor, cell: (row) => row.actor.name, width: 180 },
  { id: 'says', header: texts.columns.did, cell: (row) => row.says, width: 220 },
  { id: 'object', header: texts.columns.object, cell: (row) => row.object.name, grows: true, width: 220 },
  { id: 'address', header: texts.columns.address, cell: (row) => row.address ?? '–', width: 140 },
  { id: 'type', header: texts.columns.type, cell: (row) => <code>{row.type}</code>, width: 170, hidden: true },
  { id: 'sequence', header: texts.columns.sequence, cell: (row) => row.sequence, align: 'end', width: 80, hidden: true },
];

/** Who did what and when, with what was there before and after. Nobody can change it. */
export function Audit(): ReactNode {
  const [filters] = useFilters();
  const query = useMemo(() => queryOf(filters), [filters]);
  const list = useList('/api/v1/audit', { query }, 'audit');
  const [open, go] = useOpenRow();
  const verify = useVerify();
  const chosen = list.rows.find((row) => row.id === open);
  const ids = list.rows.map((row) => row.id);
  return (
    <Page
      id="audit"
      title={texts.title}
      intro={texts.intro}
      crumbs={[{ label: texts.section }]}
      isGrid
      action={
        <Button
          variant="default"
          leftSection={<IconShieldCheck size={16} aria-hidden />}
          loading={verify.isFetching}
          onClick={() => void verify.refetch()}
        >
          {texts.verify.action}
        </Button>
      }
      status={<Verified verify={verify} />}
    >
      <DataTable
        id="audit"
        label={texts.title}
        columns={columns}
        list={list}
        nameOf={(row) => `${row.actor.name} ${row.says} ${row.object.name}`}
        onOpen={(row) => go(row.id)}
        openId={open}
        fills
        toolbar={
          <FilterBar fields={useFields()}>
            <ExportMenu path="/api/v1/audit/export" query={query} />
          </FilterBar>
        }
        empty={<Empty icon={IconListCheck} title={texts.none} text={<Text component="span">{texts.noneText}</Text>} />}
      />
      {chosen ? <EventPanel key={chosen.id} event={chosen} onClose={() => go(null)} {...stepsOf(ids, open, go)} /> : null}
    </Page>
  );
}

/** The filters, with the people and the kinds of event that there are. */
function useFields(): readonly FilterField[] {
  const people = useGet('/api/v1/people', {}, 'people').data?.items;
  const types = useGet('/api/v1/audit/types', {}, 'static').data?.items;
  return useMemo(
    () => [
      { kind: 'search', name: 'search', label: texts.filters.search },
      {
        kind: 'one',
        name: 'actor',
        label: texts.filters.actor,
        options: (people ?? []).map(({ personId, name }) => ({ value: personId, label: name })),
      },
      { kind: 'many', name: 'type', label: texts.filters.type, options: (types ?? []).map(({ type }) => ({ value: type, label: type })) },
      { kind: 'one', name: 'period', label: texts.filters.period, options: texts.filters.periods },
    ],
    [people, types],
  );
}

const hourMs = 3_600_000;
const periods: Readonly<Record<string, number>> = { hour: hourMs, day: 24 * hourMs, week: 168 * hourMs, month: 720 * hourMs };

/** What the API is asked for by these filters; periods begin at a whole minute, so that the same filter stays the same question. */
function queryOf(filters: Filters): QueryOf<'/api/v1/audit', 'get'> {
  const period = periods[oneOf(filters, 'period') ?? ''];
  const now = Math.floor(Date.now() / 60_000) * 60_000;
  const type = manyOf(filters, 'type').join(',');
  return {
    search: oneOf(filters, 'search'),
    actor: oneOf(filters, 'actor'),
    object: oneOf(filters, 'object'),
    kind: oneOf(filters, 'kind'),
    ...(type ? { type } : {}),
    ...(period ? { from: new Date(now - period).toISOString() } : {}),
  };
}
