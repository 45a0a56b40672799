import type { Reply } from '../../kit/http.ts';
import { asText, serialise } from '../../kit/json.ts';
import type { JsonObject } from '../../kit/json.ts';
import { guid } from '../../kit/random.ts';
import { outcomeWire, priorityWire, teamWire, ticketTypeWire } from '../rows/picklists.ts';
import { ASSET_GROUPS, ASSET_TYPES } from '../world/assets.ts';
import type { CustomField } from '../world/customFields.ts';
import { lookupRows } from '../world/lookups.ts';
import { CATEGORIES, DEPARTMENTS, OUTCOMES, SLAS } from '../world/picklists.ts';
import { idsOf, isOn, json, numberOf } from './call.ts';
import type { Call, Resource } from './call.ts';
import { found } from './people.ts';

function bare(rows: readonly JsonObject[]): Reply {
  return json(serialise(rows));
}

/** A bare list of small records that ignores paging [HaloPSA reference §3], with its members by id. */
function picklist(path: string, rows: (call: Call) => readonly JsonObject[]): Resource {
  return {
    path,
    area: null,
    isLookup: true,
    list: (call) => bare(rows(call)),
    get: (call, id) => json(serialise(found(rows(call).find((row) => asText(row.id).toLowerCase() === id.toLowerCase())))),
  };
}

/** Statuses: no closed flag; `excludeclosed` gives the open ones; `type` filters nothing [HaloPSA reference §9.5]. */
const status = picklist('status', (call) => call.tenant.statuses.all().filter((row) => !(isOn(call, 'excludeclosed') && row.$closed)));

/** Priorities: one row per SLA, the number in `priorityid` [HaloPSA reference §9.6]. */
const priority: Resource = {
  path: 'priority',
  area: null,
  isLookup: true,
  list: (call) => {
    const slas = idsOf(call, 'slaid', 'sla_id');
    const rows = call.tenant.priorities.all().filter((row) => !slas || slas.has(row.slaid));
    return json(`[${rows.map(priorityWire).join(',')}]`);
  },
  get: (call, id) =>
    json(priorityWire(found(call.tenant.priorities.find((row) => row.$guid === id.toLowerCase() || String(row.priorityid) === id)))),
};

const ticketType: Resource = {
  path: 'tickettype',
  area: null,
  isLookup: true,
  list: (call) => json(`[${call.tenant.types.map(ticketTypeWire).join(',')}]`),
  get: (call, id) => json(ticketTypeWire(found(call.tenant.types.find((type) => String(type.id) === id)))),
};

/** Teams with their agents; inactive ones only with `includeinactive`-like parameters absent from the reference stay listed. */
const team = picklist('team', (call) =>
  call.tenant.teams.map((row) => {
    const members = call.tenant.agents.all().filter((agent) => agent.$teams.includes(row.id));
    const agents = isOn(call, 'includeagentsforteam') || members.length < 50 ? members : [];
    return teamWire(
      row,
      call.tenant.departmentName(row.department),
      agents.map((agent) => ({ agent_id: agent.id, agent_name: agent.name, team_id: row.id })),
    );
  }),
);

const department = picklist('department', () =>
  DEPARTMENTS.map((row) => ({
    id: row.id,
    guid: guid(23, 23, row.id),
    name: row.name,
    sequence: row.id,
    inactive: false,
    organisation_id: 1,
  })),
);

/** Categories of kinds 1 to 4; a ticket is written with the `value` path [HaloPSA reference §9.7]. */
const category = picklist('category', (call) => {
  const types = idsOf(call, 'type_id');
  const all = CATEGORIES.flatMap((paths, kind) => paths.map((path) => ({ path, kind: kind + 1 })));
  return all
    .map(({ path, kind }, i) => ({
      id: i + 1,
      guid: guid(29, 29, i + 1),
      value: path,
      category_name: path.split('>').at(-1),
      type_id: kind,
      sequence: i + 1,
      sla_id: -1,
      priority_id: -1,
      tickettype_id: 0,
      nominalcode: '',
      isactive: true,
      use: 'category',
    }))
    .filter((row) => !types || types.has(row.type_id));
});

const lookup: Resource = {
  path: 'lookup',
  area: null,
  isLookup: true,
  list: (call) => bare(lookupRows(numberOf(call, 'lookupid'))),
};

