import { Button, Group, SegmentedControl, Skeleton, Text } from '@mantine/core';
import { IconBolt, IconHistory, IconListSearch, IconPencil, IconSend } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useList } from '../../api/useList.ts';
import { Empty } from '../../kit/Empty.tsx';
import { Failure } from '../../kit/Failure.tsx';
import { Time } from '../../kit/Time.tsx';
import { WriteState } from '../../kit/WriteState.tsx';
import { useAccount } from '../../shell/useAccount.ts';
import { useLabels, type TicketFields } from '../tickets/queries.ts';
import { Differences } from './Differences.tsx';
import type { History } from './queries.ts';
import { arrivalText, together } from './arrivals.ts';
import classes from './ticket.module.css';
import { texts } from './texts.ts';

const { why: words } = texts;
const icons = { callback: IconBolt, run: IconHistory, change: IconPencil, command: IconSend } as const;

/** What tells entries apart. */
export function keyOf(entry: History): string {
  switch (entry.kind) {
    case 'callback':
      return `callback-${entry.callbackId}-${entry.event.key}-${entry.at}`;
    case 'run':
      return `run-${entry.run.id}`;
    case 'change':
      return `change-${entry.change.id}`;
    case 'command':
      return `command-${entry.command.id}`;
  }
}

/** Everything that touched a ticket, on one line of time: live, in either order, each with the way to its own page. */
export function Why({ id, fields }: { id: string; fields: TicketFields }): ReactNode {
  const [direction, setDirection] = useState<'asc' | 'desc'>('desc');
  const list = useList('/api/v1/tickets/{id}/history', { path: { id }, query: { direction } }, `ticket:${id}`, {
    idOf: keyOf,
    pageSize: 50,
  });
  return (
    <section aria-label={words.label}>
      <Group justify="space-between" mb={12}>
        <Text c="dimmed" size="sm">
          {words.intro}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label={words.order}
          value={direction}
          onChange={setDirection}
          data={[
            { value: 'desc', label: words.newest },
            { value: 'asc', label: words.oldest },
          ]}
        />
      </Group>
      {list.error ? <Failure error={list.error} onRetry={() => list.reload()} /> : null}
      {list.isPending ? <Skeleton height={240} /> : null}
      {!list.isPending && list.rows.length === 0 && !list.error ? (
        <Empty icon={IconListSearch} title={words.empty.title} text={words.empty.text} />
      ) : null}
      <ol className={classes.timeLine}>
        {together(list.rows).map((group) => (
          <Line key={keyOf(group[0])} entry={group[0]} others={group.slice(1)} fields={fields} />
        ))}
      </ol>
      {list.hasMore ? (
        <Button variant="default" size="xs" loading={list.isLoadingMore} onClick={() => list.loadMore()}>
          {words.older}
        </Button>
      ) : null}
    </section>
  );
}

function Line({ entry, others, fields }: { entry: History; others: readonly History[]; fields: TicketFields }): ReactNode {
  const Icon = icons[entry.kind];
  return (
    <li className={classes.lineItem} data-kind={entry.kind}>
      <span className={classes.lineIcon}>
        <Icon size={15} aria-hidden />
      </span>
      <div className={classes.lineBody}>
        <Group gap={8} wrap="nowrap" align="baseline">
          <Text size="sm" fw={600} span className={classes.lineKind}>
            {words[entry.kind]}
          </Text>
          <div className={classes.lineWords}>
            {others.length > 0 ? arrivalText([entry, ...others]) : <What entry={entry} fields={fields} />}
          </div>
          <span className={classes.when}>
            <Time at={entry.at} />
          </span>
        </Group>
        {entry.kind === 'change' ? <Differences fields={entry.change.fields} entity={entry.change.entity} described={fields} /> : null}
      </div>
    </li>
  );
}

function What({ entry, fields }: { entry: History; fields: TicketFields }): ReactNode {
  const account = useAccount();
  switch (entry.kind) {
    case 'callback':
      return (
        <>
          {entry.event.name} <More to={`/a/${account}/helpdesk/callback-log/${entry.callbackId}`} />
        </>
      );
    case 'run':
      return (
        <>
          {words.runOf(words.works[entry.run.work] ?? entry.run.work, words.triggers[entry.run.trigger] ?? entry.run.trigger)}
          {' · '}
          {entry.run.failure ? entry.run.failure.message : words.counts(entry.run.seen, entry.run.created + entry.run.updated)}{' '}
          <More to={`/a/${account}/helpdesk/runs/${entry.run.id}`} />
        </>
      );
    case 'change':
      return [
        words.entities[entry.change.entity] ?? entry.change.entity,
        words.changes[entry.change.kind] ?? entry.change.kind,
        words.origins[entry.change.origin.type],
        words.causes[entry.change.cause],
        entry.commandId && entry.change.origin.type !== 'us' ? words.fromCommand : '',
      ]
        .filter(Boolean)
        .join(' ');
    case 'command':
      return <Command command={entry.command} fields={fields} />;
  }
}

function Command({ command, fields }: { command: Extract<History, { kind: 'command' }>['command']; fields: TicketFields }): ReactNode {
  const labelOf = useLabels(fields);
  const agent = labelOf('agent', command.attributedTo)?.label;
  return (
    <>
      {words.commands[command.kind] ?? command.kind} {words.authors[command.author.type] ?? ''} {agent ? texts.write.as(agent) : ''}
      {command.attempts > 1 ? ` · ${words.attempts(command.attempts)}` : ''}
      <WriteState state={command.state} failure={command.failure} />
    </>
  );
}

const More = ({ to }: { to: string }): ReactNode => (
  <Link to={to} className={classes.link}>
    {words.open}
  </Link>
);
