import { Button } from '@mantine/core';
import { IconLogs, IconRepeat } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useGet } from '../../api/useGet.ts';
import { useList } from '../../api/useList.ts';
import { timeField, useFrom } from '../../helpdesk/timeFilter.ts';
import { useActiveConnection } from '../../helpdesk/useActiveConnection.ts';
import { optionsOf } from '../../helpdesk/words.ts';
import { Empty } from '../../kit/Empty.tsx';
import { ExportMenu } from '../../kit/ExportMenu.tsx';
import { FilterBar, type FilterField } from '../../kit/FilterBar.tsx';
import { Page } from '../../kit/Page.tsx';
import { DataTable } from '../../kit/table/DataTable.tsx';
import { useFilters, type Filters } from '../../kit/useFilters.ts';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import { CallbackPanel } from './CallbackPanel.tsx';
import { callbackColumns, nameOf } from './columns.tsx';
import { LogStrip } from './LogStrip.tsx';
import { queryOf, type Callback } from './queries.ts';
import { ReplayDialog, type ReplayWhat } from './ReplayDialog.tsx';
import { texts } from './texts.ts';

/** The filters; events are those that the connector knows. */
function useFields(): FilterField[] {
  const connection = useActiveConnection();
  const connectors = useGet('/api/v1/connectors', {}, 'static');
  const events = connectors.data?.items.find((connector) => connector.id === connection?.connector)?.events ?? [];
  const names = [...new Map(events.map((event) => [event.key, event.name]))];
  return [
    { kind: 'search', name: 'externalId', label: texts.filters.search, placeholder: texts.filters.searchHint },
    { kind: 'one', name: 'event', label: texts.filters.event, options: names.map(([value, label]) => ({ value, label })) },
    { kind: 'one', name: 'state', label: texts.filters.state, options: optionsOf(texts.states) },
    { kind: 'one', name: 'signature', label: texts.filters.signature, options: optionsOf(texts.signatures) },
    { kind: 'flag', name: 'duplicates', label: texts.filters.duplicates },
    timeField,
  ];
}

/** Every message that the helpdesk sent, with what it held and what came of it. */
export function CallbackLog(): ReactNode {
  const account = useAccount();
  const { id: openId = null } = useParams({ strict: false }) as { id?: string };
  const [filters] = useFilters();
  const navigate = useNavigate();
  const mayReplay = useCan('sync.start');
  const fields = useFields();
  const from = useFrom();
  const query = { ...queryOf(filters), from };
  const list = useList('/api/v1/callbacks', { query }, 'callbacks');
  const columns = useMemo(() => callbackColumns(account), [account]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [replaying, setReplaying] = useState<ReplayWhat | null>(null);
  const goTo = useCallback(
    (id: string | null) => {
      const path = addressOf(account, id === null ? '/helpdesk/callback-log' : `/helpdesk/callback-log/${id}`);
      void navigate({ to: path, search: ((old: Filters) => old) as never });
    },
    [navigate, account],
  );
  const open = useCallback((row: Callback) => goTo(row.id), [goTo]);
  const at = list.rows.findIndex((row) => row.id === openId);
  const neighbour = (by: 1 | -1): (() => void) | undefined => {
    const row = at < 0 ? undefined : list.rows[at + by];
    return row && (() => goTo(row.id));
  };
  const isFiltered = Object.values(query).some((value) => value !== undefined);
  const { externalId, event } = query;
  return (
    <Page
      id="callback-log"
      title={texts.title}
      intro={texts.intro}
      crumbs={[{ label: texts.section }]}
      status={<LogStrip />}
      isGrid
      action={
        mayReplay && list.rows.length > 0 ? (
          <Button
            variant="default"
            leftSection={<IconRepeat size={16} aria-hidden />}
            onClick={() => setReplaying({ externalId, event, from })}
          >
            {texts.replayFiltered}
          </Button>
        ) : null
      }
    >
      <DataTable
        id="callback-log"
        label={texts.title}
        columns={columns}
        list={list}
        nameOf={nameOf}
        onOpen={open}
        openId={openId}
        fills
        selection={
          mayReplay
            ? {
                ids: chosen,
                onChange: setChosen,
                actions: (
                  <Button size="xs" onClick={() => setReplaying({ ids: [...chosen] })}>
                    {texts.replay.selected}
                  </Button>
                ),
              }
            : undefined
        }
        toolbar={
          <FilterBar fields={fields}>
            <ExportMenu path="/api/v1/callbacks/export" query={query} />
          </FilterBar>
        }
        empty={
          <Empty
            icon={IconLogs}
            title={isFiltered ? texts.empty.filtered : texts.empty.title}
            text={isFiltered ? texts.empty.filteredText : texts.empty.text}
            action={
              isFiltered ? null : (
                <Button variant="default" component={Link} to={addressOf(account, '/helpdesk/callbacks')}>
                  {texts.empty.action}
                </Button>
              )
            }
          />
        }
      />
      {openId ? (
        <CallbackPanel key={openId} id={openId} onClose={() => goTo(null)} onPrevious={neighbour(-1)} onNext={neighbour(1)} />
      ) : null}
      {replaying ? (
        <ReplayDialog
          what={replaying}
          onClose={() => {
            setReplaying(null);
            setChosen(new Set());
          }}
        />
      ) : null}
    </Page>
  );
}
