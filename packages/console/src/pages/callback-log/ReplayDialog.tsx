import { Button, Group, Modal, Progress, ScrollArea, Skeleton, Stack, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useGet } from '../../api/useGet.ts';
import type { AnswerOf } from '../../api/types.ts';
import { useSend } from '../../api/useSend.ts';
import { streamName } from '../../helpdesk/words.ts';
import { Failure } from '../../kit/Failure.tsx';
import { formatNumber } from '../../kit/format.ts';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import { texts } from './texts.ts';

const { replay } = texts;

/** Which callbacks are replayed: these, or those of a filter. */
export interface ReplayWhat {
  ids?: string[];
  externalId?: string;
  event?: string;
  from?: string;
}

type Outcome = AnswerOf<'/api/v1/callbacks/replay', 'post'>;

/** Says what a replay would read, does it, and shows how far it has come. */
export function ReplayDialog({ what, onClose }: { what: ReplayWhat; onClose: () => void }): ReactNode {
  const preview = useSend('post', '/api/v1/callbacks/replay', { toast: false });
  const send = useSend('post', '/api/v1/callbacks/replay', { toast: false, refresh: ['callbacks', 'runs'] });
  const [replayId, setReplayId] = useState<string | null>(null);
  const { mutate } = preview;
  useEffect(() => mutate({ body: { ...what, preview: true } }), [mutate, what]);
  const begin = (): void =>
    send.mutate(
      { body: { ...what, preview: false } },
      { onSuccess: (outcome) => (outcome.replayId ? setReplayId(outcome.replayId) : onClose()) },
    );
  const outcome = preview.data;
  const failure = preview.error ?? send.error;
  return (
    <Modal opened onClose={onClose} title={replay.title} size="lg" closeButtonProps={{ 'aria-label': replay.close }}>
      <Stack gap={16}>
        {replayId ? (
          <HowFar id={replayId} />
        ) : (
          <>
            <Text size="sm">{replay.what}</Text>
            {failure ? <Failure error={failure} /> : null}
            {preview.isPending ? <Skeleton height={120} aria-label={replay.counting} /> : null}
            {outcome ? <Preview outcome={outcome} /> : null}
          </>
        )}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {replayId ? replay.close : replay.cancel}
          </Button>
          {replayId ? null : (
            <Button onClick={begin} loading={send.isPending} disabled={!outcome || outcome.records === 0}>
              {replay.confirm(outcome?.records ?? 0)}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function Preview({ outcome }: { outcome: Outcome }): ReactNode {
  if (outcome.records === 0) return <Text fw={600}>{replay.nothing}</Text>;
  const { least, most } = outcome.calls;
  return (
    <Stack gap={8}>
      <Text fw={600}>{replay.will(outcome.records, outcome.callbacks)}</Text>
      <Text size="sm">{replay.calls(formatNumber(least), formatNumber(most))}</Text>
      {outcome.capped ? <Text size="sm">{replay.capped}</Text> : null}
      <ScrollArea.Autosize
        mah={260}
        type="auto"
        offsetScrollbars
        viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': replay.records }}
      >
        <Table aria-label={replay.records} fz="sm" verticalSpacing={4} stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{replay.stream}</Table.Th>
              <Table.Th>{replay.record}</Table.Th>
              <Table.Th ta="right">{replay.times}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {outcome.sample.map((record) => (
              <Table.Tr key={`${record.stream} ${record.externalId}`}>
                <Table.Td>{streamName(record.stream)}</Table.Td>
                <Table.Td>{record.externalId}</Table.Td>
                <Table.Td ta="right">{formatNumber(record.callbacks)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
      {outcome.records > outcome.sample.length ? (
        <Text size="sm" c="dimmed">
          {replay.sample(formatNumber(outcome.sample.length), formatNumber(outcome.records))}
        </Text>
      ) : null}
    </Stack>
  );
}

const askEveryMs = 1000;

function HowFar({ id }: { id: string }): ReactNode {
  const account = useAccount();
  const [isDone, setIsDone] = useState(false);
  const { data, error } = useGet('/api/v1/callback-replays/{id}', { path: { id } }, 'callbacks', {
    everyMs: isDone ? undefined : askEveryMs,
  });
  const left = data?.left;
  useEffect(() => {
    if (left === 0) setIsDone(true);
  }, [left]);
  if (error) return <Failure error={error} />;
  if (!data) return <Skeleton height={60} />;
  const read = data.records - data.left;
  return (
    <Stack gap={8} role="status">
      <Progress
        value={(100 * read) / Math.max(1, data.records)}
        size="lg"
        aria-label={replay.of(formatNumber(read), formatNumber(data.records))}
      />
      <Text fw={600}>{data.left === 0 ? replay.done : replay.of(formatNumber(read), formatNumber(data.records))}</Text>
      {data.failed > 0 ? <Text size="sm">{replay.failed(formatNumber(data.failed))}</Text> : null}
      {data.left > 0 ? (
        <Text size="sm" c="dimmed">
          {replay.leave}
        </Text>
      ) : null}
      <Group>
        <Button
          size="compact-sm"
          variant="subtle"
          component={Link}
          to={addressOf(account, '/helpdesk/runs')}
          search={{ trigger: 'replay' } as never}
        >
          {replay.showRuns}
        </Button>
      </Group>
    </Stack>
  );
}
