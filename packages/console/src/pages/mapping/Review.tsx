import { Button, Group, Modal, Select, Skeleton, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { write } from '../../api/useSend.ts';
import { Failure } from '../../kit/Failure.tsx';
import { formatNumber } from '../../kit/format.ts';
import { texts as kit } from '../../kit/texts.ts';
import { showFailure } from '../../kit/toasts.tsx';
import { useToldOutcome } from './queries.ts';
import { texts } from './texts.ts';

const levels = [100, 85, 70];

/** Shows every suggestion before all of them are accepted. */
export function Review({ count, agentIds, label }: { count: number; agentIds?: string[]; label?: string }): ReactNode {
  const mayManage = useCan('mapping.manage');
  const [isOpen, { open, close }] = useDisclosure(false);
  if (!mayManage) return null;
  return (
    <>
      <Button size="xs" onClick={open}>
        {label ?? texts.status.accept(formatNumber(count), count === 1)}
      </Button>
      <Modal opened={isOpen} onClose={close} title={texts.review.title} size="lg" closeButtonProps={{ 'aria-label': kit.panel.close }}>
        <Suggestions agentIds={agentIds} close={close} />
      </Modal>
    </>
  );
}

function Suggestions({ agentIds, close }: { agentIds?: string[]; close: () => void }): ReactNode {
  const [minimumConfidence, setMinimum] = useState(0);
  const [isBusy, setIsBusy] = useState(false);
  const tell = useToldOutcome();
  const body = { agentIds, minimumConfidence };
  const { data, error } = useQuery({
    queryKey: ['people', 'review', body],
    queryFn: () => write('post', '/api/v1/mapping/accept', { body: { ...body, preview: true } }),
    placeholderData: (previous) => previous,
  });
  const accept = async (): Promise<void> => {
    setIsBusy(true);
    try {
      await tell(await write('post', '/api/v1/mapping/accept', { body: { ...body, preview: false } }));
      close();
    } catch (failure) {
      showFailure(failure);
    } finally {
      setIsBusy(false);
    }
  };
  const accepted = data?.accepted ?? [];
  return (
    <>
      <Group justify="space-between" align="flex-end" mb={12} wrap="nowrap" gap={16}>
        <Text size="sm">{texts.review.text}</Text>
        <Select
          size="xs"
          w={120}
          label={texts.review.least}
          allowDeselect={false}
          value={String(minimumConfidence)}
          onChange={(value) => setMinimum(Number(value))}
          data={[{ value: '0', label: texts.review.any }, ...levels.map((level) => ({ value: String(level), label: `${level} %` }))]}
        />
      </Group>
      {error ? (
        <Failure error={error} />
      ) : !data ? (
        <Skeleton height={160} />
      ) : accepted.length === 0 ? (
        <Text c="dimmed">{texts.review.none}</Text>
      ) : (
        <Table.ScrollContainer minWidth={420} mah={360} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table fz="sm" verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{texts.columns.agent}</Table.Th>
                <Table.Th>{texts.columns.person}</Table.Th>
                <Table.Th>{texts.panel.how}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {accepted.map(({ agent, target, how, confidence }) => (
                <Table.Tr key={agent.id}>
                  <Table.Td>{agent.name ?? agent.id}</Table.Td>
                  <Table.Td>{target.name}</Table.Td>
                  <Table.Td>{texts.how[how](confidence)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" onClick={close}>
          {kit.confirm.cancel}
        </Button>
        <Button onClick={() => void accept()} loading={isBusy} disabled={accepted.length === 0}>
          {texts.review.confirm} {accepted.length > 0 ? formatNumber(accepted.length) : ''}
        </Button>
      </Group>
    </>
  );
}
