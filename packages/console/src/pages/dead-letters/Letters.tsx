import { Anchor, Group, Text } from '@mantine/core';
import { IconMailX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useList } from '../../api/useList.ts';
import { Count } from '../../kit/Count.tsx';
import { Empty } from '../../kit/Empty.tsx';
import { formatNumber } from '../../kit/format.ts';
import { StateWord } from '../../kit/State.tsx';
import type { Column } from '../../kit/table/column.ts';
import { DataTable } from '../../kit/table/DataTable.tsx';
import { Time } from '../../kit/Time.tsx';
import { useOpenRow } from '../../kit/useOpenRow.ts';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import { Decide } from './Decide.tsx';
import { authorOf, whyOf, type DeadLetter, type Selection } from './queries.ts';
import { texts } from './texts.ts';

/** Dead letters one by one, to be chosen and decided about. */
export function Letters({ filter, toolbar }: { filter: Selection; toolbar: ReactNode }): ReactNode {
  const account = useAccount();
  const { kind, search, cause, mine } = filter;
  const [open, setOpen] = useOpenRow();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const list = useList('/api/v1/commands/dead/letters', { query: { kind, search, cause, mine: mine ? 'true' : undefined } }, 'commands');
  const ids = [...chosen].slice(0, 200);
  const clear = (): void => setChosen(new Set());
  return (
    <DataTable
      id="dead-letters"
      label={texts.title}
      columns={columnsOf(account)}
      list={list}
      nameOf={(letter) => letter.ticket?.title ?? texts.kinds[letter.kind] ?? letter.kind}
      onOpen={(letter) => setOpen(letter.id)}
      openId={open}
      selection={{
        ids: chosen,
        onChange: setChosen,
        actions: (
          <Group gap={8}>
            <Decide action="replay" selection={{ ids }} label={texts.act.replaySome(formatNumber(ids.length))} onDone={clear} isPrimary />
            <Decide action="discard" selection={{ ids }} label={texts.act.discardSome(formatNumber(ids.length))} onDone={clear} />
          </Group>
        ),
      }}
      toolbar={toolbar}
      empty={<Empty icon={IconMailX} title={texts.empty.filtered} text={texts.empty.filteredText} />}
      fills
    />
  );
}

const columnsOf = (account: string): readonly Column<DeadLetter>[] => [
  {
    id: 'ticket',
    header: texts.columns.ticket,
    width: 260,
    grows: true,
    cell: (letter) =>
      letter.externalId === null || letter.stream !== 'tickets' ? (
        <Text span size="sm" c="dimmed">
          {texts.panel.notYet}
        </Text>
      ) : (
        <Anchor component={Link} to={addressOf(account, `/tickets/${letter.externalId}`)} size="sm">
          {letter.ticket?.number ?? letter.externalId} {letter.ticket?.title ?? ''}
        </Anchor>
      ),
  },
  { id: 'kind', header: texts.columns.kind, width: 160, cell: (letter) => texts.kinds[letter.kind] ?? letter.kind },
  {
    id: 'why',
    header: texts.columns.why,
    width: 300,
    grows: true,
    cell: (letter) => <StateWord state={letter.conflict ? 'warn' : 'bad'}>{whyOf(letter.failure)}</StateWord>,
  },
  { id: 'author', header: texts.columns.author, width: 150, cell: authorOf },
  { id: 'attempts', header: texts.columns.attempts, width: 90, align: 'end', cell: (letter) => <Count value={letter.attempts} /> },
  { id: 'behind', header: texts.columns.behind, width: 90, align: 'end', cell: (letter) => <Count value={letter.heldBack} /> },
  { id: 'at', header: texts.columns.at, width: 120, cell: (letter) => <Time at={letter.createdAt} /> },
];
