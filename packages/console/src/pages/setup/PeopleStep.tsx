import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useGet } from '../../api/useGet.ts';
import { useSend } from '../../api/useSend.ts';
import { Card } from '../../helpdesk/Card.tsx';
import { Figure } from '../../helpdesk/ImportProgress.tsx';
import classes from '../../helpdesk/helpdesk.module.css';
import { Failure } from '../../kit/Failure.tsx';
import { formatNumber } from '../../kit/format.ts';
import { StateWord } from '../../kit/State.tsx';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import { Step } from './Step.tsx';
import { texts } from './texts.ts';
import { useMark } from './useMark.ts';

const words = texts.people;

/** How the mapping stands, with the sure matches to accept at once; conflicts are for its own page. */
export function PeopleStep(): ReactNode {
  const account = useAccount();
  const may = useCan('mapping.manage');
  const mapping = useGet('/api/v1/mapping', {}, 'people', { everyMs: 5000 });
  const accept = useSend('post', '/api/v1/mapping/accept', {
    refresh: ['people', 'connection'],
    done: (answer) => words.accepted(answer.changed),
  });
  const { later } = useMark('people');
  const { data } = mapping;
  const isDone = data !== undefined && data.agents > 0 && data.open === 0;
  return (
    <Step id="people" title={words.title} intro={words.intro} {...(isDone ? {} : { onLater: later })}>
      {mapping.error ? <Failure error={mapping.error} onRetry={() => void mapping.refetch()} /> : null}
      {data && data.agents === 0 ? <Text c="dimmed">{words.waiting}</Text> : null}
      {data && data.agents > 0 ? (
        <Card>
          <Stack gap={16}>
            <div className={classes.figures}>
              <Figure label={words.figures.agents}>{formatNumber(data.agents)}</Figure>
              <Figure label={words.figures.open}>{formatNumber(data.open)}</Figure>
              <Figure label={words.figures.acceptable}>{formatNumber(data.acceptable)}</Figure>
              <Figure label={words.figures.conflicts}>{formatNumber(data.states.conflict ?? 0)}</Figure>
            </div>
            {isDone ? (
              <StateWord state="ok">{words.allDone}</StateWord>
            ) : (
              <Text size="sm" c="dimmed">
                {words.cost(formatNumber(data.cost.tickets), data.cost.days)}
              </Text>
            )}
            <Group gap={12}>
              {may && data.acceptable > 0 ? (
                <Button loading={accept.isPending} onClick={() => accept.mutate({ body: { minimumConfidence: 0, preview: false } })}>
                  {words.accept(formatNumber(data.acceptable))}
                </Button>
              ) : null}
              <Anchor component={Link} to={addressOf(account, '/helpdesk/mapping')}>
                {words.page}
              </Anchor>
            </Group>
          </Stack>
        </Card>
      ) : null}
    </Step>
  );
}
