import type { Reply } from '../../kit/http.ts';
import { serialise } from '../../kit/json.ts';
import type { JsonObject } from '../../kit/json.ts';
import { guid, mix } from '../../kit/random.ts';
import { dayOf } from '../dates.ts';
import { emptyRecord } from '../rows/fields.ts';
import type { Area } from '../store/applications.ts';
import { Table } from '../store/table.ts';
import type { Entity } from '../store/table.ts';
import type { Tenant } from '../tenant.ts';
import { assignKnown } from '../work/people.ts';
import { numberIn, textIn } from '../work/ticketFields.ts';
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

interface CustomButton extends Entity {
  name: string;
}

const buttons = new WeakMap<Tenant, Table<CustomButton>>();

function buttonsOf(tenant: Tenant): Table<CustomButton> {
  const table = buttons.get(tenant) ?? new Table<CustomButton>();
  buttons.set(tenant, table);
  return table;
}

/** Buttons that vendors create on records [HaloPSA reference §10]. */
const customButton: Resource = {
  path: 'custombutton',
  area: null,
  list: (call) => json(serialise(buttonsOf(call.tenant).all())),
  get: (call, id) => json(serialise(found(buttonsOf(call.tenant).get(pathId(id))))),
  write: (call, item) => serialise(writeButton(call, item)),
  remove: (call, id) => removeButton(call, pathId(id)),
};

function writeButton(call: Call, item: JsonObject): CustomButton {
  const table = buttonsOf(call.tenant);
  const id = numberIn(item, 'id') ?? 0;
  const existing = table.get(id);
  if (id > 0 && !existing) throw emptyError(404);
  const next = existing?.id ?? table.nextId;
  const row: CustomButton = existing ?? {
    ...emptyRecord({ ints: 'usage seq msid type', bools: 'newtab', texts: 'label icon url runbook_id runbook_name' }),
    id: next,
    guid: guid(call.tenant.seed, 53, next),
    name: textIn(item, 'name') ?? '',
    $updated: call.nowMs,
  };
  assignKnown(row, item);
  return table.put(row);
}

function removeButton(call: Call, id: number): Reply {
  const row = found(buttonsOf(call.tenant).get(id));
  buttonsOf(call.tenant).remove(id);
  return json(serialise(row));
}

/** Everything else that a client may look at. Projects and opportunities are tickets of their own kinds; here there are none. */
export const furnitureResources: readonly Resource[] = [
  topLevel,
  contract,
  report,
  customButton,
  emptyList('projects', 'tickets', 'projects'),
  emptyList('opportunities', 'tickets', 'crm'),
  emptyList('supplier', 'suppliers', 'suppliers'),
  emptyList('item', 'items', 'items'),
  emptyList('kbarticle', 'articles', 'kb'),
  emptyList('recurringinvoice', 'invoices', 'invoices'),
];
