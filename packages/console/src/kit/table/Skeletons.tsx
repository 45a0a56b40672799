import { Skeleton, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { texts } from '../texts.ts';
import classes from './table.module.css';

/** Rows that are on their way, of the height that they will have. */
export const Skeletons = ({ rowHeight, count = 12 }: { rowHeight: number; count?: number }): ReactNode => (
  <div className={classes.skeletons}>
    <VisuallyHidden>{texts.table.loading}</VisuallyHidden>
    {Array.from({ length: count }, (_, index) => (
      <div key={index} className={classes.skeleton} style={{ height: rowHeight }}>
        <Skeleton height={10} width={`${55 + ((index * 37) % 40)}%`} />
      </div>
    ))}
  </div>
);
