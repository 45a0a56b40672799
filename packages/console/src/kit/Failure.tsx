import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ApiError } from '../api/errors.ts';
import { Id } from './Id.tsx';
import { texts } from './texts.ts';

/** A failure as it stands on a record: of a run, a command, a connection. */
export interface FailureOnRecord {
  code: string;
  message: string;
  detail?: string | null;
  next: string;
}

/** What a failure is shown from. */
export interface FailureProps {
  error: ApiError | FailureOnRecord | Error;
  /** Tries again what failed. */
  onRetry?: () => void;
  /** One more thing to do, such as a link to where it is mended. */
  action?: ReactNode;
}

/** What happened, why, what to do, one link. */
export function Failure({ error, onRetry, action }: FailureProps): ReactNode {
  const known = 'code' in error ? (error as FailureOnRecord) : null;
  const requestId = error instanceof ApiError ? error.requestId : undefined;
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={known?.message ?? texts.failure.unknown}
      role="alert"
    >
      {known?.detail ? <Text size="sm">{known.detail}</Text> : null}
      <Text size="sm">{known?.next ?? texts.failure.unknownNext}</Text>
      {requestId ? (
        <Text size="xs" mt={4}>
          <Id value={requestId} />
        </Text>
      ) : null}
      {onRetry || action ? (
        <Group gap={8} mt={10}>
          {onRetry ? (
            <Button size="xs" variant="default" onClick={onRetry}>
              {texts.failure.retry}
            </Button>
          ) : null}
          {action}
        </Group>
      ) : null}
    </Alert>
  );
}
