import { Alert, Anchor, Text } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { texts as shared } from '../../helpdesk/texts.ts';
import type { Onboarding } from '../../helpdesk/types.ts';
import { addressOf } from '../../shell/map.ts';
import { useAccount } from '../../shell/useAccount.ts';

const words = shared.smoke;

/** Offers the smoke test after each change of credentials, webhook or helpdesk. */
export function SmokeDue({ due, isOpen }: { due: Onboarding['smokeDue']; isOpen: boolean }): ReactNode {
  const account = useAccount();
  if (due.length === 0 || !isOpen) return null;
  return (
    <Alert color="yellow" variant="light" icon={<IconFlask aria-hidden />} title={words.dueTitle}>
      <Text size="sm">
        {due.map((reason) => words.due[reason]).join(' ')} {words.twoMinutes}{' '}
        <Anchor
          component={Link}
          to={addressOf(account, '/helpdesk/configuration')}
          search={{ tab: 'smoke' } as never}
          size="sm"
          underline="always"
        >
          {words.start}
        </Anchor>
      </Text>
    </Alert>
  );
}
