import { Alert, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { AnswerOf } from '../../api/types.ts';
import classes from './people.module.css';
import { texts } from './texts.ts';

/** An invitation's link, shown once. */
export const InvitationLink = ({ made, onDone }: { made: AnswerOf<'/api/v1/invitations', 'post'>; onDone: () => void }): ReactNode => (
  <Stack gap={12}>
    <Alert color={made.mailed ? 'green' : 'yellow'} variant="light">
      {made.mailed ? texts.invite.mailed(made.email) : texts.invite.notMailed(made.email)}
    </Alert>
    <Code block className={classes.link}>
      {made.link}
    </Code>
    <Text size="sm" c="dimmed">
      {texts.invite.once}
    </Text>
    <Group gap={8}>
      <CopyButton value={made.link}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            onClick={copy}
            leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          >
            {copied ? texts.invite.copied : texts.invite.copy}
          </Button>
        )}
      </CopyButton>
      <Button onClick={onDone}>{texts.invite.done}</Button>
    </Group>
  </Stack>
);
