import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatNumber } from '../format.ts';
import { texts } from '../texts.ts';
import type { Selection } from './useCheck.ts';

/** How many rows are chosen, and what can be done with them; stands where the filters were. */
export const Chosen = ({ selection }: { selection: Selection }): ReactNode => (
  <Group gap={8} role="status">
    <Text size="sm" fw={600}>
      {selection.label ?? texts.table.selected(formatNumber(selection.ids.size))}
    </Text>
    {selection.actions}
    <Button size="xs" variant="subtle" color="gray" onClick={() => selection.onChange(new Set())}>
      {texts.table.clear}
    </Button>
  </Group>
);
