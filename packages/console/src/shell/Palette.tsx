import { useMantineColorScheme } from '@mantine/core';
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconBuilding, IconKeyboard, IconMoon, IconSearch, IconTicket } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { useMe } from '../api/me.ts';
import classes from './Palette.module.css';
import { addressOf, places } from './map.ts';
import { showShortcuts } from './Shortcuts.tsx';
import { texts } from './texts.ts';
import { useAccount } from './useAccount.ts';

const icon = { size: 18, stroke: 1.6, 'aria-hidden': true } as const;

/** Everything by name: pages, actions, other accounts, and a ticket by its number. */
export function Palette(): ReactNode {
  const navigate = useNavigate();
  const account = useAccount();
  const me = useMe().data;
  const { setColorScheme } = useMantineColorScheme();
  const [query, setQuery] = useState('');
  const groups = useMemo((): SpotlightActionGroupData[] => {
    const permissions = new Set(me?.permissions ?? []);
    const go = (path: string) => () => void navigate({ to: addressOf(account, path) });
    const number = /^#?(\d{1,20})$/.exec(query.trim())?.[1];
    const ticket = number
      ? [
          {
            id: 'ticket',
            label: texts.palette.ticket(number),
            keywords: query,
            leftSection: <IconTicket {...icon} />,
            onClick: go(`/tickets/${number}`),
          },
        ]
      : [];
    return [
      { group: texts.palette.ticketGroup, actions: ticket },
      {
        group: texts.palette.pages,
        actions: places
          .filter((place) => permissions.has(place.needs))
          .map((place) => ({ id: place.path, label: place.label, leftSection: <place.icon {...icon} />, onClick: go(place.path) })),
      },
      {
        group: texts.palette.actions,
        actions: [
          { id: 'shortcuts', label: texts.palette.shortcuts, leftSection: <IconKeyboard {...icon} />, onClick: showShortcuts },
          ...(['auto', 'light', 'dark'] as const).map((scheme) => ({
            id: `scheme ${scheme}`,
            label: texts.palette.scheme(texts.scheme[scheme]),
            leftSection: <IconMoon {...icon} />,
            onClick: () => setColorScheme(scheme),
          })),
          ...(me?.accounts ?? [])
            .filter((each) => String(each.id) !== account)
            .map((each) => ({
              id: `account ${each.id}`,
              label: texts.palette.account(each.name),
              leftSection: <IconBuilding {...icon} />,
              onClick: () => location.assign(`/a/${each.id}`),
            })),
        ],
      },
    ].filter((group) => group.actions.length > 0);
  }, [query, me, account, navigate, setColorScheme]);
  return (
    <Spotlight
      actions={groups}
      query={query}
      onQueryChange={setQuery}
      shortcut={['mod + K']}
      nothingFound={texts.palette.nothing}
      scrollable
      maxHeight={420}
      size={560}
      centered={false}
      yOffset="14vh"
      classNames={classes}
      transitionProps={{ duration: 100, transition: 'fade' }}
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      attributes={{ content: { 'aria-label': texts.palette.open } }}
      searchProps={{
        leftSection: <IconSearch {...icon} />,
        placeholder: texts.palette.placeholder,
        'aria-label': texts.palette.open,
      }}
    />
  );
}
