import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { StateIcon, type State } from './State.tsx';
import classes from './StatusStrip.module.css';

/** How something fares, first thing on its page. */
export interface StatusStripProps {
  state: State;
  /** The state in words: *Callbacks healthy*. */
  word: string;
  /** Why, with figures: *last one 4 s ago, 212 in the last hour*. */
  reason?: ReactNode;
  /** Where it is not healthy: the one button that mends it. */
  action?: ReactNode;
  /** More at the right end, such as a meter. */
  aside?: ReactNode;
}

/** The state in words, its reason, and the button that mends it. */
export const StatusStrip = ({ state, word, reason, action, aside }: StatusStripProps): ReactNode => (
  <section className={classes.strip} data-state={state} aria-label={word} role="status">
    <StateIcon state={state} size={18} />
    <div className={classes.words}>
      <Text component="span" fw={600}>
        {word}
      </Text>
      {reason ? (
        <Text component="span" c="dimmed" className={classes.reason}>
          {reason}
        </Text>
      ) : null}
    </div>
    {aside}
    {action ? <div data-no-print>{action}</div> : null}
  </section>
);
