import { Avatar, Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconLogout, IconMoon, IconSun, IconUserCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMe } from '../api/me.ts';
import { signOut } from '../api/signOut.ts';
import classes from './shell.module.css';
import { texts } from './texts.ts';

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('');

const schemes = [
  { value: 'auto', label: texts.scheme.auto, icon: IconDeviceDesktop },
  { value: 'light', label: texts.scheme.light, icon: IconSun },
  { value: 'dark', label: texts.scheme.dark, icon: IconMoon },
] as const;

/** The person who is signed in: profile, appearance, sign out. */
export function PersonMenu({ isOpen }: { isOpen: boolean }): ReactNode {
  const user = useMe().data?.user;
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position={isOpen ? 'top-start' : 'right-end'} width={220}>
      <Menu.Target>
        <UnstyledButton className={classes.person}>
          {user?.image ? (
            <Avatar size={24} radius="xl" src={user.image} alt="" />
          ) : (
            <span className={classes.face} data-letter={initials(user?.name ?? '')} aria-hidden />
          )}
          <span className={classes.label}>{user?.name}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{user?.email}</Menu.Label>
        <Menu.Item component={Link} to="/me" leftSection={<IconUserCircle size={16} aria-hidden />}>
          {texts.person.profile}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{texts.person.appearance}</Menu.Label>
        {schemes.map(({ value, label, icon: Icon }) => (
          <Menu.Item
            key={value}
            leftSection={<Icon size={16} aria-hidden />}
            rightSection={colorScheme === value ? <IconCheck size={14} aria-hidden /> : null}
            onClick={() => setColorScheme(value)}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
          {texts.person.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
