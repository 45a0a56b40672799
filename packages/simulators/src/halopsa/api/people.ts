import { RawJson, serialise } from '../../kit/json.ts';
import type { JsonObject } from '../../kit/json.ts';
import { computed } from '../dates.ts';
import { AGENT_FLOATS, agentWire } from '../rows/agent.ts';
import type { Agent } from '../rows/agent.ts';
import { CLIENT_DETAIL_ONLY, CLIENT_FLOATS } from '../rows/client.ts';
import type { Client } from '../rows/client.ts';
import { SITE_DETAIL_ONLY, SITE_FLOATS } from '../rows/site.ts';
import type { Site } from '../rows/site.ts';
import { USER_DETAIL_ONLY, USER_FLOATS } from '../rows/user.ts';
import type { User } from '../rows/user.ts';
import { removePerson, writeClient, writeSite, writeUser } from '../writes/people.ts';
import { idsOf, isOn, json, pathId } from './call.ts';
import type { Call, Resource } from './call.ts';
import { listEnvelope } from './entityList.ts';
import { emptyError } from './errors.ts';
import { pageOf } from './paging.ts';
import { authorOf } from './ticketWrite.ts';

/** Customers [HaloPSA reference §9.2]. */
export const clientResource: Resource = {
  path: 'client',
  area: 'customers',
  list: (call) =>
    listEnvelope<Client>(call, call.tenant.clients.all(), {
      key: 'clients',
      floats: CLIENT_FLOATS,
      detailOnly: CLIENT_DETAIL_ONLY,
      search: ['name', 'ref'],
      test: () => {
        const topLevels = idsOf(call, 'toplevel_id');
        return topLevels && ((client) => topLevels.has(Number(client.toplevel_id)));
      },
    }),
  get: (call, id) => json(serialise(found(call.tenant.clients.get(pathId(id))), CLIENT_FLOATS)),
  write: (call, item) => fresh(call, writeClient(call.tenant, authorOf(call), item), 'alastupdate', CLIENT_FLOATS),
  remove: (call, id) => {
    const client = found(call.tenant.clients.get(pathId(id)));
    removePerson(call.tenant, authorOf(call), 'client', client.id);
    return json(serialise(client, CLIENT_FLOATS));
  },
};

/** Sites [HaloPSA reference §9.3], gated by *customers* [§1]. */
export const siteResource: Resource = {
  path: 'site',
  area: 'customers',
  list: (call) =>
    listEnvelope<Site>(call, call.tenant.sites.all(), {
      key: 'sites',
      floats: SITE_FLOATS,
      detailOnly: SITE_DETAIL_ONLY,
      search: ['name', 'client_name', 'clientsite_name'],
      test: () => {
        const clients = idsOf(call, 'client_id');
        return clients && ((site) => clients.has(site.client_id));
      },
    }),
  get: (call, id) => {
    const site = found(call.tenant.sites.get(pathId(id)));
    const client = isOn(call, 'includedetails') ? call.tenant.clients.get(site.client_id) : undefined;
    return json(serialise({ ...site, client: client && new RawJson(serialise(client, CLIENT_FLOATS)) }, SITE_FLOATS));
  },
  write: (call, item) => fresh(call, writeSite(call.tenant, authorOf(call), item), 'slastupdate', SITE_FLOATS),
  remove: (call, id) => {
    const site = found(call.tenant.sites.get(pathId(id)));
    removePerson(call.tenant, authorOf(call), 'site', site.id);
    return json(serialise(site, SITE_FLOATS));
  },
};

/** Contacts [HaloPSA reference §9.4]; `search` is fuzzy and does not look into `azureoid`. */
export const usersResource: Resource = {
  path: 'users',
  area: 'customers',
  list: (call) =>
    listEnvelope<User>(call, call.tenant.users.all(), {
      key: 'users',
      floats: USER_FLOATS,
      detailOnly: USER_DETAIL_ONLY,
      search: ['name', 'emailaddress', 'login', 'phonenumber', 'client_name', 'site_name'],
      test: userTest,
    }),
  get: (call, id) => {
    const user = found(call.tenant.users.get(pathId(id)));
    const site = isOn(call, 'includedetails') ? call.tenant.sites.get(user.site_id) : undefined;
    return json(serialise({ ...user, site: site && new RawJson(serialise(site, SITE_FLOATS)) }, USER_FLOATS));
  },
  write: (call, item) => fresh(call, writeUser(call.tenant, authorOf(call), item), 'ulastupdate', USER_FLOATS),
  remove: (call, id) => {
    const user = found(call.tenant.users.get(pathId(id)));
    removePerson(call.tenant, authorOf(call), 'user', user.id);
    return json(serialise(user, USER_FLOATS));
  },
};

function userTest(call: Call): ((user: User) => boolean) | undefined {
  const clients = idsOf(call, 'client_id');
  const sites = idsOf(call, 'site_id');
  const mail = call.query.get('search_email')?.toLowerCase();
  if (!clients && !sites && !mail) return undefined;
  return (user) =>
    (!clients || clients.has(user.client_id)) &&
    (!sites || sites.has(user.site_id)) &&
    (!mail || user.emailaddress.toLowerCase().includes(mail));
}

/** Technicians [HaloPSA reference §9.1]: a bare list, or an envelope with `results` when paged [§3]. */
export const agentResource: Resource = {
  path: 'agent',
  area: null,
  list: (call) => {
    const agents = call.tenant.agents
      .all()
      .filter((agent) => isListed(call, agent))
      .map((agent) => (agent.id === call.agent?.id ? call.agent : agent));
    const text = (rows: readonly Agent[]): string =>
      `[${rows.map((agent) => serialise(agentWire(agent, call.tenant.teams, false), AGENT_FLOATS)).join(',')}]`;
    if (!isOn(call, 'pageinate')) return json(text(agents));
    const page = pageOf(call, agents.length, { cap: null, unpaged: null });
    return json(`{${page.head},"results":${text(agents.slice(page.from, page.to))}}`);
  },
  get: (call, id) => {
    const agent = id.toLowerCase() === 'me' || id === String(call.agent?.id) ? call.agent : call.tenant.agents.get(pathId(id));
    return json(serialise(agentWire(found(agent), call.tenant.teams, true), AGENT_FLOATS));
  },
};

/** API-only agents and disabled ones are hidden unless asked for; `search` is ignored on a live tenant [§9.1]. */
function isListed(call: Call, agent: Agent): boolean {
  const showsAll = isOn(call, 'showall');
  if (agent.isapiagent && !showsAll && !isOn(call, 'includeapiagents')) return false;
  if (agent.isdisabled && !showsAll && !isOn(call, 'includedisabled')) return false;
  if (!agent.isdisabled && call.query.get('includeenabled')?.toLowerCase() === 'false') return false;
  if (agent.id === 1 && call.query.get('includeunassigned')?.toLowerCase() === 'false') return false;
  const teams = idsOf(call, 'team_id');
  if (teams && !agent.$teams.some((team) => teams.has(team))) return false;
  const search = call.tenant.quirks.agentSearchWorks ? (call.query.get('search') ?? '') : '';
  return search === '' || agent.name.toLowerCase().includes(search.toLowerCase());
}

/** The record, or an empty 404. */
export function found<T>(row: T | undefined): T {
  if (row === undefined) throw emptyError(404);
  return row;
}

function fresh(call: Call, row: JsonObject, member: string, floats: ReadonlySet<string>): string {
  return serialise({ ...row, [member]: computed(call.nowMs) }, floats);
}
