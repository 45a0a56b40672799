import type { JsonObject } from '../../kit/json.ts';
import type { Entity } from '../store/table.ts';
import { DEPARTMENTS, TEAMS } from '../world/picklists.ts';
import { emptyRecord, split } from './fields.ts';

/** A technician [HaloPSA reference §9.1]. `$teams` holds the ids of the teams the agent is in. */
export interface Agent extends Entity {
  name: string;
  isdisabled: boolean;
  isapiagent: boolean;
  $teams: readonly number[];
}

/** Members that are .NET doubles. */
export const AGENT_FLOATS: ReadonlySet<string> = new Set(split('costprice'));

const CONSTANTS: Readonly<JsonObject> = {
  ...emptyRecord({
    ints: `use_count ticket_count open_ticket_count online_status qualification_count workdayid calendar_status default_currency
      license_id costprice_currency linked_user_id timesheet_days_to_backdate`,
    bools: `isdisabled isapiagent is_agent_only canmanagekb onlineoverride hide_from_lists isconcurrent receives_email is_inactive
      showallcalendars uselogin ssoonly`,
    texts: 'smsnumber extension signature language timezone photopath other1 other2 pin messengerid chatprofile',
    lists: 'roles qualifications',
  }),
  workday_id: 1,
  jobtitle: '',
  licence_type: 0,
  colour: '#2bd3c6',
  use: 'agent',
};

/** An agent with all its members. */
export function agentRecord(from: {
  id: number;
  first: string;
  last: string;
  email: string;
  jobTitle: string;
  teams: readonly number[];
  guid: string;
  isApiAgent?: boolean;
  updatedMs: number;
}): Agent {
  const name = `${from.first} ${from.last}`.trim();
  return {
    ...CONSTANTS,
    id: from.id,
    guid: from.guid,
    name,
    firstname: from.first,
    surname: from.last,
    initials: `${from.first.charAt(0)}${from.last.charAt(0)}`,
    email: from.email,
    username: from.email.split('@')[0] ?? '',
    team: TEAMS.find((team) => team.id === from.teams[0])?.name ?? '',
    jobtitle: from.jobTitle,
    isdisabled: false,
    isapiagent: from.isApiAgent === true,
    licence_type: from.isApiAgent === true ? 4 : 0,
    lastlogindate: '1899-12-30T00:00:00',
    colour: `#${(((from.id * 2654435761) >>> 8) & 0xffffff).toString(16).padStart(6, '0')}`,
    $teams: from.teams,
    $updated: from.updatedMs,
  };
}

/** A team as far as membership shows it. */
interface Team {
  id: number;
  name: string;
  department: number;
}

/** What goes out: team and department membership is nested. */
export function agentWire(agent: Agent, allTeams: readonly Team[], detail: boolean): JsonObject {
  const teams = allTeams.filter((team) => agent.$teams.includes(team.id));
  const departments = DEPARTMENTS.filter((department) => teams.some((team) => team.department === department.id));
  return {
    ...agent,
    costprice: detail ? 35 : undefined,
    teams: teams.map((team) => ({
      team_id: team.id,
      team_name: team.name,
      department_id: team.department,
      department_name: DEPARTMENTS.find((department) => department.id === team.department)?.name,
      forrequests: true,
      foropps: false,
      forprojects: true,
      agent_id: agent.id,
    })),
    departments: departments.map((department) => ({ department_id: department.id, department_name: department.name, agent_id: agent.id })),
  };
}
