import { CRM } from './crm.ts';
import { DESK } from './desk.ts';
import type { EntityDef } from './entity.ts';
import { PEOPLE } from './people.ts';
import { VENDOR, WEBHOOKS } from './webhooks.ts';
import { WORK } from './work.ts';

/** Every entity of the simulated API. */
export const ENTITIES: readonly EntityDef[] = [...DESK, ...CRM, ...PEOPLE, ...WORK, ...WEBHOOKS, ...VENDOR];

const BY_NAME: ReadonlyMap<string, EntityDef> = new Map(ENTITIES.map((def) => [def.name.toLowerCase(), def]));
const BY_ROUTE: ReadonlyMap<string, EntityDef> = new Map(
  ENTITIES.flatMap((def) => (def.child ? [[`${def.child.parent}/${def.child.route}`.toLowerCase(), def] as const] : [])),
);

/** An entity by its name in URLs, whatever its case [Autotask reference §1]. */
export function entityNamed(name: string): EntityDef | undefined {
  return BY_NAME.get(name.toLowerCase());
}

/** The entity below a parent's: `Tickets` and `Notes`. */
export function entityAt(parent: string, route: string): EntityDef | undefined {
  return BY_ROUTE.get(`${parent}/${route}`.toLowerCase());
}

/** An entity that must exist: the simulator's own code names it. */
export function knownEntity(name: string): EntityDef {
  const def = entityNamed(name);
  if (!def) throw new Error(`no entity ${name}`);
  return def;
}
