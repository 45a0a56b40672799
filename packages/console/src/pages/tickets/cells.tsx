import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTextOfNow } from '../../kit/clock.ts';
import { Time } from '../../kit/Time.tsx';
import type { Choice } from './queries.ts';
import { textOf } from './textOf.ts';
import classes from './tickets.module.css';
import { texts } from './texts.ts';

/** A value of a list by its label, with the colour that the helpdesk gives it. */
export function Swatch({ choice, id, isColoured = true }: { choice: Choice | undefined; id: unknown; isColoured?: boolean }): ReactNode {
  if (id === null || id === undefined || id === '') return <span className={classes.quiet}>–</span>;
  const label = choice?.label ?? textOf(id);
  if (!isColoured) return label;
  return (
    <span className={classes.swatch}>
      <svg width="8" height="8" aria-hidden className={classes.dot} data-closed={choice?.isClosed || undefined}>
        <circle cx="4" cy="4" r="4" fill={colourOf(choice?.colour)} />
      </svg>
      <span className={classes.swatchText}>{label}</span>
    </span>
  );
}

/** The helpdesk's own colour where it is one. */
const colourOf = (colour: string | null | undefined): string =>
  colour && /^#[0-9a-f]{3,8}$/i.test(colour) ? colour : 'var(--mantine-color-dimmed)';

/** When a ticket is due; an open one that is late says so. */
export function Due({ at, isOpen }: { at: string | null; isOpen: boolean | null }): ReactNode {
  if (at === null) return <span className={classes.quiet}>–</span>;
  return isOpen ? (
    <OpenDue at={at} />
  ) : (
    <span className={classes.quiet}>
      <Time at={at} />
    </span>
  );
}

function OpenDue({ at }: { at: string }): ReactNode {
  const isLate = useTextOfNow((now) => (new Date(at) < now ? 'late' : '')) === 'late';
  return (
    <span className={isLate ? classes.late : undefined} title={isLate ? texts.overdue : undefined}>
      {isLate ? <IconAlertCircle size={13} aria-label={texts.overdue} className={classes.lateIcon} /> : null}
      <Time at={at} />
    </span>
  );
}
