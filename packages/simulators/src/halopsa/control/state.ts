import { ControlError } from '../../kit/control.ts';
import type { ControlRoute } from '../../kit/control.ts';
import { jsonReply } from '../../kit/http.ts';
import type { Reply } from '../../kit/http.ts';
import { serialise } from '../../kit/json.ts';
import { stored } from '../dates.ts';
import { AGENT_FLOATS, agentWire } from '../rows/agent.ts';
import { actionRow, WHOLE_ACTION } from '../rows/action.ts';
import { CLIENT_FLOATS } from '../rows/client.ts';
import { priorityWire } from '../rows/picklists.ts';
import { SITE_FLOATS } from '../rows/site.ts';
import { summaryOf } from '../rows/ticket.ts';
import { ticketDetail } from '../rows/ticketDetail.ts';
import { USER_FLOATS } from '../rows/user.ts';
import type { Entity } from '../store/table.ts';
import type { Tenant } from '../tenant.ts';
import { ASSET_FLOATS } from '../world/assets.ts';
import { INVOICE_FLOATS } from '../world/invoices.ts';
import type { ControlParts } from './parts.ts';

/** What is true in the tenant, past every right and fault: for tests that compare. */
export function stateRoutes(parts: ControlParts): ControlRoute[] {
  const { tenant } = parts;
  return [
    { method: 'GET', pattern: 'state', handle: () => jsonReply(overview(parts)) },
    { method: 'GET', pattern: 'state/digest', handle: ({ query }) => digest(tenant, query) },
    {
      method: 'GET',
      pattern: 'state/actions/:id',
      handle: ({ parameters }) => raw(`[${actionTexts(tenant, Number(parameters.id)).join(',')}]`),
    },
    {
      method: 'GET',
      pattern: 'state/tickets',
      handle: ({ query }) =>
        raw(
          `[${ticketIds(tenant, query)
            .map((id) => ticketText(tenant, id))
            .join(',')}]`,
        ),
    },
    { method: 'GET', pattern: 'state/tickets/:id', handle: ({ parameters }) => raw(ticketText(tenant, Number(parameters.id))) },
    {
      method: 'GET',
      pattern: 'state/webhooks',
      handle: () => jsonReply(tenant.webhooks.all().map((row) => ({ ...row, notifications: tenant.webhooks.notificationsOf(row.id) }))),
    },
    {
      method: 'GET',
      pattern: 'state/:entity',
      handle: ({ parameters }) => raw(`[${recordTexts(tenant, parameters.entity ?? '').join(',')}]`),
    },
    {
      method: 'GET',
      pattern: 'state/:entity/:id',
      handle: ({ parameters }) => raw(recordText(tenant, parameters.entity ?? '', Number(parameters.id))),
    },
  ];
}

function raw(text: string): Reply {
  return { status: 200, body: text };
}

function overview({ tenant, activity }: ControlParts): object {
  const { tickets, webhooks } = tenant;
  let open = 0;
  for (const id of tickets.indexes.id.slice(0, tickets.size)) if (!tenant.isClosed(tickets.columns.value('status', id))) open++;
  return {
    psa: 'halopsa',
    seed: tenant.seed,
    now: new Date(tenant.clock.now()).toISOString(),
    counts: {
      tickets: tickets.size,
      deleted: tickets.deleted.size,
      open,
      actions: actionCount(tenant),
      clients: tenant.clients.size,
      sites: tenant.sites.size,
      users: tenant.users.size,
      agents: tenant.agents.size,
      assets: tenant.assets.size,
      appointments: tenant.appointments.size,
      invoices: tenant.invoices.size,
      webhooks: webhooks.all().length,
      notifications: webhooks.notifications().length,
    },
    applications: tenant.applications.all(),
    settings: tenant.settings,
    quirks: tenant.quirks,
    eventNumbers: Object.fromEntries(webhooks.numbers),
    isLiving: activity.isLiving,
  };
}

/** The highest action numbers summed up: exact until somebody deletes or moves one. */
function actionCount(tenant: Tenant): number {
  const column = tenant.tickets.columns.column('actions');
  return tenant.tickets.indexes.id.slice(0, tenant.tickets.size).reduce((sum, id) => sum + (column[id] as number), 0);
}

