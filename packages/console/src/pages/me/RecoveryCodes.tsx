import { Alert, Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from '../../signing/signing.module.css';
import { texts } from './texts.ts';

/** Recovery codes, shown once. */
export const RecoveryCodes = ({ codes, onDone }: { codes: readonly string[]; onDone: () => void }): ReactNode => (
  <Stack gap={12}>
    <Alert color="yellow" variant="light" title={texts.factor.codesTitle}>
      <Text size="sm">{texts.factor.codesText}</Text>
    </Alert>
    <ul className={classes.codes} aria-label={texts.factor.codes}>
      {codes.map((code) => (
        <li key={code}>{code}</li>
      ))}
    </ul>
    <Group gap={8}>
      <CopyButton value={codes.join('\n')}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            onClick={copy}
            leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          >
            {copied ? texts.copied : texts.factor.copy}
          </Button>
        )}
      </CopyButton>
      <Button onClick={onDone}>{texts.factor.kept}</Button>
    </Group>
  </Stack>
);
