import { Alert, Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Card } from '../../helpdesk/Card.tsx';
import { Criteria } from '../../helpdesk/Criteria.tsx';
import { texts as shared } from '../../helpdesk/texts.ts';
import { StateWord } from '../../kit/State.tsx';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import type { StepContent } from './Setup.tsx';
import { Step } from './Step.tsx';
import { texts } from './texts.ts';

const words = texts.done;

/** What must hold from now on, and where to go. */
export function DoneStep({ onboarding }: StepContent): ReactNode {
  const account = useAccount();
  return (
    <Step id="done" title={words.title} intro={words.intro}>
      <StateWord state={onboarding.works ? 'ok' : 'warn'}>{onboarding.works ? words.works : words.notYet}</StateWord>
      <Card title={shared.criteria.title}>
        <Criteria criteria={onboarding.criteria} />
      </Card>
      {onboarding.connection?.isSandbox ? (
        <Alert color="indigo" variant="light" title={shared.sandbox.badge}>
          {words.sandbox}
        </Alert>
      ) : null}
      <Group gap={12}>
        <Button component={Link} to={addressOf(account, '/')}>
          {words.overview}
        </Button>
        <Button component={Link} to={addressOf(account, '/tickets')} variant="default">
          {words.tickets}
        </Button>
      </Group>
    </Step>
  );
}
