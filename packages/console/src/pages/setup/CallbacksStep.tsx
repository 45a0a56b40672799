import { Alert, Anchor, Button, Group, List, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useGet } from '../../api/useGet.ts';
import { useSend } from '../../api/useSend.ts';
import { Failure } from '../../kit/Failure.tsx';
import { formatNumber } from '../../kit/format.ts';
import { StatusStrip } from '../../kit/StatusStrip.tsx';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import type { StepContent } from './Setup.tsx';
import { Step } from './Step.tsx';
import { texts } from './texts.ts';
import { useMark } from './useMark.ts';

const words = texts.callbacks;

/** Whether the helpdesk calls back; registered by itself where the rights allow it, else shown how. */
export function CallbacksStep({ onboarding }: StepContent): ReactNode {
  const account = useAccount();
  const may = useCan('connection.manage');
  const id = onboarding.connection?.id ?? 0;
  const connection = useGet('/api/v1/connections/{id}', { path: { id } }, 'connection', { everyMs: 4000 });
  const check = useSend('post', '/api/v1/connections/{id}/streams/{stream}/sync', {
    refresh: ['connection', 'callbacks'],
    done: words.checked,
  });
  const { later } = useMark('callbacks');
  const health = connection.data?.callbacks;
  const isOpen = onboarding.steps.find((step) => step.id === 'callbacks')?.state === 'open';
  return (
    <Step id="callbacks" title={words.title} intro={words.intro} {...(isOpen ? { onLater: later } : {})}>
      {connection.error ? <Failure error={connection.error} onRetry={() => void connection.refetch()} /> : null}
      {health ? (
        <Stack gap={16}>
          <StatusStrip
            state={
              health.status === 'successful' ? 'ok' : ['someEventsSilent', 'noData', 'pollingOnly'].includes(health.status) ? 'warn' : 'bad'
            }
            word={health.label}
            reason={`${health.description} ${words.lastHour(formatNumber(health.lastHour))}`}
          />
          {health.status === 'pollingOnly' ? <Text>{words.none}</Text> : null}
          {health.configuration.failure ? (
            <Alert color="yellow" variant="light" title={words.byHand}>
              {words.byHandText}
            </Alert>
          ) : null}
          {health.configuration.byHand.length > 0 ? (
            <div>
              <Text size="sm">{words.events}</Text>
              <List size="sm">
                {health.configuration.byHand.map((event) => (
                  <List.Item key={event}>{event}</List.Item>
                ))}
              </List>
            </div>
          ) : null}
          <Group gap={12}>
            {may && health.status !== 'pollingOnly' ? (
              <Button variant="default" loading={check.isPending} onClick={() => check.mutate({ path: { id, stream: 'callbacks' } })}>
                {words.check}
              </Button>
            ) : null}
            <Anchor component={Link} to={addressOf(account, '/helpdesk/callbacks')}>
              {words.page}
            </Anchor>
          </Group>
        </Stack>
      ) : null}
    </Step>
  );
}
