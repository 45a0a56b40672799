import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCan } from '../api/me.ts';
import { useGet } from '../api/useGet.ts';
import { useSend } from '../api/useSend.ts';
import { Failure } from '../kit/Failure.tsx';
import { StateIcon, StateWord, type State } from '../kit/State.tsx';
import { Duration, Time } from '../kit/Time.tsx';
import classes from './helpdesk.module.css';
import { texts } from './texts.ts';
import type { Smoke } from './types.ts';

const words = texts.smoke;
const stateOfTest: Record<Smoke['state'], State> = { running: 'busy', passed: 'ok', failed: 'bad', stopped: 'off' };
const stateOfStep: Record<Smoke['steps'][number]['state'], State> = {
  waiting: 'off',
  running: 'busy',
  done: 'ok',
  failed: 'bad',
  skipped: 'off',
};

/** Starts the smoke test and follows it step by step; it goes on whoever watches. */
export function SmokeTest({ id, profile }: { id: number; profile: string }): ReactNode {
  const tests = useGet('/api/v1/connections/{id}/smoke-tests', { path: { id } }, 'runs');
  const latest = tests.data?.items[0];
  const isRunning = latest?.state === 'running';
  const followed = useGet('/api/v1/connections/{id}/smoke-tests/{test}', { path: { id, test: latest?.id ?? '' } }, 'runs', {
    enabled: isRunning,
    everyMs: 600,
  });
  const shown = isRunning && followed.data?.id === latest.id ? followed.data : latest;
  const may = useCan('connection.manage');
  const start = useSend('post', '/api/v1/connections/{id}/smoke-tests', { refresh: ['runs', 'connection'], toast: false });
  const stop = useSend('post', '/api/v1/connections/{id}/smoke-tests/{test}/stop', { refresh: ['runs', 'connection'] });
  if (isRunning && followed.data && followed.data.state !== 'running' && !tests.isFetching) void tests.refetch();
  return (
    <Stack gap={12}>
      <Text>{profile === 'read-write' ? words.writes : words.reads(profile)}</Text>
      {may ? (
        <Group gap={8}>
          <Button loading={start.isPending} disabled={shown?.state === 'running'} onClick={() => start.mutate({ path: { id } })}>
            {shown ? words.again : words.start}
          </Button>
          {shown?.state === 'running' ? (
            <Button variant="default" loading={stop.isPending} onClick={() => stop.mutate({ path: { id, test: shown.id } })}>
              {words.stop}
            </Button>
          ) : null}
        </Group>
      ) : null}
      {start.error ? <Failure error={start.error} /> : null}
      {shown ? <SmokeResult test={shown} /> : null}
    </Stack>
  );
}

/** One test: how it ended, and each step with its time and reason. */
const SmokeResult = ({ test }: { test: Smoke }): ReactNode => (
  <div>
    <Group gap={12} mb={4} role="status">
      <StateWord state={stateOfTest[test.state]}>{words.states[test.state]}</StateWord>
      <Text size="sm" c="dimmed" component="span">
        <Time at={test.startedAt} />, {words.by(test.startedBy.name)}
      </Text>
      {test.ticketUrl && test.ticketId ? (
        <Anchor href={test.ticketUrl} target="_blank" rel="noreferrer" size="sm">
          {words.ticket(test.ticketId)} <IconExternalLink size={12} aria-hidden />
        </Anchor>
      ) : null}
    </Group>
    <ol aria-label={words.steps} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {test.steps.map((step) => (
        <li key={step.id} className={classes.smokeStep} data-state={step.state}>
          <StateIcon state={stateOfStep[step.state]} />
          <span>
            {step.label}
            <Text component="span" size="xs" c="dimmed" ml={8}>
              {words.stepStates[step.state]}
            </Text>
          </span>
          <span className={classes.took}>
            {step.startedAt && step.finishedAt ? <Duration ms={Date.parse(step.finishedAt) - Date.parse(step.startedAt)} /> : null}
          </span>
          {step.detail ? (
            <Text size="sm" c="dimmed" className={classes.second}>
              {step.detail}
            </Text>
          ) : null}
          {step.failure ? (
            <div className={classes.second}>
              <Failure error={step.failure} />
              {test.ticketId ? (
                <Text size="sm" mt={6}>
                  {words.stays}
                </Text>
              ) : null}
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  </div>
);
