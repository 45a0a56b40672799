import { Button, Group, Skeleton, Stack, Text, Tooltip } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useGet } from '../../api/useGet.ts';
import { useList } from '../../api/useList.ts';
import { useSend } from '../../api/useSend.ts';
import { entityName } from '../../helpdesk/words.ts';
import { Failure } from '../../kit/Failure.tsx';
import { Id } from '../../kit/Id.tsx';
import { Payload } from '../../kit/Payload.tsx';
import type { WholeRun } from './RunOverview.tsx';
import classes from './runs.module.css';
import { texts } from './texts.ts';

const { failures } = texts;

/** The records that a run could not store: why, how they came, and another try. */
export function FailedRecords({ run }: { run: WholeRun }): ReactNode {
  const mayFetch = useCan('sync.start');
  const list = useList('/api/v1/sync-runs/{id}/failures', { path: { id: run.id } }, 'runs', { pageSize: 20 });
  const fetch = useSend('post', '/api/v1/sync-runs/{id}/failures/fetch', {
    done: (answer) => failures.fetched(answer.records),
    refresh: ['runs'],
  });
  if (list.error) return <Failure error={list.error} onRetry={() => list.reload()} />;
  if (list.isPending) return <Skeleton height={120} />;
  if (list.rows.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {failures.empty}
      </Text>
    );
  return (
    <Stack gap={12} align="stretch">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Text size="sm" c="dimmed">
          {failures.why}
        </Text>
        {mayFetch ? (
          <Button
            size="xs"
            variant="default"
            onClick={() => fetch.mutate({ path: { id: run.id }, body: {} })}
            loading={fetch.isPending}
            style={{ flex: 'none' }}
          >
            {failures.fetchAll}
          </Button>
        ) : null}
      </Group>
      {list.rows.map((row) => (
        <FailedRecord
          key={row.id}
          runId={run.id}
          row={row}
          onFetch={
            mayFetch && row.externalId !== null
              ? () => fetch.mutate({ path: { id: run.id }, body: { externalIds: [row.externalId ?? ''] } })
              : undefined
          }
        />
      ))}
      {list.hasMore ? (
        <Button size="xs" variant="default" onClick={() => list.loadMore()} loading={list.isLoadingMore}>
          {failures.more}
        </Button>
      ) : null}
    </Stack>
  );
}

function FailedRecord({
  runId,
  row,
  onFetch,
}: {
  runId: string;
  row: { id: string; entity: string; externalId: string | null; reason: string; raw: string };
  onFetch?: () => void;
}): ReactNode {
  const mayRead = useCan('payloads.read');
  const [isWhole, setIsWhole] = useState(false);
  const whole = useGet('/api/v1/sync-runs/{id}/failures/{failure}', { path: { id: runId, failure: row.id } }, 'static', {
    enabled: isWhole,
  });
  return (
    <section className={classes.failure} aria-label={`${entityName(row.entity)} ${row.externalId ?? failures.noId}`}>
      <Group justify="space-between" mb={6}>
        <Text size="sm" fw={600} component="h3">
          {entityName(row.entity)} {row.externalId ? <Id value={row.externalId} /> : failures.noId}
        </Text>
        <Group gap={8}>
          {mayRead && !isWhole ? (
            <Tooltip label={failures.wholeHint}>
              <Button size="compact-sm" variant="subtle" onClick={() => setIsWhole(true)}>
                {failures.whole}
              </Button>
            </Tooltip>
          ) : null}
          {onFetch ? (
            <Button size="compact-sm" variant="default" onClick={onFetch}>
              {failures.fetch}
            </Button>
          ) : null}
        </Group>
      </Group>
      <Text size="sm" mb={8}>
        {row.reason}
      </Text>
      {whole.error ? <Failure error={whole.error} /> : <Payload value={whole.data?.raw ?? row.raw} label={failures.raw} />}
    </section>
  );
}
