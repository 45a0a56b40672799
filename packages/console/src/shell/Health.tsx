import { Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useGet } from '../api/useGet.ts';
import { useCan } from '../api/me.ts';
import type { State } from '../kit/State.tsx';
import { useIsAway } from './Away.tsx';
import { addressOf } from './map.ts';
import classes from './shell.module.css';
import { texts } from './texts.ts';
import { useAccount } from './useAccount.ts';

const words: Record<string, { state: State; word: string }> = {
  live: { state: 'ok', word: texts.health.live },
  degraded: { state: 'warn', word: texts.health.degraded },
  authBroken: { state: 'bad', word: texts.health.authBroken },
  disconnected: { state: 'off', word: texts.health.disconnected },
};

/** The connection's health as one dot with a word; leads to its page. */
export function Health({ isOpen }: { isOpen: boolean }): ReactNode {
  const account = useAccount();
  const may = useCan('integration.read');
  const isAway = useIsAway();
  const connections = useGet('/api/v1/connections', {}, 'connection', { enabled: may });
  if (!may) return null;
  const present = connections.data?.items.find((each) => each.state !== 'disconnected') ?? connections.data?.items[0];
  const none = connections.data
    ? { state: 'off' as const, word: texts.health.none }
    : { state: 'off' as const, word: texts.health.unknown };
  const shown = isAway ? { state: 'bad' as const, word: texts.health.away } : ((present && words[present.state]) ?? none);
  const label = texts.health.open(shown.word);
  return (
    <Tooltip label={label} position="right" disabled={isOpen}>
      <Link to={addressOf(account, '/helpdesk/configuration')} className={classes.health} aria-label={label}>
        <span className={classes.dot} data-state={shown.state} aria-hidden />
        <span className={classes.label}>
          {texts.health.label} <span className={classes.word}>{shown.word}</span>
        </span>
      </Link>
    </Tooltip>
  );
}
