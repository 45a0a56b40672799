import { Anchor, ScrollArea, Table, Text, Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Card } from '../../helpdesk/Card.tsx';
import type { WebhookStatus } from '../../helpdesk/webhook.ts';
import { formatNumber } from '../../kit/format.ts';
import { StateWord, type State } from '../../kit/State.tsx';
import { Time } from '../../kit/Time.tsx';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import { texts } from './texts.ts';

type Event = WebhookStatus['health']['events'][number];
const { events: words } = texts;

/** An expected event that is ticked and has never come is what to look at. */
function stateOf(event: Event): State {
  if (event.received > 0) return 'ok';
  if (event.frequency === 'rare') return 'off';
  return event.isTicked === false ? 'off' : 'warn';
}

/** Each event: whether it is to be expected here, whether it is ticked, when it last came. */
export function Events({ status }: { status: WebhookStatus }): ReactNode {
  const account = useAccount();
  return (
    <Card title={words.title} intro={words.intro}>
      <ScrollArea type="auto" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': words.title }}>
        <Table aria-label={words.title} fz="sm" verticalSpacing={5} style={{ fontVariantNumeric: 'tabular-nums' }}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.name}</Table.Th>
              <Table.Th>{words.expectation}</Table.Th>
              <Table.Th>{words.ticked}</Table.Th>
              <Table.Th>{words.last}</Table.Th>
              <Table.Th ta="right">{words.count}</Table.Th>
              <Table.Th ta="right">
                <Tooltip label={words.polledHint}>
                  <span>{words.polled}</span>
                </Tooltip>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {status.health.events.map((event) => (
              <Table.Tr key={event.key}>
                <Table.Td>
                  <StateWord state={stateOf(event)}>
                    {event.received > 0 ? (
                      <Anchor
                        component={Link}
                        to={addressOf(account, '/helpdesk/callback-log')}
                        search={{ event: event.key } as never}
                        fz="inherit"
                      >
                        {event.name}
                      </Anchor>
                    ) : (
                      event.name
                    )}
                  </StateWord>
                </Table.Td>
                <Table.Td>
                  {event.frequency === 'rare' ? words.rare : words.expected}
                  {event.isLearned ? (
                    <Text size="xs" c="dimmed">
                      {words.learned}
                    </Text>
                  ) : null}
                </Table.Td>
                <Table.Td>{event.isTicked === null ? words.unknown : event.isTicked ? words.yes : words.no}</Table.Td>
                <Table.Td>
                  <Time at={event.lastReceivedAt} otherwise={words.never} />
                </Table.Td>
                <Table.Td ta="right">{formatNumber(event.received)}</Table.Td>
                <Table.Td ta="right">{event.foundByPolling > 0 ? formatNumber(event.foundByPolling) : words.unknown}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </Card>
  );
}
