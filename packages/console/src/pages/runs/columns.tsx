import { Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import { RecordId } from '../../helpdesk/RecordId.tsx';
import { runStateNames, stateOfRun, streamName, triggerNames, workNames, type Run } from '../../helpdesk/words.ts';
import { useTextOfNow } from '../../kit/clock.ts';
import { Count } from '../../kit/Count.tsx';
import { formatDuration, formatNumber } from '../../kit/format.ts';
import { StateWord } from '../../kit/State.tsx';
import type { Column } from '../../kit/table/column.ts';
import { Time } from '../../kit/Time.tsx';
import { percentOf, tookMs } from './progress.ts';
import classes from './runs.module.css';
import { texts } from './texts.ts';

const { columns } = texts;

/** How a run stands; a running one shows how far it has come. */
export function RunState({ run }: { run: Run }): ReactNode {
  const percent = percentOf(run);
  return (
    <span className={classes.state}>
      <StateWord state={stateOfRun(run)}>{runStateNames[run.state]}</StateWord>
      {run.state === 'running' && percent !== null ? (
        <Progress value={percent} size={6} className={classes.small} aria-label={`${Math.floor(percent)} %`} />
      ) : null}
    </span>
  );
}

/** How long a run took; of a running one, up to now. */
export function Took({ run }: { run: Pick<Run, 'startedAt' | 'finishedAt'> }): ReactNode {
  return <span className={classes.figure}>{useTextOfNow((now) => formatDuration(tookMs(run, now)))}</span>;
}

type Figure = 'seen' | 'created' | 'updated' | 'unchanged' | 'deleted' | 'failed' | 'calls';

const figure = (id: Figure, hidden = false): Column<Run> => ({
  id,
  header: columns[id],
  width: 80,
  align: 'end',
  hidden,
  cell: (run) =>
    run[id] === 0 ? (
      <span className={classes.none}>0</span>
    ) : id === 'failed' ? (
      <b className={classes.bad}>{formatNumber(run.failed)}</b>
    ) : (
      <Count value={run[id]} />
    ),
});

/** The columns of the list of runs. */
export const runColumns = (account: string): Column<Run>[] => [
  { id: 'started', header: columns.started, width: 120, cell: (run) => <Time at={run.startedAt} /> },
  { id: 'work', header: columns.work, width: 116, cell: (run) => workNames[run.work] },
  { id: 'stream', header: columns.stream, width: 170, grows: true, cell: (run) => streamName(run.stream) },
  {
    id: 'record',
    header: columns.record,
    width: 92,
    cell: (run) => (run.externalId === null ? null : <RecordId account={account} stream={run.stream} id={run.externalId} />),
  },
  { id: 'trigger', header: columns.trigger, width: 100, cell: (run) => triggerNames[run.trigger] },
  { id: 'state', header: columns.state, width: 140, cell: (run) => <RunState run={run} /> },
  figure('seen'),
  figure('created'),
  figure('updated'),
  figure('unchanged', true),
  figure('deleted'),
  figure('failed'),
  figure('calls'),
  { id: 'took', header: columns.took, width: 100, align: 'end', cell: (run) => <Took run={run} /> },
  {
    id: 'waited',
    header: columns.waited,
    width: 100,
    align: 'end',
    hidden: true,
    cell: (run) => (run.waitedMs === 0 ? <span className={classes.none}>0</span> : formatDuration(run.waitedMs)),
  },
];
