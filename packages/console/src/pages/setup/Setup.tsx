import { Skeleton, Text, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconClockPause } from '@tabler/icons-react';
import { Link, Navigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useGet } from '../../api/useGet.ts';
import type { Onboarding } from '../../helpdesk/types.ts';
import { Empty } from '../../kit/Empty.tsx';
import { Failure } from '../../kit/Failure.tsx';
import { Page } from '../../kit/Page.tsx';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import { CallbacksStep } from './CallbacksStep.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import { CredentialsStep } from './CredentialsStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { ImportStep } from './ImportStep.tsx';
import { InstructionsStep } from './InstructionsStep.tsx';
import { PeopleStep } from './PeopleStep.tsx';
import { PicklistsStep } from './PicklistsStep.tsx';
import { SmokeStep } from './SmokeStep.tsx';
import { isReachable, stepIds, stepOf, type StepId } from './steps.ts';
import classes from './setup.module.css';
import { texts } from './texts.ts';
import { WidgetsStep } from './WidgetsStep.tsx';
import { WindowStep } from './WindowStep.tsx';

/** What a step is given. */
export interface StepContent {
  onboarding: Onboarding;
}

const contents: Record<StepId, (props: StepContent) => ReactNode> = {
  choose: ChooseStep,
  instructions: InstructionsStep,
  credentials: CredentialsStep,
  window: WindowStep,
  import: ImportStep,
  people: PeopleStep,
  picklists: PicklistsStep,
  callbacks: CallbacksStep,
  widgets: WidgetsStep,
  smoke: SmokeStep,
  done: DoneStep,
};

/** Step by step from credentials to a proven connection; one can leave and come back at any step. */
export function Setup(): ReactNode {
  const may = useCan('connection.manage');
  const onboarding = useGet('/api/v1/onboarding', {}, 'connection');
  return (
    <Page id="setup" title={texts.title} intro={texts.intro}>
      {!may ? <Empty title={texts.nav.mayNot} /> : null}
      {may && onboarding.error && !onboarding.data ? <Failure error={onboarding.error} onRetry={() => void onboarding.refetch()} /> : null}
      {may && onboarding.isPending ? <Skeleton height={360} /> : null}
      {may && onboarding.data ? <Wizard onboarding={onboarding.data} isFetching={onboarding.isFetching} /> : null}
    </Page>
  );
}

function Wizard({ onboarding, isFetching }: { onboarding: Onboarding; isFetching: boolean }): ReactNode {
  const account = useAccount();
  const { step } = useParams({ strict: false }) as { step?: string };
  const present = stepOf(step);
  const resume = onboarding.resumeAt ?? 'done';
  // What has just been done may not be known here yet.
  if (present && !isReachable(present, onboarding) && isFetching) return <Skeleton height={360} />;
  if (!present || !isReachable(present, onboarding)) return <Navigate to={addressOf(account, `/setup/${resume}`)} replace />;
  const Content = contents[present];
  return (
    <div className={classes.wizard}>
      <StepList present={present} onboarding={onboarding} />
      <Content key={present} onboarding={onboarding} />
    </div>
  );
}

function StepList({ present, onboarding }: { present: StepId; onboarding: Onboarding }): ReactNode {
  const account = useAccount();
  return (
    <nav aria-label={texts.nav.label} className={classes.nav}>
      <Text className={classes.compact} c="dimmed" size="sm">
        {texts.nav.of(stepIds.indexOf(present) + 1, stepIds.length, texts.steps[present])}
      </Text>
      <ol className={classes.steps}>
        {stepIds.map((id, index) => {
          const state = onboarding.steps.find((each) => each.id === id)?.state ?? (onboarding.resumeAt === null ? 'done' : 'open');
          const content = (
            <>
              <span className={classes.number} aria-hidden>
                {state === 'done' ? <IconCheck size={13} /> : state === 'later' ? <IconClockPause size={13} /> : index + 1}
              </span>
              {texts.steps[id]}
              <VisuallyHidden>, {texts.stepStates[state]}</VisuallyHidden>
            </>
          );
          return (
            <li key={id}>
              {isReachable(id, onboarding) ? (
                <Link to={addressOf(account, `/setup/${id}`)} className={classes.step} aria-current={id === present ? 'step' : undefined}>
                  {content}
                </Link>
              ) : (
                <span className={classes.step} aria-disabled>
                  {content}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
