import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import type { components } from '../api/generated/schema.js';
import { useGet } from '../api/useGet.ts';
import { formatNumber } from '../kit/format.ts';
import classes from './shell.module.css';
import { texts } from './texts.ts';

/** What is counted beside a place of the menu. */
export type BadgeName = keyof components['schemas']['Badges'];

const everyMs = 30_000;
const cap = 1000;

/** How much waits at a place; nothing where nothing does. */
export function Badge({ count }: { count: BadgeName }): ReactNode {
  const waiting = useGet('/api/v1/badges', {}, 'people', { everyMs }).data?.[count] ?? 0;
  if (waiting === 0) return null;
  return (
    <span className={classes.badge}>
      <span aria-hidden>{waiting >= cap ? texts.nav.capped(formatNumber(cap)) : formatNumber(waiting)}</span>
      <VisuallyHidden>{texts.nav.waiting(formatNumber(waiting))}</VisuallyHidden>
    </span>
  );
}
