import type { JsonObject } from '../../kit/json.ts';
import { stored } from '../dates.ts';
import type { Entity } from '../store/table.ts';
import { emptyRecord, split } from './fields.ts';

/** A site of a client; `client_id` is a double on the wire [HaloPSA reference §9.3, §2.7]. */
export interface Site extends Entity {
  name: string;
  client_id: number;
  client_name: string;
  inactive: boolean;
  sla_id: number;
}

/** Members that are .NET doubles. */
export const SITE_FLOATS: ReadonlySet<string> = new Set(split('client_id style upwho geocoord1 geocoord2'));

/** Members that only a detail row holds. */
export const SITE_DETAIL_ONLY: ReadonlySet<string> = new Set(
  split('customfields custombuttons popup_notes delivery_address invoice_address'),
);

const CONSTANTS: Readonly<JsonObject> = {
  ...emptyRecord({
    ints: 'refnumber language_id cautomateid ninjarmmid device42id datto_alternate_id connectwiseid ateraid syncroid region_code',
    floats: 'style upwho geocoord1 geocoord2',
    bools: 'inactive defaultdelivery slocked isnhserveremaildefault',
    texts: `accountsid accountsfirstname accountslastname accountsemailaddress maincontact_name timezone language_name guid servicenowid
      datto_id datto_url azuretenantid pagerdutywildcard auvik_id country_code itglue_id notes phonenumber`,
    dates: 'contractlastchecked',
    lists: 'customfields custombuttons popup_notes',
  }),
  colour: '#2bd3c6',
  invoice_address_isdelivery: true,
  isstocklocation: true,
  isinvoicesite: true,
  messagegroup_id: -1,
  defaultstocklocation: -1,
  autotaskid: -1,
  linked_organisation_id: 1,
  maincontact_id: -1,
  all_faqlists_allowed: true,
  use: 'site',
};

/** A site with all its members. */
export function siteRecord(from: {
  id: number;
  name: string;
  clientId: number;
  clientName: string;
  createdMs: number;
  phone: string;
}): Site {
  return {
    ...CONSTANTS,
    id: from.id,
    name: from.name,
    client_id: from.clientId,
    client_name: from.clientName,
    clientsite_name: `${from.clientName}/${from.name}`,
    inactive: false,
    sla_id: from.clientId % 5 === 0 ? 2 : 1,
    phonenumber: from.phone,
    datecreated: stored(from.createdMs),
    slastupdate: stored(from.createdMs),
    delivery_address: addressRecord(from.id, -2),
    invoice_address: addressRecord(from.id, -1),
    $updated: from.createdMs,
  };
}

/** An address as nested in sites and tickets. */
export function addressRecord(siteId: number, type: number): JsonObject {
  return {
    id: siteId * 2 + type + 2,
    type,
    line1: '',
    line2: '',
    line3: '',
    line4: '',
    postcode: '',
    primary: true,
    inactive: false,
    date_active: '2023-10-18T09:54:26.28',
    site_id: siteId,
  };
}
