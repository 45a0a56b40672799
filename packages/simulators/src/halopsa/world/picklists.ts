import { guid } from '../../kit/random.ts';
import type { Entity } from '../store/table.ts';

/** A ticket status. There is no closed flag on the wire [HaloPSA reference §9.5]; `$closed` is the simulator's own. */
export interface Status extends Entity {
  name: string;
  $closed: boolean;
}

const STATUSES: readonly [id: number, name: string, closed: boolean, colour: string, slaAction: string][] = [
  [1, 'New', false, '#c82a2a', 'N'],
  [2, 'In Progress', false, '#f29d49', 'N'],
  [3, 'Action Required', false, '#e4572e', 'N'],
  [4, 'With User', false, '#6d9dc5', 'H'],
  [5, 'With Supplier', false, '#7a6c9d', 'H'],
  [8, 'Resolved', true, '#57a773', 'N'],
  [9, 'Closed', true, '#8a8a8a', 'N'],
  [18, 'Cancelled', true, '#aaaaaa', 'N'],
  [21, 'Scheduled', false, '#2e86ab', 'H'],
  [22, 'On Hold', false, '#b8b08d', 'H'],
  [28, 'Approved', false, '#68bc00', 'N'],
];

/** The statuses of a fresh tenant. */
export function statuses(seed: number): Status[] {
  return STATUSES.map(([id, name, closed, colour, slaaction], i) => ({
    id,
    $closed: closed,
    $updated: 0,
    guid: guid(seed, 5, id),
    name,
    shortname: name,
    type: 0,
    sequence: i + 1,
    colour,
    slaaction,
    isdefault: id === 1,
    canbeusedbyusers: true,
    visible: true,
    statusreview: false,
    statusreviewhours: 0,
    calls: 0,
    showonquickchange: true,
    changemsg: '',
    emailtemplate_id: 0,
    color_type: 0,
    workflow_id: 0,
    issystem: id < 10,
    ticket_count: 0,
    use: 'status',
  }));
}

/** Priority numbers repeat once per SLA; the row's own id is a GUID [HaloPSA reference §9.6]. */
export interface Priority extends Entity {
  priorityid: number;
  slaid: number;
  name: string;
  responsetime: number;
  fixtime: number;
}

const PRIORITIES: readonly [id: number, name: string, responseHours: number, fixHours: number, colour: string][] = [
  [1, 'Critical', 0.5, 4, '#c82a2a'],
  [2, 'High', 1, 8, '#f29d49'],
  [3, 'Medium', 4, 24, '#f2d649'],
  [4, 'Low', 8, 72, '#68bc00'],
];

/** The service levels of a fresh tenant. */
export const SLAS: readonly { id: number; name: string; factor: number }[] = [
  { id: 1, name: 'Standard SLA', factor: 1 },
  { id: 2, name: 'Premium SLA', factor: 0.5 },
];

/** One row per SLA and priority. `id` counts rows and is the simulator's own; `$guid` goes out as `id`. */
export function priorities(seed: number): Priority[] {
  return SLAS.flatMap((sla) =>
    PRIORITIES.map(([priorityid, name, responseHours, fixHours, colour]) => {
      const id = sla.id * 10 + priorityid;
      return {
        id,
        $guid: guid(seed, 6, id),
        $updated: 0,
        slaid: sla.id,
        priorityid,
        name,
        fixtime: fixHours * sla.factor,
        fixunits: 'H',
        enterslaexcuse: false,
        responsetime: responseHours * sla.factor,
        responseunits: 'H',
        ishidden: false,
        fixendofday: false,
        responseendofday: false,
        colour,
        catprompt: -1,
        workdaysoverride: -1,
        responsestartofday: false,
        responsestartofdaytime: '00:00:00',
        startofday: false,
        startofdaytime: '00:00:00',
        setfixtostartdate: false,
        setfixtotargetdate: false,
        sequence: priorityid,
        slaname: sla.name,
        isdefault: priorityid === 4,
        use: 'priority',
      };
    }),
  );
}

