import { Button, SegmentedControl, Switch, Tooltip } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { addressWithAccount } from '../../api/account.ts';
import { useCan } from '../../api/me.ts';
import { useGet } from '../../api/useGet.ts';
import { useSend } from '../../api/useSend.ts';
import { Failure } from '../../kit/Failure.tsx';
import { formatNumber } from '../../kit/format.ts';
import { Page } from '../../kit/Page.tsx';
import { StatusStrip } from '../../kit/StatusStrip.tsx';
import { Time } from '../../kit/Time.tsx';
import { oneOf, useFilters } from '../../kit/useFilters.ts';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import { Agents } from './Agents.tsx';
import { People } from './People.tsx';
import { Review } from './Review.tsx';
import type { Summary } from './queries.ts';
import { texts } from './texts.ts';

/** Which helpdesk agent is which person here, from either side. */
export function Mapping(): ReactNode {
  const [address, change] = useFilters();
  const isPeople = oneOf(address, 'view') === 'people';
  const summary = useGet('/api/v1/mapping', {}, 'people');
  useVisit(summary.data !== undefined);
  const views = (
    <SegmentedControl
      size="xs"
      aria-label={texts.views.label}
      value={isPeople ? 'people' : 'agents'}
      onChange={(view) => change({ view: view === 'people' ? 'people' : undefined, state: undefined, open: undefined, which: undefined })}
      data={[
        { value: 'agents', label: texts.views.agents },
        { value: 'people', label: texts.views.people },
      ]}
    />
  );
  return (
    <Page
      id="mapping"
      title={texts.title}
      intro={texts.intro}
      crumbs={[{ label: texts.section }]}
      action={
        <>
          {summary.data ? <Automatic summary={summary.data} /> : null}
          {views}
        </>
      }
      status={summary.data ? <Status summary={summary.data} /> : null}
      isGrid
    >
      {summary.error && !summary.data ? (
        <Failure error={summary.error} onRetry={() => void summary.refetch()} />
      ) : isPeople ? (
        <People writesAs={summary.data?.writesAs ?? null} />
      ) : (
        <Agents />
      )}
    </Page>
  );
}

/** Notes that the person has looked, when they leave the page or close it: until then what came since counts as new. */
function useVisit(isReady: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isReady) return undefined;
    const address = addressWithAccount('/api/v1/mapping/visit');
    // A request of its own kind, because it must go out although the page goes away.
    const tell = (): void => void navigator.sendBeacon(address, new Blob(['{}'], { type: 'application/json' }));
    window.addEventListener('pagehide', tell);
    return () => {
      window.removeEventListener('pagehide', tell);
      tell();
      void queries.invalidateQueries({ queryKey: ['people'], refetchType: 'none' });
    };
  }, [isReady, queries]);
}

function Automatic({ summary }: { summary: Summary }): ReactNode {
  const mayManage = useCan('mapping.manage');
  const save = useSend('patch', '/api/v1/mapping/settings', {
    refresh: ['people'],
    done: (set) => (set.autoAccept ? texts.auto.on : texts.auto.off),
  });
  if (!mayManage) return null;
  return (
    <Tooltip label={summary.autoAccept ? texts.auto.on : texts.auto.off}>
      <Switch
        size="xs"
        label={texts.auto.label}
        checked={summary.autoAccept}
        disabled={save.isPending}
        onChange={(event) => save.mutate({ body: { autoAccept: event.currentTarget.checked } })}
      />
    </Tooltip>
  );
}

/** What is open and what that costs. */
function Status({ summary }: { summary: Summary }): ReactNode {
  const account = useAccount();
  const mayConnect = useCan('connection.manage');
  const { status } = texts;
  if (!summary.connected)
    return (
      <StatusStrip
        state="off"
        word={status.none}
        reason={status.noneReason}
        action={
          mayConnect ? (
            <Button size="xs" component={Link} to={addressOf(account, '/setup')}>
              {status.connect}
            </Button>
          ) : null
        }
      />
    );
  const n = formatNumber;
  const { states, cost, open, membersWithoutAgent: members } = summary;
  const days = n(cost.days);
  const parts = [
    states.conflict > 0 && status.conflicts(n(states.conflict), states.conflict === 1),
    cost.tickets > 0 && status.tickets(n(cost.tickets), days),
    states.gone > 0 && status.gone(n(states.gone), states.gone === 1),
    members > 0 && summary.writesAs !== null && status.members(n(members), members === 1, summary.writesAs),
    cost.notes + cost.times > 0 && status.written(n(cost.notes), n(cost.times), days),
    summary.newAgents > 0 && status.newAgents(n(summary.newAgents), summary.newAgents === 1),
  ].filter((part) => part !== false);
  const isOpen = open > 0 || states.gone > 0;
  return (
    <StatusStrip
      state={states.conflict > 0 ? 'bad' : isOpen ? 'warn' : 'ok'}
      word={open > 0 ? status.open(n(open), open === 1) : status.ok}
      reason={
        <>
          {open === 0 && parts.length === 0 ? status.okReason(n(summary.agents)) : `${parts.join('; ')}${parts.length > 0 ? '; ' : ''}`}
          {open === 0 && parts.length === 0 ? ' ' : ''}
          {status.read} <Time at={summary.syncedAt} />.
        </>
      }
      action={summary.acceptable > 0 ? <Review count={summary.acceptable} /> : null}
    />
  );
}
