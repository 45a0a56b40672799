import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMe } from '../api/me.ts';
import { AccountSwitcher } from './AccountSwitcher.tsx';
import { Badge } from './Badge.tsx';
import { Health } from './Health.tsx';
import { addressOf, map, type Place } from './map.ts';
import { PersonMenu } from './PersonMenu.tsx';
import classes from './shell.module.css';
import { texts } from './texts.ts';
import { useAccount } from './useAccount.ts';

/** The menu at the left: 220 px open, 56 px collapsed. */
export function Rail({ isOpen, toggle }: { isOpen: boolean; toggle: () => void }): ReactNode {
  const account = useAccount();
  const permissions = new Set(useMe().data?.permissions ?? []);
  const collapse = isOpen ? texts.nav.collapse : texts.nav.expand;
  return (
    <nav className={classes.rail} aria-label={texts.nav.label} data-no-print>
      <AccountSwitcher isOpen={isOpen} />
      <Tooltip label={texts.palette.open} position="right" disabled={isOpen}>
        <UnstyledButton className={classes.search} onClick={spotlight.open}>
          <IconSearch size={16} stroke={1.7} aria-hidden />
          <span className={classes.label}>{texts.palette.open}</span>
          <span className={classes.kbd} data-keys={isMac ? '⌘K' : 'Ctrl K'} aria-hidden />
        </UnstyledButton>
      </Tooltip>
      <div className={classes.places}>
        {map.map((group) => {
          const visible = group.places.filter((place) => permissions.has(place.needs));
          if (visible.length === 0) return null;
          return (
            <div key={group.label ?? ''} className={classes.group} role="group" aria-label={group.label ?? texts.nav.label}>
              {group.label ? <div className={classes.groupLabel}>{group.label}</div> : null}
              {visible.map((place) => (
                <PlaceLink key={place.path} place={place} account={account} isOpen={isOpen} />
              ))}
            </div>
          );
        })}
      </div>
      <div className={classes.foot}>
        <Health />
        <div className={classes.footRow}>
          <PersonMenu isOpen={isOpen} />
          <Tooltip label={collapse} position="right">
            <ActionIcon variant="subtle" color="gray" size={32} onClick={toggle} aria-label={collapse} aria-expanded={isOpen}>
              {isOpen ? (
                <IconLayoutSidebarLeftCollapse size={18} stroke={1.6} aria-hidden />
              ) : (
                <IconLayoutSidebarLeftExpand size={18} stroke={1.6} aria-hidden />
              )}
            </ActionIcon>
          </Tooltip>
        </div>
      </div>
    </nav>
  );
}

const isMac = /mac/i.test(navigator.platform);

const PlaceLink = ({ place, account, isOpen }: { place: Place; account: string; isOpen: boolean }): ReactNode => (
  <Tooltip label={place.label} position="right" disabled={isOpen}>
    <Link
      to={addressOf(account, place.path)}
      className={classes.place}
      activeOptions={{ exact: place.path === '/' || place.path === '/people' }}
      activeProps={{ 'data-here': true, 'aria-current': 'page' }}
      preload="intent"
    >
      <place.icon size={18} stroke={1.6} aria-hidden />
      <span className={classes.label}>{place.label}</span>
      {place.badge ? <Badge count={place.badge} /> : null}
    </Link>
  </Tooltip>
);
