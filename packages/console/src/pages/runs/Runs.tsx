import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconHistory, IconRefresh } from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useCallback, useMemo, type ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useGet } from '../../api/useGet.ts';
import { useList } from '../../api/useList.ts';
import { useSend } from '../../api/useSend.ts';
import { timeField, useFrom } from '../../helpdesk/timeFilter.ts';
import { optionsOf, runStateNames, streamName, streamOptions, triggerNames, workNames, type Run } from '../../helpdesk/words.ts';
import { Empty } from '../../kit/Empty.tsx';
import { ExportMenu } from '../../kit/ExportMenu.tsx';
import { FilterBar, type FilterField } from '../../kit/FilterBar.tsx';
import { Page } from '../../kit/Page.tsx';
import { DataTable } from '../../kit/table/DataTable.tsx';
import { oneOf, useFilters, type Filters } from '../../kit/useFilters.ts';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import { runColumns } from './columns.tsx';
import { RunPanel } from './RunPanel.tsx';
import { RunStrip } from './RunStrip.tsx';
import { texts } from './texts.ts';

const fields: readonly FilterField[] = [
  { kind: 'search', name: 'externalId', label: texts.filters.search, placeholder: texts.filters.searchHint },
  { kind: 'one', name: 'stream', label: texts.filters.stream, options: streamOptions },
  { kind: 'one', name: 'work', label: texts.filters.work, options: optionsOf(workNames) },
  { kind: 'one', name: 'trigger', label: texts.filters.trigger, options: optionsOf(triggerNames) },
  { kind: 'one', name: 'state', label: texts.filters.state, options: optionsOf(runStateNames) },
  timeField,
];

function queryOf(filters: Filters): {
  externalId?: string;
  stream?: string;
  work?: Run['work'];
  trigger?: Run['trigger'];
  state?: Run['state'];
} {
  return {
    externalId: oneOf(filters, 'externalId'),
    stream: oneOf(filters, 'stream'),
    work: oneOf(filters, 'work') as Run['work'] | undefined,
    trigger: oneOf(filters, 'trigger') as Run['trigger'] | undefined,
    state: oneOf(filters, 'state') as Run['state'] | undefined,
  };
}

/** Every sync that ran: what it read, what it changed, and what went wrong. */
export function Runs(): ReactNode {
  const account = useAccount();
  const { id: openId = null } = useParams({ strict: false }) as { id?: string };
  const [filters] = useFilters();
  const navigate = useNavigate();
  const from = useFrom();
  const query = { ...queryOf(filters), from };
  const list = useList('/api/v1/sync-runs', { query }, 'runs');
  const columns = useMemo(() => runColumns(account), [account]);
  const goTo = useCallback(
    (id: string | null) => {
      const path = addressOf(account, id === null ? '/helpdesk/runs' : `/helpdesk/runs/${id}`);
      void navigate({ to: path, search: ((old: Filters) => ({ ...old, part: undefined, page: undefined })) as never });
    },
    [navigate, account],
  );
  const open = useCallback((run: Run) => goTo(run.id), [goTo]);
  const at = list.rows.findIndex((run) => run.id === openId);
  const neighbour = (by: 1 | -1): (() => void) | undefined => {
    const run = at < 0 ? undefined : list.rows[at + by];
    return run && (() => goTo(run.id));
  };
  const isFiltered = Object.values(query).some((value) => value !== undefined);
  return (
    <Page
      id="runs"
      title={texts.title}
      intro={texts.intro}
      crumbs={[{ label: texts.section }]}
      action={<SyncNow />}
      status={<RunStrip onOpen={goTo} />}
      isGrid
    >
      <DataTable
        id="runs"
        label={texts.title}
        columns={columns}
        list={list}
        onOpen={open}
        openId={openId}
        fills
        toolbar={
          <FilterBar fields={fields}>
            <ExportMenu path="/api/v1/sync-runs/export" query={query} />
          </FilterBar>
        }
        empty={
          <Empty
            icon={IconHistory}
            title={isFiltered ? texts.empty.filtered : texts.empty.title}
            text={isFiltered ? texts.empty.filteredText : texts.empty.text}
          />
        }
      />
      {openId ? (
        <RunPanel key={openId} id={openId} onClose={() => goTo(null)} onOpen={goTo} onPrevious={neighbour(-1)} onNext={neighbour(1)} />
      ) : null}
    </Page>
  );
}

/** Makes the next work of a stream due now. */
function SyncNow(): ReactNode {
  const may = useCan('sync.start');
  const connections = useGet('/api/v1/connections', {}, 'connection', { enabled: may });
  const id = connections.data?.items.find((row) => row.state !== 'disconnected')?.id;
  const connection = useGet('/api/v1/connections/{id}', { path: { id: id ?? 0 } }, 'connection', { enabled: may && id !== undefined });
  const sync = useSend('post', '/api/v1/connections/{id}/streams/{stream}/sync', { done: texts.asked, refresh: ['runs'] });
  if (!may || id === undefined) return null;
  const streams = [
    ...new Set((connection.data?.streams ?? []).filter((row) => row.work !== 'sweep' && row.work !== 'backfill').map((row) => row.stream)),
  ];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={<IconRefresh size={16} aria-hidden />} rightSection={<IconChevronDown size={14} aria-hidden />}>
          {texts.syncNow}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{texts.syncHint}</Menu.Label>
        {streams.map((stream) => (
          <Menu.Item key={stream} onClick={() => sync.mutate({ path: { id, stream: stream as 'tickets' } })}>
            {streamName(stream)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
