import { mix, pick } from '../../kit/random.ts';
import type { JsonObject } from '../../kit/json.ts';
import { stored } from '../dates.ts';
import { emptyRecord, split } from '../rows/fields.ts';
import type { Entity } from '../store/table.ts';
import type { Organisations } from './organisations.ts';

/** A device at a customer [HaloPSA reference §9.9]. */
export interface Asset extends Entity {
  inventory_number: string;
  client_id: number;
  site_id: number;
  assettype_id: number;
  inactive: boolean;
}

/** Kinds of asset. */
export const ASSET_TYPES: readonly { id: number; name: string; group: number }[] = [
  { id: 101, name: 'Laptop', group: 1 },
  { id: 102, name: 'Desktop', group: 1 },
  { id: 103, name: 'Server', group: 2 },
  { id: 104, name: 'Printer', group: 3 },
  { id: 105, name: 'Firewall', group: 2 },
];

/** Groups of kinds. */
export const ASSET_GROUPS: readonly { id: number; name: string }[] = [
  { id: 1, name: 'Workstations' },
  { id: 2, name: 'Infrastructure' },
  { id: 3, name: 'Peripherals' },
];

/** Members that are .NET doubles. */
export const ASSET_FLOATS: ReadonlySet<string> = new Set(split('site_id_float purchaseprice bookvalue'));

const MODELS = [
  'Latitude 5440',
  'EliteBook 840',
  'ThinkPad T14',
  'OptiPlex 7010',
  'ProDesk 400',
  'PowerEdge R350',
  'LaserJet M404',
  'FortiGate 60F',
];

const CONSTANTS: Readonly<JsonObject> = {
  ...emptyRecord({
    ints: `supplier_id supplier_contract_id contract_id criticality itemstock_id item_id goodsin_po_id stockbin_id ninjarmm_id automate_id
      datto_id auvik_device_id syncro_id atera_id connectwise_id kaseya_id device42_id lansweeper_id intune_id jamf_id domotz_id
      ticket_count open_ticket_count child_count parent_count service_count warranty_status sla_id priority_id stocktake_id bulk_count
      billing_plan_id`,
    floats: 'purchaseprice bookvalue',
    bools: `isnew is_template locked sensitive non_consignable manual_contract reserved is_loaner issold isassigned billable
      warranty_updated dontexport`,
    texts: `key_field2 key_field3 notes device_name ip_address mac_address operating_system domain_name last_user location commissioned_by
      warranty_note third_party_id third_party_url asset_tag colour icon username barcode supplier_name contract_ref department_name
      business_owner_name technical_owner_name snow_id service_now_url`,
    dates: 'warranty_start warranty_end purchase_date lastscan_date decommission_date last_maintenance next_maintenance',
    lists: 'users customfields fields custombuttons attachments linked_items',
  }),
  use: 'asset',
};

/** Makes up about one device per person, and servers and firewalls per site. */
export function makeAssets(seed: number, world: Organisations, startMs: number): Asset[] {
  const out: Asset[] = [];
  for (const user of world.users) {
    if (user.emailaddress === '') continue;
    const id = out.length + 1;
    const type = ASSET_TYPES[mix(seed, id, 33) % 5 === 0 ? 3 : mix(seed, id, 34) % 2] as (typeof ASSET_TYPES)[number];
    out.push(
      assetRecord({
        id,
        type,
        clientId: user.client_id,
        clientName: user.client_name,
        siteId: user.site_id,
        siteName: user.site_name,
        model: pick(MODELS, seed, id, 35),
        number: `${type.name.slice(0, 2).toUpperCase()}${String(10_000 + id)}`,
        userName: user.name,
        userId: user.id,
        updatedMs: startMs + (mix(seed, id, 36) % 1000) * 60_000,
      }),
    );
  }
  return out;
}

/** An asset with all its members. */
export function assetRecord(from: {
  id: number;
  type: { id: number; name: string; group: number };
  clientId: number;
  clientName: string;
  siteId: number;
  siteName: string;
  model: string;
  number: string;
  userName: string;
  userId: number;
  updatedMs: number;
}): Asset {
  return {
    ...CONSTANTS,
    id: from.id,
    did: from.id,
    inventory_number: from.number,
    key_field: from.model,
    client_id: from.clientId,
    client_name: from.clientName,
    site_id: from.siteId,
    site_name: from.siteName,
    assettype_id: from.type.id,
    assettype_name: from.type.name,
    assetgroup_id: from.type.group,
    status_id: 1,
    status_name: 'In use',
    username: from.userName,
    users: from.userId === 0 ? [] : [{ id: from.userId, name: from.userName }],
    inactive: false,
    datecreated: stored(from.updatedMs),
    dlastupdate: stored(from.updatedMs),
    $updated: from.updatedMs,
  };
}
