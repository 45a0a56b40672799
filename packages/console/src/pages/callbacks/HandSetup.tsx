import { ActionIcon, Button, CopyButton, Group, List, Skeleton, Stack, Table, Text, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useGet } from '../../api/useGet.ts';
import type { AnswerOf } from '../../api/types.ts';
import { Failure } from '../../kit/Failure.tsx';
import { SidePanel } from '../../kit/SidePanel.tsx';
import classes from './callbacks.module.css';
import { texts } from './texts.ts';

const { hand } = texts;
type Setup = AnswerOf<'/api/v1/connections/{id}/callbacks/setup'>;

/** How to set the webhook up by hand: where, under which name, each setting, the events to tick. */
export function HandSetup({ id, connectorName, onClose }: { id: number; connectorName: string; onClose: () => void }): ReactNode {
  const { data, error, refetch } = useGet('/api/v1/connections/{id}/callbacks/setup', { path: { id } }, 'static');
  return (
    <SidePanel title={hand.title} onClose={onClose} width={600}>
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton height={240} /> : null}
      {data ? data.url === null ? <Text>{hand.noUrl}</Text> : <Steps setup={data} connectorName={connectorName} /> : null}
    </SidePanel>
  );
}

const Steps = ({ setup, connectorName }: { setup: Setup; connectorName: string }): ReactNode => (
  <Stack gap={20}>
    <Text>{hand.intro(connectorName)}</Text>
    <List type="ordered" spacing={20} className={classes.steps}>
      <List.Item>
        {hand.open} <b>{setup.where}</b>.
      </List.Item>
      <List.Item>
        {hand.make}: <Copied value={setup.name} />
      </List.Item>
      <List.Item>
        {hand.settings}:
        <Table aria-label={hand.settings} fz="sm" mt={8} verticalSpacing={5} layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={150}>{hand.setting}</Table.Th>
              <Table.Th>{hand.value}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {setup.settings.map((setting) => (
              <Table.Tr key={setting.label}>
                <Table.Td>{setting.label}</Table.Td>
                <Table.Td>{setting.isSecret ? <Secret value={setting.value} /> : <Copied value={setting.value} />}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Text size="sm" c="dimmed" mt={8}>
          {setup.isSigned ? hand.signed : hand.unsigned}
        </Text>
      </List.Item>
      <List.Item>
        <Group gap={8}>
          {hand.events}:
          <CopyButton value={setup.events.join('\n')}>
            {({ copied, copy }) => (
              <Button size="compact-xs" variant="subtle" onClick={copy}>
                {copied ? hand.copied : hand.copyAll}
              </Button>
            )}
          </CopyButton>
        </Group>
        <ul className={classes.names}>
          {setup.events.map((event) => (
            <li key={event}>{setup.byHand.includes(event) ? <b>{event}</b> : event}</li>
          ))}
        </ul>
        {setup.byHand.length > 0 ? (
          <Text size="sm" c="dimmed">
            {hand.eventsHint}
          </Text>
        ) : null}
      </List.Item>
      <List.Item>{hand.save}</List.Item>
    </List>
  </Stack>
);

const Copied = ({ value }: { value: string }): ReactNode => (
  <span className={classes.copied}>
    <span className={classes.mono}>{value}</span>
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? hand.copied : hand.copy}>
          <ActionIcon variant="subtle" color="gray" size={28} onClick={copy} aria-label={`${hand.copy}: ${value}`}>
            {copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
          </ActionIcon>
        </Tooltip>
      )}
    </CopyButton>
  </span>
);

function Secret({ value }: { value: string }): ReactNode {
  const [isShown, setIsShown] = useState(false);
  if (isShown) return <Copied value={value} />;
  return (
    <Button size="compact-sm" variant="default" onClick={() => setIsShown(true)}>
      {hand.secret}
    </Button>
  );
}
