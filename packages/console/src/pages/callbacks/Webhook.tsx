import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Card } from '../../helpdesk/Card.tsx';
import { Facts } from '../../helpdesk/Facts.tsx';
import type { WebhookStatus } from '../../helpdesk/webhook.ts';
import { Failure } from '../../kit/Failure.tsx';
import { formatNumber } from '../../kit/format.ts';
import { StateIcon, StateWord, type State } from '../../kit/State.tsx';
import { Time } from '../../kit/Time.tsx';
import classes from './callbacks.module.css';
import { texts } from './texts.ts';

const { webhook: words, problems: problemWords } = texts;

/** The webhook as it stands in the helpdesk, beside what differs from what it should be. */
export function Webhook({ status }: { status: WebhookStatus }): ReactNode {
  const { webhook, health } = status;
  const { configuration } = health;
  return (
    <Card
      title={words.title(status.connectorName)}
      action={
        <Text size="sm" c="dimmed">
          {words.checked} <Time at={configuration.checkedAt} otherwise={words.never} />
        </Text>
      }
    >
      <div className={classes.two}>
        <Stack gap={12}>
          {configuration.failure ? <Failure error={configuration.failure} /> : null}
          {webhook ? (
            <Facts
              facts={[
                [words.name, webhook.name],
                [
                  words.state,
                  <StateWord key="state" state={webhook.isActive ? 'ok' : 'bad'}>
                    {webhook.isActive ? words.active : words.inactive}
                  </StateWord>,
                ],
                [
                  words.address,
                  <span key="url" className={classes.mono}>
                    {webhook.address}
                  </span>,
                ],
                [words.signature, webhook.isSigned ? words.signed : words.unsigned],
                ...webhook.settings.filter(({ value }) => value !== webhook.address).map(({ label, value }) => [label, value] as const),
                [words.events, webhook.events.join(', ')],
                [words.others, formatNumber(configuration.others)],
                [words.registered, <Time key="at" at={configuration.registeredAt} otherwise={words.never} />],
              ]}
            />
          ) : (
            <Text size="sm">{whyNot(status)}</Text>
          )}
        </Stack>
        <Problems status={status} />
      </div>
    </Card>
  );
}

function whyNot({ canBeCalled, isOff, health }: WebhookStatus): string {
  if (!canBeCalled) return words.noUrl;
  if (isOff) return words.isOff;
  if (health.configuration.failure) return words.cannotSee;
  return health.configuration.checkedAt ? words.notThere : words.notYet;
}

const states: Record<WebhookStatus['problems'][number]['mendedBy'], State> = { repair: 'bad', hand: 'warn', nobody: 'off' };
const mends: Record<WebhookStatus['problems'][number]['mendedBy'], string> = {
  repair: problemWords.byRepair,
  hand: problemWords.byHand,
  nobody: problemWords.byNobody,
};

/** What is wrong with it, each with what was found and what it should be; what has to be ticked by hand stands together. */
function Problems({ status }: { status: WebhookStatus }): ReactNode {
  const byHand = status.problems.filter((problem) => problem.kind === 'eventByHand');
  const others = status.problems.filter((problem) => problem.kind !== 'eventByHand');
  const { mended } = status;
  return (
    <Stack gap={12}>
      <Title order={3}>{problemWords.title}</Title>
      {status.problems.length === 0 && status.webhook ? <StateWord state="ok">{problemWords.none}</StateWord> : null}
      <ul className={classes.problems}>
        {others.map((problem) => (
          <li key={`${problem.kind} ${problem.subject}`} className={classes.problem}>
            <StateIcon state={states[problem.mendedBy]} />
            <div>
              <Text size="sm" fw={500}>
                {problem.says} {problem.subject ? <b>{problem.subject}</b> : null}
              </Text>
              {problem.found || problem.wanted ? (
                <Text size="sm" c="dimmed">
                  {[problem.found && problemWords.found(problem.found), problem.wanted && problemWords.wanted(problem.wanted)]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              ) : null}
              <Text size="xs" c="dimmed">
                {mends[problem.mendedBy]}
              </Text>
            </div>
          </li>
        ))}
        {byHand.length > 0 ? (
          <li className={classes.problem}>
            <StateIcon state="warn" />
            <div>
              <Text size="sm" fw={500}>
                {problemWords.group(byHand.length)}
              </Text>
              <Text size="sm" c="dimmed">
                {byHand.map((problem) => problem.subject).join(', ')}
              </Text>
            </div>
          </li>
        ) : null}
      </ul>
      {mended ? (
        <Group gap={6} align="baseline">
          <Text size="sm" c="dimmed">
            {problemWords.done} <Time at={mended.at} />: {mended.done.join(', ')}.
          </Text>
        </Group>
      ) : null}
    </Stack>
  );
}
