import { Button, Group, ScrollArea, Table, Text } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { formatNumber } from '../kit/format.ts';
import classes from './bars.module.css';

/** How many of something came in one span of time, and how many of those were bad. */
export interface Bar {
  at: string;
  good: number;
  bad: number;
}

/** A bar chart with its table behind it. */
export interface BarsProps {
  label: string;
  bars: readonly Bar[];
  /** How a bar's time is written below the first and last one, in the table and on hover. */
  timeOf: (at: Date) => string;
  words: { good: string; bad: string; time: string; asTable: string; asChart: string; none: string; most: (count: string) => string };
}

const width = 600;
const height = 120;
const gap = 2;

/** Zero-based bars, the bad part hatched on top; the same figures as a table when asked for. */
export function Bars({ label, bars, timeOf, words }: BarsProps): ReactNode {
  const [isTable, setIsTable] = useState(false);
  const all = bars.reduce((sum, bar) => sum + bar.good + bar.bad, 0);
  return (
    <div>
      {isTable ? (
        <FigureTable label={label} bars={bars} timeOf={timeOf} words={words} />
      ) : (
        <Chart label={`${label}: ${formatNumber(all)}`} bars={bars} timeOf={timeOf} words={words} />
      )}
      <Group justify="space-between" gap={8} mt={8}>
        <Group gap={16}>
          <Key kind="good" text={words.good} />
          {bars.some((bar) => bar.bad > 0) ? <Key kind="bad" text={words.bad} /> : null}
        </Group>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setIsTable(!isTable)} data-no-print>
          {isTable ? words.asChart : words.asTable}
        </Button>
      </Group>
    </div>
  );
}

const Key = ({ kind, text }: { kind: 'good' | 'bad'; text: string }): ReactNode => (
  <Text component="span" size="xs" c="dimmed" className={classes.key}>
    <span className={classes.swatch} data-kind={kind} />
    {text}
  </Text>
);

function Chart({ label, bars, timeOf, words }: BarsProps): ReactNode {
  const hatch = useId();
  const most = Math.max(1, ...bars.map((bar) => bar.good + bar.bad));
  const step = width / Math.max(1, bars.length);
  const heightOf = (count: number): number => (count === 0 ? 0 : Math.max(2, (height * count) / most));
  const [first, last] = [bars[0], bars.at(-1)];
  return (
    <figure className={classes.chart}>
      <Text size="xs" c="dimmed" className={classes.most}>
        {bars.every((bar) => bar.good + bar.bad === 0) ? words.none : words.most(formatNumber(most))}
      </Text>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" className={classes.svg} role="img" aria-label={label}>
        <defs>
          <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="4" height="4" className={classes.badGround} />
            <line x1="0" y1="0" x2="0" y2="4" className={classes.badLine} />
          </pattern>
        </defs>
        {bars.map((bar, index) => {
          const goodHeight = heightOf(bar.good);
          const badHeight = heightOf(bar.bad);
          const common = { x: index * step + gap / 2, width: Math.max(1, step - gap) };
          return (
            <g key={bar.at}>
              <title>{`${timeOf(new Date(bar.at))}: ${formatNumber(bar.good)} ${words.good}, ${formatNumber(bar.bad)} ${words.bad}`}</title>
              <rect x={index * step} width={step} y={0} height={height} className={classes.reach} />
              <rect {...common} y={height - goodHeight} height={goodHeight} className={classes.good} />
              {badHeight > 0 ? <rect {...common} y={height - goodHeight - badHeight} height={badHeight} fill={`url(#${hatch})`} /> : null}
            </g>
          );
        })}
      </svg>
      <Group justify="space-between" className={classes.axis}>
        <Text size="xs" c="dimmed">
          {first ? timeOf(new Date(first.at)) : null}
        </Text>
        <Text size="xs" c="dimmed">
          {last ? timeOf(new Date(last.at)) : null}
        </Text>
      </Group>
    </figure>
  );
}

const FigureTable = ({ label, bars, timeOf, words }: BarsProps): ReactNode => (
  <ScrollArea h={170} type="auto" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': label }}>
    <Table fz="sm" verticalSpacing={3} stickyHeader aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.time}</Table.Th>
          <Table.Th ta="right">{words.good}</Table.Th>
          <Table.Th ta="right">{words.bad}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {bars.toReversed().map((bar) => (
          <Table.Tr key={bar.at}>
            <Table.Td>{timeOf(new Date(bar.at))}</Table.Td>
            <Table.Td ta="right">{formatNumber(bar.good)}</Table.Td>
            <Table.Td ta="right">{formatNumber(bar.bad)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </ScrollArea>
);
