import { Button, CopyButton, Group, Textarea } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './signing.module.css';
import { texts } from './texts.ts';

/** A secret that is shown now and never again, and how to take it along. */
export const ShownOnce = ({
  label,
  value,
  copy: verb,
  children,
}: {
  label: string;
  value: string;
  copy: string;
  children: ReactNode;
}): ReactNode => (
  <>
    <Textarea
      label={label}
      value={value}
      readOnly
      autosize
      classNames={{ input: classes.secret }}
      onFocus={(event) => event.currentTarget.select()}
    />
    <Group gap={8}>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            onClick={copy}
            leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          >
            {copied ? texts.copied : verb}
          </Button>
        )}
      </CopyButton>
      {children}
    </Group>
  </>
);
