import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';
import { Step } from './Step.tsx';
import { texts } from './texts.ts';
import { useMark } from './useMark.ts';

const words = texts.widgets;

/** Widgets may wait. */
export function WidgetsStep(): ReactNode {
  const account = useAccount();
  const { later } = useMark('widgets');
  return (
    <Step id="widgets" title={words.title} intro={words.intro} onLater={later}>
      <Anchor component={Link} to={addressOf(account, '/helpdesk/widgets')}>
        {words.page}
      </Anchor>
    </Step>
  );
}
