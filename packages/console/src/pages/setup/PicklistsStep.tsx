import { Anchor, Button, Group, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useGet } from '../../api/useGet.ts';
import { useSend } from '../../api/useSend.ts';
import { Card } from '../../helpdesk/Card.tsx';
import { Failure } from '../../kit/Failure.tsx';
import { formatNumber } from '../../kit/format.ts';
import { Time } from '../../kit/Time.tsx';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import { Step } from './Step.tsx';
import { texts } from './texts.ts';
import { useMark } from './useMark.ts';

const words = texts.picklists;

/** The lists with how many values each has; somebody says that they look right. */
export function PicklistsStep(): ReactNode {
  const account = useAccount();
  const may = useCan('sync.start');
  const lists = useGet('/api/v1/picklists/kinds', {}, 'picklists', { everyMs: 5000 });
  const refresh = useSend('post', '/api/v1/picklists/refresh', { refresh: ['picklists'], done: words.refreshed });
  const { later, review } = useMark('picklists');
  return (
    <Step id="picklists" title={words.title} intro={words.intro} next={words.reviewed} onNext={review} onLater={later}>
      {lists.error ? <Failure error={lists.error} onRetry={() => void lists.refetch()} /> : null}
      <Card
        intro={
          <>
            {words.read} <Time at={lists.data?.lastRefresh?.refreshedAt} otherwise={words.waiting} />
          </>
        }
        action={
          <Group gap={12}>
            <Anchor component={Link} to={addressOf(account, '/helpdesk/picklists')}>
              {words.page}
            </Anchor>
            {may ? (
              <Button variant="default" size="xs" loading={refresh.isPending} onClick={() => refresh.mutate({})}>
                {words.refresh}
              </Button>
            ) : null}
          </Group>
        }
      >
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.list}</Table.Th>
              <Table.Th ta="right">{words.values}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lists.data?.kinds.map((kind) => (
              <Table.Tr key={kind.id}>
                <Table.Td>{kind.label}</Table.Td>
                <Table.Td ta="right">
                  {kind.isUnreadable ? (
                    <Text component="span" size="sm" c="dimmed">
                      {words.unreadable}
                    </Text>
                  ) : (
                    formatNumber(kind.values)
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Card>
    </Step>
  );
}
