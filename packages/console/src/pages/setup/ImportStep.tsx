import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Card } from '../../helpdesk/Card.tsx';
import { ImportProgress, useImport } from '../../helpdesk/ImportProgress.tsx';
import { texts as shared } from '../../helpdesk/texts.ts';
import { StateWord } from '../../kit/State.tsx';
import type { StepContent } from './Setup.tsx';
import { Step } from './Step.tsx';
import { texts } from './texts.ts';

const words = texts.import;

/** The first import, live. It goes on whether somebody looks or not. */
export function ImportStep({ onboarding }: StepContent): ReactNode {
  const id = onboarding.connection?.id ?? 0;
  const progress = useImport(id);
  const isDone = progress.data?.state === 'done';
  return (
    <Step id="import" title={words.title} intro={words.intro}>
      {isDone ? (
        <div role="status">
          <StateWord state="ok">{words.done}</StateWord>
        </div>
      ) : progress.data?.state === 'paused' ? null : (
        <Text size="sm" c="dimmed">
          {shared.import.leave}
        </Text>
      )}
      <Card>
        <ImportProgress id={id} />
      </Card>
    </Step>
  );
}
