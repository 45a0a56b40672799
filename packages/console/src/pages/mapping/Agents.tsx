import { Badge, Button, Group, Text, Tooltip } from '@mantine/core';
import { IconBan, IconUserSearch } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useList } from '../../api/useList.ts';
import { Count } from '../../kit/Count.tsx';
import { Empty } from '../../kit/Empty.tsx';
import { ExportMenu } from '../../kit/ExportMenu.tsx';
import { FilterBar, type FilterField } from '../../kit/FilterBar.tsx';
import { StateWord } from '../../kit/State.tsx';
import type { Column } from '../../kit/table/column.ts';
import { DataTable } from '../../kit/table/DataTable.tsx';
import { Time } from '../../kit/Time.tsx';
import { useFilters } from '../../kit/useFilters.ts';
import { stepsOf, useOpenRow } from '../../kit/useOpenRow.ts';
import { AgentPanel } from './AgentPanel.tsx';
import classes from './mapping.module.css';
import { agentFilterOf, stateLooks, useDecide, wantedOf, type Agent, type Decision } from './queries.ts';
import { Review } from './Review.tsx';
import { texts } from './texts.ts';

const cap = 10_000;

/** Every agent of the helpdesk with the person that it is; what needs a decision first. */
export function Agents(): ReactNode {
  const [address] = useFilters();
  const mayManage = useCan('mapping.manage');
  const [open, setOpen] = useOpenRow();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const decide = useDecide();
  const filter = agentFilterOf(address);
  const list = useList('/api/v1/mapping/agents', { query: filter }, 'people');
  const columns = useMemo(() => columnsOf(mayManage ? (decisions) => void decide(decisions) : null), [mayManage, decide]);
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  const shown = list.rows.find((agent) => agent.id === open);
  const steps = stepsOf(
    list.rows.map((agent) => agent.id),
    open,
    setOpen,
  );
  return (
    <>
      <DataTable
        id="mapping-agents"
        label={texts.views.agents}
        columns={columns}
        list={list}
        nameOf={(agent) => agent.name ?? agent.id}
        onOpen={(agent) => setOpen(agent.id)}
        openId={open}
        selection={
          mayManage
            ? { ids: chosen, onChange: setChosen, actions: <Bulk ids={[...chosen].slice(0, 200)} onDone={() => setChosen(new Set())} /> }
            : undefined
        }
        toolbar={
          <FilterBar fields={fields}>
            <ExportMenu path="/api/v1/mapping/export" query={{ ...filter, state: filter.state?.join(',') }} />
          </FilterBar>
        }
        empty={
          isFiltered ? (
            <Empty icon={IconUserSearch} title={texts.empty.filtered} text={texts.empty.filteredText} />
          ) : (
            <Empty icon={IconUserSearch} title={texts.empty.title} text={texts.empty.text} />
          )
        }
        fills
      />
      {shown ? <AgentPanel agent={shown} onClose={() => setOpen(null)} {...steps} /> : null}
    </>
  );
}

const fields: readonly FilterField[] = [
  { kind: 'search', name: 'search', label: texts.filters.search },
  {
    kind: 'many',
    name: 'state',
    label: texts.filters.state,
    options: Object.entries(texts.states).map(([value, label]) => ({ value, label })),
  },
  { kind: 'flag', name: 'isNew', label: texts.filters.isNew },
  { kind: 'flag', name: 'unassignable', label: texts.filters.unassignable },
];

function Bulk({ ids, onDone }: { ids: string[]; onDone: () => void }): ReactNode {
  const decide = useDecide();
  const all = (decision: Decision['decision']) => async (): Promise<void> => {
    if (await decide(ids.map((agentId) => ({ agentId, decision })))) onDone();
  };
  return (
    <Group gap={8}>
      <Review count={ids.length} agentIds={ids} label={texts.bulk.accept} />
      <Button size="xs" variant="default" onClick={() => void all('service')()}>
        {texts.bulk.service}
      </Button>
      <Button size="xs" variant="default" onClick={() => void all('ignored')()}>
        {texts.bulk.ignored}
      </Button>
      <Button size="xs" variant="default" onClick={() => void all('open')()}>
        {texts.bulk.open}
      </Button>
    </Group>
  );
}

const columnsOf = (decide: ((decisions: Decision[]) => void) | null): readonly Column<Agent>[] => [
  {
    id: 'agent',
    header: texts.columns.agent,
    width: 160,
    grows: true,
    cell: (agent) => (
      <Group gap={6} wrap="nowrap" className={classes.line}>
        <Text span size="sm" fw={500} truncate>
          {agent.name ?? agent.id}
        </Text>
        {agent.isNew ? (
          <Badge size="xs" variant="light">
            {texts.isNew}
          </Badge>
        ) : null}
        {agent.unassignable ? (
          <Tooltip label={agent.unassignable.reason}>
            <span className={classes.flag} role="img" aria-label={`${texts.noTickets}: ${agent.unassignable.reason}`}>
              <IconBan size={14} aria-hidden />
            </span>
          </Tooltip>
        ) : null}
      </Group>
    ),
  },
  { id: 'email', header: texts.columns.email, width: 180, cell: (agent) => agent.email },
  {
    id: 'state',
    header: texts.columns.state,
    width: 116,
    cell: (agent) => <StateWord state={stateLooks[agent.state]}>{texts.states[agent.state]}</StateWord>,
  },
  { id: 'person', header: texts.columns.person, width: 300, grows: true, cell: (agent) => <Whom agent={agent} decide={decide} /> },
  {
    id: 'tickets',
    header: texts.columns.tickets,
    width: 118,
    align: 'end',
    cell: (agent) => <Count value={agent.recentTickets} capped={agent.recentTickets >= cap} />,
  },
  { id: 'teams', header: texts.columns.teams, width: 100, cell: (agent) => agent.teams.join(', ') },
  { id: 'login', header: texts.columns.login, width: 120, hidden: true, cell: (agent) => <Time at={agent.lastLoginAt} /> },
];

/** Who the agent is, or may be; a suggestion is accepted right here. */
function Whom({ agent, decide }: { agent: Agent; decide: ((decisions: Decision[]) => void) | null }): ReactNode {
  if (agent.mapping?.target)
    return (
      <Group gap={8} wrap="nowrap" className={classes.line}>
        <Text span size="sm" truncate>
          {agent.mapping.target.name}
        </Text>
        <Text span size="xs" c="dimmed" truncate>
          {texts.how[agent.mapping.how](agent.mapping.confidence)}
        </Text>
      </Group>
    );
  const { suggestion, conflict, service } = agent;
  if (suggestion)
    return (
      <Group gap={8} wrap="nowrap" className={classes.line}>
        <Text span size="sm" fs="italic" truncate>
          {suggestion.target.name}
        </Text>
        <Text span size="xs" c="dimmed" truncate>
          {texts.how[suggestion.how](suggestion.confidence)}
        </Text>
        {decide ? (
          <Button
            size="compact-xs"
            variant="default"
            className={classes.accept}
            aria-label={`${texts.accept}: ${agent.name ?? agent.id}, ${suggestion.target.name}`}
            onClick={() => decide([{ agentId: agent.id, decision: 'mapped', target: wantedOf(suggestion.target) }])}
          >
            {texts.accept}
          </Button>
        ) : null}
      </Group>
    );
  const text = conflict ? texts.conflicts[conflict.kind] : service && agent.state === 'probablyService' ? texts.service[service] : null;
  return text ? (
    <Text span size="sm" c="dimmed" title={text}>
      {text}
    </Text>
  ) : null;
}
