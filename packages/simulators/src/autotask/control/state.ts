import { ControlError } from '../../kit/control.ts';
import type { ControlRoute } from '../../kit/control.ts';
import type { Reply } from '../../kit/http.ts';
import { jsonReply } from '../../kit/http.ts';
import { watchedFields } from '../hooks/payload.ts';
import { ENTITIES, knownEntity } from '../schema/registry.ts';
import { FAMILIES } from '../schema/webhooks.ts';
import type { Row } from '../store/row.ts';
import type { Tenant } from '../tenant.ts';
import { rowWriter } from '../wire.ts';
import { shown } from './edit.ts';
import type { ControlParts } from './parts.ts';
import { entityIn } from './screen.ts';

/** Fields of a ticket in the digest. */
const DIGEST = [
  'ticketNumber',
  'title',
  'status',
  'priority',
  'queueID',
  'assignedResourceID',
  'companyID',
  'companyLocationID',
  'contactID',
  'createDate',
  'lastActivityDate',
] as const;

/** The truth, past every right, limit and fault. */
export function stateRoutes(parts: ControlParts): ControlRoute[] {
  const { tenant } = parts;
  const under =
    (name: string) =>
    (id: string | undefined): Reply =>
      list(tenant, name, tenant.under(name, 'ticketID', Number(id)));
  return [
    { method: 'GET', pattern: 'state', handle: () => jsonReply(summary(parts)) },
    { method: 'GET', pattern: 'state/tickets', handle: ({ query }) => list(tenant, 'Tickets', rowsNamed(tenant, query.get('ids'))) },
    { method: 'GET', pattern: 'state/digest', handle: ({ query }) => digest(tenant, query) },
    { method: 'GET', pattern: 'state/webhooks', handle: () => jsonReply(webhooks(tenant)) },
    { method: 'GET', pattern: 'state/notes/:id', handle: ({ parameters }) => under('TicketNotes')(parameters['id']) },
    { method: 'GET', pattern: 'state/time/:id', handle: ({ parameters }) => under('TimeEntries')(parameters['id']) },
    { method: 'GET', pattern: 'state/history/:id', handle: ({ parameters }) => under('TicketHistory')(parameters['id']) },
    {
      method: 'GET',
      pattern: 'state/:entity',
      handle: ({ parameters }) => {
        const def = entityIn(parameters['entity'] ?? '');
        return list(tenant, def.name, allOf(tenant, def.name));
      },
    },
    {
      method: 'GET',
      pattern: 'state/:entity/:id',
      handle: ({ parameters }) => {
        const def = entityIn(parameters['entity'] ?? '');
        const row = tenant.collection(def.name).get(Number(parameters['id']));
        if (!row) throw new ControlError(`no ${def.name} ${parameters['id']}`, 404);
        return { status: 200, body: shown(tenant, def, row) };
      },
    },
  ];
}

function summary(parts: ControlParts): object {
  const { tenant, limits, activity } = parts;
  return {
    psa: 'autotask',
    seed: tenant.seed,
    now: new Date(tenant.now()).toISOString(),
    counts: Object.fromEntries(ENTITIES.map(({ name }) => [name, tenant.collection(name).size])),
    zone: parts.zone(),
    applications: tenant.applications.all(),
    settings: tenant.settings,
    quirks: tenant.quirks,
    threshold: { used: limits.used, calls: tenant.settings.rateLimit?.calls ?? null },
    overLimit: limits.overLimit,
    maxThreads: limits.maxThreads,
    isLiving: activity.isLiving,
  };
}

function list(tenant: Tenant, name: string, rows: readonly Row[]): Reply {
  const def = knownEntity(name);
  return { status: 200, body: `[${rows.map((row) => shown(tenant, def, row)).join(',')}]` };
}

function allOf(tenant: Tenant, name: string): Row[] {
  const collection = tenant.collection(name);
  const out: Row[] = [];
  collection.scan(-1, (id) => {
    const row = collection.get(id);
    if (row) out.push(row);
    return true;
  });
  return out;
}

function rowsNamed(tenant: Tenant, ids: string | undefined): Row[] {
  if (ids === undefined) return allOf(tenant, 'Tickets');
  const tickets = tenant.collection('Tickets');
  return ids
    .split(',')
    .map((id) => tickets.get(Number(id)))
    .filter((row) => row !== undefined);
}

function digest(tenant: Tenant, query: ReadonlyMap<string, string>): Reply {
  const tickets = tenant.collection('Tickets');
  const limit = Number(query.get('limit') ?? Infinity);
  const write = rowWriter(tickets.def, tenant.quirks, new Set(['id', ...DIGEST]));
  const lines: string[] = [];
  tickets.scan(Number(query.get('after') ?? -1), (id) => {
    const row = tickets.get(id);
    const counts = ['TicketNotes', 'TimeEntries'].map((name) => tenant.collection(name).under('ticketID', id)?.length ?? 0);
    if (row) lines.push(`${write(row).slice(0, -1)},"notes":${counts[0]},"timeEntries":${counts[1]}}`);
    return lines.length < limit;
  });
  if (query.get('format') === 'ndjson')
    return { status: 200, body: lines.map((line) => `${line}\n`).join(''), contentType: 'application/x-ndjson' };
  return { status: 200, body: `[${lines.join(',')}]` };
}

function webhooks(tenant: Tenant): object[] {
  return FAMILIES.flatMap((family) =>
    tenant
      .webhooks(family)
      .all()
      .map((row) => ({
        entity: family,
        ...row,
        fields: watchedFields(tenant, family, row.id).map(({ name }) => name),
        udfFields:
          family === 'TicketNote' ? [] : tenant.under(`${family}WebhookUdfFields`, 'webhookID', row.id).map((each) => each['udfFieldID']),
        excludedResources: tenant.under(`${family}WebhookExcludedResources`, 'webhookID', row.id).map((each) => each['resourceID']),
      })),
  );
}
