import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ApiError } from '../api/errors.ts';
import { texts } from './texts.ts';

const closeButtonProps = { 'aria-label': texts.panel.close };

/** Says that something is done, with a link to where it shows where there is such a place. */
export function showSuccess(text: string, link?: { label: string; to: string }): void {
  notifications.show({
    color: 'green',
    icon: <IconCheck size={16} aria-hidden />,
    message: link ? <WithLink text={text} label={link.label} to={link.to} /> : text,
    autoClose: 5000,
    closeButtonProps,
  });
}

/** Says that something is done and offers to undo it, for as long as that is possible. */
export function showUndo(text: string, undo: () => void, forMs = 5000): void {
  const id = notifications.show({
    color: 'green',
    icon: <IconCheck size={16} aria-hidden />,
    message: (
      <Group justify="space-between" wrap="nowrap" gap={8}>
        <Text size="sm">{text}</Text>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {texts.undo}
        </Button>
      </Group>
    ),
    autoClose: forMs,
  });
}

/** Says what went wrong, why, and what to do next. Stays until it is closed. */
export function showFailure(error: unknown): void {
  const failure = error instanceof ApiError ? error : null;
  notifications.show({
    color: 'red',
    closeButtonProps,
    icon: <IconAlertTriangle size={16} aria-hidden />,
    title: failure?.message ?? texts.failure.unknown,
    message: (
      <Stack gap={4}>
        {failure?.detail ? <Text size="sm">{failure.detail}</Text> : null}
        {failure?.next ? <Text size="sm">{failure.next}</Text> : null}
        {failure?.requestId ? (
          <Text size="xs" c="dimmed" ff="monospace">
            {texts.failure.request(failure.requestId)}
          </Text>
        ) : null}
      </Stack>
    ),
    autoClose: false,
    role: 'alert',
  });
}

const WithLink = ({ text, label, to }: { text: string; label: string; to: string }): ReactNode => (
  <Text size="sm">
    {text}{' '}
    <Anchor href={to} size="sm">
      {label}
    </Anchor>
  </Text>
);
