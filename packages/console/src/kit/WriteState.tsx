import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FailureOnRecord } from './Failure.tsx';
import { StateWord, type State } from './State.tsx';
import { texts } from './texts.ts';

/** What is shown of a write to the helpdesk; a command of the API has it all. */
export interface WriteStateProps {
  state: string;
  failure?: FailureOnRecord | null;
  onRetry?: () => void;
  onDiscard?: () => void;
}

const words: Record<string, { state: State; word: string }> = {
  pending: { state: 'busy', word: texts.write.waiting },
  waiting: { state: 'busy', word: texts.write.waiting },
  leased: { state: 'busy', word: texts.write.delivering },
  delivering: { state: 'busy', word: texts.write.delivering },
  delivered: { state: 'ok', word: texts.write.delivered },
  unsure: { state: 'warn', word: texts.write.unsure },
  dead: { state: 'bad', word: texts.write.refused },
  discarded: { state: 'off', word: texts.write.discarded },
};

/** A write's life in words: waiting, delivered, or refused and why, with Retry and Discard. */
export function WriteState({ state, failure, onRetry, onDiscard }: WriteStateProps): ReactNode {
  const shown = words[state] ?? { state: 'busy' as const, word: state };
  const why = failure ? (failure.detail ?? failure.message) : null;
  return (
    <Group gap={8} wrap="nowrap" role="status">
      <StateWord state={shown.state}>{why ? `${shown.word}: ${why}` : shown.word}</StateWord>
      {onRetry ? (
        <Button size="compact-xs" variant="default" onClick={onRetry}>
          {texts.write.retry}
        </Button>
      ) : null}
      {onDiscard ? (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={onDiscard}>
          <Text size="xs">{texts.write.discard}</Text>
        </Button>
      ) : null}
    </Group>
  );
}
