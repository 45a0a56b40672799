import { afterAll, expect, test } from 'vitest';
import { rowsOf, startTenant } from '../harness.ts';
import type { Row } from '../harness.ts';
import { split } from './fields.ts';

const tenant = await startTenant();
afterAll(() => tenant.stop());

/** The recorded members of a `POST /Tickets` answer by JSON type [HaloPSA reference A.1]. */
const TICKET = {
  integer:
    split(`id status_id tickettype_id sla_id priority_id client_id site_id user_id agent_id child_count attachment_count enduserstatus
    organisation_id department_id matched_kb_id product_id release_id release2_id release3_id workflow_id workflow_step workflow_seq
    pipeline_stage_id impact urgency starttimeslot targettimeslot quantity source releasenotegroup_id supplier_status appointment_type
    impactlevel createdfrom_id top_level_id site_sla_id supplier_contract_id risklevel changeseq mailboxid chargerate
    laststatuschangeinformed auditstatus auditunum sendprintrequest pagerdutystatus component_id version_id contract_id
    laststatuschangeinformedmanager currency projectconsignmentheaderid projectconsignmentdetailid servicefailurestid hdid
    matched_rule_id team_id newaction_emailfrom budgettype_id pagerdutyeragent devops_comment_count scomalertstate orionalertid
    orionalertactiveid orionacknowledgestate orionclosestate orionacknowledgedby splunkoncallstatus connectwise_id
    connectwise_project_id autotask_id atera_alert_id laststatuschangestatus ninja_device_id resourcetype_id resource_booking_type
    article_type automate_id device_automate_id postloggedview freshdesk_id alluserscanview visible_child_tickets ncentral_details_id
    supplier_contact_id thirdpartyreviewscore datto_alert_state contract_schedule_plan_id useful_count notuseful_count
    itil_requesttype_id merged_into_id`),
  float: split('estimate estimatedays slaholdtime slapercused slatimeleft currentelapsedhours cost deadlinenotificationhours'),
  boolean: split(`flagged read onhold excludefromsla is_vip isimportantcontact inactive release_important projectinternaltask
    supplier_breachrespsent supplier_breachfixbysent showforusers agreedcleared surveysent inform3rdpartysystem surveyneeded knownerror
    development actisbillabledefault forwardinboundupdates loggedoutofhdworkinghours acctmaninformedsurvey oppdontaddtomailinglist
    deleted ignore_kb_match showonroadmap sendack _canupdate is_opportunity is_project sendtopagerduty locked has_related isbillable
    itemsarebillable faultapprovalfailed domerge isnew sync_to_salesforce is_sensitive hide_feedback isbeingclosed updateservicestatus
    invoiceseperatelyoverride reviewed`),
  date: split(`dateoccurred respondbydate fixbydate slaactiondate lastactiondate lastincomingemail targetdate deadlinedate datecreated
    auditdate workflow_stepstarted orionacknowledgedate laststatuschangestatusdate flastupdate reviewed_date`),
  time: split('starttime targettime'),
  string: split(`summary details sla_name client_name site_name user_name team category_1 category_2 category_3 category_4 site_timezone
    reportedby user_email emailtolist oppcontactname oppcompanyname oppemailaddress oppaddr1 oppaddr2 oppaddr3 oppaddr4 opppostcode
    oppcountry oppregion opptype opptimezonename userdef1 userdef2 userdef3 userdef4 userdef5 section_timezone guid key details_html
    takenby messsent backoutplan communicationplan testplan riskdescription impactdescription timezonename pagerdutyid
    pagerdutyincidentidstring mailentryid phonenumberfrom addressfrom changeinformation_html users_name reference
    email_start_tag_override email_end_tag_override devops_agent orionacknowledgenote orionalertname servicenow_id splunkoncall_id
    splunkoncallurl servicenow_number autotask_number meraki_device meraki_alert_type ninja_alert_id who matched_rule_ids auvik_id
    auvik_url pagerdutyservice sms_override use servicestatusnote ticket_tags purchaseordernumber`),
  object: split('priority delivery_address billing_address user tickettype contact_address'),
  array: split('customfields extra_actions tags olas'),
} as const;

