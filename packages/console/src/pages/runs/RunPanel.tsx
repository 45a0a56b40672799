import { Skeleton, Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useGet } from '../../api/useGet.ts';
import { streamName, workNames } from '../../helpdesk/words.ts';
import { Failure } from '../../kit/Failure.tsx';
import { formatNumber } from '../../kit/format.ts';
import { SidePanel } from '../../kit/SidePanel.tsx';
import { oneOf, useFilters } from '../../kit/useFilters.ts';
import { FailedRecords } from './FailedRecords.tsx';
import { RunOverview } from './RunOverview.tsx';
import { RunPages } from './RunPages.tsx';
import { RunRecords } from './RunRecords.tsx';
import { texts } from './texts.ts';

const { panel } = texts;
const parts = ['overview', 'pages', 'records', 'failures'] as const;
type Part = (typeof parts)[number];

/** One run, down to its pages and records. */
export function RunPanel({
  id,
  onClose,
  onOpen,
  onPrevious,
  onNext,
}: {
  id: string;
  onClose: () => void;
  onOpen: (id: string) => void;
  onPrevious?: () => void;
  onNext?: () => void;
}): ReactNode {
  const [filters, change] = useFilters();
  const { data: run, error, refetch } = useGet('/api/v1/sync-runs/{id}', { path: { id } }, 'runs');
  const asked = oneOf(filters, 'part') as Part | undefined;
  const part = asked && parts.includes(asked) ? asked : 'overview';
  const title = run ? panel.title(workNames[run.work], streamName(run.stream)) : panel.loading;
  const changed = run ? run.created + run.updated + run.deleted : 0;
  const labels: Record<Part, string> = {
    overview: panel.parts.overview,
    pages: panel.parts.pages,
    records: `${panel.parts.records}${changed > 0 ? ` (${formatNumber(changed)})` : ''}`,
    failures: `${panel.parts.failures}${run && run.failed > 0 ? ` (${formatNumber(run.failed)})` : ''}`,
  };
  return (
    <SidePanel title={title} onClose={onClose} onPrevious={onPrevious} onNext={onNext} width={640}>
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {!run && !error ? <Skeleton height={240} /> : null}
      {run ? (
        <Tabs
          value={part}
          onChange={(next) => change({ part: next === 'overview' ? undefined : (next ?? undefined), page: undefined })}
          keepMounted={false}
        >
          <Tabs.List mb={16}>
            {parts.map((each) => (
              <Tabs.Tab key={each} value={each}>
                {labels[each]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="overview">
            <RunOverview run={run} onOpen={onOpen} />
          </Tabs.Panel>
          <Tabs.Panel value="pages">
            <RunPages id={run.id} />
          </Tabs.Panel>
          <Tabs.Panel value="records">
            <RunRecords run={run} />
          </Tabs.Panel>
          <Tabs.Panel value="failures">
            <FailedRecords run={run} />
          </Tabs.Panel>
        </Tabs>
      ) : null}
    </SidePanel>
  );
}
