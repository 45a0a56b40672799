import { Button, Skeleton } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useGet } from '../../api/useGet.ts';
import { BudgetMeter } from '../../helpdesk/BudgetMeter.tsx';
import { Card } from '../../helpdesk/Card.tsx';
import { Checklist } from '../../helpdesk/Checklist.tsx';
import { Criteria } from '../../helpdesk/Criteria.tsx';
import { ExpiryWarning } from '../../helpdesk/ExpiryWarning.tsx';
import { ImportProgress } from '../../helpdesk/ImportProgress.tsx';
import { texts as shared } from '../../helpdesk/texts.ts';
import { stateOfTone, type Onboarding } from '../../helpdesk/types.ts';
import { Empty } from '../../kit/Empty.tsx';
import { Failure } from '../../kit/Failure.tsx';
import { Page } from '../../kit/Page.tsx';
import { StateWord } from '../../kit/State.tsx';
import { StatusStrip } from '../../kit/StatusStrip.tsx';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import { Freshness } from './Freshness.tsx';
import { Today } from './Today.tsx';
import classes from './overview.module.css';
import { texts } from './texts.ts';

/** Whether the bridge works, what is left to set up, and what happened today. */
export function Overview(): ReactNode {
  const onboarding = useGet('/api/v1/onboarding', {}, 'connection', { everyMs: 10_000 });
  const { data } = onboarding;
  return (
    <Page
      id="overview"
      title={texts.title}
      intro={texts.intro}
      status={data?.connection ? <Status onboarding={data} /> : null}
      action={data ? <SetupAction onboarding={data} /> : null}
    >
      {onboarding.error && !data ? <Failure error={onboarding.error} onRetry={() => void onboarding.refetch()} /> : null}
      {onboarding.isPending ? <Skeleton height={360} /> : null}
      {data && !data.connection ? <Nothing /> : null}
      {data?.connection ? <Whole onboarding={data} id={data.connection.id} /> : null}
    </Page>
  );
}

function Nothing(): ReactNode {
  const account = useAccount();
  const may = useCan('connection.manage');
  return (
    <Empty
      icon={IconPlugConnected}
      title={texts.none.title}
      text={texts.none.text}
      action={
        may ? (
          <Button component={Link} to={addressOf(account, '/setup')}>
            {texts.connect}
          </Button>
        ) : null
      }
    />
  );
}

function Status({ onboarding }: { onboarding: Onboarding }): ReactNode {
  const account = useAccount();
  const { condition, connection } = onboarding;
  return (
    <StatusStrip
      state={stateOfTone[condition.tone]}
      word={`${connection?.connectorName ?? ''}: ${condition.label}`}
      reason={connection?.isSandbox ? `${condition.reason} ${shared.sandbox.note}` : condition.reason}
      action={
        condition.mend ? (
          <Button component={Link} to={addressOf(account, '/helpdesk/configuration')} size="xs" variant="default">
            {texts.mend}
          </Button>
        ) : null
      }
    />
  );
}

function SetupAction({ onboarding }: { onboarding: Onboarding }): ReactNode {
  const account = useAccount();
  const may = useCan('connection.manage');
  if (!may || !onboarding.connection || onboarding.resumeAt === null) return null;
  return (
    <Button component={Link} to={addressOf(account, '/setup')}>
      {texts.continue}
    </Button>
  );
}

function Whole({ onboarding, id }: { onboarding: Onboarding; id: number }): ReactNode {
  const connection = useGet('/api/v1/connections/{id}', { path: { id } }, 'connection', { everyMs: 10_000 });
  const isSetUp = onboarding.checklist.every((item) => item.state === 'done' || (item.id === 'widgets' && item.state === 'later'));
  const done = onboarding.checklist.filter((item) => item.state === 'done').length;
  const isImporting = ['importing', 'paused'].includes(onboarding.condition.name);
  return (
    <>
      <ExpiryWarning expiry={connection.data?.expiry ?? null} />
      <Today />
      <div className={classes.columns}>
        <div className={classes.column}>
          {isImporting ? (
            <Card title={texts.imports}>
              <ImportProgress id={id} />
            </Card>
          ) : null}
          {isSetUp ? null : (
            <Card title={shared.checklist.title} intro={shared.checklist.progress(done, onboarding.checklist.length)}>
              <Checklist items={onboarding.checklist} />
            </Card>
          )}
          {onboarding.criteria.length > 0 ? (
            <Card title={shared.criteria.title} intro={onboarding.works ? <StateWord state="ok">{texts.works}</StateWord> : null}>
              <Criteria criteria={onboarding.criteria} />
            </Card>
          ) : null}
        </div>
        <div className={classes.column}>
          <Freshness id={id} />
          <Card title={shared.budget.title}>
            <BudgetMeter id={id} isShort />
          </Card>
        </div>
      </div>
    </>
  );
}
