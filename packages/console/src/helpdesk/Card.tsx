import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './helpdesk.module.css';

/** A part of a page with a border, a title, and what can be done with it at the right. */
export const Card = ({
  title,
  intro,
  action,
  children,
}: {
  title?: string;
  intro?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}): ReactNode => (
  <section className={classes.card} aria-label={title}>
    {title || action ? (
      <div className={classes.cardHead}>
        <div>
          {title ? <Title order={2}>{title}</Title> : null}
          {intro ? (
            <Text size="sm" c="dimmed" component="div">
              {intro}
            </Text>
          ) : null}
        </div>
        {action}
      </div>
    ) : null}
    {children}
  </section>
);