function ticketIds(tenant: Tenant, query: ReadonlyMap<string, string>): number[] {
  const ids = (query.get('ids') ?? '')
    .split(',')
    .filter((part) => part !== '')
    .map(Number);
  return ids.filter((id) => tenant.tickets.has(id));
}

function ticketText(tenant: Tenant, id: number): string {
  if (!tenant.tickets.has(id)) throw new ControlError(`no ticket ${id}`, 404);
  return ticketDetail(tenant, tenant.tickets.core(id), tenant.tickets.extras(id), tenant.clock.now(), { nested: true });
}

function actionTexts(tenant: Tenant, ticketId: number): string[] {
  if (!tenant.tickets.has(ticketId)) throw new ControlError(`no ticket ${ticketId}`, 404);
  return tenant.actions.list(ticketId).map((action) => actionRow(tenant, action, WHOLE_ACTION));
}

/** One small object per live ticket, by rising id: a list, or lines with `format=ndjson`; `after` and `limit` take it in parts. */
function digest(tenant: Tenant, query: ReadonlyMap<string, string>): Reply {
  const { tickets } = tenant;
  const from = tickets.indexes.id.rankOf(Number(query.get('after') ?? 0) + 1);
  const limit = Number(query.get('limit') ?? tickets.size);
  const lines = tickets.indexes.id.slice(from, from + limit).map((id) => digestLine(tenant, id));
  if (query.get('format') === 'ndjson') return { status: 200, body: lines.join('\n'), contentType: 'application/x-ndjson' };
  return raw(`[${lines.join(',')}]`);
}

function digestLine(tenant: Tenant, id: number): string {
  const core = tenant.tickets.core(id);
  return JSON.stringify({
    id,
    last_update: stored(core.updated),
    dateoccurred: stored(core.created),
    status_id: core.status,
    priority_id: core.priority,
    tickettype_id: core.type,
    agent_id: core.agent,
    team_id: core.team,
    client_id: core.client,
    site_id: core.site,
    user_id: core.user,
    category_1: tenant.tickets.categoryTexts[core.category1],
    merged_into_id: core.mergedInto,
    actions: core.actions,
    summary: summaryOf(tenant, core, tenant.tickets.extras(id)),
  });
}

interface Kind {
  rows: Entity[];
  text(row: Entity): string;
}

function kindOf(tenant: Tenant, entity: string): Kind {
  const plain = (table: { all(): Entity[] }, floats?: ReadonlySet<string>): Kind => ({
    rows: table.all(),
    text: (row) => serialise(row, floats),
  });
  const kinds: Record<string, () => Kind> = {
    clients: () => plain(tenant.clients, CLIENT_FLOATS),
    sites: () => plain(tenant.sites, SITE_FLOATS),
    users: () => plain(tenant.users, USER_FLOATS),
    assets: () => plain(tenant.assets, ASSET_FLOATS),
    appointments: () => plain(tenant.appointments),
    invoices: () => plain(tenant.invoices, INVOICE_FLOATS),
    statuses: () => plain(tenant.statuses),
    agents: () => ({
      rows: tenant.agents.all(),
      text: (row) => agentText(tenant, row.id),
    }),
    priorities: () => ({ rows: tenant.priorities.all(), text: (row) => priorityWire(tenant.priorities.get(row.id)) }),
  };
  const kind = kinds[entity.toLowerCase()];
  if (!kind) throw new ControlError(`no entity ${entity}; there are tickets, actions, ${Object.keys(kinds).join(', ')}`, 404);
  return kind();
}

function agentText(tenant: Tenant, id: number): string {
  const agent = tenant.agents.get(id);
  return agent ? serialise(agentWire(agent, tenant.teams, true), AGENT_FLOATS) : '{}';
}

function recordTexts(tenant: Tenant, entity: string): string[] {
  const kind = kindOf(tenant, entity);
  return kind.rows.map((row) => kind.text(row));
}

function recordText(tenant: Tenant, entity: string, id: number): string {
  const kind = kindOf(tenant, entity);
  const row = kind.rows.find((candidate) => candidate.id === id);
  if (!row) throw new ControlError(`no ${entity} ${id}`, 404);
  return kind.text(row);
}
