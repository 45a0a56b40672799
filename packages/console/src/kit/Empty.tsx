import { Text, Title } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import classes from './Empty.module.css';

/** What teaches where there is nothing yet. */
export interface EmptyProps {
  icon?: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
  /** What will appear here. */
  title: string;
  /** What makes it appear. */
  text?: ReactNode;
  /** The button for it. */
  action?: ReactNode;
}

/** An empty place that says what will appear here, what makes it appear, and has the button for it. */
export const Empty = ({ icon: Icon, title, text, action }: EmptyProps): ReactNode => (
  <div className={classes.empty}>
    {Icon ? (
      <div className={classes.icon}>
        <Icon size={28} stroke={1.4} aria-hidden />
      </div>
    ) : null}
    <Title order={2} size="h3">
      {title}
    </Title>
    {text ? (
      <Text c="dimmed" maw={460} component="div">
        {text}
      </Text>
    ) : null}
    {action ? <div className={classes.action}>{action}</div> : null}
  </div>
);
