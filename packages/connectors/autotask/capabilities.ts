/** What works, what does not, and what public facts do not settle (Autotask reference §13). */
import type { Capability } from '../contract.ts';

/** Shown as the capability matrix. */
export const capabilities: readonly Capability[] = [
  { id: 'tickets.changedSince', label: 'Tickets by last change', support: 'yes' },
  {
    id: 'tickets.deleted',
    label: 'Deleted tickets',
    support: 'yes',
    note: 'By event, by the log of deletions, and by a sweep of ids; without the right to the log they stay hidden rather than gone.',
  },
  {
    id: 'tickets.merged',
    label: 'Merged tickets',
    support: 'unverified',
    note: 'No public fact says how a merged ticket is told; it shows as complete.',
  },
  {
    id: 'notes',
    label: 'Notes, time and status history',
    support: 'yes',
    note: 'By last change, in lists of their own; a ticket costs no call of its own.',
  },
  {
    id: 'history',
    label: 'Status changes from the history',
    support: 'unverified',
    note: 'The wording of the history is not public: lines that are not understood are left out.',
  },
  {
    id: 'reference.changedSince',
    label: 'Companies, sites, contacts and assets by last change',
    support: 'partly',
    note: 'Sites have no date of change: whole lists are read.',
  },
  {
    id: 'appointments',
    label: 'Appointments',
    support: 'partly',
    note: 'Service calls; the first resource and the first ticket of each. Whole lists are read.',
  },
  {
    id: 'invoices',
    label: 'Invoices with lines',
    support: 'yes',
    note: 'Lines are billing items. No date of change: whole lists are read.',
  },
  { id: 'timesheets', label: 'Time sheets', support: 'no', note: 'Time entries are mirrored; approved time sheets are not.' },
  { id: 'projects', label: 'Projects, phases and tasks', support: 'yes', note: 'Read only.' },
  { id: 'roles', label: 'Roles and who has them', support: 'yes', note: 'Those of the service desk.' },
  { id: 'locations', label: 'Own locations with business hours', support: 'yes' },
  {
    id: 'webhooks.register',
    label: 'Webhook made by API',
    support: 'yes',
    note: 'Five of them; needs a security level that can create webhooks. Otherwise changes come by polling.',
  },
  { id: 'webhooks.signature', label: 'Signed webhooks', support: 'yes', note: 'HMAC-SHA1 over the bytes as sent.' },
  {
    id: 'webhooks.allEvents',
    label: 'Every event by API',
    support: 'partly',
    note: 'Service calls, projects, tasks, time and resources have no webhooks: they are polled.',
  },
  {
    id: 'webhooks.retries',
    label: 'Repeated delivery',
    support: 'yes',
    note: 'Five attempts in two minutes, then dropped; after 25 in a row the webhook is switched off, and on again by Deskbridge.',
  },
  {
    id: 'webhooks.deactivated',
    label: 'Told when a webhook is switched off',
    support: 'unverified',
    note: 'Whether that call is signed is not public; unsigned it is not believed, and the regular look finds it.',
  },
  {
    id: 'writes.attributed',
    label: "Notes in an agent's name",
    support: 'yes',
    note: 'By impersonation, where both security levels allow it; otherwise as the API user.',
  },
  { id: 'writes.dueAt', label: 'Setting the due time', support: 'yes' },
  {
    id: 'limits.shared',
    label: 'Sees what others use of the limit',
    support: 'yes',
    note: '10,000 calls an hour for the whole database; Autotask tells how many are used.',
  },
  {
    id: 'limits.headers',
    label: 'Rate-limit headers',
    support: 'unverified',
    note: 'How a used-up hour is told is not public; a Retry-After is honoured.',
  },
];
