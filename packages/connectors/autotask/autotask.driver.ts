/** How the conformance suite speaks to a simulated Autotask: over its control API, by URL. */
import type { CommandBody, StreamName } from '@deskbridge/model';
import type { FaultProfile, PsaDriver, RunningPsa, StartOptions } from '../conformance/driver.ts';

interface Autotask extends RunningPsa {
  credentials: { username: string; secret: string; integrationCode: string };
}

type Json = Record<string, unknown>;

async function control<T = Json>(psa: RunningPsa, method: string, path: string, body?: object): Promise<T> {
  const answer = await fetch(`${psa.controlUrl}/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`control ${method} ${path}: HTTP ${answer.status} ${text.slice(0, 300)}`);
  return JSON.parse(text) as T;
}

const stateNames: Partial<Record<StreamName, string>> = {
  companies: 'companies',
  sites: 'companyLocations',
  contacts: 'contacts',
  agents: 'resources',
  assets: 'configurationItems',
  appointments: 'serviceCalls',
  invoices: 'invoices',
  projects: 'projects',
  phases: 'phases',
  tasks: 'tasks',
  roles: 'roles',
  agentRoles: 'resourceServiceDeskRoles',
  locations: 'internalLocationWithBusinessHours',
};

async function idsOf(psa: RunningPsa, stream: StreamName): Promise<string[] | null> {
  const name = stream === 'tickets' ? 'digest' : stateNames[stream];
  if (name === undefined) return null;
  return (await control<{ id: number }[]>(psa, 'GET', `state/${name}`)).map(({ id }) => String(id));
}

const text = (value: unknown): string | null => (typeof value === 'string' || typeof value === 'number' ? String(value) : null);

async function truthOf(psa: RunningPsa, entity: string, id: string): Promise<Json> {
  if (entity === 'note') return { count: (await control<unknown[]>(psa, 'GET', `state/notes/${id}`)).length };
  if (id === 'all') return { digest: await control<unknown[]>(psa, 'GET', 'state/digest') };
  const ticket = await control(psa, 'GET', `state/tickets/${id}`);
  return {
    title: ticket['title'],
    statusId: text(ticket['status']),
    priorityId: text(ticket['priority']),
    teamId: text(ticket['queueID']),
    agentId: text(ticket['assignedResourceID']),
    companyId: text(ticket['companyID']),
    contactId: text(ticket['contactID']),
  };
}

async function countOfWords(psa: RunningPsa, ticketId: string, words: string): Promise<number> {
  const notes = await control<Json[]>(psa, 'GET', `state/notes/${ticketId}`);
  const time = await control<Json[]>(psa, 'GET', `state/time/${ticketId}`);
  return [...notes, ...time].filter((row) =>
    ['description', 'summaryNotes', 'internalNotes'].some((name) => (text(row[name]) ?? '').includes(words)),
  ).length;
}

const faultProfiles: readonly FaultProfile[] = [
  { name: 'slow', faults: [{ kind: 'slow', ms: 15, times: 20 }], expectation: 'complete' },
  {
    name: '429 storm',
    faults: [
      { kind: 'rateLimit429', times: 4 },
      { kind: 'threadLimit', times: 4 },
    ],
    expectation: 'complete',
  },
  {
    name: '500 burst',
    faults: [
      { kind: 'error500', times: 2 },
      { kind: 'error500', body: 'empty', times: 2 },
      { kind: 'error500', body: 'lock', times: 2 },
    ],
    expectation: 'complete',
  },
  {
    name: 'HTML error page',
    faults: [
      { kind: 'htmlError', times: 3 },
      { kind: 'htmlError', status: 200, times: 2 },
    ],
    expectation: 'complete',
  },
  { name: 'truncated page', faults: [{ kind: 'truncate', times: 4 }], expectation: 'complete' },
  // Where the page before comes again, the walk stops rather than believe it, and is gone on with.
  { name: 'repeated last page', faults: [{ kind: 'repeatLastPage', times: 2 }], expectation: 'ends' },
  { name: 'clock skew', faults: [{ kind: 'clockSkew', seconds: 7_200 }], expectation: 'clock' },
  // There are no tokens: what lapses in mid-run is the zone.
  { name: 'zone move in mid-run', faults: [{ kind: 'zoneMove', times: 1 }], expectation: 'complete' },
  { name: 'schema drift', faults: [{ kind: 'schemaDrift' }], expectation: 'complete' },
  { name: 'members in upper case first', faults: [{ kind: 'schemaDrift', changes: ['pascalNames'] }], expectation: 'complete' },
  { name: 'records edited while paging', faults: [{ kind: 'editWhilePaging' }], expectation: 'complete', disturbs: true },
  { name: 'NUL and lone surrogates', faults: [{ kind: 'hostileText' }], expectation: 'complete', repairs: true },
];

let noteCount = 0;

/** Somebody who may be given tickets, and their role. */
async function worker(psa: RunningPsa): Promise<{ resourceID: number; roleID: number }> {
  const links = await control<{ resourceID: number; roleID: number }[]>(psa, 'GET', 'state/resourceServiceDeskRoles');
  const people = await control<{ id: number; isActive: boolean; licenseType: number }[]>(psa, 'GET', 'state/resources');
  const found = links.find((link) =>
    people.some((one) => one.id === link.resourceID && one.isActive && one.licenseType === 1 && one.id > 29_682_900),
  );
  if (!found) throw new Error('nobody can be given tickets');
  return found;
}

async function writesFor(psa: RunningPsa, ticketId: string): Promise<CommandBody[]> {
  const unique = `${Date.now().toString(36)}-${++noteCount}`;
  // Time needs somebody who worked: the assignee.
  const { resourceID, roleID } = await worker(psa);
  const assigned = { assignedResourceID: resourceID, assignedResourceRoleID: roleID };
  await control(psa, 'POST', 'edit/tickets', { id: Number(ticketId), ...assigned, silent: true });
  const truth = await control(psa, 'GET', `state/tickets/${ticketId}`);
  const calls = await control<Json[]>(psa, 'GET', 'state/serviceCalls');
  const made = await control(psa, 'POST', 'edit/serviceCalls', {
    companyID: truth['companyID'],
    startDateTime: new Date(Date.now() + 3_600_000).toISOString(),
    endDateTime: new Date(Date.now() + 7_200_000).toISOString(),
    description: `To be removed ${unique}`,
  });
  const ticket = { ticketId };
  const at = (minutes: number): string =>
    new Date(Math.floor(Date.now() / 1000) * 1000 + minutes * 60_000 + noteCount * 1000).toISOString();
  return [
    { kind: 'ticket.create', fields: { title: `Created ${unique}`, description: 'By the suite', companyId: String(truth['companyID']) } },
    { kind: 'ticket.update', ticket, fields: { title: `Renamed ${unique}`, priorityId: '2' } },
    { kind: 'note.add', ticket, text: `A note of the suite ${unique}.`, isPrivate: true },
    { kind: 'time.add', ticket, text: `Time of the suite ${unique}.`, isPrivate: true, startedAt: at(-30), endedAt: at(-15) },
    {
      kind: 'appointment.create',
      ticket,
      subject: `Visit ${unique}`,
      agentId: String(resourceID),
      startsAt: at(600),
      endsAt: at(660),
      isPrivate: false,
    },
    {
      kind: 'appointment.update',
      appointmentId: String(calls[0]?.['id']),
      subject: `Moved ${unique}`,
      startsAt: at(900),
      endsAt: at(960),
    },
    { kind: 'appointment.delete', appointmentId: String(made['id']) },
  ];
}

async function someTicket(psa: RunningPsa): Promise<number> {
  const digest = await control<{ id: number; status: number }[]>(psa, 'GET', 'state/digest');
  return digest.findLast((ticket) => ticket.status !== 5)?.id ?? 0;
}

const triggers: PsaDriver['triggers'] = {
  'ticket.created': async (psa) => String((await control(psa, 'POST', 'edit/tickets', { title: 'Fired' }))['id']),
  'ticket.updated': async (psa) => {
    const id = await someTicket(psa);
    await control(psa, 'POST', 'edit/tickets', { id, title: `Changed & "umlaut" Ü ${++noteCount}` });
    return String(id);
  },
  'ticket.deleted': async (psa) => {
    const id = await someTicket(psa);
    await control(psa, 'DELETE', `edit/tickets/${id}`, {});
    return String(id);
  },
  'company.updated': async (psa) => {
    const company = (await control<{ id: number }[]>(psa, 'GET', 'state/companies')).find(({ id }) => id > 0);
    await control(psa, 'POST', 'edit/companies', { id: company?.id, phone: `555-${++noteCount}` });
    return String(company?.id);
  },
  'contact.updated': async (psa) => {
    const [contact] = await control<{ id: number }[]>(psa, 'GET', 'state/contacts');
    await control(psa, 'POST', 'edit/contacts', { id: contact?.id, phone: `555-${++noteCount}` });
    return String(contact?.id);
  },
};

/** The number of one of the parts of our webhook. */
const partOf = (id: string, family: string): string => new RegExp(`${family}:(\\d+)`).exec(id)?.[1] ?? '';

const breakWebhook: PsaDriver['breakWebhook'] = {
  'switched off': async (psa, id) => void (await control(psa, 'POST', `webhooks/${partOf(id, 'Ticket')}/disable`, {})),
  'another address': async (psa, id) =>
    void (await control(psa, 'PATCH', `webhooks/${partOf(id, 'Contact')}`, {
      webhookUrl: 'https://elsewhere.example/callbacks/0a1b2c3d4e5f',
    })),
  'fewer fields': async (psa, id) => void (await control(psa, 'PATCH', `webhooks/${partOf(id, 'Ticket')}`, { fields: ['Title'] })),
  'one part removed': async (psa, id) => void (await control(psa, 'DELETE', `webhooks/${partOf(id, 'Company')}`, {})),
  removed: async (psa, id) => {
    for (const part of id.split(',')) await control(psa, 'DELETE', `webhooks/${part.split(':')[1]}`, {});
  },
  'there twice': async (psa, _id, url) =>
    void (await control(psa, 'POST', 'webhooks/byHand', { entity: 'Ticket', name: 'Deskbridge', url, events: ['create'] })),
};

/** The driver, given a way to start the simulator. */
export function driver(start: (options: StartOptions) => Promise<Autotask>): PsaDriver {
  const form = (psa: Autotask, more: Json = {}): Record<string, string> => ({
    username: text(more['username']) ?? psa.credentials.username,
    secret: text(more['secret']) ?? psa.credentials.secret,
    integrationCode: text(more['integrationCode']) ?? psa.credentials.integrationCode,
    address: psa.baseUrl,
  });
  return {
    start,
    form: (psa) => form(psa as Autotask),
    ids: idsOf,
    truth: truthOf,
    countOfWords,
    faultProfiles,
    lostWrites: { afterApply: { kind: 'cutAfterApply', times: 1 }, beforeApply: { kind: 'cutBeforeApply', times: 1 } },
    addFault: async (psa, fault) => (await control<{ id: number }>(psa, 'POST', 'faults', fault)).id,
    faultCounts: async (psa) =>
      new Map((await control<{ id: number; counted: number }[]>(psa, 'GET', 'faults')).map(({ id, counted }) => [id, counted])),
    clearFaults: async (psa) => void (await control(psa, 'DELETE', 'faults')),
    withoutRight: async (psa, rightId) =>
      form(psa as Autotask, await control(psa, 'POST', 'applications', { name: 'Lacking', lacks: [rightId] })),
    writes: writesFor,
    triggers,
    breakWebhook,
    foreignWebhook: async (psa) => {
      const url = `https://others.example/hook/${++noteCount}`;
      const made = await control<{ webhook: { id: number } }>(psa, 'POST', 'webhooks/byHand', { entity: 'Contact', name: 'Others', url });
      return `Contact:${made.webhook.id}`;
    },
    alwaysSigns: true,
  };
}
