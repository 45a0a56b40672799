import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { texts } from './texts.ts';
import type { Connection } from './types.ts';

const words = texts.expiry;

/** Says in time that credentials lapse, where somebody gave their date. */
export function ExpiryWarning({ expiry }: { expiry: Connection['expiry'] }): ReactNode {
  if (!expiry || expiry.state === 'fine') return null;
  const isLapsed = expiry.state === 'lapsed';
  const title = isLapsed ? words.lapsed(expiry.on) : words.soon(expiry.on, words.in(expiry.daysLeft));
  return (
    <Alert color={isLapsed ? 'red' : 'yellow'} variant="light" icon={<IconAlertTriangle aria-hidden />} title={title}>
      {words.text}
    </Alert>
  );
}
