import { Alert, Button, Group, Menu, Skeleton, Stack, Text } from '@mantine/core';
import { IconBolt, IconCircleCheck, IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useGet } from '../../api/useGet.ts';
import type { AnswerOf } from '../../api/types.ts';
import { useSend } from '../../api/useSend.ts';
import { useActiveConnection } from '../../helpdesk/useActiveConnection.ts';
import { stateOfWebhook, type WebhookStatus } from '../../helpdesk/webhook.ts';
import { ConfirmAction } from '../../kit/ConfirmAction.tsx';
import { Empty } from '../../kit/Empty.tsx';
import { Failure } from '../../kit/Failure.tsx';
import { formatDuration, formatNumber } from '../../kit/format.ts';
import { Page } from '../../kit/Page.tsx';
import { StatusStrip } from '../../kit/StatusStrip.tsx';
import { Time } from '../../kit/Time.tsx';
import { oneOf, useFilters } from '../../kit/useFilters.ts';
import { useAccount } from '../../shell/useAccount.ts';
import classes from './callbacks.module.css';
import { Events } from './Events.tsx';
import { Glance, OverTime } from './Glance.tsx';
import { HandSetup } from './HandSetup.tsx';
import { useFreshStatus } from './queries.ts';
import { Statuses } from './Statuses.tsx';
import { texts } from './texts.ts';
import { Webhook } from './Webhook.tsx';

/** Whether the helpdesk tells Deskbridge about changes at once, and what to mend if it does not. */
export function Callbacks(): ReactNode {
  const account = useAccount();
  const connection = useActiveConnection();
  const mayConnect = useCan('connection.manage');
  const [filters, change] = useFilters();
  const [tested, setTested] = useState<AnswerOf<'/api/v1/connections/{id}/callbacks/test', 'post'> | null>(null);
  const {
    data: status,
    error,
    refetch,
  } = useGet('/api/v1/connections/{id}/callbacks', { path: { id: connection?.id ?? 0 } }, 'callbacks', { enabled: Boolean(connection) });
  const frame = { id: 'callbacks', title: texts.title, intro: texts.intro, crumbs: [{ label: texts.section }] };
  if (connection === null) {
    const connect = mayConnect ? (
      <Button component={Link} to={`/a/${account}/setup`}>
        {texts.none.action}
      </Button>
    ) : null;
    return (
      <Page {...frame}>
        <Empty icon={IconBolt} title={texts.none.title} text={texts.none.text} action={connect} />
      </Page>
    );
  }
  const byHand = (): void => change({ part: 'by-hand' });
  return (
    <Page
      {...frame}
      action={status ? <Actions status={status} onByHand={byHand} onTested={setTested} /> : null}
      status={status ? <Strip status={status} onByHand={byHand} /> : <Skeleton height={48} />}
    >
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      <Stack gap={16}>
        {tested ? (
          <Alert
            color="green"
            variant="light"
            icon={<IconCircleCheck aria-hidden />}
            title={texts.test.arrived}
            withCloseButton
            closeButtonLabel={texts.test.close}
            onClose={() => setTested(null)}
          >
            <Text size="sm">{texts.test.how(formatDuration(tested.tookMs), tested.isSigned)}</Text>
            <Text size="sm">{texts.test.ours}</Text>
          </Alert>
        ) : null}
        {status ? (
          <>
            <div className={classes.cards}>
              <Glance status={status} />
              <OverTime status={status} />
            </div>
            <Webhook status={status} />
            <Events status={status} />
            <Statuses status={status} />
          </>
        ) : (
          <Skeleton height={420} />
        )}
      </Stack>
      {oneOf(filters, 'part') === 'by-hand' && connection && mayConnect ? (
        <HandSetup id={connection.id} connectorName={connection.connectorName} onClose={() => change({ part: undefined })} />
      ) : null}
    </Page>
  );
}

