import { ControlError } from '../../kit/control.ts';
import type { ControlRoute } from '../../kit/control.ts';
import { jsonReply } from '../../kit/http.ts';
import { asText, isObject } from '../../kit/json.ts';
import type { JsonObject } from '../../kit/json.ts';
import { AREAS } from '../store/applications.ts';
import type { Application, Area, Right } from '../store/applications.ts';
import { API_AGENT_ID } from '../world/agents.ts';
import type { ControlParts } from './parts.ts';

/** API applications with any rights, so that an account lacking exactly one right can be made. */
export function applicationRoutes({ tenant }: ControlParts): ControlRoute[] {
  const { applications } = tenant;
  return [
    { method: 'GET', pattern: 'applications', handle: () => jsonReply(applications.all()) },
    {
      method: 'POST',
      pattern: 'applications',
      handle: ({ body }) => jsonReply(applications.put(changed(freshApplication(parts(body)), body)), 201),
    },
    {
      method: 'PATCH',
      pattern: 'applications/:clientId',
      handle: ({ parameters, body }) => {
        const application = applications.get(parameters.clientId ?? '');
        if (!application) throw new ControlError('no such application', 404);
        return jsonReply(applications.put(changed(application, body)));
      },
    },
    {
      method: 'POST',
      pattern: 'tokens/revoke',
      handle: ({ body }) => jsonReply({ revoked: applications.revoke(typeof body.clientId === 'string' ? body.clientId : undefined) }),
    },
  ];

  function parts(body: JsonObject): { clientId: string; clientSecret: string } {
    const made = applications.makeCredentials();
    return {
      clientId: typeof body.clientId === 'string' ? body.clientId : made.clientId,
      clientSecret: typeof body.clientSecret === 'string' ? body.clientSecret : made.clientSecret,
    };
  }
}

function freshApplication(credentials: { clientId: string; clientSecret: string }): Application {
  return {
    name: 'Another application',
    ...credentials,
    scopes: ['all'],
    agentId: API_AGENT_ID,
    loginType: 'agent',
    agentRights: {},
    teams: null,
    expired: false,
  };
}

/** Takes over what the body says; `agentRights` are merged, everything else replaced. */
function changed(application: Application, body: JsonObject): Application {
  const out: Application = { ...application };
  if (typeof body.name === 'string') out.name = body.name;
  const secret = body.secret ?? body.clientSecret;
  if (typeof secret === 'string') out.clientSecret = secret;
  if (Array.isArray(body.scopes)) out.scopes = body.scopes.map(String);
  if (typeof body.scopes === 'string') out.scopes = body.scopes.split(/\s+/);
  if (typeof body.expired === 'boolean') out.expired = body.expired;
  if (body.loginType === 'agent' || body.loginType === 'user' || body.loginType === 'none') out.loginType = body.loginType;
  if ('agentId' in body) out.agentId = typeof body.agentId === 'number' ? body.agentId : null;
  if ('teams' in body) out.teams = Array.isArray(body.teams) ? body.teams.map(Number) : null;
  if (isObject(body.agentRights)) out.agentRights = { ...out.agentRights, ...rightsIn(body.agentRights) };
  return out;
}

function rightsIn(rights: JsonObject): Partial<Record<Area, Right>> {
  for (const [area, right] of Object.entries(rights)) {
    if (!(AREAS as readonly string[]).includes(area)) throw new ControlError(`no area ${area}; there are ${AREAS.join(', ')}`);
    if (right !== 'none' && right !== 'read' && right !== 'edit')
      throw new ControlError(`a right is none, read or edit, not ${asText(right)}`);
  }
  return rights;
}
