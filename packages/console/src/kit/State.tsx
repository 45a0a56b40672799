import { IconAlertTriangleFilled, IconCircleCheckFilled, IconCircleMinus, IconCircleXFilled, IconProgress } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './State.module.css';

/** How something fares: `busy` works on it, `off` is not wanted or not there. */
export type State = 'ok' | 'warn' | 'bad' | 'busy' | 'off';

const icons = {
  ok: IconCircleCheckFilled,
  warn: IconAlertTriangleFilled,
  bad: IconCircleXFilled,
  busy: IconProgress,
  off: IconCircleMinus,
};

/** The icon of a state, in its colour. Never without a word beside it. */
export function StateIcon({ state, size = 16 }: { state: State; size?: number }): ReactNode {
  const Icon = icons[state];
  return <Icon size={size} className={classes.icon} data-state={state} aria-hidden />;
}

/** A state as icon and word, for rows of tables and lines of text. */
export const StateWord = ({ state, children }: { state: State; children: ReactNode }): ReactNode => (
  <span className={classes.word} data-state={state}>
    <StateIcon state={state} size={14} />
    <span>{children}</span>
  </span>
);
