import { Group, NumberInput, SegmentedControl, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { ApiError } from '../../api/errors.ts';
import type { AnswerOf } from '../../api/types.ts';
import { useSend, write } from '../../api/useSend.ts';
import { Card } from '../../helpdesk/Card.tsx';
import { texts as shared } from '../../helpdesk/texts.ts';
import { Failure } from '../../kit/Failure.tsx';
import { formatNumber } from '../../kit/format.ts';
import type { StepContent } from './Setup.tsx';
import { Step } from './Step.tsx';
import { texts } from './texts.ts';

const words = texts.window;
type Estimate = AnswerOf<'/api/v1/connections/{id}/estimate', 'post'>;
const choices = ['7', '30', '90', '180', '365'];

/** How far back, with what it brings, costs and takes before anything begins. */
export function WindowStep({ onboarding }: StepContent): ReactNode {
  const { connection } = onboarding;
  const [days, setDays] = useState<number>(30);
  const begin = useSend('post', '/api/v1/connections/{id}/import', { refresh: ['connection', 'runs'], toast: false });
  if (!connection) return null;
  if (connection.importBegunAt) return <Step id="window" title={words.title} intro={words.more} />;
  const start = async (): Promise<boolean> => {
    try {
      await begin.mutateAsync({ path: { id: connection.id }, body: { ingestWindowDays: days } });
      return true;
    } catch {
      return false;
    }
  };
  return (
    <Step id="window" title={words.title} intro={words.intro} next={words.start} onNext={start} isBusy={begin.isPending}>
      <Group gap={16} align="flex-end">
        <SegmentedControl
          aria-label={words.days}
          value={choices.includes(String(days)) ? String(days) : ''}
          onChange={(value) => setDays(Number(value))}
          data={choices.map((value) => ({ value, label: words.choices[value] ?? value }))}
        />
        <NumberInput
          label={words.custom}
          value={days}
          min={1}
          max={3650}
          allowDecimal={false}
          clampBehavior="strict"
          w={180}
          onChange={(value) => setDays(Math.max(1, Number(value) || 1))}
        />
      </Group>
      <EstimateCard id={connection.id} days={days} />
      {begin.error ? <Failure error={begin.error} /> : null}
    </Step>
  );
}

function EstimateCard({ id, days }: { id: number; days: number }): ReactNode {
  const [wanted] = useDebouncedValue(days, 500);
  const estimate = useQuery<Estimate, ApiError>({
    queryKey: ['static', 'estimate', id, wanted],
    queryFn: () => write('post', '/api/v1/connections/{id}/estimate', { path: { id }, body: { ingestWindowDays: wanted } }),
    staleTime: 60_000,
    placeholderData: (previous) => previous,
    retry: false,
  });
  return (
    <Card title={words.estimate}>
      {estimate.error ? <Failure error={estimate.error} onRetry={() => void estimate.refetch()} /> : null}
      {estimate.isPending && !estimate.error ? (
        <Stack gap={8}>
          <Text c="dimmed">{words.estimating}</Text>
          <Skeleton height={180} />
        </Stack>
      ) : null}
      {estimate.data ? <Shown estimate={estimate.data} isOld={estimate.isPlaceholderData} /> : null}
    </Card>
  );
}

const Shown = ({ estimate, isOld }: { estimate: Estimate; isOld: boolean }): ReactNode => (
  <Stack gap={12} style={{ opacity: isOld ? 0.5 : 1 }} aria-busy={isOld}>
    <div>
      <Text fw={600} size="lg">
        {words.about(formatNumber(estimate.records), formatNumber(estimate.calls))}
      </Text>
      <Text>{words.ready(words.minutes(estimate.minutes))}</Text>
      {estimate.minutesWithNotes > estimate.minutes ? <Text>{words.notes(words.minutes(estimate.minutesWithNotes))}</Text> : null}
      {estimate.isWhole ? null : <Text c="dimmed">{words.uncertain}</Text>}
    </div>
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.stream}</Table.Th>
          <Table.Th ta="right">{words.records}</Table.Th>
          <Table.Th ta="right">{words.calls}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {estimate.streams.map((stream) => (
          <Table.Tr key={stream.stream}>
            <Table.Td>{shared.streams[stream.stream] ?? stream.stream}</Table.Td>
            <Table.Td ta="right">
              {stream.records === null ? '–' : `${words.certainty[stream.certainty]}${formatNumber(stream.records)}`}
            </Table.Td>
            <Table.Td ta="right">{stream.calls === null ? '–' : formatNumber(stream.calls)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
    {estimate.limit ? (
      <Text size="sm" c="dimmed">
        {words.limit(
          formatNumber(estimate.limit.calls),
          Math.round(estimate.limit.windowSeconds / 60),
          estimate.limit.share < 1 ? words.share(Math.round(estimate.limit.share * 100)) : '',
        )}
      </Text>
    ) : null}
  </Stack>
);
