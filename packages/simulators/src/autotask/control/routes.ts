import { commonRoutes, ControlError } from '../../kit/control.ts';
import type { ControlCall, ControlRoute } from '../../kit/control.ts';
import { jsonReply } from '../../kit/http.ts';
import type { Reply } from '../../kit/http.ts';
import { asText, isObject } from '../../kit/json.ts';
import type { JsonObject } from '../../kit/json.ts';
import { RIGHT_OBJECTS } from '../schema/entity.ts';
import type { RightObject } from '../schema/entity.ts';
import type { Application } from '../store/applications.ts';
import type { Tenant } from '../tenant.ts';
import { API_ONLY, resourceRow } from '../world/resources.ts';
import { deedKinds } from './activity.ts';
import type { DeedKind } from './activity.ts';
import { editRoutes } from './edit.ts';
import type { ControlParts } from './parts.ts';
import { stateRoutes } from './state.ts';
import { webhookRoutes } from './webhooks.ts';

/** The whole control API; documented in autotask.md of the package. */
export function controlRoutes(parts: ControlParts): ControlRoute[] {
  const { tenant, activity } = parts;
  return [
    ...commonRoutes({ ...parts, clock: tenant.clock }),
    ...applicationRoutes(tenant),
    ...webhookRoutes(parts),
    ...stateRoutes(parts),
    ...editRoutes(parts),
    { method: 'POST', pattern: 'zone/move', handle: async () => jsonReply(await parts.moveZone()) },
    { method: 'GET', pattern: 'activity', handle: ({ query }) => jsonReply(activity.since(Number(query.get('since') ?? 0))) },
    { method: 'POST', pattern: 'activity', handle: (call) => startActivity(parts, call) },
    { method: 'DELETE', pattern: 'activity', handle: () => jsonReply({ stopped: activity.stop() }) },
    { method: 'PATCH', pattern: 'settings', handle: ({ body }) => patch(tenant.settings as unknown as JsonObject, body, parts) },
    { method: 'PATCH', pattern: 'quirks', handle: ({ body }) => patch(tenant.quirks as unknown as JsonObject, body, parts) },
  ];
}

/** Sets known members, one level deep into objects; a changed limit begins a new hour. */
function patch(target: JsonObject, body: JsonObject, { limits }: ControlParts): Reply {
  for (const [name, value] of Object.entries(body)) {
    if (!(name in target)) throw new ControlError(`no setting ${name}; there are ${Object.keys(target).join(', ')}`);
    const before = target[name];
    target[name] = isObject(before) && isObject(value) ? { ...before, ...value } : value;
  }
  if ('rateLimit' in body) limits.clear();
  return jsonReply(target);
}

function startActivity({ activity }: ControlParts, { body }: ControlCall): Reply {
  const { kinds, perSecond, seconds, count } = body;
  const chosen = Array.isArray(kinds) ? kinds.map((kind) => kindNamed(asText(kind))) : undefined;
  if (typeof perSecond !== 'number') return jsonReply(activity.perform(typeof count === 'number' ? count : 1, chosen));
  activity.live(perSecond, typeof seconds === 'number' ? seconds : undefined, chosen);
  return jsonReply({ perSecond, seconds: seconds ?? null });
}

function kindNamed(name: string): DeedKind {
  const kind = deedKinds.find((each) => each === name);
  if (!kind) throw new ControlError(`no kind ${name}; there are ${deedKinds.join(', ')}`);
  return kind;
}

/** API users with any rights, so that one lacking exactly one can be made. */
function applicationRoutes(tenant: Tenant): ControlRoute[] {
  const { applications } = tenant;
  return [
    { method: 'GET', pattern: 'applications', handle: () => jsonReply(applications.all()) },
    {
      method: 'POST',
      pattern: 'applications',
      handle: ({ body }) => {
        const resources = tenant.table('Resources');
        const resource = resources.nextId();
        resources.put({
          ...resourceRow({ id: resource, firstName: 'API', lastName: `User ${resource}`, hireMs: tenant.now() }),
          ...API_ONLY,
          id: resource,
        });
        return jsonReply(applications.put(changed(applications.fresh({ resourceId: resource }), body)), 201);
      },
    },
    {
      method: 'PATCH',
      pattern: 'applications/:username',
      handle: ({ parameters, body }) => {
        const found = applications.named(parameters['username'] ?? '');
        if (!found) throw new ControlError('no such API user', 404);
        return jsonReply(Object.assign(found, changed(found, body)));
      },
    },
    {
      method: 'POST',
      pattern: 'tokens/revoke',
      handle: ({ body }) =>
        jsonReply({ revoked: applications.revoke(typeof body['username'] === 'string' ? body['username'] : undefined) }),
    },
  ];
}

function changed(application: Application, body: JsonObject): Application {
  const out: Application = { ...application };
  for (const name of ['name', 'username', 'secret', 'integrationCode'] as const) if (typeof body[name] === 'string') out[name] = body[name];
  for (const name of ['isActive', 'hasLicence', 'isLocked'] as const) if (typeof body[name] === 'boolean') out[name] = body[name];
  if (typeof body['maxWebhooks'] === 'number') out.maxWebhooks = body['maxWebhooks'];
  if (Array.isArray(body['lacks'])) out.lacks = body['lacks'].map((right) => knownRight(asText(right)));
  if (Array.isArray(body['mine'])) out.mine = body['mine'].map((name) => knownObject(asText(name)));
  return out;
}

function knownRight(right: string): string {
  const [object = '', deed = ''] = right.split('.');
  if (right === 'login' || right === 'webhooks.create' || right === 'webhooks.manage') return right;
  if (object === 'impersonation') knownObject(deed);
  else if (!['view', 'add', 'edit', 'delete'].includes(deed)) throw new ControlError(`no right ${right}`);
  else knownObject(object);
  return right;
}

function knownObject(name: string): RightObject {
  const found = RIGHT_OBJECTS.find((each) => each === name);
  if (!found) throw new ControlError(`no object ${name}; there are ${RIGHT_OBJECTS.join(', ')}`);
  return found;
}
