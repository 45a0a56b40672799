import type { JsonObject } from '../../kit/json.ts';
import { emptyRecord, split } from './fields.ts';

/** Members that are .NET doubles on a ticket [HaloPSA reference A.1, §2.7]. */
export const TICKET_FLOATS: ReadonlySet<string> = new Set(
  split(`estimate estimatedays slaholdtime slapercused slatimeleft currentelapsedhours cost deadlinenotificationhours timetaken
    ticketage billable_time oppvalueadjusted targetpercused targettimeleft chargehours nonchargehours travelhours totalmileage itemsprice`),
);

/** Every member of a ticket that this simulator does not compute, with the value it has when nobody set it [A.1]. */
export const TICKET_CONSTANTS: Readonly<JsonObject> = {
  ...emptyRecord({
    ints: `enduserstatus matched_kb_id product_id release_id release2_id release3_id starttimeslot targettimeslot releasenotegroup_id
      supplier_status appointment_type impactlevel supplier_contract_id risklevel mailboxid laststatuschangeinformed sendprintrequest
      pagerdutystatus component_id version_id laststatuschangeinformedmanager currency projectconsignmentheaderid
      projectconsignmentdetailid servicefailurestid newaction_emailfrom budgettype_id pagerdutyeragent devops_comment_count orionalertid
      orionalertactiveid orionacknowledgestate orionclosestate orionacknowledgedby splunkoncallstatus connectwise_id
      connectwise_project_id atera_alert_id laststatuschangestatus ninja_device_id resourcetype_id resource_booking_type article_type
      automate_id device_automate_id postloggedview freshdesk_id alluserscanview visible_child_tickets ncentral_details_id
      supplier_contact_id contract_schedule_plan_id useful_count notuseful_count createdfrom_id`,
    floats: 'estimatedays slaholdtime cost deadlinenotificationhours',
    bools: `is_vip isimportantcontact inactive release_important projectinternaltask supplier_breachrespsent supplier_breachfixbysent
      agreedcleared surveysent inform3rdpartysystem surveyneeded knownerror development forwardinboundupdates loggedoutofhdworkinghours
      acctmaninformedsurvey oppdontaddtomailinglist ignore_kb_match showonroadmap is_opportunity is_project sendtopagerduty locked
      has_related faultapprovalfailed domerge isnew sync_to_salesforce is_sensitive hide_feedback isbeingclosed updateservicestatus
      invoiceseperatelyoverride reviewed`,
    texts: `site_timezone oppaddr1 oppaddr2 oppaddr3 oppaddr4 opppostcode oppcountry opptimezonename userdef1 userdef2 userdef3 userdef4
      userdef5 section_timezone backoutplan communicationplan testplan riskdescription impactdescription timezonename pagerdutyid
      pagerdutyincidentidstring mailentryid phonenumberfrom changeinformation_html devops_agent orionacknowledgenote orionalertname
      servicenow_id splunkoncall_id splunkoncallurl servicenow_number autotask_number meraki_device meraki_alert_type ninja_alert_id
      auvik_id auvik_url pagerdutyservice sms_override servicestatusnote purchaseordernumber`,
    lists: 'olas',
  }),
  estimate: -0,
  quantity: 1,
  pipeline_stage_id: 1,
  organisation_id: 1,
  top_level_id: 1,
  oppregion: '0',
  opptype: ' ',
  starttime: '00:00:00',
  targettime: '00:00:00',
  targetdate: '1900-01-01T00:00:00',
  deadlinedate: '1900-01-01T00:00:00',
  lastincomingemail: '0001-01-01T00:00:00',
  auditstatus: -1,
  auditunum: -1,
  auditdate: '1899-12-30T00:00:00',
  orionacknowledgedate: '1900-01-01T00:00:00',
  laststatuschangestatusdate: '1899-12-30T00:00:00',
  reviewed_date: '1899-12-30T00:00:00',
  messsent: 'YNYYYNYYYYYYYYY',
  chargerate: -1,
  contract_id: -1,
  autotask_id: -1,
  scomalertstate: -1,
  thirdpartyreviewscore: -1,
  datto_alert_state: -1,
  addressfrom: 'S',
  showforusers: true,
  actisbillabledefault: true,
  sendack: true,
  _canupdate: true,
  isbillable: true,
  itemsarebillable: true,
  email_start_tag_override: '[IN-',
  email_end_tag_override: ']',
  workflow_id: 10,
  workflow_step: 3,
  workflow_seq: 1,
  matched_rule_id: 45,
  matched_rule_ids: '45',
  takenby: 'Admin',
  who: 'Admin',
  use: 'ticket',
};

/** Further members of a detail row, beside those of a list row (about 300 with the nested objects) [§6]. */
export const DETAIL_CONSTANTS: Readonly<JsonObject> = {
  ...emptyRecord({
    ints: `team_department_id appointment_count open_chat_count task_count follower_count todo_count service_count businessapp_count
      items_issued_count quotation_count salesorder_count purchaseorder_count invoice_line_count your_vote powershell_script_count
      devops_workitem_count jira_issue_count call_log_count linked_halo_ticket_count ola_count ai_suggested_urgency ai_suggested_impact
      _open_search_score reassigncount connectedinstance_id milestone_id update_milestone_id salesorder_id orderhead_id pr_id branch_id
      main_project_id supplier_id unread_child_action_count unread_related_action_count child_action_count related_action_count`,
    floats:
      'ticketage billable_time oppvalueadjusted targetpercused targettimeleft chargehours nonchargehours travelhours totalmileage itemsprice',
    bools: 'canbevotedfor recalculate_billing is_maintenance parentassign',
    texts: `azure_tenants_name your_vote_comment whatsappcreatedfromid approval_process_step_name loggedonbehalfby product_name supplier_name
      opp_region_name emailtolistsupplier emailcclist emailcclistsupplier release_note release_name child_ticket_id_string web_url api_url
      related_service_descriptions parent_subject`,
    lists: 'external_links expenses table timeentries',
  }),
  workflow_name: 'Standard workflow',
  canbechild: true,
  _can_view_att: true,
  _can_upload_att: true,
  _can_download_att: true,
  _can_edit_att: true,
  _can_view_action_history: true,
};

/** Members of a ticket that may be written although they are not computed: stored as they come. */
export const WRITABLE_EXTRAS: ReadonlySet<string> = new Set([
  ...Object.keys(TICKET_CONSTANTS),
  ...split(
    'startdate enddate closure_note estimateddays reportedby users_name user_email emailtolist emailcclist supplier_id followupdate',
  ),
]);
