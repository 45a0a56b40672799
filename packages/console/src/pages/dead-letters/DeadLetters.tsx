import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useGet } from '../../api/useGet.ts';
import { ExportMenu } from '../../kit/ExportMenu.tsx';
import { Failure } from '../../kit/Failure.tsx';
import { FilterBar, type FilterField } from '../../kit/FilterBar.tsx';
import { formatNumber } from '../../kit/format.ts';
import { Page } from '../../kit/Page.tsx';
import { StatusStrip } from '../../kit/StatusStrip.tsx';
import { Time } from '../../kit/Time.tsx';
import { oneOf, useFilters } from '../../kit/useFilters.ts';
import { useOpenRow } from '../../kit/useOpenRow.ts';
import { Batches } from './Batches.tsx';
import { Cause } from './Cause.tsx';
import { Groups } from './Groups.tsx';
import { LetterPanel } from './LetterPanel.tsx';
import { Letters } from './Letters.tsx';
import { filterOf, type DeadGroup } from './queries.ts';
import { texts } from './texts.ts';

/** Writes that the helpdesk refused for good: by cause, or one by one, with what can be done about them. */
export function DeadLetters(): ReactNode {
  const [address, change] = useFilters();
  const [open] = useOpenRow();
  const filter = filterOf(address);
  const all = useGet('/api/v1/commands/dead', {}, 'commands');
  const groups = all.data?.items ?? [];
  const isOneByOne = oneOf(address, 'view') === 'letters';
  const cause = groups.find((group) => group.cause === filter.cause);
  const toolbar = (
    <FilterBar fields={fields}>
      {filter.cause === undefined ? (
        <SegmentedControl
          size="xs"
          aria-label={texts.filters.view}
          value={isOneByOne ? 'letters' : 'causes'}
          onChange={(view) => change({ view: view === 'letters' ? 'letters' : undefined })}
          data={[
            { value: 'causes', label: texts.filters.byCause },
            { value: 'letters', label: texts.filters.oneByOne },
          ]}
        />
      ) : null}
      <ExportMenu path="/api/v1/commands/dead/export" query={filter} />
    </FilterBar>
  );
  return (
    <Page
      id="dead-letters"
      title={texts.title}
      intro={texts.intro}
      crumbs={[{ label: texts.section }]}
      status={all.data ? <Status groups={groups} /> : null}
      isGrid
    >
      <Batches />
      {filter.cause !== undefined ? <Cause group={cause} isPending={all.isPending} /> : null}
      {all.error && !all.data ? (
        <Failure error={all.error} onRetry={() => void all.refetch()} />
      ) : filter.cause !== undefined || isOneByOne ? (
        <Letters filter={filter} toolbar={toolbar} />
      ) : (
        <Groups filter={filter} toolbar={toolbar} />
      )}
      {open !== null ? <LetterPanel id={open} /> : null}
    </Page>
  );
}

const fields: readonly FilterField[] = [
  { kind: 'search', name: 'search', label: texts.filters.search },
  {
    kind: 'one',
    name: 'kind',
    label: texts.filters.kind,
    options: Object.entries(texts.kinds).map(([value, label]) => ({ value, label })),
  },
  { kind: 'flag', name: 'mine', label: texts.filters.mine },
];

function Status({ groups }: { groups: readonly DeadGroup[] }): ReactNode {
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const held = groups.reduce((sum, group) => sum + group.heldBack, 0);
  const oldest = groups.map((group) => group.oldestAt).toSorted()[0];
  if (count === 0) return <StatusStrip state="ok" word={texts.status.none} reason={texts.status.noneReason} />;
  return (
    <StatusStrip
      state="bad"
      word={texts.status.some(formatNumber(count), count === 1)}
      reason={
        <>
          {texts.status.causes(formatNumber(groups.length), groups.length === 1)}, {texts.status.oldest} <Time at={oldest} />
          {held > 0 ? `; ${texts.status.held(formatNumber(held), held === 1)}` : ''}.
        </>
      }
    />
  );
}
