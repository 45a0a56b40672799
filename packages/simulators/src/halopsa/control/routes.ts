import { commonRoutes, ControlError } from '../../kit/control.ts';
import type { ControlCall, ControlRoute } from '../../kit/control.ts';
import { jsonReply } from '../../kit/http.ts';
import type { Reply } from '../../kit/http.ts';
import { isObject } from '../../kit/json.ts';
import type { JsonObject } from '../../kit/json.ts';
import type { DeedKind } from './activity.ts';
import { applicationRoutes } from './applications.ts';
import { editRoutes } from './edit.ts';
import type { ControlParts } from './parts.ts';
import { stateRoutes } from './state.ts';
import { webhookRoutes } from './webhooks.ts';

/** The whole control API; documented in the package's README. */
export function controlRoutes(parts: ControlParts): ControlRoute[] {
  return [
    ...commonRoutes({ ...parts, clock: parts.tenant.clock }),
    ...stateRoutes(parts),
    ...editRoutes(parts),
    ...activityRoutes(parts),
    ...applicationRoutes(parts),
    ...webhookRoutes(parts),
    { method: 'PATCH', pattern: 'settings', handle: ({ body }) => patch(parts.tenant.settings as unknown as JsonObject, body, parts) },
    { method: 'PATCH', pattern: 'quirks', handle: ({ body }) => patch(parts.tenant.quirks as unknown as JsonObject, body, parts) },
  ];
}

/** Sets known members, one level deep into objects; a changed limit starts a new window. */
function patch(target: JsonObject, body: JsonObject, { window }: ControlParts): Reply {
  for (const name in body) {
    if (!(name in target)) throw new ControlError(`no setting ${name}; there are ${Object.keys(target).join(', ')}`);
    const before = target[name];
    const value = body[name];
    target[name] = isObject(before) && isObject(value) ? { ...before, ...value } : value;
  }
  if ('rateLimit' in body) window.clear();
  return jsonReply(target);
}

function activityRoutes({ activity }: ControlParts): ControlRoute[] {
  return [
    { method: 'GET', pattern: 'activity', handle: ({ query }) => jsonReply(activity.since(Number(query.get('since') ?? 0))) },
    { method: 'POST', pattern: 'activity', handle: (call) => startActivity(activity, call) },
    {
      method: 'DELETE',
      pattern: 'activity',
      handle: () => {
        activity.stop();
        return jsonReply({ stopped: true });
      },
    },
  ];
}

function startActivity(activity: ControlParts['activity'], { body }: ControlCall): Reply {
  const kinds = Array.isArray(body.kinds) ? (body.kinds.map(String) as DeedKind[]) : undefined;
  if (typeof body.perSecond === 'number') {
    activity.live(body.perSecond, typeof body.seconds === 'number' ? body.seconds : undefined, kinds);
    return jsonReply({ perSecond: body.perSecond, seconds: body.seconds ?? null });
  }
  return jsonReply(activity.perform(typeof body.count === 'number' ? body.count : 1, kinds));
}
