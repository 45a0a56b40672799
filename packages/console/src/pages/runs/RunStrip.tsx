import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useGet } from '../../api/useGet.ts';
import { streamName, workNames, type Run } from '../../helpdesk/words.ts';
import { Count } from '../../kit/Count.tsx';
import { StatusStrip } from '../../kit/StatusStrip.tsx';
import { Time } from '../../kit/Time.tsx';
import { useFilters } from '../../kit/useFilters.ts';
import { useAccount } from '../../shell/useAccount.ts';
import { texts } from './texts.ts';

const { strip } = texts;
const mostWaiting = 10_000;

/** How syncing fares, and the one thing to look at. */
export function RunStrip({ onOpen }: { onOpen: (id: string) => void }): ReactNode {
  const account = useAccount();
  const [, change] = useFilters();
  const { data, error } = useGet('/api/v1/sync-runs/summary', {}, 'runs');
  if (error?.code === 'connection.none') {
    const connect = (
      <Button size="xs" component={Link} to={`/a/${account}/setup`}>
        {strip.connect}
      </Button>
    );
    return <StatusStrip state="off" word={strip.none} reason={strip.noneReason} action={connect} />;
  }
  if (!data) return <StatusStrip state="busy" word={texts.title} />;
  const { running, stopped, failedLastDay, lastFailed, lastPoll, waiting } = data;
  const runs = running.filter((run) => run.externalId === null);
  const reason = (
    <>
      {runs.length > 0 ? `${runs.map(nameOf).join(', ')}. ` : null}
      {strip.lastPoll} <Time at={lastPoll?.finishedAt} otherwise={strip.never} />
      {waiting > 0 ? (
        <>
          , <Count value={Math.min(waiting, mostWaiting)} capped={waiting > mostWaiting} /> {strip.waiting}
        </>
      ) : null}
      .
    </>
  );
  const button = (label: string, onClick: () => void): ReactNode => (
    <Button size="xs" variant="default" onClick={onClick}>
      {label}
    </Button>
  );
  const halted = stopped[0];
  if (halted) {
    const action = halted.runId ? button(strip.showStopped, () => onOpen(halted.runId ?? '')) : null;
    return <StatusStrip state="warn" word={strip.stopped(stopped.length)} reason={reason} action={action} />;
  }
  if (failedLastDay > 0) {
    const isOver = lastFailed !== null && lastPoll !== null && lastPoll.startedAt > lastFailed.startedAt;
    const action = button(strip.showFailed, () => change({ state: 'failed' }));
    return <StatusStrip state={isOver ? 'warn' : 'bad'} word={strip.failing(failedLastDay)} reason={reason} action={action} />;
  }
  if (runs.length > 0) {
    return (
      <StatusStrip
        state="busy"
        word={strip.running(runs.length)}
        reason={reason}
        action={button(strip.showRunning, () => change({ state: 'running' }))}
      />
    );
  }
  return <StatusStrip state="ok" word={strip.idle} reason={reason} />;
}

const nameOf = (run: Run): string => `${workNames[run.work]} of ${streamName(run.stream).toLowerCase()}`;
