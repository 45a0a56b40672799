import { Button, List, Progress, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useGet } from '../../api/useGet.ts';
import { useSend } from '../../api/useSend.ts';
import { Card } from '../../helpdesk/Card.tsx';
import type { Connection } from '../../helpdesk/types.ts';
import { ConfirmAction } from '../../kit/ConfirmAction.tsx';
import { Failure } from '../../kit/Failure.tsx';
import { formatNumber } from '../../kit/format.ts';
import { texts } from './texts.ts';

const words = texts.end;

const keepButton = (open: () => void): ReactNode => (
  <Button variant="default" c="var(--console-bad)" onClick={open}>
    {words.keep}
  </Button>
);
const removeButton = (open: () => void): ReactNode => (
  <Button color="red" onClick={open}>
    {words.purge}
  </Button>
);

/** The two ways to end a connection: keep what it brought, or remove it. Each says what it will do, and to how much. */
export function EndTab({ connection }: { connection: Connection }): ReactNode {
  const { id } = connection;
  const isOwner = useCan('owners.manage');
  const mayRemove = isOwner || connection.isSandbox;
  const figures = useGet('/api/v1/overview/today', {}, 'commands');
  const preview = useGet('/api/v1/connections/{id}/purge', { path: { id } }, 'static');
  const disconnect = useSend('delete', '/api/v1/connections/{id}', {
    refresh: ['connection'],
    done: (answer) => (answer.webhookRemoved ? words.kept : words.keptByHand),
  });
  const purge = useSend('post', '/api/v1/connections/{id}/purge', { refresh: ['connection', 'runs', 'tickets', 'people', 'picklists'] });
  return (
    <Stack gap={16}>
      <Text c="dimmed">{words.intro}</Text>
      {connection.state === 'disconnected' ? null : (
        <Card title={words.keepTitle}>
          <Stack gap={12} align="flex-start">
            <Text>{words.keepText}</Text>
            <ConfirmAction
              title={words.keepTitle}
              confirm={words.keep}
              onConfirm={() => disconnect.mutateAsync({ path: { id } })}
              trigger={keepButton}
            >
              {words.keepConfirm(connection.connectorName, figures.data?.writesWaiting ?? 0)}
            </ConfirmAction>
          </Stack>
        </Card>
      )}
      <Card title={words.purgeTitle}>
        <Stack gap={12} align="flex-start">
          <Text>{words.purgeText}</Text>
          {preview.error ? <Failure error={preview.error} onRetry={() => void preview.refetch()} /> : null}
          {preview.data ? <Rows rows={preview.data.rows} total={preview.data.total} /> : <Text c="dimmed">{words.counting}</Text>}
          {mayRemove && preview.data ? (
            <ConfirmAction
              title={words.purgeTitle}
              confirm={words.purge}
              typed={preview.data.confirm}
              onConfirm={() => purge.mutateAsync({ path: { id }, body: { confirm: preview.data.confirm } })}
              trigger={removeButton}
            >
              <Rows rows={preview.data.rows} total={preview.data.total} />
            </ConfirmAction>
          ) : null}
          {mayRemove ? null : <Text c="dimmed">{words.purgeOwners}</Text>}
        </Stack>
      </Card>
    </Stack>
  );
}

function Rows({ rows, total }: { rows: Readonly<Record<string, number>>; total: number }): ReactNode {
  // In the order of what people care about, not of how many there are.
  const shown = Object.keys(words.tables).flatMap((table): [string, number][] => (rows[table] ? [[table, rows[table]]] : []));
  const rest = total - shown.reduce((sum, [, count]) => sum + count, 0);
  return (
    <div>
      <Text>{words.purgeConfirm(formatNumber(total))}</Text>
      <List size="sm">
        {shown.map(([table, count]) => (
          <List.Item key={table}>{`${formatNumber(count)} ${words.tables[table]}`}</List.Item>
        ))}
        {rest > 0 ? <List.Item>{`${formatNumber(rest)} ${words.purgeOther}`}</List.Item> : null}
      </List>
    </div>
  );
}

/** How far a removal has come; it goes on by itself. Where nothing is connected, also what the last one removed. */
export function PurgeProgress({ isLastShown = false }: { isLastShown?: boolean }): ReactNode {
  const purges = useGet('/api/v1/purges', {}, 'runs', { everyMs: 2000 });
  const latest = purges.data?.items[0];
  if (!latest) return null;
  if (latest.state === 'done') {
    return isLastShown ? (
      <Text size="sm" c="dimmed" role="status">
        {words.purgeDone(formatNumber(latest.removed), latest.connectorName)}
      </Text>
    ) : null;
  }
  return (
    <Card>
      <Text mb={6}>{words.purgeRunning(formatNumber(latest.removed), formatNumber(latest.total))}</Text>
      <Progress value={latest.total > 0 ? (latest.removed / latest.total) * 100 : 0} aria-label={words.purgeTitle} />
    </Card>
  );
}
