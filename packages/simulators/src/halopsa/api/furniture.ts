import { serialise } from '../../kit/json.ts';
import type { JsonObject } from '../../kit/json.ts';
import { guid, mix } from '../../kit/random.ts';
import { dayOf } from '../dates.ts';
import { emptyRecord } from '../rows/fields.ts';
import type { Area } from '../store/applications.ts';
import { Table } from '../store/table.ts';
import type { Entity } from '../store/table.ts';
import type { Tenant } from '../tenant.ts';
import { assignKnown } from '../writes/people.ts';
import { numberIn, textIn } from '../writes/ticketFields.ts';
import { json, pathId } from './call.ts';
import type { Call, Resource } from './call.ts';
import { listEnvelope } from './entityList.ts';
import { emptyError, textError } from './errors.ts';
import { found } from './people.ts';

/** An envelope of records that this tenant has none of. */
function emptyList(path: string, key: string, area: Area): Resource {
  return {
    path,
    area,
    list: (call) => listEnvelope<Entity>(call, [], { key, floats: new Set(), search: [] }),
    get: () => {
      throw emptyError(404);
    },
  };
}

/** The level above clients [HaloPSA reference §3: the list is called `tree`]. */
const topLevel: Resource = {
  path: 'toplevel',
  area: 'customers',
  list: (call) => json(`{"record_count":1,"tree":${serialise([topLevelRow(call.tenant)])}}`),
  get: (call, id) => json(serialise(found(pathId(id) === 1 ? topLevelRow(call.tenant) : undefined))),
};

function topLevelRow(tenant: Tenant): JsonObject {
  return {
    id: 1,
    guid: guid(tenant.seed, 51, 1),
    name: 'Customers',
    inactive: false,
    seq: 1,
    area_count: tenant.clients.size,
    use: 'toplevel',
  };
}

/** Contracts: one for each managed client. */
const contract: Resource = {
  path: 'clientcontract',
  area: 'contracts',
  list: (call) =>
    listEnvelope<Entity>(call, contracts(call.tenant), {
      key: 'contracts',
      floats: new Set(['periodchargeamount']),
      search: ['ref', 'client_name'],
    }),
  get: (call, id) => json(serialise(found(contracts(call.tenant).find((row) => row.id === pathId(id))), new Set(['periodchargeamount']))),
};

function contracts(tenant: Tenant): Entity[] {
  return tenant.clients
    .all()
    .filter((client) => client.id > 1 && mix(tenant.seed, client.id, 501) % 3 > 0)
    .map((client) => ({
      id: client.id,
      ref: `CON-${String(client.id).padStart(4, '0')}`,
      client_id: client.id,
      client_name: client.name,
      start_date: dayOf(client.$updated),
      end_date: dayOf(client.$updated + 1000 * 86_400_000),
      active: true,
      expired: false,
      contract_status: 1,
      billingperiod: 3,
      periodchargeamount: 250 + (mix(tenant.seed, client.id, 502) % 40) * 25,
      note: '',
      use: 'contract',
      $updated: client.$updated,
    }));
}

/** Reports need the reporting area; bulk SQL is refused, as many tenants do [HaloPSA reference §4]. */
const report: Resource = {
  path: 'report',
  area: 'reporting',
  list: (call) => listEnvelope<Entity>(call, [], { key: 'reports', floats: new Set(), search: [] }),
  write: () => {
    throw textError('You do not have permission to run SQL from the API');
  },
};

const made = new WeakMap<Tenant, Map<string, Table<Entity>>>();

function tableOf(tenant: Tenant, path: string): Table<Entity> {
  const tables = made.get(tenant) ?? new Map<string, Table<Entity>>();
  made.set(tenant, tables);
  const table = tables.get(path) ?? new Table<Entity>();
  tables.set(path, table);
  return table;
}

/** A bare list of records that vendors add by API: read, created, changed and removed, members of `empty` only. */
function vendorList(path: string, empty: JsonObject): Resource {
  return {
    path,
    area: null,
    list: (call) => json(serialise(tableOf(call.tenant, path).all())),
    get: (call, id) => json(serialise(found(tableOf(call.tenant, path).get(pathId(id))))),
    write: (call, item) => serialise(writeVendorRecord(call, path, empty, item)),
    remove: (call, id) => {
      const table = tableOf(call.tenant, path);
      const row = found(table.get(pathId(id)));
      table.remove(row.id);
      return json(serialise(row));
    },
  };
}

function writeVendorRecord(call: Call, path: string, empty: JsonObject, item: JsonObject): Entity {
  const table = tableOf(call.tenant, path);
  const id = numberIn(item, 'id') ?? 0;
  const existing = table.get(id);
  if (id > 0 && !existing) throw emptyError(404);
  if (!existing && (textIn(item, 'name') ?? '') === '') throw textError('Please enter a Name');
  const next = existing?.id ?? table.nextId;
  const row: Entity = existing ?? {
    ...empty,
    id: next,
    guid: guid(call.tenant.seed, 53, next + path.length * 1000),
    name: '',
    $updated: call.nowMs,
  };
  assignKnown(row, item);
  return table.put(row);
}

/** Buttons on records, and custom tabs that open an iframe [HaloPSA reference §10]. */
const customButton = vendorList(
  'custombutton',
  emptyRecord({ ints: 'usage seq msid type', bools: 'newtab', texts: 'label icon url runbook_id runbook_name' }),
);
const tabs = vendorList(
  'tabs',
  emptyRecord({
    ints: 'tableid columns sequence linked_dashboard_id module_id',
    bools: 'send_secure_url_parameter open_in_new_tab',
    texts: 'url icon',
    lists: 'fields',
  }),
);

/** Everything else that a client may look at. Projects and opportunities are tickets of their own kinds; here there are none. */
export const furnitureResources: readonly Resource[] = [
  topLevel,
  contract,
  report,
  customButton,
  tabs,
  emptyList('projects', 'tickets', 'projects'),
  emptyList('opportunities', 'tickets', 'crm'),
  emptyList('supplier', 'suppliers', 'suppliers'),
  emptyList('item', 'items', 'items'),
  emptyList('kbarticle', 'articles', 'kb'),
  emptyList('recurringinvoice', 'invoices', 'invoices'),
];
