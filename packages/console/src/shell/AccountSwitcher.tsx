import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconSelector } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useMe } from '../api/me.ts';
import classes from './shell.module.css';
import { texts } from './texts.ts';
import { useAccount } from './useAccount.ts';

/** Which account is open, and the way to the others. Another account is another world: the page is loaded anew. */
export function AccountSwitcher({ isOpen }: { isOpen: boolean }): ReactNode {
  const me = useMe().data;
  const here = useAccount();
  const accounts = me?.accounts ?? [];
  const name = accounts.find((account) => String(account.id) === here)?.name ?? texts.product;
  return (
    <Menu position={isOpen ? 'bottom-start' : 'right-start'} width={236}>
      <Menu.Target>
        <UnstyledButton className={classes.account}>
          <span className={classes.mark} data-letter={name.slice(0, 1).toUpperCase()} aria-hidden />
          <span className={classes.label}>{name}</span>
          <IconSelector size={14} className={classes.chevron} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{texts.account.switch}</Menu.Label>
        {accounts.map((account) => (
          <Menu.Item
            key={account.id}
            component="a"
            href={`/a/${account.id}`}
            rightSection={String(account.id) === here ? <IconCheck size={14} aria-hidden /> : null}
          >
            {account.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
