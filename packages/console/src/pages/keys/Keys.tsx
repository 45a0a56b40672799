import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import type { AnswerOf } from '../../api/types.ts';
import { useGet } from '../../api/useGet.ts';
import { useSend } from '../../api/useSend.ts';
import { ConfirmAction } from '../../kit/ConfirmAction.tsx';
import { Empty } from '../../kit/Empty.tsx';
import { FilterBar } from '../../kit/FilterBar.tsx';
import { Page } from '../../kit/Page.tsx';
import { StateWord } from '../../kit/State.tsx';
import type { Column } from '../../kit/table/column.ts';
import { DataTable } from '../../kit/table/DataTable.tsx';
import { Time } from '../../kit/Time.tsx';
import { oneOf, useFilters } from '../../kit/useFilters.ts';
import { NewKey } from './NewKey.tsx';
import { texts } from './texts.ts';

type Row = AnswerOf<'/api/v1/keys'>['items'][number];
type Validity = 'valid' | 'expired' | 'revoked';

const validityOf = (row: Row): Validity =>
  row.revokedAt ? 'revoked' : row.expiresAt && Date.parse(row.expiresAt) < Date.now() ? 'expired' : 'valid';

const columns: readonly Column<Row>[] = [
  { id: 'name', header: texts.columns.name, cell: (row) => row.name, grows: true, width: 200 },
  { id: 'prefix', header: texts.columns.prefix, cell: (row) => <code>{row.prefix}…</code>, width: 150 },
  { id: 'scopes', header: texts.columns.scopes, cell: (row) => row.scopes.map((scope) => texts.scopes[scope]).join(', '), width: 160 },
  {
    id: 'state',
    header: texts.columns.state,
    cell: (row) => <StateWord state={validityOf(row) === 'valid' ? 'ok' : 'off'}>{texts.states[validityOf(row)]}</StateWord>,
    width: 110,
  },
  { id: 'used', header: texts.columns.used, cell: (row) => <Time at={row.lastUsedAt} />, width: 120 },
  { id: 'created', header: texts.columns.created, cell: (row) => <Time at={row.createdAt} />, width: 120 },
  { id: 'expires', header: texts.columns.expires, cell: (row) => <Time at={row.expiresAt} />, width: 120 },
  { id: 'do', header: texts.columns.do, cell: (row) => <Revoke row={row} />, width: 110 },
];

/** Keys for programs that use the API of this account. */
export function Keys(): ReactNode {
  const { data, isPending, error } = useGet('/api/v1/keys', {}, 'people', { everyMs: 60_000 });
  const [filters] = useFilters();
  const [isMaking, setIsMaking] = useState(false);
  const mayMake = useCan('keys.manage');
  const wanted = oneOf(filters, 'state') ?? 'valid';
  const rows = (data?.items ?? []).filter((row) => wanted === 'all' || validityOf(row) === wanted);
  const make = mayMake ? <Button onClick={() => setIsMaking(true)}>{texts.make}</Button> : null;
  return (
    <Page id="keys" title={texts.title} intro={texts.intro} crumbs={[{ label: texts.section }]} action={make}>
      <DataTable
        id="keys"
        label={texts.title}
        columns={columns}
        list={{ rows, isPending, error }}
        nameOf={(row) => row.name}
        toolbar={<FilterBar fields={[{ kind: 'one', name: 'state', label: texts.filter, options: texts.filterOptions }]} />}
        empty={<Empty icon={IconKey} title={texts.none} text={texts.noneText} />}
      />
      <NewKey isOpen={isMaking} onClose={() => setIsMaking(false)} />
    </Page>
  );
}

function Revoke({ row }: { row: Row }): ReactNode {
  const revoke = useSend('delete', '/api/v1/keys/{id}', { refresh: ['people', 'audit'], done: texts.revoked(row.name) });
  if (validityOf(row) === 'revoked') return null;
  return (
    <ConfirmAction
      trigger={(open) => (
        <Button size="compact-sm" variant="default" onClick={open} aria-label={texts.revokeOne(row.name)}>
          {texts.revoke}
        </Button>
      )}
      title={texts.revokeOne(row.name)}
      confirm={texts.revoke}
      onConfirm={() => revoke.mutateAsync({ path: { id: row.id } })}
    >
      {texts.revokeText}
    </ConfirmAction>
  );
}
