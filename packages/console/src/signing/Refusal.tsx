import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ApiError } from '../api/errors.ts';
import { texts } from './texts.ts';

/** Why one is not in yet: what happened and what to do. */
export function Refusal({ error }: { error: unknown }): ReactNode {
  if (error === null || error === undefined) return null;
  const known = error instanceof ApiError ? error : null;
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} role="alert" title={known?.message ?? texts.noPasskey}>
      {known?.detail ? <Text size="sm">{known.detail}</Text> : null}
      <Text size="sm">{known?.next ?? texts.noPasskeyNext}</Text>
    </Alert>
  );
}
