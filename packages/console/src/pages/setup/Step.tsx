import { Button, Group, Text, Title } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import { stepBefore, stepAfter, type StepId } from './steps.ts';
import classes from './setup.module.css';
import { texts } from './texts.ts';

/** What a step is made of: what it asks, its content, and how one goes on. */
export interface StepProps {
  id: StepId;
  title: string;
  intro?: string;
  /** Why Next is not there yet; absent where it is. */
  blocked?: string | undefined;
  /** What Next does before it goes on; it stays where that answers false. */
  onNext?: () => Promise<boolean> | boolean;
  next?: string;
  isBusy?: boolean;
  /** False where the step itself is the way on. */
  hasNext?: boolean;
  /** Puts the step off. */
  onLater?: () => void;
  children?: ReactNode;
}

/** One step of the wizard, with Back and Next. */
export function Step({ id, title, intro, blocked, onNext, next, isBusy, hasNext = true, onLater, children }: StepProps): ReactNode {
  const account = useAccount();
  const navigate = useNavigate();
  const before = stepBefore(id);
  const following = stepAfter(id);
  const go = async (): Promise<void> => {
    if (onNext && !(await onNext())) return;
    if (following) await navigate({ to: addressOf(account, `/setup/${following}`) });
  };
  return (
    <div className={classes.panel}>
      <div>
        <Title order={2}>{title}</Title>
        {intro ? <Text c="dimmed">{intro}</Text> : null}
      </div>
      {children}
      <div className={classes.foot} data-empty={(!before && !hasNext && !onLater) || undefined}>
        {before ? (
          <Button component={Link} to={addressOf(account, `/setup/${before}`)} variant="default">
            {texts.nav.back}
          </Button>
        ) : (
          <span />
        )}
        <Group gap={12}>
          {blocked ? (
            <Text size="sm" c="dimmed" id="why-not-next">
              {blocked}
            </Text>
          ) : null}
          {onLater ? (
            <Button variant="default" onClick={onLater}>
              {texts.nav.later}
            </Button>
          ) : null}
          {hasNext && (following || onNext) ? (
            <Button
              disabled={blocked !== undefined}
              loading={isBusy ?? false}
              onClick={() => void go()}
              aria-describedby={blocked ? 'why-not-next' : undefined}
            >
              {next ?? texts.nav.next}
            </Button>
          ) : null}
        </Group>
      </div>
    </div>
  );
}
