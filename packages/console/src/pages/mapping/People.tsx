import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useList } from '../../api/useList.ts';
import { Empty } from '../../kit/Empty.tsx';
import { FilterBar, type FilterField } from '../../kit/FilterBar.tsx';
import { StateWord } from '../../kit/State.tsx';
import type { Column } from '../../kit/table/column.ts';
import { DataTable } from '../../kit/table/DataTable.tsx';
import { oneOf, useFilters } from '../../kit/useFilters.ts';
import { stepsOf, useOpenRow } from '../../kit/useOpenRow.ts';
import classes from './mapping.module.css';
import { PersonPanel } from './PersonPanel.tsx';
import { namesOf, useDecide, wantedOf, type Decision, type Person } from './queries.ts';
import { texts } from './texts.ts';

type Which = 'all' | 'withoutAgent' | 'withoutLogin';
const keyOf = (person: Person): string => person.target.key;

/** Everybody of the account with the agents that they are; those without one first. */
export function People({ writesAs }: { writesAs: string | null }): ReactNode {
  const [address, change] = useFilters();
  const mayManage = useCan('mapping.manage');
  const [open, setOpen] = useOpenRow();
  const decide = useDecide();
  const which = (oneOf(address, 'which') ?? 'all') as Which;
  const list = useList('/api/v1/mapping/people', { query: { view: which, search: oneOf(address, 'search') } }, 'people', { idOf: keyOf });
  const columns = useMemo(() => columnsOf(mayManage ? (decisions) => void decide(decisions) : null), [mayManage, decide]);
  const shown = list.rows.find((person) => keyOf(person) === open);
  return (
    <>
      <DataTable
        id="mapping-people"
        label={texts.views.people}
        columns={columns}
        list={list}
        idOf={keyOf}
        nameOf={(person) => person.target.name}
        onOpen={(person) => setOpen(keyOf(person))}
        openId={open}
        toolbar={
          <FilterBar fields={fields}>
            <SegmentedControl
              size="xs"
              aria-label={texts.peopleViews.label}
              value={which}
              onChange={(value) => change({ which: value === 'all' ? undefined : value })}
              data={(['all', 'withoutAgent', 'withoutLogin'] as const).map((value) => ({ value, label: texts.peopleViews[value] }))}
            />
          </FilterBar>
        }
        empty={<Empty icon={IconUsers} title={texts.empty.people} text={texts.empty.peopleText} />}
        fills
      />
      {shown ? (
        <PersonPanel
          key={keyOf(shown)}
          person={shown}
          writesAs={writesAs}
          onClose={() => setOpen(null)}
          {...stepsOf(list.rows.map(keyOf), open, setOpen)}
        />
      ) : null}
    </>
  );
}

const fields: readonly FilterField[] = [{ kind: 'search', name: 'search', label: texts.filters.search }];

const columnsOf = (decide: ((decisions: Decision[]) => void) | null): readonly Column<Person>[] => [
  {
    id: 'name',
    header: texts.columns.name,
    width: 220,
    grows: true,
    cell: ({ target }) => (
      <Text span size="sm" fw={500}>
        {target.name}
      </Text>
    ),
  },
  { id: 'email', header: texts.columns.email, width: 220, cell: ({ target }) => target.email },
  {
    id: 'access',
    header: texts.columns.access,
    width: 120,
    cell: ({ target }) => target.role ?? <StateWord state="off">{texts.person.noLogin}</StateWord>,
  },
  {
    id: 'agents',
    header: texts.columns.agents,
    width: 240,
    grows: true,
    cell: ({ agents }) =>
      agents.length > 0 ? <StateWord state="ok">{namesOf(agents)}</StateWord> : <StateWord state="warn">{texts.person.noAgent}</StateWord>,
  },
  {
    id: 'maybe',
    header: texts.columns.maybe,
    width: 260,
    cell: ({ target, candidates }) => {
      const [first] = candidates;
      if (!first) return null;
      return (
        <Group gap={8} wrap="nowrap" className={classes.line}>
          <Text span size="sm" fs="italic" truncate>
            {first.name ?? first.id}
          </Text>
          <Text span size="xs" c="dimmed" truncate>
            {texts.how[first.how](first.confidence)}
          </Text>
          {decide && candidates.length === 1 ? (
            <Button
              size="compact-xs"
              variant="default"
              className={classes.accept}
              aria-label={`${texts.accept}: ${first.name ?? first.id}, ${target.name}`}
              onClick={() => decide([{ agentId: first.id, decision: 'mapped', target: wantedOf(target) }])}
            >
              {texts.accept}
            </Button>
          ) : null}
        </Group>
      );
    },
  },
];
