import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatNumber } from './format.ts';
import classes from './inline.module.css';
import { texts } from './texts.ts';

/** A number; `capped` says that there are more than this, and so does what is shown. */
export function Count({ value, capped = false }: { value: number; capped?: boolean }): ReactNode {
  const text = formatNumber(value);
  if (!capped) return <span className={classes.figure}>{text}</span>;
  return (
    <Tooltip label={texts.count.cappedMeaning(text)}>
      <span className={classes.figure}>{texts.count.capped(text)}</span>
    </Tooltip>
  );
}
