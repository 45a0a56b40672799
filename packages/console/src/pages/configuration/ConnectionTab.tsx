import { Alert, Button, List, Stack, Table, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useSend } from '../../api/useSend.ts';
import { Card } from '../../helpdesk/Card.tsx';
import { ExpiryWarning } from '../../helpdesk/ExpiryWarning.tsx';
import { RightsList, rightsSummary } from '../../helpdesk/RightsList.tsx';
import { texts as shared } from '../../helpdesk/texts.ts';
import type { Connection } from '../../helpdesk/types.ts';
import { Failure } from '../../kit/Failure.tsx';
import { Time } from '../../kit/Time.tsx';
import { CredentialsCard } from './CredentialsCard.tsx';
import { ProfileCard } from './ProfileCard.tsx';
import { texts } from './texts.ts';

const words = texts.facts;

/** Who we are in the helpdesk, which rights we have, and the forms to change that. */
export function ConnectionTab({ connection }: { connection: Connection }): ReactNode {
  const may = useCan('connection.manage');
  const isConnected = connection.state !== 'disconnected';
  return (
    <Stack gap={16}>
      <ExpiryWarning expiry={connection.expiry} />
      <Card title={words.title}>
        <Facts connection={connection} />
      </Card>
      <Rights connection={connection} />
      {may ? <CredentialsCard connection={connection} /> : null}
      {may && isConnected ? <ProfileCard connection={connection} /> : null}
    </Stack>
  );
}

function Facts({ connection }: { connection: Connection }): ReactNode {
  const { identity, expiry } = connection;
  const rows: [string, ReactNode][] = [
    [words.helpdesk, connection.connectorName],
    [words.profile, shared.profiles.names[connection.profile] ?? connection.profile],
    [words.identity, identity?.name ?? words.unknown],
    [words.version, identity?.version ?? words.unknown],
    [words.clock, identity ? words.seconds(Math.round(identity.clockSkewSeconds)) : words.unknown],
    [words.since, <Time key="since" at={connection.createdAt} />],
    [words.tested, <Time key="tested" at={connection.testedAt} />],
    [words.credentials, <Time key="credentials" at={connection.credentialsChangedAt} />],
    [
      words.expiry,
      expiry
        ? `${expiry.on}, ${expiry.daysLeft < 0 ? words.lapsed(-expiry.daysLeft) : shared.expiry.in(expiry.daysLeft)}`
        : words.expiryNone,
    ],
  ];
  return (
    <Table variant="vertical" layout="fixed" withRowBorders={false} verticalSpacing={4}>
      <Table.Tbody>
        {rows.map(([label, value]) => (
          <Table.Tr key={label}>
            <Table.Th w={180} style={{ background: 'transparent' }} fw={400} c="dimmed">
              {label}
            </Table.Th>
            <Table.Td>{value}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Rights({ connection }: { connection: Connection }): ReactNode {
  const may = useCan('connection.manage');
  const retest = useSend('post', '/api/v1/connections/{id}/test', { refresh: ['connection'], done: words.retested, toast: false });
  return (
    <Card
      title={shared.rights.caption}
      intro={rightsSummary(connection.rights)}
      action={
        may && connection.state !== 'disconnected' ? (
          <Button variant="default" size="xs" loading={retest.isPending} onClick={() => retest.mutate({ path: { id: connection.id } })}>
            {words.retest}
          </Button>
        ) : null
      }
    >
      {retest.error ? <Failure error={retest.error} /> : null}
      {connection.warnings.length > 0 ? (
        <Alert color="yellow" variant="light" icon={<IconInfoCircle aria-hidden />} title={words.warnings} mb={12}>
          <List size="sm">
            {connection.warnings.map((warning) => (
              <List.Item key={warning}>
                <Text size="sm">{warning}</Text>
              </List.Item>
            ))}
          </List>
        </Alert>
      ) : null}
      <RightsList rights={connection.rights} isShort />
    </Card>
  );
}
