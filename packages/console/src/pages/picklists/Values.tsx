import { Anchor, Text } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useList } from '../../api/useList.ts';
import { Count } from '../../kit/Count.tsx';
import { Empty } from '../../kit/Empty.tsx';
import { ExportMenu } from '../../kit/ExportMenu.tsx';
import { FilterBar, type FilterField } from '../../kit/FilterBar.tsx';
import { formatNumber } from '../../kit/format.ts';
import { Id } from '../../kit/Id.tsx';
import { StateWord, type State } from '../../kit/State.tsx';
import type { Column } from '../../kit/table/column.ts';
import { DataTable } from '../../kit/table/DataTable.tsx';
import { Time } from '../../kit/Time.tsx';
import { useFilters } from '../../kit/useFilters.ts';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import classes from './picklists.module.css';
import { filterOf, stateOf, ticketSearchOf, type Kind, type Value } from './queries.ts';
import { texts } from './texts.ts';

const keyOf = (value: Value): string => `${value.kind} ${value.id}`;

/** The values of one list, or of all, with where each is used. */
export function Values({ kinds }: { kinds: readonly Kind[] }): ReactNode {
  const account = useAccount();
  const [address] = useFilters();
  const filter = filterOf(address);
  const list = useList('/api/v1/picklists/values', { query: filter }, 'picklists', { idOf: keyOf });
  const kind = kinds.find((each) => each.id === filter.kind);
  const columns = useMemo(() => columnsOf(account, kinds, kind), [account, kinds, kind]);
  const isFiltered = filter.search !== undefined || filter.state !== undefined;
  return (
    <div className={classes.values}>
      <DataTable
        id={kind ? 'picklist' : 'picklists'}
        label={kind?.label ?? texts.lists.all}
        columns={columns}
        list={list}
        idOf={keyOf}
        nameOf={(value) => value.label}
        toolbar={
          <FilterBar fields={fieldsOf(kind)}>
            <ExportMenu path="/api/v1/picklists/export" query={filter} />
          </FilterBar>
        }
        empty={
          isFiltered ? (
            <Empty icon={IconListDetails} title={texts.empty.filtered} text={texts.empty.filteredText} />
          ) : (
            <Empty icon={IconListDetails} title={texts.empty.title} text={texts.empty.text} />
          )
        }
        fills
      />
    </div>
  );
}

const fieldsOf = (kind: Kind | undefined): readonly FilterField[] => [
  { kind: 'search', name: 'search', label: kind ? texts.filters.searchIn(kind.label) : texts.filters.search },
  {
    kind: 'one',
    name: 'state',
    label: texts.filters.state,
    options: Object.entries(texts.filters.states).map(([value, label]) => ({ value, label })),
  },
];

const looks: Record<ReturnType<typeof stateOf>, State> = { active: 'ok', inactive: 'off', removed: 'off', problem: 'bad' };

function columnsOf(account: string, kinds: readonly Kind[], kind: Kind | undefined): readonly Column<Value>[] {
  const kindOf = (value: Value): Kind | undefined => kinds.find((each) => each.id === value.kind);
  const all: (Column<Value> | false)[] = [
    {
      id: 'label',
      header: texts.columns.label,
      width: 240,
      grows: true,
      cell: (value) => <Label value={value} isTree={kind !== undefined} />,
    },
    kind === undefined && { id: 'list', header: texts.columns.list, width: 150, cell: (value) => value.kindLabel },
    {
      id: 'state',
      header: texts.columns.state,
      width: 160,
      cell: (value) => <StateWord state={looks[stateOf(value)]}>{texts.value[stateOf(value)]}</StateWord>,
    },
    {
      id: 'tickets',
      header: texts.columns.tickets,
      width: 90,
      align: 'end',
      cell: (value) => <Tickets account={account} kind={kindOf(value)} value={value} />,
    },
    { id: 'used', header: texts.columns.used, width: 150, cell: (value) => <UsedBy account={account} value={value} /> },
    {
      id: 'parent',
      header: texts.columns.parent,
      width: 150,
      hidden: kind !== undefined && kind.parentKind === null,
      cell: (value) => value.parentLabel ?? value.parentId,
    },
    { id: 'id', header: texts.columns.id, width: 110, cell: (value) => <Id value={value.id} /> },
    {
      id: 'sort',
      header: texts.columns.sort,
      width: 70,
      align: 'end',
      cell: (value) => (value.sortOrder === null ? null : formatNumber(value.sortOrder)),
    },
    { id: 'since', header: texts.columns.since, width: 120, hidden: true, cell: (value) => <Time at={value.firstSeenAt} /> },
  ];
  return all.filter((column) => column !== false);
}

/** A value's label, under its parent where the list is a tree; what the parent says already is left out. */
function Label({ value, isTree }: { value: Value; isTree: boolean }): ReactNode {
  const { label, parentLabel, depth } = value;
  const shown =
    isTree && depth > 0 && parentLabel !== null && label.startsWith(`${parentLabel}>`) ? label.slice(parentLabel.length + 1) : label;
  return (
    <span className={classes.label} style={{ paddingLeft: isTree ? depth * 20 : 0 }} title={label}>
      {value.colour && /^#[0-9a-f]{3,8}$/i.test(value.colour) ? (
        <span className={classes.swatch} style={{ background: value.colour }} />
      ) : null}
      <Text span size="sm" fw={depth === 0 ? 500 : undefined} truncate>
        {shown}
      </Text>
      {value.isClosed ? (
        <Text span size="xs" c="dimmed">
          {texts.value.closed}
        </Text>
      ) : null}
    </span>
  );
}

function Tickets({ account, kind, value }: { account: string; kind: Kind | undefined; value: Value }): ReactNode {
  if (!value.usage) return null;
  const count = <Count value={value.usage.tickets} capped={value.usage.atLeast} />;
  const search = ticketSearchOf(kind, value);
  if (search === null || value.usage.tickets === 0) return count;
  return (
    <Anchor
      component={Link}
      to={addressOf(account, '/tickets')}
      search={search as never}
      size="sm"
      aria-label={texts.value.tickets(formatNumber(value.usage.tickets))}
    >
      {count}
    </Anchor>
  );
}

function UsedBy({ account, value }: { account: string; value: Value }): ReactNode {
  const [first] = value.references;
  if (!first) return null;
  const text = `${first.source}: ${first.name}`;
  const more = value.references.length > 1 ? ` +${formatNumber(value.references.length - 1)}` : '';
  return (
    <span title={value.references.map((reference) => `${reference.source}: ${reference.name}`).join('\n')}>
      {first.place === null ? (
        text
      ) : (
        <Anchor href={addressOf(account, `/${first.place}`)} size="sm">
          {text}
        </Anchor>
      )}
      {more}
    </span>
  );
}
