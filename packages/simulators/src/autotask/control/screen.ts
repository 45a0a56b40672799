import { ControlError } from '../../kit/control.ts';
import { isObject } from '../../kit/json.ts';
import type { JsonObject } from '../../kit/json.ts';
import { Refusal } from '../api/errors.ts';
import type { EntityDef } from '../schema/entity.ts';
import { entityNamed } from '../schema/registry.ts';
import type { Tenant } from '../tenant.ts';
import type { Writer } from '../writes/context.ts';
import { ADMIN_RESOURCE, API_RESOURCE } from '../world/ids.ts';

/** Somebody at the screen: who, and whether webhooks are told. */
export function personOf(tenant: Tenant, body: JsonObject): Writer {
  const by = isObject(body['by']) ? body['by'] : {};
  const contactId = typeof by['contactId'] === 'number' ? by['contactId'] : undefined;
  const actor = typeof by['resourceId'] === 'number' ? by['resourceId'] : contactId === undefined ? ADMIN_RESOURCE : API_RESOURCE;
  return {
    tenant,
    actor,
    ...(contactId === undefined ? {} : { contactId }),
    impersonator: null,
    nowMs: tenant.now(),
    isSilent: body['silent'] === true,
    isOnScreen: true,
  };
}

/** What the product would refuse is a mistake of the control call here. */
export function onScreen<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) throw new ControlError(`refused: ${error.message}`, error.reply.status);
    throw error;
  }
}

/** An entity that the control call names. */
export function entityIn(name: string): EntityDef {
  const def = entityNamed(name);
  if (!def) throw new ControlError(`no entity ${name}`, 404);
  return def;
}

/** Refuses members that the entity does not have: a control call that names one is mistaken. */
export function onlyKnown(def: EntityDef, body: JsonObject): JsonObject {
  const { by: _by, silent: _silent, ...members } = body;
  for (const name of Object.keys(members))
    if (name !== 'userDefinedFields' && !name.startsWith('$') && !def.byName.has(name.toLowerCase()))
      throw new ControlError(`${def.name} have no ${name}`);
  return members;
}
