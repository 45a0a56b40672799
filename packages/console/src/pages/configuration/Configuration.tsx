import { Badge, Button, Menu, Skeleton, Tabs } from '@mantine/core';
import { IconChevronDown, IconPlugConnected, IconRefresh } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useGet } from '../../api/useGet.ts';
import { useSend } from '../../api/useSend.ts';
import { BudgetMeter } from '../../helpdesk/BudgetMeter.tsx';
import { Card } from '../../helpdesk/Card.tsx';
import { ImportProgress } from '../../helpdesk/ImportProgress.tsx';
import { SmokeTest } from '../../helpdesk/SmokeTest.tsx';
import { texts as shared } from '../../helpdesk/texts.ts';
import { stateOfTone, type Connection, type Onboarding } from '../../helpdesk/types.ts';
import { Empty } from '../../kit/Empty.tsx';
import { Failure } from '../../kit/Failure.tsx';
import { Page } from '../../kit/Page.tsx';
import { StatusStrip } from '../../kit/StatusStrip.tsx';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import { ConnectionTab } from './ConnectionTab.tsx';
import { EndTab, PurgeProgress } from './EndTab.tsx';
import { SettingsTab } from './SettingsTab.tsx';
import { SmokeDue } from './SmokeDue.tsx';
import { texts } from './texts.ts';

const tabs = ['connection', 'settings', 'budget', 'smoke', 'end'] as const;
type Tab = (typeof tabs)[number];

/** How Deskbridge is connected: credentials, rights, what is synced and how much of the API it may use. */
export function Configuration(): ReactNode {
  const onboarding = useGet('/api/v1/onboarding', {}, 'connection', { everyMs: 10_000 });
  const id = onboarding.data?.connection?.id;
  const connection = useGet('/api/v1/connections/{id}', { path: { id: id ?? 0 } }, 'connection', {
    enabled: id !== undefined,
    everyMs: 10_000,
  });
  const frame = { id: 'configuration', title: texts.title, intro: texts.intro, crumbs: [{ label: texts.section }] };
  if (onboarding.error && !onboarding.data)
    return (
      <Page {...frame}>
        <Failure error={onboarding.error} onRetry={() => void onboarding.refetch()} />
      </Page>
    );
  if (onboarding.data && !onboarding.data.connection)
    return (
      <Page {...frame}>
        <PurgeProgress isLastShown />
        <None />
      </Page>
    );
  if (!onboarding.data || !connection.data)
    return (
      <Page {...frame}>
        <Skeleton height={48} />
        <Skeleton height={420} />
      </Page>
    );
  return (
    <Page
      {...frame}
      action={<Actions connection={connection.data} />}
      status={<Status onboarding={onboarding.data} connection={connection.data} />}
    >
      <PurgeProgress />
      <Parts onboarding={onboarding.data} connection={connection.data} />
    </Page>
  );
}

function None(): ReactNode {
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
            {texts.none.action}
          </Button>
        ) : null
      }
    />
  );
}

function Status({ onboarding, connection }: { onboarding: Onboarding; connection: Connection }): ReactNode {
  const { condition } = connection;
  return (
    <StatusStrip
      state={stateOfTone[condition.tone]}
      word={`${connection.connectorName}: ${condition.label}`}
      reason={condition.reason}
      aside={connection.isSandbox ? <Badge variant="light">{shared.sandbox.badge}</Badge> : null}
      action={<MendButton condition={onboarding.condition} id={connection.id} />}
    />
  );
}

