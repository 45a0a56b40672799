import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useGet } from '../../api/useGet.ts';
import { Card } from '../../helpdesk/Card.tsx';
import { texts as shared } from '../../helpdesk/texts.ts';
import { formatNumber } from '../../kit/format.ts';
import { StateWord } from '../../kit/State.tsx';
import { Time } from '../../kit/Time.tsx';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import classes from './overview.module.css';
import { texts } from './texts.ts';

const words = texts.freshness;

/** When each way in last brought something. */
export function Freshness({ id }: { id: number }): ReactNode {
  const account = useAccount();
  const connection = useGet('/api/v1/connections/{id}', { path: { id } }, 'connection', { everyMs: 10_000 });
  const { data } = connection;
  const finished = (stream: string, work: string): string | null | undefined =>
    data?.streams.find((each) => each.stream === stream && each.work === work)?.lastFinishedAt;
  const failing =
    data?.streams.filter((stream) => stream.failures >= 3).map((stream) => shared.streams[stream.stream] ?? stream.stream) ?? [];
  const rows: [string, ReactNode][] = [
    [words.callback, <Time key="callback" at={data?.callbacks.lastReceivedAt} />],
    [words.poll, <Time key="poll" at={finished('tickets', 'poll')} />],
    [words.picklists, <Time key="picklists" at={finished('picklists', 'refresh')} />],
    [words.webhook, data?.callbacks.label ?? '–'],
  ];
  return (
    <Card
      title={words.title}
      action={
        <Anchor component={Link} to={addressOf(account, '/helpdesk/runs')} size="sm">
          {words.log}
        </Anchor>
      }
    >
      {rows.map(([label, value]) => (
        <div key={label} className={classes.fact}>
          <Text component="span" size="sm" c="dimmed">
            {label}
          </Text>
          <span>{value}</span>
        </div>
      ))}
      {data ? (
        <Text size="sm" c="dimmed" mt={4}>
          {words.lastHour(formatNumber(data.callbacks.lastHour))}
        </Text>
      ) : null}
      {failing.length > 0 ? <StateWord state="bad">{words.failing(failing.join(', '))}</StateWord> : null}
    </Card>
  );
}
