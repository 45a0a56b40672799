import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useGet } from '../../api/useGet.ts';
import type { AnswerOf } from '../../api/types.ts';
import { formatNumber } from '../../kit/format.ts';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import classes from './overview.module.css';
import { texts } from './texts.ts';

const words = texts.today;
type Figures = AnswerOf<'/api/v1/overview/today'>;

/** What is shown of a day, where its rows are, and which of it is a problem above zero. */
const tiles: readonly { name: Exclude<keyof Figures, 'since' | 'timeZone'>; to: string; isProblem?: boolean }[] = [
  { name: 'created', to: '/tickets' },
  { name: 'closed', to: '/tickets' },
  { name: 'changesIn', to: '/helpdesk/runs' },
  { name: 'callbacks', to: '/helpdesk/callback-log' },
  { name: 'writesOut', to: '/helpdesk/dead-letters' },
  { name: 'writesWaiting', to: '/helpdesk/dead-letters' },
  { name: 'deadLetters', to: '/helpdesk/dead-letters', isProblem: true },
  { name: 'runsFailed', to: '/helpdesk/runs', isProblem: true },
];

/** Figures since midnight; each leads to its rows. */
export function Today(): ReactNode {
  const account = useAccount();
  const figures = useGet('/api/v1/overview/today', {}, 'tickets', { everyMs: 30_000, keepPrevious: true });
  return (
    <section aria-label={words.title}>
      <div className={classes.tiles}>
        {tiles.map(({ name, to, isProblem }) => {
          const value = figures.data?.[name];
          return (
            <Link
              key={name}
              to={addressOf(account, to)}
              className={classes.tile}
              data-problem={(isProblem && (value ?? 0) > 0) || undefined}
            >
              <Text component="span" size="xs" c="dimmed">
                {words[name]}
              </Text>
              <span className={classes.number}>{value === undefined ? '–' : formatNumber(value)}</span>
            </Link>
          );
        })}
      </div>
      {figures.data ? (
        <Text size="xs" c="dimmed" mt={6}>
          {words.since(figures.data.timeZone)}
        </Text>
      ) : null}
    </section>
  );
}
