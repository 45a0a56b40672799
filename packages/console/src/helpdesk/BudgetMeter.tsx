import { Group, Stack, Table, Text, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useGet } from '../api/useGet.ts';
import type { AnswerOf } from '../api/types.ts';
import { Failure } from '../kit/Failure.tsx';
import { formatNumber } from '../kit/format.ts';
import classes from './helpdesk.module.css';
import { texts } from './texts.ts';

const words = texts.budget;
type Scope = AnswerOf<'/api/v1/connections/{id}/budget'>['scopes'][number];

/** The calls that the helpdesk allows: used, left, by whom; short, or whole with a table behind the chart. */
export function BudgetMeter({ id, isShort = false }: { id: number; isShort?: boolean }): ReactNode {
  const meter = useGet('/api/v1/connections/{id}/budget', { path: { id } }, 'connection', { everyMs: 5000, keepPrevious: true });
  if (meter.error && !meter.data) return <Failure error={meter.error} onRetry={() => void meter.refetch()} />;
  const scopes = meter.data?.scopes ?? [];
  if (meter.data && scopes.length === 0) return <Text c="dimmed">{words.nothing}</Text>;
  return (
    <Stack gap={16}>
      {scopes.map((scope) => (
        <ScopeMeter key={scope.scope} scope={scope} isShort={isShort} />
      ))}
      {!isShort && meter.data && meter.data.spenders.length > 0 ? (
        <div>
          <Text fw={600} mb={4}>
            {words.spenders}
          </Text>
          {meter.data.spenders.map((each) => (
            <Group key={`${each.stream} ${each.work}`} justify="space-between">
              <Text size="sm">{`${texts.streams[each.stream] ?? each.stream}, ${words.work[each.work] ?? each.work}`}</Text>
              <Text size="sm" style={{ fontVariantNumeric: 'tabular-nums' }}>
                {formatNumber(each.calls)}
              </Text>
            </Group>
          ))}
        </div>
      ) : null}
    </Stack>
  );
}

const ScopeMeter = ({ scope, isShort }: { scope: Scope; isShort: boolean }): ReactNode => (
  <Stack gap={10}>
    <Group justify="space-between">
      <Text size="sm">{words.used(formatNumber(scope.used), formatNumber(scope.calls), Math.round(scope.windowSeconds / 60))}</Text>
      <Text size="sm" c="dimmed">
        {words.left(formatNumber(scope.left))}
      </Text>
    </Group>
    <div
      className={classes.meter}
      role="meter"
      aria-label={words.title}
      aria-valuenow={scope.used}
      aria-valuemin={0}
      aria-valuemax={scope.calls}
    >
      {scope.classes
        .filter((each) => each.used > 0)
        .map((each) => (
          <Tooltip key={each.callClass} label={`${words.classes[each.callClass]}: ${each.used}`}>
            <div className={classes.part} data-class={each.callClass} style={{ width: `${(each.used / scope.calls) * 100}%` }} />
          </Tooltip>
        ))}
      {scope.foreignUsed > 0 ? (
        <Tooltip label={`${words.others}: ${scope.foreignUsed}`}>
          <div className={classes.part} data-class="others" style={{ width: `${(scope.foreignUsed / scope.calls) * 100}%` }} />
        </Tooltip>
      ) : null}
    </div>
    {isShort ? null : <Chart scope={scope} />}
    {isShort ? null : <Classes scope={scope} />}
    <Text size="sm" c="dimmed">
      {scope.refusals > 0 ? words.refusals(formatNumber(scope.refusals)) : words.noRefusals}
      {scope.foreignRefusals > 0 ? ` ${words.foreign(formatNumber(scope.foreignRefusals))}` : ''}
      {scope.foreignUsed > 0 ? ` ${words.othersUsed(formatNumber(scope.foreignUsed))}` : ''}
      {scope.share < 1 ? ` ${words.share(`${Math.round(scope.share * 100)} %`)}` : ''}
    </Text>
  </Stack>
);

function Chart({ scope }: { scope: Scope }): ReactNode {
  const most = Math.max(1, ...scope.slices);
  const secondsEach = scope.windowSeconds / scope.slices.length;
  const bars = scope.slices.map((calls, index) => ({ calls, seconds: Math.round((scope.slices.length - index) * secondsEach) }));
  return (
    <div className={classes.bars} role="img" aria-label={`${words.chart}: ${scope.slices.join(', ')}`}>
      {bars.map(({ calls, seconds }) => (
        <div
          key={seconds}
          className={classes.bar}
          data-empty={calls === 0 || undefined}
          style={{ height: `${(calls / most) * 100}%` }}
          title={words.slice(seconds, calls)}
        />
      ))}
    </div>
  );
}

const Classes = ({ scope }: { scope: Scope }): ReactNode => (
  <Table>
    <Table.Thead>
      <Table.Tr>
        <Table.Th>{words.class}</Table.Th>
        <Table.Th ta="right">{words.calls}</Table.Th>
        <Table.Th ta="right">{words.leaves}</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {scope.classes.map((each) => (
        <Table.Tr key={each.callClass}>
          <Table.Td>
            <span className={classes.swatch} data-class={each.callClass} aria-hidden />
            {words.classes[each.callClass]}
          </Table.Td>
          <Table.Td ta="right">{formatNumber(each.used)}</Table.Td>
          <Table.Td ta="right">{formatNumber(each.leaves)}</Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);
