/** How the conformance suite speaks to a simulated Halo: over its control API, by URL. */
import type { CommandBody, StreamName } from '@deskbridge/model';
import type { FaultProfile, PsaDriver, RunningPsa, StartOptions } from '../conformance/driver.ts';

interface Halo extends RunningPsa {
  credentials: { tenant: string; clientId: string; clientSecret: string };
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
  companies: 'clients',
  sites: 'sites',
  contacts: 'users',
  agents: 'agents',
  assets: 'assets',
  appointments: 'appointments',
  invoices: 'invoices',
};

async function idsOf(psa: RunningPsa, stream: StreamName): Promise<string[] | null> {
  if (stream === 'tickets') return (await control<{ id: number }[]>(psa, 'GET', 'state/digest')).map(({ id }) => String(id));
  const name = stateNames[stream];
  if (name === undefined) return null;
  const ids = (await control<{ id: number }[]>(psa, 'GET', `state/${name}`)).map(({ id }) => String(id));
  // Agent 1 is *Unassigned* and no agent (HaloPSA reference §6).
  return stream === 'agents' ? ids.filter((id) => id !== '1') : ids;
}

const text = (value: unknown): string | null =>
  typeof value === 'string' || (typeof value === 'number' && value !== 0) ? String(value) : null;

async function truthOf(psa: RunningPsa, entity: string, id: string): Promise<Json> {
  if (entity === 'note') return { count: (await control<unknown[]>(psa, 'GET', `state/actions/${id}`)).length };
  if (id === 'all') return { digest: await control<unknown[]>(psa, 'GET', 'state/digest') };
  const ticket = await control(psa, 'GET', `state/tickets/${id}`);
  return {
    title: ticket['summary'],
    statusId: text(ticket['status_id']),
    priorityId: text(ticket['priority_id']),
    teamId: text(ticket['team_id']),
    agentId: ticket['agent_id'] === 1 ? null : text(ticket['agent_id']),
    companyId: text(ticket['client_id']),
    contactId: text(ticket['user_id']),
  };
}

async function countOfWords(psa: RunningPsa, ticketId: string, words: string): Promise<number> {
  const actions = await control<Json[]>(psa, 'GET', `state/actions/${ticketId}`);
  return actions.filter((action) => `${String(action['note'])} ${String(action['note_html'])}`.includes(words)).length;
}

