import { Code } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './helpdesk.module.css';

/** A sentence in which `*menu*` and `` `name` `` stand for what the helpdesk's screens say. */
export const Marked = ({ text }: { text: string }): ReactNode =>
  text.split(/(\*[^*]+\*|`[^`]+`)/).map((part, index) => {
    const key = `${index} ${part}`;
    if (part.startsWith('*'))
      return (
        <span key={key} className={classes.menu}>
          {part.slice(1, -1)}
        </span>
      );
    if (part.startsWith('`')) return <Code key={key}>{part.slice(1, -1)}</Code>;
    return part;
  });