/** The recorded members of an action [A.2]. */
const ACTION = {
  integer: split(`ticket_id id who_type who_agentid replied_to_ticket_id replied_to_action_id created_from_ticket_id created_from_action_id
    action_contract_id project_id actioncontractid actionbillingplanid asset_id asset_site from_mailbox_id agentnotificationneeded
    travel_surchargeid twitterid pagerdutysendstatus chatid action_supplier_id emailtemplate_id senttoapisupplierid
    senttojirasupplierid senttoservicenowsupplierid timesheet_approval_status milestone_bill_id outcome_id action_systemid chargerate
    travel_chargerate old_status new_status attachment_count unread actionby_agent_id actionby_user_id`),
  float: split(`actionchargeamount actiontravelamount actionmileageamount actionprepayhours actionoohtime actionholidaytime
    actiontotaloohtime actionprepayamount timetakendays timetakenadjusted actionchargehours actionnonchargeamount actionnonchargehours`),
  boolean: split(`actioninvoicenumber_isproject lwwarrantyreported actisbillable actisreadyforprocessing labourwarranty actreviewed
    reply_direct actioninformownerofaction achargetotalprocessed tweetsent senttofb sendemail update_children update_parent _canupdate
    dont_do_rules dont_update_fault usecroverride azure_action_complete senttoinsta hiddenfromuser important`),
  date: split('datetime actiondatecreated actionarrivaldate actioncompletiondate'),
  time: [],
  string: split(`outcome who note note_html tweetfrom facebookid facebook_parent_id dynamicsactionid pagerdutyid facebook_from_id
    twitter_from_id instagramid instagramname instagram_parent_id instagram_from_id actionby_application_id guid`),
  object: [],
  array: ['customfields'],
} as const;

type Shape = Readonly<Record<keyof typeof TICKET, readonly string[]>>;

/** The JSON type of each member as it stands in the text, one level deep. */
function typesOf(record: Row, text: string): Map<string, string> {
  const out = new Map<string, string>();
  for (const [name, value] of Object.entries(record)) {
    if (Array.isArray(value)) out.set(name, 'array');
    else if (typeof value === 'object') out.set(name, 'object');
    else if (typeof value === 'number') out.set(name, new RegExp(`"${name}":-?\\d+(?:[,}])`).test(text) ? 'integer' : 'float');
    else if (typeof value === 'boolean') out.set(name, 'boolean');
    else if (typeof value === 'string')
      out.set(name, /^\d\d:\d\d:\d\d$/.test(value) ? 'time' : /^\d{4}-\d\d-\d\dT/.test(value) ? 'date' : 'string');
  }
  return out;
}

function mistakes(shape: Shape, types: ReadonlyMap<string, string>): string[] {
  return Object.entries(shape).flatMap(([type, names]) =>
    names.filter((name) => types.get(name) !== type).map((name) => `${name} is ${types.get(name)}, not ${type}`),
  );
}

test('a created ticket has every recorded member in its recorded type', async () => {
  const { body, text } = await tenant.post('Tickets', [{ summary: 'Shape', details: 'x', client_id: 2, tags: [{ text: 'bug' }] }]);
  const ticket = body as unknown as Row & { extra_actions: Row[]; user: Row; priority: Row };
  expect(mistakes(TICKET, typesOf(ticket, text))).toEqual([]);
  expect(Object.keys(ticket).length).toBeGreaterThanOrEqual(247);
  const [action] = ticket.extra_actions;
  expect(mistakes(ACTION, typesOf(action as Row, text.slice(text.indexOf('"extra_actions"'))))).toEqual([]);
  expect(Object.keys(ticket.priority)).toHaveLength(25);
  expect(ticket.priority.id).toMatch(/^[0-9a-f-]{36}$/);
  expect(text).not.toContain(':null');
});

test('a detail is wider than a row and nests user, site and client', async () => {
  const { body, text } = await tenant.get('Tickets/1100?includedetails=true');
  const ticket = body as unknown as Row & { user: Row & { site: Row & { client: Row } } };
  expect(Object.keys(ticket).length).toBeGreaterThan(290);
  expect(Object.keys(ticket.user).length).toBeGreaterThan(95);
  expect(ticket.user.site.client.id).toBe(ticket.client_id);
  expect(text).toMatch(/"site":\{.*"client_id":\d+\.0/);
  expect(text).not.toContain(':null');
});

test('no member is named twice in any row', async () => {
  for (const path of ['Tickets?count=1', 'Tickets/1100?includedetails=true', 'Actions?ticket_id=1100', 'Users?count=1', 'Client?count=1']) {
    const { text, body } = await tenant.get(path);
    expect(JSON.stringify(body).length).toBeLessThanOrEqual(text.length);
    expect(text.length - JSON.stringify(body).length).toBeLessThan(text.length / 20);
  }
});

test.each([
  ['Client', 'clients', 90],
  ['Site', 'sites', 36],
  ['Users', 'users', 78],
  ['Asset', 'assets', 60],
  ['Appointment', 'appointments', 45],
  ['Invoice', 'invoices', 70],
])('%s rows have their envelope and a full width', async (path, key, width) => {
  const answer = await tenant.get(`${path}?pageinate=true&page_size=3&page_no=2`);
  expect(answer.body).toMatchObject({ page_no: 2, page_size: 3 });
  const rows = rowsOf(answer, key);
  expect(rows).toHaveLength(3);
  expect(Object.keys(rows[0] ?? {}).length).toBeGreaterThanOrEqual(width);
});

test('ids that are doubles read as doubles', async () => {
  expect((await tenant.get('Users?count=2')).text).toMatch(/"site_id":\d+\.0,"site_id_int":\d+,/);
  expect((await tenant.get('Site?count=2')).text).toMatch(/"client_id":\d+\.0/);
  expect((await tenant.get('Client?count=1')).text).toMatch(/"id":1[,}]/);
});