const faultProfiles: readonly FaultProfile[] = [
  { name: 'slow', faults: [{ kind: 'slow', ms: 15, times: 20 }], expectation: 'complete' },
  { name: '429 storm', faults: [{ kind: 'rateLimit429', times: 6 }], expectation: 'complete' },
  {
    name: '500 burst',
    faults: [
      { kind: 'error500', times: 4 },
      { kind: 'error500', body: 'empty', times: 2 },
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
  { name: 'repeated last page', faults: [{ kind: 'repeatLastPage', after: 1 }], expectation: 'ends' },
  { name: 'clock skew', faults: [{ kind: 'clockSkew', seconds: 7_200 }], expectation: 'clock' },
  { name: 'token expiry in mid-run', faults: [{ kind: 'tokenExpiry', times: 1 }], expectation: 'complete' },
  { name: 'schema drift', faults: [{ kind: 'schemaDrift' }], expectation: 'complete' },
  { name: 'records edited while paging', faults: [{ kind: 'editWhilePaging' }], expectation: 'complete', disturbs: true },
  { name: 'NUL and lone surrogates', faults: [{ kind: 'hostileText' }], expectation: 'complete', repairs: true },
];

const withoutScope = (psa: Halo, ...missing: readonly string[]): Promise<Json> => {
  const areas = ['tickets', 'customers', 'crm', 'assets', 'calendar', 'timesheets', 'invoices', 'webhook'];
  const all = [...areas.flatMap((area) => [`read:${area}`, `edit:${area}`]), 'admin'];
  return control(psa, 'POST', 'applications', { name: 'Lacking', scopes: all.filter((scope) => !missing.includes(scope)) });
};

/** An account that lacks exactly one right: `edit:x` implies `read:x`, so to lack reading is to lack both. */
async function lacking(psa: Halo, rightId: string): Promise<Json | null> {
  if (rightId === 'login.agent')
    return control(psa, 'POST', 'applications', { name: 'Lacking', scopes: ['all'], loginType: 'none', agentId: null });
  if (rightId === 'agent.teams') {
    const agent = await control(psa, 'POST', 'edit/agents', { name: 'Two Teams', teams: [1, 2] });
    return control(psa, 'POST', 'applications', { name: 'Lacking', scopes: ['all'], teams: [1, 2], agentId: agent['id'] });
  }
  if (rightId === 'webhooks') return withoutScope(psa, 'admin', 'read:webhook', 'edit:webhook');
  const area = rightId.split(':')[1] ?? '';
  return rightId.startsWith('edit:') ? withoutScope(psa, rightId) : withoutScope(psa, rightId, `edit:${area}`);
}

let noteCount = 0;

async function writesFor(psa: RunningPsa, ticketId: string): Promise<CommandBody[]> {
  const unique = `${Date.now().toString(36)}-${++noteCount}`;
  // Other ones each time: a removed appointment stays in the state.
  const [appointment, second] = (await control<Json[]>(psa, 'GET', 'state/appointments')).slice(noteCount * 2);
  const ticket = { ticketId };
  const at = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();
  return [
    { kind: 'ticket.create', fields: { title: `Created ${unique}`, description: 'By the suite', companyId: '5' } },
    { kind: 'ticket.update', ticket, fields: { title: `Renamed ${unique}`, priorityId: '2' } },
    { kind: 'note.add', ticket, text: `A note of the suite ${unique}.`, isPrivate: true },
    { kind: 'time.add', ticket, text: `Time of the suite ${unique}.`, isPrivate: true, startedAt: at(-30), endedAt: at(-15) },
    { kind: 'appointment.create', subject: `Visit ${unique}`, agentId: '4', startsAt: at(600), endsAt: at(660), isPrivate: false },
    {
      kind: 'appointment.update',
      appointmentId: String(appointment?.['id']),
      subject: `Moved ${unique}`,
      startsAt: at(900),
      endsAt: at(960),
    },
    { kind: 'appointment.delete', appointmentId: String(second?.['id']) },
  ];
}

async function someTicket(psa: RunningPsa): Promise<number> {
  const digest = await control<{ id: number; status_id: number }[]>(psa, 'GET', 'state/digest');
  return digest.findLast((ticket) => ticket.status_id === 1 || ticket.status_id === 2)?.id ?? 0;
}

const triggers: PsaDriver['triggers'] = {
  'ticket.created': async (psa) => String((await control(psa, 'POST', 'edit/tickets', { summary: 'Fired', client_id: 5 }))['id']),
  'ticket.statusChanged': async (psa) => {
    const id = await someTicket(psa);
    await control(psa, 'POST', `edit/tickets/${id}/status`, { status_id: 3 });
    return String(id);
  },
  'ticket.updated': async (psa) => {
    const id = await someTicket(psa);
    await control(psa, 'POST', 'edit/tickets', { id, priority_id: 1, summary: `Changed ${++noteCount}` });
    return String(id);
  },
  'ticket.updatedByUser': async (psa) => {
    const id = await someTicket(psa);
    await control(psa, 'POST', `edit/tickets/${id}/note`, { text: 'Any news?', by: { userId: 20 } });
    return String(id);
  },
  'ticket.deleted': async (psa) => {
    const id = await someTicket(psa);
    await control(psa, 'DELETE', `edit/tickets/${id}`, {});
    return String(id);
  },
};

const breakWebhook: PsaDriver['breakWebhook'] = {
  'switched off': async (psa, id) => void (await control(psa, 'POST', `webhooks/${id}/disable`, {})),
  'another address': async (psa, id) =>
    void (await control(psa, 'PATCH', `webhooks/${id}`, { url: 'https://elsewhere.example/callbacks/0a1b2c3d4e5f' })),
  'without a signature': async (psa, id) => void (await control(psa, 'PATCH', `webhooks/${id}`, { authentication_type: 0 })),
  removed: async (psa, id) => void (await control(psa, 'DELETE', `webhooks/${id}`, {})),
  'there twice': async (psa, _id, url) =>
    void (await control(psa, 'POST', 'webhooks/byHand', { name: 'Deskbridge', url, events: ['New Ticket Logged'] })),
};

/** The driver, given a way to start the simulator. */
export function driver(start: (options: StartOptions) => Promise<Halo>): PsaDriver {
  const form = (psa: Halo, more: Json = {}): Record<string, string> => ({
    resourceServer: psa.baseUrl,
    authorisationServer: psa.authUrl,
    tenant: psa.credentials.tenant,
    clientId: text(more['clientId']) ?? psa.credentials.clientId,
    clientSecret: text(more['clientSecret']) ?? psa.credentials.clientSecret,
  });
  return {
    start,
    form: (psa) => form(psa as Halo),
    ids: idsOf,
    truth: truthOf,
    countOfWords,
    faultProfiles,
    lostWrites: { afterApply: { kind: 'cutAfterApply', times: 1 }, beforeApply: { kind: 'cutBeforeApply', times: 1 } },
    addFault: async (psa, fault) => (await control<{ id: number }>(psa, 'POST', 'faults', fault)).id,
    faultCounts: async (psa) =>
      new Map((await control<{ id: number; counted: number }[]>(psa, 'GET', 'faults')).map(({ id, counted }) => [id, counted])),
    clearFaults: async (psa) => void (await control(psa, 'DELETE', 'faults')),
    withoutRight: async (psa, rightId) => {
      const application = await lacking(psa as Halo, rightId);
      return application === null ? null : form(psa as Halo, application);
    },
    writes: writesFor,
    triggers,
    breakWebhook,
    foreignWebhook: async (psa) => {
      const made = await control<{ webhook: { id: string } }>(psa, 'POST', 'webhooks/byHand', {
        name: 'Others',
        url: 'https://others.example/hook',
        events: ['New Ticket Logged'],
      });
      return made.webhook.id;
    },
  };
}
