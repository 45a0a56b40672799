import { ActionIcon, Button, Checkbox, Group, Popover, SegmentedControl, Stack, Text, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { texts } from '../texts.ts';
import type { ColumnsState } from './useColumns.ts';

/** How much room a row takes. */
export type Density = 'comfortable' | 'compact';

/** Which columns are shown, in which order, and how dense the rows are. */
export function ColumnMenu<Row>({
  columns,
  density,
  setDensity,
}: {
  columns: ColumnsState<Row>;
  density: Density;
  setDensity: (density: Density) => void;
}): ReactNode {
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={texts.table.columns}>
          <ActionIcon variant="default" size={32} aria-label={texts.table.columns} data-no-print>
            <IconColumns3 size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p={12} w={280} aria-label={texts.table.columns}>
        <Stack gap={10}>
          <SegmentedControl
            fullWidth
            size="xs"
            value={density}
            onChange={setDensity}
            aria-label={texts.table.density}
            data={[
              { value: 'comfortable', label: texts.table.comfortable },
              { value: 'compact', label: texts.table.compact },
            ]}
          />
          <Stack gap={2} mah={360} style={{ overflowY: 'auto' }}>
            {columns.all.map((column, index) => (
              <Group key={column.id} gap={2} wrap="nowrap">
                <Checkbox
                  size="xs"
                  flex={1}
                  label={column.header}
                  checked={columns.isShown(column.id)}
                  onChange={() => columns.toggle(column.id)}
                  disabled={columns.shown.length === 1 && columns.isShown(column.id)}
                />
                <Move label={texts.table.moveLeft(column.header)} disabled={index === 0} onClick={() => columns.move(column.id, -1)}>
                  <IconArrowUp size={14} aria-hidden />
                </Move>
                <Move
                  label={texts.table.moveRight(column.header)}
                  disabled={index === columns.all.length - 1}
                  onClick={() => columns.move(column.id, 1)}
                >
                  <IconArrowDown size={14} aria-hidden />
                </Move>
              </Group>
            ))}
          </Stack>
          <Button size="xs" variant="subtle" color="gray" onClick={() => columns.reset()}>
            <Text size="xs">{texts.table.reset}</Text>
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

const Move = (props: { label: string; disabled: boolean; onClick: () => void; children: ReactNode }): ReactNode => (
  <ActionIcon variant="subtle" color="gray" size={28} aria-label={props.label} disabled={props.disabled} onClick={props.onClick}>
    {props.children}
  </ActionIcon>
);
