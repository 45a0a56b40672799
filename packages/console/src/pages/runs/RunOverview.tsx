import { Button, Group, Progress, Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import type { AnswerOf } from '../../api/types.ts';
import { useSend } from '../../api/useSend.ts';
import { Facts } from '../../helpdesk/Facts.tsx';
import { RecordId } from '../../helpdesk/RecordId.tsx';
import { triggerNames } from '../../helpdesk/words.ts';
import { useTextOfNow } from '../../kit/clock.ts';
import { ConfirmAction } from '../../kit/ConfirmAction.tsx';
import { Failure } from '../../kit/Failure.tsx';
import { formatDuration, formatExact, formatNumber } from '../../kit/format.ts';
import { Duration, Time } from '../../kit/Time.tsx';
import { useAccount } from '../../shell/useAccount.ts';
import { RunState, Took } from './columns.tsx';
import { percentOf, progressOf } from './progress.ts';
import classes from './runs.module.css';
import { texts } from './texts.ts';

/** A run with the one before it. */
export type WholeRun = AnswerOf<'/api/v1/sync-runs/{id}'>;

const { panel } = texts;

/** What a run did, at a glance; what can be done about it. */
export function RunOverview({ run, onOpen }: { run: WholeRun; onOpen: (id: string) => void }): ReactNode {
  const account = useAccount();
  return (
    <Stack gap={20}>
      <Group justify="space-between">
        <RunState run={run} />
        <Actions run={run} />
      </Group>
      {run.state === 'running' ? <HowFar run={run} /> : null}
      {run.failure ? <Failure error={run.failure} /> : null}
      <Facts
        facts={[
          run.nextStep ? [panel.next, run.nextStep] : null,
          run.externalId ? [panel.record, <RecordId key="id" account={account} stream={run.stream} id={run.externalId} />] : null,
          [panel.started, <Time key="at" at={run.startedAt} />],
          [run.finishedAt ? panel.took : panel.sofar, <Took key="took" run={run} />],
          [panel.trigger, triggerNames[run.trigger]],
          run.windowFrom ? [run.windowTo ? panel.window : panel.windowFrom, <Window key="window" run={run} />] : null,
          run.waitedMs > 0 ? [panel.waited, <Duration key="waited" ms={run.waitedMs} />] : null,
        ]}
      />
      <Compared run={run} onOpen={onOpen} />
    </Stack>
  );
}

const Window = ({ run }: { run: WholeRun }): ReactNode => (
  <span className={classes.figure}>
    {[run.windowFrom, run.windowTo].flatMap((at) => (at ? [formatExact(new Date(at))] : [])).join(' – ')}
  </span>
);

function HowFar({ run }: { run: WholeRun }): ReactNode {
  const percent = percentOf(run);
  const pace = useTextOfNow((now) => {
    const { perMinute, leftMs } = progressOf(run, now);
    const rate = perMinute === null ? null : panel.ratePart(formatNumber(perMinute));
    const left = leftMs === null ? null : panel.leftPart(formatDuration(leftMs));
    return [rate, left].filter((part) => part !== null).join(', ');
  });
  const seen = formatNumber(run.seen);
  return (
    <Stack gap={6}>
      {percent === null ? null : <Progress value={percent} size="lg" aria-label={panel.of(seen, formatNumber(run.total ?? 0))} />}
      <Group justify="space-between" gap={8}>
        <Text size="sm" className={classes.figure}>
          {run.total === null ? panel.soFar(seen) : panel.of(seen, formatNumber(run.total))}
        </Text>
        <Text size="sm" c="dimmed" className={classes.figure}>
          {run.total === null && pace === '' ? panel.noTotal : pace}
        </Text>
      </Group>
    </Stack>
  );
}

function Actions({ run }: { run: WholeRun }): ReactNode {
  const may = useCan('sync.start');
  const path = { id: run.id };
  const stop = useSend('post', '/api/v1/sync-runs/{id}/stop', { done: panel.stopped, refresh: ['runs', 'connection'] });
  const resume = useSend('post', '/api/v1/sync-runs/{id}/resume', { done: panel.resumed, refresh: ['runs', 'connection'] });
  const again = useSend('post', '/api/v1/connections/{id}/streams/{stream}/sync', { done: texts.asked, refresh: ['runs'] });
  if (!may) return null;
  const isRepeated = run.state !== 'running' && run.externalId === null && (run.work === 'poll' || run.work === 'refresh');
  return (
    <Group gap={8}>
      {run.canStop ? (
        <ConfirmAction
          // oxlint-disable-next-line react/no-unstable-nested-components -- it is a function that draws, as ConfirmAction wants it
          trigger={(open) => (
            <Button size="xs" variant="default" onClick={open}>
              {panel.stop}
            </Button>
          )}
          title={panel.stopTitle}
          confirm={panel.stop}
          onConfirm={() => stop.mutateAsync({ path })}
        >
          {run.work === 'sweep' ? panel.stopSweep : panel.stopImport(formatNumber(run.seen))}
        </ConfirmAction>
      ) : null}
      {run.canResume ? (
        <Button size="xs" onClick={() => resume.mutate({ path })} loading={resume.isPending}>
          {panel.resume}
        </Button>
      ) : null}
      {isRepeated ? (
        <Button
          size="xs"
          variant="default"
          loading={again.isPending}
          onClick={() => again.mutate({ path: { id: run.connectionId, stream: run.stream as 'tickets' } })}
        >
          {panel.again}
        </Button>
      ) : null}
    </Group>
  );
}

const compared = ['seen', 'created', 'updated', 'unchanged', 'deleted', 'failed', 'calls'] as const;

/** What it counted, beside what the run before it did. */
function Compared({ run, onOpen }: { run: WholeRun; onOpen: (id: string) => void }): ReactNode {
  const { previous } = run;
  return (
    <Stack gap={8}>
      <Table aria-label={panel.counts} verticalSpacing={5} fz="sm" className={classes.figure}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th fw={500} c="dimmed">
              {panel.count}
            </Table.Th>
            <Table.Th fw={500} c="dimmed" ta="right">
              {panel.thisRun}
            </Table.Th>
            {previous ? (
              <>
                <Table.Th fw={500} c="dimmed" ta="right">
                  {panel.before}
                </Table.Th>
                <Table.Th fw={500} c="dimmed" ta="right">
                  {panel.difference}
                </Table.Th>
              </>
            ) : null}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {compared.map((name) => (
            <Table.Tr key={name}>
              <Table.Td>{panel.counted[name]}</Table.Td>
              <Table.Td ta="right" fw={600}>
                {formatNumber(run[name])}
              </Table.Td>
              {previous ? (
                <>
                  <Table.Td ta="right">{formatNumber(previous[name])}</Table.Td>
                  <Table.Td ta="right" c="dimmed">
                    {signed(run[name] - previous[name])}
                  </Table.Td>
                </>
              ) : null}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {previous ? (
        <Group>
          <Button size="compact-sm" variant="subtle" onClick={() => onOpen(previous.id)}>
            {panel.showBefore}
          </Button>
        </Group>
      ) : (
        <Text size="sm" c="dimmed">
          {panel.first}
        </Text>
      )}
    </Stack>
  );
}

const signed = (value: number): string => (value === 0 ? panel.same : value > 0 ? `+${formatNumber(value)}` : `−${formatNumber(-value)}`);
