import { Text } from '@mantine/core';
import { IconMailCheck, IconMailX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useGet } from '../../api/useGet.ts';
import { Count } from '../../kit/Count.tsx';
import { Empty } from '../../kit/Empty.tsx';
import { StateWord } from '../../kit/State.tsx';
import type { Column } from '../../kit/table/column.ts';
import { DataTable } from '../../kit/table/DataTable.tsx';
import { Time } from '../../kit/Time.tsx';
import { whyOf, type DeadGroup, type Selection } from './queries.ts';
import { texts } from './texts.ts';

/** Dead letters by what they died of; a row leads to those of its cause. */
export function Groups({ filter, toolbar }: { filter: Selection; toolbar: ReactNode }): ReactNode {
  const navigate = useNavigate();
  const { kind, search, mine } = filter;
  const { data, isPending, error, refetch } = useGet('/api/v1/commands/dead', { query: { kind, search } }, 'commands', {
    keepPrevious: true,
  });
  const rows = (data?.items ?? []).filter((group) => !mine || group.mine > 0);
  const isFiltered = kind !== undefined || search !== undefined || mine === true;
  return (
    <DataTable
      id="dead-causes"
      label={texts.title}
      columns={columns}
      list={{ rows, isPending, error, reload: () => void refetch() }}
      idOf={(group) => group.cause}
      onOpen={(group) => void navigate({ to: '.', search: ((old: object) => ({ ...old, cause: group.cause })) as never })}
      toolbar={toolbar}
      empty={
        isFiltered ? (
          <Empty icon={IconMailX} title={texts.empty.filtered} text={texts.empty.filteredText} />
        ) : (
          <Empty icon={IconMailCheck} title={texts.empty.title} text={texts.empty.text} />
        )
      }
      fills
    />
  );
}

const columns: readonly Column<DeadGroup>[] = [
  {
    id: 'cause',
    header: texts.columns.cause,
    width: 300,
    grows: true,
    cell: (group) => (
      <StateWord state={group.conflicts > 0 ? 'warn' : 'bad'}>
        <Text span size="sm" fw={500} title={whyOf(group.failure)}>
          {whyOf(group.failure)}
        </Text>
      </StateWord>
    ),
  },
  { id: 'kind', header: texts.columns.kind, width: 150, cell: (group) => texts.kinds[group.kind] ?? group.kind },
  { id: 'count', header: texts.columns.count, width: 80, align: 'end', cell: (group) => <Count value={group.count} /> },
  { id: 'mine', header: texts.columns.mine, width: 80, align: 'end', cell: (group) => <Count value={group.mine} /> },
  { id: 'held', header: texts.columns.held, width: 110, align: 'end', cell: (group) => <Count value={group.heldBack} /> },
  { id: 'newest', header: texts.columns.newest, width: 120, cell: (group) => <Time at={group.newestAt} /> },
  { id: 'oldest', header: texts.columns.oldest, width: 120, cell: (group) => <Time at={group.oldestAt} /> },
];
