import { Button, Group, Progress, Stack, Table, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCan } from '../api/me.ts';
import { useGet } from '../api/useGet.ts';
import { useSend } from '../api/useSend.ts';
import type { AnswerOf } from '../api/types.ts';
import { Failure } from '../kit/Failure.tsx';
import { formatDuration, formatNumber } from '../kit/format.ts';
import { StateWord, type State } from '../kit/State.tsx';
import classes from './helpdesk.module.css';
import { texts } from './texts.ts';

const words = texts.import;
type Progressed = AnswerOf<'/api/v1/connections/{id}/import'>;

/** How the first import stands; read again while it goes on. */
export const useImport = (id: number | undefined): ReturnType<typeof useGet<'/api/v1/connections/{id}/import'>> =>
  useGet('/api/v1/connections/{id}/import', { path: { id: id ?? 0 } }, 'runs', {
    enabled: id !== undefined,
    everyMs: 1500,
    keepPrevious: true,
  });

/** The first import: how far, how fast, what it costs and how long it will take; it can be paused. */
export function ImportProgress({ id }: { id: number }): ReactNode {
  const progress = useImport(id);
  const may = useCan('connection.manage');
  const pause = useSend('post', '/api/v1/connections/{id}/import/pause', { refresh: ['runs', 'connection'] });
  const resume = useSend('post', '/api/v1/connections/{id}/import/resume', { refresh: ['runs', 'connection'] });
  if (progress.error && !progress.data) return <Failure error={progress.error} onRetry={() => void progress.refetch()} />;
  const { data } = progress;
  const percent = data ? percentOf(data) : 0;
  const isOpen = data?.state === 'running' || data?.state === 'paused';
  return (
    <Stack gap={16}>
      <div>
        <Group justify="space-between" mb={6}>
          <Text fw={600}>{data ? soFar(data) : words.unknown}</Text>
          {may && isOpen ? (
            data.state === 'paused' ? (
              <Button
                size="xs"
                leftSection={<IconPlayerPlay size={14} aria-hidden />}
                loading={resume.isPending}
                onClick={() => resume.mutate({ path: { id } })}
              >
                {words.resume}
              </Button>
            ) : (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconPlayerPause size={14} aria-hidden />}
                loading={pause.isPending}
                onClick={() => pause.mutate({ path: { id } })}
              >
                {words.pause}
              </Button>
            )
          ) : null}
        </Group>
        <Progress value={data?.state === 'done' ? 100 : percent} size="lg" aria-label={words.progress} />
        {data?.state === 'paused' ? (
          <Text size="sm" c="dimmed" mt={6}>
            {words.paused}
          </Text>
        ) : null}
      </div>
      {data ? <Figures data={data} /> : null}
      {data ? <Streams streams={data.streams} /> : null}
      {data && data.notesWaiting > 0 ? (
        <Text size="sm" c="dimmed">
          {words.notes(formatNumber(data.notesWaiting))}
        </Text>
      ) : null}
    </Stack>
  );
}

/** Of the streams that have told how many they have. */
function percentOf({ streams }: Progressed): number {
  const known = streams.filter((stream) => stream.total !== null);
  const total = known.reduce((sum, stream) => sum + (stream.total ?? 0), 0);
  const seen = known.reduce((sum, stream) => sum + (stream.state === 'done' ? (stream.total ?? 0) : stream.seen), 0);
  return total > 0 ? Math.min(100, (seen / total) * 100) : 0;
}

const soFar = (data: Progressed): string =>
  data.total === null ? words.soFar(formatNumber(data.seen)) : words.of(formatNumber(data.seen), formatNumber(data.total));

const Figures = ({ data }: { data: Progressed }): ReactNode => (
  <div className={classes.figures}>
    <Figure label={words.rate}>{data.state === 'running' ? formatNumber(data.perMinute) : '–'}</Figure>
    <Figure label={words.left}>{timeLeft(data)}</Figure>
    <Figure label={words.calls}>{formatNumber(data.calls)}</Figure>
    <Figure label={words.budget}>
      {data.budget ? words.budgetOf(formatNumber(data.budget.used), formatNumber(data.budget.calls)) : '–'}
    </Figure>
  </div>
);

/** One number with its name. */
export const Figure = ({ label, children }: { label: string; children: ReactNode }): ReactNode => (
  <div className={classes.figure}>
    <Text size="xs" c="dimmed">
      {label}
    </Text>
    <span className={classes.value}>{children}</span>
  </div>
);

function timeLeft(data: Progressed): string {
  if (data.state !== 'running') return '–';
  if (data.budget && data.budget.left === 0) return words.waitingBudget;
  return data.secondsLeft === null ? words.unknown : formatDuration(data.secondsLeft * 1000);
}

const stateOf: Record<string, State> = { waiting: 'off', running: 'busy', paused: 'warn', failing: 'bad', done: 'ok', off: 'off' };

const Streams = ({ streams }: { streams: Progressed['streams'] }): ReactNode => (
  <Table.ScrollContainer minWidth={420}>
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.stream}</Table.Th>
          <Table.Th>{words.state}</Table.Th>
          <Table.Th ta="right">{words.records}</Table.Th>
          <Table.Th ta="right">{words.calls}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {streams.map((stream) => (
          <Table.Tr key={stream.stream}>
            <Table.Td>{texts.streams[stream.stream] ?? stream.stream}</Table.Td>
            <Table.Td>
              <StateWord state={stateOf[stream.state] ?? 'off'}>{words.states[stream.state]}</StateWord>
              {stream.failure && stream.state !== 'done' ? (
                <Text size="xs" c="dimmed">
                  {stream.failure.message}
                </Text>
              ) : null}
            </Table.Td>
            <Table.Td ta="right" style={{ fontVariantNumeric: 'tabular-nums' }}>
              {formatNumber(stream.seen)}
              {stream.total !== null && stream.state !== 'done' ? ` / ${formatNumber(stream.total)}` : ''}
              {stream.failed > 0 ? (
                <Text size="xs" c="dimmed">
                  {words.failed(formatNumber(stream.failed))}
                </Text>
              ) : null}
            </Table.Td>
            <Table.Td ta="right" style={{ fontVariantNumeric: 'tabular-nums' }}>
              {formatNumber(stream.calls)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </Table.ScrollContainer>
);
