import type { JsonObject } from '../../kit/json.ts';
import { stored } from '../dates.ts';
import type { Entity } from '../store/table.ts';
import { emptyRecord, split } from './fields.ts';

/** A customer [HaloPSA reference §9.2]. */
export interface Client extends Entity {
  name: string;
  inactive: boolean;
  main_site_id: number;
}

/** Members that only a detail row holds. */
export const CLIENT_DETAIL_ONLY: ReadonlySet<string> = new Set(
  split('main_site_id main_site_name customfields website alastupdate datecreated'),
);

/** Members that are .NET doubles. */
export const CLIENT_FLOATS: ReadonlySet<string> = new Set(
  split('prepayrecurringminimumdeduction prepayrecurringautomaticdeduction percentage_discount'),
);

const CONSTANTS: Readonly<JsonObject> = {
  ...emptyRecord({
    ints: `default_mailbox_id item_tax_code service_tax_code prepay_tax_code contract_tax_code createdfrom_id billinggroup
      purchase_tax_code preferreddeliverymethod qbodefaulttax device42id datto_alternate_id qbodefaulttaxcode connectwiseid ateraid
      kashflowid syncroid sync_servicenow_attachments kashflow_tenant_id client_to_invoice invoiceduedaysextraclient
      default_currency_code client_to_invoice_recurring cautomateid sentinel_default_user_override percentage_to_survey ninjarmmid
      stopped pritech sectech accountmanagertech`,
    floats: 'prepayrecurringminimumdeduction prepayrecurringautomaticdeduction',
    bools: `inactive override_org_logo prinotify secnotify priassign secassign invoiceyes floverride includeactions needsinvoice
      dontinvoice showslaonweb emailinvoice dont_auto_send_invoices monthlyreportinclude billforrecurringprepayamount alocked
      excludefrominvoicesync override_portalcolour isarchived_xero prepayrecurringminimumdeductiononlyactive hubspot_dont_sync
      hubspot_archived ticket_invoices_for_each_site is_vip taxable jira_validated servicenow_validated is_account`,
    texts: `override_org_name override_org_phone override_org_email override_org_website override_org_portalurl thirdpartynhdapiurl
      xeroid accountsid accountsfirstname accountslastname accountsemailaddress accountsbccemailaddress servicenowid datto_id datto_url
      website snelstart_id datto_commerce_url portalchatprofile kaseyaid servicenow_url servicenow_locale jira_url xero_tenant_id
      itglue_id clientcurrency sentinel_subscription_id dbc_company_id notes ref trading_name qbo_company_id
      customer_relationship_list`,
    lists: 'customer_relationship external_links popup_notes customfields',
  }),
  toplevel_id: 1,
  toplevel_name: 'Customers',
  customertype: 1,
  colour: '#2bd3c6',
  confirmemail: 1,
  actionemail: 1,
  clearemail: 1,
  messagegroup_id: -1,
  mailbox_override: -1,
  autotaskid: -1,
  datto_commerce_id: -1,
  override_layout_id: -1,
  overridepdftemplateinvoice: -1,
  overridepdftemplatequote: -1,
  sentinel_tenant_id: -1,
  linked_organisation_id: 1,
  all_organisations_allowed: true,
  allowall_tickettypes: true,
  allowallchargerates: true,
  table: 1,
  use: 'client',
};

/** A client with all its members. */
export function clientRecord(from: {
  id: number;
  name: string;
  createdMs: number;
  mainSiteId: number;
  mainSiteName: string;
  website?: string;
}): Client {
  return {
    ...CONSTANTS,
    id: from.id,
    name: from.name,
    key: from.id,
    ref: `C${String(from.id).padStart(4, '0')}`,
    inactive: false,
    website: from.website === undefined ? '' : `https://www.${from.website}`,
    datecreated: stored(from.createdMs),
    alastupdate: stored(from.createdMs),
    main_site_id: from.mainSiteId,
    main_site_name: from.mainSiteName,
    $updated: from.createdMs,
  };
}
