import { mix, pick } from '../../kit/random.ts';

const APPS = [
  'Outlook',
  'Teams',
  'Excel',
  'SharePoint',
  'OneDrive',
  'the accounts package',
  'the CRM',
  'Acrobat',
  'Chrome',
  'the door system',
];
const DEVICES = ['laptop', 'desktop', 'docking station', 'printer', 'label printer', 'phone', 'meeting room screen', 'scanner', 'tablet'];
const PLACES = ['reception', 'the warehouse', 'the front office', 'the second floor', 'home', 'the meeting room', 'the workshop'];
const SERVERS = ['DC01', 'FILE02', 'SQL01', 'APP03', 'RDS01', 'BACKUP01'];

const INCIDENTS = [
  '{app} keeps crashing after the latest update',
  'Cannot print to the {device} in {place}',
  '{app} is very slow since this morning',
  'New {device} will not turn on',
  'No internet connection in {place} again',
  'VPN drops every few minutes from {place}',
  'Locked out of account after password change',
  'Shared mailbox missing from {app} for finance',
  'Files missing from shared drive after move',
  'Wi-Fi keeps disconnecting in {place} all day',
  '{device} shows blue screen on every start',
  'Calendar invitations not arriving in {app} at all',
  'Suspicious email asking to confirm bank details',
  'Error when opening {app} from {place}',
  'Headset not recognised by {app} during calls',
];
const REQUESTS = [
  'Please install {app} on my new {device}',
  'New starter needs {device} and accounts Monday',
  'Access to finance folder for new colleague',
  'Please reset password for {app} account today',
  'Move {device} from {place} to another desk',
  'Quote for a replacement {device} please',
  'Add user to the sales distribution list',
  'Leaver on Friday, please disable all accounts',
  'Additional {app} licence for marketing team',
];
const ALERTS = [
  'Disk space below ten percent on {server}',
  'Backup failed last night on {server}',
  'CPU above ninety percent for an hour on {server}',
  'Service stopped unexpectedly on server {server}',
  'Certificate expires in fourteen days on {server}',
  'Antivirus found a threat on {server}',
];
const CHANGES = [
  'Replace firewall at {place} out of hours',
  'Upgrade {server} to the current operating system',
  'Migrate {app} data to new tenant',
];

const BODIES = [
  'Hi, this started this morning and I have restarted twice already. It affects only me as far as I know. Could someone call me?',
  'Several of us have the same problem. We can work around it for now but need it by the end of the day.',
  'It worked yesterday. I have not changed anything. The message on the screen is attached.',
  'Please let me know when someone can look at it; I am in the office until four.',
  'This is urgent for us, we have a customer waiting.',
];

/** A title of four to nine words for a ticket of a type. */
export function titleOf(seed: number, id: number, typeId: number): string {
  const templates = typeId === 27 ? ALERTS : typeId === 2 ? CHANGES : typeId === 3 || typeId === 31 ? REQUESTS : INCIDENTS;
  const title = pick(templates, seed, id, 41)
    .replace('{app}', pick(APPS, seed, id, 42))
    .replace('{device}', pick(DEVICES, seed, id, 43))
    .replace('{place}', pick(PLACES, seed, id, 44))
    .replace('{server}', pick(SERVERS, seed, id, 45));
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** What the caller wrote. */
export function bodyOf(seed: number, id: number, typeId: number): string {
  if (typeId === 27) return `Raised by monitoring. Check ${mix(seed, id, 46) % 900} reported this condition.`;
  return pick(BODIES, seed, id, 47);
}

const PUBLIC_NOTES = [
  'Thank you for getting in touch. I have picked this up and will come back to you shortly.',
  'I have connected to your machine and cleared the cache. Please try again and let me know.',
  'We have ordered the part; it should arrive within two working days.',
  'This should now be working. I will leave the ticket open until tomorrow.',
  'Could you confirm when it is convenient to connect?',
];
const PRIVATE_NOTES = [
  'Called, no answer. Left a voicemail.',
  'Event log shows repeated timeouts to the licence server.',
  'Same symptom as last month, see the problem record.',
  'Checked with the supplier, reference to follow.',
  'Remote session, updated driver and tested.',
];
const USER_NOTES = [
  'Still not working, sorry.',
  'That fixed it, thank you!',
  'I am free between two and four.',
  'It is happening again today.',
];

/** A note by an agent or a user. */
export function noteOf(seed: number, id: number, n: number, kind: 'public' | 'private' | 'user'): string {
  return pick(kind === 'public' ? PUBLIC_NOTES : kind === 'private' ? PRIVATE_NOTES : USER_NOTES, seed, id, 50 + n);
}
