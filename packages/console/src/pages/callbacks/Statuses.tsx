import { Badge, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { Card } from '../../helpdesk/Card.tsx';
import type { WebhookStatus } from '../../helpdesk/webhook.ts';
import { texts } from './texts.ts';

/** Every status that there is, and which one it is now. */
export const Statuses = ({ status }: { status: WebhookStatus }): ReactNode => (
  <Card title={texts.statuses.title}>
    <Table aria-label={texts.statuses.title} fz="sm" verticalSpacing={6} layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="36%">{texts.statuses.status}</Table.Th>
          <Table.Th>{texts.statuses.meaning}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {status.statuses.map((each) => (
          <Table.Tr key={each.status}>
            <Table.Td fw={each.status === status.health.status ? 600 : undefined}>
              {each.label}{' '}
              {each.status === status.health.status ? (
                <Badge size="sm" variant="outline" ml={6}>
                  {texts.statuses.now}
                </Badge>
              ) : null}
            </Table.Td>
            <Table.Td>{each.description}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </Card>
);
