import { Button, Skeleton, Text, Title } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useList } from '../../api/useList.ts';
import { Empty } from '../../kit/Empty.tsx';
import { Failure } from '../../kit/Failure.tsx';
import { Time } from '../../kit/Time.tsx';
import classes from './picklists.module.css';
import { differenceOf, type Kind, type Refresh } from './queries.ts';
import { texts } from './texts.ts';

/** Refreshes that found a difference, newest first, with every value that they found. */
export function History({ kinds }: { kinds: readonly Kind[] }): ReactNode {
  const list = useList('/api/v1/picklists/refreshes', {}, 'picklists', { pageSize: 20 });
  if (list.error) return <Failure error={list.error} onRetry={() => list.reload()} />;
  if (list.isPending) return <Skeleton height={200} />;
  if (list.rows.length === 0) return <Empty icon={IconHistory} title={texts.empty.history} text={texts.empty.historyText} />;
  return (
    // What scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.history} tabIndex={0} role="region" aria-label={texts.history.title}>
      <Title order={2}>{texts.history.title}</Title>
      {list.rows.map((refresh) => (
        <Difference key={refresh.id} refresh={refresh} kinds={kinds} />
      ))}
      {list.hasMore ? (
        <Button
          variant="default"
          size="xs"
          onClick={() => list.loadMore()}
          loading={list.isLoadingMore}
          style={{ alignSelf: 'flex-start' }}
        >
          {texts.history.more}
        </Button>
      ) : null}
    </div>
  );
}

const mostLines = 40;

interface Line {
  key: string;
  kind: string;
  label: string;
  what: string;
}

function linesOf(refresh: Refresh): Line[] {
  const { history, parts } = texts;
  const one = (part: keyof typeof parts, value: { kind: string; id: string; label: string }, what: string): Line => ({
    key: `${part} ${value.kind} ${value.id}`,
    kind: value.kind,
    label: value.label,
    what,
  });
  return [
    ...refresh.removed.map((value) => one('removed', value, parts.removed('').trim())),
    ...refresh.renamed.map((value) => one('renamed', value, history.was(value.was))),
    ...refresh.moved.map((value) => one('moved', value, history.moved(value.was ?? history.nowhere, value.now ?? history.nowhere))),
    ...refresh.switched.map((value) => one('switched', value, value.isActive ? history.on : history.off)),
    ...refresh.added.map((value) => one('added', value, parts.added('').trim())),
  ];
}

function Difference({ refresh, kinds }: { refresh: Refresh; kinds: readonly Kind[] }): ReactNode {
  const lines = linesOf(refresh);
  const labelOf = (kind: string): string => kinds.find((each) => each.id === kind)?.label ?? kind;
  return (
    <section>
      <Text size="sm" fw={600}>
        <Time at={refresh.refreshedAt} /> · {differenceOf(refresh)}
      </Text>
      <ul>
        {lines.slice(0, mostLines).map((line) => (
          <li key={line.key}>
            <span className={classes.what}>{labelOf(line.kind)}</span>
            <span>
              {line.label}{' '}
              <Text span size="xs" c="dimmed">
                {line.what}
              </Text>
            </span>
          </li>
        ))}
        {lines.length > mostLines ? <li>{texts.history.first}</li> : null}
      </ul>
    </section>
  );
}
