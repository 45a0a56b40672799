import { Alert, Button, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AnswerOf } from '../../api/types.ts';
import { ShownOnce } from '../../signing/ShownOnce.tsx';
import { texts } from './texts.ts';

/** An invitation's link, shown once. */
export const InvitationLink = ({ made, onDone }: { made: AnswerOf<'/api/v1/invitations', 'post'>; onDone: () => void }): ReactNode => (
  <Stack gap={12}>
    <Alert color={made.mailed ? 'green' : 'yellow'} variant="light">
      {made.mailed ? texts.invite.mailed(made.email) : texts.invite.notMailed(made.email)}
    </Alert>
    <Text size="sm" c="dimmed">
      {texts.invite.once}
    </Text>
    <ShownOnce label={texts.invite.link} value={made.link} copy={texts.invite.copy}>
      <Button onClick={onDone}>{texts.invite.done}</Button>
    </ShownOnce>
  </Stack>
);
