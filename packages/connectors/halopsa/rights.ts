/** What the API application and its agent must be allowed, and for what (HaloPSA reference §1, seed of the setup guides). */
import { profiles as allProfiles } from '@deskbridge/model';
import type { Profile, StreamName } from '@deskbridge/model';
import type { Right } from '../contract.ts';

const permissionsTab = 'Configuration › Integrations › Halo API › Applications › your application › Permissions';
const tick = (name: string): string => `Tick ${name} on ${permissionsTab} and save.`;
const reading: readonly Profile[] = ['read-write', 'read-only'];

interface Row {
  id: string;
  name?: string;
  neededFor: string;
  profiles: readonly Profile[];
  proof: Right['proof'];
  streams?: readonly StreamName[];
  isRequired?: boolean;
  grant?: string;
}

const rows: readonly Row[] = [
  {
    id: 'login.agent',
    name: 'Login type: Agent',
    neededFor: 'Every call runs with the rights of the agent that is selected; without one several lookups fail.',
    profiles: allProfiles,
    proof: 'read',
    isRequired: true,
    grant:
      'Configuration › Integrations › Halo API › Applications › your application › Details: set Login type to Agent, select an agent and save.',
  },
  {
    id: 'read:tickets',
    neededFor: 'Mirroring tickets, their notes, time and status history.',
    profiles: allProfiles,
    proof: 'read',
    streams: ['tickets', 'ticketActions'],
    isRequired: true,
  },
  {
    id: 'edit:tickets',
    neededFor: 'Writing notes and time, setting ticket fields, creating tickets.',
    profiles: ['read-write'],
    proof: 'refusedWrite',
    isRequired: true,
  },
  {
    id: 'read:customers',
    neededFor: 'Mirroring clients, sites and users.',
    profiles: reading,
    proof: 'read',
    streams: ['companies', 'sites', 'contacts'],
  },
  { id: 'read:crm', neededFor: 'Details of users and clients that some versions show only with it.', profiles: reading, proof: 'metadata' },
  { id: 'read:assets', neededFor: 'Mirroring assets.', profiles: reading, proof: 'read', streams: ['assets'] },
  { id: 'read:calendar', neededFor: 'Mirroring appointments.', profiles: reading, proof: 'read', streams: ['appointments'] },
  {
    id: 'edit:calendar',
    neededFor: 'Planning: creating, moving and completing appointments.',
    profiles: ['read-write'],
    proof: 'metadata',
  },
  { id: 'read:timesheets', neededFor: 'Mirroring time sheets.', profiles: reading, proof: 'read', streams: ['timesheets'] },
  { id: 'read:invoices', neededFor: 'Mirroring invoices with their lines.', profiles: reading, proof: 'read', streams: ['invoices'] },
  {
    id: 'webhooks',
    name: 'admin',
    neededFor: 'Creating and mending the webhook by API; without it the webhook is set up by hand.',
    profiles: allProfiles,
    proof: 'read',
    grant: `Tick edit:webhook where your version has it, else admin, on ${permissionsTab} and save; or set the webhook up by hand.`,
  },
  {
    id: 'agent.teams',
    name: 'Teams of the API agent',
    neededFor: 'Tickets of a team that the agent is not in are left out of every list without a word.',
    profiles: allProfiles,
    proof: 'read',
    grant: 'Configuration › Teams & Agents › Agents › the API agent › Departments and Teams: add the teams that are named and save.',
  },
];

/** Every right that some profile needs. */
export const rights: readonly Right[] = rows.map((row) => ({
  id: row.id,
  name: row.name ?? row.id,
  neededFor: row.neededFor,
  profiles: row.profiles,
  optional: row.isRequired !== true,
  streams: row.streams ?? [],
  proof: row.proof,
  grant: row.grant ?? tick(row.id),
}));
