import { Button, Skeleton, Text } from '@mantine/core';
import { IconTicket } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useCan, useSetting } from '../../api/me.ts';
import { useGet } from '../../api/useGet.ts';
import { useList } from '../../api/useList.ts';
import { Empty } from '../../kit/Empty.tsx';
import { Failure } from '../../kit/Failure.tsx';
import { formatNumber } from '../../kit/format.ts';
import { Page } from '../../kit/Page.tsx';
import { DataTable } from '../../kit/table/DataTable.tsx';
import type { ColumnChoice, Sort } from '../../kit/table/column.ts';
import type { Density } from '../../kit/table/ColumnMenu.tsx';
import { oneOf, useFilters, type Filters } from '../../kit/useFilters.ts';
import { useAccount } from '../../shell/useAccount.ts';
import { BulkBar } from './BulkBar.tsx';
import { BulkProgress } from './BulkProgress.tsx';
import { ticketColumns } from './columns.tsx';
import { Preview } from './Preview.tsx';
import { addressOfView, filterOf, isFilter, orderOf, savedFilterOf, signatureOf } from './listAddress.ts';
import { useLabels, type TicketFields, type TicketRow, type View } from './queries.ts';
import { Toolbar } from './Toolbar.tsx';
import { texts } from './texts.ts';
import { Views } from './Views.tsx';

/** The list of tickets: what lists and forms are made of is read first, then its rows. */
export function Tickets(): ReactNode {
  const account = useAccount();
  const mayConnect = useCan('connection.manage');
  const fields = useGet('/api/v1/tickets/fields', {}, 'picklists');
  const views = useGet('/api/v1/views', {}, 'static');
  const connect = mayConnect ? (
    <Button component={Link} to={`/a/${account}/setup`}>
      {texts.empty.action}
    </Button>
  ) : null;
  return (
    <Page id="tickets" title={texts.title} intro={texts.intro} isGrid>
      {fields.error?.code === 'connection.none' ? (
        <Empty icon={IconTicket} title={texts.empty.title} text={texts.empty.text} action={connect} />
      ) : fields.error ? (
        <Failure error={fields.error} onRetry={() => void fields.refetch()} />
      ) : fields.data && views.data ? (
        <TicketList fields={fields.data} views={views.data.items} />
      ) : (
        <Skeleton flex={1} />
      )}
      <BulkProgress />
    </Page>
  );
}

/** The view that the address names; without any filter, the one that the person begins with. */
function useCurrentView(views: readonly View[], address: Filters): View | null {
  const navigate = useNavigate();
  const named = oneOf(address, 'view');
  const isPlain = named === undefined && !Object.keys(address).some((name) => isFilter(name) || name === 'preview');
  const first = isPlain ? views.find((view) => view.isDefault) : undefined;
  useEffect(() => {
    if (first) void navigate({ to: '.', search: addressOfView(first) as never, replace: true });
  }, [first, navigate]);
  return views.find((view) => view.id === named) ?? null;
}

function TicketList({ fields, views }: { fields: TicketFields; views: readonly View[] }): ReactNode {
  const account = useAccount();
  const navigate = useNavigate();
  const [address, change] = useFilters();
  const view = useCurrentView(views, address);
  const labelOf = useLabels(fields);
  const filter = filterOf(address);
  const order = orderOf(address);
  const list = useList('/api/v1/tickets', { query: { ...filter, ...order } }, 'tickets');
  const columns = useMemo(() => ticketColumns(fields, labelOf, account, view), [fields, labelOf, account, view]);
  const preview = oneOf(address, 'preview') ?? null;
  const open = useCallback((row: TicketRow) => change({ preview: row.id }), [change]);
  const { tableId, definition, isChanged, density } = useArrangement(view, address, columns);
  const filtered = Object.keys(filter).length > 0;
  const step = (by: 1 | -1): (() => void) | undefined => {
    const row = list.rows[list.rows.findIndex(({ id }) => id === preview) + by];
    return preview !== null && row ? () => change({ preview: row.id }) : undefined;
  };
  return (
    <>
      <Views
        views={views}
        current={view}
        isChanged={isChanged}
        definition={definition}
        onSaved={(saved) => void navigate({ to: '.', search: addressOfView(saved) as never })}
      />
      <SelectableTable
        key={tableId}
        tableId={tableId}
        density={density}
        fields={fields}
        columns={columns}
        list={list}
        address={address}
        openId={preview}
        onOpen={open}
        empty={
          <Empty
            icon={IconTicket}
            title={filtered ? texts.empty.noMatch : texts.empty.title}
            text={filtered ? texts.empty.noMatchText : texts.empty.text}
            action={
              filtered ? (
                <Button variant="default" onClick={() => change(Object.fromEntries(Object.keys(address).map((name) => [name, undefined])))}>
                  {texts.empty.clear}
                </Button>
              ) : null
            }
          />
        }
      />
      {preview === null ? null : (
        <Preview
          key={preview}
          id={preview}
          fields={fields}
          onClose={() => change({ preview: undefined })}
          onPrevious={step(-1)}
          onNext={step(1)}
        />
      )}
    </>
  );
}

