import { Button, Table } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useGet } from '../../api/useGet.ts';
import { useSend } from '../../api/useSend.ts';
import { Card } from '../../helpdesk/Card.tsx';
import { ConfirmAction } from '../../kit/ConfirmAction.tsx';
import { Failure } from '../../kit/Failure.tsx';
import { StateWord } from '../../kit/State.tsx';
import { Time } from '../../kit/Time.tsx';
import { deviceOf } from '../../signing/device.ts';
import { texts } from './texts.ts';

/** Where one is signed in, and how to end it. */
export function OwnSessions(): ReactNode {
  const queries = useQueryClient();
  const { data, error } = useGet('/api/v1/me/sessions', {}, 'me');
  const end = useSend('delete', '/api/v1/me/sessions/{id}', {
    done: ({ ended }) => texts.sessions.ended(ended),
    onDone: () => void queries.invalidateQueries({ queryKey: ['me'] }),
  });
  const others = data?.items.filter((each) => !each.current).length ?? 0;
  return (
    <Card
      title={texts.sessions.title}
      intro={texts.sessions.intro}
      action={others > 0 ? <EndOthers count={others} end={() => end.mutateAsync({ path: { id: 'others' } })} /> : null}
    >
      {error ? <Failure error={error} /> : null}
      <Table aria-label={texts.sessions.title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.sessions.device}</Table.Th>
            <Table.Th>{texts.sessions.address}</Table.Th>
            <Table.Th>{texts.sessions.since}</Table.Th>
            <Table.Th>{texts.sessions.seen}</Table.Th>
            <Table.Th w={140}>
              <span aria-hidden />
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data?.items.map((each) => (
            <Table.Tr key={each.id}>
              <Table.Td>{deviceOf(each.userAgent, texts.sessions.unknown)}</Table.Td>
              <Table.Td>{each.address ?? '–'}</Table.Td>
              <Table.Td>
                <Time at={each.createdAt} />
              </Table.Td>
              <Table.Td>
                <Time at={each.lastSeenAt} />
              </Table.Td>
              <Table.Td>
                {each.current ? (
                  <StateWord state="ok">{texts.sessions.current}</StateWord>
                ) : (
                  <Button size="compact-sm" variant="default" onClick={() => end.mutate({ path: { id: each.id } })}>
                    {texts.sessions.end}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  );
}

const EndOthers = ({ count, end }: { count: number; end: () => unknown }): ReactNode => (
  <ConfirmAction
    trigger={(open) => (
      <Button variant="default" onClick={open}>
        {texts.sessions.endOthers}
      </Button>
    )}
    title={texts.sessions.endOthers}
    confirm={texts.sessions.endOthers}
    onConfirm={end}
  >
    {texts.sessions.endOthersText(count)}
  </ConfirmAction>
);
