import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useSend } from '../../api/useSend.ts';
import { formatNumber } from '../../kit/format.ts';
import { StatusStrip } from '../../kit/StatusStrip.tsx';
import { Time } from '../../kit/Time.tsx';
import { useFilters } from '../../kit/useFilters.ts';
import { differenceOf, type Overview } from './queries.ts';
import { texts } from './texts.ts';

/** When the lists were read, what that found, and reading them again now. */
export function Status({ overview }: { overview: Overview }): ReactNode {
  const { refresh, lastRefresh, kinds } = overview;
  const { status } = texts;
  const problems = kinds.reduce((sum, kind) => sum + kind.problems, 0);
  if (refresh.state !== 'idle') {
    const of = refresh.expectedCalls === null ? null : formatNumber(Math.max(refresh.expectedCalls, refresh.calls));
    const isRunning = refresh.state === 'running';
    return (
      <StatusStrip
        state="busy"
        word={isRunning ? status.running : status.waiting}
        reason={isRunning ? `${status.calls(formatNumber(refresh.calls), of)}.` : null}
      />
    );
  }
  const unreadable = kinds.filter((kind) => kind.isUnreadable).map((kind) => kind.label);
  const found = lastRefresh ? differenceOf(lastRefresh) : '';
  return (
    <StatusStrip
      state={refresh.failure ? 'bad' : problems > 0 ? 'warn' : lastRefresh ? 'ok' : 'off'}
      word={
        refresh.failure
          ? status.failed
          : problems > 0
            ? status.problems(formatNumber(problems), problems === 1)
            : lastRefresh
              ? status.fresh
              : status.never
      }
      reason={
        <>
          {refresh.failure ? `${refresh.failure.message} ` : ''}
          {lastRefresh ? (
            <>
              {status.read} <Time at={lastRefresh.refreshedAt} />; {found === '' ? status.nothing : status.found(found)}
            </>
          ) : null}
          {unreadable.length > 0 ? `; ${status.unreadable(unreadable.join(', '))}` : ''}
          {refresh.dueAt ? (
            <>
              ; {status.next} <Time at={refresh.dueAt} />
            </>
          ) : null}
          .
        </>
      }
      action={<Actions problems={problems} />}
    />
  );
}

function Actions({ problems }: { problems: number }): ReactNode {
  const maySync = useCan('sync.start');
  const [, change] = useFilters();
  const refresh = useSend('post', '/api/v1/picklists/refresh', { refresh: ['picklists'], done: texts.status.asked });
  return (
    <Group gap={8} wrap="nowrap">
      {problems > 0 ? (
        <Button
          size="xs"
          variant="default"
          onClick={() => change({ state: 'problem', kind: undefined, view: undefined, search: undefined })}
        >
          {texts.status.show}
        </Button>
      ) : null}
      {maySync ? (
        <Button size="xs" loading={refresh.isPending} onClick={() => refresh.mutate({})}>
          {texts.status.refresh}
        </Button>
      ) : null}
    </Group>
  );
}