/** How the list is arranged: by the view, and by what the person has changed of it. */
function useArrangement(
  view: View | null,
  address: Filters,
  columns: readonly { id: string; hidden?: boolean; width?: number }[],
): { tableId: string; definition: () => View['definition']; isChanged: boolean; density: Density | undefined } {
  const tableId = view ? `tickets.${view.id}` : 'tickets';
  const [choice] = useSetting<ColumnChoice>(`columns.${tableId}`, {});
  const [density] = useSetting<Density>(
    view?.definition.density ? `density.${tableId}` : 'density',
    view?.definition.density ?? 'comfortable',
  );
  const definition = (): View['definition'] => {
    const order = [...(choice.order ?? []), ...columns.map(({ id }) => id).filter((id) => !choice.order?.includes(id))];
    const shown = order
      .flatMap((id) => columns.find((column) => column.id === id) ?? [])
      .filter(({ id, hidden }) => choice.shown?.[id] ?? !hidden);
    const { sort, direction } = orderOf(address);
    return {
      filter: savedFilterOf(address),
      sort,
      direction,
      columns: shown.map(({ id, width }) => ({ id, width: Math.round(choice.widths?.[id] ?? width ?? 140) })),
      density,
    };
  };
  const isArranged = Object.values(choice).some((part) => part !== undefined && Object.keys(part as object).length > 0);
  const isChanged = view !== null && (isArranged || signatureOf(address) !== signatureOf(addressOfView(view)));
  return { tableId, definition, isChanged, density: view?.definition.density ?? undefined };
}

/** The table with its selection, which lasts as long as the filter does. */
function SelectableTable({
  tableId,
  density,
  fields,
  columns,
  list,
  address,
  openId,
  onOpen,
  empty,
}: {
  tableId: string;
  density: Density | undefined;
  fields: TicketFields;
  columns: ReturnType<typeof ticketColumns>;
  list: ReturnType<typeof useList<'/api/v1/tickets'>>;
  address: Filters;
  openId: string | null;
  onOpen: (row: TicketRow) => void;
  empty: ReactNode;
}): ReactNode {
  const [, change] = useFilters();
  const mayWrite = useCan('tickets.write') && fields.writes.includes('ticket.update');
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [isAll, setIsAll] = useState(false);
  const filter = signatureOf(address);
  const seen = useRef(filter);
  if (seen.current !== filter) {
    seen.current = filter;
    if (ids.size > 0) setIds(new Set());
  }
  const { sort, direction } = orderOf(address);
  const onSort = useCallback((next: Sort) => change({ sort: next.by, direction: next.direction }), [change]);
  const choose = useCallback((next: ReadonlySet<string>) => {
    setIds(next);
    setIsAll(false);
  }, []);
  return (
    <DataTable
      id={tableId}
      density={density}
      label={texts.list}
      columns={columns}
      list={list}
      nameOf={nameOf}
      onOpen={onOpen}
      openId={openId}
      sort={{ by: sort, direction }}
      onSort={onSort}
      toolbar={<Toolbar fields={fields} />}
      fills
      empty={empty}
      selection={
        mayWrite
          ? {
              ids,
              onChange: choose,
              label: isAll ? <AllSelected address={address} /> : undefined,
              actions: (
                <Actions
                  fields={fields}
                  address={address}
                  ids={ids}
                  isAll={isAll}
                  mayTakeAll={!isAll && list.hasMore && list.rows.every(({ id }) => ids.has(id))}
                  onAll={() => setIsAll(true)}
                  onStarted={() => choose(new Set())}
                />
              ),
            }
          : undefined
      }
    />
  );
}

const nameOf = (row: TicketRow): string => `${row.number ?? row.id} ${row.title ?? ''}`;
/** More than this are not changed in one go: the server says so too. */
const mostTickets = 5000;

function useMatching(address: Filters): { text: string; count: number } {
  const found = useGet('/api/v1/tickets/count', { query: filterOf(address) }, 'tickets', { keepPrevious: true }).data;
  const count = found?.count ?? 0;
  return { count, text: `${formatNumber(count)}${found?.capped ? '+' : ''}` };
}

const AllSelected = ({ address }: { address: Filters }): ReactNode => texts.bulk.allSelected(useMatching(address).text);

function Actions({
  fields,
  address,
  ids,
  isAll,
  mayTakeAll,
  onAll,
  onStarted,
}: {
  fields: TicketFields;
  address: Filters;
  ids: ReadonlySet<string>;
  isAll: boolean;
  mayTakeAll: boolean;
  onAll: () => void;
  onStarted: () => void;
}): ReactNode {
  const matching = useMatching(address);
  const count = texts.count(isAll ? matching.text : formatNumber(ids.size));
  if ((isAll ? matching.count : ids.size) > mostTickets)
    return (
      <Text size="sm" c="dimmed">
        {texts.bulk.most(formatNumber(mostTickets))}
      </Text>
    );
  return (
    <>
      {mayTakeAll ? (
        <Button size="xs" variant="subtle" onClick={onAll}>
          {texts.bulk.all(matching.text)}
        </Button>
      ) : null}
      <BulkBar
        fields={fields}
        count={count}
        selection={isAll ? { filter: savedFilterOf(address) } : { ids: [...ids] }}
        onStarted={onStarted}
      />
    </>
  );
}
