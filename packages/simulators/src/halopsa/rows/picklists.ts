import { serialise } from '../../kit/json.ts';
import type { JsonObject } from '../../kit/json.ts';
import { guid } from '../../kit/random.ts';
import { OUTCOMES, TEAMS } from '../world/picklists.ts';
import type { Priority, TICKET_TYPES } from '../world/picklists.ts';
import { split } from './fields.ts';

/** Members of a priority that are .NET doubles. */
const PRIORITY_FLOATS: ReadonlySet<string> = new Set(split('fixtime responsetime'));

/** A priority on the wire: its `id` is a GUID, the number is `priorityid` [HaloPSA reference §9.6]. */
export function priorityWire(priority: Priority | undefined): string {
  return priority ? serialise({ ...priority, id: priority.$guid }, PRIORITY_FLOATS) : 'null';
}

/** A ticket type as the picklist and the nested `tickettype` show it [HaloPSA reference §9.7]. */
export function ticketTypeWire(type: (typeof TICKET_TYPES)[number]): string {
  return serialise({
    id: type.id,
    guid: guid(17, 17, type.id),
    name: type.name,
    use: 'tickets',
    sequence: type.id,
    group_id: 1,
    group_name: 'Service desk',
    itilrequesttype: type.itil,
    agentscanselect: true,
    enduserscanselect: type.id !== 27,
    agents_can_select: true,
    cancreate: true,
    default_sla: 1,
    default_priority: 4,
    default_agent: 1,
    default_agent_name: 'Unassigned',
    default_team: TEAMS.find((team) => team.id === type.team)?.name,
    default_team_id: type.team,
    visible: true,
    isactive: true,
    anonymouscanselect: false,
    allowattachments: true,
    workflow_id: 10,
    workflow_name: 'Standard workflow',
    color: '#2bd3c6',
    icon: 'fas fa-ticket',
    email_start_tag_override: `[${type.prefix}-`,
    emailtemplate_id: 0,
    includeinworkload: true,
    teams_chat_default_name: '$FAULTID - $SYMPTOM',
    is_sprint: false,
    copiedfrom_id: 0,
    use_type: 0,
  });
}

/** A team [HaloPSA reference §9.7]. */
export function teamWire(
  team: { id: number; name: string; department: number; isInactive?: boolean },
  departmentName: string,
  agents: readonly JsonObject[],
): JsonObject {
  return {
    id: team.id,
    guid: guid(19, 19, team.id),
    name: team.name,
    sequence: team.id,
    forrequests: true,
    foropps: false,
    forprojects: true,
    ticket_count: 0,
    department_id: team.department,
    department_name: departmentName,
    inactive: team.isInactive === true,
    override_column_id: 0,
    agents: [...agents],
    agent_count: agents.length,
    use: 'team',
  };
}

/** An action button [HaloPSA reference §9.14]. */
export function outcomeWire(outcome: (typeof OUTCOMES)[number]): JsonObject {
  return {
    id: outcome.id,
    outcome: outcome.outcome,
    buttonname: outcome.outcome,
    labellong: outcome.outcome,
    sequence: outcome.id,
    hidefromuser: outcome.hide,
    hidden: false,
    newstatus: outcome.newstatus === 0 ? -1 : outcome.newstatus,
    systemid: outcome.system,
    defaulttimetaken: 0,
    sendemail: outcome.id === 1,
    icon: 'fas fa-comment',
    colour: '#2bd3c6',
    outcometype: 0,
    actiongroup_id: 1,
    includeattachments: false,
    respond: !outcome.hide,
    use: 'outcome',
  };
}
