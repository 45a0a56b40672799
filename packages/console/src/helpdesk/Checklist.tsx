import { Anchor, Text } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled, IconClockPause } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { addressOf } from '../shell/map.ts';
import { useAccount } from '../shell/useAccount.ts';
import classes from './helpdesk.module.css';
import { texts } from './texts.ts';
import { pageAddress, type Onboarding } from './types.ts';

const words = texts.checklist;
type Item = Onboarding['checklist'][number];
const icons: Record<Item['state'], ReactNode> = {
  done: <IconCircleCheckFilled size={18} color="var(--console-good)" aria-hidden />,
  open: <IconCircle size={18} color="var(--mantine-color-dimmed)" aria-hidden />,
  later: <IconClockPause size={18} color="var(--console-warn)" aria-hidden />,
};

/** The six steps of setting up, each with how it stands and its page. */
export function Checklist({ items }: { items: readonly Item[] }): ReactNode {
  const account = useAccount();
  return (
    <ol style={{ listStyle: 'none', margin: 0, padding: 0 }} aria-label={words.title}>
      {items.map((item) => (
        <li key={item.id} className={classes.check}>
          <span className={classes.checkIcon}>{icons[item.state]}</span>
          <span>
            <Anchor component={Link} to={addressOf(account, pageAddress[item.page])} c="inherit" fw={500}>
              {words.items[item.id]}
            </Anchor>
            <Text size="sm" c="dimmed">
              {item.detail}
            </Text>
          </span>
          <Text size="xs" c="dimmed">
            {words[item.state]}
          </Text>
        </li>
      ))}
    </ol>
  );
}