/** The one button that mends what the condition says. */
function MendButton({ condition, id }: { condition: Onboarding['condition']; id: number }): ReactNode {
  const account = useAccount();
  const may = useCan('connection.manage');
  const test = useSend('post', '/api/v1/connections/{id}/test', { refresh: ['connection'], done: texts.facts.retested });
  const resume = useSend('post', '/api/v1/connections/{id}/import/resume', { refresh: ['connection', 'runs'] });
  const { mend } = condition;
  if (!mend || !may) return null;
  if (mend === 'test')
    return (
      <Button size="xs" loading={test.isPending} onClick={() => test.mutate({ path: { id } })}>
        {texts.mends.test}
      </Button>
    );
  if (mend === 'resumeImport')
    return (
      <Button size="xs" loading={resume.isPending} onClick={() => resume.mutate({ path: { id } })}>
        {texts.mends.resumeImport}
      </Button>
    );
  const places = {
    connect: '/setup',
    confirmWindow: '/setup/window',
    callbacks: '/helpdesk/callbacks',
    credentials: '/helpdesk/configuration',
    reconnect: '/helpdesk/configuration',
  };
  return (
    <Button
      component={Link}
      size="xs"
      to={addressOf(account, places[mend])}
      hash={mend === 'credentials' || mend === 'reconnect' ? 'credentials' : ''}
    >
      {texts.mends[mend]}
    </Button>
  );
}

function Actions({ connection }: { connection: Connection }): ReactNode {
  const mayCare = useCan('connection.manage');
  const maySync = useCan('sync.start');
  const { id } = connection;
  const refresh = useSend('post', '/api/v1/connections/{id}/refresh', {
    refresh: ['connection', 'picklists'],
    done: texts.actions.refreshed,
  });
  const sync = useSend('post', '/api/v1/connections/{id}/streams/{stream}/sync', { refresh: ['runs', 'connection'] });
  if (connection.state === 'disconnected') return null;
  const polled = connection.streams.filter((stream) => stream.work === 'poll').map((stream) => stream.stream);
  const start = (stream: string): void => sync.mutate({ path: { id, stream: stream as 'tickets' } });
  return (
    <>
      {mayCare ? (
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} aria-hidden />}
          loading={refresh.isPending}
          onClick={() => refresh.mutate({ path: { id } })}
        >
          {texts.actions.refresh}
        </Button>
      ) : null}
      {maySync && polled.length > 0 ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button rightSection={<IconChevronDown size={16} aria-hidden />} loading={sync.isPending}>
              {texts.actions.sync}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => polled.forEach(start)}>{texts.actions.syncAll}</Menu.Item>
            <Menu.Divider />
            {polled.map((stream) => (
              <Menu.Item key={stream} onClick={() => start(stream)}>
                {shared.streams[stream] ?? stream}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </>
  );
}

function Parts({ onboarding, connection }: { onboarding: Onboarding; connection: Connection }): ReactNode {
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { tab?: string };
  const present: Tab = tabs.find((tab) => tab === search.tab) ?? 'connection';
  const isImporting = ['importing', 'paused'].includes(connection.condition.name);
  const may = useCan('connection.manage');
  return (
    <>
      <SmokeDue due={onboarding.smokeDue} isOpen={present !== 'smoke'} />
      {isImporting ? (
        <Card title={shared.import.progress}>
          <ImportProgress id={connection.id} />
        </Card>
      ) : null}
      <Tabs
        value={present}
        onChange={(tab) => void navigate({ to: '.', search: { tab: tab === 'connection' ? undefined : tab } as never, replace: true })}
        keepMounted={false}
      >
        <Tabs.List aria-label={texts.tabs.label} mb={16}>
          {tabs
            .filter((tab) => tab !== 'end' || may)
            .map((tab) => (
              <Tabs.Tab key={tab} value={tab}>
                {texts.tabs[tab]}
              </Tabs.Tab>
            ))}
        </Tabs.List>
        <Tabs.Panel value="connection">
          <ConnectionTab connection={connection} />
        </Tabs.Panel>
        <Tabs.Panel value="settings">
          <SettingsTab connection={connection} />
        </Tabs.Panel>
        <Tabs.Panel value="budget">
          <Card title={texts.tabs.budget}>
            <BudgetMeter id={connection.id} />
          </Card>
        </Tabs.Panel>
        <Tabs.Panel value="smoke">
          <Card title={texts.tabs.smoke}>
            <SmokeTest id={connection.id} profile={connection.profile} />
          </Card>
        </Tabs.Panel>
        <Tabs.Panel value="end">{may ? <EndTab connection={connection} /> : null}</Tabs.Panel>
      </Tabs>
    </>
  );
}
