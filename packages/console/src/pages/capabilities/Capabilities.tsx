import { Badge, ScrollArea, Skeleton, Switch, Table, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useGet } from '../../api/useGet.ts';
import { useActiveConnection } from '../../helpdesk/useActiveConnection.ts';
import type { Connector } from '../../helpdesk/types.ts';
import { Failure } from '../../kit/Failure.tsx';
import { Page } from '../../kit/Page.tsx';
import { StateWord, type State } from '../../kit/State.tsx';
import { matrixOf, type MatrixRow } from './matrix.ts';
import { texts } from './texts.ts';

/** What every helpdesk can do, side by side. */
export function Capabilities(): ReactNode {
  const connectors = useGet('/api/v1/connectors', {}, 'static');
  const mine = useActiveConnection()?.connector ?? null;
  const [isOnlyMine, setOnlyMine] = useState(false);
  const all = connectors.data?.items ?? [];
  const shown = isOnlyMine && mine ? all.filter((each) => each.id === mine) : all;
  return (
    <Page id="capabilities" title={texts.title} intro={texts.intro} crumbs={[{ label: texts.section }]}>
      {mine && all.length > 1 ? (
        <Switch label={texts.onlyMine} checked={isOnlyMine} onChange={(event) => setOnlyMine(event.currentTarget.checked)} />
      ) : null}
      {connectors.error && !connectors.data ? (
        <Failure error={connectors.error} onRetry={() => void connectors.refetch()} />
      ) : connectors.data ? (
        <Matrix connectors={shown} mine={mine} />
      ) : (
        <Skeleton height={480} />
      )}
      <Text size="sm" c="dimmed">
        {texts.legend}
      </Text>
    </Page>
  );
}

const looks: Record<Connector['capabilities'][number]['support'], State> = { yes: 'ok', partly: 'warn', no: 'off', unverified: 'warn' };

const Matrix = ({ connectors, mine }: { connectors: readonly Connector[]; mine: string | null }): ReactNode => (
  <ScrollArea tabIndex={0} role="region" aria-label={texts.title} type="auto">
    <Table verticalSpacing={8} miw={320 + connectors.length * 180} aria-label={texts.title} stickyHeader>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{texts.capability}</Table.Th>
          {connectors.map((each) => (
            <Table.Th key={each.id} scope="col">
              {each.name}{' '}
              {each.id === mine ? (
                <Badge size="sm" variant="light">
                  {texts.yours}
                </Badge>
              ) : null}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {matrixOf(connectors).map((row) => (
          <Row key={row.id} row={row} connectors={connectors} />
        ))}
      </Table.Tbody>
    </Table>
  </ScrollArea>
);

const Row = ({ row, connectors }: { row: MatrixRow; connectors: readonly Connector[] }): ReactNode => (
  <Table.Tr>
    <Table.Th scope="row" fw={500}>
      {row.label}
    </Table.Th>
    {connectors.map((each, index) => {
      const { support, note } = row.of[index] ?? { support: 'no' as const, note: null };
      return (
        <Table.Td key={each.id} style={{ verticalAlign: 'top' }}>
          <StateWord state={looks[support]}>{texts.support[support]}</StateWord>
          {note ? (
            <Text size="sm" c="dimmed">
              {note}
            </Text>
          ) : null}
        </Table.Td>
      );
    })}
  </Table.Tr>
);
