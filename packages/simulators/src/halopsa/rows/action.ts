import { serialise } from '../../kit/json.ts';
import type { JsonObject } from '../../kit/json.ts';
import { computed, stored } from '../dates.ts';
import type { Action } from '../store/actions.ts';
import type { Tenant } from '../tenant.ts';
import { emptyRecord, split } from './fields.ts';

/** Members of an action that are .NET doubles [HaloPSA reference A.2]. */
const ACTION_FLOATS: ReadonlySet<string> = new Set(
  split(`actionchargeamount actiontravelamount actionmileageamount actionprepayhours actionoohtime actionholidaytime actiontotaloohtime
    actionprepayamount timetakendays timetakenadjusted actionchargehours actionnonchargeamount actionnonchargehours timetaken traveltime
    nonbilltime`),
);

const CONSTANTS: Readonly<JsonObject> = {
  ...emptyRecord({
    ints: `replied_to_ticket_id replied_to_action_id created_from_ticket_id created_from_action_id actioncontractid actionbillingplanid
      asset_id asset_site agentnotificationneeded travel_surchargeid twitterid pagerdutysendstatus chatid action_supplier_id
      senttoapisupplierid senttojirasupplierid senttoservicenowsupplierid milestone_bill_id chargerate travel_chargerate attachment_count`,
    floats: `actionchargeamount actiontravelamount actionmileageamount actionprepayhours actionoohtime actionholidaytime
      actiontotaloohtime actionprepayamount actionnonchargeamount`,
    bools: `actioninvoicenumber_isproject lwwarrantyreported labourwarranty reply_direct actioninformownerofaction
      achargetotalprocessed tweetsent senttofb sendemail update_children update_parent usecroverride azure_action_complete senttoinsta
      important actisreadyforprocessing dont_do_rules dont_update_fault`,
    texts: `tweetfrom facebookid facebook_parent_id dynamicsactionid pagerdutyid facebook_from_id twitter_from_id instagramid
      instagramname instagram_parent_id instagram_from_id`,
    lists: 'customfields',
  }),
  action_contract_id: -1,
  from_mailbox_id: 1,
  emailtemplate_id: 11,
  timesheet_approval_status: -1,
  actisbillable: true,
  actreviewed: false,
  _canupdate: true,
};

const CONSTANT_TEXT = serialise({ ...CONSTANTS }, ACTION_FLOATS).slice(1, -1);
const MINUTE_MS = 60_000;

/** Which bodies an action list shows [HaloPSA reference §7]. */
export interface ActionView {
  htmlNote: boolean;
  htmlEmail: boolean;
  attachments: boolean;
}

/** Everything: what one action alone shows. */
export const WHOLE_ACTION: ActionView = { htmlNote: true, htmlEmail: true, attachments: true };

/** An action as JSON with its recorded members [HaloPSA reference A.2]; `fresh` where this request made it [§5]. */
export function actionRow(tenant: Tenant, action: Action, view: ActionView, fresh = false): string {
  const date = fresh ? computed : stored;
  const floor = (ms: number): number => (fresh ? Math.floor(ms / MINUTE_MS) * MINUTE_MS : ms);
  const members: JsonObject = {
    ticket_id: action.ticketId,
    id: action.id,
    guid: action.guid,
    project_id: action.ticketId,
    outcome: action.outcome,
    outcome_id: action.outcomeId,
    action_systemid: tenant.outcomeOf(action.outcomeId)?.system ?? 0,
    ...authorMembers(tenant, action),
    datetime: date(action.atMs),
    actiondatecreated: date(action.createdMs),
    last_updated: date(action.createdMs),
    actionarrivaldate: date(floor(action.startMs)),
    actioncompletiondate: date(floor(action.endMs)),
    note: action.note,
    note_html: view.htmlNote ? action.noteHtml : undefined,
    hiddenfromuser: action.isHidden,
    old_status: action.oldStatus,
    new_status: action.newStatus,
    new_status_name: tenant.statuses.get(action.newStatus)?.name,
    unread: 1,
    merged_from_ticketid: action.mergedFrom,
    timetaken: action.hours,
    timetakendays: action.hours / 8,
    timetakenadjusted: action.hours === 0 ? -0 : action.hours,
    actionchargehours: action.hours,
    actionnonchargehours: 0,
    attachments: view.attachments ? tenant.attachmentsOf(action.ticketId, action.id) : undefined,
  };
  const own = action.members;
  if (!own && !view.attachments) return `${serialise(members, ACTION_FLOATS).slice(0, -1)},${CONSTANT_TEXT}}`;
  const all: JsonObject = { ...CONSTANTS, ...members, ...own };
  if (!view.htmlEmail) delete all.emailbody_html;
  return serialise(all, ACTION_FLOATS);
}

function authorMembers(tenant: Tenant, action: Action): JsonObject {
  const agent = action.agentId > 0 ? tenant.agents.get(action.agentId) : undefined;
  const user = action.userId > 0 ? tenant.users.get(action.userId) : undefined;
  const isSystem = action.who === 'System';
  const { whoTypeOfAgent } = tenant.quirks;
  const whoType = isSystem ? 0 : agent ? whoTypeOfAgent : 1 - whoTypeOfAgent;
  return {
    who: action.who === '' ? (agent?.name ?? user?.name ?? '') : action.who,
    who_type: whoType,
    who_agentid: isSystem ? 0 : (agent?.id ?? 0),
    who_imgpath: '',
    actionby_agent_id: action.agentId,
    actionby_user_id: action.userId,
    actionby_application_id: action.application,
  };
}
