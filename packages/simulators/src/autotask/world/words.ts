import { mix, pick } from '../../kit/random.ts';

const PROGRAMS = ['Outlook', 'Teams', 'Excel', 'OneDrive', 'the payroll program', 'the stock system', 'the browser', 'the PDF reader'];
const THINGS = ['laptop', 'desktop', 'docking station', 'label printer', 'desk phone', 'second screen', 'scanner', 'tablet'];
const ROOMS = ['reception', 'the warehouse', 'the board room', 'the first floor', 'home', 'the workshop', 'the shop'];
const MACHINES = ['DC01', 'FILES02', 'SQL01', 'TS03', 'BACKUP01', 'HV02'];

const TROUBLES = [
  '{program} closes by itself since the update',
  '{thing} in {room} does not start any more',
  'No connection in {room} since this morning',
  'Cannot sign in to {program} after password change',
  'VPN drops every few minutes from {room}',
  '{program} is slow on every machine in {room}',
  'Message asks to confirm bank details, is it genuine?',
  'Files gone from the shared drive',
  '{thing} shows a blue screen at start',
  'Invitations do not arrive in {program}',
];
const WISHES = [
  'Please install {program} on a new {thing}',
  'New colleague needs a {thing} and accounts on Monday',
  'Leaver on Friday, please close all accounts',
  'Move a {thing} from {room} to another desk',
  'Quote for a replacement {thing} please',
  'Access to the finance folder for a colleague',
];
const ALERTS = [
  'Disk space below ten percent on {machine}',
  'Backup failed last night on {machine}',
  'Service stopped unexpectedly on {machine}',
  'Certificate of {machine} expires in fourteen days',
];

const TELLINGS = [
  'It started this morning; I have restarted twice. As far as I know it is only me. Could somebody call?',
  'Several of us see the same. We can work around it for today.',
  'It worked yesterday and nothing was changed here.',
  'I am in until four; please let me know when somebody can look at it.',
];
const PUBLIC_NOTES = [
  'Thank you for telling us. I have taken this on and will be in touch shortly.',
  'I have connected to the machine and cleared its cache. Please try again.',
  'The part is ordered and should be here within two working days.',
  'This should work now. I leave the ticket open until tomorrow.',
];
const PRIVATE_NOTES = [
  'Called, no answer, left a message.',
  'Event log shows timeouts to the licence server.',
  'Same symptom as last month; see the problem ticket.',
  'Asked the supplier, their reference will follow.',
];
const REPLIES = ['Still not working, sorry.', 'That did it, thank you!', 'I am free between two and four.', 'It is happening again today.'];
const WORK_NOTES = [
  'Remote session: updated the driver and tested.',
  'Rebuilt the profile and restored the mailbox.',
  'On site: replaced the cable and labelled the port.',
  'Checked backups and reran the failed job.',
];

/** What a ticket is about: by its type, alerts (5) and requests (1) sound otherwise than incidents. */
export function titleOf(seed: number, id: number, ticketType: number): string {
  const templates = ticketType === 5 ? ALERTS : ticketType === 1 ? WISHES : TROUBLES;
  const title = pick(templates, seed, id, 41)
    .replace('{program}', pick(PROGRAMS, seed, id, 42))
    .replace('{thing}', pick(THINGS, seed, id, 43))
    .replace('{room}', pick(ROOMS, seed, id, 44))
    .replace('{machine}', pick(MACHINES, seed, id, 45));
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** What the caller wrote, or what the monitoring said. */
export function descriptionOf(seed: number, id: number, ticketType: number): string {
  return ticketType === 5 ? `Raised by monitoring: check ${mix(seed, id, 46) % 900}.` : pick(TELLINGS, seed, id, 47);
}

/** A note by a technician, for customers or not, or by a contact; or what was done in a time entry. */
export function noteText(seed: number, id: number, kind: 'public' | 'private' | 'contact' | 'work'): string {
  const lists = { public: PUBLIC_NOTES, private: PRIVATE_NOTES, contact: REPLIES, work: WORK_NOTES };
  return pick(lists[kind], seed, id, 48);
}
