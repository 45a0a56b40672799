import { Tooltip } from '@mantine/core';
import { useCallback, useState, type ReactNode } from 'react';
import { useTextOfNow } from './clock.ts';
import { formatDuration, formatExact, formatUtc, formatWhen } from './format.ts';
import classes from './inline.module.css';
import { texts } from './texts.ts';

/** An instant: relative under a day, the exact local time and UTC on hover. Null reads *never*, or what `otherwise` says. */
export function Time({ at, otherwise = texts.time.never }: { at: string | null | undefined; otherwise?: string }): ReactNode {
  if (!at) return <span className={classes.quiet}>{otherwise}</span>;
  return <Instant at={at} />;
}

/** A grid shows hundreds of instants; what says more about one is only made once the pointer comes near it. */
function Instant({ at }: { at: string }): ReactNode {
  const [isNear, setIsNear] = useState(false);
  const text = useTextOfNow(useCallback((now: Date) => formatWhen(new Date(at), now), [at]));
  const time = (
    <time dateTime={at} className={classes.figure} onPointerEnter={isNear ? undefined : () => setIsNear(true)}>
      {text}
    </time>
  );
  return isNear ? <Tooltip label={exactly(at)}>{time}</Tooltip> : time;
}

function exactly(at: string): string {
  const date = new Date(at);
  return `${formatExact(date)} · ${formatUtc(date)}`;
}

/** How long something took, in human units. */
export const Duration = ({ ms }: { ms: number | null | undefined }): ReactNode =>
  ms === null || ms === undefined ? <span className={classes.quiet}>–</span> : <span className={classes.figure}>{formatDuration(ms)}</span>;