/** The status in words, and the one button that mends it. */
function Strip({ status, onByHand }: { status: WebhookStatus; onByHand: () => void }): ReactNode {
  const { health, problems } = status;
  const differing = problems.filter((problem) => problem.mendedBy === 'repair').length;
  const reason = (
    <>
      {health.reason ?? health.description} {differing > 0 && health.status === 'successful' ? `${texts.strip.differs(differing)}. ` : null}
      {texts.strip.last} <Time at={health.lastReceivedAt} otherwise={texts.strip.never} />,{' '}
      {texts.strip.lastHour(formatNumber(health.lastHour))}.
    </>
  );
  return (
    <StatusStrip state={stateOfWebhook(status)} word={health.label} reason={reason} action={<Mend status={status} onByHand={onByHand} />} />
  );
}

/** The button that mends: register, repair, or what a person has to do by hand. */
function Mend({ status, onByHand }: { status: WebhookStatus; onByHand: () => void }): ReactNode {
  const may = useCan('connection.manage');
  const repair = useRepair();
  const { health, problems, webhook, isOff, canBeCalled } = status;
  if (!may || !canBeCalled) return null;
  if (health.configuration.failure) {
    return (
      <Button size="xs" onClick={onByHand}>
        {texts.strip.byHand}
      </Button>
    );
  }
  const isNeeded =
    problems.some((problem) => problem.mendedBy === 'repair') ||
    isOff ||
    health.status === 'failingSignature' ||
    health.status === 'silent';
  if (!isNeeded) return null;
  return (
    <Button size="xs" onClick={() => repair.mutate({ path: { id: status.connectionId } })} loading={repair.isPending}>
      {webhook === null ? texts.strip.register : texts.strip.repair}
    </Button>
  );
}

const useRepair = (): ReturnType<typeof useSend<'post', '/api/v1/connections/{id}/callbacks/repair'>> => {
  const onDone = useFreshStatus();
  return useSend('post', '/api/v1/connections/{id}/callbacks/repair', {
    done: (after) => (after.problems.some((problem) => problem.mendedBy === 'repair') ? texts.actions.stillWrong : texts.actions.repaired),
    onDone,
    refresh: ['connection', 'runs'],
  });
};

function Actions({
  status,
  onByHand,
  onTested,
}: {
  status: WebhookStatus;
  onByHand: () => void;
  onTested: (result: AnswerOf<'/api/v1/connections/{id}/callbacks/test', 'post'>) => void;
}): ReactNode {
  const mayStart = useCan('sync.start');
  const mayManage = useCan('connection.manage');
  const onDone = useFreshStatus();
  const path = { id: status.connectionId };
  const check = useSend('post', '/api/v1/connections/{id}/callbacks/check', { done: texts.actions.checked, onDone, refresh: ['runs'] });
  const repair = useRepair();
  const remove = useSend('delete', '/api/v1/connections/{id}/callbacks', {
    done: texts.actions.removed,
    onDone,
    refresh: ['connection', 'runs'],
  });
  const test = useSend('post', '/api/v1/connections/{id}/callbacks/test', { onDone: onTested, refresh: ['callbacks'] });
  if (!mayStart) return null;
  return (
    <Group gap={8}>
      <Button variant="default" onClick={() => test.mutate({ path })} loading={test.isPending} disabled={!status.canBeCalled}>
        {texts.actions.test}
      </Button>
      <Button
        onClick={() => check.mutate({ path })}
        loading={check.isPending}
        disabled={!status.canBeCalled}
        title={texts.actions.checkHint}
      >
        {texts.actions.check}
      </Button>
      {mayManage ? (
        <ConfirmAction
          // oxlint-disable-next-line react/no-unstable-nested-components -- it is a function that draws, as ConfirmAction wants it
          trigger={(open) => (
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="default" px={10} aria-label={texts.actions.more}>
                  <IconDots size={16} aria-hidden />
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => repair.mutate({ path })} disabled={!status.canBeCalled}>
                  {status.webhook ? texts.actions.repair : texts.strip.register}
                </Menu.Item>
                <Menu.Item onClick={onByHand}>{texts.actions.byHand}</Menu.Item>
                <Menu.Divider />
                <Menu.Item color="red" onClick={open} disabled={status.webhook === null}>
                  {texts.actions.remove}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
          title={texts.remove.title}
          confirm={texts.remove.confirm}
          onConfirm={() => remove.mutateAsync({ path })}
        >
          {texts.remove.text(status.connectorName)}
        </ConfirmAction>
      ) : null}
    </Group>
  );
}