/** Field definitions; options only with `includevalues` [HaloPSA reference §9.8]. */
const fieldInfo = picklist('fieldinfo', (call) => call.tenant.customFields.map((custom) => fieldRow(custom, isOn(call, 'includevalues'))));

function fieldRow(custom: CustomField, withValues: boolean): JsonObject {
  return {
    id: custom.id,
    guid: guid(31, 31, custom.id),
    name: custom.name,
    label: custom.label,
    summary: '',
    type: custom.type,
    inputtype: custom.inputtype,
    usage: custom.usage,
    lookup: custom.values.length > 0 ? 1000 + custom.id : 0,
    values: withValues ? custom.values.map((value) => ({ id: value.id, name: value.name, lookupid: 1000 + custom.id })) : undefined,
    mandatory: false,
    visibility_level: 0,
    characterlimit: 0,
    searchable: true,
    copytochild: false,
    regex: '',
    calculation: '',
    showintable: true,
    kind: 'T',
    extratype: custom.type === 2 ? 1 : 0,
    systemid: 0,
  };
}

const field = picklist('field', () => [
  { id: 137, name: 'Account Number', validate: 'X', mandatory: false, lookup: 0, systemuse: 16, access_level: 2 },
  { id: 138, name: 'Serial Number', validate: 'X', mandatory: false, lookup: 0, systemuse: 5, access_level: 2 },
]);

const sla = picklist('sla', (call) =>
  SLAS.map((row) => ({
    id: row.id,
    guid: guid(37, 37, row.id),
    name: row.name,
    hoursoffset: 0,
    workday_id: 1,
    autoreleaselimit: 0,
    responsereset: false,
    slstatusafterfirstwarning: 0,
    trackslafixtime: true,
    trackslaresponsetime: true,
    priorities: isOn(call, 'includepriorities') ? undefined : [],
    default_priority: 4,
    use: 'sla',
  })),
);

const outcome = picklist('outcome', () => OUTCOMES.map(outcomeWire));

const workflow = picklist('workflow', () => [
  { id: 10, guid: guid(41, 41, 10), name: 'Standard workflow', inactive: false, type: 0, step_count: 4, ticket_count: 0 },
  { id: 11, guid: guid(41, 41, 11), name: 'Change approval', inactive: false, type: 0, step_count: 6, ticket_count: 0 },
]);

const roles = picklist('roles', () =>
  ['Administrator', 'Service Desk', 'API'].map((name, i) => ({ id: guid(43, 43, i + 1), name, isdefault: i === 1, agent_count: 0 })),
);

const holiday = picklist('holiday', (call) => {
  const year = new Date(call.nowMs).getUTCFullYear();
  return [year, year + 1].flatMap((y, i) => [
    { id: i * 2 + 1, name: "New Year's Day", date: `${y}-01-01T00:00:00`, agent_id: 0, allday: true, workday_id: 1 },
    { id: i * 2 + 2, name: 'Winter holiday', date: `${y}-12-25T00:00:00`, agent_id: 0, allday: true, workday_id: 1 },
  ]);
});

const currency = picklist('currency', () => [
  { id: 1, code: 'GBP', name: 'Pound Sterling', symbol: '£', conversion_rate: 1, isdefault: true },
  { id: 2, code: 'EUR', name: 'Euro', symbol: '€', conversion_rate: 1, isdefault: false },
]);

const assetType = picklist('assettype', () =>
  ASSET_TYPES.map((row) => ({
    id: row.id,
    guid: guid(47, 47, row.id),
    name: row.name,
    assetgroup_id: row.group,
    keyfield_id: 1,
    tag: '',
    active: true,
  })),
);

const assetGroup = picklist('assetgroup', () => ASSET_GROUPS.map((row) => ({ id: row.id, name: row.name, sequence: row.id })));

const chargeRate = picklist('chargerate', () =>
  lookupRows(17).map((row) => ({ id: row.id, name: row.name, rate: Number(row.value2), lookup_id: 17, ratetype: 0 })),
);

/** Every list that only configures. */
export const picklistResources: readonly Resource[] = [
  status,
  priority,
  ticketType,
  team,
  department,
  category,
  lookup,
  fieldInfo,
  field,
  sla,
  outcome,
  workflow,
  roles,
  holiday,
  currency,
  assetType,
  assetGroup,
  chargeRate,
];
