import type { ReactNode } from 'react';
import classes from './facts.module.css';

/** Names and values, one below the other; what is null is left out. */
export const Facts = ({ facts }: { facts: readonly (readonly [string, ReactNode] | null)[] }): ReactNode => (
  <dl className={classes.facts}>
    {facts.map((fact) =>
      fact === null ? null : (
        <div key={fact[0]} className={classes.fact}>
          <dt>{fact[0]}</dt>
          <dd>{fact[1]}</dd>
        </div>
      ),
    )}
  </dl>
);
