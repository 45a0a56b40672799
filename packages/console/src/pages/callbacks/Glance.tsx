import { Anchor, SegmentedControl, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Bars } from '../../helpdesk/Bars.tsx';
import { Card } from '../../helpdesk/Card.tsx';
import type { WebhookStatus } from '../../helpdesk/webhook.ts';
import { formatNumber } from '../../kit/format.ts';
import { Time } from '../../kit/Time.tsx';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import classes from './callbacks.module.css';
import { texts } from './texts.ts';

const { figures, chart } = texts;

/** The figures that say whether callbacks come. */
export function Glance({ status }: { status: WebhookStatus }): ReactNode {
  const account = useAccount();
  const { health, minutes } = status;
  const refused = minutes.reduce((sum, bar) => sum + bar.refused, 0);
  return (
    <Card title={figures.title}>
      <dl className={classes.figures}>
        <Figure name={figures.last}>
          <Time at={health.lastReceivedAt} />
        </Figure>
        <Figure name={figures.hour}>{formatNumber(health.lastHour)}</Figure>
        <Figure name={figures.refusedHour} isBad={refused > 0}>
          {formatNumber(refused)}
          {refused > 0 ? (
            <Anchor
              component={Link}
              to={addressOf(account, '/helpdesk/callback-log')}
              search={{ state: 'refused' } as never}
              size="xs"
              ml={8}
              fw={400}
            >
              {figures.showRefused}
            </Anchor>
          ) : null}
        </Figure>
        <Figure name={figures.lastRefused}>
          <Time at={health.lastRefusedAt} />
        </Figure>
        <Figure name={figures.all}>{formatNumber(health.received)}</Figure>
      </dl>
    </Card>
  );
}

const Figure = ({ name, isBad = false, children }: { name: string; isBad?: boolean; children: ReactNode }): ReactNode => (
  <div className={classes.figure}>
    <Text component="dt" size="sm" c="dimmed">
      {name}
    </Text>
    <dd className={classes.value} data-bad={isBad || undefined}>
      {children}
    </dd>
  </div>
);

const minute = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const hour = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** Callbacks by minute or by hour. */
export function OverTime({ status }: { status: WebhookStatus }): ReactNode {
  const [span, setSpan] = useState<'hour' | 'week'>('hour');
  const bars = (span === 'hour' ? status.minutes : status.hours).map(({ at, accepted, refused }) => ({ at, good: accepted, bad: refused }));
  return (
    <Card
      title={chart.title}
      action={
        <SegmentedControl
          size="xs"
          aria-label={chart.title}
          value={span}
          onChange={(value) => setSpan(value)}
          data={[
            { value: 'hour', label: chart.hour },
            { value: 'week', label: chart.week },
          ]}
        />
      }
    >
      <Bars
        label={span === 'hour' ? chart.hour : chart.week}
        bars={bars}
        timeOf={(at) => (span === 'hour' ? minute : hour).format(at)}
        words={chart.words}
      />
    </Card>
  );
}
