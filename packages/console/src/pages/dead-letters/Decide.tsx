import { Button, List, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCan } from '../../api/me.ts';
import { useQuery } from '@tanstack/react-query';
import { write } from '../../api/useSend.ts';
import { ConfirmAction } from '../../kit/ConfirmAction.tsx';
import { Failure } from '../../kit/Failure.tsx';
import { formatNumber } from '../../kit/format.ts';
import type { DeadLetter, Selection } from './queries.ts';
import { texts } from './texts.ts';
import { useDecide } from './useDecide.ts';

type Action = 'replay' | 'discard';

/** What is decided about, and how it is asked for. */
interface DecideProps {
  action: Action;
  selection: Selection;
  label: string;
  isPrimary?: boolean;
  onDone?: () => void;
}

/** Sends dead letters again or discards them, after saying what that touches. Not shown to those who may not write at all. */
export function Decide({ action, selection, label, isPrimary = false, onDone }: DecideProps): ReactNode {
  const mayWrite = useCan('tickets.write');
  const decide = useDecide();
  if (!mayWrite) return null;
  return (
    <ConfirmAction
      trigger={opener(label, isPrimary)}
      title={action === 'replay' ? texts.act.replayTitle : texts.act.discardTitle}
      confirm={action === 'replay' ? texts.act.replay : texts.act.discard}
      isDestructive={action === 'discard'}
      onConfirm={async () => {
        await decide(action, selection);
        onDone?.();
      }}
    >
      <Preview action={action} selection={selection} />
    </ConfirmAction>
  );
}

const opener =
  (label: string, isPrimary: boolean) =>
  (open: () => void): ReactNode => (
    <Button size="xs" variant={isPrimary ? 'filled' : 'default'} onClick={open}>
      {label}
    </Button>
  );

/** What would happen, and to how many. */
function Preview({ action, selection }: { action: Action; selection: Selection }): ReactNode {
  const { data, error } = useQuery({
    queryKey: ['commands', 'preview', action, selection],
    queryFn: () => write('post', '/api/v1/commands/dead/preview', { body: { action, selection } }),
    staleTime: 0,
  });
  if (error) return <Failure error={error} />;
  if (!data) return <Text c="dimmed">{texts.preview.counting}</Text>;
  if (data.total === 0) return <Text>{texts.preview.none}</Text>;
  const one = data.total === 1;
  const others = data.heldBack - data.children;
  const lines =
    action === 'replay'
      ? [
          data.conflicts > 0 && texts.preview.conflicts(formatNumber(data.conflicts)),
          data.unsure > 0 && texts.preview.unsure(formatNumber(data.unsure)),
          data.children > 0 && texts.preview.childrenFollow(formatNumber(data.children)),
        ]
      : [data.children > 0 && texts.preview.children(formatNumber(data.children))];
  const more = [...lines, others > 0 && texts.preview.held(formatNumber(others))].filter((line) => line !== false);
  return (
    <>
      <Text>
        {action === 'replay'
          ? texts.preview.replay(formatNumber(data.total), formatNumber(data.records), one)
          : texts.preview.discard(formatNumber(data.total), one)}
      </Text>
      {more.length > 0 ? (
        <List size="sm" mt={8} spacing={4}>
          {more.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      ) : null}
    </>
  );
}

/** Whether the person may decide about this very letter: their own, or with the right to manage dead letters anybody's. */
export function useMayDecide(): (letter: Pick<DeadLetter, 'mine'>) => boolean {
  const mayWrite = useCan('tickets.write');
  const mayManage = useCan('deadLetters.manage');
  return (letter) => mayWrite && (mayManage || letter.mine);
}
