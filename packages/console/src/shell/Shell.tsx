import { useHotkeys, useLocalStorage } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { followLive } from '../api/live.ts';
import { Away } from './Away.tsx';
import { Palette } from './Palette.tsx';
import { Rail } from './Rail.tsx';
import classes from './shell.module.css';
import { Shortcuts } from './Shortcuts.tsx';
import { texts } from './texts.ts';
import { useGoKeys } from './useGoKeys.ts';

/** The frame of an account's pages: rail, palette, shortcuts, live updates. */
export function Shell(): ReactNode {
  const queries = useQueryClient();
  useEffect(() => followLive(queries), [queries]);
  const [isOpen, setIsOpen] = useLocalStorage({ key: 'deskbridge-rail', defaultValue: true, getInitialValueInEffect: false });
  const toggle = (): void => setIsOpen(!isOpen);
  useHotkeys([['[', toggle]]);
  useGoKeys();
  return (
    <div className={classes.shell} data-open={isOpen || undefined}>
      <a href="#content" className={classes.skip}>
        {texts.nav.skip}
      </a>
      <Rail isOpen={isOpen} toggle={toggle} />
      <div className={classes.main}>
        <Away />
        <main id="content" className={classes.content} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Palette />
      <Shortcuts />
    </div>
  );
}
