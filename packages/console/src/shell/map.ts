import {
  IconAlertOctagon,
  IconApiApp,
  IconArrowsExchange,
  IconBolt,
  IconBuilding,
  IconDeviceDesktop,
  IconHistory,
  IconHome,
  IconKey,
  IconList,
  IconListDetails,
  IconLogs,
  IconMailForward,
  IconPlug,
  IconTable,
  IconTicket,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { BadgeName } from './Badge.tsx';
import type { Permission } from '../api/me.ts';
import { texts } from './texts.ts';

/** A place in the console. */
export interface Place {
  label: string;
  /** Behind `/a/<account>`. */
  path: string;
  icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
  /** Who may not, does not see it. */
  needs: Permission;
  /** Second key after `g`. */
  key?: string;
  /** What is counted beside it. */
  badge?: BadgeName;
}

/** Places that belong together. */
export interface Group {
  label: string | null;
  places: readonly Place[];
}

const { nav } = texts;

/** The map of the console: what the rail, the palette and the shortcuts are made from. */
export const map: readonly Group[] = [
  {
    label: null,
    places: [
      { label: nav.overview, path: '/', icon: IconHome, needs: 'integration.read', key: 'o' },
      { label: nav.tickets, path: '/tickets', icon: IconTicket, needs: 'tickets.read', key: 't' },
    ],
  },
  {
    label: nav.helpdesk,
    places: [
      { label: nav.configuration, path: '/helpdesk/configuration', icon: IconPlug, needs: 'integration.read', key: 'c' },
      { label: nav.mapping, path: '/helpdesk/mapping', icon: IconArrowsExchange, needs: 'integration.read', badge: 'agents' },
      { label: nav.picklists, path: '/helpdesk/picklists', icon: IconListDetails, needs: 'integration.read' },
      { label: nav.callbacks, path: '/helpdesk/callbacks', icon: IconBolt, needs: 'integration.read' },
      { label: nav.widgets, path: '/helpdesk/widgets', icon: IconApiApp, needs: 'integration.read' },
      { label: nav.runs, path: '/helpdesk/runs', icon: IconHistory, needs: 'integration.read', key: 'r' },
      { label: nav.callbackLog, path: '/helpdesk/callback-log', icon: IconLogs, needs: 'integration.read', key: 'l' },
      {
        label: nav.deadLetters,
        path: '/helpdesk/dead-letters',
        icon: IconAlertOctagon,
        needs: 'tickets.read',
        key: 'd',
        badge: 'deadLetters',
      },
      { label: nav.capabilities, path: '/helpdesk/capabilities', icon: IconTable, needs: 'integration.read' },
    ],
  },
  {
    label: nav.access,
    places: [
      { label: nav.people, path: '/people', icon: IconUsers, needs: 'people.read' },
      { label: nav.invitations, path: '/people/invitations', icon: IconMailForward, needs: 'people.manage' },
      { label: nav.sessions, path: '/sessions', icon: IconDeviceDesktop, needs: 'people.manage' },
      { label: nav.keys, path: '/keys', icon: IconKey, needs: 'keys.manage' },
      { label: nav.audit, path: '/audit', icon: IconList, needs: 'audit.read' },
      { label: nav.account, path: '/account', icon: IconBuilding, needs: 'people.read' },
    ],
  },
];

/** Every place, in order. */
export const places: readonly Place[] = map.flatMap((group) => group.places);

/** The full address of a place. */
export const addressOf = (account: string, path: string): string => (path === '/' ? `/a/${account}` : `/a/${account}${path}`);
