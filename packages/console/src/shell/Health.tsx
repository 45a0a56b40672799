import { Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCan } from '../api/me.ts';
import type { AnswerOf } from '../api/types.ts';
import { useGet } from '../api/useGet.ts';
import type { State } from '../kit/State.tsx';
import { useIsAway } from './Away.tsx';
import { addressOf } from './map.ts';
import classes from './shell.module.css';
import { texts } from './texts.ts';
import { useAccount } from './useAccount.ts';

type Tone = AnswerOf<'/api/v1/onboarding'>['condition']['tone'];

const stateOf: Record<Tone, State> = { good: 'ok', warning: 'warn', bad: 'bad', busy: 'busy', idle: 'off' };

/** The connection's health as one dot with a word; leads to its page. */
export function Health(): ReactNode {
  const account = useAccount();
  const may = useCan('integration.read');
  const isAway = useIsAway();
  const condition = useGet('/api/v1/onboarding', {}, 'connection', { enabled: may }).data?.condition;
  if (!may) return null;
  const word = isAway ? texts.health.away : (condition?.label ?? texts.health.unknown);
  const state = isAway ? 'bad' : condition ? stateOf[condition.tone] : 'off';
  const reason = isAway ? texts.away.text : condition?.reason;
  return (
    <Tooltip label={reason ? `${word}. ${reason}` : word} position="right" multiline maw={320}>
      <Link to={addressOf(account, '/helpdesk/configuration')} className={classes.health}>
        <span className={classes.dot} data-state={state} aria-hidden />
        <span className={classes.label}>
          {texts.health.label} <span className={classes.word}>{word}</span>
        </span>
      </Link>
    </Tooltip>
  );
}
