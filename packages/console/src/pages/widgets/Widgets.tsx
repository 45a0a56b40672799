import { Button, List, Paper, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { IconPuzzle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { components } from '../../api/generated/schema.js';
import { useCan } from '../../api/me.ts';
import { useGet } from '../../api/useGet.ts';
import { Count } from '../../kit/Count.tsx';
import { Empty } from '../../kit/Empty.tsx';
import { Failure } from '../../kit/Failure.tsx';
import { formatNumber } from '../../kit/format.ts';
import { Page } from '../../kit/Page.tsx';
import { StateWord, type State } from '../../kit/State.tsx';
import { StatusStrip } from '../../kit/StatusStrip.tsx';
import { Duration, Time } from '../../kit/Time.tsx';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import { texts } from './texts.ts';
import classes from './widgets.module.css';

type Answer = components['schemas']['WidgetStatus'];
type Widget = Answer['widgets'][number];

/** How what is shown inside the helpdesk fares there, and how it is set up. */
export function Widgets(): ReactNode {
  const account = useAccount();
  const mayConnect = useCan('connection.manage');
  const { data, error, refetch } = useGet('/api/v1/widgets', {}, 'connection');
  const connect = mayConnect ? (
    <Button component={Link} to={addressOf(account, '/setup')}>
      {texts.empty.action}
    </Button>
  ) : null;
  return (
    <Page
      id="widgets"
      title={texts.title}
      intro={texts.intro}
      crumbs={[{ label: texts.section }]}
      status={data ? <Status answer={data} /> : null}
    >
      {error?.code === 'connection.none' ? (
        <Empty icon={IconPuzzle} title={texts.empty.title} text={texts.empty.text} action={connect} />
      ) : error && !data ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : data ? (
        data.widgets.map((widget) => <Place key={widget.kind} widget={widget} days={data.days} isReal={data.embeddable} />)
      ) : (
        <Skeleton height={320} />
      )}
    </Page>
  );
}

function Status({ answer }: { answer: Answer }): ReactNode {
  const { status } = texts;
  const failed = answer.widgets.reduce((sum, widget) => sum + (widget.health?.failed ?? 0), 0);
  const isShown = answer.widgets.some((widget) => widget.health !== null);
  if (failed > 0) return <StatusStrip state="bad" word={status.failing(formatNumber(failed), failed === 1, formatNumber(answer.days))} />;
  if (isShown) return <StatusStrip state="ok" word={status.ok} />;
  if (!answer.embeddable) return <StatusStrip state="off" word={status.notYet} reason={status.notYetReason} />;
  return <StatusStrip state="warn" word={status.quiet} />;
}

const looks: Record<Widget['support'], State> = { yes: 'ok', partly: 'warn', no: 'off', unverified: 'warn' };

function Place({ widget, days, isReal }: { widget: Widget; days: number; isReal: boolean }): ReactNode {
  return (
    <Paper withBorder p={20} component="section" aria-label={widget.label}>
      <Stack gap={16}>
        <div>
          <div className={classes.head}>
            <Title order={2}>{widget.label}</Title>
            <StateWord state={looks[widget.support]}>{texts.support[widget.support]}</StateWord>
          </div>
          <Text c="dimmed">
            {widget.where} {texts.kinds[widget.kind]}
          </Text>
        </div>
        {isReal || widget.health ? <Health widget={widget} days={days} /> : null}
        <div className={classes.columns}>
          <div>
            <Title order={3} mb={6}>
              {texts.steps}
            </Title>
            <List type="ordered" size="sm" spacing={4}>
              {widget.steps.map((step) => (
                <List.Item key={step}>{step}</List.Item>
              ))}
            </List>
          </div>
          <div>
            <Title order={3} mb={6}>
              {texts.gotchas}
            </Title>
            <List size="sm" spacing={4}>
              {widget.gotchas.map((each) => (
                <List.Item key={each}>{each}</List.Item>
              ))}
            </List>
          </div>
        </div>
      </Stack>
    </Paper>
  );
}

function Health({ widget: { health, failures }, days }: { widget: Widget; days: number }): ReactNode {
  if (!health) return <Text size="sm">{texts.health.never}</Text>;
  return (
    <div>
      <Title order={3} mb={6}>
        {texts.health.title}
      </Title>
      <dl className={classes.facts}>
        <dt>{texts.health.lastGood}</dt>
        <dd>
          <Time at={health.lastGoodAt} />
          {health.lastGoodMs === null ? null : (
            <>
              , {texts.health.took} <Duration ms={health.lastGoodMs} />
            </>
          )}
        </dd>
        <dt>{texts.health.good}</dt>
        <dd>
          <Count value={health.good} /> {texts.health.days(formatNumber(days))}
        </dd>
        <dt>{texts.health.failed}</dt>
        <dd>
          <Count value={health.failed} /> {texts.health.days(formatNumber(days))}
        </dd>
      </dl>
      {failures.length > 0 ? <Failures failures={failures} /> : null}
    </div>
  );
}

const Failures = ({ failures }: { failures: Widget['failures'] }): ReactNode => (
  <Table mt={12} fz="sm" aria-label={texts.health.failures}>
    <Table.Thead>
      <Table.Tr>
        <Table.Th>{texts.columns.reason}</Table.Th>
        <Table.Th>{texts.columns.person}</Table.Th>
        <Table.Th>{texts.columns.count}</Table.Th>
        <Table.Th>{texts.columns.last}</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {failures.map((failure) => (
        <Table.Tr key={`${failure.reason} ${failure.person} ${failure.agentId ?? ''}`}>
          <Table.Td>
            {texts.reasons[failure.reason]}
            {failure.detail ? (
              <Text size="xs" c="dimmed">
                {failure.detail}
              </Text>
            ) : null}
          </Table.Td>
          <Table.Td>{failure.person}</Table.Td>
          <Table.Td>
            <Count value={failure.count} />
          </Table.Td>
          <Table.Td>
            <Time at={failure.lastAt} />
          </Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);
