import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { StateIcon, type State } from '../kit/State.tsx';
import { addressOf } from '../shell/map.ts';
import { useAccount } from '../shell/useAccount.ts';
import classes from './helpdesk.module.css';
import { texts } from './texts.ts';
import { pageAddress, type Onboarding } from './types.ts';

const stateOf: Record<Onboarding['criteria'][number]['state'], State> = { met: 'ok', unmet: 'warn', notYet: 'off' };
const words: Record<Onboarding['criteria'][number]['state'], string> = {
  met: texts.criteria.met,
  unmet: texts.criteria.unmet,
  notYet: texts.criteria.notYet,
};

/** What must hold while it works, each with how it stands and its page. */
export function Criteria({ criteria }: { criteria: Onboarding['criteria'] }): ReactNode {
  const account = useAccount();
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }} aria-label={texts.criteria.title}>
      {criteria.map((each) => (
        <li key={each.id} className={classes.check}>
          <span className={classes.checkIcon}>
            <StateIcon state={stateOf[each.state]} />
          </span>
          <span>
            <Anchor component={Link} to={addressOf(account, pageAddress[each.page])} c="inherit" fw={500}>
              {each.label}
            </Anchor>
            <Text size="sm" c="dimmed">
              {each.detail}
            </Text>
          </span>
          <Text size="xs" c="dimmed">
            {words[each.state]}
          </Text>
        </li>
      ))}
    </ul>
  );
}
