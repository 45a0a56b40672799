import { Tooltip, UnstyledButton } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import type { MouseEvent, ReactNode } from 'react';
import classes from './inline.module.css';
import { texts } from './texts.ts';

/** An id in mono that is copied by a click; `short` shows only its last characters. */
export function Id({ value, short = false }: { value: string; short?: boolean }): ReactNode {
  const { copy, copied } = useClipboard({ timeout: 1200 });
  const shown = short && value.length > 12 ? `…${value.slice(-8)}` : value;
  const click = (event: MouseEvent): void => {
    event.stopPropagation();
    copy(value);
  };
  return (
    <Tooltip label={copied ? texts.id.copied : texts.id.copy(value)}>
      <UnstyledButton className={classes.id} onClick={click} aria-label={texts.id.copy(shown)}>
        {shown}
      </UnstyledButton>
    </Tooltip>
  );
}
