import type { JsonObject } from '../../kit/json.ts';
import { stored } from '../dates.ts';
import type { Entity } from '../store/table.ts';
import { emptyRecord, split } from './fields.ts';

/** A contact; `site_id` is a double on the wire and `site_id_int` the integer [HaloPSA reference §9.4, §2.7]. */
export interface User extends Entity {
  name: string;
  site_id: number;
  site_name: string;
  client_id: number;
  client_name: string;
  emailaddress: string;
  inactive: boolean;
  linked_agent_id: number;
}

/** Members that are .NET doubles. */
export const USER_FLOATS: ReadonlySet<string> = new Set(split('site_id client_id_float style upwho geocoord1 geocoord2'));

/** Members that only a detail row holds. */
export const USER_DETAIL_ONLY: ReadonlySet<string> = new Set(split('customfields custombuttons external_links site'));

const CONSTANTS: Readonly<JsonObject> = {
  ...emptyRecord({
    ints: `priority_id connectwiseid web_access_level showmeonly showrecentonly useadlogin delegation_user_id linked_user_id passportal_id
      opportunity_id device_access_level telpref linked_agent_id`,
    bools: `ischangeapprover2 inactive isimportantcontact neversendemails isserviceaccount isimportantcontact2 dontackemails inform
      informaction informclearance showslatimes allowviewsitedocs ischangeapprover cancreateuser isheadofdept iscontractcontact
      informnewarea informactionarea informclearancearea viewallcleared canviewcontracts ispoapprover ismaincontact delegation_activated
      delegation_timebased isnhserveremaildefault canaccessinvoices locked allowviewclientdocs hubspot_dont_sync hubspot_archived
      unsubscribed canviewopps salesforce_dontsync dontackemails2`,
    texts: `sitephonenumber mobilenumber homenumber fax title jobtitle notes other1 other2 other3 other4 other5 sitetimezone
      googleworkplace_id servicenow_id servicenow_username sgatewayid samaccountname oktaid azure_tenant_id hubspot_id hubspot_url
      azure_tenant_domain activedirectory_dn`,
    dates: 'delegation_start delegation_end azure_last_login_date',
    lists: 'customfields custombuttons external_links',
  }),
  colour: '#2bd3c6',
  autotaskid: -1,
  messagegroup_id: -1,
  canadd: true,
  cataloglevel: 1,
  canaccesscatalog: true,
  encmethod: 1,
  adconnection: -1,
  organisation_id: 1,
  jira_instance: 1,
  use: 'user',
};

/** A contact with all its members. */
export function userRecord(from: {
  id: number;
  first: string;
  last: string;
  email: string;
  phone: string;
  siteId: number;
  siteName: string;
  clientId: number;
  clientName: string;
  createdMs: number;
  azureId: string;
  created: string;
}): User {
  return {
    ...CONSTANTS,
    id: from.id,
    name: `${from.first} ${from.last}`.trim(),
    firstname: from.first,
    surname: from.last,
    initials: `${from.first.charAt(0)}${from.last.charAt(0)}`,
    emailaddress: from.email,
    login: from.email,
    phonenumber: from.phone,
    site_id: from.siteId,
    site_id_int: from.siteId,
    site_name: from.siteName,
    client_id: from.clientId,
    client_name: from.clientName,
    inactive: false,
    linked_agent_id: 0,
    azureoid: from.azureId,
    datecreated: from.created,
    ulastupdate: stored(from.createdMs),
    $updated: from.createdMs,
  };
}
