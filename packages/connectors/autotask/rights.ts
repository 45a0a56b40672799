/** What the API user's security level must allow, and for what: the table of seed 001, and time entries, which it forgets. */
import { profiles as allProfiles } from '@deskbridge/model';
import type { Profile, StreamName } from '@deskbridge/model';
import type { Right } from '../contract.ts';

const levels = 'Admin › Account Settings & Users › Resources/Users (HR) › Security Levels › the level of the API user';
const reading: readonly Profile[] = ['read-write', 'read-only'];
const writing: readonly Profile[] = ['read-write'];

/** A right, the entity by which it is proved, and how. */
export interface AutotaskRight extends Right {
  entity: string;
  deed: 'Query' | 'Create' | 'Update' | 'Delete';
}

interface Row {
  id: string;
  name: string;
  section: string;
  entity: string;
  deed: AutotaskRight['deed'];
  neededFor: string;
  profiles: readonly Profile[];
  streams?: readonly StreamName[];
  isRequired?: true;
}

const rows: readonly Row[] = [
  {
    id: 'tickets.view',
    name: 'Tickets: View All',
    section: 'Service Desk',
    entity: 'Tickets',
    deed: 'Query',
    neededFor: 'Mirroring tickets, and their lists of statuses, queues and priorities.',
    profiles: allProfiles,
    streams: ['tickets'],
    isRequired: true,
  },
  {
    id: 'tickets.add',
    name: 'Tickets: Add',
    section: 'Service Desk',
    entity: 'Tickets',
    deed: 'Create',
    neededFor: 'Creating tickets.',
    profiles: writing,
  },
  {
    id: 'tickets.edit',
    name: 'Tickets: Edit All',
    section: 'Service Desk',
    entity: 'Tickets',
    deed: 'Update',
    neededFor: 'Setting status, priority, queue, resource and other fields of tickets.',
    profiles: writing,
    isRequired: true,
  },
  {
    id: 'ticketNotes.view',
    name: 'Ticket Notes: View All',
    section: 'Service Desk',
    entity: 'TicketNotes',
    deed: 'Query',
    neededFor: 'Mirroring what is written on tickets.',
    profiles: allProfiles,
    streams: ['ticketActions'],
  },
  {
    id: 'ticketNotes.add',
    name: 'Ticket Notes: Add',
    section: 'Service Desk',
    entity: 'TicketNotes',
    deed: 'Create',
    neededFor: 'Writing notes.',
    profiles: writing,
  },
  {
    id: 'ticketHistory.view',
    name: 'Ticket History: View All',
    section: 'Service Desk',
    entity: 'TicketHistory',
    deed: 'Query',
    neededFor: 'Mirroring when a ticket had which status.',
    profiles: allProfiles,
    streams: ['ticketActions'],
  },
  {
    id: 'timeEntries.view',
    name: 'Time Entries: View All',
    section: 'Service Desk',
    entity: 'TimeEntries',
    deed: 'Query',
    neededFor: 'Mirroring time.',
    profiles: allProfiles,
    streams: ['ticketActions'],
  },
  {
    id: 'timeEntries.add',
    name: 'Time Entries: Add',
    section: 'Service Desk',
    entity: 'TimeEntries',
    deed: 'Create',
    neededFor: 'Booking time.',
    profiles: writing,
  },
  {
    id: 'deletedLogs.view',
    name: 'Service Desk: Deleted items log',
    section: 'Service Desk (admin)',
    entity: 'DeletedTicketLogs',
    deed: 'Query',
    neededFor: 'Telling deleted tickets from those that the API user may not see.',
    profiles: allProfiles,
  },
  {
    id: 'companies.view',
    name: 'Companies: View All',
    section: 'CRM',
    entity: 'Companies',
    deed: 'Query',
    neededFor: 'Mirroring companies and their locations.',
    profiles: reading,
    streams: ['companies', 'sites'],
  },
  {
    id: 'contacts.view',
    name: 'Contacts: View All',
    section: 'CRM',
    entity: 'Contacts',
    deed: 'Query',
    neededFor: 'Mirroring contacts.',
    profiles: reading,
    streams: ['contacts'],
  },
  {
    id: 'configurationItems.view',
    name: 'Configuration Items: View All',
    section: 'CRM',
    entity: 'ConfigurationItems',
    deed: 'Query',
    neededFor: 'Mirroring configuration items.',
    profiles: reading,
    streams: ['assets'],
  },
  {
    id: 'serviceCalls.view',
    name: 'Service Calls: View All',
    section: 'Service Desk',
    entity: 'ServiceCalls',
    deed: 'Query',
    neededFor: 'Mirroring appointments.',
    profiles: reading,
    streams: ['appointments'],
  },
  {
    id: 'serviceCalls.add',
    name: 'Service Calls: Add',
    section: 'Service Desk',
    entity: 'ServiceCalls',
    deed: 'Create',
    neededFor: 'Planning appointments.',
    profiles: writing,
  },
  {
    id: 'serviceCalls.edit',
    name: 'Service Calls: Edit All',
    section: 'Service Desk',
    entity: 'ServiceCalls',
    deed: 'Update',
    neededFor: 'Moving and completing appointments.',
    profiles: writing,
  },
  {
    id: 'serviceCalls.delete',
    name: 'Service Calls: Delete All',
    section: 'Service Desk',
    entity: 'ServiceCalls',
    deed: 'Delete',
    neededFor: 'Removing appointments.',
    profiles: writing,
  },
  {
    id: 'serviceCallTickets.view',
    name: 'Service Call Tickets and Resources: View All',
    section: 'Service Desk',
    entity: 'ServiceCallTickets',
    deed: 'Query',
    neededFor: 'Knowing whom and which ticket an appointment is for.',
    profiles: reading,
    streams: ['appointments'],
  },
  {
    id: 'serviceCallTickets.add',
    name: 'Service Call Tickets and Resources: Add',
    section: 'Service Desk',
    entity: 'ServiceCallTickets',
    deed: 'Create',
    neededFor: 'Giving an appointment its ticket and its resource.',
    profiles: writing,
  },
  {
    id: 'projects.view',
    name: 'Projects: View All',
    section: 'Projects',
    entity: 'Projects',
    deed: 'Query',
    neededFor: 'Mirroring projects.',
    profiles: reading,
    streams: ['projects'],
  },
  {
    id: 'phases.view',
    name: 'Phases: View All',
    section: 'Projects',
    entity: 'Phases',
    deed: 'Query',
    neededFor: 'Mirroring phases of projects.',
    profiles: reading,
    streams: ['phases'],
  },
  {
    id: 'tasks.view',
    name: 'Tasks: View All',
    section: 'Projects',
    entity: 'Tasks',
    deed: 'Query',
    neededFor: 'Mirroring tasks of projects.',
    profiles: reading,
    streams: ['tasks'],
  },
  {
    id: 'resources.view',
    name: 'Resources: View All',
    section: 'Admin / HR',
    entity: 'Resources',
    deed: 'Query',
    neededFor: 'Mirroring agents, to map them to people.',
    profiles: allProfiles,
    streams: ['agents'],
  },
  {
    id: 'roles.view',
    name: 'Resource Roles, Roles: View All',
    section: 'Admin / HR',
    entity: 'Roles',
    deed: 'Query',
    neededFor: 'Assigning tickets, which go to a resource in a role.',
    profiles: reading,
    streams: ['roles', 'agentRoles'],
  },
  {
    id: 'internalLocations.view',
    name: 'Internal Locations / Business Hours: View All',
    section: 'Admin',
    entity: 'InternalLocationWithBusinessHours',
    deed: 'Query',
    neededFor: 'Mirroring your own locations and their business hours.',
    profiles: reading,
    streams: ['locations'],
  },
  {
    id: 'invoices.view',
    name: 'Invoices: View All',
    section: 'Contracts',
    entity: 'Invoices',
    deed: 'Query',
    neededFor: 'Mirroring invoices with their lines.',
    profiles: reading,
    streams: ['invoices'],
  },
  {
    id: 'webhooks.manage',
    name: 'Webhooks: Subscribe and Manage',
    section: 'Webhooks',
    entity: 'TicketWebhooks',
    deed: 'Query',
    neededFor: 'Looking after our webhooks; without it changes come by polling.',
    profiles: allProfiles,
  },
  {
    id: 'webhooks.create',
    name: 'Can create webhooks',
    section: 'Webhooks',
    entity: 'TicketWebhooks',
    deed: 'Create',
    neededFor: 'Being told of changes at once; without it changes come by polling.',
    profiles: allProfiles,
  },
];

const levelOf = (name: string, section: string): string => `On ${levels}, in the section ${section}, allow ${name}, and save.`;
const webhookGrant =
  'Copy the level API User (system), tick Can create webhooks in its section Webhooks, set the maximum number to 50, save, and give the copy to the API user.';

/** Every right that some profile needs. */
export const rights: readonly AutotaskRight[] = rows.map((row) => ({
  id: row.id,
  name: row.name,
  neededFor: row.neededFor,
  profiles: row.profiles,
  optional: row.isRequired !== true,
  streams: row.streams ?? [],
  proof: row.deed === 'Query' ? 'read' : 'metadata',
  grant: row.section === 'Webhooks' ? webhookGrant : levelOf(row.name, row.section),
  entity: row.entity,
  deed: row.deed,
}));
