import type { ReactNode } from 'react';
import { Card } from '../../helpdesk/Card.tsx';
import { SmokeTest } from '../../helpdesk/SmokeTest.tsx';
import { texts as shared } from '../../helpdesk/texts.ts';
import type { StepContent } from './Setup.tsx';
import { Step } from './Step.tsx';
import { texts } from './texts.ts';
import { useMark } from './useMark.ts';

/** The proof, both ways. */
export function SmokeStep({ onboarding }: StepContent): ReactNode {
  const { later } = useMark('smoke');
  const { connection } = onboarding;
  const isOpen = onboarding.steps.find((step) => step.id === 'smoke')?.state === 'open';
  if (!connection) return null;
  return (
    <Step id="smoke" title={texts.smoke.title} intro={shared.smoke.twoMinutes} {...(isOpen ? { onLater: later } : {})}>
      <Card>
        <SmokeTest id={connection.id} profile={connection.profile} />
      </Card>
    </Step>
  );
}