test.each([
  'Status',
  'Priority',
  'TicketType',
  'Team',
  'Category',
  'Lookup',
  'FieldInfo',
  'Field',
  'SLA',
  'Workflow',
  'Outcome',
  'Roles',
  'Webhook',
  'Notification',
  'CustomButton',
  'Tabs',
  'Timesheet',
  'TimesheetEvent',
  'Holiday',
  'Currency',
  'AssetType',
  'AssetGroup',
  'Agent',
  'Department',
  'ChargeRate',
])('%s is a bare list that ignores paging', async (path) => {
  const answer = await tenant.get(`${path}?pageinate=${path === 'Agent' ? 'false' : 'true'}&page_size=1`);
  expect(answer.status).toBe(200);
  expect(Array.isArray(answer.body)).toBe(true);
});

test.each([
  ['TopLevel', 'tree'],
  ['Projects', 'tickets'],
  ['Opportunities', 'tickets'],
  ['ClientContract', 'contracts'],
  ['Report', 'reports'],
  ['Supplier', 'suppliers'],
  ['Attachment?ticket_id=1001', 'attachments'],
])('%s has its list under %s', async (path, key) => {
  const answer = await tenant.get(path);
  expect(answer.status).toBe(200);
  expect(rowsOf(answer, key)).toBeInstanceOf(Array);
});

test('agents are a list, or results when paged; 1 is nobody, API agents are hidden', async () => {
  const agents = (await tenant.get('Agent')).body;
  expect(agents[0]).toMatchObject({ id: 1, name: 'Unassigned' });
  expect(agents.map((agent) => agent.id)).not.toContain(3);
  expect((await tenant.get('Agent?includeapiagents=true')).body.map((agent) => agent.id)).toContain(3);
  const paged = await tenant.get('Agent?pageinate=true&page_size=2');
  expect(rowsOf(paged, 'results')).toHaveLength(2);
  expect((await tenant.get('Agent?search=nobody-of-that-name')).body.length).toBe(agents.length);
});

test('statuses have no closed flag, and the open ones can be asked for', async () => {
  const all = (await tenant.get('Status')).body;
  const open = (await tenant.get('Status?excludeclosed=true')).body;
  for (const id of [1, 2, 3, 9]) expect(all.map((row) => row.id)).toContain(id);
  expect(open.map((row) => row.id)).not.toContain(9);
  expect(all.every((row) => !('closed' in row))).toBe(true);
});

test('priorities repeat their number once per SLA under GUIDs of their own', async () => {
  const rows = (await tenant.get('Priority')).body;
  expect(rows.filter((row) => row.priorityid === 1)).toHaveLength(2);
  expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
});

test('every lookup of the reference has rows', async () => {
  for (const id of [11, 12, 17, 21, 22, 27, 33, 58, 61, 79, 86, 94]) {
    const rows = (await tenant.get(`Lookup?lookupid=${id}`)).body;
    expect(rows.length).toBeGreaterThan(0);
    expect(rows[0]).toMatchObject({ lookupid: id });
  }
});

test('field options come only when asked for', async () => {
  expect((await tenant.get('FieldInfo')).body.every((row) => !('values' in row))).toBe(true);
  const rows = (await tenant.get('FieldInfo?includevalues=true')).body;
  expect(rows.find((row) => row.id === 165)?.values).toHaveLength(4);
});

test('an uploaded file is read back as it was', async () => {
  const data = Buffer.from('Now is the winter').toString('base64');
  const { status, body } = await tenant.post('Attachment', [
    { filename: 'short.txt', isimage: false, data_base64: `data:text/plain;base64,${data}`, ticket_id: 1001 },
  ]);
  expect([status, body.data, body.filesize]).toEqual([201, data, 17]);
  expect((await tenant.get(`Attachment/${body.id}`)).text).toBe('Now is the winter');
  expect(rowsOf(await tenant.get('Attachment?ticket_id=1001'), 'attachments')).toHaveLength(1);
  expect((await tenant.get('Tickets/1001')).body).toMatchObject({ attachment_count: 1 });
});