/** What the stock ticket types are: id, name, ITIL number [HaloPSA reference §6], share of tickets, default team. */
export const TICKET_TYPES: readonly { id: number; name: string; itil: number; share: number; team: number; prefix: string }[] = [
  { id: 1, name: 'Incident', itil: 1, share: 55, team: 1, prefix: 'IN' },
  { id: 2, name: 'Change Request', itil: 2, share: 3, team: 2, prefix: 'CR' },
  { id: 3, name: 'Service Request', itil: 3, share: 26, team: 1, prefix: 'SR' },
  { id: 4, name: 'Problem', itil: 4, share: 1, team: 2, prefix: 'PR' },
  { id: 21, name: 'Advice', itil: 21, share: 3, team: 1, prefix: 'AD' },
  { id: 27, name: 'Monitoring Alert', itil: 1, share: 9, team: 5, prefix: 'AL' },
  { id: 31, name: 'New Starter Onboarding', itil: 3, share: 3, team: 3, prefix: 'SR' },
];

/** Teams and the departments they belong to. */
export const TEAMS: readonly { id: number; name: string; department: number; share: number }[] = [
  { id: 1, name: '1st Line Support', department: 1, share: 46 },
  { id: 2, name: '2nd Line Support', department: 1, share: 24 },
  { id: 3, name: 'Field Engineers', department: 1, share: 12 },
  { id: 4, name: 'Projects', department: 2, share: 7 },
  { id: 5, name: 'Security', department: 2, share: 8 },
  { id: 6, name: 'Account Management', department: 3, share: 3 },
];

/** Departments. */
export const DEPARTMENTS: readonly { id: number; name: string }[] = [
  { id: 1, name: 'Service Desk' },
  { id: 2, name: 'Professional Services' },
  { id: 3, name: 'Commercial' },
];

/** Categories by their kind 1 to 4; a path is what tickets carry [HaloPSA reference §9.7]. */
export const CATEGORIES: readonly (readonly string[])[] = [
  [
    'Hardware',
    'Hardware>Desktop',
    'Hardware>Laptop',
    'Hardware>Printer',
    'Hardware>Server',
    'Hardware>Mobile',
    'Software',
    'Software>Office',
    'Software>Line of business',
    'Software>Browser',
    'Network',
    'Network>Internet',
    'Network>VPN',
    'Network>Wi-Fi',
    'Accounts',
    'Accounts>Password',
    'Accounts>Permissions',
    'Email',
    'Email>Delivery',
    'Email>Spam and phishing',
    'Backup',
    'Security',
  ],
  ['Resolved by user', 'Fixed remotely', 'Fixed on site', 'Replaced', 'No fault found', 'Third party', 'Duplicate'],
  ['Root cause>Change', 'Root cause>Wear', 'Root cause>Training', 'Root cause>Unknown'],
  ['Chargeable', 'In contract', 'Goodwill'],
];

/** Action buttons [HaloPSA reference §9.14, §7]; `system` is the action's system id. */
export const OUTCOMES: readonly { id: number; outcome: string; hide: boolean; system: number; newstatus: number }[] = [
  { id: 1, outcome: 'Email User', hide: false, system: 1, newstatus: 4 },
  { id: 2, outcome: 'Public Note', hide: false, system: 2, newstatus: 0 },
  { id: 3, outcome: 'First User Email', hide: false, system: 3, newstatus: 0 },
  { id: 4, outcome: 'User Update', hide: false, system: 4, newstatus: 3 },
  { id: 5, outcome: 'Change Status', hide: true, system: 5, newstatus: 0 },
  { id: 6, outcome: 'Re-Assign', hide: true, system: 6, newstatus: 0 },
  { id: 7, outcome: 'Private Note', hide: true, system: 7, newstatus: 0 },
  { id: 8, outcome: 'Resolve', hide: false, system: 8, newstatus: 8 },
  { id: 9, outcome: 'Close', hide: false, system: 9, newstatus: 9 },
  { id: 10, outcome: 'Log Time', hide: true, system: 10, newstatus: 0 },
  { id: 11, outcome: 'Re-Open', hide: false, system: 11, newstatus: 2 },
];

/** Tags that the helpdesk uses. */
export const TAGS: readonly string[] = ['vip', 'onsite', 'recurring', 'supplier', 'licence', 'security', 'follow-up', 'project', 'billing'];
