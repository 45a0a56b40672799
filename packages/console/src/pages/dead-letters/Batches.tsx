import { Button, Group, Progress, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useGet } from '../../api/useGet.ts';
import { useSend } from '../../api/useSend.ts';
import { formatDuration, formatNumber } from '../../kit/format.ts';
import type { DeadBatch } from './queries.ts';
import { texts } from './texts.ts';

/** Decisions about many that are being worked off: how far, how long still, and a way to stop. */
export function Batches(): ReactNode {
  const [isRunning, setIsRunning] = useState(false);
  const { data, dataUpdatedAt } = useGet('/api/v1/commands/dead/batches', {}, 'commands', { everyMs: isRunning ? 1000 : undefined });
  const running = (data?.items ?? []).filter((batch) => batch.state === 'running');
  if (running.length > 0 !== isRunning) setIsRunning(running.length > 0);
  return running.map((batch) => <Running key={batch.id} batch={batch} atMs={dataUpdatedAt} />);
}

function Running({ batch, atMs }: { batch: DeadBatch; atMs: number }): ReactNode {
  const mayStop = useCan('deadLetters.manage');
  const stop = useSend('post', '/api/v1/commands/dead/batches/{id}/stop', {
    refresh: ['commands'],
    done: (stopped) => texts.batch.stopped(formatNumber(stopped.done), formatNumber(stopped.total)),
  });
  const dealtWith = batch.done + batch.failed;
  const elapsedMs = atMs - Date.parse(batch.startedAt);
  const leftMs = dealtWith > 0 ? (elapsedMs / dealtWith) * (batch.total - dealtWith) : null;
  return (
    <section aria-label={texts.batch[batch.action]}>
      <Group gap={12} wrap="nowrap">
        <Text fw={600} size="sm">
          {texts.batch[batch.action]}
        </Text>
        <Progress value={(dealtWith / Math.max(1, batch.total)) * 100} flex={1} aria-label={texts.batch[batch.action]} />
        <Text size="sm" c="dimmed">
          {texts.batch.of(formatNumber(dealtWith), formatNumber(batch.total))}
          {leftMs === null ? '' : `, ${texts.batch.left(formatDuration(Math.max(1000, leftMs)))}`}
        </Text>
        {mayStop ? (
          <Button size="xs" variant="default" onClick={() => stop.mutate({ path: { id: batch.id } })}>
            {texts.batch.stop}
          </Button>
        ) : null}
      </Group>
    </section>
  );
}
